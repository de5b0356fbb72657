/** TabFence: keeps the tab of a run on the granted origins, and what an act sends unseen from leaving, by session rules that the browser itself enforces. */
import { browser } from 'wxt/browser';
import { escapeRegExp } from '../core/text';
import type { RequestScope, StoppedRequest } from '../page/words/held-request';
import { ActRules } from './act-rules';
import { type Rule, replaceRules } from './session-rules';
import { TabDocuments } from './tab-documents';

/*
 * Session rules outlive the worker, hold for redirects and refreshes too, and end with the browser's session. Rules are
 * found by the tab in their condition: ids of tabs are too large for ids of rules.
 */

/** Priority of the rule that lets granted origins through, over that of the rule that stops everything else. */
const ALLOW = 2;
const STOP = 1;
/** Requests that a page can send data away with by navigating, submitting or telling of a press. Firefox alone tells beacons from pings. */
const FENCED = ['main_frame', 'ping', ...(import.meta.env.FIREFOX ? ['beacon'] : [])];

/** More are not remembered. */
const MAX_STOPPED = 3;
/** A tab that appears within this after an act is the act's, ms. */
const OPENING_MS = 3_000;

export class TabFence {
  protected readonly documents = new TabDocuments();
  protected readonly actRules = new ActRules();
  /** Requests that were stopped after an act without a question, by tab. */
  private readonly stopped = new Map<number, StoppedRequest[]>();
  /** Origins of the rules as they are now; a cache that saves setting the same again. */
  private readonly raised = new Map<number, string>();
  /** Time of the last act in a fenced tab, Date.now(). */
  private readonly lastActs = new Map<number, number>();
  /** Tabs that an act of a fenced tab has opened, by that tab: its fence holds for them as well. */
  private readonly opened = new Map<number, number[]>();

  constructor() {
    browser.tabs.onCreated.addListener(({ id, openerTabId, pendingUrl, url }) => {
      // A tab that a page opens has a web address or none yet; an empty tab of the user's own has an opener as well.
      const isOfPage = /^(?:https?:|$)/.test(pendingUrl || url || '');
      if (id === undefined || openerTabId === undefined || !isOfPage) return;
      void this.followInto(id, openerTabId);
    });
  }

  /**
   * @param origins the tab's page may go to these and no others; undefined lets it go anywhere
   * @param scope of the act that is intended
   */
  async fence(tabId: number, origins: readonly string[] | undefined, scope?: RequestScope): Promise<void> {
    const isRaised = scope && this.actRules.beginAct(tabId, this.documents.host(tabId), scope);
    // Without a fence the run is over, or the user has confirmed that the act leads anywhere.
    const isLowered = origins ? undefined : this.actRules.endAct(tabId);
    await Promise.all([isRaised, isLowered, this.setFence(tabId, origins)]);
  }

  private async setFence(tabId: number, origins: readonly string[] | undefined): Promise<void> {
    this.lastActs.set(tabId, Date.now());
    const opened = this.opened.get(tabId) ?? [];
    if (!origins) {
      this.opened.delete(tabId);
      this.lastActs.delete(tabId);
    }
    await Promise.all([tabId, ...opened].map((one) => this.set(one, origins)));
  }

  /** Tabs that the user opens at other times go where he wants. */
  private async followInto(id: number, opener: number): Promise<void> {
    const origins = this.raised.get(opener);
    const actMs = this.lastActs.get(opener);
    if (origins === undefined || actMs === undefined || Date.now() - actMs > OPENING_MS) return;
    this.opened.set(opener, [...(this.opened.get(opener) ?? []), id]);
    await this.set(id, origins.split(' '));
  }

  private set(tabId: number, origins: readonly string[] | undefined): Promise<void> {
    const wanted = origins && [...new Set(origins)].sort().join(' ');
    // After a restart of the worker nothing is known of rules that are to go.
    if (wanted !== undefined && this.raised.get(tabId) === wanted) return Promise.resolve();
    return replaceRules(
      ({ priority, condition }) => priority <= ALLOW && condition.tabIds.includes(tabId),
      origins ? fenceRules(tabId, origins) : [],
    ).then(() => {
      if (wanted === undefined) this.raised.delete(tabId);
      else this.raised.set(tabId, wanted);
    });
  }

  /** Requests that were stopped before a yes are not missing after it. */
  protected async beginAct(tabId: number, scope: RequestScope | undefined): Promise<void> {
    if (scope?.announced.length !== 0) this.stopped.delete(tabId);
    await this.actRules.beginAct(tabId, this.documents.host(tabId), scope);
  }

  heedUser(tabId: number): Promise<void> {
    return this.actRules.heedUser(tabId);
  }

  async noteStopped(tabId: number, request: StoppedRequest): Promise<void> {
    const known = this.stopped.get(tabId) ?? [];
    if (known.length < MAX_STOPPED) this.stopped.set(tabId, [...known, request]);
  }

  async takeStopped(tabId: number): Promise<StoppedRequest[]> {
    const all = this.stopped.get(tabId) ?? [];
    this.stopped.delete(tabId);
    return all;
  }

  /** Removes the rules that a stopped worker has left: fences of tabs without a run, and those of all acts. */
  async keepFences(tabIds: readonly number[]): Promise<void> {
    const isFence = ({ priority, condition }: Rule) =>
      priority <= ALLOW && condition.tabIds.some((tabId) => tabIds.includes(tabId));
    await replaceRules((rule) => !isFence(rule) && !this.actRules.isOwn(rule), []);
    for (const tabId of this.raised.keys()) if (!tabIds.includes(tabId)) this.raised.delete(tabId);
  }
}

function fenceRules(tabId: number, origins: readonly string[]): Omit<Rule, 'id'>[] {
  const condition = { tabIds: [tabId], resourceTypes: FENCED };
  const stop: Omit<Rule, 'id'> = { priority: STOP, action: { type: 'block' }, condition };
  // Rules compare by RE2, against an address without its default port, as origins are written. A pattern of many origins would be
  // larger than browsers take, and none of the rules would then stand.
  const allow = origins.map(
    (origin): Omit<Rule, 'id'> => ({
      priority: ALLOW,
      action: { type: 'allow' },
      condition: { ...condition, regexFilter: `^${escapeRegExp(origin)}(?:[/?#]|$)` },
    }),
  );
  return [stop, ...allow];
}
