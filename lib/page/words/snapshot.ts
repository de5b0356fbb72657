/** Snapshot: an outline of a page with roles, names, states, values and refs. */
import * as v from 'valibot';
import { siteReportSchema } from './site-report';

/** A control in a closed menu, dialog or section. */
export const closedEntrySchema = v.object({ role: v.string(), name: v.string(), href: v.optional(v.string()) });
export type ClosedEntry = v.InferOutput<typeof closedEntrySchema>;

export const snapshotNodeSchema = v.object({
  depth: v.number(),
  role: v.string(),
  name: v.string(),
  /** Only on actionable nodes. */
  ref: v.optional(v.string()),
  /** Ref of a text, cell or group that is no control: only a user who names it can mean it. */
  at: v.optional(v.string()),
  /** Value of a field. A secret field has none, only the state `filled` or `empty`. */
  value: v.optional(v.string()),
  states: v.array(v.string()),
  /** Options of a select or list box, at most 20. */
  options: v.optional(v.array(v.string())),
  href: v.optional(v.string()),
  placeholder: v.optional(v.string()),
  /** Label near a field that is not its accessible name. */
  near: v.optional(v.string()),
  /** Shown by a press, by the markup: entries of a closed menu, dialog or section. Empty for a menu made only when it opens. */
  holds: v.optional(v.array(closedEntrySchema)),
  inViewport: v.boolean(),
});
export type SnapshotNode = v.InferOutput<typeof snapshotNodeSchema>;

export const frameSnapshotSchema = v.object({
  documentToken: v.string(),
  url: v.string(),
  origin: v.string(),
  title: v.string(),
  nodes: v.array(snapshotNodeSchema),
  /** Nodes omitted by the size cap. */
  omitted: v.number(),
  /** Share of the page above the bottom of the viewport, 0..100; 100 if nothing scrolls. */
  scrolledPercent: v.number(),
  /** Whether a canvas fills a large part of the viewport: its content is not in the outline. */
  hasCanvas: v.optional(v.boolean()),
});
export type FrameSnapshot = v.InferOutput<typeof frameSnapshotSchema>;

/** A snapshot after an act, with what decides whether it is enough. */
export const frameLookSchema = v.object({
  snapshot: frameSnapshotSchema,
  /** How the site took the act before. */
  reports: v.array(siteReportSchema),
  /** Whether the document has frames of another origin, which have sessions of their own. */
  hasForeignFrames: v.boolean(),
  /** Time waited until the page was idle, ms. */
  waitedMs: v.number(),
  /** Whether a navigation has begun since the act: the document may be about to be replaced. */
  isUnloading: v.boolean(),
});
export type FrameLook = v.InferOutput<typeof frameLookSchema>;

/** All frames of a tab, the top document first, with refs that are unique in the tab. */
export interface Snapshot {
  url: string;
  origin: string;
  title: string;
  documentToken: string;
  /** Origins of its frames that differ from the top document's. */
  frameOrigins: string[];
  nodes: SnapshotNode[];
  omitted: number;
  scrolledPercent: number;
  hasCanvas?: boolean | undefined;
  /** Origins of frames that this run may not read. */
  closedFrames?: string[] | undefined;
}
