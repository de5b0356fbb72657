/** Schema of a tape: all answers of a run's ports, turn by turn, for replaying the run. Deleted with the run. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';

/** One answer of a port: page, model, clock or chance. */
export const tapeEntrySchema = v.object({
  /** Port and method, for example `page.snapshot`. */
  what: v.string(),
  answer: v.optional(v.unknown()),
  /** Code and message of the error that the port threw. */
  error: v.optional(v.object({ code: v.string(), message: v.string() })),
});
export type TapeEntry = v.InferOutput<typeof tapeEntrySchema>;

/** Summary of a turn's decision, for comparing a replay with the original. */
export const decidedSchema = v.object({
  /** Hash of the run's state, without its times and revision. */
  hash: v.string(),
  phase: v.string(),
  plan: v.optional(v.string()),
  /** The note that the plan follows. */
  note: v.optional(v.string()),
  /** The last step: verb, target and state. */
  step: v.optional(v.string()),
  outcome: v.optional(v.string()),
});
export type Decided = v.InferOutput<typeof decidedSchema>;

export const tapeSchema = v.variant('kind', [
  /** A runner started or resumed the run: its state and the last `seq` of the journal at that time. */
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
