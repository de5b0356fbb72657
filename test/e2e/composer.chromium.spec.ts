/** The composer and what stands around it: lists by “/” and by typing, the last request, an edit, waiting words, answers, and the icon's badge. */
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { startTasks, type TasksApp, teachAddTask } from '../harness/tasks-app';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let site: Site;
let browser: ChromiumHarness;
let page: Page;
let chatPage: Page;
let chat: ChatDriver;

const LINK = 'https://example.org/opening-hours';
const article = () =>
  html(
    'Library',
    `<article><h1>The library</h1>${'<p>The library lends books, maps and tools to all who live here, and to their guests as well.</p>'.repeat(6)}
     <p>All hours are at ${LINK} and at the door.</p></article><button onclick="this.remove()">Delete account</button>`,
  );

test.beforeAll(async () => {
  [app, site, browser] = await Promise.all([startTasks(), startSite({ '/article': article }), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(app.url('/tasks'));
  chatPage = await browser.openChat(page);
  chat = new ChatDriver(chatPage);
  expect((await teachAddTask(chat, page)).state).toBe('done');
  await chatPage.bringToFront();
});
test.afterAll(async () => {
  await browser.close();
  await app.close();
  await site.close();
});

const composer = () => chatPage.locator('.composer textarea');
const menu = () => chatPage.getByRole('listbox', { name: 'On this site' });

test('“/” lists what is known, letters filter it, and Enter opens the fields', async () => {
  await composer().press('/');
  await expect(menu().getByRole('option')).toHaveText([/add a task called/]);
  await chatPage.keyboard.type('zzz');
  await expect(menu()).toBeHidden();
  await chatPage.keyboard.press('Escape');
  await expect(composer()).toHaveValue('');
  await chatPage.keyboard.type('/task');
  await chatPage.keyboard.press('Enter');
  await expect(chatPage.locator('.task-form input')).toBeFocused();
  await chatPage.keyboard.press('Escape');
  await expect(composer()).toBeFocused();
});

test('words that are typed list the tasks that have them, without taking Enter from the words', async () => {
  await composer().pressSequentially('add a');
  await expect(menu().getByRole('option')).toHaveCount(1);
  await expect(composer()).not.toHaveAttribute('aria-activedescendant');
  await chatPage.keyboard.press('ArrowDown');
  await expect(composer()).toHaveAttribute('aria-activedescendant');
  await chatPage.keyboard.press('Enter');
  await chatPage.keyboard.type('Rye');
  await chatPage.keyboard.press('Enter');
  await until('the task is saved', async () => app.saved().at(-1) === 'Rye');
  await chat.settled();
});

test('the arrow up brings back the last request, then the one before; the pencil puts a request back', async () => {
  await composer().press('ArrowUp');
  await expect(composer()).toHaveValue('add a task called "Rye"');
  await chatPage.keyboard.press('ArrowUp');
  await expect(composer()).toHaveValue('add a task called "Milk"');
  await chatPage.keyboard.press('Escape');
  await chatPage.locator('article.run').last().getByRole('button', { name: 'Edit this request' }).click();
  await expect(composer()).toHaveValue('add a task called "Rye"');
  await chatPage.keyboard.press('Escape');
});

test('“help” says what can be done here, and starts no task', async () => {
  const before = (await chat.runs()).length;
  await chat.submit('what can you do?');
  await expect(chatPage.locator('.help')).toContainText('Run 1 task that I know');
  expect(await chat.runs()).toHaveLength(before);
});

test('a request that is typed while a task works waits, and is done after it', async () => {
  await chat.send('wait for Ready');
  await chat.submit('add a task called "Oats"');
  await expect(chatPage.locator('.waits')).toContainText('add a task called "Oats"');
  expect(app.saved()).not.toContain('Oats');
  await page.evaluate(() => document.body.append('Ready'));
  await until('the waiting task is saved', async () => app.saved().at(-1) === 'Oats');
  await chat.settled();
});

test('an answer has its link, and Copy copies all of it', async () => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site.url('/article'));
  const run = await chat.ask('read this page');
  expect(run.state, run.outcome).toBe('done');
  await expect(chatPage.locator('.answer a')).toHaveAttribute('href', LINK);
  await chatPage.bringToFront();
  await chatPage.getByRole('button', { name: 'Copy' }).click();
  await expect(chatPage.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await chatPage.evaluate(() => navigator.clipboard.readText())).toContain('The library lends books');
});

test('while no chat is open the icon says that a task asks, and how it ended', async () => {
  const tabId = await browser.tabIdOf(page);
  const icon = () =>
    browser.inWorker(async (id: number) => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: Record<'getBadgeText' | 'getTitle', (tab: object) => Promise<string>> };
      };
      return [await chrome.action.getBadgeText({ tabId: id }), await chrome.action.getTitle({ tabId: id })];
    }, tabId);
  const asked = await chat.ask('click Delete account');
  expect(asked.question).toContain('Delete account');
  await chatPage.close();
  await expect.poll(icon).toEqual(['?', 'Fieldnotes asks you something']);
  chatPage = await browser.openChat(page);
  chat = new ChatDriver(chatPage);
  await chat.press('Yes, do it');
  await chatPage.close();
  await expect.poll(icon).toEqual(['✓', 'Fieldnotes is done']);
  chatPage = await browser.openChat(page);
  await chatPage.bringToFront();
  await expect.poll(icon).toEqual(['', 'Fieldnotes']);
});
