/** Tests whether an element is visible, and whether the hit test at its visible parts returns it. */
import { parentPastForms } from './clobbered-form';
import { findLabels } from './name-cache';
import { isVisuallyHidden, ancestorContextOf } from './clipping';
import { intersection, isEmpty, EMPTY_REGION, type Region } from './rect';
import {
  boxOf,
  composedAncestors,
  frameElementOf,
  imageOfArea,
  isElement,
  isInput,
  isSlot,
  isWithin,
  shadowRootOf,
  styleOf,
  windowOf,
} from './composed-tree';

/** Whether an element is rendered, no ancestor or frame hides it, and part of it is visible now or after scrolling. */
export function isVisible(element: Element): boolean {
  if (element.localName === 'area') {
    const image = imageOfArea(element);
    return image !== undefined && isVisible(image);
  }
  const style = styleOf(element);
  if (style.display === 'none' || style.visibility !== 'visible' || style.contentVisibility === 'hidden') return false;
  const opacityProperty = !mayBeTransparent(element);
  if (!element.checkVisibility({ contentVisibilityAuto: false, opacityProperty, visibilityProperty: true }))
    return false;
  if (isVisuallyHidden(style)) return false;
  const { reachable } = ancestorContextOf(element);
  if (reachable === EMPTY_REGION || !boxesOf(element).some((box) => !isEmpty(intersection(box, reachable))))
    return false;
  const frame = frameElementOf(element.ownerDocument);
  return frame === null || isVisible(frame);
}

/** The element's bounding box, or those of its children if it has none (a link without height, `display: contents`). */
function boxesOf(element: Element): DOMRect[] {
  const own = boxOf(element);
  if (own.width >= 1 && own.height >= 1) return [own];
  return [...(shadowRootOf(element)?.children ?? []), ...element.children].map((child) =>
    child.getBoundingClientRect(),
  );
}

/**
 * Whether an element is of a kind that sites often make transparent over or behind a custom styled replacement, and that is
 * still the control to act on: check box, radio, slider, file field, select, combobox field, and native controls in a shadow tree.
 */
export function mayBeTransparent(element: Element): boolean {
  const name = element.localName;
  if (name === 'select') return true;
  if (name === 'input' && CUSTOM_STYLED_TYPES.has((element as HTMLInputElement).type)) return true;
  if (element.getAttribute('role') === 'combobox') return true;
  if (name === 'input' && element.getAttribute('aria-haspopup') === 'listbox') return true;
  // A field hidden from all people only checks or sends the value of the drawn one.
  if (element.getAttribute('aria-hidden') === 'true') return false;
  return (name === 'input' || name === 'button' || name === 'textarea' || name === 'select') && isInShadow(element);
}

const CUSTOM_STYLED_TYPES = new Set(['checkbox', 'radio', 'file', 'range']);

function isInShadow(element: Element): boolean {
  return element.getRootNode().nodeType === Node.DOCUMENT_FRAGMENT_NODE;
}

/** Whether a subtree with `opacity: 0` may contain such a control, and must be walked. */
export function mayContainTransparentControl(element: Element): boolean {
  return mayBeTransparent(element) || isInShadow(element) || element.querySelector('[role="combobox"]') !== null;
}

/** Whether such a control can be clicked at its own position, and not only through its replacement. */
export function isClickableInPlace(control: Element): boolean {
  const style = styleOf(control);
  if (style.pointerEvents === 'none' || isVisuallyHidden(style)) return false;
  const rect = control.getBoundingClientRect();
  if (rect.width < 2 || rect.height < 2 || !isVisible(control)) return false;
  // A transparent control lies over its replacement, where the hit test returns it, or behind.
  if (control.checkVisibility({ opacityProperty: true })) return true;
  return !isCenterObscured(control);
}

/** Whether the hit test at the centre of the visible part returns another element; false if the element is out of view. */
export function isCenterObscured(element: Element): boolean {
  const [part] = visibleRects(element);
  return part !== undefined && !isHitAtCenter(element, part);
}

/** Whether the hit test at the centre of a region returns the element. */
export function isHitAtCenter(element: Element, part: Region): boolean {
  const { x, y } = centerOf(part);
  return isHitTarget(element, x, y);
}

export function centerOf(part: Region): { x: number; y: number } {
  return { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 };
}

/** Native controls. */
export const CONTROL_SELECTOR = 'a[href],button,input,select,textarea';

/** A field beside a list that only checks or sends its value is no control of its own. */
const WRAPPED_CONTROLS = 'a[href],button,input:not([aria-hidden="true"]),select,textarea';

/** Ancestors checked for the styled wrapper of a hidden control. */
const MAX_WRAPPER_LEVELS = 4;

/**
 * The custom styled box around a hidden control: the nearest visible ancestor that reacts to the pointer.
 * @returns undefined if there is none within MAX_WRAPPER_LEVELS, or it contains other controls
 */
export function styledWrapperOf(control: Element): Element | undefined {
  for (const at of composedAncestors(control, MAX_WRAPPER_LEVELS)) {
    const style = styleOf(at);
    if (style.opacity === '0' || style.visibility !== 'visible') continue;
    if (at.querySelectorAll(WRAPPED_CONTROLS).length > 1) return undefined;
    const reacts = style.cursor === 'pointer' || isInput(control);
    const box = at.getBoundingClientRect();
    if (reacts && box.width >= 2 && box.height >= 2 && isVisible(at)) return at;
  }
  return undefined;
}

/** The rectangles of an element that are visible now, in the coordinates of its own viewport. */
export function visibleRects(element: Element): Region[] {
  const { visible } = ancestorContextOf(element);
  return clientRectsOf(element)
    .map((rect) => intersection(rect, visible))
    .filter((part) => !isEmpty(part));
}

