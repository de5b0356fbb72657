/** A web site (origin) as the notebook counts it. */
import * as v from 'valibot';

export const siteSchema = v.object({
  origin: v.string(),
  firstSeen: v.number(),
  lastSeen: v.number(),
  episodes: v.number(),
  notes: v.number(),
});
export type Site = v.InferOutput<typeof siteSchema>;
