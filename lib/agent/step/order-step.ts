/** readOrder reads an order that was left for the page that an earlier one has brought. */
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { createModelPlan } from '../plan/model-plan';
import { plainCommandsBeside } from '../plan/plain-commands';
import type { Ports } from '../run/ports';
import type { PlannerPlan } from './act-first';

export async function readOrder(run: Run, plan: PlannerPlan, { words }: Command, ports: Ports): Promise<Run> {
  const read = await plainCommandsBeside(ports, words, run.snapshot);
  if (read) {
    const commands = plan.commands.toSpliced(plan.at, 1, ...read.commands);
    return ports.store.commitRun('run.planned', { ...run, plan: { ...plan, commands } }, run.origin, []);
  }
  const model = await createModelPlan(run, ports, { why: `“${words}” is no plain command` });
  if (model) return ports.store.commitRun('run.planned', { ...run, plan: model }, run.origin, []);
  return finishRun(run, { state: 'failed', code: 'order-not-read', params: [words] }, ports);
}
