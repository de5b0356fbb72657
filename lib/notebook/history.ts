/** History views of the journal: changes of a note, lessons of an episode, moved elements, questions, failed notes. */
import { LEARNING } from '../learning/constants';
import { fold } from './fold';
import { emptyRows } from './rows';
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

/** One event about a note, with the note's values after it. */
export interface NoteChange {
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  kind: EventKind;
  episode?: string;
  /** For evidence: its channel, and its weight -1..1; negative against the note. */
  channel?: Channel;
  weight?: number;
  /** For a new version: the reason. */
  why?: ChangeReason;
  trust: number;
  state: NoteState;
  version: number;
  body: NoteBody;
}

/** @param rows journal rows of the note's site, by seq; invalid rows are skipped */
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

/** Weight of evidence before the caps per session and day. */
function weightOf({ channel, share }: { channel: Channel; share: number }): number {
  const { r, w } = LEARNING.channels[channel];
  return (r === 1 ? 1 : -1) * w * share;
}

/** Trust of each note at a time, ms since 1970. @param rows journal rows of one site, by seq */
export function trustAt(rows: readonly unknown[], at: number): ReadonlyMap<string, number> {
  const state = emptyRows();
  for (const event of eventsIn(rows)) if (event.at <= at) fold(event, state);
  return new Map([...state.notes].map(([id, { trustValue }]) => [id, trustValue]));
}

/** The valid events among the rows. */
function eventsIn(rows: readonly unknown[]): JournalEvent[] {
  return rows.flatMap((row) => {
    const parsed = parseEvent(row);
    return parsed.type === 'event' ? [parsed.event] : [];
  });
}

/** Evidence for, creation or change of a note in an episode. */
export interface Lesson {
  note: string;
  kind: EventKind;
  channel?: Channel;
  why?: ChangeReason;
}

/** Lessons of an episode, in journal order. @param rows journal rows of the episode's site */
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

/** An element found in another place or shape: its locator before and after. */
export interface MovedElement {
  note: string;
  at: number;
  was: NoteBody;
  is: NoteBody;
  /** Similarity to the earlier locator, 0..1, if known. */
  likeness?: number;
}

/** @param rows journal rows of a site, by seq @returns moved elements, latest first */
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

/** A question to the user in an episode, and the answer. */
export interface AskedQuestion {
  /** The guard's reason; absent if the question was which element or value is meant. */
  code?: ReasonCode;
  /** Absent if the task ended before an answer. */
  answer?: Answer;
}
type Answer = Payload<'user.answered'>['answer'];

/** @param rows journal rows of the episode's site, by seq */
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

/** Notes whose last expected effect was missing, with the time of it, ms since 1970; latest first. */
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
