/** The outline against the labelled pages in Chromium, closed shadow roots and frames of another origin included. */
import { expect, test } from '@playwright/test';
import { launchChromium } from '../harness/chromium';
import { PAGES, scoreOf, startLabelled } from './labelled';

test('lists every actionable element and no other', async () => {
  const [site, browser] = await Promise.all([startLabelled(), launchChromium()]);
  try {
    const origins = [new URL(site.url('/')).origin, new URL(site.url('/', 'localhost')).origin];
    let elements = 0;
    for (const path of PAGES) {
      const page = await browser.context.newPage();
      await page.goto(site.url(`/labelled/${path}`, 'localhost'), { waitUntil: 'load' });
      const score = await scoreOf(browser.callPage, browser.desk, await browser.tabIdOf(page), origins);
      elements += score.elements;
      expect.soft(score, path).toMatchObject({ missed: [], wronglyListed: [], unmarked: [], unlabelled: [] });
      await page.close();
    }
    expect(elements).toBeGreaterThanOrEqual(300);
    console.log(`${elements} labelled elements`);
  } finally {
    await browser.close();
    await site.close();
  }
});
