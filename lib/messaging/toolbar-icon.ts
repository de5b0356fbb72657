/**
 * listenToIcon opens the chat when the user presses the icon or its shortcut, and reports the access that the press gives:
 * activeTab allows the extension on this tab until the tab leaves the site.
 */
import { browser } from 'wxt/browser';
import { openWelcomeOnInstall } from './first-run';
import { accessPattern } from '../guard/url';
import { injectPageWorld, registerPageWorldForVisits } from './page-scripts';

/** Session storage: tabs on which the icon was pressed, the latest last. */
const KEY = 'pressedTabs';
/** Session storage: when the icon was last pressed. */
const TIME_KEY = 'iconPressedAt';
/** Session storage: match patterns of the sites of those visits. */
const SITES_KEY = 'visitedSites';
const MAX_TABS = 50;

interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** The polyfill has no types for Chrome's side panel. */
function panels(): Panels {
  return { ...(browser as unknown as Panels), ...(globalThis as { chrome?: Panels }).chrome };
}

/** Opens the chat beside the page. Both APIs require a user gesture, so nothing may be awaited before the call. */
export async function openPanel(windowId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = panels();
  if (sidebarAction) return sidebarAction.open();
  if (sidePanel && windowId !== undefined) return sidePanel.open({ windowId });
}

/**
 * Call synchronously when the worker starts. A browser without a panel, such as Firefox for Android, opens the chat as a popup.
 * @param onAccess the extension may now work on this tab
 */
export function listenToIcon(onAccess: (tabId: number) => Promise<void>): void {
  openWelcomeOnInstall();
  const { sidePanel, sidebarAction } = panels();
  if (!sidePanel && !sidebarAction) void browser.action.setPopup({ popup: '/popup.html' });
  browser.action.onClicked.addListener((tab) => {
    void openPanel(tab.windowId).catch((error: unknown) => console.warn(error));
    if (tab.id !== undefined) void acceptPress({ id: tab.id, url: tab.url ?? '' }, onAccess);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => void followPressedTab(tabId, change));
}

/** A press of the icon, or of a key of the extension, gives access to the tab. @param url empty on a page of the browser */
export async function acceptPress(
  { id: tabId, url }: { id: number; url: string },
  onAccess: (tabId: number) => Promise<void>,
): Promise<void> {
  const tabs = await pressedTabs();
  const latest = [...tabs.filter((id) => id !== tabId), tabId].slice(-MAX_TABS);
  await browser.storage.session.set({ [KEY]: latest, [TIME_KEY]: Date.now() });
  await injectPageWorld(tabId, 'all');
  await onAccess(tabId);
  await followSite(url);
}

/** Sites of the latest visits; a page of the browser has none. */
async function followSite(url: string): Promise<void> {
  if (!/^https?:/.test(url)) return;
  const { [SITES_KEY]: stored } = await browser.storage.session.get(SITES_KEY);
  const known = Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  const sites = [...new Set([...known, accessPattern(url)])].slice(-MAX_TABS);
  await browser.storage.session.set({ [SITES_KEY]: sites });
  await registerPageWorldForVisits(sites);
}

/** On a tab whose icon was pressed, the next page of the same site gets the page-world script before its own scripts run. */
async function followPressedTab(tabId: number, { status }: { status?: string }): Promise<void> {
  if (status === 'loading' && (await pressedTabs()).includes(tabId)) await injectPageWorld(tabId, 'all');
}

async function pressedTabs(): Promise<number[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];
}

/** Calls back when the icon is pressed on any tab. @returns stops listening */
export function onIconPressed(callback: () => void): () => void {
  const listen = (changes: Record<string, unknown>) => {
    if (TIME_KEY in changes) callback();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

/** The keys that press the icon, as the user has set them; empty if there are none. */
export async function iconShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
