/** RunWrite: one transaction of a run, its next state with the events and tape rows that belong to it. */
import type { Run } from '../records/run';
import type { TapeRow } from '../records/tape';
import type { CrashPoint } from './crash-points';
import type { PendingEvent } from './events';

/** Points whose state may be lost in a power failure: tabs do not outlast one, so that their runs end there in any case. */
const RELAXED_POINTS: ReadonlySet<CrashPoint> = new Set<CrashPoint>([
  'run.started',
  'run.opened',
  'run.observed',
  'run.planned',
  'model.replied',
  'step.proposed',
  'step.acted',
  'step.witnessed',
  'run.ended',
]);

/**
 * Whether the write must survive a power failure: an intent that cannot be taken back, a question, an answer, and what the user
 * has shown. The data of an undo lie in the page, which a power failure ends in any case.
 */
export function needsStrictWrite(point: CrashPoint, run: Run): boolean {
  if (point === 'step.intent') return !['R0', 'R1', 'R2'].includes(run.steps.at(-1)?.class ?? '');
  return run.teaching !== undefined || !RELAXED_POINTS.has(point);
}

export interface RunWrite {
  /** As `needsStrictWrite` says of any of the states that are written. */
  isStrict: boolean;
  run: Run;
  origin: string;
  events: readonly PendingEvent[];
  tape: readonly TapeRow[];
}

/**
 * Writes all of it, or nothing.
 * @returns the run as stored
 * @throws FieldnotesError 'stale-run' if another writer committed first
 */
export type WriteRun = (write: RunWrite) => Promise<Run>;
