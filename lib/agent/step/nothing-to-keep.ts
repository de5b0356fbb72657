/** isNothingToKeep: the button that keeps what was switched is not there where all stands as wanted: such a bar comes with a change. */
import type { ProcedureStepContext } from './procedure-step-context';

/** Whether the missing step is the last one, those before it only set states, and this run has changed none. */
export function isNothingToKeep({ run, plan }: Pick<ProcedureStepContext, 'run' | 'plan'>): boolean {
  const before = plan.body.steps.slice(0, -1);
  const isLast = plan.at === plan.body.steps.length - 1 && before.length > 0;
  const setsStates = before.every(({ verb, goal }) => verb === 'check' || goal?.state !== undefined);
  return isLast && setsStates && run.steps.every(({ state, effect }) => state === 'done' && effect?.facts.length === 0);
}
