/** readOrder reads an order that was left for the page that an earlier one has brought. */
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { createModelPlan } from '../plan/model-plan';
import { plainCommandsBeside } from '../plan/plain-commands';
import type { Ports } from '../run/ports';
import type { PlannerPlan } from './act-first';
import { pollUntil } from '../../core/poll';
import { pause, rejectOnAbort } from '../../core/stop';
import { readableOrigins, withSnapshot } from '../run/run-state';

/** A section unfolds, and a page draws its next view, within this, ms. */
const SHOWN_MS = 1_500;
const LOOK_PAUSE_MS = 200;

export async function readOrder(
  seen: Run,
  plan: PlannerPlan,
  { words }: Command,
  ports: Ports,
  signal: AbortSignal,
): Promise<Run> {
  let run = seen;
  const lookAgain = async () => {
    await pause(LOOK_PAUSE_MS, signal);
    run = withSnapshot(seen, await rejectOnAbort(ports.page.snapshot(seen.tabId, readableOrigins(seen)), signal));
  };
  const read = await pollUntil(() => plainCommandsBeside(ports, words, run.snapshot), {
    timeoutMs: SHOWN_MS,
    wait: lookAgain,
    signal,
    now: () => ports.clock.now(),
  });
  if (read) {
    const commands = plan.commands.toSpliced(plan.at, 1, ...read.commands);
    return ports.store.commitRun('run.planned', { ...run, plan: { ...plan, commands } }, run.origin, []);
  }
  const model = await createModelPlan(run, ports, { why: `“${words}” is no plain command` });
  if (model) return ports.store.commitRun('run.planned', { ...run, plan: model }, run.origin, []);
  return finishRun(run, { state: 'failed', code: 'order-not-read', params: [words] }, ports);
}
