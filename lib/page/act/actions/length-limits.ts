/** lengthFault: why a field, or the form it belongs to, takes no text of this length. */
import { attributeOf, formOf } from '../../dom/clean-form';
import { isInput, isTextArea } from '../../dom/composed-tree';

interface LengthFault {
  reason: 'value-too-long' | 'value-too-short';
  limit: number;
}

export function lengthFault(element: Element, text: string): LengthFault | undefined {
  if (!isInput(element) && !isTextArea(element)) return undefined;
  const { maxLength, minLength } = element;
  if (maxLength >= 0 && text.length > maxLength) return { reason: 'value-too-long', limit: maxLength };
  const isShort = text !== '' && text.length < minLength && isValidated(element);
  return isShort ? { reason: 'value-too-short', limit: minLength } : undefined;
}

/**
 * Whether the form checks what a user typed before it is sent. It does not check the length of a value that a script has set, so it
 * would take one that a user could not send (HTML, section 4.10.5.3.1).
 */
function isValidated(element: Element): boolean {
  const form = formOf(element);
  return form !== undefined && attributeOf(form, 'novalidate') === null;
}
