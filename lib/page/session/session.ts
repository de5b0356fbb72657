/** PageSession: answers the background for one document; takes snapshots itself and loads the other chunks when needed. */
import { beginHold } from './begin-hold';
import { releaseRequests } from './request-hold';
import { expectDialogs } from './page-dialogs';
import { losesStored } from './stored-records';
import { StyleWatch } from './style-watch';
import { codeSends } from './worker-code';
import { asksService, setsState } from '../../guard/service-acts';
import { carriesAway } from '../dom/carried-text';
import { leavesPage } from '../dom/elsewhere';
import { isField } from '../dom/field';
import { Legibility } from '../dom/legibility';
import { isVisible } from '../dom/visibility';
import type { ActApi, PageApi, Settled, TokenState, WatchApi, SessionOptions } from './chunks';
import { Lazy } from '../../core/lazy';
import { Refs } from '../refs/refs';
import { OwnTexts } from '../settle/own-texts';
import { type PrecedingAct, SettleWatcher } from '../settle/settle';
import { Snapshotter } from '../outline/snapshotter';
import type { Action, ActResult } from '../words/action';
import type { DocumentAt, ElementFacts, FactsAnswer, Fingerprint, LocateHints, LocateResult } from '../words/element';
import type { RequestScope } from '../words/held-request';
import type { WatchOrder } from '../words/observation';
import type { FrameLook, FrameSnapshot } from '../words/snapshot';

export class PageSession implements PageApi {
  readonly refs = new Refs();
  private readonly snapshotter: Snapshotter;
  private settleWatcher: SettleWatcher | undefined;
  /** Texts that the page shows by itself. */
  private readonly ownTexts: OwnTexts;
  /** The wait in progress. */
  private settling: Promise<Settled> | undefined;
  private runController = new AbortController();
  /** By token, whether its requests were released. */
  private readonly released = new Map<string, boolean>();
  private readonly actor = new Lazy<ActApi>(() => this.options.loadChunk('page-act').then((start) => start(this)));
  private readonly watcher = new Lazy<WatchApi>(async () => {
    const [start, actor] = await Promise.all([this.options.loadChunk('page-watch'), this.actor.get()]);
    return start(this.document, actor, {
      ...this.options,
      takeSnapshot: () => this.snapshot(),
      watchPage: () => this.startSettleWatch(undefined),
    });
  });

  constructor(
    readonly document: Document,
    private readonly options: SessionOptions,
  ) {
    this.snapshotter = new Snapshotter(document, options.documentToken, this.refs);
    this.ownTexts = new OwnTexts(document);
    Object.assign(options.judges, { value: losesStored, worker: codeSends, leavesPage, asksService, setsState });
  }

  expectDialogs(answers: Parameters<typeof expectDialogs>[1]): void {
    expectDialogs(this.document, answers);
  }

  get documentToken(): string {
    return this.options.documentToken;
  }

  /** Aborts when the current run stops. */
  get signal(): AbortSignal {
    return this.runController.signal;
  }

  snapshot(): Promise<FrameSnapshot> {
    this.refs.removeDetached();
    this.ownTexts.watch();
    return this.snapshotter.take();
  }

  restedMs(): number {
    return this.snapshotter.restedMs();
  }

  /** @returns undefined if the element left the document */
  element(ref: string): Element | undefined {
    return this.refs.element(ref);
  }

  /** @param onStopped is called with each address that a style does not load */
  watchStyles(onStopped: (address: string) => void): StyleWatch {
    return new StyleWatch(this.document, carriesAway, onStopped);
  }

  async article(): Promise<string> {
    const extract = await this.options.loadChunk('page-article');
    const legibility = new Legibility();
    return extract(
      this.document,
      (element) => !isField(element) && isVisible(element) && legibility.isLegible(element),
    );
  }

  /** The facts of a ref's element; suggestions in their place if the ref is stale. */
  async facts(ref: string): Promise<FactsAnswer> {
    return (await this.actor.get()).facts(ref);
  }

  /** The ref of the element that has the focus. */
  async focused(): Promise<string> {
    return (await this.actor.get()).focused();
  }

  async locate(fingerprint: Fingerprint, how: LocateHints): Promise<LocateResult> {
    return (await this.actor.get()).locate(fingerprint, how);
  }

  /** Locates an element and reads its facts at the same moment. */
  async locateWithFacts(
    fingerprint: Fingerprint,
    how: LocateHints,
  ): Promise<{ located: LocateResult; facts?: ElementFacts | undefined; at: DocumentAt }> {
    const actor = await this.actor.get();
    const located = actor.locate(fingerprint, how);
    const answer = located.type === 'found' ? await actor.facts(located.ref) : undefined;
    return { located, facts: answer?.type === 'facts' ? answer.facts : undefined, at: this.at };
  }

