/** Says whether an element can be acted on, and where a pointer would have to be for it. */
import { labelsOfOne } from './name-cache';
import { shownParent } from './composed-tree';
import {
  drawnAround,
  isHit,
  isOwnlyShown,
  isTransparent,
  isUnderBar,
  isVisible,
  middleOf,
  pointsOf,
  shownParts,
} from './visibility';

/** What a pointer has to meet to act on the element: itself, or what stands for a hidden one: its label, or the box around it. */
export function pressedFor(element: Element): Element {
  if (!isTransparent(element) || isOwnlyShown(element)) return element;
  const label = labelsOfOne(element).find(isVisible);
  return label ?? drawnAround(element) ?? element;
}

/** Inside an inert tree. */
export function isInert(element: Element): boolean {
  for (let at: Element | null = element; at; at = shownParent(at)) {
    if (at.hasAttribute('inert')) return true;
  }
  return false;
}

/** Centre of the part in view, or nothing when the element is out of view. */
export function pointIn(element: Element): { x: number; y: number } | undefined {
  const [part] = shownParts(element);
  return part && middleOf(part);
}

/** Whether the element, in view now, lies under something else. Out of view is not covered. */
export function isCovered(element: Element): boolean {
  const point = pointIn(element);
  return point !== undefined && reachablePoint(element) === undefined && !isUnderBar(element, point.x, point.y);
}

/** A reachable point, or nothing when all tried ones meet something else. */
export function reachablePoint(element: Element): { x: number; y: number } | undefined {
  for (const part of shownParts(element)) {
    const point = pointsOf(part).find(({ x, y }) => isHit(element, x, y));
    if (point) return point;
  }
  return undefined;
}

/** Seen, not inert and not under something else: the only elements that can be acted on. */
export function isReachable(element: Element): boolean {
  const target = pressedFor(element);
  return isVisible(target) && !isInert(element) && !isCovered(target);
}
