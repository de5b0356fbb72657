/** The journal's words: every kind of event that can happen, with its payload. The journal is the truth. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { reasonCodeSchema } from '../guard/words';
import { episodeSchema, episodeStepSchema, outcomeStateSchema } from '../records/episode';
import { noteBodySchema, noteSchema, noteSourceSchema, noteStateSchema } from '../records/note';
import { siteSchema } from '../records/site';
import { slottedSchema } from '../records/slotted';

/** Version of the event shapes written by this program. Newer events are read only, never rewritten. */
export const EVENT_VERSION = 1;

/** What stands for the hash of an event before the first. */
export const FIRST_PREV = '0'.repeat(64);

/** Where a piece of evidence came from; lib/learning/constants.ts gives weight, direction and source of each. */
export const channelSchema = v.picklist([
  'user-right',
  'user-wrong',
  'request',
  'effect-seen',
  'effect-missing',
  'undone-30s',
  'undone-2min',
  'undone-10min',
  'survived-10s',
  'survived-30s',
  'survived-2min',
  'survived-10min',
  'survived-visit',
  'edited',
  'repeated',
  'asked-again',
  'asked-another-day',
  'stopped',
]);
export type Channel = v.InferOutput<typeof channelSchema>;

/** Why a note got a new version. */
export const CHANGE_REASONS = [
  'healed',
  'generalised',
  'may-be-missing',
  'shown-otherwise',
  'done-otherwise',
  'edited',
  'corrected-place',
  'corrected-value',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

const episode = idSchema('episode');
const note = idSchema('note');

export const eventPayloads = {
  'episode.started': v.object({ episode, withheld: v.optional(v.boolean()) }),
  'step.intended': v.object({ episode, step: episodeStepSchema }),
  'step.ended': v.object({
    episode,
    n: v.number(),
    state: v.picklist(['done', 'failed', 'unknown', 'undone']),
    code: v.optional(v.string()),
  }),
  'guard.judged': v.object({ episode, code: reasonCodeSchema, answer: v.picklist(['ask', 'refuse']) }),
  'user.answered': v.object({ episode, answer: v.picklist(['yes', 'no', 'chosen', 'expired']) }),
  'model.called': v.object({ episode, tokens: v.number() }),
  'episode.ended': v.object({
    episode,
    state: outcomeStateSchema,
    code: v.string(),
    request: v.optional(slottedSchema),
  }),
  'note.created': v.object({
    note,
    episode: v.optional(episode),
    source: noteSourceSchema,
    state: noteStateSchema,
    body: noteBodySchema,
  }),
  'note.changed': v.object({
    note,
    episode: v.optional(episode),
    body: noteBodySchema,
    why: v.picklist(CHANGE_REASONS),
    /** Of a place found in another shape: how like it was, 0..1. */
    likeness: v.optional(v.number()),
  }),
  'note.followed': v.object({ note, version: v.number(), episode }),
  evidence: v.object({
    note,
    version: v.number(),
    episode: v.optional(episode),
    channel: channelSchema,
    /** Share of the blame or credit that falls to this note, 0..1. */
    share: v.number(),
  }),
  /** On a visit known things looked otherwise than remembered: how much of each attribute had changed, 0..1. */
  'attributes.changed': v.object({ episode, changed: v.record(v.string(), v.number()) }),
  /** On a visit, without a task: places whose being there as remembered is new, and those that were and no longer are. */
  'places.looked': v.object({ there: v.array(note), missing: v.array(note) }),
  /** Imported notes whose places were found on the live page as the file says: they may be tried. */
  'import.agreed': v.object({ notes: v.array(note) }),
  /** The user wants a note left alone, or used again. */
  'note.paused': v.object({ note, paused: v.boolean() }),
  /** The user wants a note kept as it is, or no longer. */
  'note.pinned': v.object({ note, pinned: v.boolean() }),
  /** The notes of a site were put back to what they were at an earlier moment. */
  'notes.returned': v.object({ to: v.number(), rows: v.array(noteSchema), removed: v.array(note) }),
  'note.forgotten': v.object({ note }),
  /** The user wants a note tried again that had fallen from use. */
  'note.restored': v.object({ note }),
  /** A row as the events before it had made it, which were compacted: a fold begins from it. */
  'row.kept': v.variant('table', [
    v.object({ table: v.literal('notes'), row: noteSchema }),
    v.object({ table: v.literal('episodes'), row: episodeSchema }),
    v.object({ table: v.literal('sites'), row: siteSchema }),
  ]),
} as const;

export type EventKind = keyof typeof eventPayloads;
export const EVENT_KINDS = Object.keys(eventPayloads) as readonly EventKind[];
export type Payload<K extends EventKind> = v.InferOutput<(typeof eventPayloads)[K]>;

/** What happened, before it has a place in the journal. */
export type Draft = { [K in EventKind]: { kind: K; payload: Payload<K> } }[EventKind];

/** One line of the journal. */
export type JournalEvent = Draft & {
  /** Place in the journal, from 1, without gaps. */
  seq: number;
  id: string;
  /** Milliseconds since 1970; order is by seq, never by time. */
  at: number;
  session: string;
  origin: string;
  v: number;
  /** Hash of the event before, 64 hex digits; of the first: 64 zeros. */
  prev: string;
};

const envelope = v.object({
  seq: v.number(),
  id: idSchema('event'),
  at: v.number(),
  session: v.string(),
  origin: v.string(),
  v: v.number(),
  prev: v.string(),
  kind: v.picklist(EVENT_KINDS),
  payload: v.unknown(),
});

/** A stored row as an event, or the reason why it is none. */
export function parseEvent(row: unknown): { type: 'event'; event: JournalEvent } | { type: 'bad'; why: string } {
  const head = v.safeParse(envelope, row);
  if (!head.success) return { type: 'bad', why: v.summarize(head.issues) };
  if (head.output.v > EVENT_VERSION) return { type: 'bad', why: `written by a newer version (${head.output.v})` };
  const payload = v.safeParse(eventPayloads[head.output.kind], head.output.payload);
  if (!payload.success) return { type: 'bad', why: v.summarize(payload.issues) };
  // The kind chose the payload's parser, which TypeScript cannot follow through the table.
  return { type: 'event', event: { ...head.output, payload: payload.output } as JournalEvent };
}
