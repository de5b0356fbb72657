/** Says whether an element can be acted on, and where a pointer would have to be for it. */
import { findLabels } from './name-cache';
import { composedParent } from './composed-tree';
import {
  styledWrapperOf,
  isHitTarget,
  isClickableInPlace,
  mayBeTransparent,
  isUnderFixedBar,
  isVisible,
  centerOf,
  samplePoints,
  visibleRects,
} from './visibility';

/** What a pointer has to meet to act on the element: itself, or what stands for a hidden one: its label, or the box around it. */
export function clickTarget(element: Element): Element {
  if (!mayBeTransparent(element) || isClickableInPlace(element)) return element;
  const label = findLabels(element).find(isVisible);
  return label ?? styledWrapperOf(element) ?? element;
}

/** Inside an inert tree. */
export function isInert(element: Element): boolean {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    if (at.hasAttribute('inert')) return true;
  }
  return false;
}

/** Centre of the part in view, or nothing when the element is out of view. */
export function visibleCenter(element: Element): { x: number; y: number } | undefined {
  const [part] = visibleRects(element);
  return part && centerOf(part);
}

/** Whether the element, in view now, lies under something else. Out of view is not covered. */
export function isObscured(element: Element): boolean {
  const point = visibleCenter(element);
  return point !== undefined && clickablePoint(element) === undefined && !isUnderFixedBar(element, point.x, point.y);
}

/** A reachable point, or nothing when all tried ones meet something else. */
export function clickablePoint(element: Element): { x: number; y: number } | undefined {
  for (const part of visibleRects(element)) {
    const point = samplePoints(part).find(({ x, y }) => isHitTarget(element, x, y));
    if (point) return point;
  }
  return undefined;
}

/** Seen, not inert and not under something else: the only elements that can be acted on. */
export function isReachable(element: Element): boolean {
  const target = clickTarget(element);
  return isVisible(target) && !isInert(element) && !isObscured(target);
}
