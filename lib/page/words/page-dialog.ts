/** PageDialog and DialogAnswer: an alert(), confirm() or prompt() of the page as the user answered it, and the answer to one that is expected. */
import * as v from 'valibot';
import { MAX_DIALOG_CHARS, MAX_TYPED_CHARS } from './limits';

export const dialogTypeSchema = v.picklist(['alert', 'confirm', 'prompt']);
const text = v.pipe(v.string(), v.maxLength(MAX_TYPED_CHARS));

/** A dialog of a demonstration. */
export const pageDialogSchema = v.object({
  type: dialogTypeSchema,
  message: v.pipe(v.string(), v.maxLength(MAX_DIALOG_CHARS)),
  isAccepted: v.boolean(),
  /** The text given to a prompt(). */
  text: v.optional(text),
  /** The message names an act that cannot be taken back. */
  isAct: v.optional(v.literal(true)),
});
export type PageDialog = v.InferOutput<typeof pageDialogSchema>;

/** Hash of a dialog's message without the values of the request: no free text of a page is kept. */
export const messageHashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{1,16}$/));

/** How to answer the dialog whose message has this hash once the values are taken out of it. */
export const dialogAnswerSchema = v.object({
  type: dialogTypeSchema,
  messageHash: messageHashSchema,
  values: v.array(text),
  isAccepted: v.boolean(),
  text: v.optional(text),
});
export type DialogAnswer = v.InferOutput<typeof dialogAnswerSchema>;
