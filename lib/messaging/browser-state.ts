/** Browser state outside the database: the open tabs of a site. */
import { browser } from 'wxt/browser';

/** Open tabs of an origin. The browser hides the address of tabs without host access, so those are left out. */
export async function tabsWithOrigin(origin: string): Promise<{ tabId: number; url: string }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) =>
    id !== undefined && url !== undefined && URL.canParse(url) && new URL(url).origin === origin
      ? [{ tabId: id, url }]
      : [],
  );
}
