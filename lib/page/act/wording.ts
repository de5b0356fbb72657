/** wordingOf: all texts on or about a control that the guard judges by. */
import { truncateText } from '../../core/text';
import { clippedText } from '../find/attributes';
import { attributeOf, queryIn, textOf } from '../dom/clean-form';
import { isInput, isSelect, shadowRootOf, styleOf } from '../dom/composed-tree';
import { fieldValue, isField, isReadOnly, isSecret } from '../dom/element-state';
import { safeText } from '../dom/safe-text';
import { wordsInPictures } from './pictured-words';
import { wordsOver } from './words-over';

/** Elements within a control whose shadow roots are read. */
const MAX_PARTS = 12;
/** A longer text of a field is no name of a button. */
const MAX_FIXED = 60;

/** Input types in which letters are typed. */
export const TEXT_TYPES = /^(?:text|search|tel|email|url)$/;

export function wordingOf(element: Element): string {
  // The whole page's text says nothing about a key pressed on it.
  if (element.localName === 'body') return '';
  const title = element.getAttribute('title') ?? '';
  const value =
    isInput(element) && ['submit', 'button', 'reset', 'image'].includes(element.type)
      ? `${element.value} ${element.alt}`
      : '';
  const images = isField(element)
    ? ''
    : [...element.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt') ?? '').join(' ');
  const text = safeText(element);
  const described = (element.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map((id) => (id === '' ? '' : (element.ownerDocument.getElementById(id)?.textContent ?? '')))
    .join(' ');
  const says = ['aria-description', 'aria-roledescription', 'aria-braillelabel']
    .map((name) => attributeOf(element, name) ?? '')
    .join(' ');
  const over = isField(element) ? '' : truncateText(wordsOver(element), 100);
  const drawn = isField(element)
    ? fixedWords(element)
    : `${wordsInPictures(element)} ${marksOver(element)} ${truncateText(shadowText(element), 100)}`;
  return `${title} ${value} ${images} ${drawn} ${truncateText(text, 200)} ${described} ${says} ${over}`;
}

/** Text of shadow roots, closed ones too: it is on the screen and no text of the element. */
function shadowText(element: Element): string {
  return [element, ...queryIn(element, '*').slice(0, MAX_PARTS)]
    .flatMap((one) => [...(shadowRootOf(one)?.childNodes ?? [])].map(safeText))
    .join(' ');
}

/** Signs that a style draws over the letters as marks of emphasis. */
function marksOver(element: Element): string {
  return [element, ...queryIn(element, '*').slice(0, MAX_PARTS)]
    .map((one) => /^"(.+)"$/.exec(styleOf(one).textEmphasisStyle)?.[1] ?? '')
    .join('');
}

/** A field of text that only shows one. */
export function isFixed(element: Element): boolean {
  const isText = isInput(element) ? TEXT_TYPES.test(element.type) : isField(element) && !isSelect(element);
  return isText && isReadOnly(element);
}

/** Words that such a field shows; an address or a key is none. */
function fixedWords(element: Element): string {
  const text = isFixed(element) && !isSecret(element) ? clippedText(fieldValue(element) ?? textOf(element)) : '';
  return text.length <= MAX_FIXED && /^\p{L}+(?: \S+)+$/u.test(text) ? text : '';
}
