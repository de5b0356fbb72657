/** Drives runs: one driver per run, resumed on wake, stopped at once, and never more than the stored state knows. */
import { FieldnotesError, messageOf } from '../core/errors';
import { pause, StoppedError } from '../core/stop';
import { allowedControl } from '../guard/allowed-control';
import { confirmationHolds } from '../guard/confirm';
import type { Draft } from '../notebook/journal';
import type { Answer } from '../notebook/records/answer';
import { PHASES_AT_REST, type Question, type Run } from '../notebook/records/run';
import { chosenPlan } from './decide';
import { finishRun } from './finish';
import { goOn } from './guard-step';
import { toolResult } from './model-step';
import type { Ports } from './ports';
import { answered, type HowToStart, lastStep, newRun, withLastStep } from './run-state';
import { endTeaching } from './teach-end';
import { turn } from './turn';

/** How often in a row a page may leave under a turn, and the rest between, ms. */
const MAX_GONE = 4;
const GONE_PAUSE_MS = 150;

export interface RunnerHooks {
  /** Keeps the worker alive until the returned function is called. */
  hold(): () => void;
  /** Wakes the worker at that time, ms since 1970, to go on with open runs. */
  wakeAt(timeMs: number): void;
  /** Writes down what the run is told by the world; nothing where tasks are not recorded. */
  record?(run: Run, ports: Ports): Promise<TapeWriter>;
  /** A run ended: what it kept is to be swept away in time, also if nobody comes back. */
  ended(): void;
}

/** Ports that are listened to, and what is called when a turn is over. */
export interface TapeWriter {
  ports: Ports;
  turned(): Promise<void>;
}

interface Driver {
  controller: AbortController;
  over: Promise<void>;
}

export class Runner {
  private readonly drivers = new Map<string, Driver>();

  constructor(
    private readonly ports: Ports,
    private readonly hooks: RunnerHooks,
  ) {}

  /** Stores a new run and starts it. */
  async start(tabId: number, request: string, how: HowToStart = {}): Promise<Run> {
    const fresh = newRun(tabId, request.trim(), this.ports, how);
    const run = await this.ports.store.commitRun('run.started', fresh, '', []);
    this.drive(run.id);
    return run;
  }

  /** Goes on with a run that nothing drives; what waits for the user keeps waiting, what waited too long is refused. */
  drive(runId: string): void {
    if (this.drivers.has(runId)) return;
    const controller = new AbortController();
    const release = this.hooks.hold();
    const over = this.loop(runId, controller.signal).finally(() => {
      release();
      this.drivers.delete(runId);
    });
    this.drivers.set(runId, { controller, over });
  }

  private async loop(runId: string, signal: AbortSignal): Promise<void> {
    try {
      let gone = 0;
      const first = await this.ports.store.run(runId);
      if (first && first.origin !== '' && !isAtRest(first)) await this.ports.page.hold(first.tabId, true);
      const tape = first && !isAtRest(first) ? await this.hooks.record?.(first, this.ports) : undefined;
      for (;;) {
        const run = await this.ports.store.run(runId);
        if (!run || run.phase === 'ended') return this.hooks.ended();
        // What the user shows comes when the user does it.
        if (run.phase === 'teaching') return;
        if (run.phase === 'waiting') {
          // While the user thinks, the worker may sleep: nobody calls it back.
          await this.ports.page.hold(run.tabId, false);
          return void (await this.expire(run));
        }
        if (run.resumeAt !== undefined && run.resumeAt > this.ports.clock.now() + 1000) {
          return this.hooks.wakeAt(run.resumeAt);
        }
        gone = await this.turnOnce(run, tape?.ports ?? this.ports, signal, gone);
        await tape?.turned();
      }
    } catch (error) {
      if (error instanceof StoppedError || signal.aborted) return;
      // Another writer was faster: it goes on.
      if (error instanceof FieldnotesError && error.code === 'stale-run') return;
      await this.fail(runId, error);
    }
  }

  /**
   * One transition. A page that left in the middle is met again as a restarted worker would meet it: from the stored state.
   * @param gone how often in a row the page had left; returned anew
   */
  private async turnOnce(run: Run, ports: Ports, signal: AbortSignal, gone: number): Promise<number> {
    try {
      await turn(run, ports, signal);
      return 0;
    } catch (error) {
      if (!(error instanceof FieldnotesError) || error.code !== 'page-gone' || gone >= MAX_GONE) throw error;
      await pause(GONE_PAUSE_MS, signal);
      return gone + 1;
    }
  }

  /** A fault of ours ends the run in a named state; nothing learned is lost. */
  private async fail(runId: string, error: unknown): Promise<void> {
    const run = await this.ports.store.run(runId);
    if (!run || run.phase === 'ended') return;
    const gone = error instanceof FieldnotesError && error.code === 'page-gone';
    await finishRun(
      run,
      { state: 'failed', code: gone ? 'page-gone' : 'internal', params: [messageOf(error)] },
      this.ports,
    );
  }

  private async expire(run: Run): Promise<void> {
    const question = run.question;
    if (question?.type !== 'confirm') return;
    if (this.ports.clock.now() < question.expiresAt) return this.hooks.wakeAt(question.expiresAt);
    await this.declined(run, 'expired');
    this.again(run.id);
  }

  /** Nothing more is dispatched once this returns; it returns within a message's time. */
  stop(runId: string): Promise<void> {
    return this.close(runId, 'stopped-by-user');
  }

