/** What the walk before left behind, used again for every part of the page of which nothing says that it looks different now. */
import type { Lookups } from '../dom/name-cache';
import type { Place } from '../dom/clipping';
import type { Refs } from '../refs/refs';
import { common, holds, isEmpty, moved, overlaps, type Region, regionOf, sameRegion } from '../dom/rect';
import { checkedState, heldBy, nearOf } from '../dom/element-state';
import { isAlive, styleOf } from '../dom/composed-tree';
import { isTransparent } from '../dom/visibility';
import { controlNode } from './control-node';
import type { Block, Entry } from './entry';

/** What one walk leaves behind: the outline's entries, and what the next walk may use again. */
export interface Walked {
  entries: Entry[];
  pruned: Element[];
  /** Elements that are positioned over what is around them. */
  laid: Element[];
  blocks: Block[];
  /** Blocks far from the view that were not looked into. */
  passed: number;
}

export const NOTHING_WALKED: Walked = { entries: [], pruned: [], laid: [], blocks: [], passed: 0 };

/** How the box of a block differs from what it was. */
interface Shift {
  dx: number;
  dy: number;
  /** Of the lines, where they are not just the old ones moved. */
  boxes: readonly Region[] | undefined;
  /** Where all of them are, if that is all that is known of them. */
  within: Region | undefined;
}

export class Reuse {
  private readonly known: ReadonlyMap<Element, number>;

  constructor(
    private readonly before: Walked,
    private readonly refs: Refs,
    private readonly lookups: Lookups,
  ) {
    this.known = new Map(before.blocks.map((block, index) => [block.element, index]));
  }

  /**
   * Takes what is known of an element over into the walk of now.
   * @param inRow the element is part of a row that is walked anew: what is in it may be called by another row now
   * @returns the block, or undefined where it must be walked
   */
  use(element: Element, outer: Place, now: Walked, inRow: () => boolean): Block | undefined {
    const index = this.known.get(element);
    const { before } = this;
    const block = index === undefined ? undefined : before.blocks[index];
    if (!block) return undefined;
    if (
      block.faint !== outer.faint ||
      block.named !== outer.named ||
      block.underPointer !== outer.underPointer ||
      block.depth !== outer.depth
    )
      return undefined;
    const rect = regionOf(element.getBoundingClientRect());
    const dx = rect.left - block.rect.left;
    const dy = rect.top - block.rect.top;
    const isSameSize = sameRegion(moved(block.rect, dx, dy), rect);
    // What nothing inside cuts off is seen at any size.
    if (!isSameSize && (block.clips || block.scrollers.length > 0)) return undefined;
    const isStill = Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5;
    const sameReach =
      sameRegion(moved(block.reach, dx, dy), outer.reach) ||
      (holds(outer.reach, rect) && holds(block.reach, block.rect));
    if (!sameReach) return undefined;
    if (block.scrollers.length > 0) {
      if (!isStill || !sameRegion(block.seen, outer.seen)) return undefined;
      if (block.scrollers.some((one) => one.element.scrollLeft !== one.left || one.element.scrollTop !== one.top))
        return undefined;
    }
    const { entries, pruned } = before;
    for (let i = block.pruned[0]; i < block.pruned[1]; i++) if (isUnhidden(pruned[i])) return undefined;
    // Nothing in it has changed, so all of it is still there; what is around it may hide it now.
    for (let i = block.entries[0]; i < block.entries[1]; i++) if (isHidden(entries[i] as Entry)) return undefined;
    const isAsBefore = isSameSize && !block.isRough;
    const isFar = !isAsBefore && this.isFar(block, rect, outer);
    if (block.isRough && !isFar) return undefined;
    const boxes = isAsBefore || isFar ? undefined : this.boxesNow(block, outer);
    if (!isAsBefore && !isFar && !boxes) return undefined;
    this.take(block, { dx, dy, boxes, within: isFar ? rect : undefined }, outer.seen, now, inRow());
    return block;
  }

  /** Whether all lines of a block are out of view, where nobody needs to know to the pixel where they are now. */
  private isFar(block: Block, rect: Region, outer: Place): boolean {
    const { entries, laid } = this.before;
    // What lies over something that is out of view is told by boxes alone: then they have to be right.
    if (laid.length > 0 || overlaps(rect, outer.seen) || isEmpty(rect) || !holds(outer.reach, rect)) return false;
    for (let i = block.entries[0]; i < block.entries[1]; i++)
      if (!holds(block.rect, (entries[i] as Entry).rect)) return false;
    return true;
  }

