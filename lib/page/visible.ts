/** Says whether a person could see an element, and whether a pointer could reach it. */
import { frameElementOf, frameOffset, isElement, shownParent, windowOf } from './tree';

/** Rendered, not transparent, not inert; the cheap test used on every element. */
export function isRendered(element: Element, style = windowOf(element).getComputedStyle(element)): boolean {
  if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse') return false;
  return style.contentVisibility !== 'hidden';
}

/** Seen through to the root: no ancestor hides it, and it has an area somewhere on the page. */
export function isVisible(element: Element): boolean {
  const view = windowOf(element);
  const style = view.getComputedStyle(element);
  if (!isRendered(element, style)) return false;
  if (!element.checkVisibility({ contentVisibilityAuto: false, opacityProperty: true, visibilityProperty: true }))
    return false;
  if (!hasArea(element, style)) return false;
  const frame = frameElementOf(element.ownerDocument);
  return frame === null || isVisible(frame);
}

function hasArea(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'contents') return true;
  const rect = element.getBoundingClientRect();
  if (rect.width >= 1 && rect.height >= 1) return isOnPage(element, rect);
  // A link without height may hold a child that has one.
  return [...element.children].some((child) => {
    const inner = child.getBoundingClientRect();
    return inner.width >= 1 && inner.height >= 1 && isOnPage(child, inner);
  });
}

