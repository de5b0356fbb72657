/** A pinned task on a key of the browser, in the shipped build with no site granted: a real key press runs it, or opens its fields. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type AnyPage, ChatDriver, until } from '../harness/chat-driver';
import { readTable } from '../harness/chromium';
import { hasDesktop } from '../harness/display';
import { launchShippedChromium, type ShippedChromium } from '../harness/shipped-chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
test.skip(!hasDesktop, 'a virtual display is not installed');

let shipped: ShippedChromium;
let site: Site;
let page: Page;
let panel: Page;
let chat: ChatDriver;
let build: string;

const list = () =>
  html(
    'Chores',
    `<h1>Chores</h1><label>New chore <input id="chore"></label> <button id="add">Add chore</button>
    <button id="sort">Sort by name</button> <p id="said"></p> <ul id="chores"></ul>
    <script>
      sort.addEventListener('click', () => { said.textContent = 'Sorted ' + (Number(said.dataset.n = Number(said.dataset.n ?? 0) + 1)); });
      add.addEventListener('click', () => { const item = document.createElement('li'); item.textContent = chore.value; chores.append(item); });
    </script>`,
  );

/** The shipped build after the user has given the first pinned task a key on the browser's own page. */
function withKey(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldnotes-keys-'));
  cpSync('.output/chrome-mv3', folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.commands['task-1'].suggested_key = { default: 'Alt+Shift+1' };
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

test.beforeAll(async () => {
  build = withKey();
  [site, shipped] = await Promise.all([startSite({ '/': list }), launchShippedChromium(build)]);
  await shipped.welcome?.close();
  page = await shipped.openPage(site.url('/'));
  await shipped.pressIcon();
  panel = await shipped.panel();
  chat = new ChatDriver(panel as unknown as AnyPage);
  await chat.teach('add a chore called "rye"');
  await page.bringToFront();
  await page.click('#chore');
  await page.type('#chore', 'rye');
  await page.click('#add');
  await until('the steps are recorded', async () => ((await chat.runs()).at(-1)?.steps.length ?? 0) >= 2);
  expect((await chat.taught()).state).toBe('done');
  await chat.teach('put my chores into order');
  await page.bringToFront();
  await page.click('#sort');
  await until('the step is recorded', async () => ((await chat.runs()).at(-1)?.steps.length ?? 0) >= 1);
  expect((await chat.taught()).state).toBe('done');
});

test.afterAll(async () => {
  await shipped?.close();
  await site.close();
  rmSync(build, { recursive: true, force: true });
});

const textOf = (selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

async function pin(words: string, pinned: boolean): Promise<void> {
  const notes = (await panel.evaluate(readTable, 'notes')) as {
    id: string;
    body: { kind: string; request?: unknown };
  }[];
  const note = notes.find(({ body }) => body.kind === 'procedure' && JSON.stringify(body.request).includes(words));
  const reply = await panel.evaluate(
    (message: object) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<{ ok: boolean }> } } }
      ).chrome.runtime.sendMessage(message),
    { fieldnotes: 1, name: 'note.pin', params: { note: note?.id, pinned } },
  );
  expect(reply.ok).toBe(true);
}

async function pressKey(): Promise<void> {
  await page.bringToFront();
  await page.click('h1');
  await shipped.display.key('alt+shift+1');
}

test('without a pinned task the key only opens the chat', async () => {
  const before = (await chat.runs()).length;
  await pressKey();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await chat.runs()).length).toBe(before);
  expect(await textOf('#said')).toBe('Sorted 1');
});

test('a pinned task without blanks runs by its key', async () => {
  await pin('order', true);
  await pressKey();
  await until('it has run', async () => (await textOf('#said')) === 'Sorted 2');
  await until('its end is shown', async () => (await chat.runs()).at(-1)?.state === 'done');
});

test('one with blanks has its fields opened, also in a chat that is not open yet', async () => {
  await pin('order', false);
  await pin('chore', true);
  await page.bringToFront();
  await panel.close();
  await pressKey();
  panel = await shipped.panel();
  chat = new ChatDriver(panel as unknown as AnyPage);
  await until('the field is open', () => panel.evaluate(() => document.querySelector('.task-form input') !== null));
  await panel.focus('.task-form input');
  await panel.keyboard.type('oats');
  await panel.keyboard.press('Enter');
  await until('the chore is there', async () => (await textOf('#chores')).endsWith('oats'));
  await until('the run has ended', async () => (await chat.runs()).at(-1)?.state === 'done');
});

test('on a tab of another site, and on a page of the browser, nothing runs', async () => {
  const other = await shipped.openPage(site.url('/', 'localhost'));
  await shipped.display.key('alt+shift+1');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await other.$eval('#chores', (one) => one.textContent)).toBe('');
  await shipped.openPage('chrome://version');
  await shipped.display.key('alt+shift+1');
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
});
