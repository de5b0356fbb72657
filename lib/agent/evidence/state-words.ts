/** rowOutcome: the words that took another's place in the row of a pressed control, such as “approved” for “open”. */
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import { listItemAround } from './outline-groups';

/** Lines beside a control that stands in no row. */
const LINES_BESIDE = 3;
/** More words, or more places, are content. */
const MAX_WORDS = 4;
const MAX_PLACES = 2;
/** Stands for a number, or a day in digits, that another one replaced. */
export const COUNTED = '#';
const IS_NUMBER = /^\P{L}*\d\P{L}*$/u;
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
  const inPlace = newNameOf(before.nodes[at], after.nodes) ?? targetReplacement(before.nodes, after.nodes, at);
  const words = [...went.flatMap((old) => replacementOf(old, came) ?? []), ...(isState(inPlace) ? [inPlace] : [])];
  const distinct = [...new Set(words)];
  return {
    words: distinct.length <= MAX_PLACES ? distinct : [],
    isStill: went.length === 0 && inPlace === undefined,
  };
}

const isState = (text: string | undefined): text is string =>
  text !== undefined && text.split(/\s+/u).length <= MAX_WORDS && !NO_STATE.test(text);

/** The other name that the target has got, such as “Reserved” for “Reserve”. */
function newNameOf(target: SnapshotNode | undefined, after: readonly SnapshotNode[]): string | undefined {
  const at = target ? after.findIndex(({ ref }) => ref === target.ref) : -1;
  const now = after[at]?.name;
  if (now === undefined || now === '' || now === target?.name || !target) return undefined;
  const inside = insideOf(after, at).filter((name) => name !== target.name);
  return now === [target.name, ...inside].join(' ') ? undefined : now;
}

/** Names of what stands inside a node: an entry of a tree that has opened is called by all of them. */
function insideOf(nodes: readonly SnapshotNode[], at: number): string[] {
  const depth = nodes[at]?.depth ?? 0;
  const rest = nodes.slice(at + 1);
  const end = rest.findIndex((node) => node.depth <= depth);
  return (end < 0 ? rest : rest.slice(0, end)).flatMap(({ name }) => (name === '' ? [] : [name]));
}

/** The text in the place of the target, where it is gone: “yours” for the button “Book”. Its neighbours show the place. */
function targetReplacement(
  before: readonly SnapshotNode[],
  after: readonly SnapshotNode[],
  at: number,
): string | undefined {
  const [target, left, right] = [before[at], before[at - 1], before[at + 1]];
  if (!target || !left || after.some(({ ref }) => ref === target.ref)) return undefined;
  const isSame = (a: SnapshotNode | undefined, b: SnapshotNode | undefined) =>
    a?.ref === undefined || b?.ref === undefined ? a && b && keyOf(a) === keyOf(b) : a.ref === b.ref;
  const places = after.flatMap((node, i) => (isSame(node, left) && after[i + 1] ? [i + 1] : []));
  const sure = places.length === 1 ? places : places.filter((i) => right && isSame(after[i + 1], right));
  const [text] = sure.length === 1 ? sure.map((i) => after[i]) : [];
  return text && isText(text) && !isSame(text, right) ? text.name : undefined;
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
  // Words may only have been added: “due · reminded” for “due”.
  const isShort = change.came.length > 0 && [change.went, change.came].every(({ length }) => length <= MAX_WORDS);
  const text = change.came.join(' ');
  if (change.isPart && change.went.length === 1 && IS_NUMBER.test(text) && IS_NUMBER.test(change.went.join(' ')))
    return COUNTED;
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
