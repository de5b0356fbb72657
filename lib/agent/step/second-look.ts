/** lookAgain plans a command, and readLate a request, on newer snapshots while what it names is missing: toasts, timers and slow pages come late. */
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
/** Time for the words of a request that names nothing here to appear, after the last control that came, ms. */
const UNREAD_LIMIT_MS = 700;

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

/**
 * Reads a request again that no words of the page meet yet: a page that has just opened may still draw them. A model would go on
 * at once, so that this is for a user without one.
 * @param read plans the request on a snapshot
 * @returns undefined if the page draws no control that makes it readable
 */
export async function readLate<T>(
  run: Run,
  ports: Ports,
  signal: AbortSignal,
  read: (run: Run) => Promise<T | undefined>,
): Promise<{ run: Run; choice: T } | undefined> {
  if (!run.snapshot || (await ports.model())) return undefined;
  const start = ports.clock.now();
  let grewAt = start;
  let controls = countControls(run.snapshot);
  for (let now = start; now - grewAt < UNREAD_LIMIT_MS && now - start < DRAWING_LIMIT_MS; now = ports.clock.now()) {
    await pause(LOOK_POLL_MS, signal);
    const latest = withSnapshot(run, await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal));
    const count = countControls(latest.snapshot ?? run.snapshot);
    if (count === controls) continue;
    if (count > controls) grewAt = ports.clock.now();
    controls = count;
    const choice = await read(latest);
    if (choice !== undefined) return { run: latest, choice };
  }
  return undefined;
}

const countControls = ({ nodes }: Snapshot): number => nodes.filter(({ ref }) => ref !== undefined).length;

function isSettled(planned: Planned): boolean {
  return planned.type !== 'not-found' && planned.isExact;
}
