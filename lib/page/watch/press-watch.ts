/** PressWatch accounts for every press: a press that no other event explains is reported as the act it was, or as one that cannot be recorded. */
import type { Action } from '../words/action';
import type { ElementFacts } from '../words/element';
import type { MissedKind, UnlearnableReason } from '../words/shown';
import { checkedState, isReadOnly, isSecret, selectedLabels, statesOf } from '../dom/element-state';
import {
  composedAncestors,
  isContentEditable,
  isElement,
  isInput,
  isSelect,
  isTextArea,
  shadowRootOf,
} from '../dom/composed-tree';
import { changedControl, type ControlStates, statesAround } from './control-states';
import { type Carry, levelsAt } from './drag-watch';
import { eventControlOf, eventTargetOf, isClickToFocusField } from './event-target';
import { opensPopup, type PageChanges, showsEffect } from './page-changes';
import { writtenValue } from './written-value';

/** A page shows the effect of a press within this after the release, ms. */
const EFFECT_MS = 350;
/** A pointer that moved further than this between press and release dragged, px. */
const DRAG_PX = 16;
/** A press on one of these means the whole of it, not the text inside. */
const ITEM_SELECTOR = 'li,tr,td,th,dt,dd,[role],label,figure,article';
const MAX_ITEM_LEVELS = 4;
const MAX_PLACE_CHARS = 40;

interface Press {
  /** The pressed control; undefined for a press on a plain element. */
  control: Element | undefined;
  /** The control, or the plain element. */
  target: Element | undefined;
  /** Read before the page's listeners run: many pages act on pointerdown and remove the target. */
  facts: ElementFacts | undefined;
  stateBefore: string | undefined;
  /** All states of the target before the press. */
  allStates: readonly string[];
  path: readonly Element[];
  states: ControlStates;
  /** Whether the plain element can be found again by its facts. */
  isFindable: boolean;
  at: { x: number; y: number } | undefined;
  movedPx: number;
  /** Where the pressed element and those around it were. */
  levels: ReturnType<typeof levelsAt>;
  /** The thing that the pointer has carried to another place. */
  carry: Carry | undefined;
  isDouble: boolean;
  isAccounted: boolean;
  /** On the clock of `performance.now`. */
  begunAt: number;
  /** The key chord, if a key pressed it. */
  keys: string | undefined;
  marked: { field: Element; content: string } | undefined;
}

interface PressPorts {
  describe(element: Element): ElementFacts;
  /** Whether the locator search finds exactly this element. */
  canFind(facts: ElementFacts): boolean;
  reportAct(control: Element, action: (ref: string) => Action, facts?: ElementFacts): void;
  reportMissed(what: MissedKind, place: string): void;
  reportUnlearnable(why: UnlearnableReason): void;
  carriedBy(levels: Press['levels'], from: { x: number; y: number }, to: { x: number; y: number }): Carry | undefined;
  reportCarry(carry: Carry): void;
}

