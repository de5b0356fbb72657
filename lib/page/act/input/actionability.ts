/** Actionability checks before an act: attached, enabled, in view, stable, and the hit target of the pointer. */
import { pollUntil } from '../../../core/poll';
import { nextFrame, afterIntersectionObservers } from '../../dom/next-frame';
import { waitForStable } from './stability';
import { PageIndex } from '../../dom/page-index';
import { clickAt, hoverAt, type Point } from './pointer';
import { isDisabled } from '../../dom/element-state';
import { findLabels } from '../../dom/name-cache';
import { frameElementOf, imageOfArea, isWithin } from '../../dom/composed-tree';
import { isInert, visibleCenter, clickTarget, clickablePoint } from '../../dom/hit-test';
import { deepElementFromPoint, isPassedBy, isUnderFixedBar, isVisible } from '../../dom/visibility';
import type { ActFailure } from '../../words/action';
import type { ActContext } from './action';

/** `pointerTarget` receives the events: the innermost element at the point, or the label of a hidden checkbox. */
export type ActionTarget =
  | { type: 'ready'; element: Element; pointerTarget: Element; point: Point }
  | { type: 'failed'; reason: ActFailure };

const NO_POINT: Point = { x: 0, y: 0 };

/** @param needsPointer false for acts that set a value, which works on an element behind others too */
export async function waitForActionable(ref: string, context: ActContext, needsPointer = true): Promise<ActionTarget> {
  const element = context.element(ref);
  if (!element) return { type: 'failed', reason: 'stale-ref' };
  if (isDisabled(element) && !(await waitUntilEnabled(element, context)))
    return { type: 'failed', reason: element.isConnected ? 'disabled' : 'stale-ref' };
  const target = clickTarget(element);
  if (scrollIntoViewIfNeeded(target)) {
    // Virtual lists render again when they come into view, which would remove the element or close what a click opens.
    await afterIntersectionObservers(target);
    if (!context.element(ref)) return { type: 'failed', reason: 'stale-ref' };
  }
  if (!isVisible(target)) return { type: 'failed', reason: 'not-visible' };
  if (isInert(element) || !new PageIndex(context.document).isOutsideInertBackground(target))
    return { type: 'failed', reason: 'covered' };
  if (!(await waitForStable(target)))
    return { type: 'failed', reason: context.element(ref) ? 'not-visible' : 'stale-ref' };
  // Frames have passed since the first check.
  if (!context.resolve(ref)) return { type: 'failed', reason: 'stale-ref' };
  const point = clickablePoint(target);
  if (point) return { type: 'ready', element, pointerTarget: hitTargetAt(target, point), point };
  const hidden = isPassedBy(target) ? 'disabled' : 'covered';
  if (needsPointer) return { type: 'failed', reason: visibleCenter(target) ? hidden : 'not-visible' };
  return { type: 'ready', element, pointerTarget: target, point: NO_POINT };
}

/** A control that the page enables after what was done before it is enabled within this, ms. */
const ENABLE_TIMEOUT_MS = 2_500;

/** @returns false also if the page has drawn another one in its place */
async function waitUntilEnabled(element: Element, { signal }: ActContext): Promise<boolean> {
  const isOver = () => !element.isConnected || !isDisabled(element);
  return (await pollUntil(isOver, { timeoutMs: ENABLE_TIMEOUT_MS, wait: nextFrame, signal })) && element.isConnected;
}

/** @returns whether anything was scrolled */
function scrollIntoViewIfNeeded(target: Element): boolean {
  let hasScrolled = false;
  const scrollIntoView = (element: Element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' as ScrollBehavior });
    hasScrolled = true;
  };
  const center = visibleCenter(target);
  // An area of an image map has no box of its own.
  if (!center || isUnderFixedBar(target, center.x, center.y)) scrollIntoView(imageOfArea(target) ?? target);
  for (let frame = frameElementOf(target.ownerDocument); frame; frame = frameElementOf(frame.ownerDocument))
    if (!visibleCenter(frame)) scrollIntoView(frame);
  return hasScrolled;
}

/** The innermost element at the point, as for native events: custom elements listen inside their shadow root. */
export function hitTargetAt(target: Element, point: Point): Element {
  const hit = deepElementFromPoint(target.ownerDocument, point.x, point.y);
  if (!hit || isWithin(hit, target)) return hit ?? target;
  // A box that is not drawn lies behind its label: some pages listen there, and keep the click from the box.
  const isBox = target.matches('input[type="checkbox"],input[type="radio"]');
  return isBox && findLabels(target).some((label) => label.contains(hit)) ? hit : target;
}

/** Something that opens may pause for a frame before it moves on. */
const MAX_STABLE_WAITS = 20;

/** Clicks an element in view once it is stable. @returns false if it left, never stops moving, or stays obscured */
export async function clickWhenStable(element: Element, keys: Pick<MouseEventInit, 'ctrlKey'> = {}): Promise<boolean> {
  const target = clickTarget(element);
  let point: Point | undefined;
  for (let waits = 0; waits < MAX_STABLE_WAITS && !point; waits++) {
    if (!(await waitForStable(target))) return false;
    point = clickablePoint(target);
  }
  if (!point) return false;
  const hit = hitTargetAt(target, point);
  hoverAt(hit, point);
  clickAt(hit, point, { keys });
  return true;
}
