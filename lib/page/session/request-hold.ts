/** The page world's hold on requests in a document: starts and ends it (setRequestHold), reads what it has stopped, lets what waits go on. */
import * as v from 'valibot';
import { type HoldEnd, holdEndSchema, NOT_WATCHED, OWN_SITE, type RequestScope } from '../words/held-request';
import { HELD_REQUESTS, HOLD_ENDS, POSTPONED_ENDS, RELEASE_BEGINS } from '../world/hold-events';
import { beginHold } from './begin-hold';

/** @returns the end of the hold; an empty one for a hold that begins */
export function setRequestHold(document: Document, isHeld: boolean, scope: RequestScope = OWN_SITE): HoldEnd {
  let answer: unknown = NOT_WATCHED;
  const hear = (event: Event) => {
    answer = parsed((event as CustomEvent<unknown>).detail);
  };
  document.addEventListener(HELD_REQUESTS, hear);
  if (isHeld) beginHold(document, scope);
  else document.dispatchEvent(new Event(HOLD_ENDS));
  document.removeEventListener(HELD_REQUESTS, hear);
  const end = v.safeParse(holdEndSchema, answer);
  return end.success ? end.output : NOT_WATCHED;
}

/**
 * Makes the page's postponed requests again, under a hold of their own.
 * @returns whether any was still waiting
 */
export function releaseRequests(document: Document, scope: RequestScope): boolean {
  const begin = new CustomEvent(RELEASE_BEGINS, { cancelable: true, detail: JSON.stringify(scope) });
  return !document.dispatchEvent(begin);
}

/** Tells the page that its postponed requests failed: the user is not asked about them any more. */
export function failPostponedRequests(document: Document): void {
  document.dispatchEvent(new Event(POSTPONED_ENDS));
}

/** The page can send such an event as well: only JSON of the right shape is taken. */
function parsed(detail: unknown): unknown {
  try {
    return JSON.parse(String(detail));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
