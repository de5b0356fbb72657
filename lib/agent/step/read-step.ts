/** readValue takes a parameter's value from its place on the page, as the demonstration did. */
import { readAt } from '../../learning/read-places';
import type { Run } from '../../records/run';
import { handleMismatch } from './mismatch';
import { commitProposal, type ProcedureStepContext } from './procedure-step-context';

export function readValue({ run, plan, step, ports }: ProcedureStepContext): Promise<Run> {
  const { read } = step;
  const text = read && run.snapshot && readAt(run.snapshot.nodes, read.place);
  if (!read || text === undefined) return handleMismatch(run, 'nothing-to-read', read?.place.after ?? step.verb, ports);
  const values = { ...plan.values, [read.slot]: text };
  return commitProposal({ ...run, plan: { ...plan, values, at: plan.at + 1 } }, ports);
}
