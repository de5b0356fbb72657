/** Watches how the user reacts to an episode's steps (undo, repeat, edit, correction); our acts and the page's scripts do not count. */
import { sameAddress } from '../../guard/url';
import { SightedPresses } from './sighted-press';
import { UserInput } from './user-input';
import { controlText, DELETE_WORDS, editRatio, isPresent, UNDO_WORDS } from './traces';
import { roleOf } from '../dom/aria-role';
import { checkedState, comparableValue, isSecret } from '../dom/element-state';
import { eventControlOf, eventTargetOf, hasNativeKeyInput } from './event-target';
import { isAttached, isElement, isInput, isSelect } from '../dom/composed-tree';
import { MAX_TYPED_CHARS } from '../words/limits';
import type { ElementFacts } from '../words/element';
import type { Observation, WatchOrder } from '../words/observation';
import type { ActRecord } from '../session/chunks';

/** Checks for removed elements after a click on a delete or undo control, ms. */
const REMOVAL_CHECKS_MS = [150, 500, 1200, 2500, 5000];
/** Pause in typing after which edits are classified, ms. */
const TYPING_PAUSE_MS = 400;
/** Times after the episode at which a surviving effect is evidence, ms. */
const SURVIVAL_MARKS_MS = [10_000, 30_000, 120_000, 600_000];
/** Time a page loaded after the episode needs to render its content, ms. */
const VISIT_CHECK_MS = 2_000;
/** Time the watcher outlives the last survival mark, ms. */
const CLOSE_DELAY_MS = 1_000;
/** A repeated click within this time means that ours had no effect, ms. */
const REPEAT_WINDOW_MS = 30_000;
/** The same action on another element within this time after an undo is a correction, ms. */
const CORRECTION_WINDOW_MS = 60_000;
/** MouseEvent.button of the browser-back button. */
const BACK_BUTTON = 3;

interface ActivityPorts {
  report(observation: Observation): void;
  /** Current facts of an element. */
  describe(element: Element): ElementFacts;
}

type Step = WatchOrder['steps'][number];

export class UserActivityWatcher {
  private readonly controller = new AbortController();
  private readonly startedAt = performance.now();
  private readonly userInput: UserInput;
  private readonly sight: SightedPresses;
  private readonly reported = new Set<string>();
  private readonly timers: ReturnType<typeof setTimeout>[] = [];
  private readonly pendingEdits = new Set<ActRecord>();
  /** Fields the user has written into. */
  private readonly userWritten = new WeakSet<Element>();
  private typingTimer: ReturnType<typeof setTimeout> | undefined;
  /** The step undone last: the same action on another element now corrects it. */
  private lastUndone: { step: Step; record: ActRecord; at: number } | undefined;

  constructor(
    private readonly document: Document,
    private readonly order: WatchOrder,
    private readonly records: readonly ActRecord[],
    private readonly ports: ActivityPorts,
  ) {
    const view = document.defaultView as Window;
    const options = { capture: true, signal: this.controller.signal };
    this.userInput = new UserInput(view, this.controller.signal);
    this.sight = new SightedPresses(view, this.controller.signal);
    view.addEventListener('click', (event) => this.onClick(event), options);
    view.addEventListener('keydown', (event) => this.onKeyDown(event), options);
    view.addEventListener('mouseup', (event) => this.onMouseUp(event), options);
    view.addEventListener('change', (event) => this.onChange(event), options);
    view.addEventListener('input', (event) => this.onChange(event), options);
    this.scheduleSurvivalChecks();
  }

  get episode(): WatchOrder['episode'] {
    return this.order.episode;
  }

  close(): void {
    this.controller.abort();
    clearTimeout(this.typingTimer);
    for (const timer of this.timers) clearTimeout(timer);
  }

  private scheduleSurvivalChecks(): void {
    const { sinceMs } = this.order;
    for (const mark of SURVIVAL_MARKS_MS)
      if (mark > sinceMs) this.schedule(mark - sinceMs, () => this.reportSurvivors('still-there', mark));
    // The order may come late to the document that performed the steps: that is no later visit.
    const isLaterDocument = sinceMs > 0 && !this.order.steps.some((step) => this.recordOf(step));
    if (isLaterDocument) this.schedule(VISIT_CHECK_MS, () => this.reportSurvivors('next-visit', 0));
    this.schedule((SURVIVAL_MARKS_MS.at(-1) ?? 0) + CLOSE_DELAY_MS - sinceMs, () => this.close());
  }

