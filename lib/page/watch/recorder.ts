/** Records a demonstration: trusted events become actions of the closed vocabulary; values of secret fields are never read. */
import type { Id } from '../../core/ids';
import { UserInput } from './user-input';
import { HoverOpeners } from './hover-openers';
import { isActionable } from '../dom/actionable';
import { checkedState, fieldValue, isSecret, selectedLabels } from '../dom/element-state';
import {
  eventControlOf,
  eventFieldOf,
  eventTargetOf,
  hasKeyboardNavigation,
  hasNativeKeyInput,
  isCheckboxOrRadio,
  isClickToFocusField,
} from './event-target';
import { takeEarlyTypedFields } from './early-typing';
import { isContentEditable, isElement, isInput, isSelect, isTextArea } from '../dom/composed-tree';
import type { Action } from '../words/action';
import { MAX_TYPED_CHARS } from '../words/limits';
import type { ElementFacts } from '../words/element';
import type { Demonstrated, UnlearnableReason } from '../words/shown';
import { formatKeyChord, parseKeyChord } from '../dom/key-chord';

/** Pause in typing after which the field's value is reported, ms; the last report has the whole value. */
const TYPING_PAUSE_MS = 250;
/** Wait for the click after pointerup, ms: without one, a press whose target was removed counts as a click. */
const MISSING_CLICK_MS = 80;
/** A synthetic click within this time after Enter is implicit form submission, not the user's, ms. */
const IMPLICIT_SUBMIT_MS = 300;

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
const MODIFIER_KEYS = new Set(['Control', 'Alt', 'Shift', 'Meta']);
/** Roles whose click is recorded as the resulting state. */
const CHECKABLE_ROLES = /^(?:checkbox|switch|menuitemcheckbox|radio|menuitemradio)$/;

interface RecorderPorts {
  /** Current facts of an element. */
  describe(element: Element): ElementFacts;
  createToken(): Id<'token'>;
  report(demonstrated: Demonstrated): void;
}

interface Typing {
  token: Id<'token'>;
  facts: ElementFacts;
  reportedText: string | undefined;
}

/** A control at pointerdown, before the page's listeners run. */
interface Press {
  control: Element;
  facts: ElementFacts;
  stateBefore: string | undefined;
}

