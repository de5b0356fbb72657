/** Finds the row, card or item of an outline that a node belongs to, and the words it holds. */
import { normalizeText } from '../../core/text';
import type { SnapshotNode } from '../../page/words/snapshot';
import { wordsOf } from './request-values';

/** A group longer than this is a page, no row. */
const MAX_GROUP_NODES = 40;
const ROW_ROLES = new Set(['row', 'listitem', 'article', 'option', 'treeitem']);

export interface OutlineGroup {
  /** Indices of its first node and after its last. */
  from: number;
  to: number;
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

/** The group around each namesake: its subtree of the outline if that holds no other namesake, else the lines up to it. */
export function groupsOfNamesakes(
  nodes: readonly SnapshotNode[],
  namesakes: readonly number[],
): Map<number, OutlineGroup> {
  const groups = new Map<number, OutlineGroup>();
  for (const at of namesakes) {
    const subtree = subtreeWithOne(nodes, at, namesakes);
    if (subtree) groups.set(at, subtree);
  }
  if (groups.size === namesakes.length) return groups;
  // Cards of plain elements: the lines before each control, or after it where the control opens its card.
  const opensCard = isFollowedByCard(nodes, namesakes);
  for (const [i, at] of namesakes.entries()) {
    const previous = namesakes[i - 1] ?? Math.max(-1, at - MAX_GROUP_NODES);
    const next = namesakes[i + 1] ?? Math.min(nodes.length, at + MAX_GROUP_NODES);
    groups.set(at, opensCard ? { from: at, to: next } : { from: previous + 1, to: at + 1 });
  }
  return groups;
}

/** Whether the roles between two namesakes come again after the last one, and not before the first. */
function isFollowedByCard(nodes: readonly SnapshotNode[], namesakes: readonly number[]): boolean {
  const [first = 0, second = 0] = namesakes;
  const last = namesakes.at(-1) ?? 0;
  const roles = (from: number, to: number) =>
    nodes
      .slice(Math.max(0, from), to)
      .map(({ role }) => role)
      .join();
  const length = second - first - 1;
  const card = roles(first + 1, second);
  return roles(first - length, first) !== card && roles(last + 1, last + 1 + length) === card;
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

function parentOf(nodes: readonly SnapshotNode[], at: number): number | undefined {
  const depth = nodes[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0; i--) if ((nodes[i]?.depth ?? 0) < depth) return i;
  return undefined;
}

function subtreeEnd(nodes: readonly SnapshotNode[], at: number): number {
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
    isInRow(i) ? [] : [{ from: Math.max(0, i - 2), to: Math.min(nodes.length, i + 3) }],
  );
  return [...rows, ...lines];
}

/** Whether a node is inside a row or list item. */
export function isInRow(nodes: readonly SnapshotNode[], at: number): boolean {
  for (let parent = parentOf(nodes, at); parent !== undefined; parent = parentOf(nodes, parent))
    if (ROW_ROLES.has(nodes[parent]?.role ?? '')) return true;
  return false;
}
