/** Unsaved changes in Chromium. */
import { test } from '@playwright/test';
import { launchChromium } from '../harness/chromium';
import { runUnsaved, startDraftSite, type UnsavedBrowser } from './unsaved';

test('a page that warns is left only after a yes', async () => {
  test.setTimeout(120_000);
  const site = await startDraftSite();
  const browser = await launchChromium();
  try {
    const openPage = async (address: string) => {
      const page = await browser.context.newPage();
      await page.goto(address);
      return page;
    };
    await runUnsaved({ openPage, openChat: (page) => browser.openChat(page as never) } as UnsavedBrowser, site);
  } finally {
    await browser.close();
    await site.close();
  }
});
