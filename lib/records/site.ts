/** A web site (origin) as the notebook counts it. */
import * as v from 'valibot';

export const siteSchema = v.object({
  origin: v.string(),
  firstSeen: v.number(),
  lastSeen: v.number(),
  episodes: v.number(),
  notes: v.number(),
  /** Keys of notes the user has forgotten: what is learned from runs does not bring them back, only the user's own showing does. */
  rejected: v.optional(v.array(v.string()), []),
  /** By attribute of a fingerprint: visits on which something had changed, and how much of that attribute had, summed. */
  attributes: v.optional(v.record(v.string(), v.object({ visits: v.number(), changed: v.number() }))),
});
export type Site = v.InferOutput<typeof siteSchema>;
