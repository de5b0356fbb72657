/** What the witness reports about the time after an act: undone, edited, done again, done on something else, or still there. */
import * as v from 'valibot';
import { idSchema } from '../../core/id-schema';
import { elementFactsSchema } from './element';

export const witnessedSchema = v.object({
  episode: idSchema('episode'),
  /** Step of the episode it is about. */
  n: v.number(),
  what: v.picklist(['undone', 'edited', 'repeated', 'corrected', 'survived']),
  /** How it was seen, for the diary. */
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
  /** For edits: how much of our value was changed, 0..1. */
  ratio: v.optional(v.number()),
  /** For corrections: what the user did it on instead. */
  instead: v.optional(elementFactsSchema),
  /** For corrections of a value: what the user wrote instead. */
  text: v.optional(v.pipe(v.string(), v.maxLength(8000))),
});
export type Witnessed = v.InferOutput<typeof witnessedSchema>;

/** What to watch for after an episode: the things its steps made appear. */
export const watchOrderSchema = v.object({
  episode: idSchema('episode'),
  /** ms since the episode ended: a page that began later goes on where the one before left. */
  sinceMs: v.number(),
  steps: v.array(
    v.object({
      n: v.number(),
      token: v.string(),
      made: v.array(v.object({ role: v.string(), name: v.string() })),
      /** The address a step led to, where it led away. */
      ledTo: v.optional(v.string()),
    }),
  ),
});
export type WatchOrder = v.InferOutput<typeof watchOrderSchema>;
