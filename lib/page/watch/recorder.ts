/** Records a demonstration: trusted events become actions of the closed vocabulary; values of secret fields are never read. */
import type { Id } from '../../core/ids';
import { UserInput } from './user-input';
import { HoverOpeners } from './hover-openers';
import { checkedState, isReadOnly, isSecret, selectedLabels } from '../dom/element-state';
import {
  eventControlOf,
  eventFieldOf,
  eventPathOf,
  eventTargetOf,
  hasNativeKeyInput,
  isCheckboxOrRadio,
  isClickToFocusField,
  isOnOwnBar,
} from './event-target';
import { takeEarlyTypedFields } from './early-typing';
import { isElement, isInput, isSelect } from '../dom/composed-tree';
import type { Action } from '../words/action';
import type { ElementFacts } from '../words/element';
import type { Demonstrated, MissedKind, UnlearnableReason } from '../words/shown';
import { isSecretAnswer } from '../dom/secrets';
import { watchDialogs } from '../session/page-dialogs';
import { ActBoundary, type BoundaryPorts } from './act-boundary';
import { onTraversedBack } from './back-navigation';
import { copiedText } from './clipboard';
import { DragWatch } from './drag-watch';
import { KeyRecorder } from './key-recorder';
import { onOwnMenu } from './own-menu';
import { PageChanges } from './page-changes';
import { PressOutcomes } from './press-outcomes';
import { placeOf, PressWatch } from './press-watch';
import { ShadowChanges } from './shadow-changes';
import { SightedPresses } from './sighted-press';
import { TypingRecorder } from './typing-recorder';

/** Wait for the click after pointerup, ms: without one, a press whose target was removed counts as a click. */
const MISSING_CLICK_MS = 80;

/** Roles whose click is recorded as the resulting state. */
const CHECKABLE_ROLES = /^(?:checkbox|switch|menuitemcheckbox|radio|menuitemradio)$/;
interface RecorderPorts extends BoundaryPorts {
  /** Current facts of an element. */
  describe(element: Element): ElementFacts;
  /** Whether the locator search finds exactly the element of these facts. */
  canFind(facts: ElementFacts): boolean;
  createToken(): Id<'token'>;
}

/** One document's recorder; same-origin frames have their own. */
export class Recorder {
  private readonly controller = new AbortController();
  private readonly reportedUnlearnable = new Set<string>();
  /** Secret fields whose filling in was reported. */
  private readonly handedOver = new WeakSet<Element>();
  private readonly openers: HoverOpeners;
  private readonly userInput: UserInput;
  private readonly sight: SightedPresses;
  private readonly changes: PageChanges;
  private readonly presses: PressWatch;
  private readonly drags: DragWatch;
  private readonly outcomes: PressOutcomes;
  private readonly typing: TypingRecorder;
  private readonly shadows = new ShadowChanges((change) => this.onChange(change), this.controller.signal);
  private readonly keys: KeyRecorder;
  private readonly boundary: ActBoundary;

  constructor(
    private readonly document: Document,
    private readonly ports: RecorderPorts,
  ) {
    const view = document.defaultView as Window;
    this.userInput = new UserInput(view, this.controller.signal);
    this.sight = new SightedPresses(view, this.controller.signal);
    this.openers = new HoverOpeners(document);
    this.changes = new PageChanges(document);
    this.boundary = new ActBoundary(document, ports);
    const describe = (element: Element) => ports.describe(element);
    this.outcomes = new PressOutcomes(this.changes, { describe, report: (outcome) => ports.report(outcome) });
    this.drags = new DragWatch(document, {
      describe,
      reportAct: (...act) => this.reportAct(...act),
      reportUnlearnable: (why) => this.reportUnlearnable(why),
    });
    this.presses = new PressWatch(this.changes, {
      describe,
      canFind: (facts) => ports.canFind(facts),
      reportAct: (control, action, facts) => {
        this.openers.markClicked(control);
        this.reportAct(control, action, facts);
      },
      reportMissed: (what, place) => this.reportMissed(what, place),
      reportUnlearnable: (why) => this.reportUnlearnable(why),
      carriedBy: (...points) => this.drags.carriedBy(...points),
      reportCarry: (carry) => this.drags.report(carry),
    });
    this.typing = new TypingRecorder(document, {
      describe,
      createToken: () => ports.createToken(),
      report: (act) => this.report(act),
      reportSecret: (field) => this.reportSecret(field),
      reportKey: (field, keys) => this.reportAct(field, (ref) => ({ verb: 'press', ref, keys })),
    });
    this.keys = new KeyRecorder({
      document,
      presses: this.presses,
      typing: this.typing,
      describe,
      reportAct: (...act) => this.reportAct(...act),
      reportSecret: (field) => this.reportSecret(field),
    });
    this.listen(view);
    watchDialogs(document, this.controller.signal, (dialog) => {
      if (!isSecretAnswer(dialog)) ports.report({ type: 'dialog', dialog });
    });
    onTraversedBack(view, this.controller.signal, () => this.onWentBack());
    for (const field of takeEarlyTypedFields(document, this.controller.signal)) this.typing.track(field);
  }

