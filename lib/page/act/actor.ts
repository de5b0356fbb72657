/** Actor: locates elements and performs acts in one document; each act runs once per token and can be undone where possible. */
import type { ActApi, ActRecord, PageApi, TokenState } from '../session/chunks';
import type { PrecedingAct } from '../settle/settle';
import { hasPageError, hasPendingWork } from '../settle/pending';
import { errorMessage } from '../../core/errors';
import { type ActContext, type ActOutcome, failed, type Revert } from './input/action';
import { keyboardTarget, leaveField } from './input/focus';
import { takeOffered } from './input/offered-option';
import { holdUnsaved } from './input/unsaved-changes';
import { watchStability } from './input/stability';
import { clickTarget } from '../dom/hit-test';
import { isUncoveredByHover } from '../dom/hover-rules';
import { HoverStyles } from './hover-styles';
import { isPageAction, perform } from './actions/registry';
import { Highlight } from './highlight';
import { identityOf } from '../refs/identity';
import { locate, locateAll } from '../find/locate';
import { locateWithin } from '../find/locate-within';
import { suggestReplacements } from '../refs/suggestions';
import { isAttached } from '../dom/composed-tree';
import type { Action, ActResult } from '../words/action';
import { refsIn, targetRef } from '../words/action-parts';
import type { ElementFacts, FactsAnswer, Fingerprint, LocateHints, LocateResult } from '../words/element';
import { factsOf } from './facts';
import { comparableValue } from '../dom/element-state';

/** The kind of change to wait for after each act. */
const PRECEDING_ACT: Readonly<Partial<Record<Action['verb'], PrecedingAct>>> = {
  click: 'press',
  doubleClick: 'press',
  rightClick: 'press',
  press: 'press',
  check: 'press',
  select: 'press',
  drag: 'press',
  // A menu may open a moment after the pointer came.
  hover: 'press',
  type: 'typing',
  clear: 'typing',
};

/** Verbs whose act goes on to another element than the field that was written. */
const LEAVING: ReadonlySet<Action['verb']> = new Set(['click', 'doubleClick', 'type', 'clear', 'select', 'check']);

/** The highlight of an act's target disappears after this, ms. */
const HIGHLIGHT_MS = 1_200;

type PageAction = Parameters<typeof perform>[0];

/** An act that began, by its token. */
interface StartedAct {
  result: Promise<ActResult>;
  /** Set once the act is over. */
  settled?: ActResult;
}

export class Actor implements ActApi {
  private readonly started = new Map<string, StartedAct>();
  private readonly reverts = new Map<string, Revert>();
  readonly records: ActRecord[] = [];
  private readonly hoverStyles = new HoverStyles();
  private readonly highlight: Highlight;

  constructor(private readonly page: PageApi) {
    this.highlight = new Highlight(page.document);
  }

  async facts(ref: string): Promise<FactsAnswer> {
    const element = this.page.refs.resolve(ref);
    if (!element) return { type: 'stale', near: await this.replacementsFor(ref) };
    watchStability(clickTarget(element), this.page.restedMs());
    return { type: 'facts', facts: this.describe(element) };
  }

  private async replacementsFor(staleRef: string): Promise<string[]> {
    const identity = this.page.refs.recordedIdentity(staleRef);
    return identity ? suggestReplacements(identity, (await this.page.snapshot()).nodes) : [];
  }

  describe(element: Element): ElementFacts {
    return factsOf(element, this.page.refs, this.page.documentToken);
  }

  focused(): string {
    return this.recordRef(keyboardTarget(this.page.document));
  }

  /** The element's ref, with its current identity recorded. */
  private recordRef(element: Element): string {
    const { refs } = this.page;
    const ref = refs.refFor(element);
    refs.recordIdentity(ref, identityOf(element));
    return ref;
  }

  locate(fingerprint: Fingerprint, { within, variants, stability, beside = '' }: LocateHints): LocateResult {
    const { document, refs } = this.page;
    const isTop = document.defaultView?.parent === document.defaultView;
    // A frame has refs of its own.
    const how = { variants, stability, beside: isTop ? refs.element(beside) : undefined };
    const located = within
      ? locateWithin(document, fingerprint, within, refs)
      : locate(document, fingerprint, refs, how);
    const element = located.type === 'found' ? refs.element(located.ref) : undefined;
    // The pointer that presses a control is over its row: only then the control is drawn, and has a name.
    if (element && within && isUncoveredByHover(element)) this.hoverStyles.apply(element);
    if (element) this.recordRef(element);
    return located;
  }

  locateAll(pattern: Fingerprint): string[] {
    const { document, refs } = this.page;
    const all = locateAll(document, pattern, refs);
    for (const ref of all) {
      const element = refs.element(ref);
      if (element) this.recordRef(element);
    }
    return all;
  }

