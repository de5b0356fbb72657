/** Finds the element to click for a control, at its own position or at that of its custom styled replacement. */
import { isVisuallyHidden } from '../dom/clipping';
import { intersection, overlaps, type Region } from '../dom/rect';
import { shadowRootOf, styleOf } from '../dom/composed-tree';
import { isHitAtCenter, mayBeTransparent, styledWrapperOf } from '../dom/visibility';
import { rectOf, type Visit } from './visit';

/** The element to click for a control: itself or its styled wrapper. @returns undefined if neither can be clicked */
export function visibleClickTarget(visit: Visit): Element | undefined {
  const { element, context, isTransparent } = visit;
  const isClickable = (visit.style.pointerEvents !== 'none' || isRange(element)) && hasReachableBox(visit);
  if (!mayBeTransparent(element)) return isClickable && !isTransparent ? element : undefined;
  if (isClickable && !isTiny(rectOf(visit)) && (!isTransparent || isHitOrOutOfView(visit))) return element;
  // A hidden select without a size is the store of a custom list, which is a control of its own.
  if (visit.localName === 'select') return undefined;
  // A control with labels is added to the outline when its label is visited.
  const hasLabels = (element as HTMLInputElement).labels?.length;
  const wrapper = hasLabels ? undefined : styledWrapperOf(element);
  return wrapper && overlaps(wrapper.getBoundingClientRect(), context.reachable) ? wrapper : undefined;
}

/** Two sliders on one track pass the pointer on to each other; their thumbs take it, and both take keys. */
function isRange(element: Element): boolean {
  return element.matches('input[type="range"]');
}

/** Whether the control, or a child if it has no box, has a size and is visible now or after scrolling. */
function hasReachableBox(visit: Visit): boolean {
  const { element, context, style, position } = visit;
  const rect = rectOf(visit);
  if (isVisuallyHidden(style, position)) return false;
  if (rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1) return overlaps(rect, context.reachable);
  return [...(shadowRootOf(element)?.children ?? []), ...element.children].some(
    (child) => styleOf(child).visibility === 'visible' && overlaps(child.getBoundingClientRect(), context.reachable),
  );
}

/** Whether the hit test returns the control rather than its replacement; true if it is out of view, where no hit test is possible. */
function isHitOrOutOfView(visit: Visit): boolean {
  const { element, context } = visit;
  const rect = rectOf(visit);
  return !overlaps(rect, context.visible) || isHitAtCenter(element, intersection(rect, context.visible));
}

function isTiny(rect: Region): boolean {
  return rect.right - rect.left < 2 || rect.bottom - rect.top < 2;
}

/** Whether a click on the label does what a click on its hidden control would do. */
export function labelActivates(control: Element): boolean {
  if (mayBeTransparent(control)) return !/^(?:textarea|select)$/.test(control.localName);
  return control.localName === 'button';
}
