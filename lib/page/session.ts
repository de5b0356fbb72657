/** One document's end of the conversation with the background: answers looks, performs acts once per token, watches. */
import { systemChance } from '../core/chance';
import { messageOf } from '../core/errors';
import { makeId } from '../core/ids';
import { type ActContext, type ActOutcome, failed, type Revert } from './acts/act';
import { LentHover } from './acts/css-hover';
import { deepFocus } from './acts/keys';
import { isPageAction, perform } from './acts/registry';
import { factsOf } from './facts';
import { Highlight } from './highlight';
import { identityOf, nearest } from './identity';
import { locate, locateAll } from './locate';
import type { WorkOptions } from './parts';
import { Recorder } from './recorder';
import { Refs } from './refs';
import { type After, ChangeWatch } from './settle';
import { Survey } from './survey/survey';
import { isAlive } from './tree';
import { type ActRecord, contentOf } from './made';
import { Witness } from './witness';
import type { Action, ActResult } from './words/action';
import { refsOf, targetOf } from './words/action-parts';
import { type ElementFacts, type FactsAnswer, type Fingerprint, type Located, NOTHING_KNOWN } from './words/element';
import type { WatchOrder } from './words/observation';
import type { FrameSnapshot } from './words/snapshot';

/** What a page is to be waited for after, by the kind of act. */
const AFTER: Readonly<Partial<Record<Action['verb'], After>>> = {
  click: 'press',
  doubleClick: 'press',
  press: 'press',
  check: 'press',
  select: 'press',
  drag: 'press',
  type: 'typing',
  clear: 'typing',
};

type Remembered = { state: 'running' } | { state: 'over'; result: ActResult };

export class PageSession {
  private readonly refs = new Refs();
  private readonly highlight: Highlight;
  private readonly survey: Survey;
  private readonly remembered = new Map<string, Remembered>();
  private readonly reverts = new Map<string, Revert>();
  private readonly records: ActRecord[] = [];
  private watch: ChangeWatch | undefined;
  private witness: Witness | undefined;
  private recorder: Recorder | undefined;
  private readonly lentHover = new LentHover();
  private running = new AbortController();

  constructor(
    private readonly document: Document,
    private readonly options: WorkOptions,
  ) {
    this.highlight = new Highlight(document);
    this.survey = new Survey(document, options.documentToken, this.refs);
  }

  snapshot(): Promise<FrameSnapshot> {
    this.refs.sweep();
    return this.survey.take();
  }

  /** The facts of an element that is still what was told of it, else what is most like it now. */
  async facts(ref: string): Promise<FactsAnswer> {
    const element = this.refs.same(ref);
    if (!element) return { type: 'stale', near: await this.near(ref) };
    return { type: 'facts', facts: factsOf(element, this.refs, this.options.documentToken) };
  }

  private async near(ref: string): Promise<string[]> {
    const told = this.refs.toldOf(ref);
    return told ? nearest(told, (await this.survey.take()).nodes) : [];
  }

  /** The living element of a ref. */
  element(ref: string): Element | undefined {
    return this.refs.element(ref);
  }

  /** The ref of the element that has the focus. */
  focused(): string {
    const element = deepFocus(this.document);
    const ref = this.refs.of(element);
    this.refs.tell(ref, identityOf(element));
    return ref;
  }

  locate(fingerprint: Fingerprint, { variants, stability } = NOTHING_KNOWN): Located {
    const located = locate(this.document, fingerprint, this.refs, variants, stability);
    const element = located.type === 'found' ? this.refs.element(located.ref) : undefined;
    if (located.type === 'found' && element) this.refs.tell(located.ref, identityOf(element));
    return located;
  }

  /** Refs of all things like the pattern, each told of as what it is now. */
  locateAll(pattern: Fingerprint): string[] {
    const all = locateAll(this.document, pattern, this.refs);
    for (const ref of all) {
      const element = this.refs.element(ref);
      if (element) this.refs.tell(ref, identityOf(element));
    }
    return all;
  }

