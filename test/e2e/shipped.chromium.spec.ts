/** The shipped build in Chromium with no site granted: access comes from the icon's shortcut, pressed as a person does. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type AnyPage, ChatDriver, until } from '../harness/chat-driver';
import { launchShippedChromium, type ShippedChromium } from '../harness/shipped-chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });

let shipped: ShippedChromium;
let site: Site;
let page: Page;
let panel: Page;
let chat: ChatDriver;

const list = () =>
  html(
    'Chores',
    `<h1>Chores</h1>
    <div id="reports">Reports</div> <p id="opened"></p>
    <label>New chore <input id="chore"></label> <button id="add">Add chore</button> <ul id="chores"></ul>
    <p><a href="/other">Other list</a></p>
    <script>
      reports.addEventListener('click', () => { opened.textContent = 'The reports are open'; });
      add.addEventListener('click', () => { const item = document.createElement('li'); item.textContent = chore.value; chores.append(item); });
    </script>`,
  );

test.beforeAll(async () => {
  [site, shipped] = await Promise.all([startSite({ '/': list, '/other': list }), launchShippedChromium()]);
});

test.afterAll(async () => {
  await shipped.close();
  await site.close();
});

const textOf = (selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

test('the icon opens the panel on a page, and no site is granted', async () => {
  page = await shipped.openPage(site.url('/'));
  await shipped.pressIcon();
  panel = await shipped.panel();
  chat = new ChatDriver(panel as unknown as AnyPage);
  await until('the panel names the site', () =>
    panel.evaluate((host) => document.body.textContent?.includes(host), new URL(site.url('/')).host),
  );
  expect((await shipped.callApi<{ origins?: string[] }>('permissions.getAll')).origins ?? []).toEqual([]);
});

test('a plain element that only listens is pressed by its words', async () => {
  const run = await chat.ask('click Reports');
  const last = run.state === 'asking' ? await chat.answer('Yes, do it') : run;
  expect(last.state, last.outcome).toBe('done');
  expect(await textOf('#opened')).toBe('The reports are open');
});

test('a listener added at the start of the next page of the visit is seen', async () => {
  expect((await chat.ask('click Other list')).state).toBe('done');
  await chat.ask('type milk into New chore');
  expect((await chat.ask('click Add chore')).state).toBe('done');
  expect(await textOf('#chores')).toBe('milk');
});

test('a task asked on a tab without access waits, and goes on when the icon is pressed', async () => {
  page = await shipped.openPage(site.url('/', 'localhost'));
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
  const asked = await chat.ask('type bread into New chore');
  expect(asked.state).toBe('asking');
  expect(asked.question).toContain('Alt+Shift+F');
  await page.bringToFront();
  await shipped.pressIcon();
  await until('the task is done', async () => (await chat.runs()).at(-1)?.state === 'done');
  expect(await page.$eval('#chore', (field) => (field as HTMLInputElement).value)).toBe('bread');
});

test('a page of the browser is named as such at once', async () => {
  await shipped.openPage('chrome://version');
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
  const run = await chat.ask('click Save');
  expect(run.state).toBe('failed');
  expect(run.outcome).toContain('browser');
});
