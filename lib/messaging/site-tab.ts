/** tabForSite: the tab in which a task of a site runs when it is started elsewhere: an open page of the site, or a new one. */
import { browser } from 'wxt/browser';
import { pollUntil } from '../core/poll';
import { tabsWithOrigin } from './browser-state';

const LOAD_TIMEOUT_MS = 20_000;
const LOAD_POLL_MS = 100;

/** Shows the tab. @param url opened where no page of the site is open or its address is hidden */
export async function tabForSite(origin: string, url: string): Promise<number> {
  const open = (await tabsWithOrigin(origin)).at(-1);
  if (open) {
    await browser.tabs.update(open.tabId, { active: true });
    return open.tabId;
  }
  const { id } = await browser.tabs.create({ url });
  if (id === undefined) throw new Error(`the browser opened no tab for ${url}`);
  const isLoaded = async () => (await browser.tabs.get(id)).status === 'complete';
  await pollUntil(isLoaded, {
    timeoutMs: LOAD_TIMEOUT_MS,
    wait: () => new Promise((resolve) => setTimeout(resolve, LOAD_POLL_MS)),
  });
  return id;
}
