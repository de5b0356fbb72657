/** LateTimers: in the page's main world, the timers that an act has set and that are still to run: what they send is the act's. */
import { patchMethod, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;

/** Timers set within this after the hold began are the act's, ms. */
const ACT_WINDOW_MS = 600;
/** A later timer is not waited for, ms: it is a session that ends, or a poll. */
const MAX_DELAY_MS = 6_000;
/** Timers that run later than this after the hold began are the page's own again, ms: an interval has no end. */
const MAX_LATE_MS = 10_000;
/** A timer that a timer of the act sets is the act's as well: debouncing functions set theirs again. */
const MAX_DEPTH = 2;

export class LateTimers {
  private readonly dueMs = new Map<unknown, number>();
  private readonly restoreTimers: Restore;
  private depth = 0;
  private isOver = false;
  private readonly beganMs: number;

  /** @param runLate runs a timer that is due after the hold */
  constructor(
    private readonly view: PageView,
    private readonly runLate: (work: () => unknown) => unknown,
  ) {
    this.beganMs = view.performance.now();
    const isOfAct = () =>
      this.depth > 0 ? this.depth < MAX_DEPTH : view.performance.now() - this.beganMs <= ACT_WINDOW_MS;
    const { setTimeout, setInterval } = view;
    this.restoreTimers = restoreAll([
      patchMethod(view, 'setTimeout', (call, _, args) => (isOfAct() ? this.track(setTimeout, args, call) : call())),
      patchMethod(view, 'setInterval', (call, _, args) => (isOfAct() ? this.track(setInterval, args, call) : call())),
      ...['clearTimeout', 'clearInterval'].map((name) =>
        patchMethod(view, name, (call, _, [id]) => {
          this.dueMs.delete(id);
          return call();
        }),
      ),
    ]);
  }

  /** Time until the last of them has run, ms; 0 without one. */
  remainingMs(): number {
    const last = Math.max(0, ...this.dueMs.values());
    return Math.max(0, Math.ceil(last - this.view.performance.now()));
  }

  /** Timers that are set from now on are the page's own. */
  restore(): void {
    this.isOver = true;
    this.restoreTimers();
  }

  private track(set: PageView['setTimeout'] | PageView['setInterval'], args: readonly unknown[], call: () => unknown) {
    const [work, delayMs = 0, ...rest] = args;
    if (typeof work !== 'function' || !(Number(delayMs) <= MAX_DELAY_MS)) return call();
    const depth = this.depth + 1;
    const run = (...given: unknown[]): unknown => {
      const outer = this.depth;
      this.depth = depth;
      try {
        const runs = (): unknown => Reflect.apply(work, this.view, given);
        const isLate = this.isOver && this.view.performance.now() - this.beganMs <= MAX_LATE_MS;
        return isLate ? this.runLate(runs) : runs();
      } finally {
        this.depth = outer;
        this.dueMs.delete(id);
      }
    };
    const id: unknown = Reflect.apply(set, this.view, [run, delayMs, ...rest]);
    this.dueMs.set(id, this.view.performance.now() + Number(delayMs));
    return id;
  }
}
