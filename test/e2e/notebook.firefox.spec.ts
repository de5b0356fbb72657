/** Notes travel both ways between a real Chromium and a real Firefox, and are done without a model where they arrive. */
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElementHandle, Page as FirefoxPage } from 'puppeteer-core';
import type { Note } from '../../lib/records/note';
import { type AnyPage, ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import { filesHolding } from '../harness/stored-bytes';
import { startTasks, type TasksApp } from '../harness/tasks-app';
import { teachMilk } from '../harness/teach-in-firefox';

test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let chromium: ChromiumHarness;
let firefox: FirefoxHarness;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [app, chromium, firefox] = await Promise.all([startTasks(), launchChromium(), launchFirefox()]);
});
test.afterAll(async () => {
  await Promise.all([chromium?.close(), firefox?.close()]);
  await app?.close();
});

const isProcedure = ({ body }: Note) => body.kind === 'procedure';

/** The text that the options page would save, caught where it becomes a file. */
async function exported(options: FirefoxPage): Promise<string> {
  await options.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => {
        document.body.dataset.saved = text;
      });
      return made(blob);
    };
  });
  await options.locator('input[type="checkbox"]').click();
  await options.locator('button ::-p-text(Save the file)').click();
  return until('the file is made', () => options.evaluate(() => document.body.dataset.saved));
}

test('from Firefox to Chromium', async () => {
  await teachMilk(firefox, app);
  const file = await exported(await firefox.openExtensionPage('options.html#carry'));
  expect(file).not.toContain('Milk');

  const options = await chromium.openOptions('carry');
  await options
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await options.getByRole('button', { name: 'Import 4 notes' }).click();
  await expect(options.getByText('4 notes were imported.')).toBeVisible();
  const tab = await chromium.context.newPage();
  await tab.goto(app.url('/tasks'));
  await expect.poll(async () => (await chromium.rows<Note>('notes')).find(isProcedure)?.state).toBe('trial');
  const run = await new ChatDriver(await chromium.openChat(tab)).ask('add a task called "Bread"');
  expect(run.state, run.outcome).toBe('done');
  expect(app.saved().at(-1)).toBe('Bread');
});

test('from Chromium to Firefox', async () => {
  const options = await chromium.openOptions('carry');
  await options.getByRole('checkbox', { name: new URL(app.url('/')).origin }).check();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  const theirs = await firefox.openExtensionPage('options.html#carry');
  // It comes from there: nothing in it is new.
  await upload(theirs, await download.path());
  await theirs.waitForSelector('summary ::-p-text(Already known: 4)');
  const stored = [join(await firefox.profile(), 'storage', 'default')];
  expect(filesHolding('a task called', stored)).not.toEqual([]);
  await theirs.locator('button ::-p-text(Delete everything)').click();
  await theirs.locator('button ::-p-text(Press again to)').click();
  await theirs.waitForSelector('::-p-text(Everything was deleted)');
  expect(await firefox.rows<Note>('notes')).toEqual([]);
  await expect.poll(() => filesHolding('a task called', stored), { timeout: 20_000 }).toEqual([]);
  const again = await firefox.openExtensionPage('options.html#carry');
  await upload(again, await download.path());
  await again.locator('button ::-p-text(Import 4 notes)').click();
  await again.waitForSelector('::-p-text(4 notes were imported.)');
  const page = await firefox.openPage(app.url('/tasks'));
  await until('the page agrees', async () => (await firefox.rows<Note>('notes')).find(isProcedure)?.state === 'trial');
  const run = await new ChatDriver((await firefox.openChat(page)) as unknown as AnyPage).ask(
    'add a task called "Kite"',
  );
  expect(run.state, run.outcome).toBe('done');
  expect(app.saved().at(-1)).toBe('Kite');
});

async function upload(options: FirefoxPage, path: string): Promise<void> {
  const named = join(mkdtempSync(join(tmpdir(), 'notes-')), 'notes.json');
  copyFileSync(path, named);
  const input = (await options.waitForSelector(
    'section[aria-label="Import notes"] input',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(named);
}
