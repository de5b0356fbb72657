/** BlockReuse: copies the entries of blocks that have not changed since the previous walk, moved to where the blocks are now. */
import type { NameCache } from '../dom/name-cache';
import type { AncestorContext } from '../dom/clipping';
import type { Refs } from '../refs/refs';
import {
  containsRegion,
  intersection,
  isEmpty,
  isSameRegion,
  overlaps,
  type Region,
  regionOf,
  translated,
} from '../dom/rect';
import { checkedState, nearbyLabelOf, readFieldContent } from '../dom/element-state';
import { isAttached, styleOf } from '../dom/composed-tree';
import { mayBeTransparent } from '../dom/visibility';
import { hideUnseenValue } from '../dom/seen-value';
import { buildControlNode } from './control-node';
import type { Block, OutlineEntry } from './entry';
import { lengthsOf, type WalkResult } from './walk-result';

/** How the box of a block differs from that of the previous walk. */
interface Shift {
  dx: number;
  dy: number;
  /** The current boxes of its entries, if these were not just moved. */
  rects: readonly Region[] | undefined;
  /** The block's box, if it is out of view and its entries are only known to be inside. */
  bounds: Region | undefined;
  /** The region that ancestors leave visible; undefined if unchanged. */
  visible: Region | undefined;
  /** The block is part of a row that is walked again: its controls may have another row text. */
  inRow: boolean;
}

export class BlockReuse {
  private readonly blockIndexes: ReadonlyMap<Element, number>;

  constructor(
    private readonly previous: WalkResult,
    private readonly refs: Refs,
    private readonly cache: NameCache,
  ) {
    this.blockIndexes = new Map(previous.blocks.map((block, index) => [block.element, index]));
  }

  /**
   * Copies the block of an element into the result of the current walk.
   * @param inRow whether the element is part of a row that is walked again
   * @returns the block, or undefined if the element must be walked
   */
  reuseBlock(element: Element, outer: AncestorContext, result: WalkResult, inRow: () => boolean): Block | undefined {
    const index = this.blockIndexes.get(element);
    const block = index === undefined ? undefined : this.previous.blocks[index];
    if (!block || !hasSameInheritedState(block, outer)) return undefined;
    const rect = currentRect(element);
    const dx = rect.left - block.rect.left;
    const dy = rect.top - block.rect.top;
    const isSameSize = isSameRegion(translated(block.rect, dx, dy), rect);
    const isStill = Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5;
    // A block of another size can be reused only if nothing inside clips.
    if (!isSameSize && (block.clipsOverflow || block.scrollers.length > 0)) return undefined;
    const isEquallyReachable =
      isSameRegion(translated(block.reachable, dx, dy), outer.reachable) ||
      (containsRegion(outer.reachable, rect) && containsRegion(block.reachable, block.rect));
    if (!isEquallyReachable) return undefined;
    if (block.scrollers.length > 0 && !(isStill && isScrolledAsBefore(block, outer))) return undefined;
    if (!this.isRenderedAsBefore(block)) return undefined;
    const areRectsMoved = isSameSize && !block.hasApproximateRects;
    const isOutOfView = !areRectsMoved && this.isOutOfView(block, rect, outer);
    if (block.hasApproximateRects && !isOutOfView) return undefined;
    const rects = areRectsMoved || isOutOfView ? undefined : this.currentRects(block, outer);
    if (!areRectsMoved && !isOutOfView && !rects) return undefined;
    const bounds = isOutOfView ? rect : undefined;
    const visible = block.scrollers.length > 0 ? undefined : outer.visible;
    this.copyBlock(block, { dx, dy, rects, bounds, visible, inRow: inRow() }, result);
    return block;
  }

  /** Whether all pruned elements are still hidden, and all controls still visible: an ancestor's styles may have changed that. */
  private isRenderedAsBefore(block: Block): boolean {
    const { entries, pruned } = this.previous;
    for (let i = block.pruned[0]; i < block.pruned[1]; i++) if (isRenderedAgain(pruned[i])) return false;
    for (let i = block.entries[0]; i < block.entries[1]; i++)
      if (isControlHidden(entries[i] as OutlineEntry)) return false;
    return true;
  }

  /** Whether all entries of a block are out of view, where their exact boxes do not matter. */
  private isOutOfView(block: Block, rect: Region, outer: AncestorContext): boolean {
    const { entries, positioned } = this.previous;
    // Out of view, occlusion by positioned elements is computed from the boxes, which then must be exact.
    if (positioned.length > 0) return false;
    if (overlaps(rect, outer.visible) || isEmpty(rect) || !containsRegion(outer.reachable, rect)) return false;
    for (let i = block.entries[0]; i < block.entries[1]; i++)
      if (!containsRegion(block.rect, (entries[i] as OutlineEntry).rect)) return false;
    return true;
  }

