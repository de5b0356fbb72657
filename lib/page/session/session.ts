/** One document's end of the conversation with the background: looks itself, and brings in what finds, acts and watches when it is needed. */
import type { ActPart, PagePart, TokenState, WatchPart, WorkOptions } from './parts';
import { Kept } from '../../core/kept';
import { Refs } from '../refs/refs';
import { type After, ChangeWatch } from '../settle/settle';
import { Survey } from '../outline/snapshotter';
import type { Action, ActResult } from '../words/action';
import type { FactsAnswer, Fingerprint, HowToLocate, Located } from '../words/element';
import type { WatchOrder } from '../words/observation';
import type { FrameSnapshot } from '../words/snapshot';

export class PageSession implements PagePart {
  readonly refs = new Refs();
  private readonly survey: Survey;
  private watch: ChangeWatch | undefined;
  private running = new AbortController();
  private readonly actor = new Kept<ActPart>(() => this.options.part('page-act').then((start) => start(this)));
  private readonly watcher = new Kept<WatchPart>(async () => {
    const [start, actor] = await Promise.all([this.options.part('page-watch'), this.actor.get()]);
    return start(this.document, actor, this.options);
  });

  constructor(
    readonly document: Document,
    private readonly options: WorkOptions,
  ) {
    this.survey = new Survey(document, options.documentToken, this.refs);
  }

  get documentToken(): string {
    return this.options.documentToken;
  }

  /** Ends with the run that is going on. */
  get signal(): AbortSignal {
    return this.running.signal;
  }

  snapshot(): Promise<FrameSnapshot> {
    this.refs.sweep();
    return this.survey.take();
  }

  /** The living element of a ref. */
  element(ref: string): Element | undefined {
    return this.refs.element(ref);
  }

  async article(): Promise<string> {
    return (await this.options.part('page-article'))(this.document);
  }

  /** The facts of an element that is still what was told of it, else what is most like it now. */
  async facts(ref: string): Promise<FactsAnswer> {
    return (await this.actor.get()).facts(ref);
  }

  /** The ref of the element that has the focus. */
  async focused(): Promise<string> {
    return (await this.actor.get()).focused();
  }

  async locate(fingerprint: Fingerprint, how: HowToLocate): Promise<Located> {
    return (await this.actor.get()).locate(fingerprint, how);
  }

  /** Refs of all things like the pattern, each told of as what it is now. */
  async locateAll(pattern: Fingerprint): Promise<string[]> {
    return (await this.actor.get()).locateAll(pattern);
  }

  /** Performs the action once: the same token again gets the first answer and touches nothing. */
  async act(token: string, documentToken: string, action: Action): Promise<ActResult> {
    const { signal } = this;
    const actor = await this.actor.get();
    // The run may have been stopped while that came.
    if (signal.aborted) return { type: 'failed', reason: 'page-error', detail: 'stopped before it began' };
    return actor.act(token, documentToken, action);
  }

  /** What became of a token: for a background that was restarted in the middle. */
  async resultOf(token: string): Promise<TokenState> {
    return (await this.actor.soFar())?.resultOf(token) ?? { state: 'unseen' };
  }

  /** Begins to note what changes, for the next `settle`. */
  watchChanges(after: After | undefined): void {
    this.watch?.close();
    this.watch = new ChangeWatch(this.document, after);
  }

  async settle(): Promise<'quiet' | 'restless'> {
    const watch = this.watch ?? new ChangeWatch(this.document);
    this.watch = undefined;
    return watch.settled(this.signal);
  }

  /** Takes one act back; `gone` when the element or the memory of it is. */
  async undo(token: string): Promise<'undone' | 'not-undone' | 'gone'> {
    const actor = await this.actor.soFar();
    if (!actor?.canUndo(token)) return 'gone';
    (await this.watcher.soFar())?.rest();
    return actor.undo(token);
  }

  /** Of the tokens given, those whose element is still there to be set back. */
  async undoable(tokens: readonly string[]): Promise<string[]> {
    return (await this.actor.soFar())?.undoable(tokens) ?? [];
  }

  async showChoices(choices: readonly { ref: string; label: string }[]): Promise<void> {
    (await this.actor.get()).showChoices(choices);
  }

  /** Begins or ends watching the user show a task. */
  async record(recording: boolean): Promise<void> {
    await (recording ? this.watcher.get() : this.watcher.soFar())?.then((watcher) => watcher.record(recording));
  }

  async stop(): Promise<void> {
    this.running.abort();
    // What comes after the stop belongs to another run.
    this.running = new AbortController();
    (await this.actor.soFar())?.free();
  }

  async watchUser(order: WatchOrder): Promise<void> {
    (await this.watcher.get()).watch(order);
  }
}
