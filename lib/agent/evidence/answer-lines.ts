/** Lines of a page that stand in no row: which of its neighbours a line may lend its words, and which lines a question is about. */
import type { SnapshotNode } from '../../page/words/snapshot';
import {
  groupText,
  groupWords,
  nodeWords,
  type OutlineGroup,
  readableGroups,
  withoutNeighbours,
} from './outline-groups';
import { contentWords, holds } from './request-kind';
import { wordsOf } from './request-values';

/** A line that says something by itself: “Invoices: Karl Maier”, “Platform 9”, a sentence. */
const SAYS_ITSELF = /[:=]\s*\S|\p{N}|[.!?]\s*$/u;
const BARE_NUMBER = /^[^\p{L}]*\p{N}[^\p{L}]*\p{L}{0,3}$/u;
/** Lines shown to a model as what its question is about. */
const MAX_LINES = 3;

/**
 * The words of a passage that may answer a question with these telling words. A line that says something by itself takes no
 * words from its neighbours; a label takes them from the line after it, or before it where the values stand first.
 */
export function passageWords(
  nodes: readonly SnapshotNode[],
  { from, to, line }: OutlineGroup,
  telling: readonly string[],
): string[] {
  const lines = nodes.slice(from, to);
  const words = lines.map(nodeWords);
  const counts = words.map((own) => telling.filter((word) => holds(own, word)).length);
  const most = Math.max(0, ...counts);
  const naming = counts.flatMap((count, i) => (count > 0 && count === most ? [i] : []));
  if (naming.length === 0) return words.flat();
  const saying = naming.filter((i) => lines[i]?.role !== 'heading' && SAYS_ITSELF.test(textOf(lines[i])));
  const card = cardOf(nodes, lines, (line ?? from) - from);
  if (saying.length > 0) return naming.flatMap((i) => (i >= card.from && i < card.to ? (words[i] ?? []) : []));
  return words.flatMap((own, i) => (mayBelong({ nodes, lines, labels: naming }, i) ? own : []));
}

/** The lines of a passage under the heading of the given one: a number under another heading is about that. */
function cardOf(
  nodes: readonly SnapshotNode[],
  lines: readonly SnapshotNode[],
  at: number,
): { from: number; to: number } {
  const isHeading = (node: SnapshotNode | undefined) => node?.role === 'heading';
  const last = nodes.findLastIndex(isHeading);
  // Where nothing says anything after the last heading, the headings stand under their values.
  if (!SAYS_ITSELF.test(textOf(nodes[last + 1]))) return { from: 0, to: lines.length };
  const next = lines.findIndex((node, i) => i > at && isHeading(node));
  return {
    from: Math.max(0, lines.slice(0, at + 1).findLastIndex(isHeading)),
    to: next < 0 ? lines.length : next,
  };
}

function textOf(node: SnapshotNode | undefined): string {
  return `${node?.name ?? ''} ${node?.value ?? ''}`.trim();
}

interface Passage {
  nodes: readonly SnapshotNode[];
  lines: readonly SnapshotNode[];
  /** Indices of the lines that hold a telling word. */
  labels: readonly number[];
}

/** Whether a line is a label of the passage, or may hold the value of one. */
function mayBelong({ nodes, lines, labels }: Passage, at: number): boolean {
  const step = valuesStandFirst(nodes, lines[at]) ? -1 : 1;
  return labels.some((label) => {
    const distance = (at - label) * step;
    if (distance === 0 || distance === 1) return true;
    if (distance !== 2) return false;
    // A note may stand between a label and its number: “Total”, “with tax”, “31 €”.
    const isNote = !/\p{N}/u.test(textOf(lines[label + step])) && /\p{N}/u.test(textOf(lines[at]));
    return isNote || lines[label]?.role === 'heading';
  });
}

/** Whether the lines around one begin with a value, as cards do that show a large number over its name. */
function valuesStandFirst(nodes: readonly SnapshotNode[], line: SnapshotNode | undefined): boolean {
  const at = line ? nodes.indexOf(line) : -1;
  const isLine = (node: SnapshotNode | undefined) => node?.role === line?.role && node?.ref === undefined;
  let first = at;
  while (first > 0 && isLine(nodes[first - 1])) first -= 1;
  let last = at;
  while (last + 1 < nodes.length && isLine(nodes[last + 1])) last += 1;
  return BARE_NUMBER.test(textOf(nodes[first])) && !BARE_NUMBER.test(textOf(nodes[last]));
}

/**
 * The lines and rows that hold most of the words which a question shares with the page, in its order.
 * @returns [] if the page holds none
 */
export function linesAbout(request: string, nodes: readonly SnapshotNode[]): string[] {
  const asked = contentWords(wordsOf(request));
  const lines = readableGroups(nodes).map((one) => {
    const group = withoutNeighbours(one);
    const words = groupWords(nodes, group);
    return { text: groupText(nodes, group), count: asked.filter((word) => holds(words, word)).length };
  });
  const most = Math.max(0, ...lines.map(({ count }) => count));
  if (most === 0) return [];
  return [...new Set(lines.flatMap(({ text, count }) => (count === most ? [text] : [])))].slice(0, MAX_LINES);
}
