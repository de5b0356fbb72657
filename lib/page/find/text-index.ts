/** Finds what may be called something only where the page says it, from the top down: most of a page never comes into question. */
import { plainText } from '../../core/text';
import { isNeverShown, type Root } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';
import { compactText, wordsOf } from '../words/likeness';
import { isOneThing } from '../dom/element-state';

/** More text than this is not read for names, chars: what is in it is looked at part by part. */
export const LARGE = 2_000;
/** Attributes that name what bears them, or what that is in. */
const NAMING = ['aria-label', 'title', 'alt', 'placeholder', 'aria-placeholder', 'label', 'value'];
const NAMED = [...NAMING.map((name) => `[${name}]:not([${name}=""])`), '[aria-labelledby]'].join(',');
/** What is between letters, and no part of a name: gaps, quotes, marks where a word may be broken. */
const BETWEEN = /[\s\u00ad\u200b-\u200f\u2060“”„"'‘’`]+/g;
/** What is named by what is in it. */
const HOLDERS = 'a,button,summary,label,[role]';

/** Every element that may be called one of the names: by what it says, by an attribute, by a label or by another element; what only style sheets put there is not read. */
export function mayBeCalled(roots: readonly Root[], names: readonly string[]): Set<Element> {
  const found = new Set<Element>();
  if (names.length === 0) return found;
  const says = sayingOneOf(names);
  const visit = (element: Element): void => {
    if (isNeverShown(element)) return;
    const text = element.textContent ?? '';
    if (text.length <= LARGE) {
      if (!says(text, 'every')) return;
      found.add(element);
      if (element.localName === 'label') take((element as HTMLLabelElement).control);
    }
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) visit(child);
  };
  const take = (element: Element | null | undefined) => {
    if (element) found.add(element);
  };
  for (const root of roots) {
    for (const child of root.children) visit(child);
    for (const element of root.querySelectorAll(NAMED)) {
      const isNamed = NAMING.some((name) => says(element.getAttribute(name) ?? '', 'some'));
      if (!isNamed && !element.hasAttribute('aria-labelledby')) continue;
      take(element);
      take(element.parentElement?.closest(HOLDERS));
    }
    if (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE)
      for (const slot of root.querySelectorAll('slot')) take(slot.closest(HOLDERS) ?? slot.parentElement);
  }
  return found;
}

/** Whether a text says every word of a name, or some of them, with gaps or without. */
function sayingOneOf(names: readonly string[]): (text: string, which: 'every' | 'some') => boolean {
  const wanted = names
    .map((name) => ({ words: [...wordsOf(plainText(name).toLowerCase())], compact: compactText(name) }))
    .filter(({ compact }) => compact !== '');
  const isIn = (lower: string, compact: string) =>
    lower.length >= compact.length && lower.replace(BETWEEN, '').includes(compact);
  return (text, which) => {
    const lower = text.toLowerCase();
    const has = (word: string) => lower.includes(word);
    return wanted.some(({ words, compact }) => (words.length > 0 && words[which](has)) || isIn(lower, compact));
  };
}

/** Whether an element says just what was remembered and is the smallest that does. */
export function sayingOf({ name, text = '' }: Fingerprint): (element: Element) => boolean {
  const wanted = [name, text].map(compactText).filter((one) => one.length > 1);
  const says = (part: Element) => wanted.includes(compactText(part.textContent ?? ''));
  return (element) => wanted.length > 0 && isOneThing(element) && says(element) && ![...element.children].some(says);
}
