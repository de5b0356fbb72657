/** Builds the fingerprint of an element: the DOM facts the guard judges by and a locator remembers. */
import { safeText } from '../dom/safe-text';
import { plainText } from '../../core/text';
import { containerName } from './container';
import type { NameCache } from '../dom/name-cache';
import {
  clippedOrUndefined,
  clippedText,
  iconNameOf,
  isEditedBody,
  labelOf,
  linkPathOf,
  matchesAttribute,
  optionLabelsOf,
  testIdOf,
} from './attributes';
import { PageIndex } from '../dom/page-index';
import { isActionable } from '../dom/actionable';
import { isField, isSecret, isSmallSubtree, nameOf } from '../dom/element-state';
import { roleOf } from '../dom/aria-role';
import { composedAncestors, composedSelfAndAncestors, frameElementOf, isSelect } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';
import { describeRow, positionAmongSimilar } from './row-of';
import { STABLE_ATTRIBUTES, type StableAttribute, STYLE_WORDS } from '../words/match-tables';

const MAX_CLASSES = 6;
const MAX_PATH = 8;
/** Elements around a nameless field whose classes are read, and classes kept. */
const MAX_AROUND = 12;
/** Longest visible text that identifies an element, characters. */
const MAX_SHOWN_CHARS = 80;

/** The same function builds the remembered and the compared fingerprint. @param cache shared by many calls at one moment */
export function fingerprintOf(element: Element, cache?: NameCache): Fingerprint {
  const role = roleOf(element);
  const text = shownText(element);
  // A generic element is named by its text.
  const name = nameOf(element, role, cache) || (role === 'generic' ? (text ?? '') : '');
  const title = clippedOrUndefined(element.getAttribute('title'));
  return {
    role,
    name: name === '' && isSecret(element, cache) ? 'secret' : name,
    tag: element.localName,
    type: clippedOrUndefined(element.getAttribute('type')),
    text: text === name ? undefined : text,
    title: title === name ? undefined : title,
    icon: text === undefined ? iconNameOf(element) : undefined,
    href: linkPathOf(element),
    options: isSelect(element) ? optionLabelsOf(element) : undefined,
    label: labelOf(element, cache),
    placeholder: clippedOrUndefined(element.getAttribute('placeholder')),
    id: clippedOrUndefined(element.id),
    nameAttribute: clippedOrUndefined(element.getAttribute('name')),
    testId: testIdOf(element),
    classes: [...element.classList].slice(0, MAX_CLASSES).map((className) => clippedText(className)),
    around: name === '' && isField(element) ? classesAround(element) : undefined,
    container: clippedOrUndefined(containerName(element, name)),
    frame: frameName(element.ownerDocument),
    path: tagPathOf(element),
  };
}

/** @returns undefined in the top document */
function frameName(document: Document): string | undefined {
  const frame = frameElementOf(document);
  if (!frame) return undefined;
  return clippedOrUndefined(frame.getAttribute('title') ?? frame.getAttribute('name')) ?? 'frame';
}

/** @returns undefined for a field, whose content is never read, and for text too long to identify an element */
function shownText(element: Element): string | undefined {
  // The text of a large container is slow to read, and too long anyway.
  if (isField(element) || !isSmallSubtree(element)) return undefined;
  const text = plainText(safeText(element));
  return text !== '' && text.length <= MAX_SHOWN_CHARS ? text : undefined;
}

/**
 * Adds the facts that need a walk over the page, so made only for the element acted on: the position among elements of
 * equal role and name, the preceding control, and which stable attributes no other control has.
 */
