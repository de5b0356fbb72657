/** findOtherRow: of controls that are named alike in several rows, the one that the request or the field written last speaks for. */
import type { Action } from '../../page/words/action';
import { targetRef, writesValue } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import {
  groupsOfNamesakes,
  groupText,
  groupWords,
  listItemAround,
  namesakesOf,
  type OutlineGroup,
} from './outline-groups';
import { contentWords, holds, isSameWord, namesByExclusion, wantsRepetition } from './request-kind';
import { containsWords, wordsOf } from './request-values';
import { changedNames } from './step-effects';

/** Weight of a number among the telling words, as numbers are prices and counts as often as names of rows; another word weighs 1. */
const NUMBER_WEIGHT = 0.5;

/** Weight of a whole name beside one that the request has a part of. */
const WHOLE_NAME_WEIGHT = 0.25;

export interface OtherRow {
  /** The namesake in it. */
  ref: string;
  text: string;
  /** By words of the request, or by the field that was written last. */
  by: 'words' | 'field';
}

/**
 * A row that is acted on after the row of the request, with a control of the same name, though the request has none of its words.
 * @returns its text and that of the row of the request; undefined if the request may mean both
 */
export function findFurtherRow(
  { request, snapshot, steps }: Pick<Run, 'request' | 'steps' | 'snapshot'>,
  action: Action,
): { text: string; named: string } | undefined {
  const ref = targetRef(action);
  if (!snapshot || ref === undefined || wantsRepetition(request) || namesByExclusion(request)) return undefined;
  const { nodes } = snapshot;
  const at = nodes.findIndex((node) => node.ref === ref);
  const row = rowAround(nodes, at);
  const name = nodes[at]?.name ?? '';
  if (!row || name === '' || (action.verb !== 'click' && action.verb !== 'check')) return undefined;
  const wanted = contentWords(wordsOf(request)).filter((word) => !holds(wordsOf(name), word));
  const before = steps.find(
    (step) =>
      step.state === 'done' &&
      step.action.verb === action.verb &&
      targetRef(step.action) !== ref &&
      step.facts?.fingerprint.name === name,
  );
  if (!before) return undefined;
  const { container = '', text = '' } = before.facts?.fingerprint ?? {};
  const texts = [container, text, ...changedNames(before)];
  const [first, second] = [texts.flatMap(wordsOf), wordsOf(groupText(nodes, row))];
  // Words that both rows have tell nothing.
  const isOnlyIn = (words: readonly string[], others: readonly string[]) =>
    wanted.find((word) => holds(words, word) && !holds(others, word));
  const telling = isOnlyIn(first, second);
  if (telling === undefined || isOnlyIn(second, first) !== undefined) return undefined;
  return { text: groupText(nodes, row), named: texts.find((one) => holds(wordsOf(one), telling)) ?? telling };
}

/** Controls whose names begin alike make a list from this many on. */
const MIN_NAMESAKES = 3;

/**
 * A control that differs from one pressed before in the words behind the first alone: “Pin Emil” after “Pin Dora”, of which the request
 * has only Dora.
 */
export function findFurtherNamesake(
  { request, snapshot, steps }: Pick<Run, 'request' | 'steps' | 'snapshot'>,
  action: Action,
): { text: string; named: string } | undefined {
  const node = snapshot?.nodes.find(({ ref }) => ref !== undefined && ref === targetRef(action));
  if (!snapshot || !node || wantsRepetition(request) || namesByExclusion(request)) return undefined;
  const [act = '', ...rest] = wordsOf(node.name);
  const isOfList = ({ role, name }: Pick<SnapshotNode, 'role' | 'name'>) => {
    const [first = '', ...others] = wordsOf(name);
    return role === node.role && first === act && others.length > 0;
  };
  const wanted = contentWords(wordsOf(request)).filter((word) => !isSameWord(word, act));
  const isNamed = (words: readonly string[]) => words.some((word) => holds(wanted, word));
  if (rest.length === 0 || isNamed(rest) || snapshot.nodes.filter(isOfList).length < MIN_NAMESAKES) return undefined;
  const before = steps.find(({ state, action: earlier, facts }) => {
    const { role = '', name = '' } = facts?.fingerprint ?? {};
    const isAct = state === 'done' && earlier.verb === action.verb && isOfList({ role, name });
    return isAct && name !== node.name && isNamed(wordsOf(name).slice(1));
  });
  return before && { text: node.name, named: before.facts?.fingerprint.name ?? '' };
}

