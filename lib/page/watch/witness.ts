/** Watches what the user does after an act: only what hands did counts, never our own acts and never the page's. */
import { sameAddress } from '../../guard/url';
import { Hands } from './user-input';
import { editRatio, isThere, TAKES_AWAY, TAKES_BACK, wordsAround } from './traces';
import { checkedState, isSecret, roleOf, contentOf } from '../dom/element-state';
import { controlOf, isNativeMover, targetOf } from './event-target';
import { isAlive, isElement, isInput, isSelect } from '../dom/composed-tree';
import type { ElementFacts } from '../words/element';
import type { WatchOrder, Witnessed } from '../words/observation';
import type { ActRecord } from '../session/parts';

/** After a press on a control that takes away the made thing has this long to go, ms. */
const GONE_WITHIN_MS = [150, 500, 1200, 2500, 5000];
/** Without a key for this long the user has paused, ms. */
const TYPING_PAUSE_MS = 400;
const SURVIVAL_MS = [10_000, 30_000, 120_000, 600_000];
/** A page that began after the act has shown what it has after this, ms. */
const VISIT_MS = 2_000;
/** Within this the same press again means that ours did not take, ms. */
const AGAIN_MS = 30_000;
/** Within this after a step was taken back, the same on something else is what was meant, ms. */
const INSTEAD_MS = 60_000;

export interface WitnessPorts {
  report(seen: Witnessed): void;
  /** Facts of an element as they are now. */
  describe(element: Element): ElementFacts;
}

type Step = WatchOrder['steps'][number];

export class Witness {
  private readonly controller = new AbortController();
  private readonly began = performance.now();
  private readonly hands: Hands;
  private readonly reported = new Set<string>();
  private readonly timers: ReturnType<typeof setTimeout>[] = [];
  private readonly typedInto = new Set<ActRecord>();
  /** Fields that hands have written into. */
  private readonly written = new WeakSet<Element>();
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** The step taken back last, for which something else may be done now. */
  private takenBack: { step: Step; record: ActRecord; at: number } | undefined;

  constructor(
    private readonly document: Document,
    private readonly order: WatchOrder,
    private readonly records: readonly ActRecord[],
    private readonly ports: WitnessPorts,
  ) {
    const view = document.defaultView as Window;
    const options = { capture: true, signal: this.controller.signal };
    this.hands = new Hands(view, this.controller.signal);
    view.addEventListener('click', (event) => this.onPress(event), options);
    view.addEventListener('keydown', (event) => this.onKey(event), options);
    view.addEventListener('mouseup', (event) => this.onMouse(event), options);
    view.addEventListener('change', (event) => this.onChange(event), options);
    view.addEventListener('input', (event) => this.onChange(event), options);
    for (const mark of SURVIVAL_MS)
      if (mark > order.sinceMs) this.later(mark - order.sinceMs, () => this.lookForSurvivors(mark));
    if (order.sinceMs > 0) this.later(VISIT_MS, () => this.lookForSurvivors(0));
    this.later((SURVIVAL_MS.at(-1) ?? 0) + 1000 - order.sinceMs, () => this.close());
  }

  close(): void {
    this.controller.abort();
    clearTimeout(this.pause);
    for (const timer of this.timers) clearTimeout(timer);
  }

  private later(delayMs: number, work: () => void): void {
    this.timers.push(setTimeout(work, delayMs));
  }