  private schedule(delayMs: number, work: () => void): void {
    this.timers.push(setTimeout(work, delayMs));
  }

  /** Reports each kind of observation once per step, and survival once per mark. */
  private reportOnce(
    { n }: Step,
    what: Observation['what'],
    how: Observation['how'],
    details: Partial<Observation> = {},
    markMs = 0,
  ): void {
    const key = `${n}|${what}|${how === 'next-visit' ? how : markMs}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.ports.report({ episode: this.order.episode, n, what, how, afterMs: this.elapsedMs, ...details });
  }

  private isReportedUndone({ n }: Step): boolean {
    return this.reported.has(`${n}|undone|0`);
  }

  private get elapsedMs(): number {
    return Math.round(performance.now() - this.startedAt) + this.order.sinceMs;
  }

  private recordOf(step: Step): ActRecord | undefined {
    return this.records.find(({ token }) => token === step.token);
  }

  private reportUndone(step: Step, how: Observation['how']): void {
    this.reportOnce(step, 'undone', how);
    const record = this.recordOf(step);
    if (record) this.lastUndone = { step, record, at: performance.now() };
  }

  /** A user click: on a delete or undo control, on the element we clicked, or on another one instead. */
  private onClick(event: Event): void {
    const target = eventTargetOf(event);
    if (!event.isTrusted || !isElement(target) || !this.userInput.hasAnyRecentInput) return;
    const control = eventControlOf(event) ?? target;
    if (!this.userInput.hasRecentInput(control) || !this.sight.isSeen) return;
    const text = controlText(target);
    if (DELETE_WORDS.test(text)) return this.watchForRemoval(UNDO_WORDS.test(text) ? 'site-undo' : 'deleted');
    this.detectRepeat(control);
    this.detectCorrection(control, 'click');
  }

  /** Keyboard shortcuts of undo and of browser back. */
  private onKeyDown(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const hasShortcutModifier = event.ctrlKey || event.metaKey;
    if (hasShortcutModifier && !event.shiftKey && event.key.toLowerCase() === 'z')
      return this.watchForRemoval('key-undo');
    const isBack = (event.altKey && event.key === 'ArrowLeft') || (event.metaKey && event.key === '[');
    if (isBack || event.key === 'BrowserBack') setTimeout(() => !event.defaultPrevented && this.detectBackNavigation());
  }

  private onMouseUp(event: MouseEvent): void {
    if (event.isTrusted && event.button === BACK_BUTTON) this.detectBackNavigation();
  }

  /** Going back from the address that the last navigating step led to undoes that step. */
  private detectBackNavigation(): void {
    const step = this.order.steps.findLast(({ ledTo }) => ledTo !== undefined);
    if (step?.ledTo !== undefined && sameAddress(step.ledTo, this.document.location.href))
      this.reportUndone(step, 'went-back');
  }

  /** Reports the steps whose created elements disappear soon, or whose fields get their former value back. */
  private watchForRemoval(how: Observation['how']): void {
    const present = this.order.steps.filter((step) => this.hasPresentEffect(step));
    const unchanged = this.order.steps.filter((step) => this.hasRecordedValue(step, 'after'));
    for (const delay of REMOVAL_CHECKS_MS)
      this.schedule(delay, () => {
        for (const step of present) if (!this.hasPresentEffect(step)) this.reportUndone(step, how);
        for (const step of unchanged) if (this.hasRecordedValue(step, 'before')) this.reportUndone(step, how);
      });
  }

  private hasPresentEffect(step: Step): boolean {
    return step.made.some((made) => isPresent(this.document, made));
  }

  private hasRecordedValue(step: Step, when: 'before' | 'after'): boolean {
    const record = this.recordOf(step);
    const element = record?.element.deref();
    if (!record || !element || !isAttached(element) || record.before === record.after) return false;
    return comparableValue(element) === record[when];
  }

  private detectRepeat(control: Element): void {
    const step = this.order.steps.at(-1);
    const record = step && this.recordOf(step);
    if (!step || record?.verb !== 'click' || record.element.deref() !== control) return;
    if (this.elapsedMs > REPEAT_WINDOW_MS) return;
    // A second click on a switch toggles it back, which its change event reports.
    if (checkedState(control) === undefined && !control.hasAttribute('aria-pressed'))
      this.reportOnce(step, 'repeated', 'same-target');
  }

  /** The same verb on another element of the same role, soon after the step was undone. */
  private detectCorrection(element: Element, verb: string): void {
    const { lastUndone } = this;
    if (!lastUndone || lastUndone.record.verb !== verb) return;
    if (performance.now() - lastUndone.at > CORRECTION_WINDOW_MS) return;
    const ours = lastUndone.record.element.deref();
    if (!ours || ours === element || roleOf(ours) !== roleOf(element)) return;
    this.lastUndone = undefined;
    this.reportOnce(lastUndone.step, 'corrected', 'other-target', { instead: this.ports.describe(element) });
  }

  /** A user's input or change event; while the user types, nothing is read from the page until the pause. */
  private onChange(event: Event): void {
    const target = eventTargetOf(event);
    if (!event.isTrusted || !isElement(target)) return;
    const isCheckable = checkedState(target) !== undefined;
    const isByUser = isCheckable
      ? this.userInput.hasRecentInput(target) && this.sight.isSeen
      : this.isUserEdit(target, event.type);
    if (!isByUser) return;
    const record = this.records.find(({ element }) => element.deref() === target);
    if (!record) return isCheckable && event.type === 'change' ? this.onOtherCheckbox(target) : undefined;
    if (event.type === 'change') return this.classifyChange(record, true);
    this.pendingEdits.add(record);
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => {
      const edits = [...this.pendingEdits];
      this.pendingEdits.clear();
      for (const edit of edits) this.classifyChange(edit, false);
    }, TYPING_PAUSE_MS);
  }

  /** Whether the user writes into the field now, or, for the change event at blur, wrote into it before. */
  private isUserEdit(field: Element, type: string): boolean {
    const isValueTyped = !hasNativeKeyInput(field) && !isSelect(field);
    const isByUser = isValueTyped ? this.userInput.hasRecentWrite(field) : this.userInput.hasRecentInput(field);
    if (isByUser) this.userWritten.add(field);
    return isByUser || (type === 'change' && this.userWritten.has(field));
  }

  /** Another radio of the group of ours, or another checkbox after ours was undone. */
  private onOtherCheckbox(checkbox: Element): void {
    for (const step of this.order.steps) {
      const record = this.recordOf(step);
      const ours = record?.element.deref();
      if (
        record?.verb === 'check' &&
        ours &&
        isSameRadioGroup(ours, checkbox) &&
        comparableValue(ours) !== record.after
      )
        this.reportUndone(step, 'toggled-back');
    }
    this.detectCorrection(checkbox, 'check');
  }

  /** Reports an undo or an edit of our value. @param isFinal whether the user has left the field: only then is it an edit */
  private classifyChange(record: ActRecord, isFinal: boolean): void {
    const element = record.element.deref();
    const step = this.order.steps.find(({ token }) => token === record.token);
    if (!element || !step || !isAttached(element)) return;
    const value = comparableValue(element);
    if (value === record.after) return;
    if (checkedState(element) !== undefined) return this.reportUndone(step, 'toggled-back');
    if (value === record.before) return this.reportUndone(step, 'value-restored');
    if (!isFinal) return;
    this.reportOnce(step, 'edited', 'value-edited', { ratio: editRatio(record.after, value) });
    if (!isSecret(element))
      this.reportOnce(step, 'corrected', 'other-value', { text: value.slice(0, MAX_TYPED_CHARS) });
  }

  private reportSurvivors(how: 'still-there' | 'next-visit', markMs: number): void {
    for (const step of this.order.steps) {
      if (this.isReportedUndone(step)) continue;
      if (this.hasRecordedValue(step, 'after') || this.hasPresentEffect(step))
        this.reportOnce(step, 'survived', how, {}, markMs);
    }
  }
}

function isSameRadioGroup(a: Element, b: Element): boolean {
  if (isInput(a) && isInput(b))
    return a.type === 'radio' && b.type === 'radio' && a.name !== '' && a.name === b.name && a.form === b.form;
  const group = a.closest('[role="radiogroup"]');
  return group !== null && group === b.closest('[role="radiogroup"]');
}
