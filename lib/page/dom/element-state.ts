/** Names, states and values of an element, and whether a person could act on it. */
import { plainText } from '../../core/text';
import { SECRET_AUTOCOMPLETE, SECRET_FIELD } from '../../guard/tables';
import type { NameCache } from './name-cache';
import { accessibleName, nameFromContent, labelsOf } from './accessible-name';
import { explicitRole, roleOf, WIDGET_ROLES } from './aria-role';
import { isContentEditable, isHtml, isInput, isSelect, isTextArea, composedParent, styleOf } from './composed-tree';
import { isRow } from './row';

export { roleOf };

/** The accessible name, plain and at most 200 characters. */
export function nameOf(element: Element, role = roleOf(element), cache?: NameCache): string {
  const name = accessibleName(element, role, cache);
  if (name !== '') return name;
  // Many custom widgets carry their text only as content, which the specification does not count for every role.
  if (element.hasAttribute('role') || isField(element) || isContentEditable(element)) return '';
  return isClickTarget(element) ? nameFromContent(element, cache) : '';
}

/**
 * Text near a field that is not its name: the label cell, the words before it; those of another row are not near.
 * @param side where the words stand; those of check boxes often stand after
 */
export function nearbyText(element: Element, side: 'previousSibling' | 'nextSibling' = 'previousSibling'): string {
  let at: Element | null = element;
  for (let up = 0; up < 3 && at; up++) {
    for (let beside = at[side]; beside; beside = beside[side]) {
      if (beside.nodeType === Node.COMMENT_NODE) continue;
      const text = plainText(beside.textContent ?? '');
      if (text !== '') return text.length <= 60 ? text : '';
    }
    at = composedParent(at);
    if (at && isRow(at)) return '';
  }
  return '';
}

const NON_TEXT_INPUT_TYPES = new Set(['button', 'submit', 'reset', 'image', 'hidden', 'checkbox', 'radio', 'file']);
const FIELD_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'slider', 'spinbutton']);

export function isField(element: Element): boolean {
  const name = element.localName;
  if (name === 'textarea' || name === 'select') return true;
  if (name === 'input') return !NON_TEXT_INPUT_TYPES.has((element as HTMLInputElement).type);
  return isContentEditable(element) || FIELD_ROLES.has(element.getAttribute('role') ?? '');
}

/** Fields whose content is never read, sent or filled by us. */
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
  // What has a list to choose from says so only to keep the browser from filling it in.
  const isList = element.getAttribute('role') === 'combobox';
  if (tokens?.some((token) => SECRET_AUTOCOMPLETE.test(token) && !(isList && token === 'new-password'))) return true;
  let words = '';
  for (const name of NAMING_ATTRIBUTES) {
    const said = element.getAttribute(name);
    if (said) words += `${said}\n`;
  }
  for (const label of labelsOf(element, cache)) words += `${label.textContent}\n`;
  return SECRET_FIELD.test(words.replace(WORD_BOUNDARY, ' '));
}

const NAMING_ATTRIBUTES = ['name', 'id', 'aria-label', 'placeholder'];
/** Makes words of cardNumber and card_number. */
const WORD_BOUNDARY = /[_-]+|(?<=[a-z])(?=[A-Z])/g;

/** What a field holds, for reading back; secret fields never answer here. */
export function fieldValue(element: Element, cache?: NameCache): string | undefined {
  return isSecret(element, cache) ? undefined : plainValue(element);
}

/** What changes in a field when it is filled, and in a secret one only whether anything is in it. */
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

/** checked, selected, expanded, pressed, disabled, required, read-only, invalid, current – as words. */
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

/** Elements that can be disabled by an attribute of their own or of the fieldset around them; custom ones may as well. */
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

/** Elements that were seen to listen for presses, told by the script in the page's own world. */
const clickListeners = new WeakSet<Element>();

export function markClickListener(element: Element): void {
  clickListeners.add(element);
}

/** What a caller knows already of the pointer shown over an element, and over the one around it. */
export interface PointerCursor {
  around: boolean;
  own: boolean;
}

/** Whether nothing about an element itself says that it could be pressed: no attribute, and no listener that was seen. */
export function hasNoClickHint(element: Element, hasNoAttributes = !element.hasAttributes()): boolean {
  return hasNoAttributes && !clickListeners.has(element);
}

/** Elements that can be acted on without an attribute that says so. */
const NATIVE_CONTROLS = new Set(['button', 'select', 'textarea', 'summary', 'input']);

