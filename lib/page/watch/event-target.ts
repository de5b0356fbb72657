/** Which control an event of the user was meant for, while a task is being shown. */
import { isActionable, isField, roleOf } from '../dom/element-state';
import {
  isContentEditable,
  isElement,
  isInput,
  isSelect,
  isTextArea,
  shownParent,
  styleOf,
} from '../dom/composed-tree';

const MOVES_IN = /^(?:combobox|listbox|option|menu|menubar|menuitem|tree|treeitem|grid|gridcell|row|tab|slider)$/;

export function targetOf(event: Event): Node {
  return event.composedPath()[0] as Node;
}

/** The innermost control that the event went to; a label stands for its field. */
export function controlOf(event: Event): Element | undefined {
  let drawn: Element | undefined;
  for (const at of event.composedPath()) {
    if (!isElement(at as Node)) continue;
    const element = at as Element;
    if (element.localName === 'label') return (element as HTMLLabelElement).control ?? undefined;
    if (isActionable(element)) return element;
    if (isContentEditable(element)) continue;
    if (!drawn && element.localName !== 'body' && element.localName !== 'html' && styleOf(element).cursor === 'pointer')
      drawn = element;
  }
  return drawn;
}

/** The field an event of typing is about: an editor is the outermost element that can be edited. */
export function fieldOf(event: Event): Element | undefined {
  const target = targetOf(event);
  if (!isElement(target)) return undefined;
  if (isInput(target) || isTextArea(target) || isSelect(target)) return target;
  if (!isContentEditable(target)) return isField(target) ? target : undefined;
  let editor: Element = target;
  for (let at = shownParent(editor); at && isContentEditable(at); at = shownParent(at)) editor = at;
  return editor;
}

export function isBox(field: Element): boolean {
  return isInput(field) && ['checkbox', 'radio'].includes(field.type);
}

/** A field that a press only gives the focus to. */
export function isPlainField(control: Element): boolean {
  if (!isField(control) || isSelect(control)) return false;
  // A list that opens under a field that cannot be typed into is opened by the press.
  return !(control.getAttribute('role') === 'combobox' && !isInput(control) && !isContentEditable(control));
}

/** Sliders, dates and numbers tell of the keys by their value. */
export function isNativeMover(target: Element): boolean {
  return isInput(target) && /^(?:range|number|date|time|datetime-local|month|week|color|radio)$/.test(target.type);
}

export function movesIn(target: Element): boolean {
  if (MOVES_IN.test(roleOf(target))) return true;
  return target.hasAttribute('aria-autocomplete') || target.hasAttribute('aria-activedescendant') || !isField(target);
}

/** Whether the control says that something opens from it. */
export function saysItOpens(control: Element): boolean {
  return control.hasAttribute('aria-haspopup') || control.hasAttribute('aria-expanded');
}

/** The last control among the siblings before an element. */
export function controlBefore(element: Element): Element | undefined {
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
    if (isActionable(before)) return before;
    const inside = [...before.querySelectorAll('*')].findLast((one) => isActionable(one));
    if (inside) return inside;
  }
  return undefined;
}
