/** Watches the user show a task: trusted events become acts of the closed vocabulary; what secrets hold is never read. */
import type { Id } from '../../core/ids';
import { Hands } from './user-input';
import { PointerOpeners } from './hover-openers';
import { checkedState, fieldValue, isActionable, isSecret, selectedLabels } from '../dom/element-state';
import { controlOf, fieldOf, isBox, isNativeMover, isPlainField, movesIn, targetOf } from './event-target';
import { typedBefore } from './early-typing';
import { isContentEditable, isElement, isInput, isSelect, isTextArea } from '../dom/composed-tree';
import type { Action } from '../words/action';
import type { ElementFacts } from '../words/element';
import type { Shown, Unlearnable } from '../words/shown';
import { parseKeys, chordOf } from '../dom/key-chord';

/** Without a key for this long what was typed is told, ms; the last pause tells the whole. */
const TYPING_PAUSE_MS = 250;
/** A press whose target left before the click is told after this, ms. */
const NO_CLICK_MS = 80;
/** Enter in a field makes the browser press the form's button: such a press within this is not the user's, ms. */
const IMPLICIT_MS = 300;

/** Keys that mean something by themselves in lists, menus and grids; in a plain field they only move the caret. */
const MOVING = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);
/** Edits of text that the value told afterwards holds anyway. */
const EDITING = /^[acvxyz]$/i;
const MODIFIERS = new Set(['Control', 'Alt', 'Shift', 'Meta']);
/** Their state says more than the press. */
const SWITCH = /^(?:checkbox|switch|menuitemcheckbox|radio|menuitemradio)$/;

export interface RecorderPorts {
  /** Facts of an element as they are now. */
  describe(element: Element): ElementFacts;
  token(): Id<'token'>;
  tell(shown: Shown): void;
}

interface Typing {
  token: Id<'token'>;
  facts: ElementFacts;
  told: string | undefined;
}

