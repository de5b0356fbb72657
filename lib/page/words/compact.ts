/** Says the same outline in fewer lines: words that stand together, short items of a list, rows with their cells. */
import { foldedText } from '../../core/text';
import type { SnapshotNode } from './snapshot';

/** A line of the outline; a row may carry those of its cells that can be acted on. */
export type OutlineLine = SnapshotNode & { cells?: readonly SnapshotNode[] };

const CELLS = new Set(['cell', 'columnheader', 'rowheader', 'gridcell']);
/** Nodes that only give shape, and may take over the words inside them. */
const SHAPES = new Set(['listitem', 'row']);
/** Joined words are cut into lines of about this many characters. */
const LINE_CHARS = 300;
const SHORT_CHARS = 40;

/** No control is left out but a cell around one of the same name. */
export function compact(nodes: readonly SnapshotNode[]): OutlineLine[] {
  // Once more, since items have taken over their words only now.
  return joinedWords(joinedWords(joinedCells(withoutShells(nodes))));
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
    } else out.push(repeatsItsInside(nodes, i) ? { ...node, name: '' } : node);
  }
  return out;
}

function isShell(node: SnapshotNode, inner: SnapshotNode, next: SnapshotNode | undefined): boolean {
  if (!CELLS.has(node.role) || inner.ref === undefined || inner.depth <= node.depth) return false;
  if (next && next.depth > node.depth) return false;
  return (node.ref === undefined && node.name === '') || foldedText(node.name) === foldedText(inner.name);
}

/** A row that is named by all that it holds says nothing of its own. */
function repeatsItsInside(nodes: readonly SnapshotNode[], i: number): boolean {
  const node = nodes[i];
  if (node?.role !== 'row' || node.name === '') return false;
  const inside: string[] = [];
  for (let k = i + 1; k < nodes.length; k++) {
    const inner = nodes[k];
    if (!inner || inner.depth <= node.depth) break;
    inside.push(foldedText(inner.name));
  }
  const all = new Set(inside.join(' ').split(' '));
  return foldedText(node.name)
    .split(' ')
    .every((word) => all.has(word));
}

/** Cells side by side with nothing inside, some of which can be acted on, are told in one line: that of their row if it has no other. */
function joinedCells(nodes: readonly SnapshotNode[]): OutlineLine[] {
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

function joinedWords(nodes: readonly OutlineLine[]): OutlineLine[] {
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

/** An item of a few words is read as words. */
function isShortItem(node: SnapshotNode): boolean {
  return node.role === 'listitem' && node.name !== '' && node.name.length <= SHORT_CHARS;
}

function takesOver(last: OutlineLine, node: SnapshotNode): boolean {
  if (last.ref !== undefined || last.cells || last.name.length + node.name.length > LINE_CHARS) return false;
  if (last.role === 'text') return last.depth === node.depth && (node.role === 'text' || isShortItem(node));
  // Short items of one list are told in one line.
  if (last.role === 'listitem' && node.role === 'listitem')
    return last.name !== '' && node.name !== '' && last.states.length === 0 && last.depth === node.depth;
  return SHAPES.has(last.role) && (node.role === 'text' || CELLS.has(node.role)) && node.depth === last.depth + 1;
}
