/** findLeftUndone: what a request for an act several times, on all things, or on all but some, has not reached yet. */
import { normalizeText } from '../../core/text';
import { withoutQuotes } from '../../learning/request-words';
import { targetRef, writesValue, writtenText } from '../../page/words/action-parts';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import { COUNTED_TIMES, RATE, TIMES } from '../../policy/times';
import type { Run, RunStep } from '../../records/run';
import { groupsOfNamesakes, groupWords, namesakesOf, readableGroups } from './outline-groups';
import { contentWords, isSameWord } from './request-kind';
import { wordsOf } from './request-values';

/** Words for all things of a kind. */
export const WANTS_ALL =
  /(?<![\p{L}])(?:all|every|each|everybody|everyone|everything|until (?:none|nothing|no \p{L}+|there (?:is|are) no(?:ne)?)|alle[nrs]?|jede[nrsm]?|bis (?:kein\p{L}*|nichts)|tous|toutes|chaque|todos|todas|cada)(?![\p{L}])/iu;
/** Words before the things that are left out. */
export const LEAVES_OUT =
  /(?<![\p{L}])(?:except(?: for)?|but(?: not)?|other than|without|außer|ohne|bis auf|sauf|excepto|menos)(?![\p{L}])(.*)$/iu;

/**
 * @param steps acts that took place
 * @returns the control that is still to be used, undefined if there is none
 */
export function findLeftUndone(
  { request, snapshot }: Pick<Run, 'request' | 'snapshot'>,
  steps: readonly RunStep[],
): string | undefined {
  const said = withoutQuotes(request);
  const last = steps.at(-1);
  if (!last) return undefined;
  if (isDoneTooRarely(said, steps)) return last.target;
  if (!WANTS_ALL.test(said.replace(LEAVES_OUT, ' ')) || !snapshot) return undefined;
  if (last.action.verb === 'check') return findOtherBox(last, steps, snapshot);
  return last.action.verb === 'click' ? findNamesake(said, last, steps, snapshot) : undefined;
}

/** @returns undefined if the request names no number of times */
export function wantedTimes(request: string): number | undefined {
  if (RATE.test(request)) return undefined;
  const counted = COUNTED_TIMES.exec(request)?.[1];
  return counted === undefined ? TIMES.find(([, words]) => words.test(request))?.[0] : Number(counted);
}

/** Whether one act was done more than once or was the only kind of act, but less often than the request says. */
function isDoneTooRarely(said: string, steps: readonly RunStep[]): boolean {
  const wanted = wantedTimes(said);
  if (wanted === undefined || steps.some(({ action }) => wantedTimes(writtenText(action)) !== undefined)) return false;
  const acts = steps.filter(({ action }) => !writesValue(action.verb));
  const counts = new Map<string, number>();
  for (const { action, target } of acts) {
    const times = action.verb === 'doubleClick' ? 2 : 1;
    counts.set(target, (counts.get(target) ?? 0) + times);
  }
  const most = Math.max(0, ...counts.values());
  // The number itself may have been written: “add it three times” in a field for the amount.
  const isWritten = steps.some(({ action }) => writtenText(action).trim() === String(wanted));
  return !isWritten && acts.length > 0 && most < wanted;
}

/** A box in the list of the one set last that is still as that one was. */
function findOtherBox(last: RunStep, steps: readonly RunStep[], { nodes }: Snapshot): string | undefined {
  const { role, name = '' } = last.facts?.fingerprint ?? {};
  const state = last.action.verb === 'check' && last.action.checked ? 'checked' : 'unchecked';
  const own = new Set(steps.map(({ facts }) => normalizeText(facts?.fingerprint.name ?? '')));
  const at = nodes.findIndex((node) => node.role === role && normalizeText(node.name) === normalizeText(name));
  if (at < 0) return undefined;
  // The list ends where another kind of control, or another depth, begins.
  const isBeside = (node: SnapshotNode) => node.role === role && node.depth === nodes[at]?.depth;
  const goesOn = (node: SnapshotNode) => isBeside(node) || (node.ref === undefined && node.role !== 'heading');
  const before = nodes.slice(0, at).findLastIndex((node) => !goesOn(node)) + 1;
  const behind = nodes.findIndex((node, i) => i > at && !goesOn(node));
  const list = nodes.slice(before, behind < 0 ? nodes.length : behind).filter(isBeside);
  return list.find((node) => !own.has(normalizeText(node.name)) && !node.states.includes(state))?.name;
}

/** Whether the request wants all of a list, and the acts set box after box of one. */
export function setsWholeList({ request }: Pick<Run, 'request'>, steps: readonly RunStep[]): boolean {
  return steps.length > 1 && WANTS_ALL.test(request) && steps.every(({ action }) => action.verb === 'check');
}

/** A control of the same name in a row that the request means and that no act has reached. */
function findNamesake(said: string, last: RunStep, steps: readonly RunStep[], { nodes }: Snapshot): string | undefined {
  const { role, name = '' } = last.facts?.fingerprint ?? {};
  const at = nodes.findIndex(
    (node) => node.ref !== undefined && node.role === role && normalizeText(node.name) === normalizeText(name),
  );
  if (at < 0) return undefined;
  const namesakes = namesakesOf(nodes, at);
  const groups = groupsOfNamesakes(nodes, namesakes);
  // “Show all” under each heading of a page: no list, so the others are other things.
  if (namesakes.length > 1 && !groups) return undefined;
  const rowOf = (index: number) => {
    const group = groups?.get(index);
    return group ? groupWords(nodes, group) : [];
  };
  const used = new Set(steps.flatMap(({ action }) => targetRef(action) ?? []));
  const isUsed = (index: number) => used.has(nodes[index]?.ref ?? '') || wasReached(rowOf(index), last, steps);
  const open = namesakes.filter((index) => !isUsed(index) && !nodes[index]?.states.includes('disabled'));
  const left = contentWords(wordsOf(LEAVES_OUT.exec(said)?.[1] ?? ''));
  const label = wordsOf(name);
  const wanted = contentWords(wordsOf(said.replace(LEAVES_OUT, ' '))).filter((word) => !hasWord(label, word));
  const rows = open.map(rowOf);
  const allRows = readableGroups(nodes).flatMap((group) =>
    group.line === undefined ? [groupWords(nodes, group)] : [],
  );
  // Words of the request that stand in some rows of the page and not in all that are open tell which rows are meant.
  const isTelling = (word: string) =>
    allRows.some((row) => hasWord(row, word)) && !rows.every((row) => hasWord(row, word));
  const telling = wanted.filter(isTelling);
  const meant = open.filter((_, i) => {
    const row = rows[i] ?? [];
    return !left.some((word) => hasWord(row, word)) && telling.every((word) => hasWord(row, word));
  });
  return meant.length > 0 ? name : undefined;
}

/** Whether an act was done in this row: its page may have been loaded again since. */
function wasReached(row: readonly string[], { facts }: RunStep, steps: readonly RunStep[]): boolean {
  const name = facts?.fingerprint.name;
  return steps.some((step) => {
    const container = wordsOf(step.facts?.fingerprint.container ?? '');
    return (
      step.facts?.fingerprint.name === name && container.length > 0 && container.every((word) => row.includes(word))
    );
  });
}

function hasWord(words: readonly string[], word: string): boolean {
  return words.some((other) => isSameWord(other, word));
}
