/** pressChord: dispatches keyboard events and performs their default actions, which browsers skip for untrusted events. */
import { focusNearest } from './focus';
import { firstIn, formElements, formOf, queryIn } from '../../dom/clean-form';
import { isContentEditable, isInput, isTextArea, composedParent, windowOf } from '../../dom/composed-tree';
import type { KeyChord } from '../../dom/key-chord';

const ENTER_CODE = 13;

export function keyEvent(element: Element, type: 'keydown' | 'keypress' | 'keyup', chord: KeyChord): boolean {
  const Type = windowOf(element).KeyboardEvent ?? KeyboardEvent;
  // The key code of keypress is the character, that of keydown and keyup the key.
  const character = chord.key === 'Enter' ? ENTER_CODE : chord.key.codePointAt(0);
  const legacy = type === 'keypress' ? { keyCode: character, charCode: character } : {};
  return element.dispatchEvent(
    new Type(type, {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: windowOf(element),
      ...chord,
      ...legacy,
    } as KeyboardEventInit),
  );
}

/**
 * Presses and releases a chord; performs the default action unless the page prevented it.
 * @param isSame whether the control is still what was judged: else nothing follows the key's way down, by which pages act as well
 */
export function pressChord(element: Element, chord: KeyChord, isSame = () => true): void {
  const isKeydownAllowed = keyEvent(element, 'keydown', chord);
  const hasKeypress = chord.key === 'Enter' || [...chord.key].length === 1;
  const isAllowed = isKeydownAllowed && (!hasKeypress || keyEvent(element, 'keypress', chord));
  if (!isSame()) return;
  if (isAllowed) performDefaultAction(element, chord);
  keyEvent(element, 'keyup', chord);
}

function performDefaultAction(element: Element, chord: KeyChord): void {
  if (chord.ctrlKey || chord.altKey || chord.metaKey) return;
  switch (chord.key) {
    case 'Enter':
      return pressEnter(element);
    case 'Tab':
      return moveFocus(element, chord.shiftKey);
    case 'Escape':
      return closeDialog(element);
    case ' ':
      if (element.matches('button,summary,input[type="checkbox"],input[type="radio"],[role="button"]'))
        (element as HTMLElement).click();
      else insertText(element, ' ');
      return;
    case 'Backspace':
      return void (isContentEditable(element) ? element.ownerDocument.execCommand('delete') : deleteBackward(element));
    default:
      if ([...chord.key].length === 1) insertText(element, chord.key);
  }
}

function pressEnter(element: Element): void {
  if (element.matches('a[href],button,summary,area[href]')) return (element as HTMLElement).click();
  if (isTextArea(element) || isContentEditable(element)) return insertText(element, '\n');
  if (!isInput(element)) return;
  element.dispatchEvent(new (windowOf(element).Event)('change', { bubbles: true }));
  const form = formOf(element);
  if (!form) return;
  // Implicit submission, through the default button if there is one:
  // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission
  const button = formElements(form).find(
    (field) =>
      (field.localName === 'button' && (field as HTMLButtonElement).type === 'submit') ||
      (isInput(field) && ['submit', 'image'].includes(field.type)),
  );
  if (button) (button as HTMLElement).click();
  else HTMLFormElement.prototype.requestSubmit.call(form);
}

function insertText(element: Element, text: string): void {
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

function deleteBackward(element: Element): void {
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
    ...queryIn(element.ownerDocument, 'a[href],button,input,select,textarea,[tabindex],[contenteditable="true"]'),
  ].filter((one) => (one as HTMLElement).tabIndex >= 0 && !one.matches(':disabled') && one.getClientRects().length > 0);
  const at = all.indexOf(element);
  const next = all[(at + (backwards ? all.length - 1 : 1)) % Math.max(1, all.length)];
  if (next) focusNearest(next);
}

function closeDialog(element: Element): void {
  let dialog: Element | null = element;
  while (dialog && !dialog.matches('dialog[open]')) dialog = composedParent(dialog);
  dialog ??= firstIn(element.ownerDocument, 'dialog:modal') ?? null;
  if (!dialog) return;
  const isAllowed = dialog.dispatchEvent(new (windowOf(element).Event)('cancel', { cancelable: true }));
  if (isAllowed) (dialog as HTMLDialogElement).close();
}
