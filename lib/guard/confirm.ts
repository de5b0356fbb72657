/** Binds a confirmation to exactly one act: any change of verb, target, value, origin or document voids it. */
import { hashOf } from '../core/canonical';
import type { Action } from '../page/words/action';
import { writtenText } from '../page/words/action-parts';
import type { ElementFacts } from '../page/words/element';
import { BUDGETS } from './tables';

/** The hash that a confirmation carries and a dispatch must show again. */
export function boundHash(action: Action, facts: ElementFacts | undefined, url: string, to?: ElementFacts): string {
  return hashOf({
    action,
    value: writtenText(action),
    origin: facts?.origin ?? '',
    document: facts?.documentToken ?? '',
    fingerprint: facts?.fingerprint ?? null,
    wording: facts?.wording ?? '',
    form: facts?.form ?? null,
    href: facts?.href ?? '',
    dialog: facts?.dialog ?? null,
    contents: facts?.contents ?? '',
    handlers: facts?.handlers ?? '',
    shows: facts?.shows ?? '',
    to: to ? [to.fingerprint, to.wording, to.documentToken] : null,
    url,
  });
}

/** Clocks of one machine differ by less, ms. */
const CLOCK_SLACK_MS = 2_000;

/** Whether a yes given now still stands for this act. */
export function confirmationHolds(
  question: { bound: string; expiresAt: number },
  boundNow: string,
  nowMs: number,
): 'holds' | 'expired' | 'changed' {
  // A clock that was set back must not keep a question alive.
  const isBeforeQuestion =
    Number.isFinite(question.expiresAt) && nowMs < question.expiresAt - BUDGETS.confirmMs - CLOCK_SLACK_MS;
  if (nowMs >= question.expiresAt || isBeforeQuestion) return 'expired';
  return question.bound === boundNow ? 'holds' : 'changed';
}

/** @param isByClock the user did not just ask for the task, and may not be there: the question waits until it is answered */
export function confirmationExpiry(nowMs: number, isByClock = false): number {
  return isByClock ? Number.POSITIVE_INFINITY : nowMs + BUDGETS.confirmMs;
}
