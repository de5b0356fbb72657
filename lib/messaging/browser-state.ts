/** Browser state outside the database: the open tabs of a site, and the extension's storage areas. */
import { browser } from 'wxt/browser';
import { KEY_VAULT } from '../model/words';
import { TEAM_DATABASE } from '../records/share';

/** Open tabs of an origin. The browser hides the address of tabs without host access, so those are left out. */
export async function tabsWithOrigin(origin: string): Promise<{ tabId: number; url: string }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) =>
    id !== undefined && url !== undefined && URL.canParse(url) && new URL(url).origin === origin
      ? [{ tabId: id, url }]
      : [],
  );
}

/** Deletes settings, keys, session data, and the files of the team. */
export async function clearStorage(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  for (const name of [KEY_VAULT, TEAM_DATABASE]) await deleteDatabase(name);
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
