/** compareReplays replays a run with its own notebook and with today's, and finds the note and event that make a difference. */
import { type Note, noteTitle } from '../records/note';
import type { TapeRow } from '../records/tape';
import { bisectJournal, findDecidingNotes } from './find-cause';
import { type Replayed, replay, type SiteNotebook } from './replay';

interface ReplaySource {
  tape: readonly TapeRow[];
  /** Seq of the journal's last event. */
  head: number;
  /** The notebook of the run's site as of a seq. */
  notebookAt(seq: number): Promise<SiteNotebook>;
  /** A short description of the event at a seq. */
  eventAt(seq: number): Promise<string>;
}

interface ReplayComparison {
  /** With the notebook the run had. */
  past: Replayed;
  /** With today's notebook. */
  today: Replayed;
  /** Titles of the notes that make the difference. */
  because: string[];
  /** The first event after which the replay differs. */
  since?: { seq: number; event: string };
}

export async function compareReplays(source: ReplaySource): Promise<ReplayComparison> {
  const begin = source.tape.find((row) => row.kind === 'begin');
  const from = begin?.kind === 'begin' ? begin.seq : 0;
  const notebookThen = await source.notebookAt(from);
  const past = await replay(source.tape, notebookThen);
  const notebookToday = await source.notebookAt(source.head);
  const today = await replay(source.tape, notebookToday);
  // If the run's own notebook does not reproduce it, a difference today has no known cause.
  if (past.differs || !today.differs) return { past, today, because: [] };
  const { at } = today.differs;
  const ids = await findDecidingNotes(source.tape, notebookThen, notebookToday, at);
  const seq = await bisectJournal({ tape: source.tape, at, notebookAt: source.notebookAt }, from, source.head);
  return {
    past,
    today,
    because: ids.map((id) => titleOf(id, [...notebookToday.notes, ...notebookThen.notes])),
    since: { seq, event: await source.eventAt(seq) },
  };
}

function titleOf(id: Note['id'], notes: readonly Note[]): string {
  const note = notes.find((candidate) => candidate.id === id);
  return note ? noteTitle(note.body) : id;
}