  /** Reports each finding once per step; survival once per mark. */
  private say(
    n: number,
    what: Witnessed['what'],
    how: Witnessed['how'],
    more: Partial<Witnessed> = {},
    markMs = 0,
  ): void {
    const key = `${n}|${what}|${markMs}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.ports.report({ episode: this.order.episode, n, what, how, afterMs: this.elapsed, ...more });
  }

  private get elapsed(): number {
    return Math.round(performance.now() - this.began) + this.order.sinceMs;
  }

  private recordOf(step: Step): ActRecord | undefined {
    return this.records.find(({ token }) => token === step.token);
  }

  private undone(step: Step, how: Witnessed['how']): void {
    this.say(step.n, 'undone', how);
    const record = this.recordOf(step);
    if (record) this.takenBack = { step, record, at: performance.now() };
  }

  /** A press by hand: on what takes away, on what we pressed, or on something else in place of what was taken back. */
  private onPress(event: Event): void {
    const target = targetOf(event);
    if (!event.isTrusted || !isElement(target) || !this.hands.isBusy) return;
    const control = controlOf(event) ?? target;
    if (!this.hands.touched(control)) return;
    const words = wordsAround(target);
    if (TAKES_AWAY.test(words)) return this.expectGone(TAKES_BACK.test(words) ? 'site-undo' : 'deleted');
    this.notePressAgain(control);
    this.noteInstead(control, 'click');
  }

  /** The combination that takes back, and the one that goes back. */
  private onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const combined = event.ctrlKey || event.metaKey;
    if (combined && !event.shiftKey && event.key.toLowerCase() === 'z') return this.expectGone('key-undo');
    const isBack = (event.altKey && event.key === 'ArrowLeft') || (event.metaKey && event.key === '[');
    if (isBack || event.key === 'BrowserBack') setTimeout(() => !event.defaultPrevented && this.noteWayBack());
  }

  /** The button of the mouse that goes back. */
  private onMouse(event: MouseEvent): void {
    if (event.isTrusted && event.button === 3) this.noteWayBack();
  }

  /** Back from where the last way led. */
  private noteWayBack(): void {
    const step = this.order.steps.findLast(({ ledTo }) => ledTo !== undefined);
    if (step?.ledTo !== undefined && sameAddress(step.ledTo, this.document.location.href))
      this.undone(step, 'went-back');
  }

  /** What is there now and gone soon after, and fields that hold again what they held before, were taken back. */
  private expectGone(how: Witnessed['how']): void {
    const present = this.order.steps.filter((step) => step.made.some((made) => isThere(this.document, made)));
    const held = this.order.steps.filter((step) => this.holds(step, 'after'));
    for (const delay of GONE_WITHIN_MS)
      this.later(delay, () => {
        for (const step of present) if (!step.made.some((made) => isThere(this.document, made))) this.undone(step, how);
        for (const step of held) if (this.holds(step, 'before')) this.undone(step, how);
      });
  }

  private holds(step: Step, when: 'before' | 'after'): boolean {
    const record = this.recordOf(step);
    const element = record?.element.deref();
    if (!record || !element || !isAlive(element) || record.before === record.after) return false;
    return contentOf(element) === record[when];
  }

  private notePressAgain(control: Element): void {
    const step = this.order.steps.at(-1);
    const record = step && this.recordOf(step);
    if (!step || record?.verb !== 'click' || record.element.deref() !== control || this.elapsed > AGAIN_MS) return;
    // A switch that is pressed again is switched back, which the change tells.
    if (checkedState(control) === undefined && !control.hasAttribute('aria-pressed'))
      this.say(step.n, 'repeated', 'same-target');
  }

  /** The same kind of act on another thing of the same kind, soon after the step was taken back. */
  private noteInstead(element: Element, verb: string): void {
    const { takenBack } = this;
    if (!takenBack || performance.now() - takenBack.at > INSTEAD_MS || takenBack.record.verb !== verb) return;
    const was = takenBack.record.element.deref();
    if (!was || was === element || roleOf(was) !== roleOf(element)) return;
    this.takenBack = undefined;
    this.say(takenBack.step.n, 'corrected', 'other-target', { instead: this.ports.describe(element) });
  }

  /** A change by hand. While the user types nothing is measured: the look comes with the pause. */
  private onChange(event: Event): void {
    const target = targetOf(event);
    if (!event.isTrusted || !isElement(target)) return;
    const isBox = checkedState(target) !== undefined;
    if (!(isBox ? this.hands.touched(target) : this.mayHaveWritten(target, event.type))) return;
    const record = this.records.find((one) => one.element.deref() === target);
    if (!record) return isBox && event.type === 'change' ? this.onOtherBox(target) : undefined;
    if (event.type === 'change') return this.judgeChange(record, true);
    this.typedInto.add(record);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      const typed = [...this.typedInto];
      this.typedInto.clear();
      for (const one of typed) this.judgeChange(one, false);
    }, TYPING_PAUSE_MS);
  }

  /** Typed into by hand now, or, for the change that comes when the field is left, since it was last left. */
  private mayHaveWritten(field: Element, type: string): boolean {
    const now = !isNativeMover(field) && !isSelect(field) ? this.hands.wrote(field) : this.hands.touched(field);
    if (now) this.written.add(field);
    return now || (type === 'change' && this.written.has(field));
  }

  /** Another radio of the group, or another box after ours was taken back. */
  private onOtherBox(box: Element): void {
    for (const step of this.order.steps) {
      const record = this.recordOf(step);
      const ours = record?.element.deref();
      if (record?.verb === 'check' && ours && sameGroup(ours, box) && contentOf(ours) !== record.after)
        this.undone(step, 'toggled-back');
    }
    this.noteInstead(box, 'check');
  }

  /** Back to what it was, or edited. @param isFinal whether the user has done with the field: only then is it an edit */
  private judgeChange(record: ActRecord, isFinal: boolean): void {
    const element = record.element.deref();
    const step = this.order.steps.find(({ token }) => token === record.token);
    if (!element || !step || !isAlive(element)) return;
    const now = contentOf(element);
    if (now === record.after) return;
    if (checkedState(element) !== undefined) return this.undone(step, 'toggled-back');
    if (now === record.before) return this.undone(step, 'value-restored');
    if (!isFinal) return;
    this.say(step.n, 'edited', 'value-edited', { ratio: editRatio(record.after, now) });
    if (!isSecret(element)) this.say(step.n, 'corrected', 'other-value', { text: now.slice(0, 8000) });
  }

  /** @param markMs 0 for what is there on a page that began later */
  private lookForSurvivors(markMs: number): void {
    for (const step of this.order.steps) {
      if (this.reported.has(`${step.n}|undone|0`)) continue;
      const holds = this.holds(step, 'after');
      if (holds || step.made.some((made) => isThere(this.document, made)))
        this.say(step.n, 'survived', markMs === 0 ? 'next-visit' : 'still-there', {}, markMs === 0 ? -1 : markMs);
    }
  }
}

/** Radios of which only one can be chosen. */
function sameGroup(a: Element, b: Element): boolean {
  if (isInput(a) && isInput(b))
    return a.type === 'radio' && b.type === 'radio' && a.name !== '' && a.name === b.name && a.form === b.form;
  const group = a.closest('[role="radiogroup"]');
  return group !== null && group === b.closest('[role="radiogroup"]');
}
