/** Keyboard events with the default actions that untrusted events do not get from the browser. */
import { focusNearest } from './pointer';
import { isContentEditable, isInput, isTextArea, shownParent, windowOf } from './tree';

interface KeyInfo {
  key: string;
  code: string;
  keyCode: number;
}

const NAMED: Readonly<Record<string, KeyInfo>> = {
  enter: { key: 'Enter', code: 'Enter', keyCode: 13 },
  return: { key: 'Enter', code: 'Enter', keyCode: 13 },
  escape: { key: 'Escape', code: 'Escape', keyCode: 27 },
  esc: { key: 'Escape', code: 'Escape', keyCode: 27 },
  tab: { key: 'Tab', code: 'Tab', keyCode: 9 },
  space: { key: ' ', code: 'Space', keyCode: 32 },
  backspace: { key: 'Backspace', code: 'Backspace', keyCode: 8 },
  delete: { key: 'Delete', code: 'Delete', keyCode: 46 },
  home: { key: 'Home', code: 'Home', keyCode: 36 },
  end: { key: 'End', code: 'End', keyCode: 35 },
  pageup: { key: 'PageUp', code: 'PageUp', keyCode: 33 },
  pagedown: { key: 'PageDown', code: 'PageDown', keyCode: 34 },
  arrowup: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  up: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  arrowdown: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
  down: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
  arrowleft: { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 },
  left: { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 },
  arrowright: { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 },
  right: { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 },
};

export interface Chord extends KeyInfo {
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** "Control+Shift+K", "Enter", "a" as one chord; undefined when a part is no key. */
export function parseKeys(keys: string): Chord | undefined {
  const parts = keys === '+' ? ['+'] : keys.split('+').map((part) => part.trim());
  const last = parts.pop() ?? '';
  const modifiers = new Set(parts.map((part) => part.toLowerCase()));
  for (const modifier of modifiers)
    if (!/^(?:ctrl|control|alt|shift|meta|cmd|command)$/.test(modifier)) return undefined;
  const info = keyInfo(last);
  if (!info) return undefined;
  return {
    ...info,
    ctrlKey: modifiers.has('ctrl') || modifiers.has('control'),
    altKey: modifiers.has('alt'),
    shiftKey: modifiers.has('shift'),
    metaKey: modifiers.has('meta') || modifiers.has('cmd') || modifiers.has('command'),
  };
}

function keyInfo(name: string): KeyInfo | undefined {
  const named = NAMED[name.toLowerCase().replace(/[\s_-]/g, '')];
  if (named) return named;
  const f = /^f(\d{1,2})$/i.exec(name);
  if (f?.[1]) return { key: `F${f[1]}`, code: `F${f[1]}`, keyCode: 111 + Number(f[1]) };
  if ([...name].length !== 1) return undefined;
  const upper = name.toUpperCase();
  const code = /[A-Z]/.test(upper) ? `Key${upper}` : /\d/.test(name) ? `Digit${name}` : '';
  return { key: name, code, keyCode: upper.charCodeAt(0) };
}

export function keyEvent(element: Element, type: 'keydown' | 'keypress' | 'keyup', chord: Chord): boolean {
  const Type = windowOf(element).KeyboardEvent ?? KeyboardEvent;
  return element.dispatchEvent(
    new Type(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: windowOf(element),
      ...chord,
    } as KeyboardEventInit),
  );
}

/** Presses and releases a chord on the element, with the default action where the page did not prevent it. */
export function pressChord(element: Element, chord: Chord): void {
  const wanted = keyEvent(element, 'keydown', chord);
  const types = chord.key === 'Enter' || [...chord.key].length === 1;
  const accepted = wanted && types ? keyEvent(element, 'keypress', chord) : wanted;
  if (wanted && accepted) defaultAction(element, chord);
  keyEvent(element, 'keyup', chord);
}

function defaultAction(element: Element, chord: Chord): void {
  if (chord.ctrlKey || chord.altKey || chord.metaKey) return;
  switch (chord.key) {
    case 'Enter':
      return enter(element);
    case 'Tab':
      return moveFocus(element, chord.shiftKey);
    case 'Escape':
      return closeDialog(element);
    case ' ':
      if (element.matches('button,summary,input[type="checkbox"],input[type="radio"],[role="button"]'))
        (element as HTMLElement).click();
      else insert(element, ' ');
      return;
    case 'Backspace':
      return void (isContentEditable(element) ? element.ownerDocument.execCommand('delete') : cutBack(element));
    default:
      if ([...chord.key].length === 1) insert(element, chord.key);
  }
}

function enter(element: Element): void {
  if (element.matches('a[href],button,summary,area[href]')) return (element as HTMLElement).click();
  if (isTextArea(element) || isContentEditable(element)) return insert(element, '\n');
  if (!isInput(element)) return;
  element.dispatchEvent(new (windowOf(element).Event)('change', { bubbles: true }));
  const form = element.form;
  if (!form) return;
  // Implicit submission: through the default button where there is one (HTML, section 4.10.21.2).
  const button = [...form.elements].find(
    (field) =>
      (field.localName === 'button' && (field as HTMLButtonElement).type === 'submit') ||
      (isInput(field) && ['submit', 'image'].includes(field.type)),
  );
  if (button) (button as HTMLElement).click();
  else form.requestSubmit();
}

function insert(element: Element, text: string): void {
  if (isInput(element) || isTextArea(element)) {
    const at = element.selectionStart ?? element.value.length;
    element.setRangeText(text, at, element.selectionEnd ?? at, 'end');
    element.dispatchEvent(
      new (windowOf(element).InputEvent)('input', {
        bubbles: true,
        composed: true,
        inputType: 'insertText',
        data: text,
      }),
    );
  } else if (isContentEditable(element))
    element.ownerDocument.execCommand(text === '\n' ? 'insertParagraph' : 'insertText', false, text);
}

function cutBack(element: Element): void {
  if (!isInput(element) && !isTextArea(element)) return;
  const end = element.selectionEnd ?? element.value.length;
  const start = element.selectionStart === end ? Math.max(0, end - 1) : (element.selectionStart ?? end);
  element.setRangeText('', start, end, 'end');
  element.dispatchEvent(
    new (windowOf(element).InputEvent)('input', { bubbles: true, composed: true, inputType: 'deleteContentBackward' }),
  );
}

function moveFocus(element: Element, backwards: boolean): void {
  const all = [
    ...element.ownerDocument.querySelectorAll(
      'a[href],button,input,select,textarea,[tabindex],[contenteditable="true"]',
    ),
  ].filter((one) => (one as HTMLElement).tabIndex >= 0 && !one.matches(':disabled') && one.getClientRects().length > 0);
  const at = all.indexOf(element);
  const next = all[(at + (backwards ? all.length - 1 : 1)) % Math.max(1, all.length)];
  if (next) focusNearest(next);
}

function closeDialog(element: Element): void {
  let dialog: Element | null = element;
  while (dialog && !dialog.matches('dialog[open]')) dialog = shownParent(dialog);
  dialog ??= element.ownerDocument.querySelector('dialog:modal');
  if (!dialog) return;
  const wanted = dialog.dispatchEvent(new (windowOf(element).Event)('cancel', { cancelable: true }));
  if (wanted) (dialog as HTMLDialogElement).close();
}
