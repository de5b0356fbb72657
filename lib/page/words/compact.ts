/** Says the same outline in fewer lines: words that stand together, items with one text, rows with their plain cells. */
import { foldedText } from '../../core/text';
import type { SnapshotNode } from './snapshot';

const CELLS = new Set(['cell', 'columnheader', 'rowheader', 'gridcell']);
/** Nameless nodes that only give shape, and may take over the words inside them. */
const SHAPES = new Set(['listitem', 'row']);
/** Joined words are cut into lines of about this many characters. */
const LINE_CHARS = 300;

/** No control is left out and none changes its line, so that refs stay where they were told. */
export function compact(nodes: readonly SnapshotNode[]): SnapshotNode[] {
  return joinedWords(withoutShells(nodes));
}

/** A cell that says just what the one control in it says is no news: the control stands in its place. */
function withoutShells(nodes: readonly SnapshotNode[]): SnapshotNode[] {
  const out: SnapshotNode[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    const inner = nodes[i + 1];
    if (!node) continue;
    if (inner && isShell(node, inner, nodes[i + 2])) {
      out.push({ ...inner, depth: node.depth });
      i += 1;
    } else out.push(node);
  }
  return out;
}

function isShell(node: SnapshotNode, inner: SnapshotNode, next: SnapshotNode | undefined): boolean {
  if (node.ref !== undefined || !CELLS.has(node.role) || inner.ref === undefined || inner.depth <= node.depth)
    return false;
  if (next && next.depth > node.depth) return false;
  return node.name === '' || foldedText(node.name) === foldedText(inner.name);
}

function joinedWords(nodes: readonly SnapshotNode[]): SnapshotNode[] {
  const out: SnapshotNode[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (!node) continue;
    const last = out.at(-1);
    const isPlain = node.ref === undefined && node.states.length === 0 && (node.role === 'text' || !isParent(nodes, i));
    if (last && isPlain && takesOver(last, node)) {
      out[out.length - 1] = { ...last, name: last.name === '' ? node.name : `${last.name} · ${node.name}` };
    } else out.push(node);
  }
  return out;
}

function isParent(nodes: readonly SnapshotNode[], i: number): boolean {
  const next = nodes[i + 1];
  return next !== undefined && next.depth > (nodes[i]?.depth ?? 0);
}

function takesOver(last: SnapshotNode, node: SnapshotNode): boolean {
  if (last.ref !== undefined || last.name.length + node.name.length > LINE_CHARS) return false;
  if (last.role === 'text') return node.role === 'text' && last.depth === node.depth;
  return SHAPES.has(last.role) && (node.role === 'text' || CELLS.has(node.role)) && node.depth === last.depth + 1;
}
