/** HeldRequest and RequestScope: a request that the page was about to send and that was stopped before it left, and what may leave. */
import * as v from 'valibot';

export const heldRequestSchema = v.object({
  method: v.pipe(v.string(), v.maxLength(20)),
  address: v.pipe(v.string(), v.maxLength(4000)),
  body: v.pipe(v.string(), v.maxLength(400)),
  /** Hash of the whole body without what differs from press to press. */
  bodyHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{1,16}$/)),
  /** The page waits for its answer as for a slow server's: it leaves after a yes, and fails after a no. */
  isPostponed: v.optional(v.boolean()),
});
/** A request that was stopped after the end of a hold, without a question. */
export const stoppedRequestSchema = v.object({
  method: v.pipe(v.string(), v.maxLength(20)),
  address: v.pipe(v.string(), v.maxLength(4000), v.url()),
});
export type StoppedRequest = v.InferOutput<typeof stoppedRequestSchema>;
/** The end of a hold: what it stopped, and whether anything that may change state was let through. */
export const holdEndSchema = v.object({
  held: v.array(heldRequestSchema),
  hasSent: v.boolean(),
  /** The page-world script answered: what is not in the list was not sent, as far as the page's world shows it. */
  isWatched: v.boolean(),
  /** Time until timers that the act has set have run, ms, where one of them may send: the hold goes on until then. */
  waitsMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(10_000))),
});
export type HoldEnd = v.InferOutput<typeof holdEndSchema>;

/** The end of the holds of all frames of a tab. */
export function joinHoldEnds(ends: readonly HoldEnd[]): HoldEnd {
  return {
    held: ends.flatMap(({ held }) => held),
    hasSent: ends.some(({ hasSent }) => hasSent),
    isWatched: ends.length > 0 && ends.every(({ isWatched }) => isWatched),
  };
}
export const NOT_WATCHED: HoldEnd = { held: [], hasSent: false, isWatched: false };
/** Requests that a page may send, and origins it may lead to, while an act is under way. */
export const requestScopeSchema = v.object({
  /** Origins, beside its own, that the page may lead to. */
  origins: v.array(v.string()),
  /** Requests that the user has confirmed, by requestName. */
  announced: v.array(v.string()),
  /** Every request that may change state is stopped, whatever it is called: the act is known to send nothing. */
  isQuiet: v.optional(v.boolean()),
  /** The control only looks or goes on: what sets the state of a thing is stopped as well. */
  looks: v.optional(v.boolean()),
  /** A stopped request fails at once: the act itself waits for it. */
  isAwaited: v.optional(v.boolean()),
});
export type RequestScope = v.InferOutput<typeof requestScopeSchema>;
export const OWN_SITE: RequestScope = { origins: [], announced: [] };

export type HeldRequest = v.InferOutput<typeof heldRequestSchema>;