  /** The current boxes of a block's entries, in order. @returns undefined if one can no longer be scrolled into view */
  private currentRects(block: Block, outer: AncestorContext): readonly Region[] | undefined {
    const rects: Region[] = [];
    for (let i = block.entries[0]; i < block.entries[1]; i++) {
      const rect = currentRect((this.previous.entries[i] as OutlineEntry).target);
      if (!overlaps(rect, outer.reachable)) return undefined;
      rects.push(rect);
    }
    return rects;
  }

  /** Moves a block with its entries and inner blocks into the result. They are changed in place: the previous result is not used again. */
  private copyBlock(block: Block, shift: Shift, result: WalkResult): void {
    const { previous } = this;
    const start = lengthsOf(result);
    const [first, end] = block.entries;
    for (let i = first; i < end; i++) {
      const entry = previous.entries[i] as OutlineEntry;
      if (entry.volatilePart) this.refreshControl(entry);
      if (shift.inRow) entry.identity = undefined;
      entry.rect = shift.rects?.[i - first] ?? shifted(entry.rect, shift);
      if (shift.bounds) entry.rect = intersection(entry.rect, shift.bounds);
      if (shift.visible) entry.visible = shift.visible;
      result.entries.push(entry);
    }
    for (let i = block.pruned[0]; i < block.pruned[1]; i++) result.pruned.push(previous.pruned[i] as Element);
    for (let i = block.positioned[0]; i < block.positioned[1]; i++)
      result.positioned.push(previous.positioned[i] as Element);
    const offsets = {
      entries: start.entries - block.entries[0],
      pruned: start.pruned - block.pruned[0],
      positioned: start.positioned - block.positioned[0],
      blocks: start.blocks - block.blocks[0],
    };
    const [from, to] = block.blocks;
    for (const inner of previous.blocks.slice(from, to)) {
      moveBlock(inner, shift, offsets);
      if (shift.bounds) inner.rect = intersection(inner.rect, shift.bounds);
      result.blocks.push(inner);
    }
    moveBlock(block, shift, offsets);
    if (shift.bounds) block.rect = shift.bounds;
    result.blocks.push(block);
  }

  /** Updates a control whose value, checked state, name by reference or nearby text can change without a mutation. */
  private refreshControl(entry: OutlineEntry): void {
    const { element, node, volatilePart } = entry;
    const content = volatilePart === 'value' ? readFieldContent(element, node.states.includes('secret')) : undefined;
    const isSame = volatilePart === 'check' ? checkedState(element) === node.states[0] : content === entry.fieldContent;
    const isSameNearby = () => nearbyLabelOf(element, node.name, volatilePart === 'check') === (node.near ?? '');
    if (volatilePart !== 'reference' && isSame && isSameNearby()) return;
    entry.fieldContent = content;
    entry.node = buildControlNode(element, node.depth, this.refs, this.cache);
    if (volatilePart === 'value') hideUnseenValue(element, entry.node);
    entry.identity = undefined;
  }
}

function hasSameInheritedState(block: Block, outer: AncestorContext): boolean {
  return (
    block.isTransparent === outer.isTransparent &&
    block.inName === outer.inName &&
    block.inPointerCursor === outer.inPointerCursor &&
    block.depth === outer.depth
  );
}

function isScrolledAsBefore(block: Block, outer: AncestorContext): boolean {
  return (
    isSameRegion(block.visible, outer.visible) &&
    block.scrollers.every(({ element, left, top }) => element.scrollLeft === left && element.scrollTop === top)
  );
}

/** Updates the box, context and ranges of a block for its place in the new result. */
function moveBlock(
  block: Block,
  shift: Shift,
  offsets: Readonly<Record<'entries' | 'pruned' | 'positioned' | 'blocks', number>>,
): void {
  block.rect = shift.rects ? currentRect(block.element) : shifted(block.rect, shift);
  block.reachable = shifted(block.reachable, shift);
  block.hasApproximateRects = shift.bounds !== undefined;
  if (shift.visible) block.visible = shift.visible;
  for (const list of ['entries', 'pruned', 'positioned', 'blocks'] as const) {
    block[list][0] += offsets[list];
    block[list][1] += offsets[list];
  }
}

function shifted(region: Region, { dx, dy }: Shift): Region {
  return dx === 0 && dy === 0 ? region : translated(region, dx, dy);
}

function currentRect(element: Element): Region {
  return regionOf(element.getBoundingClientRect());
}

/** Whether a pruned element may be rendered now. */
function isRenderedAgain(element: Element | undefined): boolean {
  if (!element || !isAttached(element)) return true;
  return (
    styleOf(element).contentVisibility !== 'hidden' &&
    !element.hasAttribute('inert') &&
    element.checkVisibility({ opacityProperty: true }) &&
    element.getClientRects().length > 0 &&
    hasSize(element)
  );
}

/** Whether an element is larger than a "visually hidden" box of 1 px. */
function hasSize(element: Element): boolean {
  const rect = element.getBoundingClientRect();
  return rect.width >= 2 && rect.height >= 2;
}

function isControlHidden({ kind, target, element }: OutlineEntry): boolean {
  if (kind !== 'control') return false;
  if (target.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  return !mayBeTransparent(element) || !target.checkVisibility({ visibilityProperty: true });
}
