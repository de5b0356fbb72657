/** Finds elements whose text or attributes contain a name, pruning subtrees that do not. */
import { queryIn } from '../dom/clean-form';
import { plainText } from '../../core/text';
import { isNeverRendered, type Root } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';
import { compactText, wordsOf } from '../words/similarity';
import { isSmallSubtree } from '../dom/element-state';

/** Longer text is no name, characters: the walk descends into its parts. */
export const MAX_NAME_TEXT_CHARS = 2_000;
/** Attributes that name their element, or the control around it. */
const NAMING_ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'aria-placeholder', 'label', 'value'];
const NAMED_SELECTOR = [...NAMING_ATTRIBUTES.map((name) => `[${name}]:not([${name}=""])`), '[aria-labelledby]'].join(
  ',',
);
/** White space, soft hyphens, zero-width characters and quotes: not part of a compared name. */
const NAME_SEPARATORS = /[\s\u00ad\u200b-\u200f\u2060“”„"'‘’`]+/g;
/** Elements named from their content. */
const NAMED_FROM_CONTENT = 'a,button,summary,label,[role]';

/**
 * Elements that may have one of the names: by text, attribute, label element or `aria-labelledby`.
 * Generated content of style sheets (`::before`, `::after`) is not read.
 */
export function elementsMentioning(roots: readonly Root[], names: readonly string[]): Set<Element> {
  const found = new Set<Element>();
  if (names.length === 0) return found;
  const mentions = mentionsOneOf(names);
  const add = (element: Element | null | undefined) => {
    if (element) found.add(element);
  };
  const visit = (element: Element): void => {
    if (isNeverRendered(element)) return;
    const text = element.textContent ?? '';
    if (text.length <= MAX_NAME_TEXT_CHARS) {
      if (!mentions(text, 'every')) return;
      found.add(element);
      if (element.localName === 'label') add((element as HTMLLabelElement).control);
    }
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) visit(child);
  };
  const addNamedByAttribute = (root: Root) => {
    for (const element of queryIn(root, NAMED_SELECTOR)) {
      const isNamed = NAMING_ATTRIBUTES.some((name) => mentions(element.getAttribute(name) ?? '', 'some'));
      if (!isNamed && !element.hasAttribute('aria-labelledby')) continue;
      add(element);
      add(element.parentElement?.closest(NAMED_FROM_CONTENT));
    }
  };
  for (const root of roots) {
    for (const child of root.children) visit(child);
    addNamedByAttribute(root);
    // Slotted text is a child of the host: every control around a slot may be named by it.
    if (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE)
      for (const slot of queryIn(root, 'slot')) add(slot.closest(NAMED_FROM_CONTENT) ?? slot.parentElement);
  }
  return found;
}

/** Predicate: whether a text has every word of a name, or some of them, with or without separators. */
function mentionsOneOf(names: readonly string[]): (text: string, which: 'every' | 'some') => boolean {
  const wanted = names
    .map((name) => ({ words: [...wordsOf(plainText(name).toLowerCase())], compact: compactText(name) }))
    .filter(({ compact }) => compact !== '');
  const includesCompact = (lower: string, compact: string) =>
    lower.length >= compact.length && lower.replace(NAME_SEPARATORS, '').includes(compact);
  return (text, which) => {
    const lower = text.toLowerCase();
    const hasWord = (word: string) => lower.includes(word);
    return wanted.some(
      ({ words, compact }) => (words.length > 0 && words[which](hasWord)) || includesCompact(lower, compact),
    );
  };
}

/** Predicate: whether an element is the smallest one whose text equals the remembered name or text. */
export function smallestWithText({ name, text = '' }: Fingerprint): (element: Element) => boolean {
  const wanted = [name, text].map(compactText).filter((entry) => entry.length > 1);
  const hasText = (part: Element) => wanted.includes(compactText(part.textContent ?? ''));
  return (element) =>
    wanted.length > 0 && isSmallSubtree(element) && hasText(element) && ![...element.children].some(hasText);
}
