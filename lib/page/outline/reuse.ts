/** What the walk before left behind, used again for every part of the page of which nothing says that it looks different now. */
import type { NameCache } from '../dom/name-cache';
import type { AncestorContext } from '../dom/clipping';
import type { Refs } from '../refs/refs';
import {
  intersection,
  containsRegion,
  isEmpty,
  translated,
  overlaps,
  type Region,
  regionOf,
  isSameRegion,
} from '../dom/rect';
import { checkedState, readFieldContent, nearbyLabelOf } from '../dom/element-state';
import { isAttached, styleOf } from '../dom/composed-tree';
import { mayBeTransparent } from '../dom/visibility';
import { buildControlNode } from './control-node';
import type { Block, OutlineEntry } from './entry';

/** What one walk leaves behind: the outline's entries, and what the next walk may use again. */
export interface WalkResult {
  entries: OutlineEntry[];
  pruned: Element[];
  /** Elements that are positioned over what is around them. */
  positioned: Element[];
  blocks: Block[];
  /** Blocks far from the view that were not looked into. */
  skippedBlocks: number;
}

export const EMPTY_WALK: WalkResult = { entries: [], pruned: [], positioned: [], blocks: [], skippedBlocks: 0 };

/** How the box of a block differs from what it was. */
interface Shift {
  dx: number;
  dy: number;
  /** Of the lines, where they are not just the old ones moved. */
  boxes: readonly Region[] | undefined;
  /** Where all of them are, if that is all that is known of them. */
  within: Region | undefined;
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
   * Takes what is known of an element over into the walk of now.
   * @param inRow the element is part of a row that is walked anew: what is in it may be called by another row now
   * @returns the block, or undefined where it must be walked
   */
  reuseBlock(element: Element, outer: AncestorContext, result: WalkResult, inRow: () => boolean): Block | undefined {
    const index = this.blockIndexes.get(element);
    const { previous } = this;
    const block = index === undefined ? undefined : previous.blocks[index];
    if (!block) return undefined;
    if (
      block.isTransparent !== outer.isTransparent ||
      block.inName !== outer.inName ||
      block.inPointerCursor !== outer.inPointerCursor ||
      block.depth !== outer.depth
    )
      return undefined;
    const rect = regionOf(element.getBoundingClientRect());
    const dx = rect.left - block.rect.left;
    const dy = rect.top - block.rect.top;
    const isSameSize = isSameRegion(translated(block.rect, dx, dy), rect);
    // What nothing inside cuts off is seen at any size.
    if (!isSameSize && (block.clipsOverflow || block.scrollers.length > 0)) return undefined;
    const isStill = Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5;
    const sameReach =
      isSameRegion(translated(block.reachable, dx, dy), outer.reachable) ||
      (containsRegion(outer.reachable, rect) && containsRegion(block.reachable, block.rect));
    if (!sameReach) return undefined;
    if (block.scrollers.length > 0) {
      if (!isStill || !isSameRegion(block.visible, outer.visible)) return undefined;
      if (block.scrollers.some((one) => one.element.scrollLeft !== one.left || one.element.scrollTop !== one.top))
        return undefined;
    }
    const { entries, pruned } = previous;
    for (let i = block.pruned[0]; i < block.pruned[1]; i++) if (isRenderedAgain(pruned[i])) return undefined;
    // Nothing in it has changed, so all of it is still there; what is around it may hide it now.
    for (let i = block.entries[0]; i < block.entries[1]; i++)
      if (isControlHidden(entries[i] as OutlineEntry)) return undefined;
    const isAsBefore = isSameSize && !block.hasApproximateRects;
    const isOutOfView = !isAsBefore && this.isOutOfView(block, rect, outer);
    if (block.hasApproximateRects && !isOutOfView) return undefined;
    const boxes = isAsBefore || isOutOfView ? undefined : this.currentRects(block, outer);
    if (!isAsBefore && !isOutOfView && !boxes) return undefined;
    this.copyBlock(block, { dx, dy, boxes, within: isOutOfView ? rect : undefined }, outer.visible, result, inRow());
    return block;
  }