/** One document's recorder; same-origin frames have their own. */
export class Recorder {
  private readonly controller = new AbortController();
  private readonly typing = new Map<Element, Typing>();
  private readonly reportedUnlearnable = new Set<UnlearnableReason>();
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  private pendingPress: Press | undefined;
  private readonly openers: HoverOpeners;
  private readonly userInput: UserInput;
  /** performance.now() of the last Enter in a field. */
  private enterPressedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly document: Document,
    private readonly ports: RecorderPorts,
  ) {
    const view = document.defaultView as Window;
    this.userInput = new UserInput(view, this.controller.signal);
    const on = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void) =>
      view.addEventListener(type, (event) => event.isTrusted && handle(event), {
        capture: true,
        signal: this.controller.signal,
      });
    this.openers = new HoverOpeners(document);
    on('pointerdown', (event) => this.onPointerDown(event));
    on('pointerup', () => this.onPointerUp());
    on('click', (event) => this.onClick(event));
    on('dblclick', (event) => this.onDoubleClick(event));
    on('pointerover', (event) => this.openers.onPointerOver(event));
    on('input', (event) => this.onInput(event));
    on('change', (event) => this.onChange(event));
    on('keydown', (event) => this.onKeyDown(event as KeyboardEvent));
    on('dragstart', () => this.reportUnlearnable('drag'));
    on('pagehide', () => this.flushTyping());
    for (const field of takeEarlyTypedFields()) this.trackTyping(field);
  }

  /** Reports pending typing and stops. */
  close(): void {
    this.flushTyping();
    clearTimeout(this.typingTimer);
    this.openers.close();
    this.controller.abort();
  }

  private reportAct(control: Element, action: (ref: string) => Action, facts = this.ports.describe(control)): void {
    const url = this.document.location.href;
    this.ports.report({ type: 'act', token: this.ports.createToken(), action: action(facts.ref), facts, url });
  }

  private reportUnlearnable(why: UnlearnableReason): void {
    if (this.reportedUnlearnable.has(why)) return;
    this.reportedUnlearnable.add(why);
    this.ports.report({ type: 'unlearnable', why });
  }

  private onPointerDown(event: PointerEvent): void {
    this.flushTyping();
    this.openers.onPointerDown(event);
    this.pendingPress = undefined;
    if (event.button !== 0) return;
    const control = eventControlOf(event);
    // Facts are read before the page's listeners run: many pages act on pointerdown and remove the target.
    if (control && !isClickToFocusField(control) && !isSecret(control)) this.pendingPress = this.pressOn(control);
  }

  private onPointerUp(): void {
    const { pendingPress } = this;
    if (!pendingPress) return;
    setTimeout(() => {
      if (this.pendingPress !== pendingPress || pendingPress.control.isConnected) return;
      this.pendingPress = undefined;
      this.reportClick(pendingPress);
    }, MISSING_CLICK_MS);
  }

  private onClick(event: MouseEvent): void {
    const { pendingPress } = this;
    this.pendingPress = undefined;
    if (!this.userInput.hasAnyRecentInput) return;
    if (event.detail === 0 && performance.now() - this.enterPressedAt < IMPLICIT_SUBMIT_MS) return;
    const control = eventControlOf(event) ?? pendingPress?.control;
    if (!control) {
      const target = eventTargetOf(event);
      if (isElement(target) && target.localName === 'canvas') this.reportUnlearnable('canvas');
      return;
    }
    if (isClickToFocusField(control) || isSecret(control)) return;
    this.reportClick(pendingPress?.control === control ? pendingPress : this.pressOn(control));
  }

  private pressOn(control: Element): Press {
    return { control, facts: this.ports.describe(control), stateBefore: checkedState(control) };
  }

  /** Reports a click on a control that has no change event of its own. */
  private reportClick({ control, facts, stateBefore }: Press): void {
    if (isInput(control) && ['checkbox', 'radio', 'file'].includes(control.type)) return;
    if (isSelect(control)) return;
    // A menu that opened on hover must be opened again before its items can be clicked.
    for (const opener of this.openers.takeOpenersOf(control)) this.reportAct(opener, (ref) => ({ verb: 'hover', ref }));
    if (stateBefore !== undefined && CHECKABLE_ROLES.test(facts.fingerprint.role)) {
      const checked = /radio/.test(facts.fingerprint.role) || stateBefore !== 'checked';
      return this.reportAct(control, (ref) => ({ verb: 'check', ref, checked }), facts);
    }
    this.reportAct(control, (ref) => ({ verb: 'click', ref }), facts);
  }

  private onDoubleClick(event: MouseEvent): void {
    const control = eventControlOf(event);
    if (control && !isClickToFocusField(control)) this.reportAct(control, (ref) => ({ verb: 'doubleClick', ref }));
  }

  private onInput(event: Event): void {
    const field = eventFieldOf(event);
    if (field && this.userInput.hasRecentInput(field)) this.trackTyping(field);
  }

  private trackTyping(field: Element): void {
    if (isCheckboxOrRadio(field) || isSelect(field)) return;
    if (isSecret(field)) return this.reportUnlearnable('secret');
    if (!this.typing.has(field)) {
      const token = this.ports.createToken();
      this.typing.set(field, { token, facts: this.ports.describe(field), reportedText: undefined });
      // Reported at once, so that the typed text is not taken for an effect of the preceding act.
      this.reportTyping();
    }
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.reportTyping(), TYPING_PAUSE_MS);
  }

  private onChange(event: Event): void {
    const field = eventFieldOf(event);
    if (!field) return;
    // The file chooser closes long after the click: no recent input is required.
    if (isInput(field) && field.type === 'file') return this.reportUnlearnable('file');
    if (!this.userInput.hasRecentInput(field) && !this.typing.has(field)) return;
    if (isSelect(field)) {
      const options = selectedLabels(field);
      if (options.length > 0 && !isSecret(field)) this.reportAct(field, (ref) => ({ verb: 'select', ref, options }));
    } else if (isCheckboxOrRadio(field)) {
      const checked = (field as HTMLInputElement).checked;
      this.reportAct(field, (ref) => ({ verb: 'check', ref, checked }));
    } else this.flushTyping();
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || MODIFIER_KEYS.has(event.key) || event.key === 'Tab') return;
    const target = eventTargetOf(event);
    if (!isElement(target)) return;
    const field = eventFieldOf(event);
    if (field && isSecret(field)) return this.onKeyInSecretField(event);
    const keys = formatKeyChord(event);
    const isTextField = field !== undefined && !isCheckboxOrRadio(field);
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (!(isTextField && EDITING_SHORTCUT_KEY.test(event.key))) this.reportKeys(field ?? target, keys);
      return;
    }
    if (event.key === 'Enter' && isTextField) return this.onEnterInField(event, field, keys);
    // Enter or Space on a control fires a click, which is recorded instead.
    if ((event.key === 'Enter' || event.key === ' ') && (isActionable(target) || isTextField)) return;
    if (NAVIGATION_KEYS.has(event.key)) {
      const isNative = isSelect(target) || hasNativeKeyInput(target);
      if (!isNative && hasKeyboardNavigation(field ?? target)) this.reportKeys(field ?? target, keys);
      return;
    }
    if (event.key === 'Escape') return this.reportKeys(field ?? target, keys);
    if (!isTextField) this.reportKeys(target, keys);
  }

  /** Enter in a single-line field submits; in a multi-line field only if the page handles the key. */
  private onEnterInField(event: KeyboardEvent, field: Element, keys: string): void {
    this.flushTyping();
    if (!isTextArea(field) && !isContentEditable(field)) {
      this.enterPressedAt = performance.now();
      return this.reportKeys(field, keys);
    }
    const facts = this.ports.describe(field);
    setTimeout(() => {
      if (event.defaultPrevented) this.reportAct(field, (ref) => ({ verb: 'press', ref, keys }), facts);
    });
  }

  private onKeyInSecretField(event: KeyboardEvent): void {
    this.reportUnlearnable('secret');
    // Submitting a form with a secret in it stays the user's own step.
    if (event.key === 'Enter') this.enterPressedAt = performance.now();
  }

  private reportKeys(target: Element, keys: string): void {
    // A key chord that cannot be replayed is not reported.
    if (!parseKeyChord(keys)) return;
    this.flushTyping();
    this.reportAct(target, (ref) => ({ verb: 'press', ref, keys }));
  }

  private flushTyping(): void {
    clearTimeout(this.typingTimer);
    this.reportTyping();
    this.typing.clear();
  }

  /** Reports the fields' current values, each under the token of when its typing began. */
  private reportTyping(): void {
    for (const [field, typing] of this.typing) {
      const text = fieldValue(field) ?? '';
      if (text === typing.reportedText || isSecret(field)) continue;
      typing.reportedText = text;
      const action: Action =
        text === ''
          ? { verb: 'clear', ref: typing.facts.ref }
          : { verb: 'type', ref: typing.facts.ref, text: text.slice(0, MAX_TYPED_CHARS) };
      const url = this.document.location.href;
      this.ports.report({ type: 'act', token: typing.token, action, facts: typing.facts, url });
    }
  }
}
