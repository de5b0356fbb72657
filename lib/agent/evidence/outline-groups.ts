/** Finds the row, card or item of an outline that a node belongs to, and the words it holds. */
import { normalizeText } from '../../core/text';
import type { SnapshotNode } from '../../page/words/snapshot';
import { wordsOf } from './request-values';

/** A group longer than this is a page, no row. */
const MAX_GROUP_NODES = 40;
/** Cards and rows with more lines are regions of a page. */
const MAX_CARD_NODES = 16;
const ROW_ROLES = new Set(['row', 'listitem', 'article', 'option', 'treeitem']);

export interface OutlineGroup {
  /** Indices of its first node and after its last. */
  from: number;
  to: number;
  /** The index of the line whose neighbours the group is; absent for rows. */
  line?: number;
}

/** Words of a node as the outline shows it. */
export function nodeWords(node: SnapshotNode): string[] {
  return wordsOf(`${node.name} ${node.value ?? ''}`);
}

export function groupWords(nodes: readonly SnapshotNode[], { from, to }: OutlineGroup): string[] {
  return nodes.slice(from, to).flatMap(nodeWords);
}

/** The group's text, for a quote. */
export function groupText(nodes: readonly SnapshotNode[], { from, to }: OutlineGroup): string {
  return nodes
    .slice(from, to)
    .map(({ name, value }) => [name, value].filter((text) => text !== undefined && text !== '').join(': '))
    .filter((text) => text !== '')
    .join(' · ');
}

/** Indices of the controls of the same role and name, the node itself included; fewer than two if it is alone. */
export function namesakesOf(nodes: readonly SnapshotNode[], at: number): number[] {
  const node = nodes[at];
  if (!node) return [];
  const name = normalizeText(node.name);
  return nodes.flatMap((other, i) =>
    other.ref !== undefined && other.role === node.role && normalizeText(other.name) === name ? [i] : [],
  );
}

/**
 * The row or card around each namesake: subtrees of one shape that hold no other namesake, else the lines of cards that
 * repeat in the same order of roles.
 * @returns undefined if the namesakes stand in no such list
 */
export function groupsOfNamesakes(
  nodes: readonly SnapshotNode[],
  namesakes: readonly number[],
): Map<number, OutlineGroup> | undefined {
  const rows = namesakes.map((at) => subtreeWithOne(nodes, at, namesakes));
  const [first] = rows;
  const shape = first && shapeOf(nodes, first);
  if (
    shape !== undefined &&
    rows.every((row) => row && shapeOf(nodes, row) === shape && row.to - row.from <= MAX_CARD_NODES)
  )
    return new Map(namesakes.flatMap((at, i) => (rows[i] ? [[at, rows[i]] as const] : [])));
  return cardsAround(nodes, namesakes);
}

function shapeOf(nodes: readonly SnapshotNode[], { from }: OutlineGroup): string {
  return `${nodes[from]?.role} ${nodes[from]?.depth}`;
}

/** Cards of plain elements are no subtrees of the outline: their lines stand one after another. */
function cardsAround(
  nodes: readonly SnapshotNode[],
  namesakes: readonly number[],
): Map<number, OutlineGroup> | undefined {
  const gaps = namesakes.slice(1).map((at, i) => at - (namesakes[i] ?? 0));
  const [length = 0] = gaps;
  const roles = (from: number, to: number) =>
    nodes
      .slice(Math.max(0, from), to)
      .map(({ role }) => role)
      .join();
  if (length < 2 || length > MAX_CARD_NODES) return undefined;
  const [first = 0] = namesakes;
  const last = namesakes.at(-1) ?? 0;
  const card = roles(first + 1, first + length);
  const isRegular = namesakes.slice(0, -1).every((at, i) => gaps[i] === length && roles(at + 1, at + length) === card);
  if (!isRegular) return undefined;
  // The control closes its card if the same lines stand before the first one, and opens it if they follow the last.
  if (roles(first - length + 1, first) === card)
    return new Map(namesakes.map((at) => [at, { from: at - length + 1, to: at + 1 }]));
  if (roles(last + 1, last + length) === card)
    return new Map(namesakes.map((at) => [at, { from: at, to: at + length }]));
  return headedCards(nodes, namesakes, length);
}

