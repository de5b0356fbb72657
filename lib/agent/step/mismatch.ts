/** handleMismatch: the page differs from what a procedure expects, so the model continues, or the run stops with the reason. */
import { FieldnotesError } from '../../core/errors';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { detectInterstitial, type Interstitial } from '../evidence/interstitial';
import { createModelPlan } from '../plan/model-plan';
import type { Ports } from '../run/ports';
import { withLastStep } from '../run/run-state';
import { returnToModel } from './call-procedure';

/**
 * @param code the reason, a key of a sentence in public/_locales
 * @param target the step's target in words
 */
export async function handleMismatch(run: Run, code: string, target: string, ports: Ports): Promise<Run> {
  const last = run.steps.at(-1);
  // The nearest options, or what the field holds instead.
  const detail = last?.state === 'failed' && last.reason === code ? (last.saw ?? '') : '';
  const params = detail === '' ? [target] : [target, detail];
  const procedure = run.plan?.kind === 'procedure' ? run.plan.note : run.procedure;
  const interstitial = await findInterstitial(run, ports);
  if (interstitial) {
    const stopped = run.steps.at(-1)?.state === 'failed' ? withLastStep(run, { reason: interstitial }) : run;
    return finishRun(stopped, { state: 'stopped', code: interstitial, params: [target] }, ports);
  }
  if (run.plan?.kind === 'procedure' && run.plan.caller)
    return returnToModel(run, run.plan, `${target}: ${code}`, ports);
  const plan = await createModelPlan({ ...run, plan: undefined }, ports, { why: `${target}: ${code}` });
  if (!plan) return finishRun(run, { state: 'stopped', code, params }, ports);
  return ports.store.commitRun('run.planned', { ...run, plan, procedure, phase: 'decide' }, run.origin, []);
}

/** Takes a new snapshot: the interstitial may have replaced the page since the last one. */
async function findInterstitial(run: Run, ports: Ports): Promise<Interstitial | undefined> {
  try {
    return detectInterstitial(await ports.page.snapshot(run.tabId, run.grant.read));
  } catch (error) {
    // The page is being unloaded: the next turn handles the new one.
    if (error instanceof FieldnotesError && error.code === 'page-gone') return undefined;
    throw error;
  }
}
