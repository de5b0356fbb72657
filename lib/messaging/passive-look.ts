/** Has a page look for known places in its idle moments, with as little of our script as that needs. */
import { browser } from 'wxt/browser';
import { FieldnotesError, messageOf } from '../core/errors';
import type { Fingerprint } from '../page/words/element';
import { goneAsUndefined, sendToPage } from './send';

/** @returns for each whether it is there as it was; undefined where the page was left, hidden, or may not be looked at */
export async function passiveLook(tabId: number, wanted: readonly Fingerprint[]): Promise<boolean[] | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  // Private windows leave no trace in the notebook.
  if (!tab || tab.incognito) return undefined;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/page.js'] });
  } catch (error) {
    // No access, or no page of the web: there is nothing to be known of it.
    console.debug(`fieldnotes: no look at tab ${tabId}: ${messageOf(error)}`);
    return undefined;
  }
  const answer = await sendToPage(tabId, 0, 'page.radar', { wanted: [...wanted] }).catch((error: unknown) => {
    if (error instanceof FieldnotesError) return goneAsUndefined(error);
    throw error;
  });
  return answer?.there ?? undefined;
}
