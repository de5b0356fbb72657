/** Failures around a task in Firefox: the same sentences. */
import { expect, test } from '@playwright/test';
import { type AnyPage, ChatDriver, chooseModel } from '../harness/chat-driver';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import { html, type Site, startSite } from '../harness/site';

let browser: FirefoxHarness;
let site: Site;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await startSite({
    '/page': () => html('Page', '<button>Press me</button>'),
    // Headless Chromium downloads PDFs; Firefox shows them in its viewer.
    '/doc.pdf': () => ({ type: 'application/pdf', body: '%PDF-1.4\n%%EOF' }),
  });
  browser = await launchFirefox();
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function chatAbout(path: string): Promise<ChatDriver> {
  const page = await browser.openPage(site.url(path));
  return new ChatDriver((await browser.openChat(page)) as unknown as AnyPage);
}

test('no model, then one that cannot be reached', async () => {
  const chat = await chatAbout('/page');
  expect((await chat.ask('please make it happen for me')).outcome).toContain('none is chosen');
  await chooseModel(chat.page, 'http://127.0.0.1:9/v1', 'x', 'k');
  expect((await chat.ask('please make it happen for me')).outcome).toContain('cannot be reached');
});

test('a PDF', async () => {
  const run = await (await chatAbout('/doc.pdf')).ask('click Anything');
  expect(run.state).toBe('failed');
  expect(run.outcome).toMatch(/PDF/);
});
