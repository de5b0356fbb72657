/** isDoubtful: whether a request seems to ask for something else than the known task that it was taken for: a matter for the user. */
import { asksForAnother, asksForOtherAct } from '../../learning/other-words/another-request';
import { saysContrast } from '../../learning/other-words/contrasts';
import { asksToLook, mayBeAsked, saysWithOtherVerb, tellsOfAct } from '../../learning/other-words/near-misses';
import { deniesDuty, isHarmless, meansByNegation, negates } from '../../learning/other-words/negation';
import { saysOtherRelation } from '../../learning/other-words/other-relation';
import { withDigits } from '../../learning/other-words/request-gaps';
import { joinsSeveral } from '../../learning/other-words/several-values';
import type { ProcedureBody } from '../../records/note';
import { findMisplacedParameter } from '../evidence/misplaced-value';

/** @param values by parameter, word for word from the request */
export function isDoubtful(
  request: string,
  body: ProcedureBody,
  values: Readonly<Record<string, string>>,
  nowMs: number,
): boolean {
  return (
    asksForOtherAct(request, body, Object.values(values)) ||
    // “She cannot come to the rehearsal” excuses her from it.
    (!meansByNegation(request, body) && saysOtherRelation(request, body, values)) ||
    saysContrast(request, body, values) ||
    isOtherRequest(request, body, Object.values(values), nowMs) ||
    joinsSeveral(request, body, values) ||
    findMisplacedParameter(request, body.request, values, body.shapes) !== undefined
  );
}

/** Whether one of the tasks can answer the request: it asks for one, or to look where a task looks. */
export function isAskable(request: string, bodies: readonly ProcedureBody[]): boolean {
  return mayBeAsked(request, bodies) || bodies.some((body) => asksToLook(request, body));
}

/** The request asks, chooses, speaks of several things, or negates what the task does not end. */
function isForbidden(request: string, body: ProcedureBody): boolean {
  if (negates(request)) return !meansByNegation(request, body);
  return !isAskable(isHarmless(request) ? request.replace(/\binstead\s*$|\bnur noch\b/iu, '') : request, [body]);
}

/** The request asks for another act or thing, for more, or for nothing. */
function isOtherRequest(request: string, body: ProcedureBody, values: readonly string[], nowMs: number): boolean {
  return (
    isForbidden(withDigits(request, values), body) ||
    tellsOfAct(request, body) ||
    (saysWithOtherVerb(request, body, values) && !deniesDuty(request, body)) ||
    asksForAnother(request, body, values, nowMs)
  );
}
