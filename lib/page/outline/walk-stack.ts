/** Where a walk stands: one level for each element whose inside is being walked. */
import type { Place } from '../dom/clipping';
import { type Region, regionOf } from '../dom/rect';
import type { Block } from './entry';
import type { Walked } from './reuse';
import { isRow } from '../dom/row';

/** Fewer visited elements are not worth remembering as a block... */
const BLOCK_SIZE = 8;
/** ...but where so many have been met side by side, they are together, and each may be the one that changes. */
const MANY = 16;

/** What says a text. */
export interface Source {
  element: Element;
  style: CSSStyleDeclaration;
  /** The place of what is inside. */
  place: Place;
  /** The element's box, once it was asked for. */
  rect: Region | undefined;
  /** Its visibility is not hidden. */
  isShown: boolean;
}

export interface Level extends Source {
  next: Node | null;
  list: readonly Node[] | undefined;
  index: number;
  fresh: boolean;
  outer: Place;
  /** How long the lists were when it was met; a negative number of entries for what is no block of its own. */
  entries: number;
  pruned: number;
  laid: number;
  blocks: number;
  visited: number;
  scrollers: Block['scrollers'][number][] | undefined;
  /** Something inside cuts off what overflows. */
  clips: boolean;
  /** Of something inside it is not known to the pixel where it is. */
  isRough: boolean;
  /** Levels that were closed right inside. */
  closed: number;
  /** It is a row or in one; undefined while nobody asked. */
  inRow: boolean | undefined;
}

/** The next child in the order of what is shown. */
export function nextOf(level: Level): Node | undefined {
  if (level.list) return level.list[level.index++];
  const node = level.next;
  if (!node) return undefined;
  level.next = node.nextSibling;
  return node;
}

/** Whether the innermost level is a row or in one. */
export function isInRow(stack: readonly Level[], depth = stack.length - 1): boolean {
  const level = stack[depth];
  if (!level) return false;
  level.inRow ??= isRow(level.element) || isInRow(stack, depth - 1);
  return level.inRow;
}

/** Remembers what was walked below a level, so that it can be used again. @param visited elements seen by the walk so far */
export function closeLevel(level: Level, outside: Level | undefined, visited: number, now: Walked): void {
  const { element, outer, place } = level;
  const scrollers = level.scrollers ?? [];
  if (outside) outside.closed += 1;
  const isOfMany = outside !== undefined && outside.closed > MANY;
  if ((isOfMany || visited - level.visited >= BLOCK_SIZE) && level.entries >= 0) {
    if (place.seen !== place.screen && place.seen !== outer.seen)
      scrollers.push({ element, left: element.scrollLeft, top: element.scrollTop });
    now.blocks.push({
      element,
      rect: level.rect ?? regionOf(element.getBoundingClientRect()),
      entries: [level.entries, now.entries.length],
      pruned: [level.pruned, now.pruned.length],
      laid: [level.laid, now.laid.length],
      blocks: [level.blocks, now.blocks.length],
      reach: outer.reach,
      seen: outer.seen,
      named: outer.named,
      underPointer: outer.underPointer,
      faint: outer.faint,
      depth: outer.depth,
      scrollers,
      clips: level.clips,
      isRough: level.isRough,
    });
  }
  addScrollers(outside, scrollers);
  if (outside) inherit(outside, level);
}

/** What is so of something inside is so of what holds it. */
export function inherit(level: Level, inside: { clips: boolean; isRough: boolean }): void {
  if (inside.clips) level.clips = true;
  if (inside.isRough) level.isRough = true;
}

export function addScrollers(level: Level | undefined, scrollers: readonly Block['scrollers'][number][]): void {
  if (!level || scrollers.length === 0) return;
  level.scrollers ??= [];
  level.scrollers.push(...scrollers);
}
