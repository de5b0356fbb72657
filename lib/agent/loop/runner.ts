/** Runner drives runs turn by turn: one driver per run, resumed after a restart, stopped at once. */
import { errorMessage, FieldnotesError } from '../../core/errors';
import { pause, rejectOnAbort, settleWithin, StoppedError } from '../../core/stop';
import { IDLE_PHASES, type Run } from '../../records/run';
import type { WriteRun } from '../../journal/run-write';
import { finishRun } from '../end/finish-run';
import { createRun, type RunOptions } from '../run/create-run';
import type { Ports } from '../run/ports';
import { endWaiting, withLastStep } from '../run/run-state';
import type { Answer } from '../../records/answer';
import { applyAnswer, declineStep } from './apply-answer';
import { pauseRun } from './apply-remark';
import { DeferredCommits, type UnwrittenTape } from './deferred-commits';
import { runTurn } from './turn';

/** Turns in a row that may fail because the page was unloaded. */
const MAX_GONE_IN_ROW = 4;
const GONE_PAUSE_MS = 150;
/** A page that is busy, or shows an alert, does not answer: stopping goes on without it, ms. */
const PAGE_LIMIT_MS = 100;
/** Readings of a run that others write to at the same time, before its end is given up. */
const MAX_STALE_TRIES = 5;
/** A run that resumes sooner than this is not handed to an alarm. */
const ALARM_MIN_MS = 1000;

export interface RunnerHooks {
  /** Keeps the worker alive until the returned function is called. */
  hold(): () => void;
  /** Sets an alarm that wakes the worker to resume open runs. @param timeMs since 1970 */
  wakeAt(timeMs: number): void;
  /** Records all port answers of a run on a tape; absent if runs are not recorded. */
  record?(run: Run, ports: Ports): Promise<TapeWriter>;
  /** Called when a run has ended: its row is deleted later, also if no view is open. */
  scheduleSweep(): void;
}

export interface TapeWriter extends UnwrittenTape {
  /** Ports whose answers are recorded. */
  readonly ports: Ports;
  /** The turn has ended: later answers belong to the next. */
  endTurn(): void;
}

export interface RunnerPorts extends Ports {
  store: Ports['store'] & { writeRun: WriteRun };
}

interface Driver {
  controller: AbortController;
  finished: Promise<void>;
}

/** Reasons to end a run from outside: keys of sentences in public/_locales. */
type Closing = 'stopped-by-user' | 'stopped-by-tool' | 'stopped-by-revoking' | 'tab-closed' | 'no-access';

export class Runner {
  private readonly drivers = new Map<string, Driver>();

  /** Runs that the user made pause; each pauses at its next boundary between two steps. */
  private readonly pausing = new Set<string>();

  constructor(
    private readonly ports: RunnerPorts,
    private readonly hooks: RunnerHooks,
  ) {}

  /** Stores a new run and starts it. */
  async start(tabId: number, request: string, options: RunOptions = {}): Promise<Run> {
    const created = createRun(tabId, request.trim(), this.ports, options);
    const run = await this.ports.store.commitRun('run.started', created, '', []);
    this.drive(run.id);
    return run;
  }

  /** Resumes a run unless it has a driver. A waiting run stays waiting; an expired confirmation is refused. */
  drive(runId: string): void {
    if (this.drivers.has(runId)) return;
    const controller = new AbortController();
    const release = this.hooks.hold();
    const finished = this.loop(runId, controller.signal).finally(() => {
      release();
      this.drivers.delete(runId);
    });
    this.drivers.set(runId, { controller, finished });
  }

  private async loop(runId: string, signal: AbortSignal): Promise<void> {
    try {
      const first = await this.ports.store.run(runId);
      if (!first) return;
      const commits = new DeferredCommits(first, (write) => this.ports.store.writeRun(write));
      try {
        await this.driveTurns(commits, signal);
      } finally {
        // A stop, and the next driver, read the stored state.
        await commits.flush();
      }
    } catch (error) {
      if (error instanceof StoppedError || signal.aborted) return;
      // Another writer committed first and continues the run.
      if (error instanceof FieldnotesError && error.code === 'stale-run') return;
      await this.fail(runId, error);
    }
  }

  private async driveTurns(commits: DeferredCommits, signal: AbortSignal): Promise<void> {
    const first = commits.run;
    if (isIdle(first)) {
      await this.isSuspended(first);
      return;
    }
    if (first.origin !== '') await rejectOnAbort(this.ports.page.hold(first.tabId, true), signal);
    const ports = { ...this.ports, store: commits.storePort(this.ports.store) };
    const tape = await this.hooks.record?.(first, ports);
    commits.tape = tape;
    let goneInRow = 0;
    while (!(await this.isSuspended(commits.run))) {
      if (this.pausing.has(first.id) && isBetweenSteps(commits.run)) {
        await pauseRun(commits.run, '', ports);
        continue;
      }
      goneInRow = await this.tryTurn(commits.run, tape?.ports ?? ports, signal, goneInRow);
      tape?.endTurn();
    }
  }

