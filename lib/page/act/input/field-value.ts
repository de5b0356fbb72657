/** Puts values into fields the way the platform does, so that frameworks which watch fields notice. */
import { plainText } from '../../../core/text';
import { nextFrame } from '../../dom/next-frame';
import { keyEvent } from './keyboard';
import { focusNearest } from './pointer';
import { isContentEditable, isInput, isTextArea, windowOf } from '../../dom/composed-tree';
import { parseKeys } from '../../dom/key-chord';

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

/**
 * Replaces the whole content of a field and tells the page as typing would.
 * @returns what the field holds once the page has answered; undefined where nothing can be written
 */
export async function writeValue(element: Element, text: string): Promise<string | undefined> {
  focusNearest(element);
  if (isInput(element) || isTextArea(element)) {
    writeField(element, text);
    await rendered();
    return element.value;
  }
  if (isContentEditable(element)) return writeEditable(element, text);
  return undefined;
}

/** Frameworks put their own value back after rendering: what counts is what stays. */
async function rendered(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const view = windowOf(field);
  const wanted = isTextArea(field) ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n]+/g, ' ');
  // Some pages listen for keys alone: the last one of the text stands for all.
  const key = parseKeys([...wanted].at(-1) ?? 'Backspace');
  if (key) keyEvent(field, 'keydown', key);
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
  if (key) keyEvent(field, 'keyup', key);
  field.dispatchEvent(new view.Event('change', { bubbles: true }));
}

/** Ways to write into an editor, the most natural first; each begins anew with everything selected. */
const EDITOR_WAYS: readonly ((element: HTMLElement, text: string) => void)[] = [asTyped, asTyped, asPasted];

/** As typing goes: the intent first, which editors with a model of their own take over; else the browser's own editing. */
function asTyped(element: HTMLElement, text: string): void {
  const inputType = text === '' ? 'deleteContentBackward' : 'insertText';
  if (!inputEvent(element, 'beforeinput', inputType, text)) return;
  const { ownerDocument } = element;
  if (text === '') ownerDocument.execCommand('delete');
  else ownerDocument.execCommand('insertText', false, text);
}

function asPasted(element: HTMLElement, text: string): void {
  const view = windowOf(element);
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(
    new view.ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}

/** Editors learn of the selection by an event, and some look at it only every 100 ms. */
const SELECTION_MS = 130;
/** On a busy page an editor shows late what it took: written again too soon, it would hold it twice. */
const SHOWN_MS = 400;

function inputEvent(element: HTMLElement, type: 'beforeinput' | 'input', inputType: string, data: string): boolean {
  const { InputEvent } = windowOf(element);
  return element.dispatchEvent(
    new InputEvent(type, { bubbles: true, cancelable: type === 'beforeinput', composed: true, inputType, data }),
  );
}

async function writeEditable(element: HTMLElement, text: string): Promise<string> {
  for (const way of EDITOR_WAYS) {
    await selectAll(element);
    way(element, text);
    if (await comesToShow(element, text)) break;
  }
  return element.innerText;
}

async function comesToShow(element: HTMLElement, text: string): Promise<boolean> {
  const end = performance.now() + SHOWN_MS;
  for (;;) {
    await rendered();
    if (sameContent(element.innerText, text)) return true;
    if (performance.now() >= end) return false;
  }
}

/** Ends when an editor has had its time since it was told of the selection; nothing is told of one that was so before. */
async function selectAll(element: HTMLElement): Promise<void> {
  const { ownerDocument: document } = element;
  await new Promise((resolve) => {
    document.addEventListener('selectionchange', resolve, { once: true });
    document.getSelection()?.selectAllChildren(element);
    setTimeout(resolve, SELECTION_MS);
  });
  await new Promise((resolve) => setTimeout(resolve, SELECTION_MS));
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

/** What was written and what is held are the same to a reader: line ends, blanks and what cannot be seen do not count. */
export function sameContent(held: string, wanted: string): boolean {
  return plainText(held) === plainText(wanted);
}
