/** What the walk before left behind, used again for every part of the page of which nothing says that it looks different now. */
import type { Lookups } from '../lookups';
import type { Place } from '../place';
import type { Refs } from '../refs';
import { holds, moved, overlaps, type Region, regionOf, sameRegion } from '../region';
import { checkedState, isField, statesOf } from '../semantics';
import { isAlive, styleOf } from '../tree';
import { isTransparent } from '../visible';
import { controlNode } from './control-node';
import type { Block, Entry } from './entry';

/** What one walk leaves behind: the outline's entries, and what the next walk may use again. */
export interface Walked {
  entries: Entry[];
  pruned: Element[];
  /** Elements that are positioned over what is around them. */
  laid: Element[];
  blocks: Block[];
}

export const NOTHING_WALKED: Walked = { entries: [], pruned: [], laid: [], blocks: [] };

export class Reuse {
  private readonly known: ReadonlyMap<Element, number>;

  constructor(
    private readonly before: Walked,
    private readonly refs: Refs,
    private readonly lookups: Lookups,
  ) {
    this.known = new Map(before.blocks.map((block, index) => [block.element, index]));
  }

  /** Copies what is known of an element into the walk of now. @returns the block, or undefined where it must be walked */
  use(element: Element, outer: Place, now: Walked): Block | undefined {
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
    for (let i = block.entries[0]; i < block.entries[1]; i++) if (hasGone(entries[i])) return undefined;
    const boxes = isSameSize ? undefined : this.boxesNow(block, outer);
    if (!isSameSize && !boxes) return undefined;
    this.copy(block, dx, dy, boxes, outer.seen, now);
    return block;
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

  /** @param boxes of the lines, where they are not just the old ones moved */
  private copy(
    block: Block,
    dx: number,
    dy: number,
    boxes: readonly Region[] | undefined,
    seen: Region,
    now: Walked,
  ): void {
    const { before, refs } = this;
    const shifted = (rect: Region) => (dx === 0 && dy === 0 ? rect : moved(rect, dx, dy));
    const { entries, pruned, laid, blocks } = now;
    const shiftLaid = laid.length - block.laid[0];
    const shiftEntries = entries.length - block.entries[0];
    const shiftPruned = pruned.length - block.pruned[0];
    const shiftBlocks = blocks.length - block.blocks[0];
    const keepSeen = block.scrollers.length > 0;
    for (let i = block.entries[0]; i < block.entries[1]; i++) {
      const entry = before.entries[i];
      if (!entry) continue;
      const node =
        entry.kind === 'control' && isField(entry.element)
          ? controlNode(entry.element, entry.node.depth, refs, this.lookups)
          : entry.kind === 'control' && checkedState(entry.element) !== undefined
            ? { ...entry.node, states: statesOf(entry.element, this.lookups) }
            : entry.node;
      entries.push({
        ...entry,
        node,
        rect: boxes?.[i - block.entries[0]] ?? shifted(entry.rect),
        seen: keepSeen ? entry.seen : seen,
      });
    }
    for (let i = block.pruned[0]; i < block.pruned[1]; i++) pruned.push(before.pruned[i] as Element);
    for (let i = block.laid[0]; i < block.laid[1]; i++) laid.push(before.laid[i] as Element);
    const carry = (one: Block) => {
      blocks.push({
        ...one,
        rect: boxes ? nowBox(one.element) : shifted(one.rect),
        reach: moved(one.reach, dx, dy),
        seen: keepSeen ? one.seen : seen,
        entries: [one.entries[0] + shiftEntries, one.entries[1] + shiftEntries],
        pruned: [one.pruned[0] + shiftPruned, one.pruned[1] + shiftPruned],
        laid: [one.laid[0] + shiftLaid, one.laid[1] + shiftLaid],
        blocks: [one.blocks[0] + shiftBlocks, one.blocks[1] + shiftBlocks],
      });
    };
    for (let i = block.blocks[0]; i < block.blocks[1]; i++) carry(before.blocks[i] as Block);
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

function hasGone(entry: Entry | undefined): boolean {
  if (!entry || !isAlive(entry.element)) return true;
  if (entry.kind !== 'control') return false;
  const { target, element } = entry;
  if (target.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  return !isTransparent(element) || !target.checkVisibility({ visibilityProperty: true });
}
