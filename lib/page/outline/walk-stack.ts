/** Where a walk stands: one level for each element whose inside is being walked. */
import type { AncestorContext } from '../dom/clipping';
import { type Region, regionOf } from '../dom/rect';
import type { Block } from './entry';
import type { WalkResult } from './reuse';
import { isRow } from '../dom/row';

/** Fewer visited elements are not worth remembering as a block... */
const MIN_BLOCK_ELEMENTS = 8;
/** ...but where so many have been met side by side, they are together, and each may be the one that changes. */
const MANY_SIBLINGS = 16;

/** What says a text. */
export interface TextSource {
  element: Element;
  style: CSSStyleDeclaration;
  /** The place of what is inside. */
  context: AncestorContext;
  /** The element's box, once it was asked for. */
  rect: Region | undefined;
  /** Its visibility is not hidden. */
  isShown: boolean;
}

export interface Level extends TextSource {
  next: Node | null;
  list: readonly Node[] | undefined;
  index: number;
  isChanged: boolean;
  outer: AncestorContext;
  /** How long the lists were when it was met; a negative number of entries for what is no block of its own. */
  entries: number;
  pruned: number;
  positioned: number;
  blocks: number;
  visited: number;
  scrollers: Block['scrollers'][number][] | undefined;
  /** Something inside cuts off what overflows. */
  clipsOverflow: boolean;
  /** Of something inside it is not known to the pixel where it is. */
  hasApproximateRects: boolean;
  /** Levels that were closed right inside. */
  closed: number;
  /** It is a row or in one; undefined while nobody asked. */
  inRow: boolean | undefined;
}

/** The next child in the order of what is shown. */
export function nextChild(level: Level): Node | undefined {
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
export function closeLevel(level: Level, parent: Level | undefined, visited: number, result: WalkResult): void {
  const { element, outer, context } = level;
  const scrollers = level.scrollers ?? [];
  if (parent) parent.closed += 1;
  const hasManySiblings = parent !== undefined && parent.closed > MANY_SIBLINGS;
  if ((hasManySiblings || visited - level.visited >= MIN_BLOCK_ELEMENTS) && level.entries >= 0) {
    if (context.visible !== context.viewport && context.visible !== outer.visible)
      scrollers.push({ element, left: element.scrollLeft, top: element.scrollTop });
    result.blocks.push({
      element,
      rect: level.rect ?? regionOf(element.getBoundingClientRect()),
      entries: [level.entries, result.entries.length],
      pruned: [level.pruned, result.pruned.length],
      positioned: [level.positioned, result.positioned.length],
      blocks: [level.blocks, result.blocks.length],
      reachable: outer.reachable,
      visible: outer.visible,
      inName: outer.inName,
      inPointerCursor: outer.inPointerCursor,
      isTransparent: outer.isTransparent,
      depth: outer.depth,
      scrollers,
      clipsOverflow: level.clipsOverflow,
      hasApproximateRects: level.hasApproximateRects,
    });
  }
  addScrollers(parent, scrollers);
  if (parent) inheritFlags(parent, level);
}

/** What is so of something inside is so of what holds it. */
export function inheritFlags(level: Level, inside: { clipsOverflow: boolean; hasApproximateRects: boolean }): void {
  if (inside.clipsOverflow) level.clipsOverflow = true;
  if (inside.hasApproximateRects) level.hasApproximateRects = true;
}

export function addScrollers(level: Level | undefined, scrollers: readonly Block['scrollers'][number][]): void {
  if (!level || scrollers.length === 0) return;
  level.scrollers ??= [];
  level.scrollers.push(...scrollers);
}
