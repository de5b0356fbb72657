/** HeldRequest: a request that the page was about to send and that was stopped before it left. */
import * as v from 'valibot';

export const heldRequestSchema = v.object({
  method: v.pipe(v.string(), v.maxLength(20)),
  address: v.pipe(v.string(), v.maxLength(4000)),
  body: v.pipe(v.string(), v.maxLength(400)),
});
export type HeldRequest = v.InferOutput<typeof heldRequestSchema>;
