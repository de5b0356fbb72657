/** Makes sure, at the moment of acting, that the element is there, in view, enabled and what the pointer would meet. */
import { nextFrame, viewTold } from '../../dom/next-frame';
import { PageMoment } from '../../dom/page-index';
import { clickAt, hoverAt, type Point } from './pointer';
import { isDisabled } from '../../dom/element-state';
import { frameElementOf, isWithin } from '../../dom/composed-tree';
import { isInert, pointIn, pressedFor, reachablePoint } from '../../dom/hit-test';
import { elementAt, isUnderBar, isVisible } from '../../dom/visibility';
import type { ActFailure } from '../../words/action';
import type { ActContext } from './action';

/** `pressed` is what the pointer acts on: the element, or the label of a box that is hidden behind it. */
export type Ready =
  | { type: 'ready'; element: Element; pressed: Element; point: Point }
  | { type: 'failed'; reason: ActFailure };

/** @param needsPointer false for acts on values, which work on what a pointer need not reach */
export async function readyTarget(ref: string, context: ActContext, needsPointer = true): Promise<Ready> {
  const element = context.element(ref);
  if (!element) return { type: 'failed', reason: 'stale-ref' };
  if (isDisabled(element)) return { type: 'failed', reason: 'disabled' };
  const pressed = pressedFor(element);
  // A page may draw anew what has come into view, and tears down what a press would have opened in it before.
  if (bringIntoView(pressed)) {
    await viewTold(pressed);
    if (!context.element(ref)) return { type: 'failed', reason: 'stale-ref' };
  }
  if (!isVisible(pressed)) return { type: 'failed', reason: 'not-visible' };
  if (isInert(element) || !new PageMoment(context.document).isInFront(pressed))
    return { type: 'failed', reason: 'covered' };
  if (!(await holdsStill(pressed)))
    return { type: 'failed', reason: context.element(ref) ? 'not-visible' : 'stale-ref' };
  // Frames have passed: what is pressed must still be what was meant.
  if (!context.same(ref)) return { type: 'failed', reason: 'stale-ref' };
  const point = reachablePoint(pressed);
  if (!point && needsPointer) return { type: 'failed', reason: pointIn(pressed) ? 'covered' : 'not-visible' };
  return { type: 'ready', element, pressed: point ? metAt(pressed, point) : pressed, point: point ?? { x: 0, y: 0 } };
}

/** @returns whether anything had to be scrolled */
function bringIntoView(pressed: Element): boolean {
  let isMoved = false;
  const bring = (element: Element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' as ScrollBehavior });
    isMoved = true;
  };
  const place = pointIn(pressed);
  if (!place || isUnderBar(pressed, place.x, place.y)) bring(pressed);
  for (let frame = frameElementOf(pressed.ownerDocument); frame; frame = frameElementOf(frame.ownerDocument))
    if (!pointIn(frame)) bring(frame);
  return isMoved;
}

/** Events go to the innermost thing the pointer meets, as the browser's own do: custom elements listen in their shadow. */
export function metAt(pressed: Element, point: Point): Element {
  const met = elementAt(pressed.ownerDocument, point.x, point.y);
  return met && isWithin(met, pressed) ? met : pressed;
}

/** Presses an element that is in view where a pointer meets it. @returns false when it meets something else */
export async function pressOn(element: Element): Promise<boolean> {
  const pressed = pressedFor(element);
  let point: Point | undefined;
  // What opens may still be on its way when it stands still for a frame.
  for (let tries = 0; tries < 20 && !point; tries++) {
    if (!(await holdsStill(pressed))) return false;
    point = reachablePoint(pressed);
  }
  if (!point) return false;
  const met = metAt(pressed, point);
  hoverAt(met, point);
  clickAt(met, point);
  return true;
}

/** A busy page may be this late with a frame, ms. */
const LATE_FRAME_MS = 250;

/**
 * Looks at three frames in a row must find the element at the same place: what has just begun to move is still where it was
 * for one. Gives a moving one a second.
 */
async function holdsStill(element: Element): Promise<boolean> {
  let before = element.getBoundingClientRect();
  let still = 0;
  for (let tries = 0; tries < 32; tries++) {
    // Where no frame has passed, nothing can have moved: a page that is shown is waited for.
    await nextFrame(document.visibilityState === 'visible' ? LATE_FRAME_MS : undefined);
    if (!element.isConnected) return false;
    const after = element.getBoundingClientRect();
    const isSame = Math.abs(before.top - after.top) < 1 && Math.abs(before.left - after.left) < 1;
    still = isSame ? still + 1 : 0;
    if (still === 2) return true;
    before = after;
  }
  return false;
}
