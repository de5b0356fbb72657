/** HeldRequest and RequestScope: a request that the page was about to send and that was stopped before it left, and what may leave. */
import * as v from 'valibot';

export const heldRequestSchema = v.object({
  method: v.pipe(v.string(), v.maxLength(20)),
  address: v.pipe(v.string(), v.maxLength(4000)),
  body: v.pipe(v.string(), v.maxLength(400)),
});
/** Requests that a page may send, and origins it may lead to, while an act is under way. */
export const requestScopeSchema = v.object({
  /** Origins, beside its own, that the page may lead to. */
  origins: v.array(v.string()),
  /** Requests that the user has confirmed, by requestName. */
  announced: v.array(v.string()),
});
export type RequestScope = v.InferOutput<typeof requestScopeSchema>;
export const OWN_SITE: RequestScope = { origins: [], announced: [] };

export type HeldRequest = v.InferOutput<typeof heldRequestSchema>;
