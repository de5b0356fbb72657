/** Steps whose target was replaced or removed before the act: rewindStaleStep lets the plan propose the step again. */
import type { Plan } from '../../records/plan';
import type { Run, RunStep } from '../../records/run';
import { lastStep } from './run-state';

/** Stale targets in a row after which the step fails: the page does not stop changing. */
const MAX_STALE_IN_ROW = 3;
/** Reasons given before anything was dispatched. */
const STALE_REASONS = new Set(['stale-ref', 'document-changed']);

export function isStaleTarget(step: RunStep): boolean {
  return step.state === 'failed' && STALE_REASONS.has(step.reason ?? '');
}

/**
 * Moves a procedure or planner plan back before its last step, if that step's target was stale.
 * @returns undefined if the target was not stale, or was stale three times in a row
 */
export function rewindStaleStep(run: Run): Run | undefined {
  const { plan, steps } = run;
  if (!plan || plan.kind === 'model' || !isStaleTarget(lastStep(run))) return undefined;
  if (steps.length >= MAX_STALE_IN_ROW && steps.slice(-MAX_STALE_IN_ROW).every(isStaleTarget)) return undefined;
  return { ...run, plan: rewindOneStep(plan), phase: 'observe' };
}

function rewindOneStep(plan: Exclude<Plan, { kind: 'model' }>): Plan {
  if (plan.kind !== 'procedure' || !plan.loop) return { ...plan, at: plan.at - 1 };
  // In a loop the element at the same index is next, so the number seen is reset: it may differ in the next snapshot.
  const { done, next } = plan.loop;
  return { ...plan, loop: done > 1 ? { done: done - 1, seen: 0, next: next - 1 } : undefined };
}
