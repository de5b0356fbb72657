/** Browser state outside the database: the open tabs of a site, and the extension's storage areas. */
import { browser } from 'wxt/browser';
import { KEY_VAULT } from '../model/words';

/** Open tabs of an origin. The browser hides the address of tabs without host access, so those are left out. */
export async function tabsWithOrigin(origin: string): Promise<{ tabId: number; url: string }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) =>
    id !== undefined && url !== undefined && URL.canParse(url) && new URL(url).origin === origin
      ? [{ tabId: id, url }]
      : [],
  );
}

/** Deletes settings, keys and session data. */
export async function clearStorage(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(KEY_VAULT);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
