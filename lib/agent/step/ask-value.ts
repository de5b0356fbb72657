/** askForValue asks for the parameters of a procedure that its request does not name, before its first step. */
import { makeId } from '../../core/ids';
import type { Run } from '../../records/run';
import { waitForAnswer } from '../run/run-state';
import type { ProcedureStepContext } from './procedure-step-context';

/** @returns undefined if every parameter has a value */
export function askForValue({ run, plan, ports }: ProcedureStepContext): Promise<Run> | undefined {
  const missing = plan.body.asked?.find(({ slot }) => plan.values[slot] === undefined);
  if (!missing) return undefined;
  const now = ports.clock.now();
  const question = { type: 'value' as const, id: makeId('question', now, ports.chance), ...missing };
  return ports.store.commitRun('step.asked', waitForAnswer(run, question, 'decide', now), run.origin, []);
}
