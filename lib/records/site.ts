/** Schema of a site (origin) in the notebook. */
import * as v from 'valibot';

export const siteSchema = v.object({
  origin: v.string(),
  firstSeen: v.number(),
  lastSeen: v.number(),
  episodes: v.number(),
  notes: v.number(),
  /** Keys of forgotten notes: learning from runs does not create them again, only a demonstration by the user does. */
  rejected: v.optional(v.array(v.string()), []),
  /** By fingerprint attribute: visits on which any attribute had changed, and the summed share of elements whose value of this one had. */
  attributes: v.optional(v.record(v.string(), v.object({ visits: v.number(), changed: v.number() }))),
});
export type Site = v.InferOutput<typeof siteSchema>;
