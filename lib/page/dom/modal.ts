/** Finds the open modal dialog and the overlays above it; everything else is an inert background. */
import { queryIn } from './clean-form';
import { isInTopLayer } from './clipping';
import {
  deepActiveElement,
  frameElementOf,
  composedParent,
  composedSelfAndAncestors,
  isNeverRendered,
  isWithin,
  styleOf,
} from './composed-tree';
import { isCenterObscured, isVisible, visibleRects } from './visibility';

/** Elements checked at the most while searching overlays of a modal. */
const MAX_OVERLAY_CHECKS = 300;
/** Levels searched for overlays below the body and below each ancestor of the modal. */
const MAX_OVERLAY_DEPTH = 3;

/**
 * Returns a predicate: is the element outside the inert background of an open modal? Answers are cached for all ancestors.
 * @param roots all documents of a page, parents before their frames, and all shadow roots
 */
export function createModalFilter(roots: readonly (Document | ShadowRoot)[]): (element: Element) => boolean {
  const cache = new Map<Element, boolean>();
  const isOutsideInert = (at: Element | null): boolean => {
    if (!at) return true;
    const answer = cache.get(at) ?? isOutsideInert(composedParent(at));
    cache.set(at, answer);
    return answer;
  };
  for (const document of roots) {
    if (!isDocument(document)) continue;
    const front = activeModalAndOverlays(
      document,
      roots.filter((root) => root === document || root.ownerDocument === document),
    );
    if (front.length === 0) continue;
    const isFrameOutsideInert = isOutsideInert(frameElementOf(document));
    cache.set(document.documentElement, false);
    for (const element of front) cache.set(element, isFrameOutsideInert);
  }
  return cache.size === 0 ? () => true : isOutsideInert;
}

function isDocument(root: Node): root is Document {
  return root.nodeType === Node.DOCUMENT_NODE;
}

/** The topmost modal dialog of a document, and the overlays above it; empty if no modal is open. */
function activeModalAndOverlays(document: Document, roots: readonly ParentNode[]): Element[] {
  const all = (selector: string) => roots.flatMap((root) => queryIn(root, selector));
  // The browser makes everything outside a `showModal` dialog inert (https://html.spec.whatwg.org/multipage/interaction.html#blocked-by-a-modal-dialog).
  const native = all('dialog:modal').at(-1);
  if (native) return [native];
  const focused = deepActiveElement(document);
  for (const modal of all('[aria-modal="true"]').filter(isVisible).reverse()) {
    const front = [modal, ...overlaysOf(modal)];
    // Date pickers declare aria-modal and leave the focus in their field outside: these are no modals.
    const isFocusOutside = focused !== document.body && !front.some((element) => isWithin(focused, element));
    if (!isFocusOutside || !isVisible(focused)) return front;
  }
  return [];
}

/** Positioned boxes painted above a modal: listboxes, calendars and menus that libraries append to the body. */
function overlaysOf(modal: Element): Element[] {
  const modalAncestors = new Set<Element>(composedSelfAndAncestors(modal));
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

/** The z-index of the outermost positioned ancestor that has one; 0 if none has. */
function stackingLevel(element: Element): number {
  let level = 0;
  for (const at of composedSelfAndAncestors(element)) {
    const { position, zIndex } = styleOf(at);
    if (position !== 'static' && zIndex !== 'auto') level = Number(zIndex);
  }
  return level;
}
