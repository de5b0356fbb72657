/** readValue takes a parameter's value from its place on the page, as the demonstration did. */
import { placeFor, readAt } from '../../learning/read-places';
import type { Run } from '../../records/run';
import { handleMismatch } from './mismatch';
import { commitProposal, type ProcedureStepContext } from './procedure-step-context';

export function readValue({ run, plan, step, ports }: ProcedureStepContext): Promise<Run> {
  const { read } = step;
  const place = read && placeFor(read.place, plan.values);
  const text = place && run.snapshot && readAt(run.snapshot.nodes, place);
  if (!read || text === undefined) return handleMismatch(run, 'nothing-to-read', place?.after ?? step.verb, ports);
  const values = { ...plan.values, [read.slot]: text };
  return commitProposal({ ...run, plan: { ...plan, values, at: plan.at + 1 } }, ports);
}
