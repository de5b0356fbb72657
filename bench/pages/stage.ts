/** openStage: a browser with one page and a chat in front of it, as for a user; opens an address afresh for each case. */
import { openBehindChat } from '../../test/harness/behind-chat';
import type { AnyPage } from '../../test/harness/chat-driver';
import { launchChromium } from '../../test/harness/chromium';
import { launchFirefox } from '../../test/harness/firefox';
import { heldOn, type WidgetSite } from '../../test/widgets/run-case';

export type BrowserName = 'chromium' | 'firefox';

export interface Stage {
  open(address: string): Promise<Omit<WidgetSite, 'origins'>>;
  chat: AnyPage;
  close(): Promise<void>;
}

/** Some pages build their widgets from chunks loaded late, ms. */
const BUILD_MS = 300;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function openStage(name: BrowserName, start: string): Promise<Stage> {
  return name === 'chromium' ? chromiumStage(start) : firefoxStage(start);
}

async function chromiumStage(start: string): Promise<Stage> {
  const browser = await launchChromium();
  const tab = await openBehindChat(browser, start);
  const chat = await browser.context.newPage();
  await chat.goto(browser.extensionUrl(`popup.html?tab=${await browser.tabIdOf(tab)}`));
  await chat.waitForSelector('.composer');
  return {
    chat,
    close: () => browser.close(),
    async open(address) {
      await tab.goto(address, { waitUntil: 'load' });
      await pause(BUILD_MS);
      return { callPage: browser.callPage, tabId: await browser.tabIdOf(tab), held: heldOn(tab) };
    },
  };
}

async function firefoxStage(start: string): Promise<Stage> {
  const browser = await launchFirefox();
  const tab = await browser.browser.newPage({ type: 'window' });
  // As Playwright does: an open alert keeps the page from everything else.
  tab.on('dialog', (dialog) => void dialog.dismiss());
  await tab.goto(start);
  const chat = await browser.openChat(tab);
  return {
    chat: chat as unknown as AnyPage,
    close: () => browser.close(),
    async open(address) {
      await tab.goto(address, { waitUntil: 'load' });
      await pause(BUILD_MS);
      return { callPage: browser.callPage, tabId: await browser.tabIdOf(tab), held: heldOn(tab) };
    },
  };
}
