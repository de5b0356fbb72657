/** tabForSite: the tab in which a task of a site runs when it is started elsewhere: an open page of the site, or a new one. */
import { browser } from 'wxt/browser';
import { pollUntil } from '../core/poll';
import { tabsWithOrigin } from './browser-state';

const LOAD_TIMEOUT_MS = 20_000;
const LOAD_POLL_MS = 100;

/** The tab in which a task that begins on a certain page runs: an open tab with that page, or a new one. */
export async function tabForPage(origin: string, page: string | undefined): Promise<number> {
  if (page === undefined) return tabForSite(origin, origin);
  const open = (await tabsWithOrigin(origin)).findLast(({ url }) => withoutFragment(url) === withoutFragment(page));
  return open ? showTab(open.tabId) : openTab(page);
}

const withoutFragment = (address: string) => address.replace(/#.*$/u, '');

/** Shows the tab. @param url opened where no page of the site is open or its address is hidden */
export async function tabForSite(origin: string, url: string): Promise<number> {
  const open = (await tabsWithOrigin(origin)).at(-1);
  return open ? showTab(open.tabId) : openTab(url);
}

async function showTab(tabId: number): Promise<number> {
  await browser.tabs.update(tabId, { active: true });
  return tabId;
}

/** @returns the tab once its page has loaded, or after LOAD_TIMEOUT_MS */
async function openTab(url: string): Promise<number> {
  const { id } = await browser.tabs.create({ url });
  if (id === undefined) throw new Error(`the browser opened no tab for ${url}`);
  const isLoaded = async () => (await browser.tabs.get(id)).status === 'complete';
  await pollUntil(isLoaded, {
    timeoutMs: LOAD_TIMEOUT_MS,
    wait: () => new Promise((resolve) => setTimeout(resolve, LOAD_POLL_MS)),
  });
  return id;
}