/** Not pushed off to the left or above, where no scrolling leads, and not clipped away to nothing. */
function isOnPage(element: Element, rect: DOMRect): boolean {
  const view = windowOf(element);
  const left = rect.left + view.scrollX;
  const top = rect.top + view.scrollY;
  const style = view.getComputedStyle(element);
  if (left + rect.width <= 0 || top + rect.height <= 0) return false;
  if (style.clipPath !== 'none' && /inset\((?:50|100)%|circle\(0/.test(style.clipPath)) return false;
  if (
    style.clip !== 'auto' &&
    style.position === 'absolute' &&
    /rect\(0px,? 0px,? 0px,? 0px\)|rect\(1px/.test(style.clip)
  )
    return false;
  return !isClippedAway(element, rect);
}

/** An ancestor of no size that hides what overflows it, or one scrolled so that nothing can bring it back. */
function isClippedAway(element: Element, rect: DOMRect): boolean {
  const position = windowOf(element).getComputedStyle(element).position;
  if (position === 'fixed') return rect.right <= 0 || rect.bottom <= 0;
  for (
    let parent = shownParent(element);
    parent && parent.ownerDocument === element.ownerDocument;
    parent = shownParent(parent)
  ) {
    const style = windowOf(parent).getComputedStyle(parent);
    if (style.display === 'contents') continue;
    const hides =
      style.overflowX === 'hidden' ||
      style.overflowX === 'clip' ||
      style.overflowY === 'hidden' ||
      style.overflowY === 'clip';
    if (!hides) continue;
    const box = parent.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return true;
    const scrollable = parent.scrollWidth > parent.clientWidth + 1 || parent.scrollHeight > parent.clientHeight + 1;
    const outside =
      rect.left >= box.right || rect.right <= box.left || rect.top >= box.bottom || rect.bottom <= box.top;
    if (outside && !(scrollable && style.overflowX !== 'clip')) return true;
    if (outside && rect.right <= box.left - parent.scrollLeft) return true;
  }
  return false;
}

/** Inside an inert tree, or behind a modal dialog. */
export function isInert(element: Element): boolean {
  for (let at: Element | null = element; at; at = shownParent(at)) {
    if (at.hasAttribute('inert')) return true;
  }
  return false;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The part of a rectangle that its viewport and its scrolling ancestors leave in view; nothing when it is scrolled away. */
function shownPart(element: Element, rect: DOMRect): Box | undefined {
  const view = windowOf(element);
  const part = {
    left: Math.max(rect.left, 0),
    right: Math.min(rect.right, view.innerWidth),
    top: Math.max(rect.top, 0),
    bottom: Math.min(rect.bottom, view.innerHeight),
  };
  const isFixed = view.getComputedStyle(element).position === 'fixed';
  for (
    let at = isFixed ? null : shownParent(element);
    at && at.ownerDocument === element.ownerDocument;
    at = shownParent(at)
  ) {
    const style = view.getComputedStyle(at);
    if (at === at.ownerDocument.documentElement || at === at.ownerDocument.body || style.display === 'contents')
      continue;
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
      const box = at.getBoundingClientRect();
      part.left = Math.max(part.left, box.left);
      part.right = Math.min(part.right, box.right);
      part.top = Math.max(part.top, box.top);
      part.bottom = Math.min(part.bottom, box.bottom);
    }
    if (style.position === 'fixed') break;
  }
  return part.right - part.left >= 1 && part.bottom - part.top >= 1 ? part : undefined;
}

/** Centre of the visible part of the element in the coordinates of its own viewport, or nothing when it is out of view. */
export function pointIn(element: Element): { x: number; y: number } | undefined {
  for (const rect of rectsOf(element)) {
    const part = shownPart(element, rect);
    if (part) return { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 };
  }
  return undefined;
}

/** Places near the corners of the visible part: half covered is still reachable. */
function cornersOf(element: Element): { x: number; y: number }[] {
  const part = shownPart(element, element.getBoundingClientRect());
  if (!part) return [];
  const inset = 3;
  return [part.left + inset, part.right - inset].flatMap((x) =>
    [part.top + inset, part.bottom - inset].map((y) => ({ x, y })),
  );
}

function rectsOf(element: Element): DOMRect[] {
  const own = [...element.getClientRects()].filter((rect) => rect.width >= 1 && rect.height >= 1);
  return own.length > 0 ? own : [...element.children].flatMap((child) => [...child.getClientRects()]);
}

/** What a pointer at that point would meet, down through shadow roots. */
export function elementAt(document: Document, x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  while (at?.shadowRoot) {
    const inner: Element | null = at.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === at) break;
    at = inner;
  }
  return at;
}

/** Whether the pointer meets the element, something inside it, its label, or a wrapper that only decorates it. */
export function isHit(element: Element, x: number, y: number): boolean {
  const hit = elementAt(element.ownerDocument, x, y);
  if (!hit) return false;
  for (let at: Element | null = hit; at; at = shownParent(at)) if (at === element) return true;
  for (let at: Element | null = element; at; at = shownParent(at)) if (at === hit) return isSoleControlOf(element, hit);
  const labels = (element as HTMLInputElement).labels;
  return labels !== null && labels !== undefined && [...labels].some((label) => label.contains(hit));
}

/** An ancestor was hit: fine only if it is the box drawn around this control, as with opacity-0 check boxes and labels. */
function isSoleControlOf(element: Element, ancestor: Element): boolean {
  if (ancestor.localName === 'label') return true;
  return (
    ancestor.querySelectorAll('button,a[href],input,select,textarea').length <= 1 &&
    !ancestor.matches('body,html') &&
    ancestor.contains(element)
  );
}

/** Whether the element, in view now, lies under something else. Out of view is not covered. */
export function isCovered(element: Element): boolean {
  return pointIn(element) !== undefined && reachablePoint(element) === undefined;
}

/** A reachable point, or nothing when all tried ones meet something else. */
export function reachablePoint(element: Element): { x: number; y: number } | undefined {
  const point = pointIn(element);
  if (!point) return undefined;
  if (isHit(element, point.x, point.y)) return point;
  return cornersOf(element).find(({ x, y }) => isHit(element, x, y));
}

/** Whether any part is inside the viewport of the top document. */
export function isInViewport(element: Element): boolean {
  const rect = element.getBoundingClientRect();
  const offset = frameOffset(element);
  const view = windowOf(element).top ?? windowOf(element);
  let height: number;
  try {
    height = view.innerHeight;
  } catch (error) {
    // The top document is of another origin: its own viewport is all that can be known.
    if ((error as { name?: string }).name !== 'SecurityError') throw error;
    height = windowOf(element).innerHeight;
  }
  return rect.bottom + offset.y > 0 && rect.top + offset.y < height;
}

/** The open modal that everything else is behind, if there is one: the last one opened wins. */
export function openModal(document: Document): Element | undefined {
  const native = [...document.querySelectorAll('dialog:modal')];
  const declared = [...document.querySelectorAll('[aria-modal="true"]')].filter(
    (element) => isElement(element) && isVisible(element),
  );
  return [...declared, ...native].at(-1);
}

/** Check boxes are often made transparent over a drawn box, and are still the thing to act on. */
export function isTransparentControl(element: Element): boolean {
  return element.localName === 'input' && ['checkbox', 'radio'].includes((element as HTMLInputElement).type);
}

/** Seen, not inert and not under something else: the only elements that can be acted on. */
export function isReachable(element: Element): boolean {
  if (isInert(element) || isCovered(element)) return false;
  if (!isTransparentControl(element)) return isVisible(element);
  const rect = element.getBoundingClientRect();
  return rect.width >= 1 && rect.height >= 1 && isRendered(element);
}
