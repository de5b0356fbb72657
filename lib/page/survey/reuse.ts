/** What the walk before left behind, used again for every part of the page of which nothing says that it looks different now. */
import type { Labels } from '../names';
import type { Place } from '../place';
import type { Refs } from '../refs';
import { holds, moved, type Region, sameRegion } from '../region';
import { isField, statesOf } from '../semantics';
import { isAlive, styleOf } from '../tree';
import { isTransparent } from '../visible';
import { controlNode } from './control-node';
import type { Block, Entry } from './entry';

/** What one walk leaves behind: the outline's entries, and what the next walk may use again. */
export interface Walked {
  entries: Entry[];
  pruned: Element[];
  blocks: Block[];
}

export const NOTHING_WALKED: Walked = { entries: [], pruned: [], blocks: [] };

type Scroller = Block['scrollers'][number];

export class Reuse {
  private readonly known: ReadonlyMap<Element, number>;

  constructor(
    private readonly before: Walked,
    private readonly refs: Refs,
    private readonly labels: Labels,
  ) {
    this.known = new Map(before.blocks.map((block, index) => [block.element, index]));
  }

  /** Copies what is known of an element into the walk of now. @returns its scrolling boxes, or undefined where it must be walked */
  use(element: Element, outer: Place, now: Walked): readonly Scroller[] | undefined {
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
    const rect = element.getBoundingClientRect();
    const dx = rect.left - block.rect.left;
    const dy = rect.top - block.rect.top;
    if (!sameRegion(moved(block.rect, dx, dy), rect)) return undefined;
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
    this.copy(block, dx, dy, outer.seen, now);
    return block.scrollers;
  }

  private copy(block: Block, dx: number, dy: number, seen: Region, now: Walked): void {
    const { before, refs } = this;
    const { entries, pruned, blocks } = now;
    const shiftEntries = entries.length - block.entries[0];
    const shiftPruned = pruned.length - block.pruned[0];
    const shiftBlocks = blocks.length - block.blocks[0];
    const keepSeen = block.scrollers.length > 0;
    for (let i = block.entries[0]; i < block.entries[1]; i++) {
      const entry = before.entries[i];
      if (!entry) continue;
      const node =
        entry.kind === 'control' && isField(entry.element)
          ? controlNode(entry.element, entry.node.depth, refs, this.labels)
          : entry.kind === 'control'
            ? { ...entry.node, states: statesOf(entry.element, this.labels) }
            : entry.node;
      entries.push({
        ...entry,
        node,
        rect: dx === 0 && dy === 0 ? entry.rect : moved(entry.rect, dx, dy),
        seen: keepSeen ? entry.seen : seen,
      });
    }
    for (let i = block.pruned[0]; i < block.pruned[1]; i++) pruned.push(before.pruned[i] as Element);
    const carry = (one: Block) => {
      blocks.push({
        ...one,
        rect: moved(one.rect, dx, dy),
        reach: moved(one.reach, dx, dy),
        seen: keepSeen ? one.seen : seen,
        entries: [one.entries[0] + shiftEntries, one.entries[1] + shiftEntries],
        pruned: [one.pruned[0] + shiftPruned, one.pruned[1] + shiftPruned],
        blocks: [one.blocks[0] + shiftBlocks, one.blocks[1] + shiftBlocks],
      });
    };
    for (let i = block.blocks[0]; i < block.blocks[1]; i++) carry(before.blocks[i] as Block);
    carry(block);
  }
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
  return !entry.target.checkVisibility({ opacityProperty: !isTransparent(entry.element), visibilityProperty: true });
}
