/** standsUnder: the place that a dragged element stands under, where the page has drawn element and place again. */
import { queryIn } from '../../dom/clean-form';

/** @returns whether the element of the same text is in the place of the same text, or behind it as the last of its like */
export function standsUnder(thing: Element, place: Element): boolean {
  const [item, list] = [again(thing), again(place)];
  if (!item || !list) return false;
  if (list.contains(item)) return true;
  const likes = queryIn(list.ownerDocument, list.localName).filter(({ className }) => className === list.className);
  const isBefore = (one: Element) => (one.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return likes.length > 1 && likes.findLast(isBefore) === list;
}

/** The element itself, or the only one of its tag and text if it is gone. */
function again(element: Element): Element | undefined {
  if (element.isConnected) return element;
  const said = wordsOf(element);
  if (said === '') return undefined;
  const [only, ...others] = queryIn(element.ownerDocument, element.localName).filter((one) => wordsOf(one) === said);
  return others.length === 0 ? only : undefined;
}

const wordsOf = (element: Element) => (element.textContent ?? '').trim().replace(/\s+/gu, ' ');
