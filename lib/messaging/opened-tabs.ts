/** OpenedTabs remembers which tab opened which, as long as the worker lives. */
import { browser } from 'wxt/browser';

const MAX_OPENED_TABS = 50;

export class OpenedTabs {
  private readonly opened: { id: number; opener: number; atMs: number }[] = [];

  constructor() {
    browser.tabs.onCreated.addListener(({ id, openerTabId }) => {
      if (id === undefined || openerTabId === undefined) return;
      this.opened.push({ id, opener: openerTabId, atMs: Date.now() });
      if (this.opened.length > MAX_OPENED_TABS) this.opened.shift();
    });
  }

  /** The newest tab that the tab has opened since then and that is still open. */
  async newest(tabId: number, sinceMs: number): Promise<number | undefined> {
    const found = this.opened.findLast(({ opener, atMs }) => opener === tabId && atMs >= sinceMs);
    const tab = found && (await browser.tabs.get(found.id).catch(() => undefined));
    return tab?.id;
  }
}

/** The last of the tabs that is the active one of its window. */
export async function lastActiveTab(tabIds: readonly number[]): Promise<number | undefined> {
  for (const id of [...tabIds].reverse()) if ((await browser.tabs.get(id).catch(() => undefined))?.active) return id;
  return undefined;
}
