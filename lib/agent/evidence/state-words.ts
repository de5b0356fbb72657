/** rowOutcome: the words that took another's place in the row of a pressed control, such as “approved” for “open”. */
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import { listItemAround } from './outline-groups';

/** Lines beside a control that stands in no row. */
const LINES_BESIDE = 3;
/** More words, or more places, are content. */
const MAX_WORDS = 4;
const MAX_PLACES = 2;
/** A number is counted, a text with an ellipsis is on its way, and a name behind another word is data. */
const NO_STATE = /\d|…|\.\.\.|^\P{L}*$/u;

type Page = Pick<Snapshot, 'nodes' | 'documentToken'>;

interface RowOutcome {
  /** Empty if nothing beside the control was replaced, or too much. */
  words: string[];
  /** All texts beside the control still stand. */
  isStill: boolean;
}

/** @returns undefined if the control is not known, or another document has come */
export function rowOutcome(before: Page, after: Page, ref: string | undefined): RowOutcome | undefined {
  const at = before.nodes.findIndex((node) => node.ref !== undefined && node.ref === ref);
  if (at < 0 || before.documentToken !== after.documentToken) return undefined;
  const { from, to } = listItemAround(before.nodes, at) ?? {
    from: Math.max(0, at - LINES_BESIDE),
    to: at + 1 + LINES_BESIDE,
  };
  const went = more(before.nodes, after.nodes).filter((node) => {
    const index = before.nodes.indexOf(node);
    return index >= from && index < to;
  });
  const came = more(after.nodes, before.nodes);
  const words = went.flatMap((old) => replacementOf(old, came) ?? []);
  const distinct = [...new Set(words)];
  return { words: distinct.length <= MAX_PLACES ? distinct : [], isStill: went.length === 0 };
}

/** Texts of which one page has more than the other: which of them is another one cannot be told. */
function more(nodes: readonly SnapshotNode[], others: readonly SnapshotNode[]): SnapshotNode[] {
  const [here, there] = [countTexts(nodes), countTexts(others)];
  return nodes.filter((node) => isText(node) && (here.get(keyOf(node)) ?? 0) > (there.get(keyOf(node)) ?? 0));
}

function countTexts(nodes: readonly SnapshotNode[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes.filter(isText)) counts.set(keyOf(node), (counts.get(keyOf(node)) ?? 0) + 1);
  return counts;
}

const keyOf = ({ role, name }: SnapshotNode) => `${role}\n${name}`;
const isText = ({ ref, name }: SnapshotNode) => ref === undefined && name !== '';

function replacementOf(old: SnapshotNode, came: readonly SnapshotNode[]): string | undefined {
  const names = [...new Set(came.filter(({ role }) => role === old.role).map(({ name }) => name))];
  const changes = names.map((name) => changeOf(old.name, name));
  const change = changes.find((one) => one.isPart) ?? (names.length === 1 ? changes[0] : undefined);
  if (!change) return undefined;
  const isShort = [change.went, change.came].every((words) => words.length > 0 && words.length <= MAX_WORDS);
  const text = change.came.join(' ');
  return isShort && !NO_STATE.test(text) ? text : undefined;
}

/** The words between the common beginning and the common end of two texts. */
function changeOf(old: string, now: string): { went: string[]; came: string[]; isPart: boolean } {
  const [a, b] = [old.split(/\s+/u), now.split(/\s+/u)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return { went: a.slice(start, a.length - end), came: b.slice(start, b.length - end), isPart: start + end > 0 };
}