  private listen(view: Window): void {
    const describe = (element: Element) => this.ports.describe(element);
    const on = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void) =>
      view.addEventListener(type, (event) => event.isTrusted && !isOnOwnBar(event) && handle(event), {
        capture: true,
        signal: this.controller.signal,
      });
    on('pointerdown', (event) => this.onPointerDown(event));
    on('pointerup', (event) => this.onPointerUp(event));
    on('pointercancel', () => this.presses.finishLater());
    on('click', (event) => this.onClick(event));
    on('dblclick', (event) => this.onDoubleClick(event));
    on('contextmenu', (event) => onOwnMenu(event, describe, (place) => this.reportMissed('context-menu', place)));
    on('pointerover', (event) => this.openers.onPointerOver(event));
    on('focusin', (event) => this.shadows.listen(event));
    on('beforeinput', (event) => this.onBeforeInput(event));
    on('input', (event) => this.onInput(event));
    on('change', (event) => this.onChange(event));
    on('keydown', (event) => this.onKeyDown(event as KeyboardEvent));
    on('copy', () => this.onCopy());
    on('cut', () => this.onCopy());
    on('dragstart', (event) => (this.drags.lift(event) ? this.presses.account() : this.reportUnlearnable('drag')));
    on('drop', (event) => this.drags.drop(event));
    on('dragend', () => this.drags.end());
    on('pagehide', () => {
      this.presses.finishAtUnload();
      this.typing.flush();
    });
  }

  /** Reports pending presses and typing, and stops. */
  close(): void {
    this.presses.finish();
    this.drags.finish();
    this.outcomes.finish();
    this.typing.flush();
    this.openers.close();
    this.changes.close();
    this.controller.abort();
  }

  private report(act: Extract<Demonstrated, { type: 'act' }>): void {
    this.presses.account();
    this.boundary.endAct(act.action);
    this.ports.report(act);
  }

  private reportAct(
    control: Element,
    action: (ref: string) => Action,
    facts = this.ports.describe(control),
    onto?: string,
  ): void {
    const url = this.document.location.href;
    const token = this.ports.createToken();
    const { current } = this.presses;
    const act = action(facts.ref);
    this.report({ type: 'act', token, action: act, facts, url, ...(onto === undefined ? {} : { onto }) });
    if (act.verb === 'click' && current?.target === control) this.outcomes.begin(token, control, current);
  }

  private reportUnlearnable(why: UnlearnableReason): void {
    this.presses.account();
    if (this.reportedUnlearnable.has(why)) return;
    this.reportedUnlearnable.add(why);
    this.ports.report({ type: 'unlearnable', why });
  }

  /** The value is never read: the step hands over to the user. */
  private reportSecret(field: Element): void {
    this.presses.account();
    if (this.handedOver.has(field)) return;
    this.handedOver.add(field);
    this.reportAct(field, (ref) => ({ verb: 'fillByHand', ref }));
  }

  private reportMissed(what: MissedKind, place: string): void {
    this.ports.report({ type: 'missed', what, place });
  }

  private onKeyDown(event: KeyboardEvent): void {
    this.boundary.beginAct([...event.key].length === 1 && event.key !== ' ');
    this.outcomes.finish();
    if (this.sight.isSeen) this.keys.onKeyDown(event);
    else this.reportMissed('unseen', placeOf({ facts: undefined, path: eventPathOf(event) }));
  }

  private onPointerDown(event: PointerEvent): void {
    this.presses.finish();
    this.outcomes.finish();
    this.typing.flush();
    this.boundary.beginAct();
    this.keys.forgetEnter();
    this.shadows.listen(event);
    this.openers.onPointerDown(event);
    if (!this.sight.isSeen) this.reportMissed('unseen', placeOf({ facts: undefined, path: eventPathOf(event) }));
    else if (event.button === 0) this.presses.begin(event);
  }

  private onPointerUp(event: PointerEvent): void {
    this.presses.onRelease(event);
    const press = this.presses.current;
    const { control, facts } = press ?? {};
    if (!press || !control || !facts || isClickToFocusField(control)) return;
    setTimeout(() => {
      if (this.presses.current !== press || press.isAccounted || control.isConnected) return;
      this.reportClick(control, facts, press.stateBefore);
    }, MISSING_CLICK_MS);
  }

  private onClick(event: MouseEvent): void {
    // The page acts on the click, which may come long after the button went down.
    this.ports.watchPage();
    this.presses.finishLater();
    if (!this.userInput.hasAnyRecentInput || !this.sight.isSeen) return;
    if (event.detail === 0 && this.keys.isImplicitSubmission(event)) return;
    const press = this.presses.current;
    const control = eventControlOf(event) ?? (press?.carry ? undefined : press?.control);
    if (!control) {
      const target = eventTargetOf(event);
      if (isElement(target) && target.localName === 'canvas') this.reportUnlearnable('canvas');
      return;
    }
    if (isSecret(control) || (isClickToFocusField(control) && !isReadOnly(control))) return;
    const known = press?.control === control ? press : undefined;
    this.reportClick(
      control,
      known?.facts ?? this.ports.describe(control),
      known ? known.stateBefore : checkedState(control),
    );
  }

  /** Reports a click on a control that has no change event of its own. */
  private reportClick(control: Element, facts: ElementFacts, stateBefore: string | undefined): void {
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
    if (!this.sight.isSeen) return;
    if (!control) return this.presses.markDouble();
    if (!isClickToFocusField(control)) this.reportAct(control, (ref) => ({ verb: 'doubleClick', ref }));
  }

  /** Copied text is a value only if it is pasted; the background holds it until then. */
  private onCopy(): void {
    const copied = copiedText(this.document);
    if (!copied) return;
    const { fingerprint } = this.ports.describe(copied.place);
    this.ports.report({ type: 'copied', text: copied.text, place: fingerprint, url: this.document.location.href });
  }

  /** Without recent input no script of the page went back: the user pressed the browser's Back. */
  private onWentBack(): void {
    if (this.userInput.hasAnyRecentInput) return;
    this.ports.report({ type: 'back', url: this.document.location.href });
  }

  private onBeforeInput(event: Event): void {
    const field = eventFieldOf(event);
    if (field) this.typing.noteBefore(field);
  }

  private onInput(event: Event): void {
    const field = eventFieldOf(event);
    if (field && (this.userInput.hasRecentInput(field) || this.isPickedValue(field))) this.typing.track(field);
  }

  /** A value chosen in the browser's own list or picker: the page sees no input there, and it may take the user any time. */
  private isPickedValue(field: Element): boolean {
    return (isSelect(field) || hasNativeKeyInput(field)) && this.userInput.isLastTarget(field);
  }

  private onChange(event: Event): void {
    const field = eventFieldOf(event);
    if (!field) return;
    // The file chooser closes long after the click: no recent input is required.
    if (isInput(field) && field.type === 'file') return this.reportUnlearnable('file');
    const isByUser = this.userInput.hasRecentInput(field) || this.typing.isTyping(field) || this.isPickedValue(field);
    if (!isByUser || (!this.sight.isSeen && !this.typing.isTyping(field))) return;
    if (isSelect(field)) {
      const options = selectedLabels(field);
      if (options.length > 0 && !isSecret(field)) this.reportAct(field, (ref) => ({ verb: 'select', ref, options }));
    } else if (isCheckboxOrRadio(field)) {
      const checked = (field as HTMLInputElement).checked;
      this.reportAct(field, (ref) => ({ verb: 'check', ref, checked }));
    } else if (hasNativeKeyInput(field)) {
      // A date is complete after its last part, but each part fires a change event: they are one value.
      this.typing.reportAll();
    } else this.typing.flush();
  }
}
