/** Observations of the user after an act: undone, edited, repeated, corrected, or survived. */
import * as v from 'valibot';
import { idSchema } from '../../core/id-schema';
import { MAX_TYPED_CHARS } from './limits';
import { elementFactsSchema } from './element';

export const observationSchema = v.object({
  episode: idSchema('episode'),
  /** Number of the step in the episode. */
  n: v.number(),
  what: v.picklist(['undone', 'edited', 'repeated', 'corrected', 'survived']),
  /** The evidence, for the diary. */
  how: v.picklist([
    'value-restored',
    'toggled-back',
    'deleted',
    'site-undo',
    'key-undo',
    'went-back',
    'value-edited',
    'same-target',
    'other-target',
    'other-value',
    'still-there',
    'next-visit',
  ]),
  /** ms since the watch began. */
  afterMs: v.number(),
  /** For edits: share of our value that the user changed, 0..1. */
  ratio: v.optional(v.number()),
  /** For corrections: the element that the user acted on instead. */
  instead: v.optional(elementFactsSchema),
  /** For corrections of a value: the text that the user wrote instead. */
  text: v.optional(v.pipe(v.string(), v.maxLength(MAX_TYPED_CHARS))),
});
export type Observation = v.InferOutput<typeof observationSchema>;

/** The elements to watch after an episode: the targets of its steps and the elements that appeared. */
export const watchOrderSchema = v.object({
  episode: idSchema('episode'),
  /** Time since the episode ended, ms: a later document continues the watch. */
  sinceMs: v.number(),
  steps: v.array(
    v.object({
      n: v.number(),
      token: v.string(),
      made: v.array(v.object({ role: v.string(), name: v.string() })),
      /** URL that a step navigated to. */
      ledTo: v.optional(v.string()),
    }),
  ),
});
export type WatchOrder = v.InferOutput<typeof watchOrderSchema>;
