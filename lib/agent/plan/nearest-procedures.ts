/** nearestProcedures finds the known tasks of a site that a request may mean although its words match none. */
import { type NearTask, nearestTasks } from '../../learning/other-words/nearest-tasks';
import type { Note, ProcedureBody } from '../../records/note';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { usableProcedure } from './recall-procedures';

/** Tasks that are compared with a request: a comparison takes a fraction of a millisecond. */
const MAX_RATED = 300;

export type NearProcedure = NearTask<{ note: Note; body: ProcedureBody }>;

/**
 * Best first, of equal ones the more trusted; the tasks that share nothing with the request follow with score 0. A baseline run
 * gets none, nor does one whose task the user chose.
 */
export async function nearestProcedures(run: Run, ports: Ports): Promise<NearProcedure[]> {
  if (run.withheld || run.chosen) return [];
  const notes = await ports.notes.notesOf(run.origin);
  const usable = notes
    .filter(({ id }) => id !== run.avoid)
    .flatMap((note) => {
      const body = usableProcedure(note, notes);
      return body ? [{ note, body }] : [];
    });
  const byTrust = usable.toSorted((a, b) => b.note.trustValue - a.note.trustValue);
  const near = nearestTasks(run.request, byTrust.slice(0, MAX_RATED), ports.clock.now());
  const others = byTrust.filter(({ note }) => !near.some(({ task }) => task.note === note));
  return [...near, ...others.map((task) => ({ task, score: 0, values: {} }))];
}
