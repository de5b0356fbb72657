/** Schema of a prompt report: what a model would be sent for a request on a page, and which decision each note can reach. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';

export const REACHES = ['matches-requests', 'prompt', 'finds-targets'] as const;
export const HINDRANCES = [
  'paused',
  'not-in-use',
  'out-of-date',
  'refuted',
  'not-confirmed',
  'calls-forgotten',
  'no-task-uses-it',
] as const;

export const promptReportSchema = v.object({
  /** Parts in the order in which they are sent. Tokens are estimates of four characters each. */
  parts: v.array(
    v.object({
      name: v.picklist(['policy', 'tools', 'request', 'recall', 'page']),
      text: v.string(),
      tokens: v.number(),
    }),
  ),
  notes: v.array(
    v.object({
      note: idSchema('note'),
      title: v.string(),
      reach: v.optional(v.picklist(REACHES)),
      /** The reason why no decision reads the note. */
      hindrance: v.optional(v.picklist(HINDRANCES)),
    }),
  ),
  /** Whether a page of the site is open; without one the page part is missing. */
  hasPage: v.boolean(),
});
export type PromptReport = v.InferOutput<typeof promptReportSchema>;
export type NoteReach = { reach: (typeof REACHES)[number] } | { hindrance: (typeof HINDRANCES)[number] };
