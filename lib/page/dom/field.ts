/** isField: whether an element holds text, a number, a date or a choice. */
import { attributeOf } from './clean-form';
import { isContentEditable } from './composed-tree';
import { isDateGroup } from './date-parts';

/** `type`s of inputs without text, number or date content. */
const NON_TEXT_INPUT_TYPES = new Set(['button', 'submit', 'reset', 'image', 'hidden', 'checkbox', 'radio', 'file']);
const FIELD_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'slider', 'spinbutton']);

export function isField(element: Element): boolean {
  const name = element.localName;
  if (name === 'textarea' || name === 'select') return true;
  if (name === 'input') return !NON_TEXT_INPUT_TYPES.has((element as HTMLInputElement).type);
  const role = attributeOf(element, 'role') ?? '';
  return isContentEditable(element) || FIELD_ROLES.has(role) || (role === 'group' && isDateGroup(element));
}
