/** The shipped build in Chromium with no site granted: access comes from the icon's shortcut, pressed as a person does. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type AnyPage, ChatDriver, until } from '../harness/chat-driver';
import { launchShippedChromium, type ShippedChromium } from '../harness/shipped-chromium';
import { hasDesktop } from '../harness/display';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
test.skip(!hasDesktop, 'a virtual display is not installed');

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

test('the install opens a page that says what to do, with the keys of the icon', async () => {
  const { welcome } = shipped;
  await until('the page is drawn', async () => welcome?.evaluate(() => document.body.textContent?.includes('Shift+F')));
  expect(await welcome?.evaluate(() => document.querySelectorAll('.welcome .start li').length)).toBe(3);
  await welcome?.close();
});

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

const offer = () => panel.evaluate(() => document.querySelector('.offer h2')?.textContent ?? '');
const sites = async () => (await shipped.callApi<{ origins?: string[] }>('permissions.getAll')).origins ?? [];

test('after a done task access for good is offered once, and a no is kept', async () => {
  expect(await offer()).toContain('without pressing the icon');
  await chat.press('Only when I press the icon');
  await until('the offer is gone', async () => (await offer()) === '');
  expect((await chat.ask('type tea into New chore')).state).toBe('done');
  expect(await offer()).toBe('');
  expect(await sites()).toEqual([]);
});

test('a task is shown in the panel and ended on the page; it is a row with a field, two keys away', async () => {
  await page.bringToFront();
  await page.reload();
  await chat.teach('add a chore called "rye"');
  await page.bringToFront();
  await page.click('#chore');
  await page.type('#chore', 'rye');
  await page.click('#add');
  await until('the step is recorded', async () => ((await chat.runs()).at(-1)?.steps.length ?? 0) >= 2);
  const badge = () =>
    shipped
      .callApi<{ id: number }[]>('tabs.query', { active: true })
      .then(([tab]) => shipped.callApi<string>('action.getBadgeText', { tabId: tab?.id }));
  await until('the icon tells of the watching', async () => (await badge()) === '●');
  const { x, y } = await barButton();
  await page.mouse.click(x, y);
  await until('the task is learned', async () => (await chat.runs()).at(-1)?.state === 'done');
  expect((await chat.runs()).at(-1)?.learned.join()).toContain('add a chore called');
  await until('the task is listed', () =>
    panel.evaluate(() => document.querySelector('.tasks .task')?.textContent?.includes('add a chore')),
  );
  await panel.focus('.composer textarea');
  await panel.keyboard.press('1');
  await panel.keyboard.type('oats');
  await panel.keyboard.press('Enter');
  await until('the chore is there', async () => (await textOf('#chores')).endsWith('oats'));
  // A tab that opens while the run goes on may be its own, and is kept on the run's sites.
  await until('the run has ended', async () => (await chat.runs()).at(-1)?.state === 'done');
});

/** Middle of the bar's Done button: it lies in a closed shadow root, so it is found by its place. */
function barButton(): Promise<{ x: number; y: number }> {
  return until('the bar is on the page', () =>
    page.evaluate(() => {
      const bar = document.querySelector('fieldnotes-bar')?.getBoundingClientRect();
      return bar && bar.width > 0 ? { x: bar.right - 128, y: bar.top + bar.height / 2 } : undefined;
    }),
  );
}

test('a task asked on a tab without access waits, and goes on when the icon is pressed', async () => {
  page = await shipped.openPage(site.url('/', 'localhost'));
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
  // The chat says what is missing before anything is asked.
  await until('the panel says what to press', () => panelSays('Not allowed on this tab yet'));
  expect(await panelSays('Alt+Shift+F')).toBe(true);
  const asked = await chat.ask('type bread into New chore');
  expect(asked.state).toBe('asking');
  expect(asked.question).toContain('Alt+Shift+F');
  await page.bringToFront();
  await shipped.pressIcon();
  await until('the task is done', async () => (await chat.runs()).at(-1)?.state === 'done');
  expect(await page.$eval('#chore', (field) => (field as HTMLInputElement).value)).toBe('bread');
});

const textOfField = () => page.$eval('#chore', (field) => (field as HTMLInputElement).value);

/** The browser draws its prompt, and takes the answer, within this, ms. */
const PROMPT_MS = 1_000;

test('access for good is given in the prompt of the browser, shown on the privacy page, and taken back there', async () => {
  await until('the offer is there', async () => (await offer()) !== '');
  await until('the browser has granted the site', async () => {
    // Keys that come before the prompt are lost, and the prompt may then be refused: it is asked for again.
    if ((await offer()) !== '') await panel.click('.offer .primary');
    await new Promise((resolve) => setTimeout(resolve, PROMPT_MS));
    await shipped.display.key('Tab');
    await shipped.display.key('Return');
    await new Promise((resolve) => setTimeout(resolve, PROMPT_MS));
    return (await sites()).length > 0;
  });
  expect(await sites()).toEqual(['http://localhost/*']);
  // A tab whose icon was never pressed is worked on by the grant alone: taken back in the middle, nothing more is done there.
  page = await shipped.openPage(site.url('/', 'localhost'));
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
  await chat.send('type rye into New chore and wait for Ready and click Add chore');
  await until('the first step is done', async () => (await textOfField()) === 'rye');
  const options = await shipped.browser.newPage();
  await options.goto(await shipped.extensionUrl('options.html#privacy'));
  await options.locator('button ::-p-text(Remove)').click();
  await until('the grant is gone', async () => (await sites()).length === 0);
  await options.close();
  await page.bringToFront();
  await page.evaluate(() => document.body.append('Ready'));
  const ended = await chat.settled();
  expect(ended.state, ended.outcome).toBe('stopped');
  expect(ended.outcome).toContain('Without access to this site');
  expect(await textOf('#chores')).toBe('');
});

const panelSays = (words: string) =>
  panel.evaluate((text) => document.querySelector('.empty')?.textContent?.includes(text) === true, words);

test('a page of the browser is named as such at once', async () => {
  await shipped.openPage('chrome://version');
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
  const run = await chat.ask('click Save');
  expect(run.state).toBe('failed');
  expect(run.outcome).toContain('browser');
  // Once the icon is pressed, the empty chat says it as well, and leads to the practice page.
  await shipped.openPage('chrome://version/?again');
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
  await shipped.pressIcon();
  await until('the panel says where it works', () => panelSays('Open a web page first'));
  await chat.press('Try it on the practice page');
  await shipped.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
});
