/** The notebook in the user's hands: seen, explained, changed, given away, brought in, put back, deleted, in a real Chromium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { filesHolding } from '../harness/stored-bytes';
import { startTasks, type TasksApp } from '../harness/tasks-app';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let browser: ChromiumHarness;
let page: Page;
let chat: ChatDriver;
let file = '';
let backup = '';

test.beforeAll(async () => {
  [app, browser] = await Promise.all([startTasks(), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(app.url('/tasks'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function saved(options: Page, press: string): Promise<string> {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: press }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}
const upload = (options: Page, label: string, text: string) =>
  options
    .getByLabel(label, { exact: true })
    .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const FOLDERS = ['IndexedDB', 'Local Extension Settings', 'Local Storage', 'Session Storage', 'Storage'];
const holders = (text: string) =>
  filesHolding(
    text,
    FOLDERS.map((folder) => join(browser.profile, 'Default', folder)),
  );
const notes = () => browser.rows<Note>('notes');
const procedures = async () => (await notes()).filter(({ body }) => body.kind === 'procedure');

async function looksRight(options: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    await options.setViewportSize({ width: 1000, height: 760 });
    await options.screenshot({ path: `test-results/looks/notebook-${name}-${colorScheme}.png`, fullPage: true });
    await options.evaluate(axe);
    const found = await options.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(found, `${name} ${colorScheme}`).toEqual([]);
  }
  await options.setViewportSize({ width: 320, height: 600 });
  await options.screenshot({ path: `test-results/looks/notebook-${name}-narrow.png`, fullPage: true });
  expect(await options.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);
  await options.setViewportSize({ width: 1000, height: 760 });
}

/** Between two acts of a person, ms. */
const PACE_MS = 800;

test('shows a taught procedure with the evidence for its trust', async () => {
  await chat.teach('add a task called "Milk"');
  await page.bringToFront();
  // At a person's pace: effects that acts in quick succession share are no expectations of one step.
  await page.getByRole('button', { name: 'New task' }).click();
  await page.waitForTimeout(PACE_MS);
  await page.getByLabel('Title').pressSequentially('Milk');
  await page.waitForTimeout(PACE_MS);
  await page.getByRole('button', { name: 'Save task' }).click();
  await page.getByText('Milk').waitFor();
  const taught = await chat.taught();
  expect(taught.state, taught.outcome).toBe('done');
  const again = await chat.ask('add a task called "Bread"');
  expect(again.state, again.outcome).toBe('done');
  expect(app.saved()).toEqual(['Milk', 'Bread']);
  const options = await browser.openOptions('notes');
  await options.getByRole('button', { name: /^Why\?: add a task/ }).click();
  await options.getByText(/^What this rests on/).click();
  await expect(options.locator('.lines').getByText('it had the expected effect').first()).toBeVisible();
  await expect(options.getByRole('img', { name: /Trust over time/ })).toBeVisible();
  await looksRight(options, 'notes');
  await options.getByRole('link', { name: 'Diary' }).click();
  await options
    .getByRole('button', { name: /^What was learned\?/ })
    .first()
    .click();
  // A step that went as ever is one line; what decided it is folded.
  await expect(options.getByText('Likeness to the remembered one: 100 %.').first()).toBeHidden();
  await options.locator('.lines summary').first().click();
  await expect(
    options.getByText(/A note decided it: add a task called .* \(trust then: 0\.\d\d\)/).first(),
  ).toBeVisible();
  await expect(options.getByText('Likeness to the remembered one: 100 %.').first()).toBeVisible();
  await expect(options.getByText('Nothing else on the page came close.').first()).toBeVisible();
  await looksRight(options, 'diary');
  await options.getByRole('link', { name: 'Savings' }).click();
  await expect(options.getByRole('columnheader', { name: 'With notes (1)' })).toBeVisible();
  await looksRight(options, 'benefit');
  await options.close();
});

