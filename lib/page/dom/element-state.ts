/** Reads name, states and value of an element. */
import { plainText } from '../../core/text';
import { accessibleName, nameFromContent } from './accessible-name';
import { isClickTarget } from './actionable';
import { roleOf } from './aria-role';
import {
  composedSelfAndAncestors,
  isContentEditable,
  isElement,
  isInput,
  isSelect,
  isTextArea,
  styleOf,
} from './composed-tree';
import { dateGroupValue, isDateGroup } from './date-parts';
import { isField } from './field';
import { isNamedByItsValue } from './own-value-name';
import { editorOfHiddenInput, editorText } from './hidden-input';
import { ariaAttribute, hasInternals } from './internals';
import type { NameCache } from './name-cache';
import { isRow } from './row';
import { safeText } from './safe-text';
import { isSecret } from './secrets';

export { isField } from './field';
export { isSecret } from './secrets';

/** The accessible name, or the text content of a custom click target without one. */
export function nameOf(element: Element, role = roleOf(element), cache?: NameCache): string {
  const name = isNamedByItsValue(element, role) ? '' : accessibleName(element, role, cache);
  if (name !== '') return name;
  // Custom click targets often have only text content, which accname does not use as a name for every role.
  const isItem = element.getAttribute('role') === 'listitem';
  if ((element.hasAttribute('role') && !isItem) || isField(element) || isContentEditable(element)) return '';
  return isClickTarget(element) ? nameFromContent(element, cache) : '';
}

/** Levels searched for nearby text: the element and its ancestors; further up only through boxes around this field alone. */
const NEARBY_LEVELS = 3;
const MAX_WRAPPER_LEVELS = 7;
/** Longer text beside a field is no label, characters. */
const MAX_NEARBY_CHARS = 60;

type Side = 'previousSibling' | 'nextSibling';

/**
 * Text beside a field that is not its name, such as a label cell; within the same row, at most MAX_NEARBY_CHARS characters.
 * @param sides where to search at each level, in this order; the text of check boxes often follows
 */
export function nearbyText(element: Element, sides: readonly Side[] = ['previousSibling']): string {
  const isSlider = element.matches('[role="slider"],input[type="range"]');
  let sign = '';
  let level = 0;
  let isBox = false;
  for (const at of composedSelfAndAncestors(element, MAX_WRAPPER_LEVELS)) {
    if (at !== element && isRow(at)) break;
    isBox ||= ++level > NEARBY_LEVELS && !isWrapper(at);
    if (isBox && labelBefore(at, element) !== '') return labelBefore(at, element);
    if (isBox) continue;
    for (const side of sides) {
      const beside = textToSide(at, side);
      // The end of a scale stands before its slider, the label before both.
      if (isSlider && !/\p{L}/u.test(beside.text)) continue;
      if (beside.text !== '') return beside.text.length <= MAX_NEARBY_CHARS ? beside.text : '';
      sign ||= beside.sign;
      if (beside.isOtherRow) return sign;
    }
  }
  return sign;
}

/** The label before a box of several controls, such as a field with its calendar, whose first field this is. */
function labelBefore(box: Element, field: Element): string {
  const label = box.previousElementSibling as HTMLLabelElement | null;
  if (label?.localName !== 'label' || (label.control && !box.contains(label.control))) return '';
  return box.querySelector(FIELDS) === field ? plainText(safeText(label)).slice(0, MAX_NEARBY_CHARS) : '';
}

interface TextBeside {
  /** The nearest text with a letter or digit. */
  text: string;
  /** The nearest sign, such as the “#” before the digits of a colour: a label only where there is no text. */
  sign: string;
  /** Another row with a field of its own came first: its label is not this field's. */
  isOtherRow: boolean;
}

function textToSide(element: Element, side: Side): TextBeside {
  const beside: TextBeside = { text: '', sign: '', isOtherRow: false };
  for (let sibling = element[side]; sibling; sibling = sibling[side]) {
    if (sibling.nodeType === Node.COMMENT_NODE) continue;
    const text = plainText(textBesideControls(sibling));
    beside.isOtherRow = isElement(sibling) && sibling.querySelector(FIELDS) !== null;
    if (beside.isOtherRow) return beside;
    if (/[\p{L}\p{N}]/u.test(text)) return { ...beside, text };
    if (text.length <= MAX_SIGN_CHARS) beside.sign ||= text;
  }
  return beside;
}

/** Longer runs of signs are lines and ornaments, characters. */
const MAX_SIGN_CHARS = 3;

const FIELDS =
  'input:not([type="hidden"]),select,textarea,[contenteditable],[role="combobox"],[role="switch"],[role="checkbox"]';

/** Whether the element is a box around one field: what stands before it is still the field's label. */
function isWrapper(element: Element): boolean {
  return element.querySelectorAll(FIELDS).length <= 1;
}

