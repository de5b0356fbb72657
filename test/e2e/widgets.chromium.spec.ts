/** The matrix of real widgets in Chromium: at least 95 % done right, and nothing claimed that was not done. */
import { expect, test } from '@playwright/test';
import { launchChromium } from '../harness/chromium';
import { startWidgetPages } from '../harness/widget-pages';
import { WIDGET_CASES } from '../widgets/cases';
import { runWidget, summary, type WidgetOutcome } from '../widgets/run-case';

test('real widgets are driven to the state they should hold', async () => {
  test.setTimeout(600_000);
  const [site, browser] = await Promise.all([startWidgetPages(), launchChromium()]);
  try {
    const origins = ['localhost', '127.0.0.1'].map((name) => new URL(site.url('/', name)).origin);
    const outcomes: WidgetOutcome[] = [];
    const page = await browser.context.newPage();
    const only = process.env.WIDGETS;
    for (const one of WIDGET_CASES.filter(({ page: name, title }) => !only || `${name}: ${title}`.includes(only))) {
      // Each starts from a fresh page: what one left open must not help or hinder the next.
      await page.goto(site.url(`/${one.page}.html?${outcomes.length}`, 'localhost'), { waitUntil: 'load' });
      const tabId = await browser.tabIdOf(page);
      const held = (key: string) =>
        page.evaluate((wanted) => (globalThis as unknown as { widgetState: Record<string, unknown> }).widgetState[wanted], key);
      outcomes.push(await runWidget(one, { callPage: browser.callPage, tabId, origins, held }));
    }
    const { right, falselyClaimed, notDone } = summary(outcomes);
    console.log(`${right} of ${outcomes.length} widgets done right`);
    for (const line of [...falselyClaimed.map((text) => `FALSELY CLAIMED ${text}`), ...notDone]) console.log(line);
    expect(falselyClaimed).toEqual([]);
    expect(outcomes.length).toBeGreaterThanOrEqual(only ? 1 : 60);
    expect(right / outcomes.length).toBeGreaterThanOrEqual(0.95);
  } finally {
    await browser.close();
    await site.close();
  }
});
