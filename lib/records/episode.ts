/** One task as the notebook remembers it: what was asked in blanks, how it ended, what it cost. No typed value. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { deciderSchema, reasonCodeSchema } from '../guard/words';
import { slottedSchema } from './slotted';

export const outcomeStateSchema = v.picklist(['done', 'stopped', 'failed', 'refused', 'unknown']);
export type OutcomeState = v.InferOutput<typeof outcomeStateSchema>;

/** What else a step might have been, and how sure the choice was; no values, no page text beyond names of things. */
export const choiceSchema = v.object({
  /** How like the chosen place was to what is remembered, 0..1. */
  likeness: v.optional(v.number()),
  /** The next best places on the page, as role and name with values blanked, and their likeness. */
  others: v.optional(v.array(v.object({ target: v.string(), likeness: v.number() }))),
  /** Other procedures that answered the request as well, and their trust then. */
  procedures: v.optional(v.array(v.object({ note: idSchema('note'), trust: v.number() }))),
  /** Of a step that the model decided: which of its replies, from 1. */
  reply: v.optional(v.number()),
});
export type StepChoice = v.InferOutput<typeof choiceSchema>;

export const episodeStepSchema = v.object({
  n: v.number(),
  verb: v.string(),
  /** Role and name of the target with values blanked. */
  target: v.string(),
  by: deciderSchema,
  note: v.optional(idSchema('note')),
  state: v.picklist(['intent', 'done', 'failed', 'unknown', 'refused', 'undone']),
  code: v.optional(v.string()),
  choice: v.optional(choiceSchema),
});
export type EpisodeStep = v.InferOutput<typeof episodeStepSchema>;

export const episodeSchema = v.object({
  id: idSchema('episode'),
  origin: v.string(),
  startedAt: v.number(),
  endedAt: v.optional(v.number()),
  /** The request with every value blanked; absent until the episode has ended. */
  request: v.optional(slottedSchema),
  state: v.union([outcomeStateSchema, v.literal('running')]),
  code: v.optional(v.string()),
  steps: v.array(episodeStepSchema),
  refusals: v.array(reasonCodeSchema),
  modelCalls: v.number(),
  tokens: v.number(),
  /** The procedure that guided it, where one did. */
  followed: v.optional(idSchema('note')),
  /** Done without notes because the user wanted to see what they save. */
  withheld: v.optional(v.boolean()),
  /** Notes born or changed by it. */
  learned: v.array(idSchema('note')),
});
export type Episode = v.InferOutput<typeof episodeSchema>;
