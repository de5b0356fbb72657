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
  let latest = run;
  const isInTime = ({ sinceStartMs, sinceGrownMs }: Elapsed) =>
    planned.type === 'not-found'
      ? sinceGrownMs < missingMs && sinceStartMs < DRAWING_LIMIT_MS
      : sinceStartMs < FUZZY_LIMIT_MS;
  for await (const { seen, snapshot } of laterLooks(run, run.snapshot, { ports, signal, isInTime })) {
    latest = seen;
    planned = planStep(command, snapshot);
    if (isSettled(planned)) break;
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
  const isInTime = ({ sinceStartMs, sinceGrownMs }: Elapsed) =>
    sinceGrownMs < UNREAD_LIMIT_MS && sinceStartMs < DRAWING_LIMIT_MS;
  for await (const { seen, isChanged } of laterLooks(run, run.snapshot, { ports, signal, isInTime })) {
    const choice = isChanged ? await read(seen) : undefined;
    if (choice !== undefined) return { run: seen, choice };
  }
  return undefined;
}

/** Time since the first look, and since the last one that showed more controls than before. */
interface Elapsed {
  sinceStartMs: number;
  sinceGrownMs: number;
}

interface Looking {
  ports: Ports;
  signal: AbortSignal;
  isInTime: (elapsed: Elapsed) => boolean;
}

/** Looks at the page of a run again and again. @param first its snapshot so far */
async function* laterLooks(
  run: Run,
  first: Snapshot,
  { ports, signal, isInTime }: Looking,
): AsyncGenerator<{ seen: Run; snapshot: Snapshot; isChanged: boolean }> {
  const start = ports.clock.now();
  let grewAt = start;
  let controls = countControls(first);
  for (let now = start; isInTime({ sinceStartMs: now - start, sinceGrownMs: now - grewAt }); now = ports.clock.now()) {
    await pause(LOOK_POLL_MS, signal);
    const snapshot = await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal);
    const count = countControls(snapshot);
    if (count > controls) grewAt = ports.clock.now();
    yield { seen: withSnapshot(run, snapshot), snapshot, isChanged: count !== controls };
    controls = count;
  }
}

const countControls = ({ nodes }: Snapshot): number => nodes.filter(({ ref }) => ref !== undefined).length;

function isSettled(planned: Planned): boolean {
  return planned.type !== 'not-found' && planned.isExact;
}
