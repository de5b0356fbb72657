/** readPlaceSchema: where a known task reads a value that its request does not name. */
import * as v from 'valibot';
import { templateSchema } from './template';

/** Where a value stands on a page: behind a label in the same text, or after a text. */
export const readPlaceSchema = v.object({
  /** Text before the value, in the same node or in the node before it. */
  after: v.pipe(v.string(), v.maxLength(80)),
  isSameNode: v.boolean(),
  /** Whether only the first word behind it is the value. */
  isWord: v.optional(v.literal(true)),
  /** The text before the value with parameters, where it names what the request is about; `after` is empty then. */
  behind: v.optional(templateSchema),
  /** Other texts between that text and the value. */
  over: v.optional(v.number()),
  /** Whether the value is a number; another text in its place is another column. */
  isNumber: v.optional(v.literal(true)),
});
export type ReadPlace = v.InferOutput<typeof readPlaceSchema>;
