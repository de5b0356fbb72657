/** openBehindChat: a page in Chromium as it is for a user, with the focus in another window. */
import type { Page } from 'playwright-core';
import type { ChromiumHarness } from './chromium';

/** Playwright's own session of the page, through which it pretends that the page has the focus. */
interface PageWithSession {
  _connection: { toImpl(page: unknown): { delegate: { _mainFrameSession: { _client: CdpClient } } } };
}
interface CdpClient {
  send(method: string, params: object): Promise<unknown>;
}

/** Opens the address in a window that never gets the focus, without Playwright's focus emulation. */
export async function openBehindChat(browser: ChromiumHarness, address: string): Promise<Page> {
  const shown = browser.context.waitForEvent('page');
  await browser.desk.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: { windows: { create(options: object): Promise<unknown> } } };
    await chrome.windows.create({ url, focused: false, width: 1100, height: 760 });
  }, address);
  const page = await shown;
  const session = (page as unknown as PageWithSession)._connection.toImpl(page).delegate._mainFrameSession._client;
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  await page.waitForLoadState();
  if (await page.evaluate(() => document.hasFocus())) throw new Error('the page has the focus, unlike for a user');
  return page;
}