  /** What a control holds changes without a word. */
  private readAgain(entry: Entry): void {
    const { element, node, holds } = entry;
    const held = holds === 'value' ? heldBy(element, node.states.includes('secret')) : undefined;
    const isSame = holds === 'check' ? checkedState(element) === node.states[0] : held === entry.held;
    const isAsNear = () => nearOf(element, node.name, holds === 'check') === (node.near ?? '');
    if (holds !== 'reference' && isSame && isAsNear()) return;
    entry.held = held;
    entry.node = controlNode(element, node.depth, this.refs, this.lookups);
    entry.identity = undefined;
  }

  /** The boxes of all lines in turn, now that they may be of another size; nothing if one can no longer be seen. */
  private boxesNow(block: Block, outer: Place): readonly Region[] | undefined {
    const boxes: Region[] = [];
    for (let i = block.entries[0]; i < block.entries[1]; i++) {
      const box = nowBox((this.before.entries[i] as Entry).target);
      if (!overlaps(box, outer.reach)) return undefined;
      boxes.push(box);
    }
    return boxes;
  }

  /** The walk before has no more use for what it left: it is changed in place. */
  private take(block: Block, { dx, dy, boxes, within }: Shift, seen: Region, now: Walked, inRow: boolean): void {
    const { before } = this;
    const isStill = dx === 0 && dy === 0;
    const { entries, pruned, laid, blocks } = now;
    const shifts = {
      entries: entries.length - block.entries[0],
      pruned: pruned.length - block.pruned[0],
      laid: laid.length - block.laid[0],
      blocks: blocks.length - block.blocks[0],
    };
    const keepSeen = block.scrollers.length > 0;
    const [first, end] = block.entries;
    for (let i = first; i < end; i++) {
      const entry = before.entries[i];
      if (!entry) continue;
      if (entry.holds) this.readAgain(entry);
      if (inRow) entry.identity = undefined;
      if (boxes) entry.rect = boxes[i - first] ?? entry.rect;
      else if (!isStill) entry.rect = moved(entry.rect, dx, dy);
      if (within) entry.rect = common(entry.rect, within);
      if (!keepSeen) entry.seen = seen;
      entries.push(entry);
    }
    for (let i = block.pruned[0]; i < block.pruned[1]; i++) pruned.push(before.pruned[i] as Element);
    for (let i = block.laid[0]; i < block.laid[1]; i++) laid.push(before.laid[i] as Element);
    const carry = (one: Block) => {
      if (boxes) one.rect = nowBox(one.element);
      else if (!isStill) one.rect = moved(one.rect, dx, dy);
      if (within) one.rect = one === block ? within : common(one.rect, within);
      one.isRough = within !== undefined;
      if (!isStill) one.reach = moved(one.reach, dx, dy);
      if (!keepSeen) one.seen = seen;
      for (const list of ['entries', 'pruned', 'laid', 'blocks'] as const) {
        if (shifts[list] === 0) continue;
        one[list][0] += shifts[list];
        one[list][1] += shifts[list];
      }
      blocks.push(one);
    };
    const [from, to] = block.blocks;
    for (let i = from; i < to; i++) carry(before.blocks[i] as Block);
    carry(block);
  }
}

function nowBox(element: Element): Region {
  return regionOf(element.getBoundingClientRect());
}

function isUnhidden(element: Element | undefined): boolean {
  if (!element || !isAlive(element)) return true;
  return (
    styleOf(element).contentVisibility !== 'hidden' &&
    !element.hasAttribute('inert') &&
    element.checkVisibility({ opacityProperty: true }) &&
    element.getClientRects().length > 0 &&
    isWide(element)
  );
}

/** Boxes pruned because they had no size stay pruned while they have none. */
function isWide(element: Element): boolean {
  const rect = element.getBoundingClientRect();
  return rect.width >= 2 && rect.height >= 2;
}

function isHidden({ kind, target, element }: Entry): boolean {
  if (kind !== 'control') return false;
  if (target.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  return !isTransparent(element) || !target.checkVisibility({ visibilityProperty: true });
}
