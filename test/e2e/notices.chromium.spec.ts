/** Notifications of the system, if the user wished them: for a card that waits and for an end while no chat is open, and never else. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let page: Page;
let build: string;

/** The build after the browser has granted the permission: its prompt takes no press of a program. */
function withPermission(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldnotes-notices-'));
  cpSync('.output/chrome-mv3-test', folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { optional_permissions: granted, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push(...granted);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

interface Api {
  notifications: {
    getAll(): Promise<Record<string, boolean>>;
    create(id: string, options: { title: string; message: string }): Promise<string>;
    onClicked: { dispatch(id: string): void };
  };
  storage: { local: { set(items: object): Promise<void> } };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
}

test.beforeAll(async () => {
  build = withPermission();
  [site, browser] = await Promise.all([
    startSite({
      '/': () => html('Desk', '<label>Note <input></label><button>Delete all notes</button><p hidden>Ready</p>'),
      '/other': () => html('Other', '<h1>Other</h1>'),
    }),
    launchChromium({ build }),
  ]);
  page = await browser.context.newPage();
  await page.goto(site.url('/'));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(build, { recursive: true, force: true });
});

const shown = () =>
  browser.inWorker(async (_: undefined) => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    return Object.keys(await chrome.notifications.getAll());
  }, undefined);
const wish = (isOn: boolean) =>
  browser.desk.evaluate(
    (wishesNotices) => (globalThis as unknown as { chrome: Api }).chrome.storage.local.set({ wishesNotices }),
    isOn,
  );
const ids = async () => [`task:${await browser.tabIdOf(page)}`];

/** Asks for a task and closes the chat before it asks or ends. */
async function askAndClose(request: string): Promise<void> {
  const view = await browser.openChat(page);
  await new ChatDriver(view).send(request);
  await view.close();
}
/** Longer than a sign waits for an open chat. */
const pause = () => page.waitForTimeout(3_000);
const finish = () => page.evaluate(() => document.querySelector('p')?.removeAttribute('hidden'));

test('nothing is shown to a user who did not wish it', async () => {
  await askAndClose('wait for Ready and type a into Note');
  await finish();
  await expect(page.getByLabel('Note')).toHaveValue('a');
  await pause();
  expect(await shown()).toEqual([]);
});

test('an end while the chat is closed is told once, and the chat that shows it takes it away', async () => {
  await wish(true);
  await page.reload();
  await askAndClose('wait for Ready and type b into Note');
  await finish();
  await until('it is told', async () => (await shown()).length > 0);
  expect(await shown()).toEqual(await ids());
  const view = await browser.openChat(page);
  await until('it is taken away', async () => (await shown()).length === 0);
  await view.close();
});

test('an end that an open chat shows is not told', async () => {
  const view = await browser.openChat(page);
  expect((await new ChatDriver(view).ask('type c into Note')).state).toBe('done');
  await pause();
  expect(await shown()).toEqual([]);
  await view.close();
});

test('a card that waits is told, a press on it shows the tab, and the answer takes it away', async () => {
  await page.reload();
  await askAndClose('wait for Ready and click Delete all notes');
  await finish();
  await until('it is told', async () => (await shown()).length > 0);
  const id = (await shown())[0] ?? '';
  const other = await browser.context.newPage();
  await other.goto(site.url('/other'));
  await other.bringToFront();
  await browser.inWorker((pressed: string) => {
    (globalThis as unknown as { chrome: Api }).chrome.notifications.onClicked.dispatch(pressed);
  }, id);
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(await shown()).toEqual([]);
  const view = await browser.openChat(page);
  const chat = new ChatDriver(view);
  expect((await chat.settled()).state).toBe('asking');
  expect((await chat.answer('No')).state).not.toBe('done');
  await pause();
  expect(await shown()).toEqual([]);
  await view.close();
});

test('a worker that was shut down while the card waits tells it all the same', async () => {
  await page.reload();
  await askAndClose('wait for Ready and click Delete all notes');
  await browser.killWorker();
  await browser.send('schedule.list', {});
  await finish();
  const all = () =>
    browser.desk.evaluate(async () =>
      Object.keys(await (globalThis as unknown as { chrome: Api }).chrome.notifications.getAll()),
    );
  await until('it is told', async () => (await all()).length > 0);
  expect(await all()).toEqual(await ids());
});
