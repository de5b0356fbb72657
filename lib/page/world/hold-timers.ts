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
const MAX_DEPTH = 4;

export class LateTimers {
  private readonly dueMs = new Map<unknown, number>();
  private readonly restoreTimers: Restore;
  private depth = 0;
  /** The function of a timer that runs now: one that sets itself again is a poll of the page's own. */
  private running: unknown;
  private isOver = false;
  private readonly beganMs: number;

  /** @param runLate runs a timer that is due after the hold */
  constructor(
    private readonly view: PageView,
    private readonly runLate: (work: () => unknown) => unknown,
  ) {
    this.beganMs = view.performance.now();
    this.restoreTimers = this.patchTimers();
  }

  private isOfAct(): boolean {
    if (this.depth > 0) return this.depth < MAX_DEPTH;
    return this.view.performance.now() - this.beganMs <= ACT_WINDOW_MS;
  }

  private patchTimers(): Restore {
    const { view } = this;
    const { setTimeout, setInterval } = view;
    return restoreAll([
      patchMethod(view, 'setTimeout', (call, _, args) =>
        this.isOfAct() ? this.track(setTimeout, args, call) : call(),
      ),
      patchMethod(view, 'setInterval', (call, _, args) =>
        this.isOfAct() ? this.track(setInterval, args, call) : call(),
      ),
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
    const [given, delayMs = 0, ...rest] = args;
    const work = typeof given === 'string' ? this.compiled(given) : given;
    if (typeof work !== 'function' || (this.isOver && work === this.running) || !(Number(delayMs) <= MAX_DELAY_MS))
      return call();
    const depth = this.depth + 1;
    const run = (...passed: unknown[]): unknown => {
      const outer = { depth: this.depth, running: this.running };
      this.depth = depth;
      this.running = work;
      try {
        const runs = (): unknown => Reflect.apply(work, this.view, passed);
        const isLate = this.isOver && this.view.performance.now() - this.beganMs <= MAX_LATE_MS;
        return isLate ? this.runLate(() => this.runTracked(runs)) : runs();
      } finally {
        this.depth = outer.depth;
        this.running = outer.running;
        this.dueMs.delete(id);
      }
    };
    const id: unknown = Reflect.apply(set, this.view, [run, delayMs, ...rest]);
    this.dueMs.set(id, this.view.performance.now() + Number(delayMs));
    return id;
  }

  /** Timers that a late timer sets are the act's as well. */
  private runTracked(runs: () => unknown): unknown {
    const restore = this.patchTimers();
    try {
      return runs();
    } finally {
      restore();
    }
  }

  /** Code given as text. @returns undefined on pages that forbid it: there it does not run either */
  private compiled(text: string): unknown {
    try {
      return Reflect.construct(this.view.Function, [text]);
    } catch {
      // A policy of the page, or an error of syntax: the browser says so when the timer is due.
      return undefined;
    }
  }
}
