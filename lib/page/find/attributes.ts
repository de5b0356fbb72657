/** Reads the attributes a fingerprint records, and matches elements by the stable ones that survive a renaming. */
import { safeText } from '../dom/safe-text';
import { plainText, truncateText } from '../../core/text';
import type { NameCache } from '../dom/name-cache';
import { labelsOf } from '../dom/accessible-name';
import { checkedState, isField, nameOf, nearbyText, hrefOf, nearbyLabelOf } from '../dom/element-state';
import { frameElementOf, isContentEditable, isInput, isSelect } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';
import type { StableAttribute } from '../words/match-tables';
import { hasSameAttribute, isEditedDocument } from '../words/similarity';

const MAX_VALUE_CHARS = 200;
const MAX_OPTIONS = 8;
const MAX_OPTION_CHARS = 40;
const MAX_ICON_PATH_CHARS = 60;
/** Test id attributes in order of precedence. */
const TEST_IDS = ['data-testid', 'data-test', 'data-cy'];

export const clippedText = (text: string, max = MAX_VALUE_CHARS) => truncateText(plainText(text), max);
export const clippedOrUndefined = (text: string | null | undefined) => (text ? clippedText(text) : undefined);

/** Text of the label element, or the text beside a field or an unnamed checkbox. */
export function labelOf(element: Element, cache?: NameCache): string | undefined {
  const [label] = labelsOf(element, cache);
  const labelled = clippedOrUndefined(label && safeText(label));
  if (labelled || isField(element)) return labelled ?? clippedOrUndefined(nearbyText(element));
  const isUnnamedCheckbox = checkedState(element) !== undefined && nameOf(element, undefined, cache) === '';
  return isUnnamedCheckbox ? clippedOrUndefined(nearbyLabelOf(element, '', true)) : undefined;
}

export function testIdOf(element: Element): string | undefined {
  const name = TEST_IDS.find((attribute) => element.hasAttribute(attribute));
  return name === undefined ? undefined : clippedOrUndefined(element.getAttribute(name));
}

export function optionLabelsOf(list: HTMLSelectElement): string[] {
  return [...list.options].slice(0, MAX_OPTIONS).map(({ label }) => clippedText(label, MAX_OPTION_CHARS));
}

const ICON_SELECTOR = 'svg,img,i,[class*="icon"]';
/** Classes that icon fonts put on every icon. */
const GENERIC_ICON_CLASS = /^(?:icon|fa|fas|far|svg)$/;

/** Name of the icon in an element without text: sprite id, image file, class, or the start of the SVG path. */
export function iconNameOf(element: Element): string | undefined {
  if (isField(element)) return undefined;
  const icon = element.matches(ICON_SELECTOR) ? element : element.querySelector(ICON_SELECTOR);
  if (!icon) return undefined;
  const sprite = icon.querySelector('use')?.getAttribute('href');
  if (sprite) return clippedOrUndefined(sprite.split('#').at(-1));
  if (icon.localName === 'img')
    return clippedOrUndefined((icon.getAttribute('src') ?? '').split(/[?#]/)[0]?.split('/').at(-1));
  const classes = [...icon.classList].filter((name) => !GENERIC_ICON_CLASS.test(name));
  if (classes.length > 0) return clippedOrUndefined(classes.join(' '));
  return clippedOrUndefined(icon.querySelector('path')?.getAttribute('d')?.slice(0, MAX_ICON_PATH_CHARS));
}

/**
 * Path and hash route of the link an element is in.
 * @returns undefined if it is in no link, or the address identifies nothing, as `#` does
 */
export function linkPathOf(element: Element): string | undefined {
  const href = linkAddressOf(element);
  if (href === undefined || !URL.canParse(href)) return undefined;
  const { pathname, hash } = new URL(href);
  return pathname === '/' && hash.length < 2 ? undefined : clippedOrUndefined(`${pathname}${hash.split('?')[0]}`);
}

/** Absolute address of the link an element is in. @returns undefined if it is in none */
export function linkAddressOf(element: Element): string | undefined {
  const link = element.closest('a[href],area[href]');
  return link ? hrefOf(link) : undefined;
}

/** Whether a document in a frame is edited as a whole. */
export function isEditedBody(element: Element): boolean {
  return element.localName === 'body' && isContentEditable(element) && frameElementOf(element.ownerDocument) !== null;
}

interface AttributeMatcher {
  matches: (element: Element, remembered: Fingerprint, cache: NameCache) => boolean;
  /** Selector of all elements that may match; absent if each element must be tested. */
  selector?: (remembered: Fingerprint) => string | undefined;
}

// Remembered values have their white space collapsed: a value with white space is not selected by its text.
const containsAttribute = (attribute: string, value = '') =>
  /\s/.test(value) ? `[${attribute}]` : `[${attribute}*="${CSS.escape(value)}"]`;

function attributeMatcher(htmlName: string, field: 'nameAttribute' | 'placeholder'): AttributeMatcher {
  return {
    matches: (element, remembered) => clippedOrUndefined(element.getAttribute(htmlName)) === remembered[field],
    selector: (remembered) => containsAttribute(htmlName, remembered[field]),
  };
}

const MATCHERS: Readonly<Record<StableAttribute, AttributeMatcher>> = {
  id: {
    matches: (element, remembered) => element.id === remembered.id,
    selector: (remembered) => `[id="${CSS.escape(remembered.id ?? '')}"]`,
  },
  testId: {
    matches: (element, remembered) => testIdOf(element) === remembered.testId,
    selector: (remembered) => TEST_IDS.map((name) => containsAttribute(name, remembered.testId)).join(','),
  },
  nameAttribute: attributeMatcher('name', 'nameAttribute'),
  placeholder: attributeMatcher('placeholder', 'placeholder'),
  label: {
    matches: (element, remembered, cache) =>
      (isField(element) || isInput(element)) && labelOf(element, cache) === remembered.label,
    selector: () => 'input,select,textarea,[role],[contenteditable]',
  },
  href: {
    matches: (element, remembered) =>
      hasSameAttribute('href', { ...remembered, href: linkPathOf(element) }, remembered),
    selector: () => 'a[href],area[href],a[href] *',
  },
  icon: {
    matches: (element, remembered) => iconNameOf(element) === remembered.icon,
  },
  ownClass: {
    matches: (element, { ownClass }) => ownClass !== undefined && element.classList.contains(ownClass),
    selector: ({ ownClass }) => (ownClass === undefined ? undefined : `.${CSS.escape(ownClass)}`),
  },
  holder: {
    matches: (element, { holder }) =>
      holder !== undefined && isField(element) && element.closest(`.${CSS.escape(holder)}`) !== null,
    selector: ({ holder }) => (holder === undefined ? undefined : `.${CSS.escape(holder)} *`),
  },
  editor: {
    matches: (element, remembered) => isEditedDocument(remembered) && isEditedBody(element),
    selector: () => 'body',
  },
  options: {
    matches: (element, remembered) =>
      isSelect(element) && hasSameAttribute('options', { ...remembered, options: optionLabelsOf(element) }, remembered),
    selector: () => 'select',
  },
};

/** Whether the element has the remembered value of a stable attribute. */
export function matchesAttribute(
  element: Element,
  attribute: StableAttribute,
  remembered: Fingerprint,
  cache: NameCache,
): boolean {
  return MATCHERS[attribute].matches(element, remembered, cache);
}

/** Selector of all elements that may match. @returns undefined if each element must be tested */
export function attributeSelector(attribute: StableAttribute, remembered: Fingerprint): string | undefined {
  return MATCHERS[attribute].selector?.(remembered);
}
