/** Leaves a tab's page by address or by history, unless the page warns that changes on it would be lost. */
import { browser } from 'wxt/browser';
import { pause } from '../core/stop';
import { warnsOfLeaving } from '../core/warns-of-leaving';
import type { ActResult } from '../page/words/action';

/** A navigation starts within this after it was requested, ms. */
export const NAVIGATION_GRACE_MS = 60;
const DONE: ActResult = { type: 'done', undoable: false };
const UNSAVED: ActResult = { type: 'failed', reason: 'unsaved-changes' };

/**
 * Asks the page as the browser does. The browser's own question comes only after a press by the user: a page that a script leaves
 * loses its changes without a word (https://html.spec.whatwg.org/multipage/browsing-the-web.html#prompt-to-unload-a-document).
 */
export async function warnsInTab(tabId: number): Promise<boolean> {
  const frames = await browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      func: warnsOfLeaving,
    })
    // A page without access, such as one of the browser, has no changes that a task has made.
    .catch(() => []);
  return frames.some(({ result }) => result === true);
}

/** The user wants to leave: the page is not asked again for a while. */
export async function allowLeaving(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => {
      (globalThis as { mayLeaveUntil?: number }).mayLeaveUntil = Date.now() + 10_000;
    },
  });
}

export async function visitInTab(tabId: number, url: string): Promise<ActResult> {
  if (await warnsInTab(tabId)) return UNSAVED;
  await browser.tabs.update(tabId, { url });
  await pause(NAVIGATION_GRACE_MS);
  return DONE;
}

/**
 * Calls history.back() in the page: tabs.goBack() skips entries that were added without a user gesture, as ours are:
 * https://chromium.googlesource.com/chromium/src/+/main/docs/history_manipulation_intervention.md
 */
export async function goBackInTab(tabId: number): Promise<ActResult> {
  if (await warnsInTab(tabId)) return UNSAVED;
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      const { navigation } = globalThis as { navigation?: { canGoBack: boolean } };
      if (!(navigation?.canGoBack ?? history.length > 1)) return false;
      history.back();
      return true;
    },
  });
  if (answer?.result !== true) return { type: 'failed', reason: 'no-history' };
  await pause(NAVIGATION_GRACE_MS);
  return DONE;
}