/** Cards that begin with a heading, with the control in their middle. */
function headedCards(
  nodes: readonly SnapshotNode[],
  namesakes: readonly number[],
  length: number,
): Map<number, OutlineGroup> | undefined {
  const [first = 0] = namesakes;
  for (let before = 1; before < Math.min(length, first + 1); before++) {
    const shapes = namesakes.map((at) => nodes.slice(at - before, at + 1).map(({ role }) => role));
    const isHeaded = shapes.every(([role, ...rest]) => role === 'heading' && !rest.includes('heading'));
    if (!isHeaded || new Set(shapes.map((roles) => roles.join())).size > 1) continue;
    return new Map(
      namesakes.map((at) => [at, { from: at - before, to: Math.min(at - before + length, nodes.length) }]),
    );
  }
  return undefined;
}

function subtreeWithOne(
  nodes: readonly SnapshotNode[],
  at: number,
  namesakes: readonly number[],
): OutlineGroup | undefined {
  let best: OutlineGroup | undefined;
  for (let parent = parentOf(nodes, at); parent !== undefined; parent = parentOf(nodes, parent)) {
    const group = { from: parent, to: subtreeEnd(nodes, parent) };
    if (namesakes.some((other) => other !== at && other >= group.from && other < group.to)) break;
    best = group;
  }
  return best;
}

/** Index of the node around it. */
export function parentOf(nodes: readonly SnapshotNode[], at: number): number | undefined {
  const depth = nodes[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0; i--) if ((nodes[i]?.depth ?? 0) < depth) return i;
  return undefined;
}

/** Index after its last descendant. */
export function subtreeEnd(nodes: readonly SnapshotNode[], at: number): number {
  const depth = nodes[at]?.depth ?? 0;
  let end = at + 1;
  while (end < nodes.length && (nodes[end]?.depth ?? 0) > depth) end += 1;
  return end;
}

/** The rows and items of an outline; lines outside them are groups of their own with their neighbours. */
export function readableGroups(nodes: readonly SnapshotNode[]): OutlineGroup[] {
  const rows = nodes.flatMap((node, i) => {
    if (!ROW_ROLES.has(node.role)) return [];
    const to = subtreeEnd(nodes, i);
    return to - i <= MAX_GROUP_NODES ? [{ from: i, to }] : [];
  });
  const isInRow = (i: number) => rows.some(({ from, to }) => i >= from && i < to);
  const lines = nodes.flatMap((_, i) =>
    isInRow(i) ? [] : [{ from: Math.max(0, i - 2), to: Math.min(nodes.length, i + 3), line: i }],
  );
  return [...rows, ...lines];
}

/** A row as it is; of a line and its neighbours the line alone. */
export function withoutNeighbours({ from, to, line }: OutlineGroup): OutlineGroup {
  return line === undefined ? { from, to } : { from: line, to: line + 1 };
}

/** Whether a node is inside a row or list item. */
export function isInRow(nodes: readonly SnapshotNode[], at: number): boolean {
  for (let parent = parentOf(nodes, at); parent !== undefined; parent = parentOf(nodes, parent))
    if (ROW_ROLES.has(nodes[parent]?.role ?? '')) return true;
  return false;
}

/** The row or list item around a node, with the index of the list that holds it. @returns undefined outside lists */
export function listItemAround(
  nodes: readonly SnapshotNode[],
  at: number,
): (OutlineGroup & { list: number }) | undefined {
  for (let parent = parentOf(nodes, at); parent !== undefined; parent = parentOf(nodes, parent))
    if (ROW_ROLES.has(nodes[parent]?.role ?? ''))
      return { from: parent, to: subtreeEnd(nodes, parent), list: parentOf(nodes, parent) ?? -1 };
  return undefined;
}
