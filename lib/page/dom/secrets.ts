/** isSecret: the one decision whether a field holds a secret, by type, words, place, style and value; in doubt it does. */
import { isSecretValue } from '../../core/secret-values';
import { plainText } from '../../core/text';
import {
  BARE_CODE,
  DATE_PART,
  EXPIRY,
  GENERIC_LABEL,
  NUMBER_OF_THING,
  SECRET_AUTOCOMPLETE,
  SECRET_FIELD,
  TERMINAL_FIELD,
} from '../../guard/secret-words';
import { unmask } from '../../guard/unmask';
import type { PageDialog } from '../words/page-dialog';
import { labelOfBoxes } from './box-label';
import { attributeOf, queryIn } from './clean-form';
import { composedParent, isContentEditable, isInput, isSelect, isTextArea, styleOf } from './composed-tree';
import { isField } from './field';
import { findLabels, type NameCache } from './name-cache';
import { safeText } from './safe-text';
import { hasSecretSurroundings } from './secret-surroundings';

/** Attributes in which makers say what a field asks for. */
const NAMING_ATTRIBUTES = ['name', 'id', 'aria-label', 'placeholder', 'title', 'aria-placeholder', 'aria-description'];
const DATA_NAMES = ['testid', 'test', 'cy', 'field', 'name', 'type', 'key', 'label', 'input'].map(
  (name) => `data-${name}`,
);
const REFERENCES = ['aria-describedby', 'aria-labelledby'];
/** Splits identifiers such as cardNumber and card_number into words. */
const WORD_BOUNDARY = /[_-]+|(?<=[a-z])(?=[A-Z])/g;
/** Input types whose value is no secret by its shape: they hold dates, colours and numbers of a range. */
const SHAPELESS_TYPES = new Set([
  'date',
  'time',
  'datetime-local',
  'month',
  'week',
  'color',
  'range',
  'search',
  'url',
  'email',
]);

/** Whether a field's content must never be read, sent or filled. */
export function isSecret(element: Element, cache?: NameCache): boolean {
  if (!isField(element)) return false;
  const known = cache?.secrets.get(element);
  const asks = known ?? asksForSecret(element, cache);
  if (known === undefined) cache?.secrets.set(element, asks);
  return asks || holdsSecret(element);
}

function asksForSecret(element: Element, cache: NameCache | undefined): boolean {
  if (isInput(element) && element.type === 'password') return true;
  const tokens = attributeOf(element, 'autocomplete')?.toLowerCase().split(/\s+/);
  // Comboboxes use autocomplete="new-password" to switch off the browser's autofill.
  const isList = attributeOf(element, 'role') === 'combobox' || isSelect(element);
  const mayOptOut = isList || drawsSelect(element);
  if (tokens?.some((token) => SECRET_AUTOCOMPLETE.test(token) && !(mayOptOut && token === 'new-password'))) return true;
  const own = ownWords(element, cache);
  if (namesSecret(own.replace(WORD_BOUNDARY, ' ').replace(/\s+/g, ' '))) return true;
  if (MASK_PLACEHOLDER.test(attributeOf(element, 'placeholder') ?? '')) return true;
  if (isList || isSlider(element)) return false;
  if (isMasked(element) || TERMINAL_FIELD.test(`${attributeOf(element, 'class') ?? ''} ${own}`)) return true;
  if (takesFewDigits(element) && own.split('\n').some((text) => BARE_CODE.test(plainText(text)))) return true;
  return (
    isOneOfCodeBoxes(element) ||
    isExpiryPart(element, cache) ||
    isBelowSecretWords(element, cache) ||
    hasSecretSurroundings(element, labelTexts(element, cache))
  );
}

