/** Keeps what the user shows: each act as a step of the run, with the effect that was seen after it. */
import { FieldnotesError } from '../../core/errors';
import { SerialQueue } from '../../core/serial-queue';
import { rejectOnAbort, StoppedError } from '../../core/stop';
import { classify } from '../../guard/classify';
import type { Run, RunStep, Teaching } from '../../records/run';
import type { Action } from '../../page/words/action';
import { writesValue } from '../../page/words/action-parts';
import type { Effect, EffectFact } from '../../page/words/effect';
import { effectBetween } from '../../page/words/effect-between';
import type { ElementFacts } from '../../page/words/element';
import { joinRef } from '../../page/words/ref';
import type { Demonstrated } from '../../page/words/shown';
import type { Ports } from '../run/ports';
import { withSnapshot } from '../run/run-state';
import { endTeaching } from './end-teaching';

/** Whether an act has an effect to look for; what is written is read back when it is done again. */
const hasOwnEffect = ({ verb }: Action) => !writesValue(verb) && verb !== 'hover';

export class Teacher {
  /** What is still to be done for each tab, one after the other. */
  private readonly lines = new Map<number, SerialQueue>();
  private readonly looking = new Map<number, AbortController>();
  /** Acts that were told and are not stored yet. */
  private readonly coming = new Map<number, number>();

  /** @param openRuns runs that are not over */
  constructor(
    private readonly ports: Ports,
    private readonly openRuns: () => Promise<readonly Run[]>,
  ) {}

  /** An act of the user, in the order of the acts; resolves when it is stored. */
  shown(tabId: number, frameId: number, shown: Demonstrated): Promise<void> {
    // A look that is under way would take the effect of this act for that of the one before.
    this.looking.get(tabId)?.abort();
    this.coming.set(tabId, this.comingIn(tabId) + 1);
    const kept = this.inLine(tabId, async () => {
      this.coming.set(tabId, this.comingIn(tabId) - 1);
      await this.keep(tabId, frameId, shown);
    });
    void this.inLine(tabId, () => (this.comingIn(tabId) > 0 ? Promise.resolve() : this.look(tabId)));
    return kept;
  }

  /** A document began in a tab where a task is being shown: it is watched as well. */
  async began(tabId: number): Promise<void> {
    if (await this.showingIn(tabId)) await this.ports.page.record(tabId, true);
  }

  /** The user has shown all of it. */
  async done(runId: string): Promise<void> {
    const run = await this.ports.store.run(runId);
    if (run?.phase !== 'teaching') throw new FieldnotesError('not-teaching', 'nothing is being shown');
    await this.ports.page.record(run.tabId, false);
    await this.inLine(run.tabId, async () => {
      const whole = await this.showingIn(run.tabId);
      if (whole) await endTeaching(whole, this.ports);
    });
  }

  private comingIn(tabId: number): number {
    return this.coming.get(tabId) ?? 0;
  }

  private inLine<T>(tabId: number, work: () => Promise<T>): Promise<T> {
    const line = this.lines.get(tabId) ?? new SerialQueue();
    this.lines.set(tabId, line);
    return line.run(work);
  }

  private async showingIn(tabId: number): Promise<Run | undefined> {
    return (await this.openRuns()).find((run) => run.tabId === tabId && run.phase === 'teaching');
  }

  private async keep(tabId: number, frameId: number, shown: Demonstrated): Promise<void> {
    const run = await this.showingIn(tabId);
    if (!run) return;
    if (shown.type === 'unlearnable') return this.problem(run, shown.why);
    if (shown.facts.origin !== run.origin) return this.problem(run, 'other-site');
    const known = run.steps.find((step) => step.token === shown.token);
    const action = inFrame(shown.action, frameId);
    const step: RunStep = {
      n: known?.n ?? run.steps.length + 1,
      token: shown.token,
      action,
      by: 'user',
      facts: shown.facts,
      target: labelOf(shown.facts),
      url: shown.url,
      class: classify(action, shown.facts).class,
      state: 'done',
      undoable: false,
      at: known?.at ?? this.ports.clock.now(),
    };
    const steps = known ? run.steps.map((one) => (one === known ? step : one)) : [...run.steps, step];
    await this.ports.store.commitRun('step.acted', { ...run, steps }, run.origin, []);
  }

  private async problem(run: Run, why: Teaching['problems'][number]): Promise<void> {
    const problems = [...new Set([...(run.teaching?.problems ?? []), why])];
    await this.ports.store.commitRun('step.acted', { ...run, teaching: { problems } }, run.origin, []);
  }

  /** Waits for the page to rest and sees what the last act changed; the next act ends the look. */
  private async look(tabId: number): Promise<void> {
    const controller = new AbortController();
    this.looking.set(tabId, controller);
    try {
      await this.measure(tabId, controller.signal);
    } catch (error) {
      // The next act came, the page left, or the run was stopped meanwhile: the effect stays unknown.
      const expected =
        error instanceof StoppedError ||
        (error instanceof FieldnotesError && ['page-gone', 'stale-run'].includes(error.code));
      if (!expected) throw error;
    } finally {
      if (this.looking.get(tabId) === controller) this.looking.delete(tabId);
    }
  }

  private async measure(tabId: number, signal: AbortSignal): Promise<void> {
    await rejectOnAbort(this.ports.page.settle(tabId, signal), signal);
    const tab = await rejectOnAbort(this.ports.page.open(tabId, signal), signal);
    const run = await this.showingIn(tabId);
    if (!run?.snapshot) return;
    if (tab.type === 'problem' || tab.origin !== run.origin) return this.problem(run, 'other-site');
    const after = await rejectOnAbort(this.ports.page.snapshot(tabId, run.grant.read), signal);
    const effect = ownEffect(effectBetween(run.snapshot, after), unseen(run.steps));
    const steps = run.steps.map((step, i) => {
      if (step.effect) return step;
      const isLast = i === run.steps.length - 1;
      return { ...step, effect: isLast && hasOwnEffect(step.action) ? effect : { facts: [] } };
    });
    await this.ports.store.commitRun('step.witnessed', withSnapshot({ ...run, steps }, after), run.origin, []);
  }
}

/** The acts since the last look, but for the very last. */
function unseen(steps: readonly RunStep[]): RunStep[] {
  return steps.slice(0, -1).filter((step) => !step.effect);
}

/**
 * What of an effect is the last act's own, where others came between the looks: what they wrote is theirs, and after a
 * press among them only what has newly come can still be told.
 */
function ownEffect(effect: Effect, others: readonly RunStep[]): Effect {
  const isTheirs = (fact: EffectFact) =>
    (fact.fact === 'value' || fact.fact === 'state') &&
    others.some(({ facts }) => facts?.fingerprint.role === fact.role && facts.fingerprint.name === fact.name);
  const hasPress = others.some((step) => hasOwnEffect(step.action));
  return { facts: effect.facts.filter((fact) => (hasPress ? fact.fact === 'appeared' : !isTheirs(fact))) };
}

function inFrame(action: Action, frameId: number): Action {
  return 'ref' in action && action.ref !== undefined ? { ...action, ref: joinRef(frameId, action.ref) } : action;
}

function labelOf(facts: ElementFacts): string {
  const { role, name, label, placeholder } = facts.fingerprint;
  const called = name || label || placeholder || '';
  return called === '' ? role : `${role} “${called}”`;
}