test('a procedure is changed by hand: a new version that is read back and done', async () => {
  const options = await browser.openOptions('notes');
  await options.getByRole('button', { name: /^Why\?: add a task/ }).click();
  await options.getByRole('button', { name: /^More: add a task/ }).click();
  await options.getByRole('button', { name: /^Edit: add a task/ }).click();
  const words = options.getByLabel('Request it answers');
  await words.fill(
    (await words.inputValue()).replace('add a task called', 'write down a task called').replace('‹name›', '‹thing›'),
  );
  const expectations = options.getByText('Expected effects').last();
  await expectations.click();
  await looksRight(options, 'editing');
  await options
    .getByRole('button', { name: /^Remove effect: / })
    .last()
    .click();
  await options.getByRole('button', { name: 'Save as a new version' }).click();
  await options.getByText('Versions (2)').click();
  await expect(options.getByText('Version 2: edited by you')).toBeVisible();
  await looksRight(options, 'edited');
  const [procedure] = await procedures();
  expect(procedure).toMatchObject({ version: 2 });
  const expectedOf = (body: Note['body'] | undefined) =>
    body?.kind === 'procedure' ? body.steps.reduce((sum, { must, some }) => sum + must.length + some.length, 0) : 0;
  expect(expectedOf(procedure?.body)).toBe(expectedOf(procedure?.earlier[0]?.body) - 1);
  expect(procedure?.earlier).toHaveLength(1);
  await page.bringToFront();
  const run = await chat.ask('write down a task called "Rope"');
  expect(run.state, run.outcome).toBe('done');
  expect(app.saved().at(-1)).toBe('Rope');
  await options.getByRole('button', { name: /^Pin: / }).click();
  await expect(options.getByText('pinned', { exact: true })).toBeVisible();
  expect((await procedures())[0]).toMatchObject({ pinned: true });
  await options.getByRole('button', { name: /^Unpin: / }).click();
  await expect(options.getByText('pinned', { exact: true })).toBeHidden();
  await options.getByRole('button', { name: /^Pause: / }).click();
  await expect(options.getByText('paused', { exact: true })).toBeVisible();
  await page.bringToFront();
  const paused = await chat.ask('write down a task called "Salt"');
  expect(paused.state).not.toBe('done');
  expect(app.saved()).not.toContain('Salt');
  await options.getByRole('button', { name: /^Use again: / }).click();
  await expect(options.getByText('paused', { exact: true })).toBeHidden();
  await options.close();
});

test('reports moved elements with their match and its similarity', async () => {
  app.saves = 'Save this task';
  await page.reload();
  await page.bringToFront();
  const run = await chat.ask('write down a task called "Moon"');
  expect(run.state, run.outcome).toBe('done');
  const options = await browser.openOptions('notes');
  await options.getByRole('button', { name: /^What changed\?/ }).click();
  await expect(options.getByText(/button “Save task” → button “Save this task” \(similarity: \d\d %\)/)).toBeVisible();
  await looksRight(options, 'changes');
  await options.close();
});

