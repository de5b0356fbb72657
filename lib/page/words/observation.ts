/** What the witness reports about the time after an act: undone, edited, or still there. */
import * as v from 'valibot';
import { idSchema } from '../../core/ids';

export const witnessedSchema = v.object({
  episode: idSchema('episode'),
  /** Step of the episode it is about. */
  n: v.number(),
  what: v.picklist(['undone', 'edited', 'survived']),
  /** How it was seen, for the diary. */
  how: v.picklist(['value-restored', 'value-edited', 'toggled-back', 'deleted', 'site-undo', 'still-there']),
  /** ms since the watch began. */
  afterMs: v.number(),
  /** For edits: how much of our value was changed, 0..1. */
  ratio: v.optional(v.number()),
});
export type Witnessed = v.InferOutput<typeof witnessedSchema>;

/** What to watch for after an episode: the things its steps made appear. */
export const watchOrderSchema = v.object({
  episode: idSchema('episode'),
  steps: v.array(
    v.object({
      n: v.number(),
      token: v.string(),
      made: v.array(v.object({ role: v.string(), name: v.string() })),
    }),
  ),
});
export type WatchOrder = v.InferOutput<typeof watchOrderSchema>;
