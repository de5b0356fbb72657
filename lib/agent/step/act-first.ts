/** actNext: the act of a plan's current command. actFirst: an act that opens or shows what the command is about, before it. */
import type { Action } from '../../page/words/action';
import type { Command } from '../../records/command';
import type { Plan } from '../../records/plan';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { withProposal } from '../run/propose-step';
import { commitProposal } from './procedure-step-context';

export type PlannerPlan = Extract<Plan, { kind: 'planner' }>;

/** A plan's current command, and what its act is decided with. */
export interface PlannerContext {
  run: Run;
  plan: PlannerPlan;
  command: Command;
  ports: Ports;
  signal: AbortSignal;
}

/** Proposes the act of the current command, after which the plan goes on with the next one. */
export function actNext(
  run: Run,
  plan: PlannerPlan,
  { action, target }: { action: Action; target: string },
  ports: Ports,
): Promise<Run> {
  const advanced: Run = { ...run, plan: { ...plan, at: plan.at + 1 } };
  return commitProposal(withProposal(advanced, { action, by: 'planner', target }, ports), ports);
}

/** The current command is met without an act: the plan goes on with the next one. */
export function passCommand(run: Run, plan: PlannerPlan, ports: Ports): Promise<Run> {
  return ports.store.commitRun('run.planned', { ...run, plan: { ...plan, at: plan.at + 1 } }, run.origin, []);
}

/** @param marked the current command, with a mark of what was done for it @param target label of what the act is done to */
export function actFirst(
  run: Run,
  plan: PlannerPlan,
  { marked, action, target }: { marked: Command; action: Action; target: string },
  ports: Ports,
): Promise<Run> {
  const commands = plan.commands.with(plan.at, marked);
  const marking: Run = { ...run, plan: { ...plan, commands } };
  return commitProposal(withProposal(marking, { action, by: 'planner', target }, ports), ports);
}
