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
      await use(opener(tab, site, { callPage: browser.callPage, tabIdOf: () => browser.tabIdOf(tab) }));
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
      await use(opener(tab, site, { callPage: browser.callPage, tabIdOf: () => browser.tabIdOf(tab) }));
      await browser.close();
      await site.close();
    },
    { scope: 'worker', timeout: START_MS },
  ],
});

type Site = Awaited<ReturnType<typeof startWidgetPages>>;

/** The part of a tab that the drivers of both browsers share. */
interface Tab {
  goto(url: string, options: { waitUntil: 'load' }): Promise<unknown>;
  evaluate: Parameters<typeof heldOn>[0]['evaluate'];
}

/** Each call starts from a fresh page: what one case left open must not help or hinder the next. */
function opener(
  tab: Tab,
  site: Site,
  { callPage, tabIdOf }: { callPage: WidgetSite['callPage']; tabIdOf(): Promise<number> },
): OpenWidgetPage {
  let opened = 0;
  return async (page) => {
    await tab.goto(site.url(`/${page}.html?${opened++}`, 'localhost'), { waitUntil: 'load' });
    return { callPage, tabId: await tabIdOf(), origins: originsOf(site), held: heldOn(tab) };
  };
}

function originsOf(site: Site): string[] {
  return ['localhost', '127.0.0.1'].map((name) => new URL(site.url('/', name)).origin);
}
