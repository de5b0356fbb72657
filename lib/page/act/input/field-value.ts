/** writeValue: fills fields as the platform does, so that frameworks notice; editors have a file of their own. */
import { nextFrame } from '../../dom/next-frame';
import { writeEditor } from './editor-value';
import { keyEvent } from './keyboard';
import { focusNearest, leaveField } from './focus';
import { deepActiveElement, isInput, isTextArea, isWithin, windowOf } from '../../dom/composed-tree';
import { editorOfHiddenInput } from '../../dom/hidden-input';
import { parseKeyChord } from '../../dom/key-chord';
import { pickLabel } from '../../words/option-label';

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
 * @param isOver false while more is to be typed or picked: the field has not changed yet for its page
 * @returns the content after the page has rendered; undefined if the element is not editable
 */
export async function writeValue(element: Element, text: string, isOver = true): Promise<string | undefined> {
  const hadFocus = isWithin(deepActiveElement(element.ownerDocument), element);
  focusNearest(element);
  // A page that renders on focus would set its own value over what is written in the same task.
  if (!hadFocus) await nextFrame();
  const isEditor = editorOfHiddenInput(element) !== undefined;
  if (!isEditor && (isInput(element) || isTextArea(element))) {
    // Some take no more than a letter at a time.
    const isWhole = writeField(element, text);
    // A hand leaves the field, and so changes it, when the page has taken the text over.
    await nextFrame();
    if (isOver) dispatchChange(element);
    if (!isWhole && text.length > 1) return typeByLetter(element, text);
    await waitForRender();
    return element.value;
  }
  return writeEditor(element, text);
}

/** Frameworks may restore their own value when they render. */
async function waitForRender(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** @returns false if the page refused the text as a whole */
function writeField(field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean {
  const wanted = isTextArea(field) ? text.replace(/\r\n?/g, '\n') : text.replace(/[\r\n]+/g, ' ');
  const [first = ''] = wanted;
  if (field.selectionStart !== null) field.select();
  // Some pages listen to keys only, and some masks cancel each key and set the value themselves.
  const isInserted = first === '' || !isKeyTaken(field, first);
  const isWhole = !isInserted || insertWhole(field, wanted);
  if (!isInserted)
    for (const character of [...wanted].slice(1)) if (!isKeyTaken(field, character)) insertCharacter(field, character);
  // Some pages read the field when a key comes up.
  releaseKey(field, isInserted ? (wanted.at(-1) ?? '') : '');
  return isWhole;
}

/** Writes into a field that takes a text over only as it is left: it resets one that changes without being left. @returns the content then */
export async function writeAndLeave(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<string> {
  focusNearest(field);
  writeField(field, text);
  await nextFrame();
  dispatchChange(field);
  leaveField(field);
  await waitForRender();
  return field.value;
}

export function dispatchChange(field: Element): void {
  field.dispatchEvent(new (windowOf(field).Event)('change', { bubbles: true }));
}

/** Letters typed without a pause: some masks format in the next frame. */
const MAX_PACED_LETTERS = 40;

/** Replaces the content letter by letter, each with its key events, for masks that follow the caret. @returns the content then */
export async function typeByLetter(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<string> {
  focusNearest(field);
  if (field.selectionStart !== null) field.select();
  const backspace = parseKeyChord('Backspace');
  if (backspace && keyEvent(field, 'keydown', backspace)) replaceSelection(field, '', 'deleteContentBackward');
  if (backspace) keyEvent(field, 'keyup', backspace);
  const letters = [...text];
  for (const letter of letters) {
    const chord = parseKeyChord(letter);
    if (!chord || (keyEvent(field, 'keydown', chord) && keyEvent(field, 'keypress', chord)))
      replaceSelection(field, letter, 'insertText');
    if (chord) keyEvent(field, 'keyup', chord);
    if (letters.length <= MAX_PACED_LETTERS) await nextFrame();
  }
  dispatchChange(field);
  await waitForRender();
  return field.value;
}

/** Inserts at the caret, where the browser would. */
function replaceSelection(field: HTMLInputElement | HTMLTextAreaElement, text: string, inputType: string): void {
  if (!isInsertAllowed(field, inputType, text)) return;
  const { value } = field;
  const start = field.selectionStart ?? (text === '' ? 0 : value.length);
  const end = field.selectionEnd ?? value.length;
  setFieldValue(field, value.slice(0, start) + text + value.slice(end));
  if (field.selectionStart !== null) field.setSelectionRange(start + text.length, start + text.length);
  const { InputEvent } = windowOf(field);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data: text || null }));
}

/** Dispatches the events of one key. @returns whether the page cancelled it, to insert the character itself or to refuse it */
function isKeyTaken(field: Element, character: string): boolean {
  const chord = parseKeyChord(character);
  if (!chord) return false;
  const isLeft = keyEvent(field, 'keydown', chord) && keyEvent(field, 'keypress', chord);
  keyEvent(field, 'keyup', chord);
  return !isLeft;
}

function releaseKey(field: Element, character: string): void {
  const chord = character === '' ? undefined : parseKeyChord(character);
  if (chord) keyEvent(field, 'keyup', chord);
}

/** @returns whether the page let it in */
function insertWhole(field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean {
  if (!isInsertAllowed(field, 'insertReplacementText', text)) return false;
  setFieldValue(field, text);
  dispatchInput(field, text);
  return true;
}

function insertCharacter(field: HTMLInputElement | HTMLTextAreaElement, character: string): void {
  if (!isInsertAllowed(field, 'insertText', character)) return;
  setFieldValue(field, field.value + character);
  dispatchInput(field, character);
}

function isInsertAllowed(field: Element, inputType: string, data: string): boolean {
  const { InputEvent } = windowOf(field);
  return field.dispatchEvent(
    new InputEvent('beforeinput', { bubbles: true, cancelable: true, composed: true, inputType, data }),
  );
}

function dispatchInput(field: Element, data: string): void {
  const { InputEvent } = windowOf(field);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data }));
}

/**
 * Whether these options, and no others, are selected: choosing one again fires nothing, as a page may save on each change. The first
 * option may only be shown because nothing was chosen.
 */
function standsAlready(select: HTMLSelectElement, wanted: readonly (HTMLOptionElement | undefined)[]): boolean {
  if (select.selectedIndex < 1 || select.selectedOptions.length !== wanted.length) return false;
  return [...select.selectedOptions].every((option) => wanted.includes(option));
}

/** Selects options by label or value. @returns the selected labels; undefined if one of them does not exist or is disabled */
export function chooseOptions(select: HTMLSelectElement, wanted: readonly string[]): string[] | undefined {
  const view = windowOf(select);
  const enabled = [...select.options].filter(({ disabled }) => !disabled);
  const fold = (text: string) => text.trim().toLowerCase();
  const options = wanted.map(
    (text) =>
      enabled.find(({ label, value }) => fold(label) === fold(text) || fold(value) === fold(text)) ??
      pickLabel(enabled, ({ label }) => label, text),
  );
  if (options.some((option) => option === undefined)) return undefined;
  focusNearest(select);
  if (standsAlready(select, options)) return options.map((option) => option?.label ?? '');
  for (const option of select.options) option.selected = options.includes(option);
  select.dispatchEvent(new view.Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new view.Event('change', { bubbles: true }));
  return [...select.selectedOptions].map((option) => option.label);
}