/** Whether a person could act on the element: native controls, ARIA widgets, and plain elements that react. */
export function isActionable(
  element: Element,
  cursor?: PointerCursor,
  name = element.localName,
  hasNoAttributes?: boolean,
): boolean {
  // Most elements of a page: nothing about them says that they could be pressed.
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

/** A list box takes presses on its options, a cell of a grid those that its script listens for; else they only take the focus. */
const FOCUS_ONLY_ROLES = /^(?:listbox|gridcell)$/;

function isEditingHost(element: Element): boolean {
  const parent = composedParent(element);
  return !(parent && isContentEditable(parent));
}

const INNER_CONTROLS =
  'a[href],button,input,select,textarea,summary,[role="button"],[role="link"],[role="menuitem"],[role="option"],[role="tab"],[role="checkbox"],[role="radio"],[role="switch"]';
/** Containers that take the focus for scrolling or for scripts, not for pressing. */
const FOCUS_ONLY_SELECTOR =
  'main,section,article,nav,aside,header,footer,dialog,[role="main"],[role="region"],[role="tabpanel"],[role="dialog"],[role="alertdialog"],[role="menu"],[role="grid"],[role="group"],[role="toolbar"],[role="document"],[role="presentation"],[role="none"]';

/** A plain element that shows it can be clicked: a handler, a place in the tab order, or a pointer of its own. */
function isClickTarget(element: Element, cursor?: PointerCursor): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false;
  if (element.hasAttributes()) {
    if (element.hasAttribute('onclick')) return true;
    const tabIndex = element.getAttribute('tabindex');
    if (tabIndex !== null && Number(tabIndex) >= 0 && !element.matches(FOCUS_ONLY_SELECTOR)) return !isLarge(element);
  }
  // One that listens for others inside it is no target itself.
  if (clickListeners.has(element) && element.localName !== 'label')
    return (
      element.querySelector(INNER_CONTROLS) === null &&
      !isLarge(element) &&
      isSmall(element) &&
      (showsPointer(element, cursor) || !hasPointerCursorInside(element))
    );
  if (!showsPointer(element, cursor)) return false;
  // The pointer is inherited: only the outermost element that has it is the target, and only if nothing better is inside.
  if (cursor?.around ?? parentShowsPointer(element)) return false;
  return element.localName !== 'label' && element.querySelector(INNER_CONTROLS) === null;
}

function showsPointer(element: Element, cursor: PointerCursor | undefined): boolean {
  return cursor?.own ?? styleOf(element).cursor === 'pointer';
}

/** More text or parts than this is a container, not a thing to press. */
const MAX_CLICK_TARGET_CHARS = 200;
const MAX_CLICK_TARGET_DESCENDANTS = 8;

function isSmall(element: Element): boolean {
  return element.getElementsByTagName('*').length <= MAX_CLICK_TARGET_DESCENDANTS;
}

function isLarge(element: Element): boolean {
  return (element.textContent ?? '').length > MAX_CLICK_TARGET_CHARS;
}

/** Whether something inside shows a pointer: then the listener around it listens for that. */
function hasPointerCursorInside(element: Element): boolean {
  return [...element.querySelectorAll('*')].slice(0, 40).some((inner) => styleOf(inner).cursor === 'pointer');
}

function parentShowsPointer(element: Element): boolean {
  const parent = composedParent(element);
  return parent !== null && styleOf(parent).cursor === 'pointer';
}

const MAX_SMALL_SUBTREE = 12;

/** Larger elements are containers of things, not a thing. */
export function isSmallSubtree(element: Element): boolean {
  return element.firstElementChild === null || element.getElementsByTagName('*').length <= MAX_SMALL_SUBTREE;
}

/** Words beside a field or a box that are no part of its name; those after it only where a box has none. */
export function nearbyLabelOf(element: Element, name: string, isCheck: boolean): string {
  const near = (isCheck && name === '' && nearbyText(element, 'nextSibling')) || nearbyText(element);
  return near === name ? '' : near;
}

export function hrefOf(element: Element): string | undefined {
  if ((element.localName !== 'a' && element.localName !== 'area') || !element.hasAttribute('href')) return undefined;
  const { href } = element as HTMLAnchorElement;
  return typeof href === 'string' ? href.slice(0, 2000) : undefined;
}

export function selectedLabels(element: Element): string[] {
  return isSelect(element) ? [...element.selectedOptions].map((option) => option.label) : [];
}

/** What a field or box holds, for comparing. */
export function comparableValue(element: Element): string {
  return checkedState(element) ?? fieldValue(element) ?? '';
}
