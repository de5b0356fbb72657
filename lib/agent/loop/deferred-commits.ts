/** DeferredCommits: a run's store that keeps recomputable states in memory and writes them with the next commit that is not. */
import { SerialQueue } from '../../core/serial-queue';
import { atCrashPoint, type CrashPoint } from '../../journal/crash-points';
import type { PendingEvent } from '../../journal/events';
import { needsStrictWrite, type WriteRun } from '../../journal/run-write';
import type { Run } from '../../records/run';
import type { TapeRow } from '../../records/tape';
import type { Ports } from '../run/ports';

/**
 * States that a restarted worker computes again from the stored one, with the same result and no second act, question or
 * model call: a look at the page, a plan from notes, a proposal, and the verification of an act whose result is stored.
 */
const DEFERRED_POINTS: ReadonlySet<CrashPoint> = new Set<CrashPoint>([
  'run.opened',
  'run.observed',
  'run.planned',
  'step.proposed',
  'step.witnessed',
]);
/**
 * The state after a paid reply. It is written with the intent that follows; if the page keeps that waiting, on its own after this
 * time, ms. A worker that dies before calls the model again.
 */
const PAID_POINT: CrashPoint = 'model.replied';
const MAX_PAID_DEFER_MS = 50;
/**
 * States whose write begins at once and is not waited for: the page settles meanwhile. The next intent, question or end is written
 * after them. A worker that dies during the write loses no more than one that waits for it: it asks the page what became of the
 * stored intent.
 */
const OVERLAPPED_POINTS: ReadonlySet<CrashPoint> = new Set<CrashPoint>(['step.acted']);
/** A deferred state is written at the latest after this, ms: the chat shows stored runs, and a page or model may be slow. */
const MAX_DEFER_MS = 500;

/** The state that is written next, with the events of all states before it. */
interface Waiting {
  run: Run;
  origin: string;
  events: PendingEvent[];
  isStrict: boolean;
}

/** The tape rows of the run's driver. */
export interface UnwrittenTape {
  /** Rows that are not stored yet, the turn in progress included. */
  rows(): readonly TapeRow[];
  /** Called when these rows are stored. */
  endWrite(rows: readonly TapeRow[]): void;
}

/** One per driver: every commit of the run must pass through it. */
export class DeferredCommits {
  private waiting: Waiting | undefined;
  private revision: number;
  /** Set by the driver once the tape is recorded. */
  tape: UnwrittenTape | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer is due, ms on the worker's own clock. */
  private dueAt = 0;
  private readonly writes = new SerialQueue();

  /** @param latest the run as stored */
  constructor(
    private latest: Run,
    private readonly write: WriteRun,
  ) {
    this.revision = latest.revision;
  }

  /** The run after the last commit, stored or deferred. */
  get run(): Run {
    return this.latest;
  }

  /** The store port of the run's turns. */
  storePort(base: Ports['store']): Ports['store'] {
    return {
      run: (id) => base.run(id),
      commitEvents: (origin, events) => base.commitEvents(origin, events),
      commitRun: (point, run, origin, events) => this.commit(point, run, origin, events),
    };
  }

  private async commit(point: CrashPoint, run: Run, origin: string, events: readonly PendingEvent[]): Promise<Run> {
    await atCrashPoint(point, 'before');
    // Events of one write share their origin.
    if (this.waiting && this.waiting.events.length > 0 && this.waiting.origin !== origin) await this.flush();
    this.waiting = {
      run,
      origin,
      events: [...(this.waiting?.events ?? []), ...events],
      isStrict: this.waiting?.isStrict === true || needsStrictWrite(point, run),
    };
    this.latest = run;
    if (OVERLAPPED_POINTS.has(point)) {
      void this.flushLate();
      // In the queue, so that the next write comes after it.
      void this.writes.run(() => atCrashPoint(point, 'after'));
      return this.latest;
    }
    if (DEFERRED_POINTS.has(point)) this.writeWithin(MAX_DEFER_MS);
    else if (point === PAID_POINT) this.writeWithin(MAX_PAID_DEFER_MS);
    else await this.flush();
    await atCrashPoint(point, 'after');
    return this.latest;
  }

  /** A timer that is due earlier stays. */
  private writeWithin(ms: number): void {
    const dueAt = performance.now() + ms;
    if (this.timer && this.dueAt <= dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = dueAt;
    this.timer = setTimeout(() => void this.flushLate(), ms);
  }

  /** Writes the deferred state, if there is one. */
  flush(): Promise<void> {
    return this.writes.run(async () => {
      clearTimeout(this.timer);
      this.timer = undefined;
      const { waiting } = this;
      if (!waiting) return;
      this.waiting = undefined;
      try {
        const { run, origin, events, isStrict } = waiting;
        const tape = this.tape?.rows() ?? [];
        const stored = await this.write({ run: { ...run, revision: this.revision }, origin, events, tape, isStrict });
        this.tape?.endWrite(tape);
        this.revision = stored.revision;
        if (this.latest === run) this.latest = stored;
      } catch (error) {
        this.putBack(waiting);
        throw error;
      }
    });
  }

  /** A commit that came during the failed write carries the later state. */
  private putBack({ run, origin, events, isStrict }: Waiting): void {
    const later = this.waiting;
    this.waiting = {
      run: later?.run ?? run,
      origin,
      events: [...events, ...(later?.events ?? [])],
      isStrict: isStrict || later?.isStrict === true,
    };
  }

  private async flushLate(): Promise<void> {
    // A failure repeats, and is reported, at the next commit or at the driver's end.
    await this.flush().catch((error: unknown) => console.debug('Fieldnotes: a deferred write failed', error));
  }
}
