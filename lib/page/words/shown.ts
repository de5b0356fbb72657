/** Acts that a page reports during a demonstration, in the closed vocabulary, or the reason why an act cannot be learned. */
import * as v from 'valibot';
import { idSchema } from '../../core/id-schema';
import { actionSchema } from './action';
import { elementFactsSchema } from './element';
import { valueOriginSchema } from './value-origin';

/** Why an act is not recorded. Each has a message in public/_locales (taught_*). */
export const unlearnableReasons = ['secret', 'file', 'drag', 'canvas'] as const;
const unlearnableReasonSchema = v.picklist(unlearnableReasons);
export type UnlearnableReason = v.InferOutput<typeof unlearnableReasonSchema>;

export const demonstratedSchema = v.variant('type', [
  v.object({
    type: v.literal('act'),
    /** The same token again replaces the act: the user typed on in the same field. */
    token: idSchema('token'),
    action: actionSchema,
    facts: elementFactsSchema,
    /** URL of the document. */
    url: v.string(),
    valueOrigin: v.optional(valueOriginSchema),
  }),
  v.object({ type: v.literal('unlearnable'), why: unlearnableReasonSchema }),
]);
export type Demonstrated = v.InferOutput<typeof demonstratedSchema>;
