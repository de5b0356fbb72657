/** GuardDriver: judges and performs single actions in one tab through the background's page port, each net on or off. */
import { allowedControl } from '../../lib/guard/allowed-control';
import { judge, type SessionLabels } from '../../lib/guard/judge';
import { onlyLooks } from '../../lib/guard/only-looks';
import type { Verdict } from '../../lib/guard/words';
import type { Action, ActResult } from '../../lib/page/words/action';
import { targetRef } from '../../lib/page/words/action-parts';
import type { ElementFacts, FactsAnswer } from '../../lib/page/words/element';
import { type HeldRequest, type HoldEnd, NOT_WATCHED } from '../../lib/page/words/held-request';
import type { Snapshot } from '../../lib/page/words/snapshot';
import type { Page } from 'playwright-core';
import { type ChromiumHarness, launchChromium } from './chromium';

/** The three nets of the guard: by the control, by the request, by the browser. */
export interface Nets {
  control: boolean;
  request: boolean;
  browser: boolean;
}
export const ALL_NETS: Nets = { control: true, request: true, browser: true };

export interface Attempt {
  /** `held`: performed, and a request was stopped before it left; `stale`: the control is no longer there. */
  type: 'performed' | 'held' | 'ask' | 'refuse' | 'stale';
  /** Reason code of the guard, or why the act failed. */
  code: string;
  held: readonly HeldRequest[];
}

export class GuardDriver {
  private count = 0;
  /** Keys of controls that the user always allows. */
  readonly allowed = new Set<string>();
  /** The user's request. */
  words = 'tidy my notes';
  /** Time after each act before its held requests are collected, ms; undefined waits until the page has settled. */
  waitMs: number | undefined;

  private constructor(
    readonly browser: ChromiumHarness,
    readonly page: Page,
    readonly tabId: number,
    public origins: string[],
  ) {}

  /** @param start address of the first page; @param origins of the task's grant */
  static async start(start: string, origins: string[]): Promise<GuardDriver> {
    const browser = await launchChromium();
    const page = await browser.context.newPage();
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await page.goto(start);
    return new GuardDriver(browser, page, await browser.tabIdOf(page), origins);
  }

  async open(address: string): Promise<void> {
    // The fence of the last act may not hold for the next page.
    await this.browser.callPage('fence', this.tabId, undefined);
    await this.page.goto(address).catch(() => undefined);
    await this.reopen();
  }

  /** The tab may show another document now. */
  async reopen(): Promise<string> {
    const state = await this.browser.callPage<{ type: string; documentToken: string }>('open', this.tabId);
    return state.documentToken ?? '';
  }

  snapshot(): Promise<Snapshot> {
    return this.browser.callPage<Snapshot>('snapshot', this.tabId, this.origins);
  }

  /** @returns undefined if the ref is stale */
  async facts(ref: string): Promise<ElementFacts | undefined> {
    const answer = await this.browser.callPage<FactsAnswer>('facts', this.tabId, ref);
    return answer.type === 'facts' ? answer.facts : undefined;
  }

  judge(action: Action, facts: ElementFacts | undefined, to?: ElementFacts): Verdict {
    const grant = { readWrite: this.origins, read: this.origins, typedUrls: [], words: this.words };
    const labels: SessionLabels = {
      tabUrl: this.page.url(),
      readOrigins: [],
      seenLinks: [],
      steps: 0,
      modelCalls: 0,
      workedMs: 0,
      sameActs: 0,
      sinceSubmitMs: Number.POSITIVE_INFINITY,
      allowedControls: [...this.allowed],
    };
    return judge(action, facts, grant, labels, to);
  }

  /** Remembers a yes to a control that sent nothing, as a run does. */
  allow(facts: ElementFacts, verb: Action['verb']): void {
    this.allowed.add(allowedControl(facts, verb, 0, 'quiet').key);
  }

  /** Judges an action, and performs it if nothing objects. @param known facts read already */
  async attempt(action: Action, nets: Nets = ALL_NETS, known?: ElementFacts): Promise<Attempt> {
    const ref = targetRef(action);
    // A document that an earlier act made leave has no facts any more.
    const factsOf = (one: string) => this.facts(one).catch(() => undefined);
    const facts = known ?? (ref === undefined ? undefined : await factsOf(ref));
    const to = action.verb === 'drag' ? await factsOf(action.to) : undefined;
    if ((ref !== undefined && !facts) || (action.verb === 'drag' && !to))
      return { type: 'stale', code: 'stale-ref', held: [] };
    if (nets.control) {
      const { answer, code, isQuiet } = this.judge(action, facts, to);
      if (answer !== 'allow') return { type: answer, code, held: [] };
      if (isQuiet) return this.perform(action, facts?.documentToken ?? '', nets, { isQuiet });
    }
    return this.perform(action, facts?.documentToken ?? '', nets, { looks: onlyLooks(action, facts) });
  }

  async perform(
    action: Action,
    documentToken: string,
    nets: Nets,
    kind: { isQuiet?: boolean; looks?: boolean } = {},
  ): Promise<Attempt> {
    const { browser, tabId } = this;
    await browser.callPage('fence', tabId, nets.browser ? this.origins : undefined);
    const token = `tok_attempt_${this.count++}`;
    const scope = nets.request ? { origins: this.origins, announced: [], ...kind } : undefined;
    const result = await browser
      .callPage<ActResult>('act', tabId, token, documentToken, action, scope)
      .catch((): ActResult => ({ type: 'done', undoable: false }));
    if (this.waitMs === undefined) await browser.callPage('settle', tabId);
    else await this.page.waitForTimeout(this.waitMs);
    const { held } = nets.request ? await browser.callPage<HoldEnd>('holdRequests', tabId, false) : NOT_WATCHED;
    return {
      type: held.length > 0 ? 'held' : 'performed',
      code: result.type === 'failed' ? result.reason : '',
      held,
    };
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
