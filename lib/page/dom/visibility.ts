/** Says whether a person could see an element, and whether a pointer could reach it. */
import { findLabels } from './name-cache';
import { isVisuallyHidden, ancestorContextOf } from './clipping';
import { intersection, isEmpty, EMPTY_REGION, type Region } from './rect';
import {
  boxOf,
  frameElementOf,
  isInput,
  isWithin,
  imageOfArea,
  shadowRootOf,
  composedParent,
  styleOf,
  windowOf,
} from './composed-tree';

/** Seen through to the root: no ancestor hides it, and it has an area that can be brought into view. */
export function isVisible(element: Element): boolean {
  if (element.localName === 'area') {
    const picture = imageOfArea(element);
    return picture !== undefined && isVisible(picture);
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

/** The element's own box, or those of its children where it has none (a link without height, `display: contents`). */
function boxesOf(element: Element): DOMRect[] {
  const own = boxOf(element);
  if (own.width >= 1 && own.height >= 1) return [own];
  return [...(shadowRootOf(element)?.children ?? []), ...element.children].map((child) =>
    child.getBoundingClientRect(),
  );
}

/**
 * Controls that are often made invisible over or behind what is drawn for them, and are still the thing to act on: boxes,
 * sliders, file fields, the fields of comboboxes, and whatever a custom element hides in its shadow tree.
 */
export function mayBeTransparent(element: Element): boolean {
  const name = element.localName;
  if (name === 'input' && CUSTOM_STYLED_TYPES.has((element as HTMLInputElement).type)) return true;
  if (element.getAttribute('role') === 'combobox') return true;
  return (name === 'input' || name === 'button' || name === 'textarea' || name === 'select') && isInShadow(element);
}

const CUSTOM_STYLED_TYPES = new Set(['checkbox', 'radio', 'file', 'range']);

function isInShadow(element: Element): boolean {
  return element.getRootNode().nodeType === Node.DOCUMENT_FRAGMENT_NODE;
}

/** Whether something without opacity may hold such a control, and has to be looked into. */
export function mayContainTransparentControl(element: Element): boolean {
  return mayBeTransparent(element) || isInShadow(element) || element.querySelector('[role="combobox"]') !== null;
}

/** Whether such a control can be pressed in its own place, and not only through what is drawn for it. */
export function isClickableInPlace(control: Element): boolean {
  const style = styleOf(control);
  if (style.pointerEvents === 'none' || isVisuallyHidden(style)) return false;
  const rect = control.getBoundingClientRect();
  if (rect.width < 2 || rect.height < 2 || !isVisible(control)) return false;
  // Without opacity it may lie over what is drawn, to be met there, or behind it, to be met through it.
  if (control.checkVisibility({ opacityProperty: true })) return true;
  return !isCenterObscured(control);
}

/** Whether a pointer in the middle of what is in view of an element meets something else. Out of view nobody can tell. */
export function isCenterObscured(element: Element): boolean {
  const [part] = visibleRects(element);
  return part !== undefined && !isHitAtCenter(element, part);
}

/** Whether a pointer in the middle of a part of the element meets it. */
export function isHitAtCenter(element: Element, part: Region): boolean {
  const { x, y } = centerOf(part);
  return isHitTarget(element, x, y);
}

export function centerOf(part: Region): { x: number; y: number } {
  return { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 };
}

/** The usual things to act on. */
export const CONTROL_SELECTOR = 'a[href],button,input,select,textarea';

/** Levels looked up for what is drawn around a hidden control. */
const MAX_WRAPPER_LEVELS = 4;

/** The nearest box around a hidden control that can be seen, reacts to the pointer, and holds no other control. */
export function styledWrapperOf(control: Element): Element | undefined {
  for (let at = composedParent(control), up = 0; at && up < MAX_WRAPPER_LEVELS; at = composedParent(at), up++) {
    const style = styleOf(at);
    if (style.opacity === '0' || style.visibility !== 'visible') continue;
    if (at.querySelectorAll(CONTROL_SELECTOR).length > 1) return undefined;
    const reacts = style.cursor === 'pointer' || isInput(control);
    const box = at.getBoundingClientRect();
    if (reacts && box.width >= 2 && box.height >= 2 && isVisible(at)) return at;
  }
  return undefined;
}

/** The parts of an element that are in view now, in the coordinates of its own viewport. */
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

/** The centre first, then near the corners: half covered is still reachable. */
export function samplePoints(part: Region): { x: number; y: number }[] {
  const inset = Math.min(3, (part.right - part.left) / 4, (part.bottom - part.top) / 4);
  const xs = [part.left + inset, part.right - inset];
  const ys = [part.top + inset, part.bottom - inset];
  return [centerOf(part), ...xs.flatMap((x) => ys.map((y) => ({ x, y })))];
}

/** What a pointer at that point would meet, down through shadow roots. */
export function deepElementFromPoint(document: Document, x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  for (let root = at && shadowRootOf(at); at && root; root = shadowRootOf(at)) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === at) break;
    at = inner;
  }
  return at;
}

/** Whether the pointer meets the element, something inside it, its label, or a wrapper that only decorates it. */
export function isHitTarget(element: Element, x: number, y: number): boolean {
  return isHitTargetInDocument(element, x, y) && isFrameHitTarget(element, x, y);
}

/** In a frame, the frame itself must be met at that place as well. */
function isFrameHitTarget(element: Element, x: number, y: number): boolean {
  const frame = frameElementOf(element.ownerDocument) as HTMLElement | null;
  if (!frame) return true;
  const box = frame.getBoundingClientRect();
  return isHitTarget(frame, x + box.left + frame.clientLeft, y + box.top + frame.clientTop);
}

function isHitTargetInDocument(element: Element, x: number, y: number): boolean {
  const hit = deepElementFromPoint(element.ownerDocument, x, y);
  if (!hit) return false;
  // Firefox answers with the picture, Chromium with the area on it.
  if (element.localName === 'area' && hit === imageOfArea(element)) return true;
  if (isWithin(hit, element)) return true;
  if (isWithin(element, hit)) return isSoleControlOf(element, hit);
  return findLabels(element).some((label) => label.contains(hit));
}

/** An ancestor was hit: fine only if it is the box drawn around this control, as with opacity-0 check boxes and labels. */
function isSoleControlOf(element: Element, ancestor: Element): boolean {
  if (ancestor.localName === 'label') return true;
  return (
    ancestor.querySelectorAll(CONTROL_SELECTOR).length <= 1 &&
    !ancestor.matches('body,html') &&
    ancestor.contains(element)
  );
}

/** Whether what lies over that place is a bar that stays while the page scrolls: then scrolling frees what is under it. */
export function isUnderFixedBar(element: Element, x: number, y: number): boolean {
  const document = element.ownerDocument;
  const view = windowOf(element);
  const scroller = document.scrollingElement;
  if (!scroller || scroller.scrollHeight <= view.innerHeight + 1) return false;
  for (let at: Element | null = element; at; at = at.parentElement) if (styleOf(at).position === 'fixed') return false;
  for (let at = deepElementFromPoint(document, x, y); at; at = at.parentElement) {
    const { position } = styleOf(at);
    if (position !== 'fixed' && position !== 'sticky') continue;
    return at.getBoundingClientRect().height < view.innerHeight / 2;
  }
  return false;
}
