/** How a note came to be what it is: each event about it, and what stood in the notebook after it. */
import { LEARNING } from '../learning/constants';
import { emptyRows, fold } from './fold';
import type { ReasonCode } from '../guard/words';
import {
  type ChangeReason,
  type Channel,
  type EventKind,
  type JournalEvent,
  type Payload,
  parseEvent,
} from '../journal/events';
import type { NoteBody, NoteState } from '../records/note';

/** One event about a note. */
export interface NoteChange {
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  kind: EventKind;
  episode?: string;
  /** Of evidence: where it came from, and how much it weighed, -1..1; below 0 against the note. */
  channel?: Channel;
  weight?: number;
  /** Of a new version: why. */
  why?: ChangeReason;
  /** Afterwards. */
  trust: number;
  state: NoteState;
  version: number;
  body: NoteBody;
}

/** @param rows events of the note's site, in order; those that cannot be read say nothing */
export function noteHistory(rows: readonly unknown[], id: string): NoteChange[] {
  const state = emptyRows();
  const turns: NoteChange[] = [];
  for (const event of eventsIn(rows)) {
    const before = state.notes.get(id);
    fold(event, state);
    const note = state.notes.get(id);
    if (!note || note === before) continue;
    const { payload } = event;
    turns.push({
      seq: event.seq,
      at: event.at,
      kind: event.kind,
      ...('episode' in payload && payload.episode !== undefined ? { episode: payload.episode } : {}),
      ...(event.kind === 'evidence' ? { channel: event.payload.channel, weight: weightOf(event.payload) } : {}),
      ...(event.kind === 'note.changed' ? { why: event.payload.why } : {}),
      trust: note.trustValue,
      state: note.state,
      version: note.version,
      body: note.body,
    });
  }
  return turns;
}

/** What a piece of evidence weighs before the caps of session and day. */
function weightOf({ channel, share }: { channel: Channel; share: number }): number {
  const { r, w } = LEARNING.channels[channel];
  return (r === 1 ? 1 : -1) * w * share;
}

/** Trust of each note after all that had happened by a moment, ms since 1970. @param rows events of one site, in order */
export function trustAt(rows: readonly unknown[], at: number): ReadonlyMap<string, number> {
  const state = emptyRows();
  for (const event of eventsIn(rows)) if (event.at <= at) fold(event, state);
  return new Map([...state.notes].map(([id, { trustValue }]) => [id, trustValue]));
}

/** Lines that can be read; the others say nothing. */
function eventsIn(rows: readonly unknown[]): JournalEvent[] {
  return rows.flatMap((row) => {
    const parsed = parseEvent(row);
    return parsed.type === 'event' ? [parsed.event] : [];
  });
}

/** What an episode taught: evidence, births and changes, by note, in the order of the journal. */
export interface Lesson {
  note: string;
  kind: EventKind;
  channel?: Channel;
  why?: ChangeReason;
}

/** @param rows events of the episodes' site */
export function findLessons(rows: readonly unknown[], episode: string): Lesson[] {
  return eventsIn(rows).flatMap(({ kind, payload }): Lesson[] => {
    if (!('note' in payload) || !('episode' in payload) || payload.episode !== episode || kind === 'note.followed')
      return [];
    return [
      {
        note: payload.note,
        kind,
        ...('channel' in payload ? { channel: payload.channel } : {}),
        ...('why' in payload ? { why: payload.why } : {}),
      },
    ];
  });
}

/** A place that was found in another shape, and where it stands now. */
export interface MovedElement {
  note: string;
  at: number;
  was: NoteBody;
  is: NoteBody;
  /** How like it was, 0..1, where that is known. */
  likeness?: number;
}

/** @param rows events of a site, in order @returns what moved there, latest first */
export function findMovedElements(rows: readonly unknown[]): MovedElement[] {
  const state = emptyRows();
  const moved: MovedElement[] = [];
  for (const event of eventsIn(rows)) {
    const before = event.kind === 'note.changed' ? state.notes.get(event.payload.note) : undefined;
    fold(event, state);
    if (event.kind !== 'note.changed' || event.payload.why !== 'healed' || !before) continue;
    const { note, body, likeness } = event.payload;
    moved.unshift({ note, at: event.at, was: before.body, is: body, ...(likeness === undefined ? {} : { likeness }) });
  }
  return moved;
}

/** Something that was asked back in an episode, and what was answered. */
export interface AskedQuestion {
  /** Why the guard asked; absent where it was asked which was meant, or what. */
  code?: ReasonCode;
  /** Absent where the task ended before an answer. */
  answer?: Answered;
}
type Answered = Payload<'user.answered'>['answer'];

/** @param rows events of the episode's site, in order */
export function findQuestions(rows: readonly unknown[], episode: string): AskedQuestion[] {
  const asked: AskedQuestion[] = [];
  for (const { kind, payload } of eventsIn(rows)) {
    if (!('episode' in payload) || payload.episode !== episode) continue;
    if (kind === 'guard.judged' && payload.answer === 'ask') asked.push({ code: payload.code });
    if (kind !== 'user.answered') continue;
    const open = asked.at(-1);
    if (open && open.answer === undefined) open.answer = payload.answer;
    else asked.push({ answer: payload.answer });
  }
  return asked;
}

/** Notes that did not do what they did before, and have not done it since, with when that was, ms since 1970; latest first. */
export function findFailedNotes(rows: readonly unknown[]): { note: string; at: number }[] {
  const failed = new Map<string, number>();
  for (const event of eventsIn(rows)) {
    if (event.kind !== 'evidence') continue;
    const { note, channel } = event.payload;
    if (channel === 'effect-missing') failed.set(note, event.at);
    if (channel === 'effect-seen') failed.delete(note);
  }
  return [...failed].map(([note, at]) => ({ note, at })).sort((a, b) => b.at - a.at);
}
