/** OutlineEntry: one line of the outline during a walk, with the element behind it and its box. Block: a reusable range of them. */
import type { Identity } from '../refs/identity';
import type { SnapshotNode } from '../words/snapshot';
import type { Region } from '../dom/rect';

export interface OutlineEntry {
  kind: 'control' | 'landmark' | 'text' | 'frame' | 'collapsed';
  node: SnapshotNode;
  element: Element;
  /** The click target: the element, or the label or wrapper of a control that is not visible itself. */
  target: Element;
  rect: Region;
  /** The region that ancestors leave visible now. */
  visible: Region;
  /** Which part of a control's line can change without a mutation of its subtree: field value, checked state, or text that aria-labelledby references. */
  volatilePart?: 'value' | 'check' | 'reference' | undefined;
  /** The content of a field when its line was made, as from `readFieldContent`. */
  fieldContent?: string | undefined;
  /** The control's identity, if nothing has changed in or around it since it was computed. */
  identity?: Identity | undefined;
}

/** An element whose box clips, scrolls or is positioned, with its scroll position when it was walked. */
export interface Scroller {
  element: Element;
  left: number;
  top: number;
}

/** From inclusive, to exclusive. */
type Range = [from: number, to: number];

/** A subtree whose entries the next walk can reuse if nothing in it has changed. */
export interface Block {
  element: Element;
  rect: Region;
  /** Its ranges of the lists in the walk's result. */
  entries: Range;
  pruned: Range;
  positioned: Range;
  blocks: Range;
  /** The context of the element's parent when it was walked, as in `AncestorContext`. */
  reachable: Region;
  visible: Region;
  inName: boolean;
  inPointerCursor: boolean;
  isTransparent: boolean;
  depth: number;
  /** The element or a descendant clips overflow. */
  clipsOverflow: boolean;
  /** The boxes of its entries are known only to be out of view. */
  hasApproximateRects: boolean;
  /** Boxes inside that do not simply move with the block: they clip, scroll, collapse rows, or are fixed or sticky. */
  scrollers: readonly Scroller[];
}
