/** findUnmetPart finds the order of a request with several parts that no act of the run accounts for. */
import { writtenText } from '../../page/words/action-parts';
import type { Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import { contentWords, holds, isSameWord } from './request-kind';
import { partsOf, type RequestPart } from './request-parts';
import { containsWords, namedValues, wordsOf } from './request-values';
import { changedNames, hasChangedSomething } from './step-effects';
import { findStandingState } from './switches';

/**
 * Each order of the request needs an act of its own: one that shares a word or a value with it, else one that no other order
 * accounts for.
 * @param steps acts that took place
 * @returns undefined if the request has one part, or all have an act or stand already
 */
export function findUnmetPart(
  { request, snapshot }: Pick<Run, 'request' | 'snapshot'>,
  steps: readonly RunStep[],
): string | undefined {
  const parts = partsOf(request);
  const orders = parts.filter(({ kind }) => kind === 'order');
  if (parts.length < 2 || orders.length === 0) return undefined;
  const words = new Map(orders.map((order) => [order, contentWords(wordsOf(order.text))]));
  const own = (order: RequestPart) =>
    (words.get(order) ?? []).filter((word) =>
      orders.every((other) => other === order || !words.get(other)?.includes(word)),
    );
  const isFor = (order: RequestPart, step: RunStep) =>
    sharesWord(own(order), [step.target]) || usesValue(order.text, step);
  const accounts = (order: RequestPart, step: RunStep) =>
    isFor(order, step) || sharesWord(own(order), changedNames(step));
  const open = orders.find((order) => isLeftUncommitted(order, steps, snapshot));
  if (open) return open.text;
  const unmet = orders.filter(
    (order) =>
      !steps.some((step) => accounts(order, step)) &&
      !(snapshot && findStandingState(order.text, snapshot) !== undefined),
  );
  const surplus = steps.filter((step) => hasChangedSomething(step) && !orders.some((order) => isFor(order, step)));
  return unmet[surplus.length]?.text;
}

/** Whether a value of the order was only written: the button with the order's verb was not pressed, and nothing came of it. */
function isLeftUncommitted(
  { text }: RequestPart,
  steps: readonly RunStep[],
  snapshot: Pick<Snapshot, 'nodes'> | undefined,
): boolean {
  const values = namedValues(text).map((value) => wordsOf(value.text));
  const holdsValue = (words: readonly string[]) => values.some((value) => containsWords(words, value));
  const at = steps.findLastIndex(({ action }) => action.verb === 'type' && holdsValue(wordsOf(action.text)));
  const [verb] = contentWords(wordsOf(text));
  if (at < 0 || verb === undefined) return false;
  const later = steps.slice(at + 1);
  const isVerb = (name: string) => wordsOf(name).some((word) => isSameWord(word, verb));
  const button = snapshot?.nodes.find(({ ref, role, name }) => ref !== undefined && role === 'button' && isVerb(name));
  return (
    button !== undefined &&
    !later.some((step) => step.action.verb === 'press' || isVerb(step.target)) &&
    !later.some((step) => changedNames(step).some((name) => holdsValue(wordsOf(name))))
  );
}

function sharesWord(words: readonly string[], texts: readonly string[]): boolean {
  const seen = texts.flatMap(wordsOf);
  return words.some((word) => holds(seen, word));
}

function usesValue(part: string, { action, target, facts }: RunStep): boolean {
  const used = [writtenText(action), target, facts?.fingerprint.container ?? ''].map(wordsOf);
  return namedValues(part).some(({ text }) => used.some((words) => containsWords(words, wordsOf(text))));
}
