/** readOrder reads an order that was left for the page that an earlier one has brought. */

import { pollUntil } from '../../core/poll';
import { pause, rejectOnAbort } from '../../core/stop';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { plainCommandsBeside } from '../plan/plain-commands';
import type { Ports } from '../run/ports';
import { readableOrigins, withSnapshot } from '../run/run-state';
import type { PlannerPlan } from './act-first';
import { leaveToModel } from './leave-to-model';

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
  return (
    (await leaveToModel(run, `“${words}” is no plain command`, ports)) ??
    finishRun(run, { state: 'failed', code: 'order-not-read', params: [words] }, ports)
  );
}