  /** Whether the run needs no turn now: ended, demonstrated by the user, waiting for the user, or waiting for an alarm. */
  private async isSuspended(run: Run): Promise<boolean> {
    if (run.phase === 'ended') {
      this.hooks.scheduleSweep();
      return true;
    }
    if (run.phase === 'teaching') return true;
    if (run.phase === 'waiting') {
      // The keep-alive port is closed so that the worker can be shut down while the user decides.
      await settleWithin(this.ports.page.hold(run.tabId, false), PAGE_LIMIT_MS, undefined);
      await this.expireQuestion(run);
      return true;
    }
    if (run.resumeAt === undefined || run.resumeAt <= this.ports.clock.now() + ALARM_MIN_MS) return false;
    this.hooks.wakeAt(run.resumeAt);
    return true;
  }

  /**
   * One turn. If the page is unloaded during it, the next turn starts from the last commit, as after a restart.
   * @returns turns in a row during which the page was unloaded
   */
  private async tryTurn(run: Run, ports: Ports, signal: AbortSignal, goneInRow: number): Promise<number> {
    try {
      await runTurn(run, ports, signal);
      return 0;
    } catch (error) {
      const isGone = error instanceof FieldnotesError && error.code === 'page-gone';
      if (!isGone || goneInRow >= MAX_GONE_IN_ROW) throw error;
      await pause(GONE_PAUSE_MS, signal);
      return goneInRow + 1;
    }
  }

  /** An internal error ends the run with an outcome of its own; what it learned is kept. */
  private async fail(runId: string, error: unknown): Promise<void> {
    const run = await this.ports.store.run(runId);
    if (!run || run.phase === 'ended') return;
    const isGone = error instanceof FieldnotesError && error.code === 'page-gone';
    const code = isGone ? 'page-gone' : 'internal';
    await finishRun(run, { state: 'failed', code, params: [errorMessage(error)] }, this.ports);
  }

  private async expireQuestion(run: Run): Promise<void> {
    const question = run.question;
    if (question?.type !== 'confirm') return;
    if (!Number.isFinite(question.expiresAt)) return;
    if (this.ports.clock.now() < question.expiresAt) return this.hooks.wakeAt(question.expiresAt);
    await declineStep(run, 'expired', this.ports);
    this.driveNext(run.id);
  }

  /** Once this resolves nothing more is dispatched. */
  stop(runId: string): Promise<void> {
    return this.close(runId, 'stopped-by-user');
  }

  async close(runId: string, code: Closing): Promise<void> {
    const driver = this.drivers.get(runId);
    driver?.controller.abort();
    const pageStopped = this.ports.store.run(runId).then((run) => (run ? this.ports.page.stop(run.tabId) : undefined));
    await driver?.finished;
    const known = await this.ports.store.run(runId);
    // The page hands over the last acts of a demonstration before it answers.
    if (known?.teaching) await settleWithin(this.ports.page.record(known.tabId, false), PAGE_LIMIT_MS, undefined);
    let tries = 1;
    while (!(await this.endAsStopped(runId, code, tries === MAX_STALE_TRIES))) tries += 1;
    await settleWithin(pageStopped, PAGE_LIMIT_MS, undefined);
  }

  /** @returns false if another writer, as an act that was shown, was first; `isLast` makes that an error */
  private async endAsStopped(runId: string, code: Closing, isLast: boolean): Promise<boolean> {
    const run = await this.ports.store.run(runId);
    if (!run || run.phase === 'ended') return true;
    const isDispatched = run.steps.at(-1)?.state === 'intent';
    const stopped = isDispatched ? withLastStep(run, { state: 'unknown' }) : run;
    const now = this.ports.clock.now();
    try {
      await finishRun(endWaiting(stopped, run.phase, now), { state: 'stopped', code }, this.ports);
      return true;
    } catch (error) {
      if (isLast || !(error instanceof FieldnotesError && error.code === 'stale-run')) throw error;
      return false;
    }
  }

  /** Pauses the run between two steps; a question to the model is given up. A run that waits for the user stays as it is. */
  async pause(runId: string): Promise<Run | undefined> {
    this.pausing.add(runId);
    try {
      const driver = this.drivers.get(runId);
      if (isAskingModel(await this.ports.store.run(runId))) driver?.controller.abort();
      await driver?.finished;
      const run = await this.ports.store.run(runId);
      return run && !isIdle(run) ? await pauseRun({ ...run, asked: undefined }, '', this.ports) : run;
    } finally {
      this.pausing.delete(runId);
    }
  }

  /** @throws FieldnotesError 'no-such-question' if another question, or none, is open */
  async answer(runId: string, questionId: string, answer: Answer): Promise<void> {
    const run = await this.ports.store.run(runId);
    if (!run?.question || run.question.id !== questionId) {
      throw new FieldnotesError('no-such-question', 'this question is no longer open');
    }
    await applyAnswer(run, run.question, answer, this.ports);
    this.driveNext(runId);
  }

  /** Drives the run after its current driver, which may be about to finish, is done. */
  private driveNext(runId: string): void {
    const driver = this.drivers.get(runId);
    if (driver) void driver.finished.then(() => this.drive(runId));
    else this.drive(runId);
  }
}

/** Whether the run waits for a model, or is about to: its question may be given up. The stored state may be a moment old. */
function isAskingModel(run: Run | undefined): boolean {
  const isDeciding = run?.phase === 'decide' && run.plan?.kind === 'model' && !run.plan.open;
  return run?.asked !== undefined || isDeciding;
}

/** Whether no act is under way or about to be. */
function isBetweenSteps({ phase }: Run): boolean {
  return phase === 'observe' || phase === 'decide';
}

/** Whether the run does nothing until the user acts. */
export function isIdle(run: Run): boolean {
  return IDLE_PHASES.includes(run.phase);
}
