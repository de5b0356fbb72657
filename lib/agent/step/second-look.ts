/** lookAgain plans a command on newer snapshots while its target is missing: toasts, timers and slow pages come late. */
import { pause, rejectOnAbort } from '../../core/stop';
import { type Planned, planStep } from '../../policy/plan-step';
import type { Snapshot } from '../../page/words/snapshot';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { readableOrigins, withSnapshot } from '../run/run-state';

/** Time for a missing target to appear, ms. */
const MISSING_LIMIT_MS = 2_500;
/** The same if a model can go on at once, ms. */
const MISSING_LIMIT_WITH_MODEL_MS = 1_000;
/** The same in all on a page that still draws more controls, as apps do whose server sends them one by one, ms. */
const DRAWING_LIMIT_MS = 10_000;
/** Time for a better match than one by parts of a name, ms. */
const FUZZY_LIMIT_MS = 700;
const LOOK_POLL_MS = 150;

/** @returns the run with the snapshot on which the command was planned, and the plan */
export async function lookAgain(
  run: Run,
  command: Command,
  ports: Ports,
  signal: AbortSignal,
): Promise<{ run: Run; planned: Planned }> {
  if (!run.snapshot) throw new Error(`run ${run.id} has no snapshot`);
  let planned = planStep(command, run.snapshot);
  if (isSettled(planned)) return { run, planned };
  const missingMs = (await ports.model()) ? MISSING_LIMIT_WITH_MODEL_MS : MISSING_LIMIT_MS;
  const start = ports.clock.now();
  let grewAt = start;
  let controls = countControls(run.snapshot);
  let latest = run;
  const isInTime = (now: number) =>
    planned.type === 'not-found'
      ? now - grewAt < missingMs && now - start < DRAWING_LIMIT_MS
      : now - start < FUZZY_LIMIT_MS;
  while (!isSettled(planned) && isInTime(ports.clock.now())) {
    await pause(LOOK_POLL_MS, signal);
    const snapshot = await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal);
    latest = withSnapshot(run, snapshot);
    planned = planStep(command, snapshot);
    if (countControls(snapshot) > controls) grewAt = ports.clock.now();
    controls = countControls(snapshot);
  }
  return { run: latest, planned };
}

const countControls = ({ nodes }: Snapshot): number => nodes.filter(({ ref }) => ref !== undefined).length;

function isSettled(planned: Planned): boolean {
  return planned.type !== 'not-found' && planned.isExact;
}