/** The label whose \`for\` names a box around the field, which HTML does not connect. */
function labelOfWrapper(element: Element): string {
  for (const at of composedSelfAndAncestors(element, MAX_WRAPPER_LEVELS)) {
    if (at === element || at.id === '') continue;
    const label = (at.getRootNode() as Document | ShadowRoot).querySelector(`label[for="${CSS.escape(at.id)}"]`);
    if (label) return isWrapper(at) ? plainText(safeText(label)) : '';
  }
  return '';
}

/** The words of a label around the field that belongs to a button before it in the label, such as one that removes a tag. */
function labelAround(element: Element): string {
  const label = element.closest('label');
  const control = label?.control;
  if (!label || !control || control === element || isField(control) || !isWrapper(label)) return '';
  const [first] = [...label.childNodes].map((one) => plainText(safeText(one))).filter((text) => text !== '');
  return first ?? '';
}

/** Controls and lists, whose text names themselves and not the field beside them. */
const OTHER_CONTROLS =
  'button,select,textarea,datalist,[role="button"],[role="option"],[role="listbox"],[role="slider"],[role="combobox"],[contenteditable]';

/** The text of a node without that of the controls in it. */
function textBesideControls(node: Node): string {
  if (!isElement(node)) return node.nodeType === Node.COMMENT_NODE ? '' : safeText(node);
  if (node.matches(OTHER_CONTROLS)) return '';
  if (node.querySelector(OTHER_CONTROLS) === null) return safeText(node);
  return [...node.childNodes].map(textBesideControls).join(' ');
}

/** Options that the list shows when it is open. */
export function shownOptions(select: HTMLSelectElement): HTMLOptionElement[] {
  return [...select.options].filter((option) => {
    const group = option.parentElement;
    return isOffered(option) && (group?.localName !== 'optgroup' || isOffered(group));
  });
}

function isOffered(element: HTMLElement): boolean {
  return !element.hidden && styleOf(element).display !== 'none';
}

/** The value of a field. @returns undefined if it is secret or no field */
export function fieldValue(element: Element, cache?: NameCache): string | undefined {
  return isSecret(element, cache) ? undefined : plainValue(element);
}

/** The field's content for detecting changes; of a secret field only whether it is empty. */
export function readFieldContent(field: Element, isSecretField: boolean): string {
  return isSecretField ? String(isEmptySecret(field)) : (plainValue(field) ?? '');
}

function plainValue(element: Element): string | undefined {
  if (isSelect(element)) return [...element.selectedOptions].map((option) => plainText(option.label)).join(', ');
  if (isTextArea(element)) {
    const editor = editorOfHiddenInput(element);
    return editor ? editorText(editor) : element.value;
  }
  if (isInput(element)) return isField(element) ? element.value : undefined;
  if (isContentEditable(element)) return element.innerText;
  const role = element.getAttribute('role');
  if (role === 'group') return isDateGroup(element) ? dateGroupValue(element) : undefined;
  if (role === 'slider' || role === 'spinbutton')
    return element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow') ?? undefined;
  return undefined;
}

export function isEmptySecret(element: Element): boolean {
  return isInput(element) || isTextArea(element) ? element.value === '' : (element.textContent ?? '') === '';
}

/** The states checked, selected, expanded, pressed, disabled, required, read-only, invalid, current and secret, as words. */
export function statesOf(element: Element, cache?: NameCache): string[] {
  const states: string[] = [];
  const attributes = element.getAttributeNames();
  const hasAttributes = attributes.length > 0 || hasInternals(element);
  const declares = attributes.some(isAriaAttribute) || hasInternals(element);
  const checked = hasAttributes ? checkedState(element) : undefined;
  if (checked !== undefined) states.push(checked);
  if (declares) pushAriaStates(element, states);
  const name = element.localName;
  if (name === 'option' && (element as HTMLOptionElement).selected) states.push('selected');
  if (name === 'summary')
    states.push((element.parentElement as HTMLDetailsElement | null)?.open ? 'expanded' : 'collapsed');
  const order = SORTS.test(name) || declares ? sortOrderOf(element) : undefined;
  if (order !== undefined && order !== 'none') states.push(order);
  if (isDisabled(element, name)) states.push('disabled');
  if (!hasAttributes) return states;
  if (isReadOnly(element)) states.push('read-only');
  if (attributes.includes('required') || (declares && element.getAttribute('aria-required') === 'true'))
    states.push('required');
  if (declares && element.getAttribute('aria-invalid') === 'true') states.push('invalid');
  if (isSecret(element, cache)) states.push('secret', isEmptySecret(element) ? 'empty' : 'filled');
  return states;
}

function isAriaAttribute(attribute: string): boolean {
  return attribute.startsWith('aria-');
}

function pushAriaStates(element: Element, states: string[]): void {
  const expanded = ariaAttribute(element, 'aria-expanded');
  if (expanded === 'true') states.push('expanded');
  else if (expanded === 'false') states.push('collapsed');
  const pressed = ariaAttribute(element, 'aria-pressed');
  if (pressed === 'true') states.push('pressed');
  else if (pressed === 'false') states.push('unpressed');
  if (ariaAttribute(element, 'aria-selected') === 'true') states.push('selected');
  const current = ariaAttribute(element, 'aria-current');
  if (current && current !== 'false') states.push('current');
}

