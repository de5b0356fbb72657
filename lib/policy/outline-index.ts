/** OutlineIndex: which nodes of a snapshot surround, precede or belong to another. */
import { normalizeText } from '../core/text';
import type { SnapshotNode } from '../page/words/snapshot';

/** Roles of containers that stand for one of many. */
const ROW_ROLES = new Set(['row', 'listitem', 'article', 'treeitem', 'option']);
const HEADING_ROLES = new Set(['heading', 'columnheader', 'rowheader']);
/** Longest description of what surrounds a node, characters. */
const MAX_SURROUNDINGS_CHARS = 60;

export class OutlineIndex {
  private readonly parents: readonly number[];

  constructor(readonly nodes: readonly SnapshotNode[]) {
    this.parents = parentsOf(nodes);
  }

  /** Indices of the nodes around a node, the innermost first. */
  ancestors(index: number): number[] {
    const found: number[] = [];
    for (let at = this.parents[index] ?? -1; at >= 0; at = this.parents[at] ?? -1) found.push(at);
    return found;
  }

  /** Index after the last descendant of a node. */
  endOf(index: number): number {
    const depth = this.nodes[index]?.depth ?? 0;
    let end = index + 1;
    while (end < this.nodes.length && (this.nodes[end]?.depth ?? 0) > depth) end += 1;
    return end;
  }

  descendants(index: number): SnapshotNode[] {
    return this.nodes.slice(index + 1, this.endOf(index));
  }

  /** Names, values and text of a node and its descendants, normalised. */
  textOf(index: number): string {
    return textOfNodes(this.nodes.slice(index, this.endOf(index)));
  }

  /** The text of an ancestor of a node without that of rows the node is not in: their words name other rows. */
  textAround(index: number, ancestor: number): string {
    const nodes: SnapshotNode[] = [];
    const end = this.endOf(ancestor);
    for (let at = ancestor; at < end; at++) {
      const node = this.nodes[at];
      const isOtherRow = ROW_ROLES.has(node?.role ?? '') && at !== index && !(at < index && index < this.endOf(at));
      if (isOtherRow && at !== ancestor) at = this.endOf(at) - 1;
      else if (node) nodes.push(node);
    }
    return textOfNodes(nodes);
  }

  /** The row, list item or article around a node. @returns undefined if there is none */
  rowOf(index: number): number | undefined {
    return this.ancestors(index).find((at) => ROW_ROLES.has(this.nodes[at]?.role ?? ''));
  }

  /** The rows of the same list or table as a row, in order, without rows of column headers. */
  rowsBeside(row: number): number[] {
    const { role, depth } = this.nodes[row] ?? {};
    const parent = this.parents[row];
    const rows: number[] = [];
    for (let at = 0; at < this.nodes.length; at++) {
      const node = this.nodes[at];
      if (node?.role !== role || node?.depth !== depth || this.parents[at] !== parent) continue;
      const inside = this.descendants(at);
      const isHeader =
        inside.some((cell) => cell.role === 'columnheader') && !inside.some((cell) => /cell$/.test(cell.role));
      if (!isHeader) rows.push(at);
    }
    return rows;
  }

  /** Nodes between the previous element of the same name and this one: a card without a role of its own. */
  segmentBefore(index: number, starts: ReadonlySet<number>): SnapshotNode[] {
    let at = index - 1;
    while (at >= 0 && !starts.has(at)) at -= 1;
    return this.nodes.slice(at + 1, index);
  }

  /**
   * The last of these nodes that can be of one card with the node: none of another row, and none above a heading that follows
   * another one.
   * @param most nodes
   */
  cardBefore(index: number, starts: ReadonlySet<number>, most: number): SnapshotNode[] {
    const all = this.segmentBefore(index, starts);
    const first = Math.max(index - all.length, index - most);
    let from = index;
    let heading: number | undefined;
    const section = this.sectionOf(index);
    while (from > Math.max(first, section)) {
      if (this.isInOtherRow(from - 1, index)) break;
      const isHeading = this.nodes[from - 1]?.role === 'heading';
      // The upper one of two headings without anything between them stands over the card.
      if (isHeading && heading !== undefined && heading > from) break;
      if (isHeading) heading = from - 1;
      from -= 1;
    }
    return withoutClosed(this.nodes.slice(from, index));
  }

