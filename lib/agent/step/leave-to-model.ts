/** leaveToModel lets the model go on where plain commands do not: it may see what no rule finds. */
import type { Run } from '../../records/run';
import { createModelPlan } from '../plan/model-plan';
import type { Ports } from '../run/ports';

/**
 * @param why the reason, for the model; undefined where nothing was done before
 * @returns undefined without a model
 */
export async function leaveToModel(run: Run, why: string | undefined, ports: Ports): Promise<Run | undefined> {
  const plan = await createModelPlan(run, ports, { why });
  return plan && ports.store.commitRun('run.planned', { ...run, plan }, run.origin, []);
}
