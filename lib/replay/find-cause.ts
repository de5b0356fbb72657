/** Finds what makes a replay differ: findDecidingNotes names the notes, bisectJournal the event. */
import { byAge, type Note } from '../records/note';
import type { TapeRow } from '../records/tape';
import { type Replayed, replay, type SiteNotebook } from './replay';

/**
 * The notes of which one alone, in its current version, changes the decision.
 * @param at index of the decision; later differences, such as what is learned at the end, do not count
 * @returns ids; all changed notes if none changes the decision alone
 */
export async function findDecidingNotes(
  tape: readonly TapeRow[],
  previous: SiteNotebook,
  current: SiteNotebook,
  at: number,
): Promise<Note['id'][]> {
  const before = new Map(previous.notes.map((note) => [note.id, note]));
  const after = new Map(current.notes.map((note) => [note.id, note]));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)),
  );
  const deciding: Note['id'][] = [];
  for (const id of changed) {
    const others = previous.notes.filter((note) => note.id !== id);
    const note = after.get(id);
    const mixed = { ...previous, notes: note ? [...others, note].sort(byAge) : others };
    if (differsUpTo(await replay(tape, mixed), at)) deciding.push(id);
  }
  return deciding.length > 0 ? deciding : changed;
}

interface Bisection {
  tape: readonly TapeRow[];
  /** Index of the decision; later differences do not count. */
  at: number;
  /** The notebook as of a seq of the journal. */
  notebookAt: (seq: number) => Promise<SiteNotebook>;
}

/**
 * Binary search for the first event after which the run is decided differently.
 * @param from seq at which the notebook reproduces the decision
 * @param to seq at which it does not
 */
export async function bisectJournal({ tape, at, notebookAt }: Bisection, from: number, to: number): Promise<number> {
  let same = from;
  let different = to;
  while (different - same > 1) {
    const middle = Math.floor((same + different) / 2);
    if (differsUpTo(await replay(tape, await notebookAt(middle)), at)) different = middle;
    else same = middle;
  }
  return different;
}

function differsUpTo({ differs }: Replayed, at: number): boolean {
  return differs !== undefined && differs.at <= at;
}