  /** The document's address now. */
  get at(): DocumentAt {
    return { url: this.document.location.href, documentToken: this.documentToken };
  }

  /** Refs of all elements that match the pattern; records the identity of each. */
  async locateAll(pattern: Fingerprint): Promise<string[]> {
    return (await this.actor.get()).locateAll(pattern);
  }

  /**
   * Performs the action at most once: the same token again returns the first result.
   * @param scope requests that the page may send; undefined holds none
   */
  async act(token: string, documentToken: string, action: Action, scope?: RequestScope): Promise<ActResult> {
    if (scope) beginHold(this.document, scope);
    const { signal } = this;
    const actor = await this.actor.get();
    // The run may have been stopped while the chunk was loading.
    if (signal.aborted) return { type: 'failed', reason: 'page-error', detail: 'stopped before it began' };
    return actor.act(token, documentToken, action);
  }

  /** The state of an act, for a background that restarted while it ran. */
  async resultOf(token: string): Promise<TokenState> {
    return (await this.actor.peek())?.resultOf(token) ?? { state: 'unseen' };
  }

  /**
   * Lets the requests leave that wait for the user's yes.
   * @param token idempotency key: the same token again returns the first answer
   * @returns whether any was still waiting
   */
  release(token: string, scope: RequestScope): boolean {
    const known = this.released.get(token);
    if (known !== undefined) return known;
    this.startSettleWatch(undefined);
    const isReleased = releaseRequests(this.document, scope);
    this.released.set(token, isReleased);
    return isReleased;
  }

  /** Starts observing changes for the next `settle`. */
  startSettleWatch(precedingAct: PrecedingAct | undefined): void {
    this.settleWatcher?.close();
    this.settleWatcher = new SettleWatcher(this.document, precedingAct, false, this.ownTexts);
  }

  forgetChanges(): void {
    this.settleWatcher?.forgetChanges();
  }

  async look(settle: boolean, leave = false): Promise<FrameLook> {
    if (leave) {
      this.startSettleWatch(undefined);
      await (await this.actor.peek())?.leaveField('any');
    }
    const startMs = performance.now();
    const { rest, reports } = settle ? await this.settle() : { rest: 'quiet', reports: this.ownTexts.reports() };
    const waitedMs = performance.now() - startMs;
    const snapshot = await this.snapshot();
    const { hasForeignFrames } = this.snapshotter;
    return { snapshot, reports, hasForeignFrames, waitedMs, isUnloading: rest === 'unloading' };
  }

  /** Waits until the page has settled, and tells how the site took the act before. */
  async settle(): Promise<Settled> {
    // The same act may be waited for again, when the user's next one ended the first wait in the background.
    if (!this.settleWatcher && this.settling) return this.settling;
    // Without a watcher the act was in an earlier document: every message of this one is new.
    const watcher = this.settleWatcher ?? new SettleWatcher(this.document, undefined, true, this.ownTexts);
    this.settleWatcher = undefined;
    const settling = watcher.waitUntilSettled(this.signal).then((rest) => ({ rest, reports: watcher.reports }));
    this.settling = settling;
    const forget = () => {
      if (this.settling === settling) this.settling = undefined;
    };
    settling.then(forget, forget);
    return settling;
  }

  /** Undoes one act. @returns `gone` if the element left or the page was reloaded since */
  async undo(token: string): Promise<'undone' | 'not-undone' | 'gone'> {
    const actor = await this.actor.peek();
    if (!actor?.canUndo(token)) return 'gone';
    (await this.watcher.peek())?.stopWatching();
    return actor.undo(token);
  }

  /** The tokens whose act can still be undone. */
  async undoable(tokens: readonly string[]): Promise<string[]> {
    return (await this.actor.peek())?.undoable(tokens) ?? [];
  }

  async showChoices(choices: readonly { ref: string; label: string }[]): Promise<void> {
    (await this.actor.get()).showChoices(choices);
  }

  /** Starts or stops recording a demonstration. */
  async record(recording: boolean): Promise<void> {
    await (recording ? this.watcher.get() : this.watcher.peek())?.then((watcher) => watcher.record(recording));
  }

  async stop(): Promise<void> {
    this.runController.abort();
    // Acts after the stop belong to another run.
    this.runController = new AbortController();
    (await this.actor.peek())?.cleanUp();
  }

  async watchUser(order: WatchOrder): Promise<void> {
    await (await this.actor.peek())?.leaveField();
    (await this.watcher.get()).watch(order);
  }
}
