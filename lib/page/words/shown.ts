/** What a page tells while the user shows how a task is done: each act in the closed vocabulary, or that it cannot be learned. */
import * as v from 'valibot';
import { idSchema } from '../../core/id-schema';
import { actionSchema } from './action';
import { elementFactsSchema } from './element';

/** Why something the user did is not kept. Each has a sentence in public/_locales (taught_*). */
export const unlearnable = ['secret', 'file', 'drag', 'canvas'] as const;
export const unlearnableSchema = v.picklist(unlearnable);
export type Unlearnable = v.InferOutput<typeof unlearnableSchema>;

export const shownSchema = v.variant('type', [
  v.object({
    type: v.literal('act'),
    /** The same token again is the same act, told anew: a field that was typed on in. */
    token: idSchema('token'),
    action: actionSchema,
    facts: elementFactsSchema,
    /** Address of the document. */
    url: v.string(),
  }),
  v.object({ type: v.literal('unlearnable'), why: unlearnableSchema }),
]);
export type Shown = v.InferOutput<typeof shownSchema>;
