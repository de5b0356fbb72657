/** RunWrite: one transaction of a run, its next state with the events and tape rows that belong to it. */
import type { Run } from '../records/run';
import type { TapeRow } from '../records/tape';
import type { PendingEvent } from './events';

export interface RunWrite {
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
