/** Every action in Chromium, by plain command, counted by the page's own server; and what the chat does when it must ask. */
import { expect, test } from '@playwright/test';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import type { Site } from '../harness/site';
import { ACTION_CASES, failureOf, startGallery } from './actions';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let chat: ChatDriver;
let page: Awaited<ReturnType<ChromiumHarness['context']['newPage']>>;

test.beforeAll(async () => {
  [site, browser] = await Promise.all([startGallery(), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(site.url('/gallery'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

for (const action of ACTION_CASES) {
  test(action.request, async () => {
    expect(await failureOf(action, chat, site)).toBeUndefined();
  });
}

test('an ambiguous target is asked about, marked on the page, and the chosen one is clicked', async () => {
  await page.goto(site.url('/gallery'));
  const asked = await chat.ask('click Twin');
  expect(asked.state).toBe('asking');
  expect(asked.buttons).toEqual(['1 · button “Twin”', '2 · button “Twin”', 'No']);
  await expect(page.locator('fieldnotes-highlight')).toBeAttached();
  const run = await chat.answer('2 · button');
  expect(run.state, run.outcome).toBe('done');
  expect(site.hits.filter((hit) => hit.path === '/told').at(-1)?.query).toContain('value=1');
});

test('undo in the chat sets a field and a box back', async () => {
  await page.goto(site.url('/gallery'));
  await page.fill('#name', 'before');
  const run = await chat.ask('type after into Name and check News');
  expect(run.state, run.outcome).toBe('done');
  await chat.press('Undo');
  await expect(page.locator('#name')).toHaveValue('before');
  await expect(page.locator('#news')).not.toBeChecked();
});

test('stop takes effect within 250 ms: nothing reaches the page afterwards', async () => {
  await page.goto(site.url('/gallery'));
  const clicks = Array.from({ length: 12 }, (_, i) => `type n${i} into Name`).join(' and ');
  for (const afterMs of [150, 400, 700, 1000]) {
    await chat.send(clicks);
    await page.waitForTimeout(afterMs);
    const began = Date.now();
    await chat.press('Stop');
    const pressedFor = Date.now() - began;
    await page.waitForTimeout(Math.max(0, 250 - pressedFor));
    const before = site.hits.length;
    await page.waitForTimeout(600);
    expect(site.hits.length, `stopped after ${afterMs} ms`).toBe(before);
    const run = await chat.settled();
    expect(run.state).toBe('stopped');
    await page.goto(site.url('/gallery'));
  }
});