function clientRectsOf(element: Element): DOMRect[] {
  const own = [...element.getClientRects()].filter((rect) => rect.width >= 1 && rect.height >= 1);
  return own.length > 0 ? own : boxesOf(element);
}

/** Corner points lie this far inside, or a quarter of the size if that is less, CSS px. */
const MAX_CORNER_INSET_PX = 3;

/** Points for the hit test: the centre first, then near the corners, since a half obscured element can still be clicked. */
export function samplePoints(part: Region): { x: number; y: number }[] {
  const inset = Math.min(MAX_CORNER_INSET_PX, (part.right - part.left) / 4, (part.bottom - part.top) / 4);
  const xs = [part.left + inset, part.right - inset];
  const ys = [part.top + inset, part.bottom - inset];
  return [centerOf(part), ...xs.flatMap((x) => ys.map((y) => ({ x, y })))];
}

/** `elementFromPoint`, followed into shadow roots. */
export function deepElementFromPoint(document: Document, x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  for (let root = at && shadowRootOf(at); at && root; root = shadowRootOf(at)) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === at) break;
    at = inner;
  }
  return at;
}

/** Whether the hit test at a point returns the element, a descendant, its label, or a wrapper around it alone. */
export function isHitTarget(element: Element, x: number, y: number): boolean {
  return isHitTargetInDocument(element, x, y) && isFrameHitTarget(element, x, y);
}

/** Whether the hit test in all parent documents returns the frame element. */
function isFrameHitTarget(element: Element, x: number, y: number): boolean {
  const frame = frameElementOf(element.ownerDocument) as HTMLElement | null;
  if (!frame) return true;
  const box = frame.getBoundingClientRect();
  return isHitTarget(frame, x + box.left + frame.clientLeft, y + box.top + frame.clientTop);
}

function isHitTargetInDocument(element: Element, x: number, y: number): boolean {
  const hit = deepElementFromPoint(element.ownerDocument, x, y);
  if (!hit) return false;
  // On an image map, Firefox returns the image, Chromium the area.
  if (element.localName === 'area' && hit === imageOfArea(element)) return true;
  if (isWithin(hit, element)) return true;
  if (isThumbOnly(element) && (isWithin(element, hit) || hit.parentElement === element.parentElement)) return true;
  if (isWithin(element, hit))
    return !isPassedBy(element) && (isSoleControlOf(element, hit) || isGivenTextAt(element, hit, x, y));
  if (isBesideInList(element, hit)) return true;
  return findLabels(element).some((label) => label.contains(hit));
}

/** Whether the thumb alone takes the pointer: two sliders that share one track lie over each other. */
function isThumbOnly(element: Element): boolean {
  return element.matches('input[type="range"]') && styleOf(element).pointerEvents === 'none';
}

/** Whether the pointer passes the element by: a field may be drawn by what is around it, a button or text is switched off. */
export function isPassedBy(element: Element): boolean {
  return styleOf(element).pointerEvents === 'none' && !element.matches('input,select,textarea');
}

/** Levels around the field of a list in which its placeholder and arrow are drawn. */
const MAX_LIST_LEVELS = 3;

/** Whether the hit is a part that a list draws over its own field: a press on it opens the list all the same. */
function isBesideInList(element: Element, hit: Element): boolean {
  if (!isInput(element) || element.getAttribute('role') !== 'combobox' || hit.matches(CONTROL_SELECTOR)) return false;
  const around = [...composedAncestors(element, MAX_LIST_LEVELS)].find((one) => one.contains(hit));
  return around !== undefined && isSoleControlOf(element, around);
}

/** Whether an ancestor that was hit wraps this control alone, as around check boxes with `opacity: 0`. */
function isSoleControlOf(element: Element, ancestor: Element): boolean {
  if (ancestor.localName === 'label') return true;
  return (
    ancestor.querySelectorAll(CONTROL_SELECTOR).length <= 1 &&
    !ancestor.matches('body,html') &&
    ancestor.contains(element)
  );
}

/**
 * Whether the point is on a text of the host that its shadow tree shows inside the control. Chromium answers a hit on such a text with
 * the host, Firefox with the slot.
 */
function isGivenTextAt(element: Element, host: Element, x: number, y: number): boolean {
  if (!shadowRootOf(host)) return false;
  const slots = [...element.querySelectorAll('slot')].filter(isSlot);
  const given = slots.flatMap((slot) => slot.assignedNodes({ flatten: true }));
  return given.some((node) => node.nodeType === Node.TEXT_NODE && node.parentNode === host && isOnText(node, x, y));
}

function isOnText(text: Node, x: number, y: number): boolean {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** Whether a fixed or sticky bar obscures the point: then scrolling frees what is under it. */
export function isUnderFixedBar(element: Element, x: number, y: number): boolean {
  const document = element.ownerDocument;
  const view = windowOf(element);
  const scroller = document.scrollingElement;
  if (!scroller || scroller.scrollHeight <= view.innerHeight + 1) return false;
  if (closestWithPosition(element, 'fixed')) return false;
  const bar = closestWithPosition(deepElementFromPoint(document, x, y), 'fixed', 'sticky');
  return bar !== undefined && bar.getBoundingClientRect().height < view.innerHeight / 2;
}

/** The element itself or its nearest ancestor in the same tree with one of these CSS positions. */
function closestWithPosition(element: Element | null, ...positions: readonly string[]): Element | undefined {
  for (let at: Node | null = element; isElement(at); at = parentPastForms(at))
    if (positions.includes(styleOf(at).position)) return at;
  return undefined;
}
