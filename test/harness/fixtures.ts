/** Playwright fixtures shared by the end-to-end suites: one browser with the product and one site of widgets per worker. */
import { test as base } from '@playwright/test';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { startWidgetPages } from './widget-pages';
import { heldOn, type WidgetSite } from '../widgets/run-case';
import type { WidgetPage } from './widget-pages';

/** Opens a page of widgets afresh and hands out what a widget case needs of it. */
export type OpenWidgetPage = (page: WidgetPage) => Promise<WidgetSite>;

interface WorkerFixtures {
  openInChromium: OpenWidgetPage;
  openInFirefox: OpenWidgetPage;
}

/** Launching a browser and bundling the pages take this long at most on a busy machine, ms. */
const START_MS = 180_000;

export const test = base.extend<object, WorkerFixtures>({
  openInChromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const [site, browser] = await Promise.all([startWidgetPages(), launchChromium()]);
      const tab = await browser.context.newPage();
      let opened = 0;
      await use(async (page) => {
        // Each case starts from a fresh page: what one left open must not help or hinder the next.
        await tab.goto(site.url(`/${page}.html?${opened++}`, 'localhost'), { waitUntil: 'load' });
        return {
          callPage: browser.callPage,
          tabId: await browser.tabIdOf(tab),
          origins: originsOf(site),
          held: heldOn(tab),
        };
      });
      await browser.close();
      await site.close();
    },
    { scope: 'worker', timeout: START_MS },
  ],
  openInFirefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const [site, browser] = await Promise.all([startWidgetPages(), launchFirefox()]);
      const tab = await browser.browser.newPage({ type: 'window' });
      let opened = 0;
      await use(async (page) => {
        await tab.goto(site.url(`/${page}.html?${opened++}`, 'localhost'), { waitUntil: 'load' });
        return {
          callPage: browser.callPage,
          tabId: await browser.tabIdOf(tab),
          origins: originsOf(site),
          held: heldOn(tab),
        };
      });
      await browser.close();
      await site.close();
    },
    { scope: 'worker', timeout: START_MS },
  ],
});

function originsOf(site: { url(path: string, name: string): string }): string[] {
  return ['localhost', '127.0.0.1'].map((name) => new URL(site.url('/', name)).origin);
}
