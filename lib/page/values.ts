/** Puts values into fields the way the platform does, so that frameworks which watch fields notice. */
import { focusNearest } from './pointer';
import { isContentEditable, isInput, isSelect, isTextArea, windowOf } from './tree';

/**
 * Sets the value through the prototype's own setter: React and others put a setter on the element itself to remember
 * the last value, and only a change past it looks like typing.
 */
export function setFieldValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const view = windowOf(field);
  const prototype = isTextArea(field) ? view.HTMLTextAreaElement.prototype : view.HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter) setter.call(field, value);
  else field.value = value;
}

/** Replaces the whole content of a field and tells the page as typing would. Returns what the field then holds. */
export function writeValue(element: Element, text: string): string | undefined {
  focusNearest(element);
  if (isInput(element) || isTextArea(element)) return writeField(element, text);
  if (isContentEditable(element)) return writeEditable(element, text);
  return undefined;
}

function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): string {
  const view = windowOf(field);
  const wanted = isTextArea(field) ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n]+/g, ' ');
  const before = new view.InputEvent('beforeinput', {
    bubbles: true,
    cancelable: true,
    composed: true,
    inputType: 'insertReplacementText',
    data: wanted,
  });
  if (field.dispatchEvent(before)) {
    setFieldValue(field, wanted);
    field.dispatchEvent(
      new view.InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: wanted }),
    );
  }
  field.dispatchEvent(new view.Event('change', { bubbles: true }));
  return field.value;
}

function writeEditable(element: HTMLElement, text: string): string {
  const document = element.ownerDocument;
  const selection = document.getSelection();
  selection?.selectAllChildren(element);
  // execCommand is the only way that editors and browsers both treat as typing; beforeinput is for those that cancel it.
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!done) {
    const view = windowOf(element);
    const event = new view.InputEvent('beforeinput', {
      bubbles: true,
      cancelable: true,
      composed: true,
      inputType: 'insertText',
      data: text,
    });
    if (element.dispatchEvent(event)) {
      element.textContent = text;
      element.dispatchEvent(
        new view.InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
      );
    }
  }
  return element.innerText;
}

/** Chooses options by label or value; undefined when one of them does not exist. */
export function chooseOptions(select: HTMLSelectElement, wanted: readonly string[]): string[] | undefined {
  const view = windowOf(select);
  const fold = (text: string) => text.trim().toLowerCase();
  const options = wanted.map((text) =>
    [...select.options].find(
      (option) => !option.disabled && (fold(option.label) === fold(text) || option.value === text),
    ),
  );
  if (options.some((option) => option === undefined)) return undefined;
  focusNearest(select);
  for (const option of select.options) option.selected = options.includes(option);
  select.dispatchEvent(new view.Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new view.Event('change', { bubbles: true }));
  return [...select.selectedOptions].map((option) => option.label);
}

export function selectedLabels(element: Element): string[] {
  return isSelect(element) ? [...element.selectedOptions].map((option) => option.label) : [];
}

/** What was written and what is held are the same to a reader: line ends and outer blanks do not count. */
export function sameContent(held: string, wanted: string): boolean {
  const fold = (text: string) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\u00a0/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return fold(held) === fold(wanted);
}