  /** Performs the action once: the same token again gets the first answer and touches nothing. */
  async act(token: string, documentToken: string, action: Action): Promise<ActResult> {
    if (documentToken !== this.options.documentToken) return { type: 'failed', reason: 'stale-ref' };
    const known = this.remembered.get(token);
    if (known) return known.state === 'over' ? known.result : this.finished(token);
    if (!isPageAction(action)) return { type: 'failed', reason: 'not-editable', detail: action.verb };
    this.remembered.set(token, { state: 'running' });
    const stale = refsOf(action).find((one) => !this.refs.same(one));
    if (stale !== undefined) {
      const result: ActResult = { type: 'failed', reason: 'stale-ref', detail: (await this.near(stale)).join('; ') };
      this.remembered.set(token, { state: 'over', result });
      return result;
    }
    this.watch?.close();
    this.watch = new ChangeWatch(this.document, AFTER[action.verb]);
    const ref = targetOf(action);
    const element = ref === undefined ? undefined : this.refs.element(ref);
    const before = element ? contentOf(element) : '';
    if (element) this.highlight.show([{ element, label: '' }], 'act', 1200);
    const context: ActContext = {
      document: this.document,
      signal: this.running.signal,
      element: (wanted) => this.refs.element(wanted),
      same: (wanted) => this.refs.same(wanted),
      article: async () => (await this.options.part('page-article'))(this.document),
    };
    const { result, revert } = await this.performed(action, context);
    // What opened under the pointer stays open for the act that follows.
    if (action.verb === 'hover' && element && result.type === 'done') this.lentHover.over(element);
    else if (action.verb !== 'scroll') this.lentHover.clear();
    if (revert) this.reverts.set(token, revert);
    if (element && result.type === 'done') {
      const after = contentOf(element);
      this.records.push({ token, verb: action.verb, element: new WeakRef(element), before, after });
    }
    this.remembered.set(token, { state: 'over', result });
    return result;
  }

  /** Whatever goes wrong in a page ends as a result: a token that never ends would be waited for without end. */
  private async performed(action: Parameters<typeof perform>[0], context: ActContext): Promise<ActOutcome> {
    try {
      return await perform(action, context);
    } catch (error) {
      return failed('page-error', messageOf(error));
    }
  }

  /** What became of a token: for a background that was restarted in the middle. */
  resultOf(token: string): { state: 'unseen' } | Remembered {
    return this.remembered.get(token) ?? { state: 'unseen' };
  }

  private async finished(token: string): Promise<ActResult> {
    for (;;) {
      const known = this.remembered.get(token);
      if (known?.state === 'over') return known.result;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async settle(): Promise<'quiet' | 'restless'> {
    const watch = this.watch ?? new ChangeWatch(this.document);
    this.watch = undefined;
    return watch.settled(this.running.signal);
  }

  /** Takes one act back; `gone` when the element or the memory of it is. */
  async undo(token: string): Promise<'undone' | 'not-undone' | 'gone'> {
    const revert = this.reverts.get(token);
    if (!revert) return 'gone';
    this.witness?.close();
    const undone = await revert();
    if (undone) this.reverts.delete(token);
    return undone ? 'undone' : 'not-undone';
  }

  /** Of the tokens given, those whose element is still there to be set back. */
  undoable(tokens: readonly string[]): string[] {
    return tokens.filter((token) => {
      const record = this.records.find((one) => one.token === token);
      const element = record?.element.deref();
      const isThere = element !== undefined && isAlive(element);
      return this.reverts.has(token) && (record === undefined || isThere);
    });
  }

  showChoices(choices: readonly { ref: string; label: string }[]): void {
    const marks = choices.flatMap(({ ref, label }) => {
      const element = this.refs.element(ref);
      return element ? [{ element, label }] : [];
    });
    marks[0]?.element.scrollIntoView({ block: 'nearest' });
    this.highlight.show(marks, 'choice');
  }

  clearHighlight(): void {
    this.highlight.clear();
  }

  /** Begins or ends watching the user show a task. */
  record(recording: boolean): void {
    if (recording === (this.recorder !== undefined)) return;
    this.witness?.close();
    this.recorder?.close();
    this.recorder = recording
      ? new Recorder(this.document, {
          describe: (element) => this.describe(element),
          token: () => makeId('token', Date.now(), systemChance),
          tell: this.options.shown,
        })
      : undefined;
  }

  private describe(element: Element): ElementFacts {
    return factsOf(element, this.refs, this.options.documentToken);
  }

  stop(): void {
    this.running.abort();
    // What comes after the stop belongs to another run.
    this.running = new AbortController();
    this.highlight.clear();
    this.lentHover.clear();
  }

  /** Ends all watching of the user. */
  close(): void {
    this.witness?.close();
    this.recorder?.close();
  }

  watchUser(order: WatchOrder): void {
    this.witness?.close();
    this.highlight.clear();
    this.lentHover.clear();
    this.witness = new Witness(this.document, order, this.records, {
      report: this.options.report,
      describe: (element) => this.describe(element),
    });
  }
}
