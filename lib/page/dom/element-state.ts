/** Name, states and value of an element, and whether it is actionable. */
import { plainText } from '../../core/text';
import { SECRET_AUTOCOMPLETE, SECRET_FIELD } from '../../guard/tables';
import type { NameCache } from './name-cache';
import { accessibleName, nameFromContent, labelsOf } from './accessible-name';
import { explicitRole, roleOf, WIDGET_ROLES } from './aria-role';
import {
  isContentEditable,
  isHtml,
  isInput,
  isSelect,
  isTextArea,
  composedParent,
  composedSelfAndAncestors,
  styleOf,
} from './composed-tree';
import { isRow } from './row';

/** The accessible name, or the text content of a custom click target without one. */
export function nameOf(element: Element, role = roleOf(element), cache?: NameCache): string {
  const name = accessibleName(element, role, cache);
  if (name !== '') return name;
  // Custom click targets often have only text content, which accname does not use as a name for every role.
  if (element.hasAttribute('role') || isField(element) || isContentEditable(element)) return '';
  return isClickTarget(element) ? nameFromContent(element, cache) : '';
}

/** Levels searched for nearby text: the element and its ancestors. */
const NEARBY_LEVELS = 3;
/** Longer text beside a field is no label, characters. */
const MAX_NEARBY_CHARS = 60;

/**
 * Text beside a field that is not its name, such as a label cell; within the same row, at most MAX_NEARBY_CHARS characters.
 * @param side where to search; the text of check boxes often follows
 */
export function nearbyText(element: Element, side: 'previousSibling' | 'nextSibling' = 'previousSibling'): string {
  for (const at of composedSelfAndAncestors(element, NEARBY_LEVELS)) {
    if (at !== element && isRow(at)) return '';
    for (let sibling = at[side]; sibling; sibling = sibling[side]) {
      if (sibling.nodeType === Node.COMMENT_NODE) continue;
      const text = plainText(sibling.textContent ?? '');
      if (text !== '') return text.length <= MAX_NEARBY_CHARS ? text : '';
    }
  }
  return '';
}

/** `type`s of inputs without text, number or date content. */
const NON_TEXT_INPUT_TYPES = new Set(['button', 'submit', 'reset', 'image', 'hidden', 'checkbox', 'radio', 'file']);
const FIELD_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'slider', 'spinbutton']);

export function isField(element: Element): boolean {
  const name = element.localName;
  if (name === 'textarea' || name === 'select') return true;
  if (name === 'input') return !NON_TEXT_INPUT_TYPES.has((element as HTMLInputElement).type);
  return isContentEditable(element) || FIELD_ROLES.has(element.getAttribute('role') ?? '');
}

/** Whether a field holds a secret (password, card number): its content is never read, sent or filled. */
export function isSecret(element: Element, cache?: NameCache): boolean {
  const known = cache?.secrets.get(element);
  if (known !== undefined || !isField(element)) return known ?? false;
  const asks = isMarkedSecret(element, cache);
  cache?.secrets.set(element, asks);
  return asks;
}

function isMarkedSecret(element: Element, cache: NameCache | undefined): boolean {
  if (isInput(element) && element.type === 'password') return true;
  const tokens = element.getAttribute('autocomplete')?.toLowerCase().split(/\s+/);
  // Comboboxes use autocomplete="new-password" to switch off the browser's autofill.
  const isList = element.getAttribute('role') === 'combobox';
  if (tokens?.some((token) => SECRET_AUTOCOMPLETE.test(token) && !(isList && token === 'new-password'))) return true;
  let words = '';
  for (const name of NAMING_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value) words += `${value}\n`;
  }
  for (const label of labelsOf(element, cache)) words += `${label.textContent}\n`;
  return SECRET_FIELD.test(words.replace(WORD_BOUNDARY, ' '));
}

