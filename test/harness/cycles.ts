/** Finds circular imports between files and between folders. */
import { dirname } from 'node:path';
import type { SourceFile } from './imports';

/** One import; between folders, `because` is the import of a file that makes it. */
interface Edge {
  to: string;
  because: string;
}
type Graph = ReadonlyMap<string, readonly Edge[]>;

/** @returns one line per circle, shortest first: `a → b (because …) → a (because …)`; empty if there is none */
export function circlesOfFiles(files: readonly SourceFile[]): string[] {
  return circles(graphOf(files, (path) => path));
}

export function circlesOfFolders(files: readonly SourceFile[]): string[] {
  return circles(graphOf(files, dirname));
}

function graphOf(files: readonly SourceFile[], nodeOf: (path: string) => string): Graph {
  const byBarePath = new Map(files.map(({ path }) => [path.replace(/\.tsx?$/, ''), path]));
  const graph = new Map<string, Edge[]>();
  for (const { path, imports } of files) {
    for (const imported of imports) {
      const target = byBarePath.get(imported.replace(/\.tsx?$/, ''));
      if (target === undefined || nodeOf(target) === nodeOf(path)) continue;
      const edges = graph.get(nodeOf(path)) ?? [];
      if (!edges.some(({ to }) => to === nodeOf(target)))
        edges.push({ to: nodeOf(target), because: `${path} imports ${target}` });
      graph.set(nodeOf(path), edges);
    }
  }
  return graph;
}

/** The shortest circle through each node, each circle once. */
function circles(graph: Graph): string[] {
  const found = new Map<string, Edge[]>();
  for (const start of graph.keys()) {
    const path = shortestWayBack(graph, start);
    if (!path) continue;
    const nodes = path
      .map(({ to }) => to)
      .sort()
      .join(' ');
    if (!found.has(nodes)) found.set(nodes, path);
  }
  return [...found.values()]
    .sort((a, b) => a.length - b.length)
    .map((path) => `${path.at(-1)?.to} → ${path.map(({ to, because }) => `${to} (${because})`).join(' → ')}`);
}

/** Breadth-first search. @returns the edges of the way, undefined if no import leads back */
function shortestWayBack(graph: Graph, start: string): Edge[] | undefined {
  const seen = new Set<string>();
  let ways: Edge[][] = [[]];
  while (ways.length > 0) {
    const longer: Edge[][] = [];
    for (const way of ways) {
      for (const edge of graph.get(way.at(-1)?.to ?? start) ?? []) {
        if (edge.to === start) return [...way, edge];
        if (seen.has(edge.to)) continue;
        seen.add(edge.to);
        longer.push([...way, edge]);
      }
    }
    ways = longer;
  }
  return undefined;
}
