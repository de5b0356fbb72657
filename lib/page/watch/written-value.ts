/** writtenValue: a field's value as a `type` act would write it. */
import { fieldValue } from '../dom/element-state';
import { isContentEditable, isInput } from '../dom/composed-tree';

/** @returns of a slider or spin button by role its number, not its spoken text; the empty string for a secret field */
export function writtenValue(field: Element): string {
  const isAriaRange = /^(?:slider|spinbutton)$/u.test(field.getAttribute('role') ?? '');
  if (isAriaRange && !isInput(field) && !isContentEditable(field)) {
    const number = field.getAttribute('aria-valuenow');
    if (number !== null) return number;
  }
  const value = fieldValue(field) ?? '';
  // An editable element ends with a line break of the browser.
  return isContentEditable(field) ? value.replace(/\n$/u, '') : value;
}