const NAMING_ATTRIBUTES = ['name', 'id', 'aria-label', 'placeholder'];
/** Splits identifiers such as cardNumber and card_number into words. */
const WORD_BOUNDARY = /[_-]+|(?<=[a-z])(?=[A-Z])/g;

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
  if (isTextArea(element)) return element.value;
  if (isInput(element)) return isField(element) ? element.value : undefined;
  if (isContentEditable(element)) return element.innerText;
  const role = element.getAttribute('role');
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
  const hasAttributes = attributes.length > 0;
  const declares = attributes.some(isAriaAttribute);
  const checked = hasAttributes ? checkedState(element) : undefined;
  if (checked !== undefined) states.push(checked);
  if (declares) pushAriaStates(element, states);
  const name = element.localName;
  if (name === 'option' && (element as HTMLOptionElement).selected) states.push('selected');
  if (name === 'summary')
    states.push((element.parentElement as HTMLDetailsElement | null)?.open ? 'expanded' : 'collapsed');
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
  const expanded = element.getAttribute('aria-expanded');
  if (expanded === 'true') states.push('expanded');
  else if (expanded === 'false') states.push('collapsed');
  if (element.getAttribute('aria-pressed') === 'true') states.push('pressed');
  if (element.getAttribute('aria-selected') === 'true') states.push('selected');
  const current = element.getAttribute('aria-current');
  if (current && current !== 'false') states.push('current');
}

export function checkedState(element: Element): 'checked' | 'unchecked' | 'mixed' | undefined {
  if (isInput(element) && (element.type === 'checkbox' || element.type === 'radio')) {
    if (element.indeterminate) return 'mixed';
    return element.checked ? 'checked' : 'unchecked';
  }
  const aria = element.getAttribute('aria-checked');
  if (aria === 'true') return 'checked';
  if (aria === 'false') return 'unchecked';
  return aria === 'mixed' ? 'mixed' : undefined;
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

/** Elements with a click listener, reported by the script in the page's main world. */
const clickListeners = new WeakSet<Element>();

export function markClickListener(element: Element): void {
  clickListeners.add(element);
}

/** Whether an element (`own`) and an ancestor (`around`) have `cursor: pointer`, if the caller has computed it. */
export interface PointerCursor {
  around: boolean;
  own: boolean;
}

/** Whether an element has neither attributes nor a reported click listener. */
export function hasNoClickHint(element: Element, hasNoAttributes = !element.hasAttributes()): boolean {
  return hasNoAttributes && !clickListeners.has(element);
}

/** Native controls that are actionable without any attribute. */
const NATIVE_CONTROLS = new Set(['button', 'select', 'textarea', 'summary', 'input']);

/** Whether an element is a native control, an ARIA widget, or a plain element that reacts to clicks. */
export function isActionable(
  element: Element,
  cursor?: PointerCursor,
  name = element.localName,
  hasNoAttributes?: boolean,
): boolean {
  // Fast path for most elements of a page.
  if (cursor && !cursor.own && !NATIVE_CONTROLS.has(name) && hasNoClickHint(element, hasNoAttributes)) return false;
  if (name === 'svg') return isSmall(element) && isClickTarget(element, cursor);
  if (!isHtml(element)) return name === 'a' && (element.hasAttribute('href') || element.hasAttribute('xlink:href'));
  switch (name) {
    case 'button':
    case 'select':
    case 'textarea':
    case 'summary':
      return true;
    case 'input':
      return (element as HTMLInputElement).type !== 'hidden';
    case 'a':
    case 'area':
      return element.hasAttribute('href') || isClickTarget(element, cursor);
    case 'video':
    case 'audio':
      return element.hasAttribute('controls');
    case 'option':
    case 'optgroup':
    case 'label':
      return false;
  }
  if (element.hasAttributes()) {
    const role = element.hasAttribute('role') ? explicitRole(element) : undefined;
    if (role !== undefined && WIDGET_ROLES.has(role)) {
      if (!FOCUS_ONLY_ROLES.test(role) || element.hasAttribute('tabindex')) return true;
      if (role === 'listbox') return false;
    }
    if (element.hasAttribute('contenteditable') && isContentEditable(element)) return isEditingHost(element);
  }
  return isClickTarget(element, cursor);
}

/** Widget roles that only take the focus: options of a listbox are clicked instead, and cells only if focusable. */
const FOCUS_ONLY_ROLES = /^(?:listbox|gridcell)$/;

function isEditingHost(element: Element): boolean {
  const parent = composedParent(element);
  return !(parent && isContentEditable(parent));
}

const INNER_CONTROLS =
  'a[href],button,input,select,textarea,summary,[role="button"],[role="link"],[role="menuitem"],[role="option"],[role="tab"],[role="checkbox"],[role="radio"],[role="switch"]';
/** Containers with a tabindex for scrolling or scripted focus, not for clicks. */
const FOCUS_ONLY_SELECTOR =
  'main,section,article,nav,aside,header,footer,dialog,[role="main"],[role="region"],[role="tabpanel"],[role="dialog"],[role="alertdialog"],[role="menu"],[role="grid"],[role="group"],[role="toolbar"],[role="document"],[role="presentation"],[role="none"]';

/** Whether a plain element reacts to clicks: a click handler, a tabindex, or `cursor: pointer` that it does not inherit. */
function isClickTarget(element: Element, cursor?: PointerCursor): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false;
  if (element.hasAttributes()) {
    if (element.hasAttribute('onclick')) return true;
    const tabIndex = element.getAttribute('tabindex');
    if (tabIndex !== null && Number(tabIndex) >= 0 && !element.matches(FOCUS_ONLY_SELECTOR)) return !isLarge(element);
  }
  // A delegated listener for controls inside makes no target.
  if (clickListeners.has(element) && element.localName !== 'label')
    return (
      element.querySelector(INNER_CONTROLS) === null &&
      !isLarge(element) &&
      isSmall(element) &&
      (showsPointer(element, cursor) || !hasPointerCursorInside(element))
    );
  if (!showsPointer(element, cursor)) return false;
  // `cursor` is inherited: the target is the outermost element that has it, unless it contains controls.
  if (cursor?.around ?? parentShowsPointer(element)) return false;
  return element.localName !== 'label' && element.querySelector(INNER_CONTROLS) === null;
}

