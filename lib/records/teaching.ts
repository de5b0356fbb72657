/** Schema of a demonstration's own state: problems, the user's answers, and what its pages showed. */
import * as v from 'valibot';
import { elementFactsSchema, fingerprintSchema } from '../page/words/element';
import { missedActsSchema, unlearnableReasons } from '../page/words/shown';
import { readPlaceSchema } from './read-place';

/** Reasons why parts of a demonstration cannot be learned. */
export const teachingSchema = v.object({
  problems: v.array(v.picklist([...unlearnableReasons, 'other-site'])),
  /** Acts that changed something but could not be recorded. */
  missed: v.optional(missedActsSchema),
  /** Whether the user wants the rest to be learned without them. */
  isGapAccepted: v.optional(v.literal(true)),
  /** The text copied last, and its place. */
  copied: v.optional(v.object({ text: v.string(), place: fingerprintSchema, url: v.string() })),
  /** The user's answers about values that the request does not name. */
  constants: v.optional(
    v.array(v.object({ n: v.number(), at: v.number(), keep: v.picklist(['always', 'read', 'ask']) })),
  ),
  /** Short texts that stood on the pages and look like data, with the number of steps done when they were first seen. */
  seen: v.optional(
    v.array(
      v.object({
        text: v.string(),
        place: readPlaceSchema,
        steps: v.number(),
        /** The texts before the place, the nearest first. */
        earlier: v.optional(v.array(v.string())),
      }),
    ),
  ),
  /** Fields that held a value before they were written to, and the number of steps done then. */
  standing: v.optional(
    v.array(v.object({ facts: elementFactsSchema, value: v.string(), steps: v.number(), url: v.string() })),
  ),
});
export type Teaching = v.InferOutput<typeof teachingSchema>;
