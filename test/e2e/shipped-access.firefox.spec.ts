/** Access in the shipped build in Firefox: the offer, the browser's own prompt pressed by hand, what is kept, shown and taken back. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type AnyPage, ChatDriver, until } from '../harness/chat-driver';
import { type Display, hasDesktop, startDisplay } from '../harness/display';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
test.skip(!hasDesktop, 'a virtual display is not installed');

let display: Display;
let browser: FirefoxHarness;
let site: Site;
let page: Page;
let chatPage: Page;
let chat: ChatDriver;

/** The browser ignores presses on a prompt that has only just opened, ms. */
const PROMPT_DELAY_MS = 1_200;

const guests = () => html('Guests', '<h1>Guests</h1><label>Guest <input id="guest"></label>');

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [display, site] = await Promise.all([startDisplay(), startSite({ '/': guests })]);
  browser = await launchFirefox({ build: '.output/firefox-mv3', display: display.name });
  await openTab(site.url('/', 'localhost'));
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
  display?.close();
});

/** A tab with the icon's press given to it, and a chat about it. */
async function openTab(url: string): Promise<void> {
  page = await browser.openPage(url);
  await page.bringToFront();
  await until('the icon gives access', async () => {
    await display.key('alt+shift+n');
    return browser.tabIdOf(page).catch(() => undefined);
  });
  chatPage = await browser.openChat(page);
  chat = new ChatDriver(chatPage as unknown as AnyPage);
}

const typed = () => page.evaluate(() => document.querySelector<HTMLInputElement>('#guest')?.value ?? '');
const offer = () => chatPage.evaluate(() => document.querySelector('.offer h2')?.textContent ?? '');
const grants = () =>
  browser.desk.evaluate(async () => {
    const { browser: api } = globalThis as unknown as {
      browser: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    };
    return (await api.permissions.getAll()).origins ?? [];
  });

/** Presses a button of the browser's prompt by a real click on the display. */
async function answerPrompt(which: 'allow' | 'deny'): Promise<void> {
  await until('the prompt is open', () => browser.promptButton(which));
  await new Promise((resolve) => setTimeout(resolve, PROMPT_DELAY_MS));
  await until('the prompt is answered', async () => {
    const button = await browser.promptButton(which);
    if (!button) return true;
    await display.click(button.x, button.y);
    return false;
  });
}

test('after the first done task the offer comes; refused in the prompt, nothing is granted', async () => {
  expect((await chat.ask('type Ann into Guest')).state).toBe('done');
  await until('the offer is there', async () => (await offer()).includes('without pressing the icon'));
  await chat.press('Always on this site');
  await answerPrompt('deny');
  expect(await grants()).toEqual([]);
});

test('allowed in the prompt the site is kept: the offer is gone, and a reload needs no icon', async () => {
  await chat.press('Always on this site');
  await answerPrompt('allow');
  await until('the browser has granted the site', async () => (await grants()).length > 0);
  expect(await grants()).toEqual(['http://localhost/*']);
  await until('the offer is gone', async () => (await offer()) === '');
  await page.reload();
  const run = await chat.ask('type Bob into Guest');
  expect(run.state, run.outcome).toBe('done');
  expect(await typed()).toBe('Bob');
});

test('the grant is shown on the privacy page and taken back there', async () => {
  const privacy = await browser.openExtensionPage('options.html#privacy');
  const text = () => privacy.evaluate(() => document.body.textContent ?? '');
  await until('the site is listed', async () => (await text()).includes('localhost'));
  await privacy.locator('button ::-p-text(Remove)').click();
  await until('the grant is gone', async () => (await grants()).length === 0);
  await until('the page says so', async () => (await text()).includes('None. Fieldnotes works only'));
  await privacy.close();
});

test('without the grant a request waits for the icon, and goes on as it was typed', async () => {
  await page.reload();
  const waiting = await chat.ask('type Cleo into Guest');
  expect(waiting.question).toContain('Alt+Shift+N');
  await page.bringToFront();
  await until('the task is done', async () => {
    await display.key('alt+shift+n');
    await new Promise((resolve) => setTimeout(resolve, PROMPT_DELAY_MS));
    return (await chat.runs()).at(-1)?.state === 'done';
  });
  expect(await typed()).toBe('Cleo');
});

test('the offer that was answered with no does not come again', async () => {
  await until('the offer is there', async () => (await offer()) !== '');
  await chat.press('Only when I press the icon');
  await until('the offer is gone', async () => (await offer()) === '');
  expect((await chat.ask('type Dora into Guest')).state).toBe('done');
  expect(await offer()).toBe('');
  expect(await grants()).toEqual([]);
});
