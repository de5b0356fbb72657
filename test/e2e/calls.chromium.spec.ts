/** Cost of a known one-step task: calls between contexts and writing transactions, counted in the worker. */
import { expect, test } from '@playwright/test';
import { ChatDriver, until } from '../harness/chat-driver';
import { launchChromium } from '../harness/chromium';
import { html, startSite } from '../harness/site';
import { countCosts, takeCosts } from '../harness/worker-costs';

/** Messages both ways, and calls of `tabs` and `scripting`, from the request to the watch after the run. */
const MAX_CALLS = 12;
/** The same while the request is written: the content script is started and the page read ahead. */
const MAX_PREPARING_CALLS = 5;
const MAX_TRANSACTIONS = 5;

const routes = {
  '/stock': () =>
    html(
      'Stock',
      `<h1>Stock</h1><button type="button">Count again</button><p role="status"></p>
      <script>document.querySelector('button').onclick = async () => {
        await fetch('/count', { method: 'POST' });
        document.querySelector('p').textContent = 'Counted at ' + performance.now();
      }</script>`,
    ),
  '/count': () => ({ body: 'ok' }),
};

test(`a known one-step task needs at most ${MAX_CALLS} calls and ${MAX_TRANSACTIONS} writing transactions`, async () => {
  const [site, browser] = await Promise.all([startSite(routes), launchChromium()]);
  try {
    const page = await browser.context.newPage();
    await page.goto(site.url('/stock'));
    const chat = new ChatDriver(await browser.openChat(page));
    await chat.teach('count the stock again');
    await page.bringToFront();
    await page.getByRole('button', { name: 'Count again' }).click();
    await page.getByText('Counted at').waitFor();
    expect((await chat.taught()).state).toBe('done');
    await page.reload();
    await until('the new document is idle', () => page.evaluate(() => document.readyState === 'complete'));
    await page.waitForTimeout(1500);
    await countCosts(browser);
    await chat.write('count the stock again');
    // A person takes longer to write than the page takes to be read ahead; a driver may press Enter before.
    const preparing: string[] = [];
    await until('the page is read ahead', async () => {
      preparing.push(...(await takeCosts(browser)).calls.map(({ what }) => what));
      return preparing.some((what) => what.includes('page.snapshot'));
    });
    await chat.page.keyboard.press('Enter');
    await until('the run is shown below the lesson', async () => (await chat.runs()).length > 1);
    const run = await chat.settled();
    expect(run.state, run.outcome).toBe('done');
    expect(run.steps.map(({ by }) => by)).toEqual(['from notes']);
    expect(site.count('/count'), 'pressed once while taught and once by the run').toBe(2);
    await page.waitForTimeout(500);
    const { calls, transactions } = await takeCosts(browser);
    const names = calls.map(({ what }) => what);
    expect(preparing.length, preparing.join('\n')).toBeLessThanOrEqual(MAX_PREPARING_CALLS);
    expect(names).toContain('received run.start');
    expect(names.length, names.join('\n')).toBeLessThanOrEqual(MAX_CALLS);
    expect(transactions.length, transactions.map(({ what }) => what).join('\n')).toBeLessThanOrEqual(MAX_TRANSACTIONS);
  } finally {
    await browser.close();
    await site.close();
  }
});
