/** Tasks of other tools come in after a review, unused until the page agrees; known tasks leave and run in those tools. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { ChatDriver } from '../harness/chat-driver';
import { chromiumPath, type ChromiumHarness, launchChromium } from '../harness/chromium';
import { runRecording } from '../harness/recorder-runner';
import { startTasks, type TasksApp } from '../harness/tasks-app';

test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let browser: ChromiumHarness;
let options: Page;

test.beforeAll(async () => {
  [app, browser] = await Promise.all([startTasks(), launchChromium()]);
  options = await browser.openOptions('share');
});
test.afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const upload = (name: string, text: string) =>
  options
    .getByLabel('Choose a file', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const tasks = async () => (await browser.rows<Note>('notes')).filter(({ body }) => body.kind === 'procedure');

async function written(format: string): Promise<string> {
  await options.getByRole('button', { name: format, exact: true }).click();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

const at = (selector: string) => ({ target: 'main', selectors: [[selector]] });

test('a DevTools recording is reviewed, waits for its page, and then answers its request', async () => {
  const steps = [
    { type: 'navigate', url: app.url('/tasks') },
    { type: 'click', ...at('aria/New task[role="button"]') },
    { type: 'change', ...at('input[name="title"]'), value: 'Soap' },
    { type: 'click', ...at('aria/Save task[role="button"]') },
  ];
  await upload('flow.json', JSON.stringify({ title: 'Add a task', steps }));
  await options.getByLabel('Words that start the task').fill('add a task called "‹title›"');
  await options.getByRole('button', { name: 'Review' }).click();
  await expect(options.getByText('New task', { exact: false }).first()).toBeVisible();
  expect(await tasks()).toEqual([]);
  await options.getByRole('button', { name: /^Import/ }).click();
  await expect.poll(async () => (await tasks()).map(({ state }) => state)).toEqual(['quarantined']);
  const page = await browser.context.newPage();
  await page.goto(app.url('/tasks'));
  const chat = new ChatDriver(await browser.openChat(page));
  await expect.poll(async () => (await tasks()).map(({ state }) => state)).toEqual(['trial']);
  const seen = await chat.ask('add a task called "Bread"');
  expect(seen.state, seen.outcome).toBe('done');
  expect(app.saved()).toEqual(['Bread']);
});

test('the task runs as a Playwright test and as a DevTools recording against the same app', async () => {
  const folder = mkdtempSync(join('test-results', 'doors-'));
  try {
    const test = (await written('Playwright test')).replace('v1: "v1"', 'v1: "Rope"');
    mkdirSync(join(folder, 'tests'));
    writeFileSync(join(folder, 'tests', 'task.spec.ts'), test);
    const launch = JSON.stringify({ executablePath: chromiumPath() });
    const config = `export default { testDir: 'tests', outputDir: 'out', use: { launchOptions: ${launch} } };`;
    writeFileSync(join(folder, 'playwright.config.ts'), config);
    const { stdout } = await promisify(execFile)('npx', ['playwright', 'test', '-c', folder, '--reporter', 'line']);
    expect(stdout).toContain('1 passed');
    expect(app.saved().at(-1)).toBe('Rope');
  } finally {
    rmSync(folder, { recursive: true });
  }
  await runRecording((await written('DevTools recording')).replace('"value": "v1"', '"value": "Kite"'));
  expect(app.saved().at(-1)).toBe('Kite');
});

test('a SKILL.md names the task and its steps; its own rules come in unconfirmed', async () => {
  const skill = await written('SKILL.md of the site');
  expect(skill).toContain('### add a task called ‹v1›');
  expect(skill).toMatch(/\d\. Press the button "Save task"/);
  const rules =
    '---\nname: x\n---\n# Rules\n\n- Never archive tasks of others.\n- Save before you leave.\n```\n- rm -rf all of it\n```\n';
  await upload('SKILL.md', rules);
  await options.getByRole('button', { name: 'Review' }).click();
  await options.getByRole('button', { name: /^Import/ }).click();
  const guidelines = async () =>
    (await browser.rows<Note>('notes')).flatMap(({ body, state }) =>
      body.kind === 'guideline' ? [`${state} ${body.caution} ${body.text}`] : [],
    );
  await expect.poll(guidelines).toHaveLength(2);
  expect((await guidelines()).sort()).toEqual([
    'quarantined false Save before you leave.',
    'quarantined true Never archive tasks of others.',
  ]);
});
