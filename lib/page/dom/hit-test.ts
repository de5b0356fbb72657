/** Tests whether an element can be clicked, and at which point. */
import { editorOfHiddenInput } from './hidden-input';
import { findLabels } from './name-cache';
import { closestComposed, styleOf } from './composed-tree';
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

/** The element to click in place of a control: itself, the label or styled wrapper of a transparent one, or the editor of a hidden text area. */
export function clickTarget(element: Element): Element {
  const editor = editorOfHiddenInput(element);
  if (editor) return editor;
  if (!mayBeTransparent(element) || isClickableInPlace(element)) return element;
  // A label that the pointer passes by takes no click.
  const label = findLabels(element).find((one) => isVisible(one) && styleOf(one).pointerEvents !== 'none');
  return label ?? styledWrapperOf(element) ?? element;
}

/** Whether the element is in a subtree that is inert by attribute or, in Chromium, by CSS, which a child cannot undo. */
export function isInert(element: Element): boolean {
  const isOff = (at: Element) => at.hasAttribute('inert') || styleOf(at).getPropertyValue('interactivity') === 'inert';
  return closestComposed(element, isOff) !== undefined;
}

/** The centre of the first visible rectangle. @returns undefined if the element is out of view */
export function visibleCenter(element: Element): { x: number; y: number } | undefined {
  const [part] = visibleRects(element);
  return part && centerOf(part);
}

/** Whether other elements obscure the element at all sampled points; false if it is out of view, or scrolling would free it. */
function isObscured(element: Element): boolean {
  const point = visibleCenter(element);
  return point !== undefined && clickablePoint(element) === undefined && !isUnderFixedBar(element, point.x, point.y);
}

/** A point where the hit test returns the element. @returns undefined if it is obscured at all sampled points, or out of view */
export function clickablePoint(element: Element): { x: number; y: number } | undefined {
  for (const part of visibleRects(element)) {
    const point = samplePoints(part).find(({ x, y }) => isHitTarget(element, x, y));
    if (point) return point;
  }
  return undefined;
}

/** Whether the element is visible, not inert and not obscured: it can be acted on. */
export function isReachable(element: Element): boolean {
  const target = clickTarget(element);
  return isVisible(target) && !isInert(element) && !isObscured(target);
}
