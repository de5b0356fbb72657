/** isDismissal recognises the press that only closes a banner or a notice: a page may come without it. */
import type { RunStep } from '../records/run';

/** Names of controls that close a banner or notice. */
export const DISMISSING_NAME =
  /^(?:accept(?: all)?(?: cookies)?|allow(?: all)?|agree|i agree|got it!?|ok|okay|close|dismiss|no,? thanks|not now|maybe later|later|skip|reject(?: all)?|only necessary|continue|×|✕|x|verstanden|akzeptieren|alle akzeptieren|ablehnen|zustimmen|schließen|später|nein,? danke|überspringen)$/iu;

/** Whether the press made something go and nothing come, by a name that says no more than “close”. */
export function isDismissal({ action, facts, effect, isTargetGone }: RunStep): boolean {
  if (action.verb !== 'click' || !facts || facts.submits || !DISMISSING_NAME.test(facts.fingerprint.name.trim()))
    return false;
  const changes = effect?.facts ?? [];
  // Before a fast next act, only the page itself saw that the control went.
  if (changes.length === 0) return isTargetGone === true;
  return (
    changes.some(({ fact }) => fact === 'disappeared') &&
    changes.every(({ fact }) => fact === 'disappeared' || fact === 'scrolled')
  );
}

/** A task of nothing but such presses is about them: without any of them it has done nothing. */
export function requireLoneDismissals<S extends { optional?: boolean | undefined }>(steps: readonly S[]): S[] {
  return steps.every(({ optional }) => optional) ? steps.map((step) => ({ ...step, optional: undefined })) : [...steps];
}