export function withPosition(element: Element, fingerprint: Fingerprint): Fingerprint {
  const uniqueAttributes = new Set<StableAttribute>(
    STABLE_ATTRIBUTES.filter((attribute) => attribute !== 'editor' && fingerprint[attribute] !== undefined),
  );
  const uniqueClasses = new Set((fingerprint.classes ?? []).filter(isDescriptiveClass));
  const page = new PageIndex(rootDocument(element));
  const { nameCache, elements, isReachable } = page;
  let ordinal = 0;
  let sameNamed = 0;
  let last: Element | undefined;
  let preceding: Element | undefined;
  for (const other of elements) {
    if (other === element) {
      preceding = last;
      ordinal = sameNamed;
      sameNamed += 1;
      last = other;
      continue;
    }
    if (!isActionable(other)) continue;
    for (const attribute of uniqueAttributes)
      if (matchesAttribute(other, attribute, fingerprint, nameCache)) uniqueAttributes.delete(attribute);
    for (const className of uniqueClasses) if (other.classList.contains(className)) uniqueClasses.delete(className);
    if (!isReachable(other)) continue;
    if (roleOf(other) === fingerprint.role && nameOf(other, fingerprint.role, nameCache) === fingerprint.name)
      sameNamed += 1;
    last = other;
  }
  const holder = holderOf(element, fingerprint, page);
  if (holder !== undefined) uniqueAttributes.add('holder');
  if (isEditedBody(element) && elements.every((other) => other === element || !isEditedBody(other)))
    uniqueAttributes.add('editor');
  const row = describeRow(element, page, fingerprint);
  const among = positionAmongSimilar(element, page, MAX_PATH);
  const [ownClass] = uniqueClasses;
  if (ownClass !== undefined) uniqueAttributes.add('ownClass');
  return {
    ...fingerprint,
    previous: clippedOrUndefined(preceding && neighbourName(preceding, nameCache)),
    ordinal,
    sameNamed,
    alone: [...uniqueAttributes],
    ...(ownClass === undefined ? {} : { ownClass }),
    ...(holder === undefined ? {} : { holder }),
    ...(row === undefined ? {} : { row }),
    ...(among === undefined ? {} : { among }),
  };
}

/** Descriptive classes of the elements around one, nearest first. */
function classesAround(element: Element): string[] {
  return [...composedAncestors(element, MAX_AROUND)]
    .flatMap(({ classList }) => [...classList].filter(isDescriptiveClass))
    .slice(0, MAX_AROUND)
    .map((className) => clippedText(className));
}

/** @returns undefined unless the nearest class around it that is alone on the page holds no other field of its role */
function holderOf(element: Element, { around = [], role }: Fingerprint, page: PageIndex): string | undefined {
  const holder = around.find((className) => page.elements.filter(hasClass(className)).length === 1);
  if (holder === undefined) return undefined;
  const isOther = (other: Element) =>
    other !== element && roleOf(other) === role && other.closest(`.${CSS.escape(holder)}`) !== null;
  return page.elements.some((other) => isOther(other) && page.isReachable(other)) ? undefined : holder;
}

const hasClass = (className: string) => (element: Element) => element.classList.contains(className);

/** Whether a class consists of words, at least one about the element's purpose; generated class names contain digits. */
function isDescriptiveClass(className: string): boolean {
  return (
    /^[a-z_-]+$/i.test(className) &&
    className.split(/[-_]+|(?<=[a-z])(?=[A-Z])/).some((word) => word.length > 2 && !STYLE_WORDS.test(word))
  );
}

/** Name of a control as its neighbour's fingerprint records it; never its value. */
export function neighbourName(element: Element, cache: NameCache): string {
  return (
    nameOf(element, undefined, cache) ||
    (element.getAttribute('placeholder') ?? '') ||
    (element.getAttribute('name') ?? '') ||
    element.localName
  );
}

/** The outermost same-origin document: a walk from there enters all accessible frames. */
export function rootDocument(element: Element): Document {
  let document = element.ownerDocument;
  for (let frame = frameElementOf(document); frame; frame = frameElementOf(document)) document = frame.ownerDocument;
  return document;
}

/** Tag names of the element and its nearest ancestors, outermost first. */
function tagPathOf(element: Element): string[] {
  return [...composedSelfAndAncestors(element, MAX_PATH)].map(({ localName }) => localName).reverse();
}
