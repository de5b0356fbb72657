/** What a page looks like to us: an outline of roles, names, states and refs, and its text form for a model. */
import * as v from 'valibot';

export const snapshotNodeSchema = v.object({
  depth: v.number(),
  role: v.string(),
  name: v.string(),
  /** Present on what can be acted on. */
  ref: v.optional(v.string()),
  /** Value of a field; secret fields never carry one, only `filled` or `empty` among the states. */
  value: v.optional(v.string()),
  states: v.array(v.string()),
  /** Options of a select or list box, at most 20. */
  options: v.optional(v.array(v.string())),
  href: v.optional(v.string()),
  placeholder: v.optional(v.string()),
  /** Text near a field that is not its name, for finding it by what a person would call it. */
  near: v.optional(v.string()),
  inViewport: v.boolean(),
});
export type SnapshotNode = v.InferOutput<typeof snapshotNodeSchema>;

export const frameSnapshotSchema = v.object({
  documentToken: v.string(),
  url: v.string(),
  origin: v.string(),
  title: v.string(),
  nodes: v.array(snapshotNodeSchema),
  /** Nodes left out to keep to the size cap. */
  omitted: v.number(),
  /** 0..100, share of the page above the bottom of the viewport; 100 when nothing scrolls. */
  scrolledPercent: v.number(),
});
export type FrameSnapshot = v.InferOutput<typeof frameSnapshotSchema>;

/** All frames of a tab, the top document first, refs already unique. */
export interface Snapshot {
  url: string;
  origin: string;
  title: string;
  documentToken: string;
  /** Origins of the frames that are part of it, where they differ from the top document's. */
  frameOrigins: string[];
  nodes: SnapshotNode[];
  omitted: number;
  scrolledPercent: number;
}
