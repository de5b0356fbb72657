/** Starts and ends (setRequestHold) the page world's hold on requests in a document, and reads what it has stopped. */
import * as v from 'valibot';
import { type HoldEnd, holdEndSchema, NOT_WATCHED, OWN_SITE, type RequestScope } from '../words/held-request';
import { HELD_REQUESTS, HOLD_ENDS } from '../world/hold-events';
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

/** The page can send such an event as well: only JSON of the right shape is taken. */
function parsed(detail: unknown): unknown {
  try {
    return JSON.parse(String(detail));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
