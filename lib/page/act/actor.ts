/** Finds and acts in one document: each act is done once, remembered by its token, and taken back where it can be. */
import type { ActApi, ActRecord, PageApi } from '../session/chunks';
import type { After } from '../settle/settle';
import { messageOf } from '../../core/errors';
import { type ActContext, type ActOutcome, failed, type Revert } from './input/action';
import { LentHover } from './css-hover';
import { isPageAction, perform } from './actions/registry';
import { Highlight } from './highlight';
import { identityOf } from '../refs/identity';
import { locate, locateAll } from '../find/locate';
import { nearest } from '../refs/suggestions';
import { deepFocus, isAlive } from '../dom/composed-tree';
import type { Action, ActResult } from '../words/action';
import { refsOf, targetOf } from '../words/action-parts';
import type { ElementFacts, FactsAnswer, Fingerprint, HowToLocate, Located } from '../words/element';
import { factsOf } from './facts';
import { contentOf } from '../dom/element-state';

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

export class Actor implements ActApi {
  private readonly remembered = new Map<string, Remembered>();
  private readonly reverts = new Map<string, Revert>();
  readonly records: ActRecord[] = [];
  private readonly lentHover = new LentHover();
  private readonly highlight: Highlight;

  constructor(private readonly page: PageApi) {
    this.highlight = new Highlight(page.document);
  }

  async facts(ref: string): Promise<FactsAnswer> {
    const element = this.page.refs.same(ref);
    if (!element) return { type: 'stale', near: await this.near(ref) };
    return { type: 'facts', facts: this.describe(element) };
  }

  private async near(ref: string): Promise<string[]> {
    const told = this.page.refs.toldOf(ref);
    return told ? nearest(told, (await this.page.snapshot()).nodes) : [];
  }

  describe(element: Element): ElementFacts {
    return factsOf(element, this.page.refs, this.page.documentToken);
  }

  focused(): string {
    return this.told(deepFocus(this.page.document));
  }

  /** The ref of an element, told of as what it is now. */
  private told(element: Element): string {
    const { refs } = this.page;
    const ref = refs.of(element);
    refs.tell(ref, identityOf(element));
    return ref;
  }

  locate(fingerprint: Fingerprint, { variants, stability }: HowToLocate): Located {
    const { document, refs } = this.page;
    const located = locate(document, fingerprint, refs, variants, stability);
    const element = located.type === 'found' ? refs.element(located.ref) : undefined;
    if (element) this.told(element);
    return located;
  }

  locateAll(pattern: Fingerprint): string[] {
    const { document, refs } = this.page;
    const all = locateAll(document, pattern, refs);
    for (const ref of all) {
      const element = refs.element(ref);
      if (element) this.told(element);
    }
    return all;
  }

  async act(token: string, documentToken: string, action: Action): Promise<ActResult> {
    const { page } = this;
    const { refs } = page;
    if (documentToken !== page.documentToken) return { type: 'failed', reason: 'stale-ref' };
    const known = this.remembered.get(token);
    if (known) return known.state === 'over' ? known.result : this.finished(token);
    if (!isPageAction(action)) return { type: 'failed', reason: 'not-editable', detail: action.verb };
    this.remembered.set(token, { state: 'running' });
    const stale = refsOf(action).find((one) => !refs.same(one));
    if (stale !== undefined) {
      const result: ActResult = { type: 'failed', reason: 'stale-ref', detail: (await this.near(stale)).join('; ') };
      this.remembered.set(token, { state: 'over', result });
      return result;
    }
    page.watchChanges(AFTER[action.verb]);
    const ref = targetOf(action);
    const element = ref === undefined ? undefined : refs.element(ref);
    const before = element ? contentOf(element) : '';
    if (element) this.highlight.show([{ element, label: '' }], 'act', 1200);
    const context: ActContext = {
      document: page.document,
      signal: page.signal,
      element: (wanted) => refs.element(wanted),
      same: (wanted) => refs.same(wanted),
      article: () => page.article(),
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
      const record = this.records.find((one) => one.token === token);
      const element = record?.element.deref();
      const isThere = element !== undefined && isAlive(element);
      return this.reverts.has(token) && (record === undefined || isThere);
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

  /** Nothing of ours is left on the page. */
  free(): void {
    this.highlight.clear();
    this.lentHover.clear();
  }
}
