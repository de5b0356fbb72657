/** answerSchema: the user's answers to the open question of a run. */
import * as v from 'valibot';
import { MAX_TYPED_CHARS } from '../page/words/limits';
import { idSchema } from '../core/id-schema';
import { chosenTaskSchema } from './known-task';

export const answerSchema = v.variant('type', [
  v.object({ type: v.literal('yes') }),
  /** Yes, and the control is allowed on this site from now on. */
  v.object({ type: v.literal('always') }),
  v.object({ type: v.literal('no') }),
  v.object({ type: v.literal('choice'), ref: v.string() }),
  v.object({ type: v.literal('constant'), keep: v.picklist(['always', 'read', 'ask']) }),
  v.object({ type: v.literal('procedure'), note: idSchema('note') }),
  /** One of the nearest known tasks, with its values corrected. */
  v.object({ type: v.literal('task'), task: chosenTaskSchema }),
  v.object({ type: v.literal('text'), text: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TYPED_CHARS)) }),
]);
export type Answer = v.InferOutput<typeof answerSchema>;
