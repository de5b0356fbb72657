/** New tabs and windows in a Firefox whose popup blocker is on, as for a user. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type AnyPage, ChatDriver, until } from '../harness/chat-driver';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: FirefoxHarness;
let site: Site;
let chat: ChatDriver;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await startSite({
    '/opener': () =>
      html(
        'opener',
        `<a href="/plans" target="_blank">Plans</a>
         <a href="/never" target="_blank" id="handled">Handled</a>
         <button onclick="window.open('/script')">By script</button>
         <script>handled.onclick = (event) => { event.preventDefault(); document.title = 'handled'; };</script>`,
      ),
    '/script': () => html('script', '<p>Opened by script</p>'),
    '/plans': () => html('plans', '<button onclick="document.title = \'ordered\'">Order plan</button>'),
  });
  browser = await launchFirefox({ blocksPopups: true });
  page = await browser.openPage(site.url('/opener', 'localhost'));
  chat = new ChatDriver((await browser.openChat(page)) as unknown as AnyPage);
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const pageAt = async (path: string) => (await browser.browser.pages()).find((one) => one.url().endsWith(path));

test('a link that the page handles itself opens none', async () => {
  const run = await chat.ask('click Handled');
  expect(run.state, run.outcome).toBe('done');
  expect(await page.title()).toBe('handled');
  expect(await pageAt('/never')).toBeUndefined();
});

test('a window is open, or the press is not reported as done', async () => {
  const run = await chat.ask('click By script');
  const opened = await pageAt('/script');
  expect(run.state === 'done', run.outcome).toBe(opened !== undefined);
  await opened?.close();
});

test('a link that opens a new tab opens one, in which the task goes on', async () => {
  const run = await chat.ask('click Plans, then click Order plan');
  expect(run.state, run.outcome + run.question).toBe('done');
  const plans = await until('the tab is open', () => pageAt('/plans'));
  expect(await plans.title()).toBe('ordered');
  expect((await browser.browser.pages()).filter((one) => one.url().endsWith('/plans'))).toHaveLength(1);
});
