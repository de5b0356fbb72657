/** chooseKnownTask asks the model which known task the request means: one small call without the page, before any other. */
import { normalizeText } from '../../core/text';
import { rejectOnAbort } from '../../core/stop';
import type { PendingEvent } from '../../journal/events';
import { fillProcedure } from '../../learning/derive-values';
import { mayBeMeant } from '../../learning/other-words/near-misses';
import { meansByNegation } from '../../learning/other-words/negation';
import { saysNumber } from '../../learning/other-words/units';
import {
  CHOOSE_TASK_TOOL,
  chooseTaskMessages,
  MAX_SMALL_REQUEST_CHARS,
  parseTaskChoice,
} from '../../policy/choose-task';
import { requestText } from '../../records/note';
import type { Plan } from '../../records/plan';
import type { Run } from '../../records/run';
import { isAskable, isDoubtful } from '../plan/doubtful-choice';
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
  /** Absent if the model chose none, its values are not in the request, or the choice is doubtful. */
  plan?: Plan;
  /** The choice of a task from which the request seems to differ: a matter for the user. */
  doubtful?: NearProcedure;
}

/** @returns undefined if there is nothing to ask: no task, a request that none can answer, or no model */
export async function chooseKnownTask(
  run: Run,
  near: readonly NearProcedure[],
  ports: Ports,
  signal: AbortSignal,
): Promise<TaskChoice | undefined> {
  const tasks = near.slice(0, MAX_TASKS);
  const model = await ports.model('small');
  const bodies = tasks.map(({ task }) => task.body);
  const isNear = tasks.some(({ score }) => score > 0);
  const mayAsk =
    mayBeMeant(run.request) ||
    (isNear && isAskable(run.request, bodies)) ||
    bodies.some((body) => meansByNegation(run.request, body));
  if (!model || tasks.length === 0 || run.request.length > MAX_SMALL_REQUEST_CHARS || !mayAsk) return undefined;
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
  const meant = choice && (await planChoice(run, tasks[choice.index], choice.values, ports));
  if (!meant) return { run: paid, events };
  return meant.plan
    ? { run: { ...paid, rephrased: meant.plan.note }, events, plan: meant.plan }
    : { run: paid, events, doubtful: meant.doubtful };
}

/**
 * The values must be the request's own words: a model that invents some has not chosen this task. Where they stand for other
 * parameters, or the request says more than the task, the user is asked.
 */
async function planChoice(
  run: Run,
  chosen: NearProcedure | undefined,
  given: Readonly<Record<string, string>>,
  ports: Ports,
) {
  if (!chosen) return undefined;
  const { note, body } = chosen.task;
  if (!body.slots.every((slot) => isSaid(run.request, given[slot] ?? ''))) return undefined;
  const named = Object.fromEntries(body.slots.map((slot) => [slot, given[slot] ?? '']));
  const filled = fillProcedure(body, named, ports.clock.now());
  if (!filled) return undefined;
  const doubtful = { ...chosen, values: named };
  if (isDoubtful(run.request, body, named, ports.clock.now())) return { doubtful };
  const notes = await ports.notes.notesOf(run.origin);
  return { plan: createProcedurePlan({ note, ...filled, otherCandidates: [] }, notes) };
}

function isSaid(request: string, value: string): boolean {
  const words = normalizeText(value);
  return words !== '' && (normalizeText(request).includes(words) || saysNumber(request, words));
}
