/** placeUnder: the named list or column that a carried thing is let go over, and whether the thing stands in it afterwards. */
import { queryIn } from '../dom/clean-form';
import { isElement, isHtml } from '../dom/composed-tree';

export interface NamedPlace {
  /** The element that names the place: its heading, or the place itself. */
  element: Element;
  name: string;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend,caption,header';
const MAX_NAME_CHARS = 60;
/** The named column of a thing is at most this many ancestors away. */
const MAX_LEVELS = 8;

const textOf = (node: Node | null) => (node?.textContent ?? '').trim().replace(/\s+/gu, ' ');

/** The first text in an element that stands in an element of its own: the title of a card. */
export function titleOf(thing: Element): Element | undefined {
  const leaf = firstLeaf(thing, () => true);
  return leaf && textOf(leaf).length <= MAX_NAME_CHARS ? leaf : undefined;
}

/**
 * @param under the element that the thing is let go over
 * @param home the parent that the thing had before
 * @returns undefined if that is in the same list, or has no name
 */
export function placeUnder(under: Element, thing: Element, home: Element): NamedPlace | undefined {
  if (home.contains(under) || under.contains(home)) return undefined;
  return nearestName(under, thing, (at) => at.contains(home));
}

/** Whether a thing of this title stands in the place of this name, drawn again or not. */
export function standsIn(title: Element, thing: Element, place: string): boolean {
  const said = textOf(title);
  const texts = title.ownerDocument.createTreeWalker(title.ownerDocument.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { parentElement: parent } = text;
    if (!parent || textOf(text) !== said || textOf(parent) !== said) continue;
    const named = parent.parentElement && nearestName(parent.parentElement, thing, (at) => at.localName === 'body');
    if (named && named.name === place && named.element !== parent) return true;
  }
  return false;
}

/** The label or heading of the nearest list or column that has one, or else the first text of the outermost. */
function nearestName(from: Element, thing: Element, isOutside: (at: Element) => boolean): NamedPlace | undefined {
  let column: Element | undefined;
  let at: Element | null = from;
  for (let level = 0; at && level < MAX_LEVELS && !isOutside(at); level++, at = at.parentElement) {
    const named = isLike(at, thing) ? undefined : headingOf(at, thing);
    if (named) return named;
    column = at;
  }
  return column && named(firstLeaf(column, (element) => !isInItem(element, column, thing)));
}

/** Its label, its heading outside of its items, or the heading before it. */
function headingOf(place: Element, thing: Element): NamedPlace | undefined {
  const label = place.getAttribute('aria-label')?.trim();
  if (label) return { element: place, name: label };
  const heading = queryIn(place, HEADINGS).find((one) => !isInItem(one, place, thing));
  const before = place.previousElementSibling;
  const shown = heading ?? (before?.matches(HEADINGS) ? before : undefined);
  return shown && named(firstLeaf(shown, () => true));
}

function named(element: Element | undefined): NamedPlace | undefined {
  const name = textOf(element ?? null);
  return element && name !== '' && name.length <= MAX_NAME_CHARS ? { element, name } : undefined;
}

function isInItem(element: Element, place: Element | undefined, thing: Element): boolean {
  for (let at: Element | null = element; at && at !== place; at = at.parentElement)
    if (at === thing || isLike(at, thing)) return true;
  return false;
}

/** Same tag, and the same first class if it has one. */
function isLike(element: Element, thing: Element): boolean {
  return element.localName === thing.localName && element.classList[0] === thing.classList[0];
}

/** The first rendered element that holds a text of its own. */
function firstLeaf(within: Element, accepts: (element: Element) => boolean): Element | undefined {
  const texts = within.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { parentElement: parent } = text;
    const isShown = parent && isHtml(parent) && parent.offsetParent !== null;
    if (isShown && textOf(text) !== '' && accepts(parent)) return parent;
  }
  return undefined;
}

/** The element under a point that is not the thing, nor a picture of it that follows the pointer. */
export function elementUnder(document: Document, point: { x: number; y: number }, thing: Element): Element | undefined {
  const said = textOf(thing);
  return document
    .elementsFromPoint(point.x, point.y)
    .find((one) => isElement(one) && !thing.contains(one) && textOf(one) !== said);
}
