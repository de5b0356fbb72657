/** Visit: the facts about one element during a walk, computed once because every access to an element calls into the browser. */
import { type AncestorContext, contextInside, isVisuallyHidden } from '../dom/clipping';
import { boxOf } from '../dom/composed-tree';
import { EMPTY_REGION, type Region, regionOf } from '../dom/rect';
import { rectOfLineOrRow } from './boxes';
import type { Level } from './walk-stack';

export interface Visit {
  element: Element;
  localName: string;
  style: CSSStyleDeclaration;
  position: string;
  hasNoAttributes: boolean;
  /** It has neither child elements nor a shadow root, and is no slot. */
  isLeaf: boolean;
  /** Its visibility is not hidden. */
  isShown: boolean;
  /** It or an ancestor has `opacity: 0`. */
  isTransparent: boolean;
  /** As it applies to the element itself. */
  context: AncestorContext;
  parent: Level | undefined;
  /** The element's box, once computed: use {@link rectOf}. */
  rect: Region | undefined;
  /** Indentation of its content in the outline. */
  depth: number;
  /** The text inside is part of a name that is already in the outline. */
  inName: boolean;
}

/** The box of the visited element, or of the line or row around it. */
export function rectOf(visit: Visit): Region {
  visit.rect ??= rectOfLineOrRow(visit.element, visit.style, visit.parent) ?? regionOf(boxOf(visit.element));
  return visit.rect;
}

/** The box of the visited element itself: the parts of a row that react to the pointer are told apart by it. */
export function ownRectOf(visit: Visit): Region {
  visit.rect = regionOf(boxOf(visit.element));
  return visit.rect;
}

/** Whether an element without child elements clips its own text to nothing, as "visually hidden" CSS classes do. */
export function isLeafVisuallyHidden(visit: Visit): boolean {
  const { element, context, style, position } = visit;
  const rect = rectOf(visit);
  const isTiny = rect.right - rect.left < 2 || rect.bottom - rect.top < 2;
  if (!isTiny) return isVisuallyHidden(style, position);
  return contextInside(element, context, () => rect).reachable === EMPTY_REGION;
}

/** The context of an element's content. @returns `inside` itself if the visit changes nothing */
export function contextOfContent(inside: AncestorContext, visit: Visit, inPointerCursor: boolean): AncestorContext {
  const { depth, inName, isTransparent } = visit;
  const isSame =
    inside.depth === depth &&
    inside.inName === inName &&
    inside.inPointerCursor === inPointerCursor &&
    inside.isTransparent === isTransparent;
  return isSame ? inside : { ...inside, depth, inName, inPointerCursor, isTransparent };
}
