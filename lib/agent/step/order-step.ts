/** readOrder reads an order that was left for the page that an earlier one has brought. */

import { pollUntil } from '../../core/poll';
import { pause, rejectOnAbort } from '../../core/stop';
import { GRID_CELL } from '../../policy/grid-cell';
import { planStep } from '../../policy/plan-step';
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

/** “continue, then take the Sea view cabin”: the names that a clause is read by may stand on the page that an earlier one has brought. */
export async function readAgain(run: Run, plan: PlannerPlan, command: Command, ports: Ports): Promise<Run | undefined> {
  if (plan.at === 0 || command.reread || command.chosen !== undefined || !run.snapshot) return undefined;
  const read = await plainCommandsBeside(ports, command.words, run.snapshot);
  const { snapshot } = run;
  const isMeant = (one: Command) =>
    one.by !== undefined ||
    one.chosen !== undefined ||
    one.kind === GRID_CELL ||
    planStep(one, snapshot).type !== 'not-found';
  if (!read?.commands.every(isMeant)) return undefined;
  const again = read.commands.map((one): Command => ({ ...one, reread: true }));
  const commands = plan.commands.toSpliced(plan.at, 1, ...again);
  return ports.store.commitRun('run.planned', { ...run, plan: { ...plan, commands } }, run.origin, []);
}

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
