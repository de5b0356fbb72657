/** Schema of a known task: what a list shows of a procedure, and what is needed to run it. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { noteStateSchema } from './note';
import { templateSchema } from './template';

export const knownTaskSchema = v.object({
  note: idSchema('note'),
  /** The request with blanks as ‹name›. */
  title: v.string(),
  request: templateSchema,
  /** Values that a run needs, in the order of the request; those the request does not name come last. */
  blanks: v.array(v.object({ slot: v.string(), label: v.string(), kind: v.picklist(['text', 'date', 'time']) })),
  state: noteStateSchema,
  /** Lower bound of belief that it works, 0..1. */
  trust: v.number(),
  /** Number of runs that followed it. */
  uses: v.number(),
  isPinned: v.boolean(),
});
export type KnownTask = v.InferOutput<typeof knownTaskSchema>;

/** Most values of a task that the user starts from a list, and the longest value, in characters. */
const MAX_VALUES = 20;
const MAX_VALUE_CHARS = 4_000;

/** A procedure that the user chose, with the user's value for each blank. */
export const chosenTaskSchema = v.object({
  note: idSchema('note'),
  values: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(MAX_VALUE_CHARS))),
    v.check((values) => Object.keys(values).length <= MAX_VALUES, `at most ${MAX_VALUES} values`),
  ),
});
export type ChosenTask = v.InferOutput<typeof chosenTaskSchema>;
