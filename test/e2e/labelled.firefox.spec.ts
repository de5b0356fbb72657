/** The outline against the labelled pages in Firefox, closed shadow roots and frames of another origin included. */
import { expect, test } from '@playwright/test';
import { launchFirefox } from '../harness/firefox';
import { PAGES, scoreOf, startLabelled } from './labelled';

test('lists every actionable element and no other', async () => {
  test.setTimeout(180_000);
  const [site, browser] = await Promise.all([startLabelled(), launchFirefox()]);
  try {
    const origins = [new URL(site.url('/')).origin, new URL(site.url('/', 'localhost')).origin];
    for (const path of PAGES) {
      const page = await browser.openPage(site.url(`/labelled/${path}`, 'localhost'));
      const score = await scoreOf(browser.callPage, browser.desk, await browser.tabIdOf(page), origins);
      expect.soft(score, path).toMatchObject({ missed: [], wronglyListed: [], unmarked: [], unlabelled: [] });
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
