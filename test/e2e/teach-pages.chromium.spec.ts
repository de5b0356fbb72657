/** A task over several pages, shown in Chromium with its back/forward cache on: every page's acts are in the lesson. */
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type Site, startSite } from '../harness/site';
import { type Registration, registrationRoutes } from './teach-pages';

test.describe.configure({ mode: 'serial' });
const received: Registration[] = [];
let browser: ChromiumHarness;
let site: Site;
let chat: ChatDriver;
let page: Page;

test.beforeAll(async () => {
  site = await startSite(registrationRoutes(received));
  browser = await launchChromium({ backForwardCache: true });
  page = await browser.context.newPage();
  await page.goto(site.url('/register'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

async function fillIn(field: string, value: string): Promise<void> {
  await page.getByLabel(field).click();
  await page.keyboard.type(value, { delay: 30 });
  await page.getByRole('button', { name: 'Next' }).click();
}

test('a form over four pages is recorded as a whole', async () => {
  await chat.teach('register team "Otters" in room "Birch" with meal "soup"');
  await page.bringToFront();
  await fillIn('Team', 'Otters');
  await fillIn('Room', 'Birch');
  await fillIn('Meal', 'soup');
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByRole('heading', { name: 'Registered' }).waitFor();
  const run = await chat.taught();
  expect(run.state, run.outcome).toBe('done');
  expect(run.readBack).toHaveLength(7);
});
