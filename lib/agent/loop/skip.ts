/** skipOptions plans a run that goes on behind the step that a procedure stopped at, without that step. */
import { FieldnotesError } from '../../core/errors';
import { type Run, stoppedAtSkippable } from '../../records/run';
import type { FollowUp } from '../run/create-run';

/**
 * The completed steps are carried over, so that the guard counts them and Undo reaches them.
 * @throws FieldnotesError 'no-gap' if the run did not stop at a step that can be left out
 */
export function skipOptions(run: Run | undefined): FollowUp {
  const missing = run?.steps.at(-1);
  if (!run || !missing || !stoppedAtSkippable(run) || run.plan?.kind !== 'procedure')
    throw new FieldnotesError('no-gap', 'this task did not stop at a step that can be left out');
  const steps = run.steps.filter(({ state }) => state === 'done').map((step, i) => ({ ...step, n: i + 1 }));
  const { chosen, requestedBy, leftOut = [] } = run;
  return {
    tabId: run.tabId,
    request: run.request,
    options: {
      follows: 'skip',
      leftOut: [...leftOut, missing.target],
      plan: { ...run.plan, at: run.plan.at + 1, coming: run.plan.coming },
      steps,
      requestedBy,
      ...(chosen ? { chosen } : {}),
    },
  };
}
