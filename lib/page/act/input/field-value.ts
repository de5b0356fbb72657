/** writeValue: fills fields and rich-text editors as the platform does, so that frameworks notice. */
import { plainText } from '../../../core/text';
import { pollUntil } from '../../../core/poll';
import { nextFrame } from '../../dom/next-frame';
import { keyEvent } from './keyboard';
import { focusNearest } from './pointer';
import { isContentEditable, isInput, isTextArea, windowOf } from '../../dom/composed-tree';
import { parseKeyChord } from '../../dom/key-chord';

/**
 * Sets the value through the prototype's own setter. React replaces the setter on the element to track the last value, and
 * ignores an input event whose value it has already seen (https://github.com/facebook/react/issues/11488).
 */
function setFieldValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const view = windowOf(field);
  const prototype = isTextArea(field) ? view.HTMLTextAreaElement.prototype : view.HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter) setter.call(field, value);
  else field.value = value;
}

/**
 * Replaces the whole content of a field and dispatches the events of typing.
 * @returns the content after the page has rendered; undefined if the element is not editable
 */
export async function writeValue(element: Element, text: string): Promise<string | undefined> {
  focusNearest(element);
  if (isInput(element) || isTextArea(element)) {
    writeField(element, text);
    await waitForRender();
    return element.value;
  }
  if (isContentEditable(element)) return writeEditable(element, text);
  return undefined;
}

/** Frameworks may restore their own value when they render. */
async function waitForRender(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const view = windowOf(field);
  const wanted = isTextArea(field) ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n]+/g, ' ');
  // Some pages listen to keys only: one key pair, of the text's last character, stands for all.
  const key = parseKeyChord([...wanted].at(-1) ?? 'Backspace');
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

/** Ways to write into a rich-text editor, tried in this order, each with everything selected. Typing is tried twice. */
const EDIT_STRATEGIES: readonly ((element: HTMLElement, text: string) => void)[] = [
  insertAsTyping,
  insertAsTyping,
  insertAsPaste,
];

/** Dispatches beforeinput, which editors with their own document model handle and cancel; else the browser edits. */
function insertAsTyping(element: HTMLElement, text: string): void {
  const inputType = text === '' ? 'deleteContentBackward' : 'insertText';
  if (!inputEvent(element, 'beforeinput', inputType, text)) return;
  const { ownerDocument } = element;
  if (text === '') ownerDocument.execCommand('delete');
  else ownerDocument.execCommand('insertText', false, text);
}

function insertAsPaste(element: HTMLElement, text: string): void {
  const view = windowOf(element);
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(
    new view.ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}

/** Editors read the selection on selectionchange, and some poll it every 100 ms. */
const SELECTION_SYNC_MS = 130;
/** A busy editor renders late; writing again before that would insert the text twice. */
const EDITOR_RENDER_MS = 400;

function inputEvent(element: HTMLElement, type: 'beforeinput' | 'input', inputType: string, data: string): boolean {
  const { InputEvent } = windowOf(element);
  return element.dispatchEvent(
    new InputEvent(type, { bubbles: true, cancelable: type === 'beforeinput', composed: true, inputType, data }),
  );
}

async function writeEditable(element: HTMLElement, text: string): Promise<string> {
  for (const insert of EDIT_STRATEGIES) {
    await selectAll(element);
    insert(element, text);
    if (await waitForContent(element, text)) break;
  }
  return element.innerText;
}

async function waitForContent(element: HTMLElement, text: string): Promise<boolean> {
  await waitForRender();
  const hasText = () => hasSameContent(element.innerText, text);
  return pollUntil(hasText, { timeoutMs: EDITOR_RENDER_MS, wait: waitForRender });
}

/** Selects everything and gives the editor time to notice; selectionchange does not fire if all was selected before. */
async function selectAll(element: HTMLElement): Promise<void> {
  const { ownerDocument: document } = element;
  await new Promise((resolve) => {
    document.addEventListener('selectionchange', resolve, { once: true });
    document.getSelection()?.selectAllChildren(element);
    setTimeout(resolve, SELECTION_SYNC_MS);
  });
  await new Promise((resolve) => setTimeout(resolve, SELECTION_SYNC_MS));
}

/** Selects options by label or value. @returns the selected labels; undefined if one of them does not exist or is disabled */
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

/** Whether two contents read the same: line ends, runs of spaces and invisible characters are ignored. */
export function hasSameContent(held: string, wanted: string): boolean {
  return plainText(held) === plainText(wanted);
}
