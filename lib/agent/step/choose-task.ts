/** chooseKnownTask asks the model which known task the request means: one small call without the page, before any other. */
import { normalizeText } from '../../core/text';
import { rejectOnAbort } from '../../core/stop';
import type { PendingEvent } from '../../journal/events';
import { fillProcedure } from '../../learning/derive-values';
import { asksForAnother } from '../../learning/other-words/another-request';
import { asksToLook, mayBeAsked, saysWithOtherVerb, tellsOfAct } from '../../learning/other-words/near-misses';
import {
  CHOOSE_TASK_TOOL,
  chooseTaskMessages,
  MAX_SMALL_REQUEST_CHARS,
  parseTaskChoice,
} from '../../policy/choose-task';
import { type ProcedureBody, requestText } from '../../records/note';
import type { Plan } from '../../records/plan';
import type { Run } from '../../records/run';
import { findMisplacedParameter } from '../evidence/misplaced-value';
import type { NearProcedure } from '../plan/nearest-procedures';
import { createProcedurePlan } from '../plan/procedure-plan';
import type { Ports } from '../run/ports';
import { payReply } from './pay-reply';

/** Tasks that the model chooses from. */
const MAX_TASKS = 12;

export interface TaskChoice {
  /** The run with the cost of the call. */
  run: Run;
  events: PendingEvent[];
  /** Absent if the model chose none, or its values are not in the request. */
  plan?: Plan;
}

/** @returns undefined if there is nothing to ask: no task that shares a word, a request that none can answer, or no model */
export async function chooseKnownTask(
  run: Run,
  near: readonly NearProcedure[],
  ports: Ports,
  signal: AbortSignal,
): Promise<TaskChoice | undefined> {
  // A request that shares nothing with any task is another one: the call would be paid for a no.
  const tasks = near.filter(({ score }) => score > 0).slice(0, MAX_TASKS);
  const model = await ports.model('small');
  const bodies = tasks.map(({ task }) => task.body);
  if (!model || tasks.length === 0 || run.request.length > MAX_SMALL_REQUEST_CHARS || !isAskable(run.request, bodies))
    return undefined;
  const messages = chooseTaskMessages(
    run.request,
    bodies.map(({ request }) => requestText(request)),
  );
  const startedAt = ports.clock.now();
  const result = await rejectOnAbort(model.call(messages, [CHOOSE_TASK_TOOL], signal), signal);
  // The call that follows meets the same failure and handles it.
  if (result.type === 'failed') return undefined;
  const { reply } = result;
  const { paid: charged, event } = payReply(run, reply);
  const paid: Run = { ...charged, modelMs: (run.modelMs ?? 0) + Math.max(0, ports.clock.now() - startedAt) };
  const events = [event];
  const choice = parseTaskChoice(reply.toolCalls[0]);
  const plan = choice && (await planChoice(run, tasks[choice.index], choice.values, ports));
  return plan ? { run: { ...paid, rephrased: plan.note }, events, plan } : { run: paid, events };
}

function isAskable(request: string, bodies: readonly ProcedureBody[]): boolean {
  return mayBeAsked(request, bodies) || bodies.some((body) => asksToLook(request, body));
}

/** The request asks for another act or thing, for more, or for nothing. */
function isOtherRequest(request: string, body: ProcedureBody, values: readonly string[], nowMs: number): boolean {
  return (
    !isAskable(request, [body]) ||
    tellsOfAct(request, body) ||
    saysWithOtherVerb(request, body, values) ||
    asksForAnother(request, body, values, nowMs)
  );
}

/** The values must be the request's own words, each for the parameter that the request gives it to: a model that errs has not chosen this task. */
async function planChoice(
  run: Run,
  chosen: NearProcedure | undefined,
  given: Readonly<Record<string, string>>,
  ports: Ports,
) {
  if (!chosen) return undefined;
  const { note, body } = chosen.task;
  const said = normalizeText(run.request);
  const isSaid = (value: string | undefined) => {
    const words = normalizeText(value ?? '');
    return words !== '' && said.includes(words);
  };
  if (!body.slots.every((slot) => isSaid(given[slot]))) return undefined;
  if (isOtherRequest(run.request, body, Object.values(given), ports.clock.now())) return undefined;
  const named = Object.fromEntries(body.slots.map((slot) => [slot, given[slot] ?? '']));
  if (findMisplacedParameter(run.request, body.request, named, body.shapes) !== undefined) return undefined;
  const filled = fillProcedure(body, named, ports.clock.now());
  return filled && createProcedurePlan({ note, ...filled, otherCandidates: [] }, await ports.notes.notesOf(run.origin));
}
