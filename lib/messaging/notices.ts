/** Notices: notifications of the system for tasks that ask or have ended while no chat shows them, if the user wished them. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Local storage: whether the user wishes notifications. */
const KEY = 'wishesNotices';
const PERMISSION = { permissions: ['notifications' as const] };
const ID_PREFIX = 'task:';

/** Whether they are wished, and still allowed in the browser. */
export async function wishesNotices(): Promise<boolean> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return v.is(v.literal(true), stored) && (await browser.permissions.contains(PERMISSION));
}

/** Call from a press with nothing awaited before: the browser asks the user. @returns whether they are on now */
export async function switchNotices(isOn: boolean): Promise<boolean> {
  const isAllowed = isOn ? await browser.permissions.request(PERMISSION) : false;
  await browser.storage.local.set({ [KEY]: isAllowed });
  if (!isOn) await browser.permissions.remove(PERMISSION);
  return isAllowed;
}

/** Shows one notification for a tab; a later one replaces it. */
export async function showNotice(tabId: number, title: string, message: string): Promise<void> {
  if (!(await wishesNotices())) return;
  listenToClicks();
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(`${ID_PREFIX}${tabId}`, { type: 'basic', iconUrl, title, message });
}

export async function clearNotice(tabId: number): Promise<void> {
  if (await wishesNotices()) await browser.notifications.clear(`${ID_PREFIX}${tabId}`);
}

let isListening = false;

/** A press on a notification shows the tab. The API exists only once the permission is granted. */
export function listenToClicks(): void {
  // Absent without the permission, whatever the types say.
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (isListening || !notifications) return;
  isListening = true;
  notifications.onClicked.addListener((id) => {
    if (id.startsWith(ID_PREFIX)) void showTab(Number(id.slice(ID_PREFIX.length)), id);
  });
}

async function showTab(tabId: number, id: string): Promise<void> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  } catch (error) {
    // The tab was closed meanwhile.
    console.debug(error);
  }
  await browser.notifications.clear(id);
}
