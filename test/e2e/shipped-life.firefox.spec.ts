/** The shipped build in Firefox with no site granted: a first task and its undo, a task shown once and done again after the icon. */
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
let chat: ChatDriver;

/** A press shows its effect within this, ms. */
const PRESS_MS = 1_500;

const list = () =>
  html(
    'Chores',
    `<h1>Chores</h1><div id="reports">Reports</div> <p id="opened"></p><label>New chore <input id="chore"></label> <button id="add">Add chore</button> <ul id="chores"></ul>
    <script>
      reports.addEventListener('click', () => { opened.textContent = 'The reports are open'; });
      add.addEventListener('click', () => { const item = document.createElement('li'); item.textContent = chore.value; chores.append(item); });
    </script>`,
  );

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [display, site] = await Promise.all([startDisplay(), startSite({ '/': list })]);
  browser = await launchFirefox({ build: '.output/firefox-mv3', display: display.name });
  page = await browser.openPage(site.url('/'));
  await page.bringToFront();
  // The press gives access to the tab; without it the extension does not even see the tab's address.
  await until('the icon gives access', async () => {
    await display.key('alt+shift+n');
    return browser.tabIdOf(page).catch(() => undefined);
  });
  chat = new ChatDriver((await browser.openChat(page)) as unknown as AnyPage);
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
  display?.close();
});

const chores = () => page.evaluate(() => document.querySelector('#chores')?.textContent ?? '');
const typed = () => page.evaluate(() => document.querySelector<HTMLInputElement>('#chore')?.value ?? '');
const grants = () =>
  browser.desk.evaluate(async () => {
    const { browser: api } = globalThis as unknown as {
      browser: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    };
    return (await api.permissions.getAll()).origins ?? [];
  });

test('a first task is done under activeTab, with no site granted, and taken back', async () => {
  expect(await grants()).toEqual([]);
  const run = await chat.ask('type bread into New chore');
  expect(run.state, run.outcome).toBe('done');
  expect(await typed()).toBe('bread');
  await chat.press('Undo');
  await until('the field is as before', async () => (await typed()) === '');
});

test('a plain element that only listens is pressed by its words', async () => {
  const run = await chat.ask('click Reports');
  expect(run.state, run.outcome).toBe('done');
  expect(await page.evaluate(() => document.querySelector('#opened')?.textContent)).toBe('The reports are open');
});

test('a task is shown once, and done again with another value', async () => {
  await page.bringToFront();
  await chat.teach('add a chore called "rye"');
  await page.bringToFront();
  await page.click('#chore');
  await page.keyboard.type('rye', { delay: 20 });
  await page.click('#add');
  const taught = await chat.taught();
  expect(taught.state, taught.outcome).toBe('done');
  // In Firefox the access ends with the document: the task waits for the icon, and goes on.
  await page.reload();
  const waiting = await chat.ask('add a chore called "oats"');
  expect(waiting.question).toContain('Alt+Shift+N');
  await until('the icon gives access', async () => {
    await page.bringToFront();
    await display.key('alt+shift+n');
    await new Promise((resolve) => setTimeout(resolve, PRESS_MS));
    return (await chat.runs()).at(-1)?.state !== 'asking';
  });
  const last = await chat.settled();
  expect(last.state, last.outcome).toBe('done');
  expect(last.steps.every(({ by }) => by === 'from notes')).toBe(true);
  expect(await chores()).toBe('oats');
});
