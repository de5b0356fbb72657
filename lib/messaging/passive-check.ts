/** sitePages: checks in a page's idle time whether remembered elements are still there, with the smallest chunk. */
import { browser } from 'wxt/browser';
import { FieldnotesError, errorMessage } from '../core/errors';
import type { Fingerprint } from '../page/words/element';
import { tabsWithOrigin } from './browser-state';
import { goneAsUndefined, sendToPage } from './send';

/** The open pages of a site, for the passive check. */
export const sitePages = { passiveLook: runPassiveCheck, tabsOf: tabsWithOrigin };

/** @returns for each whether it is there, unchanged; undefined if the page was left, is hidden or private, or gives no access */
async function runPassiveCheck(tabId: number, wanted: readonly Fingerprint[]): Promise<boolean[] | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  // Nothing is learned from private windows.
  if (!tab || tab.incognito) return undefined;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/page.js'] });
  } catch (error) {
    console.debug(`fieldnotes: no passive check of tab ${tabId}: ${errorMessage(error)}`);
    return undefined;
  }
  const answer = await sendToPage(tabId, 0, 'page.radar', { wanted: [...wanted] }).catch((error: unknown) => {
    if (error instanceof FieldnotesError) return goneAsUndefined(error);
    throw error;
  });
  return answer?.there ?? undefined;
}
