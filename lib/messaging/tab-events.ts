/** listenToTabs passes the browser's tab events on: a tab was closed, changed its page, or was opened by another one. */
import { browser } from 'wxt/browser';

interface TabListeners {
  closed(tabId: number): Promise<unknown>;
  updated(tabId: number, change: { status?: string; url?: string }, url: string | undefined): Promise<unknown>;
  opened(tabId: number, openerTabId: number): Promise<unknown>;
}

/** Call synchronously when the worker starts: otherwise the event that started it is lost. */
export function listenToTabs({ closed, updated, opened }: TabListeners): void {
  browser.tabs.onRemoved.addListener((tabId) => void closed(tabId));
  browser.tabs.onUpdated.addListener((tabId, change, { url }) => void updated(tabId, change, url));
  browser.tabs.onCreated.addListener(({ id, openerTabId }) => {
    if (id !== undefined && openerTabId !== undefined) void opened(id, openerTabId);
  });
}
