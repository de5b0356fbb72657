/** Schema of a model plan: the conversation with the model, and the calls of its last reply that are still open. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { chatMessageSchema, toolCallSchema } from '../model/words';

export const modelPlanSchema = v.object({
  kind: v.literal('model'),
  messages: v.array(chatMessageSchema),
  /** The tool call of a stored reply that is not answered yet. */
  open: v.optional(toolCallSchema),
  /** Further calls of the same reply, carried out one by one until something unexpected happens. */
  queue: v.optional(v.array(toolCallSchema)),
  /** Number of consecutive unusable replies. */
  unusable: v.number(),
  /** Whether the page was sent truncated because it did not fit the model's context. */
  shrunk: v.boolean(),
  /** How much shorter than usual the page is sent: 0 not at all, each level halves it. */
  shrinkLevel: v.optional(v.number()),
  /** Form of the prompt, for small windows. */
  form: v.optional(v.picklist(['full', 'compact'])),
  /** Ends that were not accepted, answered with what was missing. */
  claims: v.optional(v.number()),
  /** Proposed actions that were answered with an objection, as canonical JSON. */
  objected: v.optional(v.array(v.string())),
  /** Steps of the run at the last objection. */
  objectedAt: v.optional(v.number()),
  /** Whether the calls of the last reply, written from notes with no model, are all that the request asks for. */
  covers: v.optional(v.boolean()),
  /** Notes named in the opening message, in the order of their names n1, n2 … */
  recalled: v.optional(v.array(idSchema('note'))),
});
