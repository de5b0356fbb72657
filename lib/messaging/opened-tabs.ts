/** OpenedTabs remembers which tab opened which, as long as the worker lives. */
import { browser } from 'wxt/browser';
import { pollUntil } from '../core/poll';
import { pause } from '../core/stop';

const MAX_OPENED_TABS = 50;
/** A browser that opens the tab of a link reports it within this, ms. */
const OPEN_TIMEOUT_MS = 600;
const OPEN_POLL_MS = 50;
/** Firefox shows an empty page, loaded, in a new tab before its address is under way: it goes on to that within this, ms. */
const BLANK_LIMIT_MS = 2_000;
const BLANK_PAGE = 'about:blank';

export class OpenedTabs {
  private readonly opened: { id: number; opener: number; atMs: number }[] = [];

  constructor() {
    browser.tabs.onCreated.addListener(({ id, openerTabId }) => {
      if (id === undefined || openerTabId === undefined) return;
      this.opened.push({ id, opener: openerTabId, atMs: Date.now() });
      if (this.opened.length > MAX_OPENED_TABS) this.opened.shift();
    });
  }

  /** Opens the address of a pressed link in a new tab, where the browser's popup blocker has stopped it. */
  async openIfStopped(tabId: number, url: string, sinceMs: number): Promise<void> {
    const isOpened = async () => (await this.newest(tabId, sinceMs)) !== undefined;
    if (await pollUntil(isOpened, { timeoutMs: OPEN_TIMEOUT_MS, wait: () => pause(OPEN_POLL_MS) })) return;
    const { windowId } = await browser.tabs.get(tabId);
    await browser.tabs.create({ url, openerTabId: tabId, windowId });
  }

  /** The newest tab that the tab has opened since then and that is still open, once its address is under way. */
  async newestOnItsWay(tabId: number, sinceMs: number): Promise<number | undefined> {
    let tab: Awaited<ReturnType<OpenedTabs['newest']>>;
    const hasAddress = async () => {
      tab = await this.newest(tabId, sinceMs);
      return tab?.url !== BLANK_PAGE;
    };
    await pollUntil(hasAddress, { timeoutMs: BLANK_LIMIT_MS, wait: () => pause(OPEN_POLL_MS) });
    return tab?.id;
  }

  private async newest(tabId: number, sinceMs: number) {
    const found = this.opened.findLast(({ opener, atMs }) => opener === tabId && atMs >= sinceMs);
    return found && (await browser.tabs.get(found.id).catch(() => undefined));
  }
}

/** The last of the tabs that is the active one of its window. */
export async function lastActiveTab(tabIds: readonly number[]): Promise<number | undefined> {
  for (const id of [...tabIds].reverse()) if ((await browser.tabs.get(id).catch(() => undefined))?.active) return id;
  return undefined;
}
