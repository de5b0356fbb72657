/** TabFence: keeps the tab of a run on the granted origins, by session rules that the browser itself enforces. */
import { browser } from 'wxt/browser';
import { SerialQueue } from '../core/serial-queue';
import { escapeRegExp } from '../core/text';

/*
 * Session rules outlive the worker, hold for redirects and refreshes too, and end with the browser's session. Rules are
 * found by the tab in their condition: ids of tabs are too large for ids of rules.
 */

/** Priority of the rule that lets granted origins through, over that of the rule that stops everything else. */
const ALLOW = 2;
const STOP = 1;
/** Priority of the rule about frames of other sites, over both. */
const MUTE = 3;
/** Requests that a page can send data away with by navigating, submitting or telling of a press. Firefox alone tells beacons from pings. */
const FENCED = ['main_frame', 'ping', ...(import.meta.env.FIREFOX ? ['beacon'] : [])];

/** A tab that appears within this after an act is the act's, ms. */
const OPENING_MS = 3_000;

interface Rule {
  id: number;
  priority: number;
  action: { type: 'allow' | 'block' };
  condition: {
    regexFilter?: string;
    tabIds: number[];
    resourceTypes: string[];
    requestMethods?: string[];
    excludedInitiatorDomains?: string[];
  };
}

interface RuleApi {
  getSessionRules(): Promise<Rule[]>;
  updateSessionRules(change: { addRules?: Rule[]; removeRuleIds?: number[] }): Promise<void>;
}

/** The polyfill has no types for it. */
function rules(): RuleApi {
  return (browser as unknown as { declarativeNetRequest: RuleApi }).declarativeNetRequest;
}

export class TabFence {
  /** Origins of the rules as they are now; a cache that saves setting the same again. */
  private readonly raised = new Map<number, string>();
  /** Time of the last act in a fenced tab, Date.now(). */
  private readonly lastActs = new Map<number, number>();
  /** Tabs that an act of a fenced tab has opened, by that tab: its fence holds for them as well. */
  private readonly opened = new Map<number, number[]>();
  /** Tabs whose frames of other sites are kept from sending. */
  private readonly muted = new Set<number>();
  /** New rules take free ids: two changes at once would take the same. */
  private readonly changes = new SerialQueue();

  constructor() {
    browser.tabs.onCreated.addListener(({ id, openerTabId, pendingUrl, url }) => {
      // A tab that a page opens has a web address or none yet; an empty tab of the user's own has an opener as well.
      const isOfPage = /^(?:https?:|$)/.test(pendingUrl || url || '');
      if (id === undefined || openerTabId === undefined || !isOfPage) return;
      void this.followInto(id, openerTabId);
    });
  }

  /** @param origins the tab's page may go to these and no others; undefined lets it go anywhere */
  async fence(tabId: number, origins: readonly string[] | undefined): Promise<void> {
    this.lastActs.set(tabId, Date.now());
    const opened = this.opened.get(tabId) ?? [];
    if (!origins) {
      this.opened.delete(tabId);
      this.lastActs.delete(tabId);
    }
    await Promise.all([tabId, ...opened].map((one) => this.set(one, origins)));
  }

  /**
   * Keeps frames of other sites in the tab from sending what may change state, while a quiet act is under way: the page can ask
   * them to by a message, and the hold of the page's world does not reach them.
   * @param host of the tab's page, whose own requests are held there; undefined lets the frames send again
   */
  muteFrames(tabId: number, host: string | undefined): Promise<void> {
    if (host === undefined && !this.muted.has(tabId)) return Promise.resolve();
    return this.changes.run(async () => {
      const all = await rules().getSessionRules();
      const old = all.filter(({ priority, condition }) => priority === MUTE && condition.tabIds.includes(tabId));
      const id = Math.max(0, ...all.map((rule) => rule.id)) + 1;
      await rules().updateSessionRules({
        removeRuleIds: old.map((rule) => rule.id),
        addRules: host === undefined ? [] : [muteRule(tabId, host, id)],
      });
      if (host === undefined) this.muted.delete(tabId);
      else this.muted.add(tabId);
    });
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
    return this.changes.run(async () => {
      const { own, next } = await rulesOf(tabId);
      await rules().updateSessionRules({
        removeRuleIds: own,
        addRules: origins ? fenceRules(tabId, origins, next) : [],
      });
      if (wanted === undefined) this.raised.delete(tabId);
      else this.raised.set(tabId, wanted);
    });
  }

  /** Removes the rules that a stopped worker has left of tabs without a run. */
  keepFences(tabIds: readonly number[]): Promise<void> {
    return this.changes.run(async () => {
      const stale = (await rules().getSessionRules())
        .filter(({ condition }) => !condition.tabIds.some((tabId) => tabIds.includes(tabId)))
        .map(({ id }) => id);
      if (stale.length > 0) await rules().updateSessionRules({ removeRuleIds: stale });
      for (const tabId of this.raised.keys()) if (!tabIds.includes(tabId)) this.raised.delete(tabId);
    });
  }
}

/** Ids of the tab's rules, and the first id that is free. */
async function rulesOf(tabId: number): Promise<{ own: number[]; next: number }> {
  const all = await rules().getSessionRules();
  const own = all.filter(({ condition }) => condition.tabIds.includes(tabId)).map(({ id }) => id);
  return { own, next: Math.max(0, ...all.map(({ id }) => id)) + 1 };
}

function fenceRules(tabId: number, origins: readonly string[], id: number): Rule[] {
  const condition = { tabIds: [tabId], resourceTypes: FENCED };
  const stop: Rule = { id, priority: STOP, action: { type: 'block' }, condition };
  if (origins.length === 0) return [stop];
  // Rules compare by RE2, against an address without its default port, as origins are written.
  const regexFilter = `^(?:${origins.map(escapeRegExp).join('|')})(?:[/?#]|$)`;
  return [stop, { id: id + 1, priority: ALLOW, action: { type: 'allow' }, condition: { ...condition, regexFilter } }];
}

function muteRule(tabId: number, host: string, id: number): Rule {
  const condition = {
    tabIds: [tabId],
    requestMethods: ['post', 'put', 'patch', 'delete'],
    resourceTypes: ['xmlhttprequest', 'sub_frame', ...FENCED.filter((type) => type !== 'main_frame')],
    excludedInitiatorDomains: [host],
  };
  return { id, priority: MUTE, action: { type: 'block' }, condition };
}
