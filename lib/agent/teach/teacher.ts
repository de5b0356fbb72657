/** Teacher stores a demonstration: each user action as a step of the run, with the effect observed after it. */
import { FieldnotesError } from '../../core/errors';
import { makeId } from '../../core/ids';
import { SerialQueue } from '../../core/serial-queue';
import { rejectOnAbort, StoppedError } from '../../core/stop';
import type { Action } from '../../page/words/action';
import { effectBetween } from '../../page/words/effect-between';
import type { Demonstrated, LoadedPage } from '../../page/words/shown';
import type { FrameSnapshot, Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import type { Teaching } from '../../records/teaching';
import type { Ports } from '../run/ports';
import { withSnapshot } from '../run/run-state';
import { withDemonstratedStep, withDialog, withMissed, withNavigation, withOutcome } from './demonstrated-step';
import { endTeaching } from './end-teaching';
import { followInTeaching, hasLeftTab, returnInTeaching, withLostTab } from './opened-tab';
import { rememberPage } from './seen-values';
import { answerOf } from './confirmation';
import { withLatePage, withSeenPage } from './seen-page';
import { effectOfLastStep, hasVisibleEffect } from './step-effect';

/** Errors after which an effect stays unknown: the page was unloaded, or the run was changed meanwhile. */
const INTERRUPTIONS: readonly string[] = ['page-gone', 'stale-run'];

/** A page loads within this after the act that causes it, ms; redirects by script included. */
const LOAD_AFTER_ACT_MS = 5_000;
/** A page's own Back button goes back within this, ms. */
const BACK_AFTER_ACT_MS = 1_000;
/** An act opens a tab within this, ms. */
const TAB_AFTER_ACT_MS = 2_000;
/** The fields of a page that is being left are described within this, ms, or not at all. */
const REMEMBER_LIMIT_MS = 500;
/** The page at the end of a demonstration is read within this, ms, or not at all. */
const LATE_LOOK_LIMIT_MS = 1_500;
/** A page that does not answer for longer holds up neither the next act nor Done, ms. */
const OBSERVE_LIMIT_MS = 20_000;
/** An opened tab that is not readable within this is not followed, ms. */
const TAB_LIMIT_MS = 5_000;

type CopiedText = Extract<Demonstrated, { type: 'copied' }>;

interface LastAct {
  /** Milliseconds since 1970. */
  at: number;
  verb: Action['verb'];
}

export class Teacher {
  /** Per tab, so that actions are stored in their order. */
  private readonly queues = new Map<number, SerialQueue>();
  private readonly observing = new Map<number, AbortController>();
  /** Received actions that are not stored yet, per tab. */
  private readonly pending = new Map<number, number>();
  /** The last recorded action of a demonstration, by the tab in which it began. */
  private readonly lastActs = new Map<number, LastAct>();
  /** The tab that opened a tab during a demonstration. */
  private readonly openers = new Map<number, number>();

  /** @param openRuns all runs that have not ended */
  constructor(
    private readonly ports: Ports,
    private readonly openRuns: () => Promise<readonly Run[]>,
  ) {}

  /** Called in the order of the user's actions; resolves when the action is stored. */
  storeDemonstrated(tabId: number, frameId: number, demonstrated: Demonstrated): Promise<void> {
    if (demonstrated.type === 'outcome' || demonstrated.type === 'dialog')
      return this.enqueue(tabId, () => this.storeStep(tabId, frameId, demonstrated));
    // An observation still running would attribute this action's effect to the previous one.
    this.observing.get(tabId)?.abort();
    if (demonstrated.type === 'act')
      this.lastActs.set(this.queueOf(tabId), { at: this.ports.clock.now(), verb: demonstrated.action.verb });
    this.pending.set(tabId, this.pendingIn(tabId) + 1);
    const stored = this.enqueue(tabId, async () => {
      this.pending.set(tabId, this.pendingIn(tabId) - 1);
      await this.storeStep(tabId, frameId, demonstrated);
    });
    void this.enqueue(tabId, () => (this.pendingIn(tabId) > 0 ? Promise.resolve() : this.observeEffect(tabId)));
    return stored;
  }

  /**
   * Starts recording in a document of a tab where the user demonstrates a task.
   * @param loaded the document, if it was just loaded or came back from the back/forward cache
   * @returns whether the tab shows a demonstration
   */
  async recordDocument(tabId: number, loaded?: LoadedPage): Promise<boolean> {
    // The document may have a recorder already: its acts are stored after the navigation that led to it.
    if (loaded) {
      const lastAct = this.lastActs.get(this.queueOf(tabId));
      void this.enqueue(tabId, () => this.storeLoaded(tabId, loaded, lastAct));
    }
    if (this.openers.has(tabId)) await this.enqueue(tabId, () => Promise.resolve());
    if (!(await this.findTeachingRun(tabId))) return false;
    await this.ports.page.record(tabId, true);
    return true;
  }

  /** The demonstration goes on in the tab that its last act opened. */
  async followOpenedTab(openerTabId: number, tabId: number): Promise<void> {
    const sinceAct =
      this.ports.clock.now() - (this.lastActs.get(this.queueOf(openerTabId))?.at ?? Number.NEGATIVE_INFINITY);
    if (sinceAct > TAB_AFTER_ACT_MS) return;
    this.observing.get(openerTabId)?.abort();
    // The first acts in the new tab come before the run has moved there.
    this.openers.set(tabId, openerTabId);
    const hasMoved = await this.enqueue(openerTabId, async () => {
      const run = await this.findTeachingRun(openerTabId);
      if (!run) return false;
      const signal = AbortSignal.timeout(TAB_LIMIT_MS);
      const moved = await followInTeaching(run, tabId, this.ports, signal).catch(() => withLostTab(run));
      await this.commit(moved);
      return moved.tabId === tabId;
    });
    // Outside the queue: the page answers once its acts are stored, and those are behind this in the queue.
    if (hasMoved) await this.ports.page.record(tabId, true);
  }

  /** The demonstration goes on in the tab before, if its present tab was closed. @returns whether it does */
  async returnFromClosedTab(run: Run): Promise<boolean> {
    const returned = run.phase === 'teaching' ? returnInTeaching(run) : undefined;
    if (!returned) return false;
    await this.enqueue(run.tabId, async () => {
      const latest = await this.ports.store.run(run.id);
      const back = latest?.phase === 'teaching' ? returnInTeaching(latest) : undefined;
      if (back) await this.commit(back);
    });
    await this.ports.page.record(returned.tabId, true);
    return true;
  }

  /** Ends the demonstration once every recorded action is stored. */
  async finish(runId: string): Promise<void> {
    const begun = await this.teachingRun(runId);
    await this.stopRecording(begun);
    // The tab that the last act opened becomes the demonstration's own meanwhile.
    await this.enqueue(begun.tabId, () => Promise.resolve());
    const run = await this.teachingRun(runId);
    if (run.tabId !== begun.tabId) await this.stopRecording(run);
    await this.enqueue(run.tabId, async () => {
      const complete = await this.ports.store.run(runId);
      if (complete?.phase === 'teaching') await endTeaching(await this.seeLateAnswer(complete), this.ports);
    });
  }

  private async stopRecording({ tabId, tabs = [] }: Run): Promise<void> {
    for (const one of [tabId, ...tabs]) await this.ports.page.record(one, false);
  }

  /** @throws FieldnotesError not-teaching */
  private async teachingRun(runId: string): Promise<Run> {
    const run = await this.ports.store.run(runId);
    if (run?.phase !== 'teaching') throw new FieldnotesError('not-teaching', `run ${runId} is no demonstration`);
    return run;
  }

  private async seeLateAnswer(run: Run): Promise<Run> {
    if (hasLeftTab(run)) return run;
    const signal = AbortSignal.timeout(LATE_LOOK_LIMIT_MS);
    const look = async () => withLatePage(run, await this.ports.page.snapshot(run.tabId, run.grant.read));
    // A page that cannot be read any more adds nothing.
    const seen = await rejectOnAbort(look(), signal).catch(() => run);
    return seen === run ? run : this.ports.store.commitRun('step.witnessed', seen, run.origin, []);
  }

  private pendingIn(tabId: number): number {
    return this.pending.get(tabId) ?? 0;
  }

  private enqueue<T>(tabId: number, work: () => Promise<T>): Promise<T> {
    const key = this.queueOf(tabId);
    const queue = this.queues.get(key) ?? new SerialQueue();
    this.queues.set(key, queue);
    return queue.run(work);
  }

  /** The tab in which the demonstration began, which opened this one. */
  private queueOf(tabId: number): number {
    const opener = this.openers.get(tabId);
    return opener === undefined ? tabId : this.queueOf(opener);
  }

  private async findTeachingRun(tabId: number): Promise<Run | undefined> {
    return (await this.openRuns()).find((run) => run.tabId === tabId && run.phase === 'teaching');
  }

  private async storeStep(tabId: number, frameId: number, demonstrated: Demonstrated): Promise<void> {
    const run = await this.findTeachingRun(tabId);
    if (!run) return;
    if (demonstrated.type === 'unlearnable') return this.storeProblem(run, demonstrated.why);
    if (demonstrated.type === 'back')
      return this.storeNavigation(tabId, { url: demonstrated.url, isBack: true, startedAt: this.ports.clock.now() });
    if (demonstrated.type === 'missed') return this.commit(withMissed(run, demonstrated));
    if (demonstrated.type === 'copied') return this.storeCopied(run, demonstrated);
    if (demonstrated.type === 'seen') return this.storeSeen(run, frameId, demonstrated.snapshot);
    if (demonstrated.type === 'outcome') return this.commit(withOutcome(run, demonstrated));
    if (demonstrated.type === 'dialog') return this.commit(withDialog(run, demonstrated.dialog));
    if (demonstrated.facts.origin !== run.origin) return this.storeProblem(run, 'other-site');
    const shown = hasLeftTab(run) ? withLostTab(run) : run;
    await this.commit(withDemonstratedStep(shown, demonstrated, frameId, this.ports.clock.now()));
  }

  private async commit(run: Run): Promise<void> {
    await this.ports.store.commitRun('step.acted', run, run.origin, []);
  }

  private async storeProblem(run: Run, why: Teaching['problems'][number]): Promise<void> {
    const problems = [...new Set([...(run.teaching?.problems ?? []), why])];
    await this.commit({ ...run, teaching: { ...run.teaching, problems } });
  }

  private async storeCopied(run: Run, { text, place, url }: CopiedText): Promise<void> {
    await this.commit({ ...run, teaching: { problems: [], ...run.teaching, copied: { text, place, url } } });
  }

  /** Stores the page as it was just before the next act: the effect of the last one, unless it was observed. */
  private async storeSeen(run: Run, frameId: number, snapshot: FrameSnapshot): Promise<void> {
    // In the tab before, the page is no effect of an act in the closed one.
    const seen = frameId === 0 && !hasLeftTab(run) ? withSeenPage(run, snapshot) : undefined;
    if (!seen) return;
    // A page that is left meanwhile describes no more fields.
    const remembered = await rememberPage(seen, this.ports, AbortSignal.timeout(REMEMBER_LIMIT_MS)).catch(() => seen);
    await this.ports.store.commitRun('step.witnessed', remembered, run.origin, []);
  }

  private async storeLoaded(tabId: number, loaded: LoadedPage, lastAct: LastAct | undefined): Promise<void> {
    const run = await this.findTeachingRun(tabId);
    // A slow document may report that it loaded after the demonstration began, although it was on its way before.
    if (!run || loaded.startedAt < run.startedAt || isFreshStart(run, loaded) || isCausedByAct(run, loaded, lastAct))
      return;
    await this.storeNavigation(tabId, loaded);
    if (this.pendingIn(tabId) === 0) void this.enqueue(tabId, () => this.observeEffect(tabId));
  }

  /** Stores a page that no act led to as a step: the user went back, or typed its address. */
  private async storeNavigation(tabId: number, page: LoadedPage): Promise<void> {
    const run = await this.findTeachingRun(tabId);
    if (!run || !URL.canParse(page.url) || new URL(page.url).origin !== run.origin) return;
    const token = makeId('token', this.ports.clock.now(), this.ports.chance);
    await this.commit(withNavigation(run, page, token));
  }

  /** Observes what the last action changed, until the next action or the time limit aborts the observation. */
  private async observeEffect(tabId: number): Promise<void> {
    const controller = new AbortController();
    this.observing.set(tabId, controller);
    try {
      await this.storeEffect(tabId, AbortSignal.any([controller.signal, AbortSignal.timeout(OBSERVE_LIMIT_MS)]));
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
    const effect = effectOfLastStep(effectBetween(run.snapshot, after), run.steps, after);
    const targetAfter = await this.describeTarget(run, after, signal);
    const steps = run.steps.map((step, i) => {
      if (step.effect) return step;
      const isLast = i === run.steps.length - 1;
      return {
        ...step,
        effect: isLast && hasVisibleEffect(step.action) ? effect : { facts: [] },
        ...(isLast ? answerOf(step, effect, { steps: run.steps, before: run.snapshot, after }) : {}),
        ...(isLast && targetAfter && !step.after ? { after: targetAfter } : {}),
      };
    });
    const seen = await rememberPage(withSnapshot({ ...run, steps }, after), this.ports, signal);
    await this.ports.store.commitRun('step.witnessed', seen, run.origin, []);
  }

  /** Name and classes of the last press's target after it. @returns undefined if the target left the page */
  private async describeTarget(run: Run, after: Snapshot, signal: AbortSignal): Promise<RunStep['after']> {
    const action = run.steps.at(-1)?.action;
    if (action?.verb !== 'click' || !after.nodes.some(({ ref }) => ref === action.ref)) return undefined;
    // Another document gives the same ref to another element.
    if (run.steps.at(-1)?.facts?.documentToken !== after.documentToken) return undefined;
    const answer = await rejectOnAbort(this.ports.page.facts(run.tabId, action.ref), signal);
    if (answer.type !== 'facts') return undefined;
    const { name, classes = [] } = answer.facts.fingerprint;
    return { name, classes };
  }
}

/** Whether the page on which the demonstration began was only loaded again before anything was done. */
function isFreshStart({ steps, snapshot }: Run, { url, isBack }: LoadedPage): boolean {
  return steps.length === 0 && !isBack && snapshot?.url === url;
}

/** Whether an act of the user, or of the page it loaded, can have caused a navigation. */
function isCausedByAct(
  { steps, startedAt: begunAt }: Run,
  { isBack, startedAt }: LoadedPage,
  lastAct: LastAct | undefined,
): boolean {
  const last = steps.at(-1);
  // A restarted worker knows the time of stored actions only; an action before this demonstration belongs to another.
  const acts = [...(lastAct ? [lastAct] : []), ...(last ? [{ at: last.at, verb: last.action.verb }] : [])];
  // No page goes back because of a text that is typed.
  const times = acts.filter(({ at, verb }) => at >= begunAt && !(isBack && verb === 'type')).map(({ at }) => at);
  return startedAt - Math.max(...times) < (isBack ? BACK_AFTER_ACT_MS : LOAD_AFTER_ACT_MS);
}