function showsPointer(element: Element, cursor: PointerCursor | undefined): boolean {
  return cursor?.own ?? styleOf(element).cursor === 'pointer';
}

/** Elements with more text or descendants than this are containers, no click targets. */
const MAX_CLICK_TARGET_CHARS = 200;
const MAX_CLICK_TARGET_DESCENDANTS = 8;

function isSmall(element: Element): boolean {
  return element.getElementsByTagName('*').length <= MAX_CLICK_TARGET_DESCENDANTS;
}

function isLarge(element: Element): boolean {
  return (element.textContent ?? '').length > MAX_CLICK_TARGET_CHARS;
}

/** Descendants checked for `cursor: pointer` at the most. */
const MAX_CURSOR_CHECKS = 40;

/** Whether a descendant has `cursor: pointer`: then a listener on the element is delegated from it. */
function hasPointerCursorInside(element: Element): boolean {
  return [...element.querySelectorAll('*')]
    .slice(0, MAX_CURSOR_CHECKS)
    .some((inner) => styleOf(inner).cursor === 'pointer');
}

function parentShowsPointer(element: Element): boolean {
  const parent = composedParent(element);
  return parent !== null && styleOf(parent).cursor === 'pointer';
}

/** Descendants of a small subtree at the most. */
const MAX_SMALL_SUBTREE = 12;

/** Whether an element has few descendants: larger ones are containers. */
export function isSmallSubtree(element: Element): boolean {
  return element.firstElementChild === null || element.getElementsByTagName('*').length <= MAX_SMALL_SUBTREE;
}

/** The text beside a field or check box that is no part of its name; following text only for a check box without a name. */
export function nearbyLabelOf(element: Element, name: string, isCheck: boolean): string {
  const near = (isCheck && name === '' && nearbyText(element, 'nextSibling')) || nearbyText(element);
  return near === name ? '' : near;
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