export class PressWatch {
  private press: Press | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly changes: PageChanges,
    private readonly ports: PressPorts,
  ) {}

  get current(): Press | undefined {
    return this.press;
  }

  /** Starts to watch a press. @param keys the key chord, if a key pressed it */
  begin(event: Event, keys?: string): void {
    this.finish();
    const path = event.composedPath().filter((node): node is Element => isElement(node as Node));
    for (const element of path) {
      const root = shadowRootOf(element);
      if (root) this.changes.observe(root);
    }
    const control = eventControlOf(event);
    const target = control ?? plainTargetOf(eventTargetOf(event));
    if (target && isSecret(target)) return;
    const facts = target && this.ports.describe(target);
    this.press = {
      control,
      target,
      facts,
      stateBefore: target && checkedState(target),
      allStates: target ? statesOf(target) : [],
      path,
      states: statesAround(path),
      isFindable: control !== undefined || (facts !== undefined && this.ports.canFind(facts)),
      at: event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : undefined,
      movedPx: 0,
      levels: levelsAt(path[0]),
      carry: undefined,
      isDouble: false,
      isAccounted: false,
      begunAt: performance.now(),
      keys,
      marked: markedText(path),
    };
    this.changes.start();
    if (keys !== undefined) this.finishLater();
  }

  onRelease({ clientX, clientY }: MouseEvent): void {
    const { press } = this;
    if (press?.at) press.movedPx = Math.hypot(clientX - press.at.x, clientY - press.at.y);
    if (press?.at && press.movedPx > DRAG_PX)
      press.carry = this.ports.carriedBy(press.levels, press.at, { x: clientX, y: clientY });
    this.finishLater();
  }

  /** Waits again: the page may act on the click only. */
  finishLater(): void {
    clearTimeout(this.timer);
    if (this.press) this.timer = setTimeout(() => this.finish(), EFFECT_MS);
  }

  /** An act was reported that explains the press. */
  account(): void {
    if (this.press) this.press.isAccounted = true;
  }

  markDouble(): void {
    if (this.press) this.press.isDouble = true;
  }

  finish(): void {
    const { press } = this;
    if (!press) return;
    clearTimeout(this.timer);
    this.press = undefined;
    const records = this.changes.stop();
    if (!press.isAccounted) this.accountFor(press, records);
    else if (press.marked && isRewritten(press.marked)) this.ports.reportMissed('marked', placeOf(press));
  }

  /** The page is unloaded: a press that nothing explains led to another page. */
  finishAtUnload(): void {
    const { press } = this;
    if (press && !press.isAccounted && !press.control && press.target && press.facts && press.isFindable)
      this.ports.reportAct(press.target, (ref) => ({ verb: 'click', ref }), press.facts);
    else if (press) return this.finish();
    this.press = undefined;
  }

  private accountFor(press: Press, records: readonly MutationRecord[]): void {
    const { control, target, facts } = press;
    const changed = changedControl(press.states, control);
    if (changed) return this.reportChange(press, changed.control, changed.now);
    if (control && isClickToFocusField(control) && !isReadOnly(control)) {
      if (facts && opensPopup(records, control))
        this.ports.reportAct(control, (ref) => ({ verb: 'click', ref }), facts);
      return;
    }
    if (!showsEffect(records)) return;
    if (press.carry) return this.ports.reportCarry(press.carry);
    if (press.movedPx > DRAG_PX) return this.ports.reportUnlearnable('drag');
    if (!target || !facts || !press.isFindable) return this.ports.reportMissed('change', placeOf(press));
    const { keys } = press;
    if (keys !== undefined) this.ports.reportAct(target, (ref) => ({ verb: 'press', ref, keys }), facts);
    else this.ports.reportAct(target, (ref) => ({ verb: press.isDouble ? 'doubleClick' : 'click', ref }), facts);
  }

  /** Reports the state or value that the press gave a control. */
  private reportChange(press: Press, control: Element, now: string): void {
    const facts = control === press.target ? press.facts : undefined;
    if (!facts && !control.isConnected) return this.ports.reportMissed('change', placeOf(press));
    if (checkedState(control) !== undefined || now === 'checked')
      return this.ports.reportAct(control, (ref) => ({ verb: 'check', ref, checked: now === 'checked' }), facts);
    if (isSelect(control)) {
      const options = selectedLabels(control);
      if (options.length > 0) this.ports.reportAct(control, (ref) => ({ verb: 'select', ref, options }), facts);
      return;
    }
    if (now === '') this.ports.reportAct(control, (ref) => ({ verb: 'clear', ref }), facts);
    else this.ports.reportAct(control, (ref) => ({ verb: 'type', ref, text: now }), facts);
  }
}

/** The plain element that a press on it means: the item around the text. @returns undefined for the page itself */
function plainTargetOf(target: Node): Element | undefined {
  if (!isElement(target) || target.localName === 'body' || target.localName === 'html') return undefined;
  if (target.matches(ITEM_SELECTOR)) return target;
  for (const ancestor of composedAncestors(target, MAX_ITEM_LEVELS))
    if (ancestor.matches(ITEM_SELECTOR)) return isLargerThanItem(ancestor) ? target : ancestor;
  return target;
}

/** Whether the element holds several items or controls. */
function isLargerThanItem(element: Element): boolean {
  return element.querySelector('li,tr,input,select,textarea,button,a[href]') !== null;
}

/** Text that the user had marked in a field or editor. */
function markedText(path: readonly Element[]): Press['marked'] {
  const [target] = path;
  const document = target?.ownerDocument;
  const focused = document?.activeElement;
  if (focused && (isInput(focused) || isTextArea(focused)) && !path.includes(focused) && !isSecret(focused)) {
    return focused.selectionStart !== focused.selectionEnd ? { field: focused, content: focused.value } : undefined;
  }
  const selection = document?.getSelection();
  const anchor = selection && !selection.isCollapsed ? selection.anchorNode : null;
  const parent = anchor && (isElement(anchor) ? anchor : anchor.parentElement);
  if (!parent || !isContentEditable(parent) || path.includes(parent)) return undefined;
  const field = parent.closest('[contenteditable]') ?? parent;
  return path.includes(field) ? undefined : { field, content: field.innerHTML };
}

function isRewritten({ field, content }: NonNullable<Press['marked']>): boolean {
  return field.isConnected && (isInput(field) || isTextArea(field) ? writtenValue(field) : field.innerHTML) !== content;
}

/** Words for the place of a press, as the user sees it. */
export function placeOf({ facts, path }: Pick<Press, 'facts' | 'path'>): string {
  const { name, label, placeholder, text } = facts?.fingerprint ?? {};
  const named = name || label || placeholder || text || '';
  if (named !== '') return named.slice(0, MAX_PLACE_CHARS);
  for (const element of path) {
    const content = (element.textContent ?? '').trim().replace(/\s+/gu, ' ');
    if (content !== '' && content.length <= MAX_PLACE_CHARS) return content;
  }
  return '';
}
