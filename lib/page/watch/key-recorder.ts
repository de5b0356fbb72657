/** KeyRecorder reports the keys that do something of their own; keys that write are in the field's value. */
import { isContentEditable, isElement, isSelect, isTextArea } from '../dom/composed-tree';
import { isActionable } from '../dom/actionable';
import { isField, isSecret } from '../dom/element-state';
import { formatKeyChord, parseKeyChord } from '../dom/key-chord';
import type { Action } from '../words/action';
import type { ElementFacts } from '../words/element';
import {
  eventFieldOf,
  eventTargetOf,
  hasKeyboardNavigation,
  hasNativeKeyInput,
  isCheckboxOrRadio,
} from './event-target';
import type { PressWatch } from './press-watch';
import type { TypingRecorder } from './typing-recorder';

/** Keys that move a selection in lists, menus and grids; in a text field they only move the caret. */
const NAVIGATION_KEYS = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);
/** Editing shortcuts, whose result is in the field's value. */
const EDITING_SHORTCUT_KEY = /^[acvxyz]$/i;
/** Shortcuts of the clipboard, whose result is the pasted value. */
const CLIPBOARD_SHORTCUT_KEY = /^[cvx]$/i;
/** Shortcuts of the browser's history: the page they lead to is recorded. */
const HISTORY_KEYS = new Set(['ArrowLeft', 'ArrowRight', 'BrowserBack', 'BrowserForward']);
const MODIFIER_KEYS = new Set(['Control', 'Alt', 'Shift', 'Meta']);
/** Widgets whose value is recorded, not the keys that change it. */
const VALUE_ROLES = /^(?:slider|spinbutton)$/;

interface KeyPorts {
  /** The page, whose facts stand for a key outside of every control. */
  document: Document;
  presses: PressWatch;
  typing: TypingRecorder;
  describe(element: Element): ElementFacts;
  reportAct(control: Element, action: (ref: string) => Action, facts?: ElementFacts): void;
  /** A secret is typed into the field. */
  reportSecret(field: Element): void;
}

export class KeyRecorder {
  /** The field in which Enter was pressed last, until the next key or press. */
  private enterField: Element | undefined;

  constructor(private readonly ports: KeyPorts) {}

  /** A pointer press ends what the last key may still cause. */
  forgetEnter(): void {
    this.enterField = undefined;
  }

  /** Enter in a field makes the browser click the form's default button, after any time that the page needs for the key. */
  isImplicitSubmission(event: MouseEvent): boolean {
    const button = eventTargetOf(event) as { form?: unknown };
    return this.enterField !== undefined && button.form === (this.enterField as { form?: unknown }).form;
  }

  onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || MODIFIER_KEYS.has(event.key)) return;
    this.ports.presses.finish();
    this.forgetEnter();
    const target = eventTargetOf(event);
    if (!isElement(target)) return;
    const field = eventFieldOf(event);
    if (field && isSecret(field)) return this.onKeyInSecretField(event, field);
    const textField = field && !isCheckboxOrRadio(field) ? field : undefined;
    if (textField) this.ports.typing.watchKey(textField, event.key);
    if (event.key === 'Tab') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return this.onShortcut(event, field ?? target, textField);
    if (event.key === 'Enter' || event.key === ' ') return this.onActivatingKey(event, target, textField);
    if (NAVIGATION_KEYS.has(event.key)) return this.onNavigationKey(event, target, field);
    if (event.key === 'Escape' || !textField) this.reportKeys(field ?? target, formatKeyChord(event));
  }

  private onShortcut(event: KeyboardEvent, target: Element, textField: Element | undefined): void {
    if (event.altKey && HISTORY_KEYS.has(event.key)) return;
    const isEditing = CLIPBOARD_SHORTCUT_KEY.test(event.key) || (textField && EDITING_SHORTCUT_KEY.test(event.key));
    if (event.altKey || !isEditing) this.reportKeys(target, formatKeyChord(event));
  }

  /** Enter or Space on a control fires a click, which is recorded instead, unless the page handles the key itself. */
  private onActivatingKey(event: KeyboardEvent, target: Element, textField: Element | undefined): void {
    const keys = formatKeyChord(event);
    if (textField) {
      if (event.key === 'Enter') this.onEnterInField(event, textField, keys);
    } else if (isActionable(target)) this.ports.presses.begin(event, keys);
    else this.reportKeys(target, keys);
  }

  private onNavigationKey(event: KeyboardEvent, target: Element, field: Element | undefined): void {
    const isValue = VALUE_ROLES.test(target.getAttribute('role') ?? '');
    if (isSelect(target) || hasNativeKeyInput(target) || isValue) return;
    if (hasKeyboardNavigation(field ?? target)) this.reportKeys(field ?? target, formatKeyChord(event));
  }

  /** Enter in a single-line field submits; in a multi-line field only if the page handles the key. */
  private onEnterInField(event: KeyboardEvent, field: Element, keys: string): void {
    this.ports.typing.flush();
    if (!isTextArea(field) && !isContentEditable(field)) {
      this.enterField = field;
      return this.reportKeys(field, keys);
    }
    const facts = this.ports.describe(field);
    setTimeout(() => {
      if (event.defaultPrevented) this.ports.reportAct(field, (ref) => ({ verb: 'press', ref, keys }), facts);
    });
  }

  private onKeyInSecretField(event: KeyboardEvent, field: Element): void {
    this.ports.reportSecret(field);
    // Submitting a form with a secret in it stays the user's own step.
    if (event.key === 'Enter') this.enterField = field;
  }

  private reportKeys(target: Element, keys: string): void {
    // A key chord that cannot be replayed is not reported.
    if (!parseKeyChord(keys)) return;
    this.ports.typing.flush();
    const facts = isActionable(target) || isField(target) ? this.ports.describe(target) : this.pageFacts();
    this.ports.reportAct(target, (ref) => ({ verb: 'press', ref, keys }), facts);
  }

  /** Facts of the page as the target of a key, without any text of the page. */
  private pageFacts(): ElementFacts {
    const facts = this.ports.describe(this.ports.document.body);
    const { role, tag } = facts.fingerprint;
    return { ...facts, fingerprint: { role, tag, name: '' }, wording: '' };
  }
}
