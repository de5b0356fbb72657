/** What a run was told by the world, turn by turn, so that it can be run again without it. Deleted with the run. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';

/** One answer: of the page, the model, the clock or chance. */
export const tapeEntrySchema = v.object({
  /** Port and method, for example `page.snapshot`. */
  what: v.string(),
  answer: v.optional(v.unknown()),
  /** Code and message of an error that came instead. */
  error: v.optional(v.object({ code: v.string(), message: v.string() })),
});
export type TapeEntry = v.InferOutput<typeof tapeEntrySchema>;

/** What a turn had decided when it was stored, short enough to be shown beside another. */
export const decidedSchema = v.object({
  /** Hash of the whole state of the run but its time and number of writes. */
  hash: v.string(),
  phase: v.string(),
  plan: v.optional(v.string()),
  /** The note the plan follows. */
  note: v.optional(v.string()),
  /** The last step: verb, target and how far it is. */
  step: v.optional(v.string()),
  outcome: v.optional(v.string()),
});
export type Decided = v.InferOutput<typeof decidedSchema>;

export const tapeSchema = v.variant('kind', [
  /** A driver took the run up: its state then, and the last line of the journal then. */
  v.object({
    kind: v.literal('begin'),
    id: v.string(),
    run: idSchema('run'),
    seq: v.number(),
    state: v.unknown(),
  }),
  v.object({
    kind: v.literal('turn'),
    id: v.string(),
    run: idSchema('run'),
    entries: v.array(tapeEntrySchema),
    decided: v.array(decidedSchema),
  }),
]);
export type TapeRow = v.InferOutput<typeof tapeSchema>;
