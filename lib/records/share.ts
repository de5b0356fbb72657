/** Schemas of the shared folder: its settings, its members, and what could come in. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { noteBodySchema } from './note';

/** Name of the database that keeps the team's files. */
export const TEAM_DATABASE = 'fieldnotes-team';

/** Kinds that can be taken without asking once enough people vouch for a note. */
const AUTOMATIC_KINDS = ['procedure', 'guideline'] as const;

export const shareSettingsSchema = v.object({
  /** nats: a live team, in a JetStream stream. */
  kind: v.picklist(['webdav', 's3', 'nats']),
  url: v.pipe(v.string(), v.maxLength(500)),
  /** User of WebDAV or NATS, or id of an S3 access key. */
  user: v.pipe(v.string(), v.maxLength(200)),
  region: v.pipe(v.string(), v.maxLength(60)),
  /** The password is kept on disk, else until the browser closes. */
  rememberSecret: v.boolean(),
  /** Sites whose notes this browser publishes. */
  shared: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(2_000)),
  /** Words of the sites' own interfaces that stay in this browser, with the notes that need them. */
  keptWords: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(2_000)), []),
  /** Synchronised by itself: a folder every hour; a live team every minute, and connected in between. */
  isPeriodic: v.optional(v.boolean(), false),
  /** Kinds taken without asking, by site. */
  automatic: v.record(v.pipe(v.string(), v.maxLength(300)), v.array(v.picklist(AUTOMATIC_KINDS))),
});
export type ShareSettings = v.InferOutput<typeof shareSettingsSchema>;

export const teamMemberSchema = v.object({
  /** SHA-256 of the public key, 64 hex digits. */
  author: v.string(),
  isOwn: v.boolean(),
  isMuted: v.boolean(),
  notes: v.number(),
  experience: v.object({ worked: v.number(), failed: v.number() }),
});
export type TeamMember = v.InferOutput<typeof teamMemberSchema>;

export const incomingTeamNoteSchema = v.object({
  origin: v.string(),
  key: v.string(),
  id: idSchema('note'),
  body: noteBodySchema,
  is: v.picklist(['new', 'known', 'conflict', 'forgotten']),
  authors: v.array(v.string()),
  standing: v.object({ confirmed: v.number(), failed: v.number(), sum: v.number(), isTakeable: v.boolean() }),
});
export type IncomingTeamNote = v.InferOutput<typeof incomingTeamNoteSchema>;

/** Preview of the notes that the shared sites give to the folder. */
export const leavingSchema = v.object({
  tasks: v.number(),
  elements: v.number(),
  rules: v.number(),
  /** Notes that stay here. */
  staying: v.number(),
  siteWords: v.array(
    v.object({ origin: v.string(), word: v.string(), reason: v.picklist(['two-sessions', 'two-pages']) }),
  ),
});
export type Leaving = v.InferOutput<typeof leavingSchema>;

export const syncReportSchema = v.object({
  loaded: v.number(),
  damaged: v.array(v.object({ name: v.string(), why: v.string() })),
  /** Whether a file of this browser was written. */
  isWritten: v.boolean(),
  /** Notes taken without asking. */
  taken: v.number(),
});
export type SyncReport = v.InferOutput<typeof syncReportSchema>;
