/** Schemas of all journal events: parseEvent. The journal is the source of truth; the notebook is its fold. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { reasonCodeSchema } from '../guard/words';
import { episodeSchema, episodeStepSchema, outcomeStateSchema } from '../records/episode';
import { noteBodySchema, noteSchema, noteSourceSchema, noteStateSchema } from '../records/note';
import { requesterSchema } from '../records/requester';
import { siteSchema } from '../records/site';
import { templateSchema } from '../records/template';

/** Version of the event schemas written by this program. Newer events are kept, never rewritten. */
export const EVENT_VERSION = 1;

/** `prev` of the first event. */
export const FIRST_PREV = '0'.repeat(64);

/** Channel of a piece of evidence; lib/learning/constants.ts gives weight, direction and source of each. */
export const channelSchema = v.picklist([
  'user-right',
  'user-wrong',
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

/** Reasons for a new version of a note. */
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
  'episode.started': v.object({
    episode,
    withheld: v.optional(v.boolean()),
    requestedBy: v.optional(requesterSchema),
  }),
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
    request: v.optional(templateSchema),
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
    /** For a healed locator: similarity to the earlier version, 0..1. */
    likeness: v.optional(v.number()),
  }),
  /** Another phrase of the procedure: a request in other words that led to it and went well, or, without episode, its request before the user renamed it. */
  'note.phrased': v.object({ note, episode: v.optional(episode), phrase: templateSchema }),
  /** Two procedures do the same steps: one is dropped, its requests become phrases of the other. */
  'note.joined': v.object({ note, into: note, phrases: v.array(templateSchema) }),
  /** A guideline was in the model's prompt. */
  'note.prompted': v.object({ note, episode }),
  'note.followed': v.object({ note, version: v.number(), episode }),
  evidence: v.object({
    note,
    version: v.number(),
    episode: v.optional(episode),
    channel: channelSchema,
    /** Share of credit or blame attributed to this note, 0..1. */
    share: v.number(),
  }),
  /** Known elements had changed on a visit: by attribute, the share of elements whose value differed, 0..1. */
  'attributes.changed': v.object({ episode, changed: v.record(v.string(), v.number()) }),
  /** Passive check of a page: locators that resolve again, and locators that no longer do. */
  'places.looked': v.object({ there: v.array(note), missing: v.array(note) }),
  /** Imported notes whose locators resolved on the live page: they go on trial. */
  'import.agreed': v.object({ notes: v.array(note) }),
  /** The user paused or resumed a note. */
  'note.paused': v.object({ note, paused: v.boolean() }),
  /** The user pinned or unpinned a note. */
  'note.pinned': v.object({ note, pinned: v.boolean() }),
  /** The notes of a site were restored to an earlier `seq`. */
  'notes.returned': v.object({ to: v.number(), rows: v.array(noteSchema), removed: v.array(note) }),
  'note.forgotten': v.object({ note }),
  /** The user put a demoted note back on trial. */
  'note.restored': v.object({ note }),
  /** A row that replaces compacted events: the fold starts from it. */
  'row.kept': v.variant('table', [
    v.object({ table: v.literal('notes'), row: noteSchema }),
    v.object({ table: v.literal('episodes'), row: episodeSchema }),
    v.object({ table: v.literal('sites'), row: siteSchema }),
  ]),
} as const;

export type EventKind = keyof typeof eventPayloads;
export const EVENT_KINDS = Object.keys(eventPayloads) as readonly EventKind[];
export type Payload<K extends EventKind> = v.InferOutput<(typeof eventPayloads)[K]>;

/** An event before it is written: without seq, id, time and hash. */
export type PendingEvent = { [K in EventKind]: { kind: K; payload: Payload<K> } }[EventKind];

/** An event of the journal. */
export type JournalEvent = PendingEvent & {
  /** Position in the journal, from 1, without gaps. */
  seq: number;
  id: string;
  /** Milliseconds since 1970; events are ordered by seq, never by time. */
  at: number;
  session: string;
  origin: string;
  v: number;
  /** Hash of the previous event, 64 hex digits; FIRST_PREV for the first. */
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

/** Parses a stored row. @returns the event, or the reason why it is invalid */
export function parseEvent(row: unknown): { type: 'event'; event: JournalEvent } | { type: 'bad'; why: string } {
  const head = v.safeParse(envelope, row);
  if (!head.success) return { type: 'bad', why: v.summarize(head.issues) };
  if (head.output.v > EVENT_VERSION) return { type: 'bad', why: `written by a newer version (${head.output.v})` };
  const payload = v.safeParse(eventPayloads[head.output.kind], head.output.payload);
  if (!payload.success) return { type: 'bad', why: v.summarize(payload.issues) };
  // The payload was parsed by its kind's schema; TypeScript does not follow the lookup.
  return { type: 'event', event: { ...head.output, payload: payload.output } as JournalEvent };
}
