/** Resolves the control or field that a user event belongs to. */
import { roleOf } from '../dom/aria-role';
import { isActionable } from '../dom/actionable';
import { isField } from '../dom/element-state';
import {
  composedAncestors,
  isContentEditable,
  isElement,
  isInput,
  isSelect,
  isTextArea,
  styleOf,
} from '../dom/composed-tree';
import { bearingControl } from './bearing-control';

/** Roles whose widgets the arrow keys navigate. */
const KEYBOARD_NAVIGATED_ROLES =
  /^(?:combobox|listbox|option|menu|menubar|menuitem|tree|treeitem|grid|gridcell|row|tab)$/;
/** Input types that the browser itself changes by keys. */
const NATIVE_KEY_TYPES = /^(?:range|number|date|time|datetime-local|month|week|color|radio)$/;

/** The bar of lib/messaging/teach-bar.ts is no part of the page. */
export function isOnOwnBar({ target }: Event): boolean {
  return isElement(target as Node | null) && (target as Element).localName === 'fieldnotes-bar';
}

export function eventPathOf(event: Event): Element[] {
  return event.composedPath().filter((node): node is Element => isElement(node as Node));
}

export function eventTargetOf(event: Event): Node {
  return event.composedPath()[0] as Node;
}

/**
 * The innermost control on the event's path; a label stands for its control.
 * @returns the innermost element with a pointer cursor if there is no control; undefined if there is neither
 */
export function eventControlOf(event: Event): Element | undefined {
  let withPointerCursor: Element | undefined;
  let child: Element | undefined;
  for (const node of event.composedPath()) {
    if (!isElement(node as Node)) continue;
    const element = node as Element;
    const isDelegating = child !== undefined && listensForItems(element, child);
    child = element;
    if (isDelegating) continue;
    const labelled = element.localName === 'label' ? (element as HTMLLabelElement).control : null;
    if (labelled) return labelled;
    if (isActionable(element)) return bearingControl(element);
    if (isContentEditable(element)) continue;
    const isPage = element.localName === 'body' || element.localName === 'html';
    if (!withPointerCursor && !isPage && styleOf(element).cursor === 'pointer') withPointerCursor = element;
  }
  return withPointerCursor;
}

/** Children of the same tag from which a plain element with a listener is a list of items: stars, colours. */
const MIN_ITEMS = 3;

/** Whether a plain element listens for its items: the pressed item is the target, not the list. */
function listensForItems(element: Element, child: Element): boolean {
  if (element.hasAttribute('role') || isContentEditable(element)) return false;
  if (/^(?:ul|ol|table|tbody)$/u.test(element.localName)) return true;
  if (element.localName !== 'div' && element.localName !== 'span') return false;
  const items = [...element.children].filter(({ localName }) => localName === child.localName);
  // Items with text may be the parts of one card or row.
  return items.length >= MIN_ITEMS && items.every((item) => (item.textContent ?? '').trim() === '');
}

/**
 * The field an input or key event belongs to; for rich text the outermost contenteditable element.
 * @returns undefined if the target is no field
 */
export function eventFieldOf(event: Event): Element | undefined {
  const target = eventTargetOf(event);
  if (!isElement(target)) return undefined;
  if (isInput(target) || isTextArea(target) || isSelect(target)) return target;
  if (!isContentEditable(target)) return isField(target) ? target : undefined;
  let editor: Element = target;
  for (const ancestor of composedAncestors(target)) {
    if (!isContentEditable(ancestor)) break;
    editor = ancestor;
  }
  return editor;
}

export function isCheckboxOrRadio(field: Element): boolean {
  return isInput(field) && ['checkbox', 'radio'].includes(field.type);
}

/** Whether a click on the control only focuses it. */
export function isClickToFocusField(control: Element): boolean {
  if (!isField(control) || isSelect(control)) return false;
  // A click opens the list of a combobox that cannot be typed into.
  return !(control.getAttribute('role') === 'combobox' && !isInput(control) && !isContentEditable(control));
}

/** Whether the browser handles keys in the element, so that its value records them. */
export function hasNativeKeyInput(target: Element): boolean {
  return isInput(target) && NATIVE_KEY_TYPES.test(target.type);
}

/** Whether arrow keys move a selection in the element instead of the caret. */
export function hasKeyboardNavigation(target: Element): boolean {
  if (KEYBOARD_NAVIGATED_ROLES.test(roleOf(target))) return true;
  return target.hasAttribute('aria-autocomplete') || target.hasAttribute('aria-activedescendant') || !isField(target);
}

/** Whether ARIA attributes say that the control opens a popup. */
export function hasPopup(control: Element): boolean {
  return control.hasAttribute('aria-haspopup') || control.hasAttribute('aria-expanded');
}

/** The nearest control in a preceding sibling. @returns undefined if no preceding sibling is or contains a control */
export function precedingSiblingControl(element: Element): Element | undefined {
  for (let sibling = element.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
    if (isActionable(sibling)) return sibling;
    const inside = [...sibling.querySelectorAll('*')].findLast((descendant) => isActionable(descendant));
    if (inside) return inside;
  }
  return undefined;
}