test('an export is shown before it is saved, and holds nothing that was typed', async () => {
  const options = await browser.openOptions('carry');
  await options.getByRole('checkbox', { name: new URL(app.url('/')).origin }).check();
  await expect(options.getByText('In the file: 1 task, 3 buttons and fields, 0 rules.')).toBeVisible();
  await looksRight(options, 'carry');
  await options.getByLabel(/^Sign the file/).check();
  file = await saved(options, 'Save the file');
  expect(JSON.parse(file)).toMatchObject({ signature: { algorithm: 'ECDSA-P256-SHA256' } });
  expect(file).not.toMatch(/Milk|Bread|Rope/);
  backup = await saved(options, 'Save a backup');
  expect(JSON.parse(backup)).toMatchObject({ format: 'fieldnotes-backup' });
  await upload(options, 'File', file);
  await expect(options.getByText('Already known: 4')).toBeVisible();
  await expect(options.getByText(/^Signed in this browser \(key/)).toBeVisible();
  await options.close();
});

test('going back in time is shown, done and written down', async () => {
  const options = await browser.openOptions('carry');
  const before = await procedures();
  const all = JSON.stringify(await notes());
  const moment = options.getByRole('slider', { name: 'Moment' });
  await expect(moment).toHaveAttribute('aria-valuetext', '–');
  // The oldest moment is the end of the first task.
  await moment.press('Home');
  await expect(moment).toHaveAttribute('aria-valuetext', /^after “/);
  await expect(options.getByText(/is only in the second|: first version/).first()).toBeVisible();
  // Beside another moment nothing can be gone back to.
  const beside = options.getByRole('slider', { name: 'Compare with' });
  await beside.press('Home');
  await expect(options.getByText('No differences.')).toBeVisible();
  await expect(options.getByRole('button', { name: 'Go back to this moment' })).toBeDisabled();
  await options.getByLabel('Moment: or a date and time').fill('2020-01-01T00:00:00');
  await expect(options.getByText(/is only in the second/).first()).toBeVisible();
  await looksRight(options, 'moments');
  await beside.press('End');
  await moment.press('End');
  await moment.press('Home');
  await options.getByRole('button', { name: 'Go back to this moment' }).click();
  await expect(
    options
      .getByRole('status')
      .getByText('Done.')
      .or(options.getByText('Done.', { exact: true })),
  ).toBeVisible();
  expect((await procedures()).length).toBeLessThan(before.length + 1);
  expect(JSON.stringify(await notes())).not.toBe(all);
  // The same way back.
  await moment.press('End');
  await moment.press('ArrowLeft');
  await moment.press('ArrowLeft');
  await options.getByRole('button', { name: 'Go back to this moment' }).click();
  await expect.poll(async () => (await procedures()).length).toBe(before.length);
  await options.close();
});

test('everything is deleted; a backup brings it back; notes from a file are quarantined until the page agrees', async () => {
  const options = await browser.openOptions('carry');
  expect(holders('a task called')).not.toEqual([]);
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('button', { name: 'Press again to: Delete everything' }).click();
  await expect(options.getByText('Everything was deleted')).toBeVisible({ timeout: 30_000 });
  expect(await notes()).toEqual([]);
  // The browser removes deleted rows from its files some time later.
  await expect.poll(() => holders('a task called'), { timeout: 60_000 }).toEqual([]);
  await options.reload();
  await upload(options, 'Restore a backup', backup);
  await expect(options.getByText('Done.', { exact: true })).toBeVisible();
  expect(await notes()).toHaveLength(4);
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('button', { name: 'Press again to: Delete everything' }).click();
  await expect(options.getByText('Everything was deleted')).toBeVisible({ timeout: 30_000 });
  await options.reload();
  await upload(options, 'File', file.replace('"checksum": "', '"checksum": "0'));
  await expect(options.getByRole('alert')).toContainText('checksum');
  await upload(options, 'File', file);
  // The key went with everything else.
  await expect(options.getByText(/^Signed with the key/)).toBeVisible();
  await options.getByRole('button', { name: 'Import 4 notes' }).click();
  await expect(options.getByText('4 notes were imported.')).toBeVisible();
  expect(new Set((await notes()).map(({ state }) => state))).toEqual(new Set(['quarantined']));
  await page.bringToFront();
  const refused = await chat.ask('write down a task called "Lamp"');
  expect(refused.state).not.toBe('done');
  expect(app.saved()).not.toContain('Lamp');
  // The page is visited: what the file says of it is so.
  await page.reload();
  await expect.poll(async () => (await procedures())[0]?.state).toBe('trial');
  const run = await chat.ask('write down a task called "Kite"');
  expect(run.state, run.outcome).toBe('done');
  expect(app.saved().at(-1)).toBe('Kite');
  await options.close();
});

test('five thousand notes are drawn as far as they are looked at', async () => {
  await browser.inWorker(async (_: undefined) => {
    const { db } = (
      globalThis as unknown as {
        fieldnotesForTests: {
          db: { notes: { toArray(): Promise<object[]>; bulkAdd(rows: object[]): Promise<unknown> } };
        };
      }
    ).fieldnotesForTests;
    const [one] = await db.notes.toArray();
    const many = Array.from({ length: 5_000 }, (_, i) => ({
      ...one,
      id: `note_many${i}`,
      origin: `https://s${i % 50}.example`,
    }));
    await db.notes.bulkAdd(many);
  }, undefined);
  const options = await browser.openOptions('notes');
  await expect(options.getByRole('link', { name: /^s49\.example/ })).toBeAttached();
  expect(await options.locator('.note').count()).toBeLessThan(300);
  await options.getByLabel('Search notes').fill('s49.example');
  const more = options.getByText(/^Show more \(\d+ left\)$/);
  await expect(more).toBeAttached();
  const left = await more.textContent();
  await more.evaluate((button) => button.scrollIntoView());
  await expect.poll(async () => ((await more.count()) === 0 ? 'all' : await more.textContent())).not.toBe(left);
  await options.close();
});