  async act(token: string, documentToken: string, action: Action): Promise<ActResult> {
    if (documentToken !== this.page.documentToken) return { type: 'failed', reason: 'stale-ref' };
    const known = this.started.get(token);
    if (known) return known.result;
    if (!isPageAction(action)) return { type: 'failed', reason: 'not-editable', detail: action.verb };
    const act: StartedAct = { result: this.perform(token, action) };
    this.started.set(token, act);
    act.settled = await act.result;
    return act.settled;
  }

  private async perform(token: string, action: PageAction): Promise<ActResult> {
    const { page } = this;
    const { refs } = page;
    const staleRef = refsIn(action).find((one) => !refs.resolve(one));
    if (staleRef !== undefined) {
      const replacements = await this.replacementsFor(staleRef);
      return { type: 'failed', reason: 'stale-ref', detail: replacements.join('; ') };
    }
    const ref = targetRef(action);
    const element = ref === undefined ? undefined : refs.element(ref);
    if (LEAVING.has(action.verb)) await this.takeTyped(element);
    page.startSettleWatch(PRECEDING_ACT[action.verb]);
    const before = element ? comparableValue(element) : '';
    if (element) this.highlight.show([{ element, label: '' }], 'act', HIGHLIGHT_MS);
    const isStopped = holdUnsaved(page.document.defaultView ?? globalThis.window);
    const { result, revert } = await this.outcomeOf(action);
    if (isStopped()) return { type: 'failed', reason: 'unsaved-changes' };
    // Elements shown by :hover stay visible for the act that follows.
    if (action.verb === 'hover' && element && result.type === 'done') this.hoverStyles.apply(element);
    else if (action.verb !== 'scroll') this.hoverStyles.clear();
    if (revert) this.reverts.set(token, revert);
    if (element && result.type === 'done') {
      const after = comparableValue(element);
      this.records.push({ token, verb: action.verb, element: new WeakRef(element), before, after });
    }
    return result;
  }

  /** An exception becomes a result too: the background waits for a token until it has one. */
  private async outcomeOf(action: PageAction): Promise<ActOutcome> {
    const { page } = this;
    const context: ActContext = {
      document: page.document,
      signal: page.signal,
      element: (ref) => page.refs.element(ref),
      resolve: (ref) => page.refs.resolve(ref),
      article: () => page.article(),
      forgetChanges: () => page.forgetChanges(),
      isPending: () => hasPendingWork(page.document),
      hasPageError: () => hasPageError(page.document),
    };
    try {
      return await perform(action, context);
    } catch (error) {
      return failed('page-error', errorMessage(error));
    }
  }

  resultOf(token: string): TokenState {
    const act = this.started.get(token);
    if (!act) return { state: 'unseen' };
    return act.settled ? { state: 'over', result: act.settled } : { state: 'running' };
  }

  canUndo(token: string): boolean {
    return this.reverts.has(token);
  }

  async undo(token: string): Promise<'undone' | 'not-undone' | 'gone'> {
    const revert = this.reverts.get(token);
    if (!revert) return 'gone';
    const undone = await revert();
    if (undone) this.reverts.delete(token);
    return undone ? 'undone' : 'not-undone';
  }

  undoable(tokens: readonly string[]): string[] {
    return tokens.filter((token) => {
      if (!this.reverts.has(token)) return false;
      const record = this.records.find((one) => one.token === token);
      const element = record?.element.deref();
      return record === undefined || (element !== undefined && isAttached(element));
    });
  }

  showChoices(choices: readonly { ref: string; label: string }[]): void {
    const marks = choices.flatMap(({ ref, label }) => {
      const element = this.page.element(ref);
      return element ? [{ element, label }] : [];
    });
    marks[0]?.element.scrollIntoView({ block: 'nearest' });
    this.highlight.show(marks, 'choice');
  }

  /** Takes the option that was typed in the field of the act before, while its list stands open. */
  private async takeTyped(next: Element | undefined): Promise<boolean> {
    const last = this.records.at(-1);
    const field = last?.verb === 'type' ? last.element.deref() : undefined;
    return field !== undefined && field !== next && (await takeOffered(field));
  }

  /** Leaves the field that was written last and still has the focus: a page may save it only then. */
  async leaveField(kind?: 'any'): Promise<void> {
    if (kind === 'any' && (await this.takeTyped(undefined))) return;
    const element = this.records.findLast(({ verb }) => verb === 'type' || verb === 'clear')?.element.deref();
    // A list closes when it is left.
    if (element?.isConnected && (kind === 'any' || element.getAttribute('role') !== 'combobox')) leaveField(element);
  }

  /** Removes everything that acts added to the page. */
  cleanUp(): void {
    this.highlight.clear();
    this.hoverStyles.clear();
  }
}