  /** @param code why it ends, as a key of a sentence in public/_locales */
  async close(runId: string, code: 'stopped-by-user' | 'tab-closed'): Promise<void> {
    const driver = this.drivers.get(runId);
    driver?.controller.abort();
    const stopPage = this.ports.store.run(runId).then((run) => (run ? this.ports.page.stop(run.tabId) : undefined));
    await driver?.over;
    const run = await this.ports.store.run(runId);
    if (!run || run.phase === 'ended') return;
    if (run.teaching) await this.ports.page.record(run.tabId, false);
    const last = run.steps.at(-1);
    const cut = last?.state === 'intent' ? withLastStep(run, { state: 'unknown' }) : run;
    await finishRun(answered(cut, run.phase, this.ports.clock.now()), { state: 'stopped', code }, this.ports);
    await stopPage;
  }

  /** The user's answer to the open question; an answer to another question is an error. */
  async answer(runId: string, questionId: string, answer: Answer): Promise<void> {
    const run = await this.ports.store.run(runId);
    if (!run?.question || run.question.id !== questionId) {
      throw new FieldnotesError('no-such-question', 'this question is no longer open');
    }
    await this.apply(run, run.question, answer);
    this.again(runId);
  }

  /** The driver that asked may be on its way out; the next one starts after it. */
  private again(runId: string): void {
    const driver = this.drivers.get(runId);
    if (driver) void driver.over.then(() => this.drive(runId));
    else this.drive(runId);
  }

  private async apply(run: Run, question: Question, answer: Answer): Promise<void> {
    const now = this.ports.clock.now();
    const commit = (next: Run, say: 'yes' | 'no' | 'chosen') => {
      const draft: Draft = { kind: 'user.answered', payload: { episode: run.episode, answer: say } };
      return this.ports.store.commitRun('step.answered', next, run.origin, run.origin === '' ? [] : [draft]);
    };
    if (answer.type === 'no' && question.type !== 'happened') {
      if (question.type === 'confirm') await this.declined(run, 'no');
      else
        await finishRun(
          answered(run, 'ended', now),
          { state: 'stopped', code: question.type === 'access' ? 'no-access' : 'stopped-by-user' },
          this.ports,
        );
      return;
    }
    switch (question.type) {
      case 'access':
        await commit(answered(run, run.resumePhase ?? 'start', now), 'yes');
        return;
      case 'confirm': {
        if (confirmationHolds(question, question.bound, now) === 'expired')
          return void (await this.declined(run, 'expired'));
        if (answer.type === 'always') await this.allowAlways(run, question);
        await commit(withLastStep(answered(run, 'guard', now), { bound: question.bound, reason: 'confirmed' }), 'yes');
        return;
      }
      case 'choice': {
        if (answer.type !== 'choice' || run.plan?.kind !== 'planner')
          throw new FieldnotesError('bad-answer', 'one of the candidates has to be chosen');
        const { at, commands } = run.plan;
        const chosen = commands.map((command, i) => (i === at ? { ...command, chosen: answer.ref } : command));
        await this.ports.page.showChoices(run.tabId, []);
        await commit({ ...answered(run, 'decide', now), plan: { ...run.plan, commands: chosen } }, 'chosen');
        return;
      }
      case 'procedure': {
        const plan = answer.type === 'procedure' ? await chosenPlan(run, answer.note, this.ports) : undefined;
        if (!plan) throw new FieldnotesError('bad-answer', 'one of the procedures has to be chosen');
        await commit({ ...answered(run, 'decide', now), plan }, 'chosen');
        return;
      }
      case 'phrase': {
        if (answer.type !== 'text') throw new FieldnotesError('bad-answer', 'what was shown needs words to ask for it');
        const phrased = await this.ports.store.commitRun(
          'step.answered',
          { ...answered(run, 'teaching', now), request: answer.text },
          run.origin,
          [],
        );
        await endTeaching(phrased, this.ports);
        return;
      }
      case 'open': {
        if (answer.type !== 'text' || run.plan?.kind !== 'model' || !run.plan.open)
          throw new FieldnotesError('bad-answer', 'the question needs an answer in words');
        const plan = toolResult(run.plan, run.plan.open, `The user answered: ${answer.text}`);
        await commit({ ...answered(run, 'observe', now), plan }, 'chosen');
        return;
      }
      case 'happened': {
        const state = answer.type === 'yes' ? ('acted' as const) : ('failed' as const);
        await commit(
          withLastStep(answered(run, 'witness', now), {
            state,
            ...(state === 'failed' ? { reason: 'not-done-says-user' } : {}),
          }),
          answer.type === 'yes' ? 'yes' : 'no',
        );
        return;
      }
    }
  }

  /** Only what was asked about for want of any word may be allowed for good. */
  private async allowAlways(run: Run, question: Extract<Question, { type: 'confirm' }>): Promise<void> {
    const { facts } = lastStep(run);
    if (question.code !== 'unknown-control' || !facts)
      throw new FieldnotesError('bad-answer', 'this act has to be asked about each time');
    await this.ports.allowed.add(allowedControl(facts, this.ports.clock.now()));
  }

  /** No, or silence: the act is refused. A model is told; other plans end. */
  private async declined(run: Run, why: 'no' | 'expired'): Promise<void> {
    const now = this.ports.clock.now();
    const draft: Draft = { kind: 'user.answered', payload: { episode: run.episode, answer: why } };
    const reason = why === 'no' ? 'declined' : 'confirm-expired';
    const next = withLastStep(answered(run, 'decide', now), { state: 'refused', reason });
    const stored = await this.ports.store.commitRun('step.answered', goOn(next, this.ports), run.origin, [draft]);
    // A no ends the task: what the user declined is not tried another way.
    await finishRun(stored, { state: 'refused', code: reason, params: [lastStep(stored).target] }, this.ports);
  }
}

/** Nothing is to be done for it now. */
export function isAtRest(run: Run): boolean {
  return PHASES_AT_REST.includes(run.phase);
}
