/** goBackInTab goes back one page in a tab's history. */
import { browser } from 'wxt/browser';
import { pause } from '../core/stop';
import type { ActResult } from '../page/words/action';

/** A navigation starts within this after it was requested, ms. */
export const NAVIGATION_GRACE_MS = 60;

/**
 * Calls history.back() in the page: tabs.goBack() skips entries that were added without a user gesture, as ours are:
 * https://chromium.googlesource.com/chromium/src/+/main/docs/history_manipulation_intervention.md
 */
export async function goBackInTab(tabId: number): Promise<ActResult> {
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
  return { type: 'done', undoable: false };
}
