/** Answers what a past run would do with the notebook of then and with today's, and since when it would not do the same. */
import type { Note } from '../records/note';
import { noteTitle } from '../records/note';
import type { TapeRow } from '../records/tape';
import { bisectJournal, findDecidingNotes, type Replayed, replay, type SiteNotebook } from './replay';

/** What the past is read from. */
export interface ReplaySource {
  tape: readonly TapeRow[];
  /** Last line of the journal now. */
  head: number;
  /** The notebook of the run's site after so many events. */
  notebookAt(seq: number): Promise<SiteNotebook>;
  /** What a line of the journal says, in short. */
  eventAt(seq: number): Promise<string>;
}

export interface ReplayComparison {
  /** With the notebook it had. */
  past: Replayed;
  /** With the notebook of now. */
  today: Replayed;
  /** Titles of the notes that make the difference. */
  because: string[];
  /** Place and words of the event since which it differs. */
  since?: { seq: number; event: string };
}

export async function compareReplays(past: ReplaySource): Promise<ReplayComparison> {
  const begin = past.tape.find((row) => row.kind === 'begin');
  const from = begin?.kind === 'begin' ? begin.seq : 0;
  const before = await past.notebookAt(from);
  const was = await replay(past.tape, before);
  const latest = await past.notebookAt(past.head);
  const is = await replay(past.tape, latest);
  // A run that cannot be told again as it was says nothing of what would differ.
  if (was.differs || !is.differs) return { past: was, today: is, because: [] };
  const ids = await findDecidingNotes(past.tape, before, latest, is.differs.at);
  const seq = await bisectJournal(past.tape, from, past.head, is.differs.at, past.notebookAt);
  return {
    past: was,
    today: is,
    because: ids.map((id) => titleOf(id, [...latest.notes, ...before.notes])),
    since: { seq, event: await past.eventAt(seq) },
  };
}

function titleOf(id: Note['id'], notes: readonly Note[]): string {
  const note = notes.find((one) => one.id === id);
  return note ? noteTitle(note.body) : id;
}
