/** Role, name, states and value of an element, after WAI-ARIA 1.2 and accname 1.2; names by dom-accessibility-api. */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { plainText, shortened } from '../core/text';
import { SECRET_AUTOCOMPLETE, SECRET_FIELD } from '../guard/tables';
import { isContentEditable, isHtml, isInput, isSelect, isTextArea, shownParent, windowOf } from './tree';

/** Roles that are there to be acted on. */
export const WIDGET_ROLES = new Set([
  'button',
  'checkbox',
  'combobox',
  'gridcell',
  'link',
  'listbox',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'treeitem',
  'scrollbar',
]);

/** The role a person would name: ARIA's where given, HTML's else. */
export function roleOf(element: Element): string {
  const role = getRole(element);
  if (role && role !== 'generic' && role !== 'presentation' && role !== 'none') {
    return role === 'listbox' && isSelect(element) && !element.multiple && element.size <= 1 ? 'combobox' : role;
  }
  if (isInput(element)) return inputRole(element);
  if (isContentEditable(element) && !isContentEditable(shownParent(element) ?? element.ownerDocument.documentElement))
    return 'textbox';
  if (element.localName === 'summary') return 'button';
  if (element.localName === 'video' || element.localName === 'audio') return element.localName;
  return role ?? 'generic';
}

function inputRole(element: HTMLInputElement): string {
  switch (element.type) {
    case 'password':
    case 'date':
    case 'time':
    case 'datetime-local':
    case 'month':
    case 'week':
      return 'textbox';
    case 'color':
    case 'file':
      return 'button';
    default:
      return 'textbox';
  }
}

/** The accessible name, plain and at most 200 characters. */
export function nameOf(element: Element): string {
  const name = plainText(computeAccessibleName(element));
  if (name !== '') return shortened(name, 200);
  // Many custom widgets carry their text only as content, which the specification does not count for every role.
  if (element.getAttribute('role') || isContentEditable(element)) return '';
  return isClickTarget(element) ? shortened(plainText(element.textContent ?? ''), 200) : '';
}

/** Text near a field that is not its name: the label cell, the words before it. */
export function nearbyText(element: Element): string {
  let at: Element | null = element;
  for (let up = 0; up < 3 && at; up++) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const text = plainText(before.textContent ?? '');
      if (text !== '') return text.length <= 60 ? text : '';
    }
    at = shownParent(at);
  }
  return '';
}

export function isField(element: Element): boolean {
  if (isTextArea(element) || isSelect(element)) return true;
  if (isInput(element))
    return !['button', 'submit', 'reset', 'image', 'hidden', 'checkbox', 'radio', 'file'].includes(element.type);
  return (
    isContentEditable(element) ||
    ['textbox', 'searchbox', 'combobox', 'spinbutton'].includes(element.getAttribute('role') ?? '')
  );
}

/** Fields whose content is never read, sent or filled by us. */
export function isSecret(element: Element): boolean {
  if (!isField(element)) return false;
  if (isInput(element) && element.type === 'password') return true;
  const tokens = (element.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  if (tokens.some((token) => SECRET_AUTOCOMPLETE.test(token))) return true;
  const marks = ['name', 'id', 'aria-label', 'placeholder'].map((name) => separated(element.getAttribute(name) ?? ''));
  const labels = (element as HTMLInputElement).labels;
  const label = labels ? [...labels].map((one) => one.textContent ?? '') : [];
  return [...marks, ...label].some((text) => SECRET_FIELD.test(text));
}

/** cardNumber and card_number as words. */
function separated(text: string): string {
  return text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
}

/** What a field holds, for reading back; secret fields never answer here. */
export function fieldValue(element: Element): string | undefined {
  if (isSecret(element)) return undefined;
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
export function statesOf(element: Element): string[] {
  const states: string[] = [];
  const checked = checkedState(element);
  if (checked !== undefined) states.push(checked);
  const flag = (name: string, yes: string, no?: string) => {
    const value = element.getAttribute(`aria-${name}`);
    if (value === 'true') states.push(yes);
    else if (value === 'false' && no !== undefined) states.push(no);
  };
  flag('expanded', 'expanded', 'collapsed');
  flag('pressed', 'pressed');
  flag('selected', 'selected');
  if (element.getAttribute('aria-current') && element.getAttribute('aria-current') !== 'false') states.push('current');
  if (element.localName === 'option' && (element as HTMLOptionElement).selected) states.push('selected');
  if (element.localName === 'summary')
    states.push((element.parentElement as HTMLDetailsElement | null)?.open ? 'expanded' : 'collapsed');
  if (isDisabled(element)) states.push('disabled');
  if (isReadOnly(element)) states.push('read-only');
  if (element.hasAttribute('required') || element.getAttribute('aria-required') === 'true') states.push('required');
  if (element.getAttribute('aria-invalid') === 'true') states.push('invalid');
  if (isSecret(element)) states.push('secret', isEmptySecret(element) ? 'empty' : 'filled');
  return states;
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

export function isDisabled(element: Element): boolean {
  return element.matches(':disabled') || element.closest('[aria-disabled="true"]') !== null;
}

export function isReadOnly(element: Element): boolean {
  return (
    ((isInput(element) || isTextArea(element)) && element.readOnly) || element.getAttribute('aria-readonly') === 'true'
  );
}

/** Whether a person could act on the element: native controls, ARIA widgets, and plain elements that react. */
export function isActionable(element: Element, style = windowOf(element).getComputedStyle(element)): boolean {
  if (!isHtml(element) && element.localName !== 'a') return false;
  switch (element.localName) {
    case 'button':
    case 'select':
    case 'textarea':
    case 'summary':
      return true;
    case 'input':
      return (element as HTMLInputElement).type !== 'hidden';
    case 'a':
    case 'area':
      return element.hasAttribute('href') || isClickTarget(element, style);
    case 'video':
    case 'audio':
      return element.hasAttribute('controls');
    case 'option':
    case 'optgroup':
    case 'label':
      return false;
  }
  const role = element.getAttribute('role')?.trim().split(/\s+/)[0];
  if (role !== undefined && WIDGET_ROLES.has(role)) return true;
  if (isContentEditable(element))
    return !isContentEditable(shownParent(element) ?? element.ownerDocument.documentElement);
  return isClickTarget(element, style);
}

/** A plain element that shows it can be clicked: a handler attribute, a place in the tab order, or a pointer of its own. */
function isClickTarget(element: Element, style = windowOf(element).getComputedStyle(element)): boolean {
  if (!isHtml(element) || element.localName === 'body' || element.localName === 'html') return false;
  if (element.hasAttribute('onclick')) return true;
  const tabIndex = element.getAttribute('tabindex');
  if (tabIndex !== null && Number(tabIndex) >= 0)
    return !element.matches(
      'main,section,article,[role="main"],[role="region"],[role="tabpanel"],[role="dialog"],dialog',
    );
  if (style.cursor !== 'pointer') return false;
  // The pointer is inherited: only the outermost element that has it is the target, and only if nothing better is inside.
  const parent = shownParent(element);
  if (parent && windowOf(parent).getComputedStyle(parent).cursor === 'pointer') return false;
  return (
    element.localName !== 'label' &&
    element.querySelector('a[href],button,input,select,textarea,[role="button"]') === null
  );
}
