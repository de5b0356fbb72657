/** All screens: their accessibility trees are pinned, one life by keyboard alone, and live regions that say little. */
import { expect, type Page, test } from '@playwright/test';
import { announcements, watchAnnouncements } from '../harness/announcements';
import { ChatDriver, chooseModel, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { tabTo } from '../harness/keyboard';
import { type ModelServer, startModelServer } from '../harness/model-server';
import { startTasks, type TasksApp } from '../harness/tasks-app';
import { pinTree } from '../harness/trees';

test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let browser: ChromiumHarness;
let model: ModelServer;
let page: Page;
let chatPage: Page;
let chat: ChatDriver;

test.beforeAll(async () => {
  [app, browser, model] = await Promise.all([
    startTasks(),
    launchChromium(),
    startModelServer(() => ({ tool: 'done', arguments: { summary: 'The list is empty.' } })),
  ]);
  page = await browser.context.newPage();
  await page.goto(app.url('/tasks'));
  chatPage = await browser.openChat(page);
  chat = new ChatDriver(chatPage);
});
test.afterAll(async () => {
  await browser.close();
  await app.close();
  await model.close();
});

test('a task is shown, learned, run, taken back, done again and forgotten by keyboard alone', async () => {
  await chatPage.bringToFront();
  await pinTree('chat-empty', chatPage.locator('body'));
  // The focus begins in the composer.
  await chatPage.keyboard.type('add a task called "Milk"');
  await tabTo(chatPage, /^Show me/);
  await chatPage.keyboard.press('Enter');
  await chatPage.getByRole('button', { name: 'Done' }).waitFor();
  await pinTree('chat-teaching', chatPage.locator('body'));
  await page.bringToFront();
  await tabTo(page, /^New task/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Milk', { delay: 15 });
  await tabTo(page, /^Save task/);
  await page.keyboard.press('Enter');
  await page.getByText('Milk').waitFor();
  await chatPage.bringToFront();
  await tabTo(chatPage, /^Done/);
  await chatPage.keyboard.press('Enter');
  await until('the task is learned', async () => (await chat.runs()).at(-1)?.state === 'done');
  await chatPage.locator('.tasks .task').waitFor();
  await pinTree('chat-learned', chatPage.locator('body'));
  await chatPage.locator('.composer textarea').focus();
  await chatPage.keyboard.press('1');
  await chatPage.keyboard.type('Bread');
  await chatPage.keyboard.press('Enter');
  await until('the task is saved', async () => app.saved().at(-1) === 'Bread');
  await chat.settled();
  await pinTree('chat-done', chatPage.locator('article.run').last());
  await tabTo(chatPage, /^Undo 1 of 3 steps/);
  await chatPage.keyboard.press('Enter');
  // The saved task stays, and the chat says so.
  await expect(chatPage.locator('p.undone')).toContainText('1 step taken back. These stay:');
  await expect(chatPage.locator('p.undone')).toContainText('Click button “Save task”');
  const options = await browser.openOptions('notes');
  await options.bringToFront();
  await options.getByText('Last run: today').waitFor();
  await pinTree('notebook', options.locator('main'));
  await tabTo(options, /^More: add a task/);
  await options.keyboard.press('Enter');
  await tabTo(options, /^Forget: add a task/);
  await options.keyboard.press('Enter');
  await options.getByText('Forgotten').waitFor();
  await tabTo(options, /^Undo/);
  await options.keyboard.press('Enter');
  await expect(options.getByText('Forgotten')).toBeHidden();
  await tabTo(options, /^Run: add a task/);
  await options.keyboard.press('Enter');
  await options.keyboard.type('Salt');
  await options.keyboard.press('Enter');
  await until('the task runs from the notebook', async () => app.saved().at(-1) === 'Salt');
  await options.close();
});

for (const view of ['diary', 'benefit', 'carry', 'share', 'privacy', 'model'])
  test(`the tree of the view ${view}`, async () => {
    const options = await browser.openOptions(view);
    await options.locator('.view h2').first().waitFor();
    await options.waitForTimeout(300);
    await pinTree(view, options.locator('.view'));
    await options.close();
  });

test('the tree of the page after the install', async () => {
  const welcome = await browser.context.newPage();
  await welcome.goto(browser.extensionUrl('welcome.html'));
  await welcome.locator('.guide .button').waitFor();
  await pinTree('welcome', welcome.locator('main'));
  await welcome.close();
});

test('live regions say little while a model thinks and while a card waits', async () => {
  await chooseModel(chatPage, model.baseUrl, 'scripted-1', 'k');
  model.delayMs = 4_000;
  await chatPage.bringToFront();
  await watchAnnouncements(chatPage);
  await chat.ask('tell me something about this list');
  expect((await announcements(chatPage)).length, (await announcements(chatPage)).join(' | ')).toBeLessThanOrEqual(6);
});

test('a task is pinned, looked up by “/”, and one that no note says is shown, by keyboard alone', async () => {
  const options = await browser.openOptions('notes');
  await options.bringToFront();
  await tabTo(options, /^More: add a task/);
  await options.keyboard.press('Enter');
  await tabTo(options, /^Pin: add a task/);
  await options.keyboard.press('Enter');
  await tabTo(options, /^Key of the browser/);
  await chatPage.bringToFront();
  await chatPage.locator('.composer textarea').focus();
  await chatPage.keyboard.type('/add');
  await chatPage.keyboard.press('Enter');
  await chatPage.keyboard.type('Rice');
  await chatPage.keyboard.press('Enter');
  await until('the task runs', async () => app.saved().at(-1) === 'Rice');
  await chat.settled();
  await options.bringToFront();
  await options.getByRole('searchbox').focus();
  await options.keyboard.type('sort my tasks');
  await tabTo(options, /^Show me one/);
  await options.keyboard.press('Enter');
  await chatPage.bringToFront();
  await chatPage.getByRole('button', { name: 'Done' }).waitFor();
  await tabTo(chatPage, /^Stop/);
  await chatPage.keyboard.press('Enter');
  await chat.settled();
  await options.close();
});
