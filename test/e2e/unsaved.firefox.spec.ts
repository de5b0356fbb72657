/** Unsaved changes in Firefox. */
import { test } from '@playwright/test';
import { launchFirefox } from '../harness/firefox';
import { runUnsaved, startDraftSite, type UnsavedBrowser } from './unsaved';

test('a page that warns is left only after a yes', async () => {
  test.setTimeout(120_000);
  const site = await startDraftSite();
  const browser = await launchFirefox();
  try {
    await runUnsaved(browser as unknown as UnsavedBrowser, site);
  } finally {
    await browser.close();
    await site.close();
  }
});
