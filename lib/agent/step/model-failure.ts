/** handleModelFailure answers a failed model call: a shorter prompt, another try after a wait, or the end of the run. */
import { pause } from '../../core/stop';
import { BUDGETS } from '../../guard/tables';
import { failureParams, type ModelFailed, type ModelFailure } from '../../model/words';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { createModelPlan, MAX_SHRINK_LEVEL } from '../plan/model-plan';
import type { Ports } from '../run/ports';
import type { ModelPlan } from '../run/tool-call';

/** Retries of one call where the failure names no number of its own. */
const MAX_RETRIES = 3;
const MIN_RETRY_MS = 200;
/** Longest wait between two tries where the endpoint names none. */
const MAX_BACKOFF_MS = 60_000;
/** For longer waits the worker may be shut down; an alarm wakes it. */
const MAX_WAIT_IN_PLACE_MS = 20_000;
/** Failures that a shorter prompt may mend. */
const TOO_LONG: ReadonlySet<ModelFailure> = new Set([
  'context-too-long',
  'prompt-cut',
  'prompt-cut-hosted',
  'empty-reply',
]);
/** Messages of a conversation before the model's first reply. */
const OPENING_MESSAGES = 2;

export interface FailedCall {
  run: Run;
  plan: ModelPlan;
  failed: ModelFailed;
}

export async function handleModelFailure(call: FailedCall, ports: Ports, signal: AbortSignal): Promise<Run> {
  const { run, failed } = call;
  const shorter = await shortenPlan(call, ports);
  if (shorter) return ports.store.commitRun('run.planned', { ...run, plan: shorter }, run.origin, []);
  const maxRetries = failed.maxRetries ?? MAX_RETRIES;
  const waitMs = waitBeforeRetry(failed, run.retries);
  if (waitMs === undefined || run.retries >= maxRetries || waitMs > BUDGETS.timeMs)
    return finishRun(run, { state: 'failed', code: failed.reason, params: failureParams(failed) }, ports);
  const retrying: Run = {
    ...run,
    retries: run.retries + 1,
    resumeAt: ports.clock.now() + waitMs,
    modelMs: (run.modelMs ?? 0) + waitMs,
  };
  const waiting = await ports.store.commitRun('run.planned', retrying, run.origin, []);
  if (waitMs > MAX_WAIT_IN_PLACE_MS) return waiting;
  await pause(waitMs, signal);
  return { ...waiting, resumeAt: undefined };
}

/** @returns undefined if another try is useless */
function waitBeforeRetry({ retryAfterMs, isWaitNamed }: ModelFailed, retries: number): number | undefined {
  if (retryAfterMs === undefined) return undefined;
  return Math.max(isWaitNamed ? retryAfterMs : Math.min(MAX_BACKOFF_MS, retryAfterMs * 2 ** retries), MIN_RETRY_MS);
}

/**
 * A plan with a shorter prompt: first without the older parts of the conversation, then with less of the page.
 * @returns undefined if length is not the problem or nothing is left to drop
 */
async function shortenPlan({ run, plan, failed }: FailedCall, ports: Ports) {
  if (!TOO_LONG.has(failed.reason)) return undefined;
  const level = plan.shrinkLevel ?? 0;
  const hasOlderParts = plan.messages.length > OPENING_MESSAGES;
  // A failure that was paid for is answered by a shorter page at once.
  const shrinkLevel = hasOlderParts && failed.reason === 'context-too-long' ? level : level + 1;
  if (shrinkLevel > MAX_SHRINK_LEVEL || (failed.reason !== 'context-too-long' && level > 0)) return undefined;
  const shorter = await createModelPlan(run, ports, { shrinkLevel });
  return shorter?.kind === 'model' ? { ...shorter, claims: plan.claims, objected: plan.objected } : shorter;
}
