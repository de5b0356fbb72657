/** One task as the notebook remembers it: what was asked in blanks, how it ended, what it cost. No typed value. */
import * as v from 'valibot';
import { idSchema } from '../../core/ids';
import { deciderSchema, reasonCodeSchema } from '../../guard/words';
import { slottedSchema } from './slotted';

export const outcomeStateSchema = v.picklist(['done', 'stopped', 'failed', 'refused', 'unknown']);
export type OutcomeState = v.InferOutput<typeof outcomeStateSchema>;

export const episodeStepSchema = v.object({
  n: v.number(),
  verb: v.string(),
  /** Role and name of the target with values blanked. */
  target: v.string(),
  by: deciderSchema,
  note: v.optional(idSchema('note')),
  state: v.picklist(['intent', 'done', 'failed', 'unknown', 'refused', 'undone']),
  code: v.optional(v.string()),
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
  /** Notes born or changed by it. */
  learned: v.array(idSchema('note')),
});
export type Episode = v.InferOutput<typeof episodeSchema>;
