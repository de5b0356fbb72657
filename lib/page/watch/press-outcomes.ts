/** PressOutcomes reports what a press made of its target: name, classes and states, read before the user's next act. */
import type { Id } from '../../core/ids';
import { isElement } from '../dom/composed-tree';
import { statesOf } from '../dom/element-state';
import { type DrawnIdentity, drawnIdentity, replacementOf } from '../dom/replacement';
import type { ElementFacts } from '../words/element';
import type { Demonstrated } from '../words/shown';
import type { PageChanges } from './page-changes';

/** A page has shown the outcome of a press within this, ms; the user's next act comes sooner or later. */
const OUTCOME_MS = 450;

interface PendingOutcome {
  token: Id<'token'>;
  target: Element;
  identity: DrawnIdentity;
  statesBefore: readonly string[];
  /** On the clock of `performance.now`. */
  at: number;
}

interface OutcomePorts {
  describe(element: Element): ElementFacts;
  report(outcome: Extract<Demonstrated, { type: 'outcome' }>): void;
}

export class PressOutcomes {
  private pending: PendingOutcome | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly changes: PageChanges,
    private readonly ports: OutcomePorts,
  ) {}

  /** @param press the states of the target before it, and when it began */
  begin(token: Id<'token'>, target: Element, press: { allStates: readonly string[]; begunAt: number }): void {
    this.finish();
    const { allStates: statesBefore, begunAt: at } = press;
    this.pending = { token, target, identity: drawnIdentity(target), statesBefore, at };
    this.timer = setTimeout(() => this.finish(), OUTCOME_MS);
  }

  /** Reads and reports the outcome of the last press, if it was not reported yet. */
  finish(): void {
    clearTimeout(this.timer);
    const { pending } = this;
    this.pending = undefined;
    if (!pending) return;
    const { token, identity, statesBefore, at } = pending;
    // A page that draws a part of itself again shows the outcome on another element.
    const target = pending.target.isConnected ? pending.target : replacementOf(identity);
    if (!target) return this.ports.report({ type: 'outcome', token, isGone: true });
    const { fingerprint, counter, stands } = this.ports.describe(target);
    const { name, classes = [] } = fingerprint;
    const states = statesOf(target);
    const gained = states.filter((state) => !statesBefore.includes(state));
    const lost = statesBefore.filter((state) => !states.includes(state));
    const count = counter ? { count: counter.value } : {};
    // Sooner than that the page may still answer.
    const isOver = performance.now() - at >= OUTCOME_MS;
    const still = isOver && this.changes.isStillSince(at) ? { isStill: true as const } : {};
    const after = { name, classes, gained, lost, ...count, ...(stands ? { stands } : {}), ...still };
    this.ports.report({ type: 'outcome', token, isGone: !isShown(target), after });
  }
}

/** Whether the element has a box; a closed banner may stay in the document. */
function isShown(element: Element): boolean {
  return isElement(element) && element.getClientRects().length > 0;
}
