/** fitSnapshot cuts an outline to what the request is about and what is in view, for prompts that must be short. */
import { normalizeText } from '../core/text';
import { formatNode } from '../page/words/outline-text';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';

/** Words share their first letters with their inflected forms. */
const STEM_CHARS = 5;
const MIN_WORD_CHARS = 3;
/** Title, address and the note on omitted lines. */
const HEADER_CHARS = 300;
/** Lines kept around a node that the request names: its row, its label, its button. */
const NEIGHBOURS = 2;

/**
 * The snapshot with the most relevant nodes that fit; unchanged if all fit. Nodes that the request names come first, then
 * controls in view, then text in view, then the rest, in the order of the page.
 */
export function fitSnapshot(snapshot: Snapshot, request: string, maxChars: number): Snapshot {
  const lengths = snapshot.nodes.map((node) => formatNode(node).length + Math.min(node.depth, 12) + 1);
  const budget = Math.max(0, maxChars - HEADER_CHARS);
  if (lengths.reduce((sum, length) => sum + length, 0) <= budget) return snapshot;
  const ranks = rankNodes(snapshot.nodes, stems(request));
  const order = snapshot.nodes.map((_, i) => i).sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b);
  const kept = new Set<number>();
  let chars = 0;
  for (const i of order) {
    const length = lengths[i] ?? 0;
    if (chars + length > budget) continue;
    chars += length;
    kept.add(i);
  }
  const nodes = snapshot.nodes.filter((_, i) => kept.has(i));
  return { ...snapshot, nodes, omitted: snapshot.omitted + snapshot.nodes.length - nodes.length };
}

function rankNodes(nodes: readonly SnapshotNode[], words: ReadonlySet<string>): number[] {
  const named = nodes.map((node) => {
    const own = stems([node.name, node.value, node.placeholder, node.near, ...(node.options ?? [])].join(' '));
    return [...own].some((word) => words.has(word));
  });
  return nodes.map((node, i) => {
    const isNear = named.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1).includes(true);
    const isControl = node.ref !== undefined;
    return (named[i] ? 8 : 0) + (isNear ? 2 : 0) + (isControl ? 3 : 0) + (node.inViewport ? 2 : 0);
  });
}

function stems(text: string): Set<string> {
  const words = normalizeText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= MIN_WORD_CHARS).map((word) => word.slice(0, STEM_CHARS)));
}
