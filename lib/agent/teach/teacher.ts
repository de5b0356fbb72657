/** Teacher stores a demonstration: each user action as a step of the run, with the effect observed after it. */
import { FieldnotesError } from '../../core/errors';
import { SerialQueue } from '../../core/serial-queue';
import { rejectOnAbort, StoppedError } from '../../core/stop';
import { classify } from '../../guard/classify';
import type { Action } from '../../page/words/action';
import { effectBetween } from '../../page/words/effect-between';
import type { ElementFacts } from '../../page/words/element';
import { joinRef } from '../../page/words/ref';
import type { Demonstrated } from '../../page/words/shown';
import type { Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import type { Teaching } from '../../records/teaching';
import type { Ports } from '../run/ports';
import { withSnapshot } from '../run/run-state';
import { endTeaching } from './end-teaching';
import { rememberPage } from './seen-values';
import { effectOfLastStep, hasVisibleEffect } from './step-effect';

/** Errors after which an effect stays unknown: the page was unloaded, or the run was changed meanwhile. */
const INTERRUPTIONS: readonly string[] = ['page-gone', 'stale-run'];

export class Teacher {
  /** Per tab, so that actions are stored in their order. */
  private readonly queues = new Map<number, SerialQueue>();
  private readonly observing = new Map<number, AbortController>();
  /** Received actions that are not stored yet, per tab. */
  private readonly pending = new Map<number, number>();

  /** @param openRuns all runs that have not ended */
  constructor(
    private readonly ports: Ports,
    private readonly openRuns: () => Promise<readonly Run[]>,
  ) {}

  /** Called in the order of the user's actions; resolves when the action is stored. */
  storeDemonstrated(tabId: number, frameId: number, demonstrated: Demonstrated): Promise<void> {
    // An observation still running would attribute this action's effect to the previous one.
    this.observing.get(tabId)?.abort();
    this.pending.set(tabId, this.pendingIn(tabId) + 1);
    const stored = this.enqueue(tabId, async () => {
      this.pending.set(tabId, this.pendingIn(tabId) - 1);
      await this.storeStep(tabId, frameId, demonstrated);
    });
    void this.enqueue(tabId, () => (this.pendingIn(tabId) > 0 ? Promise.resolve() : this.observeEffect(tabId)));
    return stored;
  }

  /** Starts recording in a new document of a tab where the user demonstrates a task. */
  async recordDocument(tabId: number): Promise<void> {
    if (await this.findTeachingRun(tabId)) await this.ports.page.record(tabId, true);
  }

  /** Ends the demonstration once every recorded action is stored. */
  async finish(runId: string): Promise<void> {
    const run = await this.ports.store.run(runId);
    if (run?.phase !== 'teaching') throw new FieldnotesError('not-teaching', `run ${runId} is no demonstration`);
    await this.ports.page.record(run.tabId, false);
    await this.enqueue(run.tabId, async () => {
      const complete = await this.findTeachingRun(run.tabId);
      if (complete) await endTeaching(complete, this.ports);
    });
  }

  private pendingIn(tabId: number): number {
    return this.pending.get(tabId) ?? 0;
  }

  private enqueue<T>(tabId: number, work: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(tabId) ?? new SerialQueue();
    this.queues.set(tabId, queue);
    return queue.run(work);
  }

  private async findTeachingRun(tabId: number): Promise<Run | undefined> {
    return (await this.openRuns()).find((run) => run.tabId === tabId && run.phase === 'teaching');
  }

  private async storeStep(tabId: number, frameId: number, demonstrated: Demonstrated): Promise<void> {
    const run = await this.findTeachingRun(tabId);
    if (!run) return;
    if (demonstrated.type === 'unlearnable') return this.storeProblem(run, demonstrated.why);
    const { token, facts, url, valueOrigin } = demonstrated;
    if (facts.origin !== run.origin) return this.storeProblem(run, 'other-site');
    // The same token again updates its step: typing went on in the same field.
    const known = run.steps.find((step) => step.token === token);
    const action = withFrame(demonstrated.action, frameId);
    const step: RunStep = {
      n: known?.n ?? run.steps.length + 1,
      token,
      action,
      by: 'user',
      facts,
      target: labelOf(facts),
      url,
      ...(valueOrigin ? { valueOrigin } : {}),
      class: classify(action, facts).class,
      state: 'done',
      undoable: false,
      at: known?.at ?? this.ports.clock.now(),
    };
    const steps = known ? run.steps.map((other) => (other === known ? step : other)) : [...run.steps, step];
    await this.ports.store.commitRun('step.acted', { ...run, steps }, run.origin, []);
  }

  private async storeProblem(run: Run, why: Teaching['problems'][number]): Promise<void> {
    const problems = [...new Set([...(run.teaching?.problems ?? []), why])];
    await this.ports.store.commitRun('step.acted', { ...run, teaching: { problems } }, run.origin, []);
  }

  /** Observes what the last action changed, until the next action aborts the observation. */
  private async observeEffect(tabId: number): Promise<void> {
    const controller = new AbortController();
    this.observing.set(tabId, controller);
    try {
      await this.storeEffect(tabId, controller.signal);
    } catch (error) {
      const isInterrupted = error instanceof FieldnotesError && INTERRUPTIONS.includes(error.code);
      if (!isInterrupted && !(error instanceof StoppedError)) throw error;
    } finally {
      if (this.observing.get(tabId) === controller) this.observing.delete(tabId);
    }
  }

  private async storeEffect(tabId: number, signal: AbortSignal): Promise<void> {
    await rejectOnAbort(this.ports.page.settle(tabId, signal), signal);
    const tab = await rejectOnAbort(this.ports.page.open(tabId, signal), signal);
    const run = await this.findTeachingRun(tabId);
    if (!run?.snapshot) return;
    if (tab.type === 'problem' || tab.origin !== run.origin) return this.storeProblem(run, 'other-site');
    const after = await rejectOnAbort(this.ports.page.snapshot(tabId, run.grant.read), signal);
    const effect = effectOfLastStep(effectBetween(run.snapshot, after), run.steps);
    const targetAfter = await this.describeTarget(run, after, signal);
    const steps = run.steps.map((step, i) => {
      if (step.effect) return step;
      const isLast = i === run.steps.length - 1;
      return {
        ...step,
        effect: isLast && hasVisibleEffect(step.action) ? effect : { facts: [] },
        ...(isLast && targetAfter ? { after: targetAfter } : {}),
      };
    });
    const seen = await rememberPage(withSnapshot({ ...run, steps }, after), this.ports, signal);
    await this.ports.store.commitRun('step.witnessed', seen, run.origin, []);
  }

  /** Name and classes of the last press's target after it. @returns undefined if the target left the page */
  private async describeTarget(run: Run, after: Snapshot, signal: AbortSignal): Promise<RunStep['after']> {
    const action = run.steps.at(-1)?.action;
    if (action?.verb !== 'click' || !after.nodes.some(({ ref }) => ref === action.ref)) return undefined;
    const answer = await rejectOnAbort(this.ports.page.facts(run.tabId, action.ref), signal);
    if (answer.type !== 'facts') return undefined;
    const { name, classes = [] } = answer.facts.fingerprint;
    return { name, classes };
  }
}

function withFrame(action: Action, frameId: number): Action {
  return 'ref' in action && action.ref !== undefined ? { ...action, ref: joinRef(frameId, action.ref) } : action;
}

function labelOf(facts: ElementFacts): string {
  const { role, name, label, placeholder } = facts.fingerprint;
  const shownName = name || label || placeholder || '';
  return shownName === '' ? role : `${role} “${shownName}”`;
}
