/** The matrix of real widgets in Firefox: at least 95 % done right, and nothing claimed that was not done. */
import { test } from '@playwright/test';
import { launchFirefox } from '../harness/firefox';
import { startWidgetPages } from '../harness/widget-pages';
import { heldOn, runWidget, type WidgetOutcome } from '../widgets/run-case';
import { report, wantedCases } from './widgets';

test('real widgets are driven to the state they should hold', async () => {
  test.setTimeout(30 * 60_000);
  const [site, browser] = await Promise.all([startWidgetPages(), launchFirefox()]);
  try {
    const origins = ['localhost', '127.0.0.1'].map((name) => new URL(site.url('/', name)).origin);
    const outcomes: WidgetOutcome[] = [];
    const page = await browser.browser.newPage({ type: 'window' });
    for (const one of wantedCases()) {
      await page.goto(site.url(`/${one.page}.html?${outcomes.length}`, 'localhost'), { waitUntil: 'load' });
      const tabId = await browser.tabIdOf(page);
      outcomes.push(await runWidget(one, { callPage: browser.callPage, tabId, origins, held: heldOn(page) }));
    }
    report(outcomes);
  } finally {
    await browser.close();
    await site.close();
  }
});