function rowAround(nodes: readonly SnapshotNode[], at: number): OutlineGroup | undefined {
  return listItemAround(nodes, at) ?? groupsOfNamesakes(nodes, namesakesOf(nodes, at))?.get(at);
}

interface Rows {
  nodes: readonly SnapshotNode[];
  /** Indices of the controls. */
  namesakes: readonly number[];
  groups: ReadonlyMap<number, OutlineGroup>;
  /** Index of the control of the action. */
  at: number;
}

/** @returns undefined if nothing speaks for another row than that of the action */
export function findOtherRow(
  { request, snapshot, steps }: Pick<Run, 'request' | 'steps' | 'snapshot'>,
  action: Action,
): OtherRow | undefined {
  const ref = targetRef(action);
  if (!snapshot || ref === undefined || namesByExclusion(request)) return undefined;
  const { nodes } = snapshot;
  const at = nodes.findIndex((node) => node.ref === ref);
  const namesakes = namesakesOf(nodes, at);
  const groups = namesakes.length < 2 ? undefined : groupsOfNamesakes(nodes, namesakes);
  if (!groups) return undefined;
  const rows = { nodes, namesakes, groups, at };
  const score = scoreOf(request, rows, steps);
  const best = namesakes.reduce((a, b) => (score(b) > score(a) ? b : a));
  if (score(best) > score(at)) return describe(rows, best, 'words');
  const written = action.verb === 'click' ? findWritten(rows, steps) : undefined;
  return written !== undefined && score(written) === score(at) ? describe(rows, written, 'field') : undefined;
}

function describe({ nodes, groups }: Rows, index: number, by: OtherRow['by']): OtherRow | undefined {
  const ref = nodes[index]?.ref;
  const group = groups.get(index);
  return ref === undefined || !group ? undefined : { ref, text: groupText(nodes, group), by };
}

/** Weighs each row by the words of the request that tell the rows apart. */
function scoreOf(request: string, { nodes, namesakes, groups, at }: Rows, steps: readonly RunStep[]) {
  const wordsByRow = new Map([...groups].map(([index, group]) => [index, groupWords(nodes, group)]));
  const isIn = (index: number, word: string) =>
    wordsByRow.get(index)?.some((other) => isSameWord(word, other)) === true;
  const telling = contentWords(wordsOf(request)).filter((word) => {
    const holding = namesakes.filter((index) => isIn(index, word)).length;
    return holding > 0 && holding < wordsByRow.size;
  });
  // The words of a row that was acted on already are another part of the request, if this row has words of its own.
  const used = steps.flatMap((step) => (step.state === 'done' ? [targetRef(step.action)] : []));
  const isUsed = (index: number) => index !== at && used.includes(nodes[index]?.ref);
  const open = telling.filter((word) => !namesakes.some((index) => isUsed(index) && isIn(index, word)));
  const deciding = open.some((word) => isIn(at, word)) ? open : telling;
  return (index: number) =>
    deciding
      .filter((word) => isIn(index, word))
      .reduce((sum, word) => sum + (/^\d/.test(word) ? NUMBER_WEIGHT : 1), 0) +
    (isNamedWhole(nodes, groups.get(index), { words: wordsOf(request), deciding }) ? WHOLE_NAME_WEIGHT : 0);
}

/** Whether a line of the row is a name of the request, and not a part of a longer one: Anna, and not Anna-Lena. */
function isNamedWhole(
  nodes: readonly SnapshotNode[],
  group: OutlineGroup | undefined,
  { words, deciding }: { words: readonly string[]; deciding: readonly string[] },
): boolean {
  if (!group) return false;
  return nodes.slice(group.from, group.to).some(({ name }) => {
    const own = wordsOf(name);
    return own.some((word) => deciding.includes(word)) && containsWords(words, own);
  });
}

/** The control whose row, and only whose, holds the field that the last act wrote into. */
function findWritten({ nodes, namesakes, groups, at }: Rows, steps: readonly RunStep[]): number | undefined {
  const last = steps.findLast(({ state }) => state === 'done');
  if (!last || !writesValue(last.action.verb)) return undefined;
  const field = nodes.findIndex(({ ref }) => ref !== undefined && ref === targetRef(last.action));
  const isInRow = (index: number) => {
    const group = groups.get(index);
    return group !== undefined && field >= group.from && field < group.to;
  };
  return field < 0 || isInRow(at) ? undefined : namesakes.find(isInRow);
}
