/** watchCurrentTab: the tab of a chat view: the active tab of its window, or the tab that the view's address names. */
import { browser } from 'wxt/browser';
import { onIconPressed, openPanel } from './toolbar-icon';

const MAX_SUGGESTIONS = 5;
const MAX_SUGGESTION_CHARS = 200;

export interface TabInView {
  id: number;
  windowId: number | undefined;
  /** Host of the page; empty if the browser hides the address. */
  site: string;
  /** Origin of the page; empty if the browser hides the address. */
  origin: string;
  /** Whether it shows a page of the web, which can be worked on, or one of the browser; hidden until access is given. */
  shows: 'web' | 'other' | 'hidden';
  /** The icon of the site as a data URL, where the browser hands it over without a request to the site. */
  icon: string | undefined;
  /** Tasks to suggest, from the view's address: the tour sets them. */
  suggestions: readonly string[] | undefined;
}

/**
 * Calls back with the current tab, and again whenever it changes.
 * @param search query of the view's own address: `tab=17` names a tab, `suggest=…` suggests tasks
 * @returns stops watching
 */
export function watchCurrentTab(search: string, onTab: (tab: TabInView | undefined) => void): () => void {
  const query = new URLSearchParams(search);
  const tabParam = query.get('tab');
  const suggested = query.getAll('suggest').slice(0, MAX_SUGGESTIONS);
  const suggestions = suggested.length > 0 ? suggested.map((text) => text.slice(0, MAX_SUGGESTION_CHARS)) : undefined;
  let closed = false;
  // On a page of the browser the press of the icon gives no access: its address stays hidden.
  let pressedInVain: number | undefined;
  const update = async (isPress = false) => {
    const tab =
      tabParam === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(Number(tabParam)).catch(() => undefined);
    if (closed) return;
    const url = tab?.url ?? '';
    const { host: site, origin } = URL.canParse(url) ? new URL(url) : { host: '', origin: '' };
    // The last run of a closed tab stays in view.
    const id = tab?.id ?? (tabParam === null ? undefined : Number(tabParam));
    if (isPress) pressedInVain = url === '' ? id : undefined;
    const shows = id !== undefined && id === pressedInVain ? 'other' : kindOf(url);
    const icon = tab?.favIconUrl?.startsWith('data:image/') ? tab.favIconUrl : undefined;
    onTab(id === undefined ? undefined : { id, windowId: tab?.windowId, site, origin, shows, icon, suggestions });
  };
  const onChange = () => void update();
  onChange();
  browser.tabs.onActivated.addListener(onChange);
  const onUpdated = (tabId: number, { status }: { status?: string }) => {
    if (status === 'loading' && tabId === pressedInVain) pressedInVain = undefined;
    void update();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  // The press shows the address, which the browser hides before.
  const stopIcon = onIconPressed(() => void update(true));
  return () => {
    closed = true;
    stopIcon();
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

function kindOf(url: string): TabInView['shows'] {
  if (url === '') return 'hidden';
  return /^https?:/.test(url) ? 'web' : 'other';
}

/** Opens the chat in the side panel or sidebar, and closes this popup. Requires a user gesture. */
export async function openSidePanel(tab: TabInView): Promise<void> {
  await openPanel(tab.windowId);
  window.close();
}

/** Closes the tab of this extension page, and shows the tab that the user had in view before. */
export async function closeThisTab(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) return window.close();
  const others = (await browser.tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id);
  const last = others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  if (last?.id !== undefined) await browser.tabs.update(last.id, { active: true });
  await browser.tabs.remove(own.id);
}
