/** A live team in two real Chromium profiles through a real NATS server: from the settings page to a row of the other's notebook, and used there. */
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { LiveTeam } from '../../lib/share/live-team';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { hasNats, type NatsServer, PASSWORD, startNats } from '../harness/nats-server';
import { addTask, startTasks, type TasksApp } from '../harness/tasks-app';

test.skip(!hasNats, 'nats-server is not installed');
test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let server: NatsServer;
let ada: ChromiumHarness;
let ben: ChromiumHarness;
let settings: { ada: Page; ben: Page };
let page: Page;
let chat: ChatDriver;

test.beforeAll(async () => {
  [app, server, ada, ben] = await Promise.all([
    startTasks(),
    startNats(['ada', 'ben']),
    launchChromium(),
    launchChromium(),
  ]);
  const operator = { url: server.url, user: 'operator', password: PASSWORD };
  await (await LiveTeam.open(operator, new AbortController().signal)).close();
});
test.afterAll(async () => {
  await Promise.all([ada?.close(), ben?.close()]);
  await server?.close();
  await app?.close();
});

const tasksOf = async (browser: ChromiumHarness) =>
  (await browser.rows<Note>('notes')).filter(({ body }) => body.kind === 'procedure');
const statesOf = async (browser: ChromiumHarness) =>
  (await tasksOf(browser)).map(({ source, state }) => `${source} ${state}`);

/** Fills the form in as a person does. */
async function join(options: Page, user: string, password: string): Promise<void> {
  await options.getByLabel('Kind of server').selectOption('nats');
  await options.getByLabel('Address of the server, wss://…').fill(server.url);
  await options.getByLabel('User').fill(user);
  await options.getByLabel('Password', { exact: true }).fill(password);
  await options.getByLabel('Stay connected: what others share arrives at once').check();
  await options.getByRole('button', { name: 'Save and allow this address' }).click();
}

const synchronise = (options: Page) => options.getByRole('button', { name: 'Synchronise now' }).click();

test('Ada shows a task, ticks its site, and shares it from the settings', async () => {
  page = await ada.context.newPage();
  await page.goto(app.url('/tasks'));
  chat = new ChatDriver(await ada.openChat(page));
  await chat.teach('add a task called "Soap"');
  await page.bringToFront();
  await addTask(page, 'Soap');
  const run = await chat.taught();
  expect(run.state, `${run.question} ${run.outcome}`).toBe('done');
  settings = { ada: await ada.openOptions('share'), ben: await ben.openOptions('share') };
  await settings.ada.getByLabel(`Share notes about ${new URL(app.url('/')).origin}`).check();
  await join(settings.ada, 'ada', PASSWORD);
  await synchronise(settings.ada);
  await expect(settings.ada.getByText('What is new was written to the folder.')).toBeVisible();
});

test('a wrong password is named; with the right one her task waits for Ben and is a row of his notebook once he takes it', async () => {
  await join(settings.ben, 'ben', 'no');
  await synchronise(settings.ben);
  await expect(settings.ben.getByRole('alert')).toContainText('Check user, password');
  await settings.ben.locator('summary', { hasText: server.url }).click();
  await join(settings.ben, 'ben', PASSWORD);
  await synchronise(settings.ben);
  await expect(settings.ben.getByText(/^1 new file was read/)).toBeVisible();
  expect(await ben.rows('notes')).toEqual([]);
  await settings.ben.getByLabel(/^add a task called/).check();
  await settings.ben.getByRole('button', { name: 'Take 1 note' }).click();
  await expect.poll(() => statesOf(ben)).toEqual(['import quarantined']);
});

test('Ben uses it once his own page agrees', async () => {
  const own = await ben.context.newPage();
  await own.goto(app.url('/tasks'));
  const his = new ChatDriver(await ben.openChat(own));
  await expect.poll(() => statesOf(ben)).toEqual(['import trial']);
  const seen = await his.ask('add a task called "Bread"');
  expect(seen.state, seen.outcome).toBe('done');
  expect(app.saved()).toEqual(['Soap', 'Bread']);
});

test('while he stays connected, her next task reaches him without a sync, also after his worker was killed', async () => {
  await chat.teach('open a new task');
  await page.bringToFront();
  await page.getByRole('button', { name: 'New task' }).click();
  expect((await chat.taught()).state).toBe('done');
  await settings.ada.bringToFront();
  await synchronise(settings.ada);
  await expect(settings.ada.getByText('What is new was written to the folder.')).toBeVisible();
  await settings.ben.bringToFront();
  await expect(async () => {
    await settings.ben.reload();
    await expect(settings.ben.getByLabel(/^open a new task/)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  await ben.killWorker();
  await settings.ben.reload();
  await expect(settings.ben.getByLabel(/^open a new task/)).toBeVisible();
  await synchronise(settings.ben);
  await expect(settings.ben.getByText(/^0 new files were read/)).toBeVisible();
});

test('a revoked member is told so and keeps what he has; muting her un-learns what came from her', async () => {
  await server.setMembers(['ada']);
  await synchronise(settings.ben);
  await expect(settings.ben.getByRole('alert')).toContainText('Check user, password');
  expect(await tasksOf(ben)).toHaveLength(1);
  await settings.ben.getByRole('button', { name: /^Mute .* and forget/ }).click();
  await expect.poll(async () => (await ben.rows('notes')).length).toBe(0);
  expect(await tasksOf(ada)).toHaveLength(2);
});
