/** Tells what of a page can be reached while a modal dialog is open: the dialog, and what was laid over it from elsewhere. */
import { isOnTop } from './clipping';
import { deepFocus, frameElementOf, isNeverShown, isWithin, shownParent, styleOf } from './composed-tree';
import { isMissed, isVisible, shownParts } from './visibility';

/** Elements looked at for what lies over a dialog, and levels below what the dialog is in. */
const LOOKS = 300;
const LEVELS = 3;

/**
 * Says of elements whether they can be got at: where a modal dialog is open, that and what lies over it. It is kept what is
 * known of those around each.
 * @param roots the documents of a page, each before those in its frames, and their shadow roots
 */
export function standsInFront(roots: readonly (Document | ShadowRoot)[]): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const isIn = (at: Element | null): boolean => {
    if (!at) return true;
    const is = known.get(at) ?? isIn(shownParent(at));
    known.set(at, is);
    return is;
  };
  for (const document of roots) {
    if (!isDocument(document)) continue;
    const front = frontOf(
      document,
      roots.filter((root) => root === document || root.ownerDocument === document),
    );
    if (front.length === 0) continue;
    const is = isIn(frameElementOf(document));
    known.set(document.documentElement, false);
    for (const one of front) known.set(one, is);
  }
  return known.size === 0 ? () => true : isIn;
}

function isDocument(root: Node): root is Document {
  return root.nodeType === Node.DOCUMENT_NODE;
}

/** The modal dialog of a document that everything else is behind, the last one opened, and what lies over it; empty where none is open. */
function frontOf(document: Document, roots: readonly ParentNode[]): Element[] {
  const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  // The browser lets nobody get at anything beside its own dialogs.
  const native = all('dialog:modal').at(-1);
  if (native) return [native];
  const focused = deepFocus(document);
  for (const modal of all('[aria-modal="true"]').filter(isVisible).reverse()) {
    const front = [modal, ...laidOver(modal)];
    // One that leaves the focus in a field outside it, as date pickers do, is no modal whatever it says.
    const isElsewhere = focused !== document.body && !front.some((one) => isWithin(focused, one));
    if (!isElsewhere || !isVisible(focused)) return front;
  }
  return [];
}

/** Lists, calendars, menus and questions that a dialog opens are put at the end of the page, and stand above it. */
function laidOver(modal: Element): Element[] {
  const around = new Set<Element>();
  for (let at: Element | null = modal; at; at = shownParent(at)) around.add(at);
  const level = levelOf(modal);
  const isOver = (element: Element) => {
    const { position } = styleOf(element);
    if (position !== 'absolute' && position !== 'fixed') return false;
    const own = levelOf(element);
    const follows = modal.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    const isHigher = own > level || (own === level && follows > 0) || isOnTop(element);
    return isHigher && shownParts(element).length > 0 && !isMissed(element);
  };
  const over: Element[] = [];
  let looks = 0;
  const seek = (parent: Element, levels: number): void => {
    for (let at = parent.lastElementChild; at && looks < LOOKS; at = at.previousElementSibling) {
      if (at === modal || isNeverShown(at)) continue;
      looks += 1;
      if (around.has(at)) seek(at, LEVELS);
      else if (isOver(at)) over.push(at);
      else if (levels > 0) seek(at, levels - 1);
    }
  };
  seek(modal.ownerDocument.body, LEVELS);
  return over;
}

/** How high an element is stacked: the z-index of the outermost box that has one. */
function levelOf(element: Element): number {
  let level = 0;
  for (let at: Element | null = element; at; at = shownParent(at)) {
    const { position, zIndex } = styleOf(at);
    if (position !== 'static' && zIndex !== 'auto') level = Number(zIndex);
  }
  return level;
}
