/** Whether and where a control can be pressed: in its own place, or in that of what is drawn for it. */
import { hidesByClip, type Place } from '../dom/clipping';
import { common, overlaps, type Region } from '../dom/rect';
import { shadowOf, styleOf } from '../dom/composed-tree';
import { drawnAround, isMetIn, isTransparent } from '../dom/visibility';

/** What a pointer would meet in place of the control; nothing where it cannot be met. */
export function targetOf(
  element: Element,
  own: Place,
  rectOf: () => Region,
  faint: boolean,
  style: CSSStyleDeclaration,
  position: string,
): Element | undefined {
  const isHere = style.pointerEvents !== 'none' && isShown(element, own, rectOf, style, position);
  if (!isTransparent(element)) return isHere && !faint ? element : undefined;
  if (isHere && !isTiny(rectOf()) && (!faint || isMet(element, rectOf(), own.seen))) return element;
  // A label tells of its control itself.
  const labelled = (element as HTMLInputElement).labels?.length;
  const drawn = labelled ? undefined : drawnAround(element);
  return drawn && overlaps(drawn.getBoundingClientRect(), own.reach) ? drawn : undefined;
}

/** A control that is there, has a size, and can be brought into view. */
function isShown(
  element: Element,
  own: Place,
  rectOf: () => Region,
  style: CSSStyleDeclaration,
  position: string,
): boolean {
  const rect = rectOf();
  if (hidesByClip(style, position)) return false;
  if (rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1) return overlaps(rect, own.reach);
  // Without a box of its own it may hold children that have one; text that overflows it is seen as well.
  return [...(shadowOf(element)?.children ?? []), ...element.children].some((child) => {
    if (styleOf(child).visibility !== 'visible') return false;
    return overlaps(child.getBoundingClientRect(), own.reach);
  });
}

/** Without opacity it may lie over what is drawn, to be met there, or behind it; out of view nobody can tell. */
function isMet(element: Element, rect: Region, seen: Region): boolean {
  return !overlaps(rect, seen) || isMetIn(element, common(rect, seen));
}

function isTiny(rect: Region): boolean {
  return rect.right - rect.left < 2 || rect.bottom - rect.top < 2;
}

/** Whether a label that is pressed does what pressing its hidden control would do. */
export function standsFor(control: Element): boolean {
  if (isTransparent(control)) return !/^(?:textarea|select)$/.test(control.localName);
  return control.localName === 'button';
}
