/** compactOutline: joins adjacent text, short list items and the cells of a row into single lines. */
import { normalizeText } from '../../core/text';
import type { SnapshotNode } from './snapshot';

/** A line of the outline; a row may contain its cells, of which some are actionable. */
export type OutlineLine = SnapshotNode & { cells?: readonly SnapshotNode[] };

const CELLS = new Set(['cell', 'columnheader', 'rowheader', 'gridcell']);
/** Roles without a meaning of their own: their text children join them. */
const CONTAINER_ROLES = new Set(['listitem', 'row']);
/** Longest line of joined text, in characters. */
const LINE_CHARS = 300;
/** A list item up to this long reads as text, in characters. */
const SHORT_CHARS = 40;

/** Keeps every control; a cell around a control of the same name is replaced by it. */
export function compactOutline(nodes: readonly SnapshotNode[]): OutlineLine[] {
  // Twice: list items contain their text only after the first pass.
  return joinText(joinText(joinCells(removeRedundantCells(nodes))));
}

/** Replaces a cell by its only control if both have the same name. */
function removeRedundantCells(nodes: readonly SnapshotNode[]): SnapshotNode[] {
  const out: SnapshotNode[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    const inner = nodes[i + 1];
    if (!node) continue;
    if (inner && isRedundantCell(node, inner, nodes[i + 2])) {
      out.push({ ...inner, depth: node.depth });
      i += 1;
    } else out.push(repeatsDescendants(nodes, i) ? { ...node, name: '' } : node);
  }
  return out;
}

function isRedundantCell(node: SnapshotNode, inner: SnapshotNode, next: SnapshotNode | undefined): boolean {
  if (!CELLS.has(node.role) || inner.ref === undefined || inner.depth <= node.depth) return false;
  if (next && next.depth > node.depth) return false;
  return (node.ref === undefined && node.name === '') || normalizeText(node.name) === normalizeText(inner.name);
}

/** Whether the row's name consists of words of its descendants only. */
function repeatsDescendants(nodes: readonly SnapshotNode[], i: number): boolean {
  const node = nodes[i];
  if (node?.role !== 'row' || node.name === '') return false;
  const inside: string[] = [];
  for (let k = i + 1; k < nodes.length; k++) {
    const inner = nodes[k];
    if (!inner || inner.depth <= node.depth) break;
    inside.push(normalizeText(inner.name));
  }
  const all = new Set(inside.join(' ').split(' '));
  return normalizeText(node.name)
    .split(' ')
    .every((word) => all.has(word));
}

/** Joins adjacent childless cells into the line of their row, or into a line of their own, if one of them is actionable. */
function joinCells(nodes: readonly SnapshotNode[]): OutlineLine[] {
  const out: OutlineLine[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (!node) continue;
    const cells: SnapshotNode[] = [];
    for (let k = i; isPlainCell(nodes, k) && nodes[k]?.depth === node.depth; k++) cells.push(nodes[k] as SnapshotNode);
    if (cells.length < 2 || cells.every(({ ref }) => ref === undefined)) {
      out.push(node);
      continue;
    }
    const row = out.at(-1);
    if (row?.role === 'row' && row.depth < node.depth && row.name === '' && !row.cells)
      out[out.length - 1] = { ...row, cells };
    else out.push({ depth: node.depth, role: 'cells', name: '', states: [], inViewport: node.inViewport, cells });
    i += cells.length - 1;
  }
  return out;
}

function isPlainCell(nodes: readonly SnapshotNode[], i: number): boolean {
  const node = nodes[i];
  return node !== undefined && CELLS.has(node.role) && !isParent(nodes, i);
}

function joinText(nodes: readonly OutlineLine[]): OutlineLine[] {
  const out: OutlineLine[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (!node) continue;
    const last = out.at(-1);
    const isPlain =
      node.ref === undefined &&
      !node.cells &&
      node.states.length === 0 &&
      (node.role === 'text' || !isParent(nodes, i));
    if (last && isPlain && canJoin(last, node)) {
      out[out.length - 1] = { ...last, name: last.name === '' ? node.name : `${last.name} · ${node.name}` };
    } else out.push(node);
  }
  return out;
}

function isParent(nodes: readonly SnapshotNode[], i: number): boolean {
  const next = nodes[i + 1];
  return next !== undefined && next.depth > (nodes[i]?.depth ?? 0);
}

function isShortItem(node: SnapshotNode): boolean {
  return node.role === 'listitem' && node.name !== '' && node.name.length <= SHORT_CHARS;
}

function canJoin(last: OutlineLine, node: SnapshotNode): boolean {
  if (last.ref !== undefined || last.cells || last.name.length + node.name.length > LINE_CHARS) return false;
  if (last.role === 'text') return last.depth === node.depth && (node.role === 'text' || isShortItem(node));
  if (last.role === 'listitem' && node.role === 'listitem')
    return last.name !== '' && node.name !== '' && last.states.length === 0 && last.depth === node.depth;
  return (
    CONTAINER_ROLES.has(last.role) && (node.role === 'text' || CELLS.has(node.role)) && node.depth === last.depth + 1
  );
}
