/** DragWatch tells a thing that the hand carried into another named list or column, by drag and drop or by the pointer alone. */
import type { Action } from '../words/action';
import type { ElementFacts } from '../words/element';
import { isElement } from '../dom/composed-tree';
import { elementUnder, placeUnder, standsIn, titleOf } from './carried';
import { eventTargetOf } from './event-target';

/** A page shows the carried thing in its new place within this after the release, ms. */
const SHOWN_MS = 350;
/** A card is at most this many ancestors away from the pressed element. */
const MAX_CARD_LEVELS = 5;

interface DragPorts {
  describe(element: Element): ElementFacts;
  reportAct(thing: Element, action: (ref: string) => Action, facts: ElementFacts, onto: string): void;
  reportUnlearnable(why: 'drag'): void;
}

/** An element under the pressed point, with its place and parent at the press. */
interface Level {
  element: Element;
  parent: Element;
  left: number;
  top: number;
}

/** A thing let go over a named place, described before the page acts on it. */
export interface Carry {
  thing: Element;
  title: Element;
  facts: ElementFacts;
  onto: string;
  /** Ref of the element that names the place. */
  to: string;
}

/** The pressed element and its ancestors, to tell later which of them the pointer has taken along. */
export function levelsAt(pressed: Element | undefined): Level[] {
  const levels: Level[] = [];
  for (let at = pressed; at?.parentElement && levels.length < MAX_CARD_LEVELS; at = at.parentElement) {
    const { left, top } = at.getBoundingClientRect();
    levels.push({ element: at, parent: at.parentElement, left, top });
  }
  return levels;
}

export class DragWatch {
  private lifted: { thing: Element; home: Element } | undefined;
  private carry: Carry | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly document: Document,
    private readonly ports: DragPorts,
  ) {}

  /** A drag of the browser began. @returns whether a thing is carried that the page lets be dragged */
  lift(event: Event): boolean {
    const target = eventTargetOf(event);
    const thing = isElement(target) ? target.closest('[draggable="true"]') : null;
    this.lifted = thing?.parentElement ? { thing, home: thing.parentElement } : undefined;
    return this.lifted !== undefined;
  }

  /** The thing is let go, and the page has not acted on it yet. */
  drop(event: Event): void {
    const target = eventTargetOf(event);
    if (!this.lifted || !isElement(target)) return;
    this.letGo(this.lifted.thing, this.lifted.home, target);
  }

  /** A drag that no place took: a page may have moved the thing on the way all the same. */
  end(): void {
    const { thing, home } = this.lifted ?? {};
    const place = thing?.parentElement;
    if (thing && home && place && place !== home) this.letGo(thing, home, place);
    this.lifted = undefined;
  }

  private letGo(thing: Element, home: Element, under: Element): void {
    this.lifted = undefined;
    this.carry = this.carryTo(thing, home, under);
    if (!this.carry) return this.ports.reportUnlearnable('drag');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.finish(), SHOWN_MS);
  }

  /** The press ends at a point: what did the pointer take along, and where is it? */
  carriedBy(levels: readonly Level[], from: { x: number; y: number }, to: { x: number; y: number }): Carry | undefined {
    const [pressed] = levels;
    if (!pressed) return undefined;
    const [x, y] = [to.x - from.x, to.y - from.y];
    const hasFollowed = ({ element, left, top }: Level) => {
      const now = element.getBoundingClientRect();
      const [dx, dy] = [now.left - left, now.top - top];
      return dx * x + dy * y > (x * x + y * y) / 2;
    };
    const moved = levels.findLast(hasFollowed) ?? pressed;
    const under = elementUnder(this.document, to, moved.element);
    return under && this.carryTo(moved.element, moved.parent, under);
  }

  /** Reports the act if the page shows the thing in its new place. */
  report(carry: Carry): void {
    const { thing, title, facts, onto, to } = carry;
    if (!standsIn(title, thing, onto)) return this.ports.reportUnlearnable('drag');
    this.ports.reportAct(title, (ref) => ({ verb: 'drag', ref, to, place: 'into' }), facts, onto);
  }

  finish(): void {
    clearTimeout(this.timer);
    const { carry } = this;
    this.carry = undefined;
    if (carry) this.report(carry);
  }

  private carryTo(thing: Element, home: Element, under: Element): Carry | undefined {
    const title = titleOf(thing);
    const place = title && placeUnder(under, thing, home);
    if (!title || !place) return undefined;
    const { ref } = this.ports.describe(place.element);
    return { thing, title, facts: this.ports.describe(title), onto: place.name, to: ref };
  }
}