  /** Whether all lines of a block are out of view, where nobody needs to know to the pixel where they are now. */
  private isOutOfView(block: Block, rect: Region, outer: AncestorContext): boolean {
    const { entries, positioned } = this.previous;
    // What lies over something that is out of view is told by boxes alone: then they have to be right.
    if (
      positioned.length > 0 ||
      overlaps(rect, outer.visible) ||
      isEmpty(rect) ||
      !containsRegion(outer.reachable, rect)
    )
      return false;
    for (let i = block.entries[0]; i < block.entries[1]; i++)
      if (!containsRegion(block.rect, (entries[i] as OutlineEntry).rect)) return false;
    return true;
  }

  /** What a control holds changes without a word. */
  private refreshControl(entry: OutlineEntry): void {
    const { element, node, volatilePart } = entry;
    const content = volatilePart === 'value' ? readFieldContent(element, node.states.includes('secret')) : undefined;
    const isSame = volatilePart === 'check' ? checkedState(element) === node.states[0] : content === entry.fieldContent;
    const isAsNear = () => nearbyLabelOf(element, node.name, volatilePart === 'check') === (node.near ?? '');
    if (volatilePart !== 'reference' && isSame && isAsNear()) return;
    entry.fieldContent = content;
    entry.node = buildControlNode(element, node.depth, this.refs, this.cache);
    entry.identity = undefined;
  }

  /** The boxes of all lines in turn, now that they may be of another size; nothing if one can no longer be seen. */
  private currentRects(block: Block, outer: AncestorContext): readonly Region[] | undefined {
    const boxes: Region[] = [];
    for (let i = block.entries[0]; i < block.entries[1]; i++) {
      const box = currentRect((this.previous.entries[i] as OutlineEntry).target);
      if (!overlaps(box, outer.reachable)) return undefined;
      boxes.push(box);
    }
    return boxes;
  }

  /** The walk before has no more use for what it left: it is changed in place. */
  private copyBlock(
    block: Block,
    { dx, dy, boxes, within }: Shift,
    seen: Region,
    result: WalkResult,
    inRow: boolean,
  ): void {
    const { previous } = this;
    const isStill = dx === 0 && dy === 0;
    const { entries, pruned, positioned, blocks } = result;
    const shifts = {
      entries: entries.length - block.entries[0],
      pruned: pruned.length - block.pruned[0],
      positioned: positioned.length - block.positioned[0],
      blocks: blocks.length - block.blocks[0],
    };
    const keepSeen = block.scrollers.length > 0;
    const [first, end] = block.entries;
    for (let i = first; i < end; i++) {
      const entry = previous.entries[i];
      if (!entry) continue;
      if (entry.volatilePart) this.refreshControl(entry);
      if (inRow) entry.identity = undefined;
      if (boxes) entry.rect = boxes[i - first] ?? entry.rect;
      else if (!isStill) entry.rect = translated(entry.rect, dx, dy);
      if (within) entry.rect = intersection(entry.rect, within);
      if (!keepSeen) entry.visible = seen;
      entries.push(entry);
    }
    for (let i = block.pruned[0]; i < block.pruned[1]; i++) pruned.push(previous.pruned[i] as Element);
    for (let i = block.positioned[0]; i < block.positioned[1]; i++) positioned.push(previous.positioned[i] as Element);
    const carry = (one: Block) => {
      if (boxes) one.rect = currentRect(one.element);
      else if (!isStill) one.rect = translated(one.rect, dx, dy);
      if (within) one.rect = one === block ? within : intersection(one.rect, within);
      one.hasApproximateRects = within !== undefined;
      if (!isStill) one.reachable = translated(one.reachable, dx, dy);
      if (!keepSeen) one.visible = seen;
      for (const list of ['entries', 'pruned', 'positioned', 'blocks'] as const) {
        if (shifts[list] === 0) continue;
        one[list][0] += shifts[list];
        one[list][1] += shifts[list];
      }
      blocks.push(one);
    };
    const [from, to] = block.blocks;
    for (let i = from; i < to; i++) carry(previous.blocks[i] as Block);
    carry(block);
  }
}

function currentRect(element: Element): Region {
  return regionOf(element.getBoundingClientRect());
}

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

/** Boxes pruned because they had no size stay pruned while they have none. */
function hasSize(element: Element): boolean {
  const rect = element.getBoundingClientRect();
  return rect.width >= 2 && rect.height >= 2;
}

function isControlHidden({ kind, target, element }: OutlineEntry): boolean {
  if (kind !== 'control') return false;
  if (target.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  return !mayBeTransparent(element) || !target.checkVisibility({ visibilityProperty: true });
}