/** Dots, or groups of digits as on a card. */
const MASK_PLACEHOLDER = /^(?:[•●∙·*＊]\s?){3,}$|^(?:[\dx#_0]{4}[ -]){3}[\dx#_0]{1,4}$/i;

/** Letters that a person reads as a word are that word: “P.I.N.” */
function namesSecret(words: string): boolean {
  return [words, ...unmask(words)].some((reading) => SECRET_FIELD.test(reading));
}

/** Whether a prompt() of the page asks for a secret, or was given one: it is no part of a lesson, and shown each time. */
export function isSecretAnswer({ message, text = '' }: PageDialog): boolean {
  return SECRET_FIELD.test(message) || BARE_CODE.test(plainText(message)) || isSecretValue(text);
}

/** Names that libraries give the field in which a drawn list is filtered. */
const FILTER_CLASS = /select|chosen|choices|dropdown|combo|picker|listbox|autocomplete/i;

/** Whether the field filters a list that a library drew right after the `select` that it hid; any other field there is itself. */
export function drawsSelect(element: Element): boolean {
  return filtersList(element) && followsHiddenSelect(element);
}

function filtersList(element: Element): boolean {
  const isSearch = isInput(element) && element.type === 'search';
  const isWired = ['aria-autocomplete', 'aria-controls', 'aria-owns', 'aria-expanded', 'role'].some((name) =>
    element.hasAttribute(name),
  );
  const classes = [element, composedParent(element)].map((one) => (one ? attributeOf(one, 'class') : null) ?? '');
  return isSearch || isWired || classes.some((names) => FILTER_CLASS.test(names));
}

function followsHiddenSelect(element: Element): boolean {
  let at = composedParent(element);
  for (let up = 0; at && up < 3; at = composedParent(at), up++) {
    const before = at.previousElementSibling;
    if (before) return isSelect(before) && !before.checkVisibility();
  }
  return false;
}

function isSlider(element: Element): boolean {
  return attributeOf(element, 'role') === 'slider' || (isInput(element) && element.type === 'range');
}

function textOfId(root: Document | ShadowRoot, id: string): string {
  const referred = root.getElementById?.(id);
  return referred ? safeText(referred) : '';
}

function ownWords(element: Element, cache: NameCache | undefined): string {
  const words: string[] = [];
  for (const name of [...NAMING_ATTRIBUTES, ...DATA_NAMES]) words.push(attributeOf(element, name) ?? '');
  for (const label of cache ? cache.labelsOf(element) : findLabels(element))
    words.push(safeText(label), ...queryIn(label, 'img[alt]').map((image) => attributeOf(image, 'alt') ?? ''));
  const root = element.getRootNode() as Document | ShadowRoot;
  for (const name of REFERENCES)
    for (const id of (attributeOf(element, name) ?? '').split(/\s+/)) if (id !== '') words.push(textOfId(root, id));
  return words.filter((text) => text !== '').join('\n');
}

/** Texts that a person reads as the field's label. */
function labelTexts(element: Element, cache: NameCache | undefined): string[] {
  const labels = cache ? cache.labelsOf(element) : findLabels(element);
  const texts = [...labels].map(safeText);
  for (const name of ['aria-label', 'placeholder', 'title']) texts.push(attributeOf(element, name) ?? '');
  return texts.map(plainText).filter((text) => text !== '');
}

/** Drawn as dots by a style sheet instead of by its type. */
function isMasked(element: Element): boolean {
  if (!isInput(element) && !isTextArea(element) && !isContentEditable(element)) return false;
  const style = styleOf(element);
  const security = style.getPropertyValue('-webkit-text-security');
  return (security !== '' && security !== 'none') || /password|text-security|dotsfont|disc/i.test(style.fontFamily);
}

function takesFewDigits(element: Element): boolean {
  if (!isInput(element)) return false;
  const isNumeric =
    /^(?:numeric|decimal)$/.test(element.inputMode) ||
    /^(?:tel|number)$/.test(element.type) ||
    /\\d|0-9/.test(element.pattern);
  return isNumeric || (element.maxLength > 0 && element.maxLength <= 8);
}

/** One of several boxes for one digit each, or for four: the groups of a card's number, or of a key. */
function isOneOfCodeBoxes(element: Element): boolean {
  if (!isInput(element)) return false;
  const isOne = element.maxLength === 1 || attributeOf(element, 'size') === '1';
  if (!isOne && element.maxLength !== 4) return false;
  const group = composedParent(composedParent(element) ?? element) ?? element;
  const boxes = isOne ? 'input[maxlength="1"],input[size="1"]' : 'input[maxlength="4"]';
  return queryIn(group, boxes).length >= 4 && !(isOne && NUMBER_OF_THING.test(labelOfBoxes(element, boxes)));
}

/** Month or year of a card. */
function isExpiryPart(element: Element, cache: NameCache | undefined): boolean {
  if (!labelTexts(element, cache).some((text) => DATE_PART.test(text))) return false;
  for (let at = composedParent(element), up = 0; at && up < LEVELS; at = composedParent(at), up++) {
    const text = plainText(safeText(at));
    if (text.length > MAX_HEADING_CHARS || at.localName === 'body') return false;
    if (EXPIRY.test(`${text} ${attributeOf(at, 'aria-label') ?? ''}`)) return true;
  }
  return false;
}

/** Text of a secret heading, legend or sentence counts for fields of a small form that say nothing else of themselves. */
const MAX_FIELDS = 8;
const LEVELS = 6;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,caption,[role="heading"],p,label,strong,th';
const MAX_HEADING_CHARS = 160;

function isBelowSecretWords(element: Element, cache: NameCache | undefined): boolean {
  if (!labelTexts(element, cache).every((text) => GENERIC_LABEL.test(text))) return false;
  if (saysSecret(element.previousElementSibling) || saysSecret(element.nextElementSibling)) return true;
  for (let at = composedParent(element), up = 0; at && up < LEVELS; at = composedParent(at), up++) {
    if (at.localName === 'body') return false;
    if (
      queryIn(
        at,
        'input:not([type="hidden"],[type="submit"],[type="button"],[type="checkbox"],[type="radio"]),textarea',
      ).length > MAX_FIELDS
    )
      return false;
    for (const heading of queryIn(at, HEADINGS)) {
      if (!(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      const text = plainText(safeText(heading));
      if (text.length <= MAX_HEADING_CHARS && SECRET_FIELD.test(text)) return true;
    }
    if (up < 2 && saysSecret(at.previousElementSibling)) return true;
    if (/^(?:form|fieldset|dialog|section|table)$/.test(at.localName)) return false;
  }
  return false;
}

/** Whether an element before a field is a short text about a secret. */
function saysSecret(element: Element | null): boolean {
  const text = element ? plainText(safeText(element)) : '';
  return text.length <= MAX_HEADING_CHARS && SECRET_FIELD.test(text);
}

function holdsSecret(element: Element): boolean {
  if (isInput(element)) return !SHAPELESS_TYPES.has(element.type) && isSecretValue(element.value);
  if (isTextArea(element)) return element.value.length <= MAX_VALUE_CHARS && isSecretValue(element.value);
  return false;
}

/** A longer text is a document: keys in it are masked where the text is sent. */
const MAX_VALUE_CHARS = 400;