/** One document's recorder; same-origin frames have their own. */
export class Recorder {
  private readonly controller = new AbortController();
  private readonly typing = new Map<Element, Typing>();
  private readonly warned = new Set<Unlearnable>();
  private pause: ReturnType<typeof setTimeout> | undefined;
  private pressed: { control: Element; facts: ElementFacts; switched: string | undefined } | undefined;
  private readonly openers: PointerOpeners;
  private readonly hands: Hands;
  private enteredAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly document: Document,
    private readonly ports: RecorderPorts,
  ) {
    const view = document.defaultView as Window;
    this.hands = new Hands(view, this.controller.signal);
    const on = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void) =>
      view.addEventListener(type, (event) => event.isTrusted && hear(event), {
        capture: true,
        signal: this.controller.signal,
      });
    this.openers = new PointerOpeners(document);
    on('pointerdown', (event) => this.onDown(event));
    on('pointerup', () => this.onUp());
    on('click', (event) => this.onClick(event));
    on('dblclick', (event) => this.onDoubleClick(event));
    on('pointerover', (event) => this.openers.onOver(event));
    on('input', (event) => this.onInput(event));
    on('change', (event) => this.onChange(event));
    on('keydown', (event) => this.onKey(event as KeyboardEvent));
    on('dragstart', () => this.warn('drag'));
    on('pagehide', () => this.flush());
    for (const field of typedBefore()) this.typed(field);
  }

  /** Stops; what was typed last is told before. */
  close(): void {
    this.flush();
    clearTimeout(this.pause);
    this.openers.close();
    this.controller.abort();
  }

  private tell(control: Element, action: (ref: string) => Action, facts = this.ports.describe(control)): void {
    const url = this.document.location.href;
    this.ports.tell({ type: 'act', token: this.ports.token(), action: action(facts.ref), facts, url });
  }

  private warn(why: Unlearnable): void {
    if (this.warned.has(why)) return;
    this.warned.add(why);
    this.ports.tell({ type: 'unlearnable', why });
  }

  private onDown(event: PointerEvent): void {
    this.flush();
    this.openers.onDown(event);
    this.pressed = undefined;
    if (event.button !== 0) return;
    const control = controlOf(event);
    // Facts are taken before the page hears of it: many pages act on the press and remove what was pressed.
    if (control && !isPlainField(control) && !isSecret(control))
      this.pressed = { control, facts: this.ports.describe(control), switched: checkedState(control) };
  }

  private onUp(): void {
    const { pressed } = this;
    if (!pressed) return;
    setTimeout(() => {
      if (this.pressed !== pressed || pressed.control.isConnected) return;
      this.pressed = undefined;
      this.press(pressed);
    }, NO_CLICK_MS);
  }

  private onClick(event: MouseEvent): void {
    const { pressed } = this;
    this.pressed = undefined;
    if (!this.hands.isBusy) return;
    if (event.detail === 0 && performance.now() - this.enteredAt < IMPLICIT_MS) return;
    const control = controlOf(event) ?? pressed?.control;
    if (!control) {
      if (isElement(targetOf(event)) && (targetOf(event) as Element).localName === 'canvas') this.warn('canvas');
      return;
    }
    if (isPlainField(control) || isSecret(control)) return;
    if (pressed?.control === control) return this.press(pressed);
    this.press({ control, facts: this.ports.describe(control), switched: checkedState(control) });
  }

  /** A press on a control that is neither a field nor tells of itself by a change. */
  private press({ control, facts, switched }: { control: Element; facts: ElementFacts; switched: string | undefined }) {
    if (isInput(control) && ['checkbox', 'radio', 'file'].includes(control.type)) return;
    if (isSelect(control)) return;
    // A menu that opened under the pointer is opened again before what lies in it is pressed.
    for (const opener of this.openers.openersOf(control)) this.tell(opener, (ref) => ({ verb: 'hover', ref }));
    if (switched !== undefined && SWITCH.test(facts.fingerprint.role)) {
      const checked = /radio/.test(facts.fingerprint.role) || switched !== 'checked';
      return this.tell(control, (ref) => ({ verb: 'check', ref, checked }), facts);
    }
    this.tell(control, (ref) => ({ verb: 'click', ref }), facts);
  }

  private onDoubleClick(event: MouseEvent): void {
    const control = controlOf(event);
    if (control && !isPlainField(control)) this.tell(control, (ref) => ({ verb: 'doubleClick', ref }));
  }

  private onInput(event: Event): void {
    const field = fieldOf(event);
    if (field && this.hands.touched(field)) this.typed(field);
  }

  private typed(field: Element): void {
    if (isBox(field) || isSelect(field)) return;
    if (isSecret(field)) return this.warn('secret');
    if (!this.typing.has(field)) {
      this.typing.set(field, { token: this.ports.token(), facts: this.ports.describe(field), told: undefined });
      // Told at once, so that what is typed is not taken for what the act before did.
      this.tellTyped();
    }
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.tellTyped(), TYPING_PAUSE_MS);
  }

  private onChange(event: Event): void {
    const field = fieldOf(event);
    if (!field) return;
    // The browser's file chooser answers long after the press; what cannot be learned is said rather too often.
    if (isInput(field) && field.type === 'file') return this.warn('file');
    if (!this.hands.touched(field) && !this.typing.has(field)) return;
    if (isSelect(field)) {
      const options = selectedLabels(field);
      if (options.length > 0 && !isSecret(field)) this.tell(field, (ref) => ({ verb: 'select', ref, options }));
    } else if (isBox(field)) {
      const checked = (field as HTMLInputElement).checked;
      this.tell(field, (ref) => ({ verb: 'check', ref, checked }));
    } else this.flush();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || MODIFIERS.has(event.key) || event.key === 'Tab') return;
    const target = targetOf(event);
    if (!isElement(target)) return;
    const field = fieldOf(event);
    if (field && isSecret(field)) return this.onSecretKey(event);
    const keys = chordOf(event);
    const combined = event.ctrlKey || event.metaKey || event.altKey;
    const isText = field !== undefined && !isBox(field);
    if (combined) {
      if (!(isText && EDITING.test(event.key))) this.tellKeys(field ?? target, keys);
      return;
    }
    if (event.key === 'Enter' && isText) return this.onEnter(event, field, keys);
    // A press of Enter or Space on a control is told as the click that follows.
    if ((event.key === 'Enter' || event.key === ' ') && (isActionable(target) || isText)) return;
    if (MOVING.has(event.key)) {
      if (!isSelect(target) && !isNativeMover(target) && movesIn(field ?? target)) this.tellKeys(field ?? target, keys);
      return;
    }
    if (event.key === 'Escape') return this.tellKeys(field ?? target, keys);
    if (!isText) this.tellKeys(target, keys);
  }

  /** Enter in a field of one line asks for something; in one of many lines only where the page makes it do so. */
  private onEnter(event: KeyboardEvent, field: Element, keys: string): void {
    this.flush();
    if (!isTextArea(field) && !isContentEditable(field)) {
      this.enteredAt = performance.now();
      return this.tellKeys(field, keys);
    }
    const facts = this.ports.describe(field);
    setTimeout(() => {
      if (event.defaultPrevented) this.tell(field, (ref) => ({ verb: 'press', ref, keys }), facts);
    });
  }

  private onSecretKey(event: KeyboardEvent): void {
    this.warn('secret');
    // The form goes off with a secret in it: that step is the user's own.
    if (event.key === 'Enter') this.enteredAt = performance.now();
  }

  private tellKeys(target: Element, keys: string): void {
    // A key that could not be pressed again is not told.
    if (!parseKeys(keys)) return;
    this.flush();
    this.tell(target, (ref) => ({ verb: 'press', ref, keys }));
  }

  private flush(): void {
    clearTimeout(this.pause);
    this.tellTyped();
    this.typing.clear();
  }

  /** What the fields hold now, under the token of when their typing began. */
  private tellTyped(): void {
    for (const [field, typing] of this.typing) {
      const text = fieldValue(field) ?? '';
      if (text === typing.told || isSecret(field)) continue;
      typing.told = text;
      const action: Action =
        text === ''
          ? { verb: 'clear', ref: typing.facts.ref }
          : { verb: 'type', ref: typing.facts.ref, text: text.slice(0, 8000) };
      const url = this.document.location.href;
      this.ports.tell({ type: 'act', token: typing.token, action, facts: typing.facts, url });
    }
  }
}