/** Elements by which a column is sorted. */
const SORTS = /^(?:a|button|th)$/;
const HEADERS = 'th,[role="columnheader"],[role="rowheader"]';

/** The order in which a column is sorted, of its header or of the control in it. @returns undefined if the element is in no header */
export function sortOrderOf(element: Element): 'ascending' | 'descending' | 'none' | undefined {
  const header = element.closest(HEADERS);
  if (!header) return undefined;
  const order = ariaAttribute(header, 'aria-sort') ?? ariaAttribute(element, 'aria-sort');
  return order === 'ascending' || order === 'descending' ? order : 'none';
}

export function checkedState(element: Element): 'checked' | 'unchecked' | 'mixed' | undefined {
  if (isInput(element) && (element.type === 'checkbox' || element.type === 'radio')) {
    if (element.indeterminate) return 'mixed';
    return element.checked ? 'checked' : 'unchecked';
  }
  const aria = ariaAttribute(element, 'aria-checked');
  if (aria === 'true') return 'checked';
  if (aria === 'false') return 'unchecked';
  return aria === 'mixed' ? 'mixed' : undefined;
}

/** The state that a switch shows: that of a check box, or whether a toggle button is pressed. */
export function switchedState(element: Element): 'checked' | 'unchecked' | 'mixed' | undefined {
  const pressed = ariaAttribute(element, 'aria-pressed');
  if (pressed === 'true' || pressed === 'false') return pressed === 'true' ? 'checked' : 'unchecked';
  return checkedState(element);
}

/** Elements that `disabled` on themselves or a fieldset disables: native controls and form-associated custom elements. */
const MAY_BE_DISABLED = /^(?:button|fieldset|input|optgroup|option|select|textarea)$|-/;

export function isDisabled(element: Element, name = element.localName): boolean {
  return (
    (MAY_BE_DISABLED.test(name) && element.matches(':disabled')) || element.closest('[aria-disabled="true"]') !== null
  );
}

export function isReadOnly(element: Element): boolean {
  return (
    ((isInput(element) || isTextArea(element)) && element.readOnly) || element.getAttribute('aria-readonly') === 'true'
  );
}

/** Descendants of a small subtree at the most. */
const MAX_SMALL_SUBTREE = 12;

/** Whether an element has few descendants: larger ones are containers. */
export function isSmallSubtree(element: Element): boolean {
  return element.firstElementChild === null || element.getElementsByTagName('*').length <= MAX_SMALL_SUBTREE;
}

const STATE_NAMES = /^(?:(?:on|off|yes|no|an|aus|ein|ja|nein|oui|non|sí|si|no)\s?\/?\s?){1,2}$/i;

/** The text beside a field or check box that is no part of its name; following text only for a check box without a name. */
export function nearbyLabelOf(element: Element, name: string, isCheck: boolean): string {
  const sides: readonly Side[] = isCheck && name === '' ? ['nextSibling', 'previousSibling'] : ['previousSibling'];
  // “Off ☐ On”: the label around a switch names its ends, the words before the label the switch.
  const own = isCheck && STATE_NAMES.test(name) ? (element.closest('label') ?? element) : element;
  const near =
    (isCheck ? '' : columnHeaderOf(element) || labelAround(element)) ||
    nearbyText(own, sides) ||
    (isCheck ? '' : labelOfWrapper(element));
  return near === name ? '' : near;
}

/** The header of the column in which the field stands; empty outside a table with a row of headers. */
function columnHeaderOf(element: Element): string {
  const cell = element.closest<HTMLTableCellElement>('td');
  const row = cell?.parentElement;
  const first = row?.localName === 'tr' ? row.closest('table')?.rows[0] : undefined;
  if (!cell || !first || first === row || first.cells.length < 2) return '';
  const header = first.cells[cell.cellIndex];
  return header?.localName === 'th' ? plainText(safeText(header)).slice(0, MAX_NEARBY_CHARS) : '';
}

/** Longer addresses are cut, characters. */
const MAX_HREF_CHARS = 2000;

/** The absolute address of a link. @returns undefined if the element is no link */
export function hrefOf(element: Element): string | undefined {
  if ((element.localName !== 'a' && element.localName !== 'area') || !element.hasAttribute('href')) return undefined;
  const { href } = element as HTMLAnchorElement;
  return typeof href === 'string' ? href.slice(0, MAX_HREF_CHARS) : undefined;
}

export function selectedLabels(element: Element): string[] {
  return isSelect(element) ? [...element.selectedOptions].map((option) => option.label) : [];
}

/** The checked state or value of a control, for comparison. */
export function comparableValue(element: Element): string {
  return checkedState(element) ?? fieldValue(element) ?? '';
}
