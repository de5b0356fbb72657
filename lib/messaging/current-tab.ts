/** Which tab a chat view is about: the one below the popup, the active one beside the panel, or the one its address names. */
import { browser } from 'wxt/browser';

export interface TabInView {
  id: number;
  windowId: number | undefined;
  /** Host of the page, or '' where the browser does not tell us. */
  site: string;
  /** Origin of the page, or ''. */
  origin: string;
  /** Tasks to suggest; given by the address when the product is shown around. */
  suggestions: readonly string[] | undefined;
}

/**
 * Calls back with the tab now and whenever it changes.
 * @param search query of the view's own address: `tab=17` names a tab, `suggest=…` suggests tasks
 * @returns stops watching
 */
export function currentTab(search: string, onTab: (tab: TabInView | undefined) => void): () => void {
  const query = new URLSearchParams(search);
  const named = query.get('tab');
  const suggested = query.getAll('suggest').slice(0, 5);
  const suggestions = suggested.length > 0 ? suggested.map((text) => text.slice(0, 200)) : undefined;
  let closed = false;
  const look = async () => {
    const tab =
      named === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(Number(named)).catch(() => undefined);
    if (closed) return;
    const url = tab?.url ?? '';
    const { host: site, origin } = URL.canParse(url) ? new URL(url) : { host: '', origin: '' };
    // A named tab that was closed still has its last task to show.
    const id = tab?.id ?? (named === null ? undefined : Number(named));
    onTab(id === undefined ? undefined : { id, windowId: tab?.windowId, site, origin, suggestions });
  };
  const again = () => void look();
  again();
  browser.tabs.onActivated.addListener(again);
  browser.tabs.onUpdated.addListener(again);
  return () => {
    closed = true;
    browser.tabs.onActivated.removeListener(again);
    browser.tabs.onUpdated.removeListener(again);
  };
}

/** The parts of the two browsers' panels that are used; WXT's types know Chrome's only. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the chat beside the page; must be called from a press. */
export async function openBeside(tab: TabInView): Promise<void> {
  const panels = browser as unknown as Panels & { sidePanel?: Panels['sidePanel'] };
  const chromePanel = (globalThis as { chrome?: Panels }).chrome?.sidePanel;
  if (panels.sidebarAction) await panels.sidebarAction.open();
  else if (chromePanel && tab.windowId !== undefined) await chromePanel.open({ windowId: tab.windowId });
  window.close();
}
