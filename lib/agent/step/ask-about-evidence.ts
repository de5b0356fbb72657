/** askAboutEvidence turns an allowed act of a model into a question: an invented value, a value in the wrong field, or the same form a second time. */
import { canonicalJson } from '../../core/canonical';
import type { Verdict } from '../../guard/words';
import { writesValue, writtenText } from '../../page/words/action-parts';
import type { Run, RunStep } from '../../records/run';
import { findMisplacedValue } from '../evidence/misplaced-value';
import { findInventedWords } from '../evidence/origins';
import { wantsRepetition } from '../evidence/request-kind';
import { namedValues, wordsOf } from '../evidence/request-values';
import { lastStep } from '../run/run-state';

/** @returns the verdict itself if it refuses, or if nothing speaks against the act */
export function askAboutEvidence(run: Run, verdict: Verdict): Verdict {
  const step = lastStep(run);
  if (verdict.answer === 'refuse' || step.by !== 'model') return verdict;
  // An act that asks anyway asks about what was sent already: that it is sent once more is the better reason.
  if (countSends(run, step) >= wantedRepetitions(run)) return { ...verdict, answer: 'ask', code: 'sent-before' };
  if (verdict.answer === 'ask') return verdict;
  if (step.action.verb === 'click' && step.facts?.fingerprint.role === 'button' && findMisplacedValue(run))
    return { ...verdict, answer: 'ask', code: 'misplaced-value' };
  if (step.action.verb !== 'type') return verdict;
  return findInventedWords(run, step.action.text).length > 0
    ? { ...verdict, answer: 'ask', code: 'invented-value' }
    : verdict;
}

/** How often the run sent the same form with the same values before; 0 for an act that sent nothing. */
function countSends(run: Run, proposed: RunStep): number {
  const done = run.steps.filter(({ n, state }) => n !== proposed.n && (state === 'done' || state === 'failed'));
  const same = done.flatMap((step, i) =>
    step.sent === true && canonicalJson(step.action) === canonicalJson(proposed.action) ? [i] : [],
  );
  const last = same.at(-1);
  if (last === undefined) return 0;
  const since = writesBetween(done, last + 1, done.length);
  if (since === '') return hasLedOn(done[last]) ? 0 : same.length;
  const before = writesBetween(done, (same.at(-2) ?? -1) + 1, last);
  return since === before ? same.length : 0;
}

/** The values written between two sends, by target. */
function writesBetween(steps: readonly RunStep[], from: number, to: number): string {
  return steps
    .slice(from, to)
    .filter(({ action, state }) => writesValue(action.verb) && state === 'done')
    .map(({ action, target }) => `${target}=${writtenText(action)}`)
    .sort()
    .join('\n');
}

/** Orders of a column: a second press on its header turns the order. */
const ORDERS: ReadonlySet<string> = new Set(['ascending', 'descending']);

/** Whether the send led to another view, as the steps of a wizard do, or turned an order. */
function hasLedOn(step: RunStep | undefined): boolean {
  return (step?.effect?.facts ?? []).some(
    (one) =>
      one.fact === 'path' ||
      (one.fact === 'appeared' && one.role === 'heading') ||
      (one.fact === 'state' && ORDERS.has(one.state)),
  );
}

/** How often the request wants one and the same act: a number it names and no field got, any number for words such as each, else once. */
function wantedRepetitions({ request, steps }: Run): number {
  if (wantsRepetition(request)) return Number.POSITIVE_INFINITY;
  const written = steps.flatMap(({ action }) => wordsOf(writtenText(action)));
  return namedValues(request).reduce((most, { kind, text }) => {
    const count = kind === 'number' && /^\d{1,2}$/.test(text) && !written.includes(text) ? Number(text) : 1;
    return Math.max(most, count);
  }, 1);
}
