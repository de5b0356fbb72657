/** Every action in Firefox, by plain command, counted by the page's own server. */
import { expect, test } from '@playwright/test';
import { type AnyPage, ChatDriver } from '../harness/chat-driver';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import type { Site } from '../harness/site';
import { ACTION_CASES, failureOf, startGallery } from './actions';

test.describe.configure({ mode: 'serial' });
let browser: FirefoxHarness;
let site: Site;
let chat: ChatDriver;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [site, browser] = await Promise.all([startGallery(), launchFirefox()]);
  const page = await browser.openPage(site.url('/gallery'));
  chat = new ChatDriver((await browser.openChat(page)) as unknown as AnyPage);
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
});

for (const action of ACTION_CASES) {
  test(action.request, async () => {
    expect(await failureOf(action, chat, site)).toBeUndefined();
  });
}
