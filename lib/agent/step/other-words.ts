/** planOtherWords plans a request whose words no note has: the model says which known task it means, or does it; without a model the user chooses. */
import { makeId } from '../../core/ids';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { toKnownTask } from '../plan/known-tasks';
import { createModelPlan } from '../plan/model-plan';
import { type NearProcedure, nearestProcedures } from '../plan/nearest-procedures';
import type { Ports } from '../run/ports';
import { waitForAnswer } from '../run/run-state';
import { chooseKnownTask } from './choose-task';

/** Known tasks offered to the user. */
const MAX_OFFERED = 3;

export async function planOtherWords(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const near = await nearestProcedures(run, ports);
  if (!(await ports.model())) {
    const asked = askNearest(run, near.filter(({ score }) => score > 0).slice(0, MAX_OFFERED), ports);
    if (!asked) return finishRun(run, { state: 'failed', code: 'no-model' }, ports);
    return ports.store.commitRun('step.asked', asked, run.origin, []);
  }
  const choice = await chooseKnownTask(run, near, ports, signal);
  const paid = choice?.run ?? run;
  const asked = choice?.doubtful && askNearest(paid, [choice.doubtful], ports);
  const plan = choice?.plan ?? (asked ? undefined : await createModelPlan(paid, ports));
  const next = asked ?? (plan && { ...paid, plan });
  if (!next) return finishRun(paid, { state: 'failed', code: 'no-model' }, ports);
  const point = asked ? 'step.asked' : choice ? 'model.replied' : 'run.planned';
  return ports.store.commitRun(point, next, run.origin, choice?.events ?? []);
}

/** The run, waiting for the user's choice among these tasks. @returns undefined if none can be offered */
function askNearest(run: Run, offered: readonly NearProcedure[], ports: Ports): Run | undefined {
  const choices = offered.flatMap(({ task, values }) => {
    const known = toKnownTask(task.note);
    return known ? [{ task: known, values }] : [];
  });
  if (choices.length === 0) return undefined;
  const now = ports.clock.now();
  const question = { type: 'nearest' as const, id: makeId('question', now, ports.chance), choices };
  return waitForAnswer(run, question, 'decide', now);
}
