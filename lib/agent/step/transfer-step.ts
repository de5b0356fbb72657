/** transferStep: an entry is moved from one list to another by the arrows between them, and is looked for in the other list. */
import type { Action } from '../../page/words/action';
import { nodeLabel } from '../../policy/plan-step';
import { planTransfer } from '../../policy/transfer';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { actFirst, passCommand, type PlannerContext } from './act-first';

/** @returns undefined if the command moves nothing, or not between lists with arrows */
export async function transferStep({ run, plan, command, ports }: PlannerContext): Promise<Run | undefined> {
  const readings = (command.readings ?? [command]).filter(({ verb }) => verb === 'drag');
  const step = command.moved ?? 0;
  const [found] = readings.flatMap((reading) => planTransfer(reading, run.snapshot?.nodes ?? [], step) ?? []);
  if (!found) return step === 0 ? undefined : failed(run, ports);
  if (found.type === 'stays') return failed(run, ports);
  if (found.type === 'moved') return passCommand(run, plan, ports);
  const { ref = '', role } = found.node;
  const action: Action = role === 'checkbox' ? { verb: 'check', ref, checked: true } : { verb: 'click', ref };
  const marked = { ...command, moved: step + 1 };
  return actFirst(run, plan, { marked, action, target: nodeLabel(found.node) }, ports);
}

function failed(run: Run, ports: PlannerContext['ports']): Promise<Run> {
  return finishRun(run, { state: 'failed', code: 'not-moved', params: [] }, ports);
}
