/** Level: the state of a walk inside one element; the stack of levels is where the walk stands. */
import { isClobbered, siblingAfter, withoutClobbered } from '../dom/clobbered-form';
import type { AncestorContext } from '../dom/clipping';
import { type Region, regionOf } from '../dom/rect';
import type { Block, Scroller } from './entry';
import { lengthsOf, type Lengths, type WalkResult } from './walk-result';
import { isRow } from '../dom/row';

/** Subtrees with fewer visited elements are not stored as a block... */
const MIN_BLOCK_ELEMENTS = 8;
/** ...unless they have more than this number of siblings, of which each may be the one that changes. */
const MANY_SIBLINGS = 16;

/** The element that contains a text node. */
export interface TextSource {
  element: Element;
  style: CSSStyleDeclaration;
  /** The context of its content. */
  context: AncestorContext;
  /** The element's box, once computed. */
  rect: Region | undefined;
  /** Its visibility is not hidden. */
  isShown: boolean;
}

export interface Level extends TextSource {
  next: Node | null;
  /** The children to visit, if these are not all light children. */
  list: readonly Node[] | undefined;
  index: number;
  /** The whole subtree may have changed: no block of it can be reused. */
  isChanged: boolean;
  /** The context of the element's parent. */
  outer: AncestorContext;
  /** The lengths of the result's lists when the element was reached; undefined for a frame, which is no block of its own. */
  start: Lengths | undefined;
  /** Elements visited before this one. */
  visited: number;
  scrollers: Scroller[] | undefined;
  /** The element or a descendant clips overflow. */
  clipsOverflow: boolean;
  /** The box of a descendant is known only approximately. */
  hasApproximateRects: boolean;
  /** The number of child levels that were closed. */
  closed: number;
  /** The element is a row or in one; undefined until asked. */
  inRow: boolean | undefined;
}

/** The node and all its later siblings. */
function siblingsFrom(first: Node): Node[] {
  const nodes: Node[] = [];
  for (let node: Node | null = first; node; node = siblingAfter(node)) nodes.push(node);
  return nodes;
}

/** The next child in composed tree order. */
export function nextChild(level: Level): Node | undefined {
  if (level.list) return level.list[level.index++];
  const node = level.next;
  if (!node) return undefined;
  if (isClobbered(node)) {
    level.list = withoutClobbered(siblingsFrom(node));
    return nextChild(level);
  }
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

/** Stores what was walked inside a level as a block for the next walk. @param visited elements visited by the walk so far */
export function closeLevel(level: Level, parent: Level | undefined, visited: number, result: WalkResult): void {
  const { element, outer, context, start } = level;
  const scrollers = level.scrollers ?? [];
  if (parent) parent.closed += 1;
  const hasManySiblings = parent !== undefined && parent.closed > MANY_SIBLINGS;
  // The blocks around a scroller may not be reused once it has been scrolled, however small it is.
  if (start && context.visible !== context.viewport && context.visible !== outer.visible)
    scrollers.push(scrollerOf(element));
  if (start && (hasManySiblings || visited - level.visited >= MIN_BLOCK_ELEMENTS)) {
    result.blocks.push(blockOf(level, start, scrollers, result));
  }
  addScrollers(parent, scrollers);
  if (parent) inheritFlags(parent, level);
}

function blockOf(level: Level, start: Lengths, scrollers: readonly Scroller[], result: WalkResult): Block {
  const { element, outer } = level;
  const end = lengthsOf(result);
  return {
    element,
    rect: level.rect ?? regionOf(element.getBoundingClientRect()),
    entries: [start.entries, end.entries],
    pruned: [start.pruned, end.pruned],
    positioned: [start.positioned, end.positioned],
    blocks: [start.blocks, end.blocks],
    reachable: outer.reachable,
    visible: outer.visible,
    inName: outer.inName,
    inPointerCursor: outer.inPointerCursor,
    isTransparent: outer.isTransparent,
    depth: outer.depth,
    scrollers,
    clipsOverflow: level.clipsOverflow,
    hasApproximateRects: level.hasApproximateRects,
  };
}

/** Passes the flags of a subtree on to the level around it. */
export function inheritFlags(level: Level, inside: { clipsOverflow: boolean; hasApproximateRects: boolean }): void {
  if (inside.clipsOverflow) level.clipsOverflow = true;
  if (inside.hasApproximateRects) level.hasApproximateRects = true;
}

/** An element with its current scroll position. */
export function scrollerOf(element: Element): Scroller {
  return { element, left: element.scrollLeft, top: element.scrollTop };
}

export function addScrollers(level: Level | undefined, scrollers: readonly Scroller[]): void {
  if (!level || scrollers.length === 0) return;
  level.scrollers ??= [];
  level.scrollers.push(...scrollers);
}
