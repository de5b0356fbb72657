/** Whether and where a control can be pressed: in its own place, or in that of what is drawn for it. */
import { isVisuallyHidden, type AncestorContext } from '../dom/clipping';
import { intersection, overlaps, type Region } from '../dom/rect';
import { shadowRootOf, styleOf } from '../dom/composed-tree';
import { styledWrapperOf, isHitAtCenter, mayBeTransparent } from '../dom/visibility';

/** What a pointer would meet in place of the control; nothing where it cannot be met. */
export function visibleClickTarget(
  element: Element,
  context: AncestorContext,
  rectOf: () => Region,
  isTransparent: boolean,
  style: CSSStyleDeclaration,
  position: string,
): Element | undefined {
  const isHere = style.pointerEvents !== 'none' && hasReachableBox(element, context, rectOf, style, position);
  if (!mayBeTransparent(element)) return isHere && !isTransparent ? element : undefined;
  if (isHere && !isTiny(rectOf()) && (!isTransparent || isHitOrOutOfView(element, rectOf(), context.visible)))
    return element;
  // A label tells of its control itself.
  const labelled = (element as HTMLInputElement).labels?.length;
  const wrapper = labelled ? undefined : styledWrapperOf(element);
  return wrapper && overlaps(wrapper.getBoundingClientRect(), context.reachable) ? wrapper : undefined;
}

/** A control that is there, has a size, and can be brought into view. */
function hasReachableBox(
  element: Element,
  context: AncestorContext,
  rectOf: () => Region,
  style: CSSStyleDeclaration,
  position: string,
): boolean {
  const rect = rectOf();
  if (isVisuallyHidden(style, position)) return false;
  if (rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1) return overlaps(rect, context.reachable);
  // Without a box of its own it may hold children that have one; text that overflows it is seen as well.
  return [...(shadowRootOf(element)?.children ?? []), ...element.children].some((child) => {
    if (styleOf(child).visibility !== 'visible') return false;
    return overlaps(child.getBoundingClientRect(), context.reachable);
  });
}

/** Without opacity it may lie over what is drawn, to be met there, or behind it; out of view nobody can tell. */
function isHitOrOutOfView(element: Element, rect: Region, seen: Region): boolean {
  return !overlaps(rect, seen) || isHitAtCenter(element, intersection(rect, seen));
}

function isTiny(rect: Region): boolean {
  return rect.right - rect.left < 2 || rect.bottom - rect.top < 2;
}

/** Whether a label that is pressed does what pressing its hidden control would do. */
export function labelActivates(control: Element): boolean {
  if (mayBeTransparent(control)) return !/^(?:textarea|select)$/.test(control.localName);
  return control.localName === 'button';
}
