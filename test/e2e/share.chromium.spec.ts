/** A shared folder in a real Chromium against Apache with mod_dav: what a colleague shares is reviewed, taken, and used on the page. */
import 'fake-indexeddb/auto';
import { expect, type Page, test } from '@playwright/test';
import { openFolder } from '../../lib/share/open-folder';
import type { Note } from '../../lib/records/note';
import { axeViolations } from '../harness/axe';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type FolderServer, hasApache, startApache } from '../harness/folder-servers';
import { noteOf, pressOf } from '../harness/notes';
import { startTasks, type TasksApp } from '../harness/tasks-app';
import { TeamPerson } from '../harness/team-person';

test.skip(!hasApache, 'Apache with mod_dav is not installed');
test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let server: FolderServer;
let browser: ChromiumHarness;
let options: Page;
const ada = new TeamPerson(1);

test.beforeAll(async () => {
  [app, server, browser] = await Promise.all([startTasks(), startApache(), launchChromium()]);
  const { origin } = new URL(app.url('/'));
  const place = (id: string, role: string, name: string, tag: string) =>
    noteOf(`note_${id}`, { kind: 'locator', fingerprint: { role, name, tag }, page: '/tasks' });
  const places = [
    place('new', 'button', 'New task', 'button'),
    place('title', 'textbox', 'Title', 'input'),
    place('save', 'button', 'Save task', 'button'),
  ];
  const [open, title, save] = places;
  const task = noteOf('note_task', {
    kind: 'procedure',
    request: [{ text: 'add a task called ' }, { slot: 'title' }],
    slots: ['title'],
    steps: [
      pressOf(open?.id ?? '', 'R2'),
      {
        verb: 'type',
        ...(title ? { locator: title.id } : {}),
        text: [{ slot: 'title' }],
        must: [],
        some: [],
        class: 'R2',
      },
      pressOf(save?.id ?? '', 'R2'),
    ],
  });
  await ada.learn(origin, [...places, task]);
  await ada.sync(openFolder(server.address), [origin]);
  options = await browser.openOptions('share');
});
test.afterAll(async () => {
  await browser?.close();
  await server?.close();
  await app?.close();
});

const tasks = async () => (await browser.rows<Note>('notes')).filter(({ body }) => body.kind === 'procedure');

test('a wrong password is named; with the right one the colleague’s task waits, and is taken on request', async () => {
  const { address } = server;
  if (address.kind !== 'webdav') throw new Error('not WebDAV');
  await options.getByLabel('Address of the folder, https://…').fill(address.url);
  await options.getByLabel('User').fill(address.user);
  await options.getByLabel('Password', { exact: true }).fill('no');
  await options.getByRole('button', { name: 'Save and allow this address' }).click();
  await options.getByRole('button', { name: 'Synchronise now' }).click();
  await expect(options.getByRole('alert')).toContainText('Check user, password');
  await options.locator('summary', { hasText: address.url }).click();
  await options.getByLabel('Password', { exact: true }).fill(address.password);
  await options.getByRole('button', { name: 'Save and allow this address' }).click();
  await options.getByRole('button', { name: 'Synchronise now' }).click();
  await expect(options.getByText(/^1 new file was read/)).toBeVisible();
  expect(await browser.rows('notes')).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    expect(await axeViolations(options), colorScheme).toEqual([]);
  }
  await options.setViewportSize({ width: 320, height: 600 });
  expect(await options.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await options.setViewportSize({ width: 1000, height: 760 });
  await options.getByLabel(/^add a task called/).check();
  await options.getByRole('button', { name: 'Take 1 note' }).click();
  await expect
    .poll(async () => (await tasks()).map(({ state, source }) => `${source} ${state}`))
    .toEqual(['import quarantined']);
});

test('the task is used once the live page agrees; muting its author un-learns it', async () => {
  const page = await browser.context.newPage();
  await page.goto(app.url('/tasks'));
  const chat = new ChatDriver(await browser.openChat(page));
  await expect.poll(async () => (await tasks()).map(({ state }) => state)).toEqual(['trial']);
  const seen = await chat.ask('add a task called "Bread"');
  expect(seen.state, seen.outcome).toBe('done');
  expect(app.saved()).toEqual(['Bread']);
  await options.bringToFront();
  await options.reload();
  await options.getByRole('button', { name: /^Mute .* and forget/ }).click();
  await expect.poll(() => browser.rows('notes').then((rows) => rows.length)).toBe(0);
  await expect(options.getByRole('button', { name: /^Hear .* again/ })).toBeVisible();
});

test('“delete everything” deletes the folder’s settings and files too, and the view works on', async () => {
  const carry = await browser.openOptions('carry');
  await carry.getByRole('button', { name: 'Delete everything' }).click();
  await carry.getByRole('button', { name: 'Press again to: Delete everything' }).click();
  await expect(carry.getByText('Everything was deleted')).toBeVisible({ timeout: 30_000 });
  await options.reload();
  await expect(options.getByLabel('Address of the folder, https://…')).toHaveValue('');
  await expect(options.getByText('Members, by their keys')).toHaveCount(0);
  const state = await browser.send<{ members: unknown[]; incoming: unknown[] }>('share.state', {});
  expect(state.result).toMatchObject({ members: [], incoming: [] });
});
