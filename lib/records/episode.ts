/** Schema of an episode: one task from its request, with parameters in place of values, to its outcome and cost. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { deciderSchema, reasonCodeSchema } from '../guard/words';
import { requesterSchema } from './requester';
import { templateSchema } from './template';

export const outcomeStateSchema = v.picklist(['done', 'unconfirmed', 'stopped', 'failed', 'refused', 'unknown']);
export type OutcomeState = v.InferOutput<typeof outcomeStateSchema>;

/** The alternatives of a step and their scores; no values, of the page only roles and names. */
export const choiceSchema = v.object({
  /** Similarity of the chosen element to its locator, 0..1. */
  likeness: v.optional(v.number()),
  /** The next best candidates: role and name with placeholders for values, and similarity 0..1. */
  others: v.optional(v.array(v.object({ target: v.string(), likeness: v.number() }))),
  /** Other procedures that matched the request, and their trust at that time. */
  procedures: v.optional(v.array(v.object({ note: idSchema('note'), trust: v.number() }))),
  /** For a step decided by the model: number of its reply, from 1. */
  reply: v.optional(v.number()),
});
export type StepChoice = v.InferOutput<typeof choiceSchema>;

export const episodeStepSchema = v.object({
  n: v.number(),
  verb: v.string(),
  /** Role and name of the target, with placeholders for values. */
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
  /** The request with parameters in place of values; absent until the episode has ended. */
  request: v.optional(templateSchema),
  state: v.union([outcomeStateSchema, v.literal('running')]),
  code: v.optional(v.string()),
  steps: v.array(episodeStepSchema),
  refusals: v.array(reasonCodeSchema),
  modelCalls: v.number(),
  tokens: v.number(),
  /** The procedure that was followed, if any. */
  followed: v.optional(idSchema('note')),
  /** Baseline run: done without notes, to measure what they save. */
  withheld: v.optional(v.boolean()),
  /** The other program that asked for it. */
  requestedBy: v.optional(requesterSchema),
  /** Guidelines that were in the prompt. */
  prompted: v.optional(v.array(idSchema('note'))),
  /** Notes created or changed by the episode. */
  learned: v.array(idSchema('note')),
});
export type Episode = v.InferOutput<typeof episodeSchema>;

/** Episodes of all sites that are searched for those of one site, latest first: reading more would delay the first model call. */
export const MAX_RECALLED_EPISODES = 400;
