/** A lesson: the events and chat sentences that an ended run teaches. */
import type { Chance } from '../../core/chance';
import type { Channel, PendingEvent } from '../../journal/events';
import type { Note, NoteBody, ProcedureBody } from '../../records/note';
import type { Run, Sentence } from '../../records/run';

export interface Lesson {
  events: PendingEvent[];
  /** One line each for the chat. */
  sentences: Sentence[];
  /** The procedure that was created or changed. */
  procedure?: Note['id'];
}

/** The notebook of the run's site. */
export interface SiteNotes {
  notes: readonly Note[];
  /** Keys of the notes the user had forgotten. */
  rejected: ReadonlySet<string>;
}

/** An ended run and its site's notes, with the lesson that is being collected from them. */
export interface LessonContext extends SiteNotes {
  run: Run;
  nowMs: number;
  chance: Chance;
  lesson: Lesson;
}

export function addEvidence(
  { run, lesson }: LessonContext,
  note: Pick<Note, 'id' | 'version'>,
  channel: Channel,
): void {
  lesson.events.push({
    kind: 'evidence',
    payload: { note: note.id, version: note.version, episode: run.episode, channel, share: 1 },
  });
}

export function addNote({ run, lesson }: LessonContext, note: Note['id'], body: NoteBody): void {
  const [source, state] = run.teaching ? (['user', 'trial'] as const) : (['agent', 'candidate'] as const);
  lesson.events.push({ kind: 'note.created', payload: { note, episode: run.episode, source, state, body } });
}

export function addProcedureChange(
  { run, lesson }: LessonContext,
  note: Note['id'],
  body: ProcedureBody,
  why: 'generalised' | 'may-be-missing' | 'shown-otherwise' | 'done-otherwise',
): void {
  lesson.events.push({ kind: 'note.changed', payload: { note, episode: run.episode, body, why } });
}
