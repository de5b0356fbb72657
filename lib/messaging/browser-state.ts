/** What of the browser beside pages belongs to a site or to us: its open tabs, and what we keep outside the database. */
import { browser } from 'wxt/browser';

/** Open tabs that show a site we may look at. */
export async function tabsOf(origin: string): Promise<{ tabId: number; url: string }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) =>
    id !== undefined && url !== undefined && URL.canParse(url) && new URL(url).origin === origin
      ? [{ tabId: id, url }]
      : [],
  );
}

/** Settings, keys and what was kept for the session. */
export async function emptyStorage(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
