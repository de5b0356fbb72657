/** The row of a task in the notebook: renamed, exported alone, shown again after its site has changed, forgotten and brought back. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { axeViolations } from '../harness/axe';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { startTasks, type TasksApp, teachAddTask } from '../harness/tasks-app';

test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let browser: ChromiumHarness;
let page: Page;
let chat: ChatDriver;
let options: Page;

test.beforeAll(async () => {
  [app, browser] = await Promise.all([startTasks(), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(app.url('/tasks'));
  chat = new ChatDriver(await browser.openChat(page));
  await teachAddTask(chat, page);
  // A second task, which must stay out of the file of the first.
  await chat.teach('open the form for a new task');
  await page.bringToFront();
  await page.getByRole('button', { name: 'New task' }).click();
  await chat.taught();
  await page.reload();
  options = await browser.openOptions('notes');
});
test.afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const tasks = async () => (await browser.rows<Note>('notes')).filter(({ body }) => body.kind === 'procedure');
const press = (name: string | RegExp) => options.getByRole('button', { name }).click();

test('a task is renamed in its row; the new words and the old ones start it', async () => {
  await press(/^More: add a task/);
  await press(/^Rename: add a task/);
  const words = options.getByLabel('Words that start it');
  await expect(words).toBeFocused();
  const before = await words.inputValue();
  await words.fill('note something');
  await expect(options.getByText(/^Keep each blank once: ‹/)).toBeVisible();
  await expect(options.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await words.fill(before.replace('add a task called', 'write down a task called'));
  await options.keyboard.press('Enter');
  await expect(options.getByRole('button', { name: /^Run: write down a task called/ })).toBeVisible();
  await page.bringToFront();
  for (const request of ['write down a task called "Bread"', 'add a task called "Salt"']) {
    const run = await chat.ask(request);
    expect(run.state, run.outcome).toBe('done');
  }
  expect(app.saved()).toEqual(['Milk', 'Bread', 'Salt']);
});

test('each row says the state, the last run and what was saved', async () => {
  await options.bringToFront();
  const row = options.locator('.task-row').filter({ hasText: 'write down a task' });
  await expect(row.locator('.cell')).toHaveText([
    /^Last run: today$/,
    /^Saved: (about \d+ seconds?|\d+ clicks and entries)$/,
  ]);
  await expect(row.locator('.tag')).toHaveText('new');
  const other = options.locator('.task-row').filter({ hasText: 'open the form' });
  await expect(other.locator('.cell')).toHaveText(['Last run: –', 'Saved: –']);
  // The columns stand below their names, and rows without a key or a run keep to them.
  const left = (place: string) =>
    options.locator(place).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  for (const nth of [3, 4, 5]) {
    const [head, ...cells] = [
      ...(await left(`.task-columns > :nth-child(${nth})`)),
      ...(await left(`.task-row .note-head > :nth-child(${nth})`)),
    ];
    expect(cells).toEqual(cells.map(() => head));
  }
  expect(await axeViolations(options)).toEqual([]);
});

test('one task is exported from its row, with what it needs and nothing else', async () => {
  await options.bringToFront();
  await press(/^Export: write down a task/);
  await expect(options.getByText('In the file: 1 task, 3 buttons and fields, 0 rules.')).toBeVisible();
  const [download] = await Promise.all([options.waitForEvent('download'), press('Save the file')]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('write down a task called');
  expect(text).not.toContain('open the form');
  expect(text).not.toMatch(/Milk|Bread|Salt/);
});

test('“Show me again” opens the site and records the task again; the new way replaces the old one', async () => {
  app.saves = 'Keep it';
  await page.reload();
  await page.bringToFront();
  const stopped = await chat.ask('write down a task called "Rope"');
  expect(stopped.state).not.toBe('done');
  const [before] = (await tasks()).filter(({ body }) => JSON.stringify(body).includes('write down'));
  await options.bringToFront();
  await press(/^Show me again: write down a task/);
  await options.keyboard.type('Rope');
  await press('Start showing');
  await until('the page is watched', async () => (await chat.runs()).at(-1)?.state === 'showing');
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  await page.reload();
  await page.getByRole('button', { name: 'New task' }).click();
  await page.getByLabel('Title').pressSequentially('Rope');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('Rope').waitFor();
  const taught = await chat.taught();
  expect(taught.state, taught.outcome).toBe('done');
  const after = (await tasks()).find(({ id }) => id === before?.id);
  expect(after?.version).toBe((before?.version ?? 0) + 1);
  const run = await chat.ask('write down a task called "Kite"');
  expect(run.state, run.outcome).toBe('done');
  expect(app.saved().at(-1)).toBe('Kite');
});

test('one task is paused, pinned and forgotten from its row, and brought back', async () => {
  await options.bringToFront();
  await press(/^Pause: write down a task/);
  await expect(options.getByText('paused', { exact: true })).toBeVisible();
  await press(/^Use again: write down a task/);
  await press(/^Pin: write down a task/);
  await expect(options.getByText('pinned', { exact: true })).toBeVisible();
  await press(/^Forget: write down a task/);
  await expect(options.getByRole('button', { name: /^Run: write down a task/ })).toBeHidden();
  await press('Undo');
  await expect(options.getByRole('button', { name: /^Run: write down a task/ })).toBeVisible();
  await expect(options.getByRole('button', { name: /^Run: open the form/ })).toBeVisible();
});

test('the menu of a pinned task leads to the keys of the browser', async () => {
  await press(/^More: write down a task/);
  const [keys] = await Promise.all([
    browser.context.waitForEvent('page'),
    press(/^Key of the browser…: write down a task/),
  ]);
  expect(keys.url()).toContain('chrome://extensions');
  await keys.close();
});

test('a search without a hit offers to show the task, and begins it on the site', async () => {
  await options.bringToFront();
  await options.getByRole('searchbox').fill('empty the waste basket');
  await expect(options.getByText('No task says “empty the waste basket”.')).toBeVisible();
  expect(await axeViolations(options)).toEqual([]);
  await press('Show me one');
  await until('the page is watched', async () => (await chat.runs()).at(-1)?.state === 'showing');
  expect((await chat.runs()).at(-1)?.request).toBe('empty the waste basket');
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
});