  /** The nearest named region around a node that has a heading before the node: what stands before the region is of another card. */
  private sectionOf(index: number): number {
    const isHeaded = (at: number) => this.nodes.slice(at + 1, index).some(({ role }) => role === 'heading');
    return this.ancestors(index).find((at) => this.nodes[at]?.role === 'region' && isHeaded(at)) ?? 0;
  }

  /** Whether a node is in a row that another one is not in; a list of mere texts is a part of the card around it. */
  private isInOtherRow(index: number, other: number): boolean {
    const row = this.rowOf(index);
    if (row === undefined || other < this.endOf(row)) return false;
    return this.rowOf(other) !== undefined || this.descendants(row).some(({ ref }) => ref !== undefined);
  }

  /**
   * The surroundings of a node in the page's words: its row, its group or the heading above it.
   * @param others indices of the nodes it is told apart from
   */
  surroundings(index: number, others: readonly number[]): string {
    const own = normalizeText(this.nodes[index]?.name ?? '');
    const isOthers = (at: number) => others.some((other) => other !== index && other > at && other < this.endOf(at));
    const inside = this.ancestors(index).filter((at) => !isOthers(at));
    const outermost = inside.at(-1);
    if (outermost !== undefined) {
      const { name = '' } = this.nodes[outermost] ?? {};
      const words = name !== '' ? name : this.wordsOf(this.nodes.slice(outermost, this.endOf(outermost)), own);
      if (words !== '') return shorten(words);
    }
    const starts = new Set(others.filter((other) => other !== index));
    const before = this.segmentBefore(index, starts);
    const heading = before.findLast((node) => HEADING_ROLES.has(node.role) && node.name !== '');
    if (heading) return shorten(heading.name);
    return shorten(this.wordsOf(before.slice(-3), own));
  }

  private wordsOf(nodes: readonly SnapshotNode[], except: string): string {
    const words = nodes
      .map(({ name, value }) => name || value || '')
      .filter((name) => name !== '' && normalizeText(name) !== except);
    return [...new Set(words)].join(' · ');
  }
}

/** The nodes without a closed head that another head follows: what a closed head stands over is hidden. */
function withoutClosed(nodes: readonly SnapshotNode[]): SnapshotNode[] {
  const isHead = ({ states }: SnapshotNode) => states.includes('expanded') || states.includes('collapsed');
  const last = nodes.findLastIndex(isHead);
  return nodes.filter(({ states }, i) => i >= last || !states.includes('collapsed'));
}

/** Controls that offer a choice: several of one kind are what a form asks for, and name no row. */
const OFFERED = new Set(['radio', 'checkbox', 'switch', 'option', 'menuitemradio', 'menuitemcheckbox']);

/** The nodes without the choices of a form: “vote for Luna” presses no Vote behind the option Luna. */
export function withoutChoices(nodes: readonly SnapshotNode[]): SnapshotNode[] {
  const count = (role: string) => nodes.filter((node) => node.role === role).length;
  return nodes.filter(({ role }) => !OFFERED.has(role) || (role !== 'radio' && count(role) < 2));
}

export function textOfNodes(nodes: readonly SnapshotNode[]): string {
  return normalizeText(nodes.flatMap(({ name, value, near }) => [name, value ?? '', near ?? '']).join(' '));
}

function parentsOf(nodes: readonly SnapshotNode[]): number[] {
  const open: number[] = [];
  return nodes.map(({ depth }, i) => {
    while (open.length > 0 && (nodes[open.at(-1) ?? 0]?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(i);
    return parent;
  });
}

function shorten(text: string): string {
  return text.length <= MAX_SURROUNDINGS_CHARS ? text : `${text.slice(0, MAX_SURROUNDINGS_CHARS - 1)}…`;
}
