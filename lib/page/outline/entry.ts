/** One line of the outline while it is made: the node, the element behind it, and where it is. */
import type { Identity } from '../refs/identity';
import type { SnapshotNode } from '../words/snapshot';
import type { Region } from '../dom/rect';

export interface OutlineEntry {
  kind: 'control' | 'landmark' | 'text' | 'frame' | 'folded';
  node: SnapshotNode;
  element: Element;
  /** What a pointer would meet in its place: the element, or the label of a control that is not shown itself. */
  target: Element;
  rect: Region;
  visible: Region;
  /** What a control's line tells that may change with no change in or around it: a value, the state of a box, words from elsewhere. */
  volatilePart?: 'value' | 'check' | 'reference' | undefined;
  /** What a field held when its line was made. */
  fieldContent?: string | undefined;
  /** What a control was when it was last told of, while nothing around it says that it is another. */
  identity?: Identity | undefined;
}

/** The part of a page whose entries can be used again while nothing in it changed. */
export interface Block {
  element: Element;
  rect: Region;
  /** Entries, pruned elements and inner blocks of it, as ranges of the lists of its survey. */
  entries: [from: number, to: number];
  pruned: [from: number, to: number];
  positioned: [from: number, to: number];
  blocks: [from: number, to: number];
  reachable: Region;
  visible: Region;
  inName: boolean;
  inPointerCursor: boolean;
  isTransparent: boolean;
  depth: number;
  /** Something in it cuts off what overflows. */
  clipsOverflow: boolean;
  /** Where the lines in it are is known only as far as that it is out of view. */
  hasApproximateRects: boolean;
  /** Boxes inside that clip, scroll or fold: their view does not simply move along. */
  scrollers: readonly { element: Element; left: number; top: number }[];
}
