/** The id of the browser session, for evidence caps: kept in session storage, so that a restarted worker has the same. */
import { browser } from 'wxt/browser';
import { systemChance } from '../core/chance';
import { makeId } from '../core/ids';

const KEY = 'sessionId';

export async function sessionId(): Promise<string> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (typeof stored === 'string') return stored;
  const fresh = makeId('token', Date.now(), systemChance);
  await browser.storage.session.set({ [KEY]: fresh });
  return fresh;
}
