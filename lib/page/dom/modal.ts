/** Tells what of a page can be reached while a modal dialog is open: the dialog, and what was laid over it from elsewhere. */
import { isInTopLayer } from './clipping';
import { deepActiveElement, frameElementOf, isNeverRendered, isWithin, composedParent, styleOf } from './composed-tree';
import { isCenterObscured, isVisible, visibleRects } from './visibility';

/** Elements looked at for what lies over a dialog, and levels below what the dialog is in. */
const MAX_OVERLAY_CHECKS = 300;
const MAX_OVERLAY_DEPTH = 3;

/**
 * Says of elements whether they can be got at: where a modal dialog is open, that and what lies over it. It is kept what is
 * known of those around each.
 * @param roots the documents of a page, each before those in its frames, and their shadow roots
 */
export function createModalFilter(roots: readonly (Document | ShadowRoot)[]): (element: Element) => boolean {
  const cache = new Map<Element, boolean>();
  const isOutsideInert = (at: Element | null): boolean => {
    if (!at) return true;
    const is = cache.get(at) ?? isOutsideInert(composedParent(at));
    cache.set(at, is);
    return is;
  };
  for (const document of roots) {
    if (!isDocument(document)) continue;
    const front = activeModalAndOverlays(
      document,
      roots.filter((root) => root === document || root.ownerDocument === document),
    );
    if (front.length === 0) continue;
    const is = isOutsideInert(frameElementOf(document));
    cache.set(document.documentElement, false);
    for (const one of front) cache.set(one, is);
  }
  return cache.size === 0 ? () => true : isOutsideInert;
}

function isDocument(root: Node): root is Document {
  return root.nodeType === Node.DOCUMENT_NODE;
}

/** The modal dialog of a document that everything else is behind, the last one opened, and what lies over it; empty where none is open. */
function activeModalAndOverlays(document: Document, roots: readonly ParentNode[]): Element[] {
  const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  // The browser lets nobody get at anything beside its own dialogs.
  const native = all('dialog:modal').at(-1);
  if (native) return [native];
  const focused = deepActiveElement(document);
  for (const modal of all('[aria-modal="true"]').filter(isVisible).reverse()) {
    const front = [modal, ...overlaysOf(modal)];
    // One that leaves the focus in a field outside it, as date pickers do, is no modal whatever it says.
    const isElsewhere = focused !== document.body && !front.some((one) => isWithin(focused, one));
    if (!isElsewhere || !isVisible(focused)) return front;
  }
  return [];
}

/** Lists, calendars, menus and questions that a dialog opens are put at the end of the page, and stand above it. */
function overlaysOf(modal: Element): Element[] {
  const modalAncestors = new Set<Element>();
  for (let at: Element | null = modal; at; at = composedParent(at)) modalAncestors.add(at);
  const level = stackingLevel(modal);
  const isOver = (element: Element) => {
    const { position } = styleOf(element);
    if (position !== 'absolute' && position !== 'fixed') return false;
    const own = stackingLevel(element);
    const follows = modal.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    const isHigher = own > level || (own === level && follows > 0) || isInTopLayer(element);
    return isHigher && visibleRects(element).length > 0 && !isCenterObscured(element);
  };
  const overlays: Element[] = [];
  let checks = 0;
  const search = (parent: Element, levels: number): void => {
    for (let at = parent.lastElementChild; at && checks < MAX_OVERLAY_CHECKS; at = at.previousElementSibling) {
      if (at === modal || isNeverRendered(at)) continue;
      checks += 1;
      if (modalAncestors.has(at)) search(at, MAX_OVERLAY_DEPTH);
      else if (isOver(at)) overlays.push(at);
      else if (levels > 0) search(at, levels - 1);
    }
  };
  search(modal.ownerDocument.body, MAX_OVERLAY_DEPTH);
  return overlays;
}

/** How high an element is stacked: the z-index of the outermost box that has one. */
function stackingLevel(element: Element): number {
  let level = 0;
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const { position, zIndex } = styleOf(at);
    if (position !== 'static' && zIndex !== 'auto') level = Number(zIndex);
  }
  return level;
}
