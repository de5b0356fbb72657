/** ProcedureStepContext: the run, plan, step, notes and ports from which a procedure's step is proposed. */
import type { Note, ProcedureStep } from '../../records/note';
import type { Plan } from '../../records/plan';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';

export type ProcedurePlan = Extract<Plan, { kind: 'procedure' }>;

export interface ProcedureStepContext {
  run: Run;
  plan: ProcedurePlan;
  step: ProcedureStep;
  notes: readonly Note[];
  ports: Ports;
  signal: AbortSignal;
}

export function commitProposal(run: Run, ports: Ports): Promise<Run> {
  return ports.store.commitRun('step.proposed', run, run.origin, []);
}

/** The run after the plan's current step. */
export function advance(run: Run, plan: ProcedurePlan): Run {
  return { ...run, plan: { ...plan, at: plan.at + 1, loop: undefined } };
}
