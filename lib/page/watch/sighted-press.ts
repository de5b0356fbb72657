/**
 * SightedPresses tells whether the user saw what a pointer press hit: a control that cannot be seen, or that was put under the
 * resting pointer a moment before, was not meant, and the press teaches nothing.
 */
import { isSeen } from '../dom/seen';
import { eventControlOf, eventTargetOf } from './event-target';
import { isField } from '../dom/field';
import { isActionable } from '../dom/actionable';
import { composedSelfAndAncestors, isElement } from '../dom/composed-tree';

/** A press that is on its way cannot be taken back in less, ms. */
const REACTION_MS = 250;
/** A hand at rest moves the pointer by no more, px. */
const REST_PX = 4;

interface Under {
  target: Node;
  /** performance.now() since which it has been under the pointer. */
  since: number;
}

export class SightedPresses {
  private under: Under | undefined;
  private before: Under | undefined;
  private place = { x: 0, y: 0 };
  private movedAt = Number.NEGATIVE_INFINITY;
  /** Looks at the last press; most presses are never asked about. */
  private look: () => boolean = () => true;

  constructor(view: Window, signal: AbortSignal) {
    const options = { capture: true, passive: true, signal };
    view.addEventListener('pointermove', (event) => this.onMove(event), options);
    view.addEventListener('pointerover', (event) => this.onMove(event), options);
    view.addEventListener('pointerdown', (event) => this.onDown(event), options);
    view.addEventListener('keydown', (event) => this.onKey(event), options);
  }

  /** Whether the last press or key went to something that could be seen. */
  get isSeen(): boolean {
    const isSeenNow = this.look();
    this.look = () => isSeenNow;
    return isSeenNow;
  }

  private onMove(event: PointerEvent): void {
    if (!event.isTrusted) return;
    const { clientX: x, clientY: y } = event;
    if (Math.hypot(x - this.place.x, y - this.place.y) > REST_PX) {
      this.place = { x, y };
      this.movedAt = performance.now();
    }
    this.lookUnder(event);
  }

  private lookUnder(event: Event): void {
    const target = eventTargetOf(event);
    if (this.under?.target === target) return;
    this.before = this.under;
    this.under = { target, since: performance.now() };
  }

  private onDown(event: PointerEvent): void {
    if (!event.isTrusted) return;
    const { clientX: x, clientY: y } = event;
    const isTouch = event.pointerType === 'touch';
    if (isTouch || Math.hypot(x - this.place.x, y - this.place.y) > REST_PX) this.movedAt = performance.now();
    this.place = { x, y };
    this.lookUnder(event);
    const target = eventTargetOf(event);
    const seen = eventControlOf(event) ?? (isElement(target) ? target : undefined);
    const isSwapped = this.wasSwapped();
    this.look = () => !isSwapped && (seen === undefined || isSeen(seen, { x, y }));
  }

  private onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const target = eventControlOf(event);
    // Editors take keys in a field that is not drawn.
    const isPress = (event.key === 'Enter' || event.key === ' ') && target !== undefined && !isField(target);
    this.look = () => !isPress || isSeen(target);
  }

  /** Whether another control has come under the pointer, not the pointer over it, and too late to be seen. */
  private wasSwapped(): boolean {
    const { under, before } = this;
    if (!under || !before) return false;
    const now = performance.now();
    if (now - under.since >= REACTION_MS || now - this.movedAt < REACTION_MS) return false;
    const [is, was] = [controlWords(under.target), controlWords(before.target)];
    return is !== undefined && was !== undefined && is !== was;
  }
}

const MAX_LEVELS = 5;

/** Words of the control that holds a node. @returns undefined outside of every control */
function controlWords(node: Node): string | undefined {
  if (!isElement(node)) return undefined;
  for (const element of composedSelfAndAncestors(node, MAX_LEVELS))
    if (isActionable(element))
      return `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`.trim().slice(0, 200);
  return undefined;
}
