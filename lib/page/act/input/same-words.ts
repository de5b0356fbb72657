/** wordsWatch: tells whether a control says something new since it was judged: what the pointer, the focus or a key makes of it is another control. */
import { nameOf } from '../../dom/element-state';
import { isField } from '../../dom/field';
import { isElement } from '../../dom/composed-tree';
import { Legibility } from '../../dom/legibility';
import { pseudoText } from '../../dom/pseudo-text';
import { deepElementFromPoint } from '../../dom/visibility';
import type { Point } from './pointer';

const WORD = /[\p{L}\p{N}]+/gu;
/** Controls of their own, which a box may show once the pointer is in it. */
const CONTROL = 'a[href],button,input,select,textarea,[role="button"],[role="link"],[role="menuitem"]';
const PRESSED = `${CONTROL},[onclick]`;

/**
 * @param element before the act begins
 * @returns whether it says the same still; words that went are no change
 */
export function wordsWatch(element: Element): () => boolean {
  // Text in a field changes as it is used.
  if (isField(element) || element.querySelector(CONTROL)) return () => true;
  const before = wordsOn(element);
  return () => !element.isConnected || [...wordsOn(element)].every((word) => before.has(word));
}

function wordsOn(element: Element): Set<string> {
  const parts = [element, ...element.querySelectorAll('*')].filter(isElement);
  const drawn = parts.flatMap((part) => [pseudoText(part, '::before'), pseudoText(part, '::after')]);
  // A cell that opens an editor in its place takes its name from it: only the text beside the field speaks.
  const name = parts.some((part) => part !== element && isField(part)) ? '' : nameOf(element);
  const texts = [name, new Legibility().textOf(element), ...drawn];
  return new Set(texts.join(' ').toLowerCase().match(WORD) ?? []);
}

/** Whether another control has come between the pointer and the element. */
export function isCoveredByControl(element: Element, { x, y }: Point): boolean {
  const hit = deepElementFromPoint(element.ownerDocument, x, y);
  const control = hit?.closest(PRESSED);
  return control !== null && control !== undefined && !control.contains(element) && !element.contains(control);
}
