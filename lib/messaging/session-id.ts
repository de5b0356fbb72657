/** sessionId: the id of the browser session, for evidence caps. Session storage keeps it when the worker restarts. */
import { browser } from 'wxt/browser';
import { systemChance } from '../core/chance';
import { makeId } from '../core/ids';

const KEY = 'sessionId';

export async function sessionId(): Promise<string> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (typeof stored === 'string') return stored;
  const newId = makeId('token', Date.now(), systemChance);
  await browser.storage.session.set({ [KEY]: newId });
  return newId;
}
