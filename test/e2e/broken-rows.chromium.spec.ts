/** Stored rows and messages broken in many ways, a full disk, two panels, bad tables: every view is drawn, and nothing good is lost. */
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { startTasks, type TasksApp, teachAddTask } from '../harness/tasks-app';

test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let browser: ChromiumHarness;
let page: Page;
let chatPage: Page;
let chat: ChatDriver;

test.beforeAll(async () => {
  [app, browser] = await Promise.all([startTasks(), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(app.url('/tasks'));
  chatPage = await browser.openChat(page);
  chat = new ChatDriver(chatPage);
  expect((await teachAddTask(chat, page)).state).toBe('done');
});
test.afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Copies the first row of a table under another key, changed by `parts`; undefined removes a part. */
const addBroken = (table: string, key: object, parts: object) =>
  browser.inWorker(
    async ({ table, key, parts }: { table: string; key: object; parts: object }) => {
      const { db } = (
        globalThis as unknown as {
          fieldnotesForTests: {
            db: {
              table(name: string): { toCollection(): { first(): Promise<object> }; put(row: object): Promise<unknown> };
            };
          };
        }
      ).fieldnotesForTests;
      const first = await db.table(table).toCollection().first();
      await db.table(table).put({ ...first, ...parts, ...key });
    },
    { table, key, parts },
  );

const NOTES: readonly [string, object][] = [
  ['without a body', { body: null }],
  ['of an unknown kind', { body: { kind: 'poem', text: 'roses' } }],
  ['with steps that are a text', { body: { kind: 'procedure', request: [], slots: [], steps: 'click' } }],
  ['with trust that is no number', { trustValue: 'high' }],
  ['in an unknown state', { state: 'enchanted' }],
  ['with times from nowhere', { createdAt: null, changedAt: 'yesterday' }],
  ['without earlier versions', { earlier: null }],
];
const RUNS: readonly [string, object][] = [
  ['without steps', { steps: null }],
  ['in an unknown phase', { phase: 'dreaming' }],
  ['with a question of an unknown type', { question: { type: 'riddle', id: 'q_1' } }],
  ['with an outcome that is a text', { outcome: 'fine' }],
  ['without a request', { request: 17 }],
];
const EPISODES: readonly [string, object][] = [
  ['without steps', { steps: null }],
  ['with a request that is a text', { request: 'add milk' }],
  ['that started never', { startedAt: 'never' }],
  ['in an unknown state', { state: 'glorious' }],
];

test('rows that do not parse are left out of every view, counted, and all others are there', async () => {
  const [first] = await browser.rows<Note>('notes');
  for (const [i, [, parts]] of NOTES.entries()) await addBroken('notes', { id: `note_broken${i}` }, parts);
  for (const [i, [, parts]] of RUNS.entries()) await addBroken('runs', { id: `run_broken${i}` }, parts);
  for (const [i, [, parts]] of EPISODES.entries()) await addBroken('episodes', { id: `ep_broken${i}` }, parts);
  await addBroken('sites', { origin: 'https://broken.example' }, { rejected: 'all' });
  expect(first?.id).toBeDefined();
  for (const view of ['notes', 'diary', 'benefit', 'carry', 'share', 'privacy', 'model']) {
    const options = await browser.openOptions(view);
    await options.locator('.view h2').first().waitFor();
    await options.waitForTimeout(400);
    expect(await options.getByText('cannot be shown').count(), view).toBe(0);
    if (view === 'notes') {
      await expect(options.getByText(`${NOTES.length} rows of the notebook cannot be read`)).toBeVisible();
      await expect(options.getByRole('button', { name: /^Run: add a task/ })).toBeVisible();
    }
    if (view === 'diary') await expect(options.locator('.note')).toHaveCount(1);
    await options.close();
  }
  await chatPage.reload();
  await chatPage.locator('.tasks .task').waitFor();
  const run = await chat.ask('add a task called "Bread"');
  expect(run.state, run.outcome).toBe('done');
  await expect.poll(() => app.saved().at(-1)).toBe('Bread');
});

test('stored settings broken in other ways: the good rows stay, also after the next change', async () => {
  const [task] = (await browser.rows<Note>('notes')).filter(({ body }) => body?.kind === 'procedure');
  const schedule = {
    note: task?.id,
    title: 'add a task',
    origin: app.url('').replace(/\/$/, ''),
    url: app.url('/tasks'),
    values: { name: 'Eggs' },
    time: '23:59',
    days: [0],
  };
  await browser.desk.evaluate(async (good: object) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({
      schedules: [{ ...good, note: 'note_other', time: '25:99' }, 'soon', null, good],
      keptAnswers: [
        { run: 1 },
        { run: 'run_1', request: 'how many?', answer: '- three\n- four', origin: 'https://a.example', at: 1 },
      ],
      declinedOffers: { not: 'a list' },
    });
  }, schedule);
  const listed = await browser.send<{ schedules: { title: string }[] }>('schedule.list', {});
  expect(listed.result.schedules.map(({ title }) => title)).toEqual(['add a task']);
  const options = await browser.openOptions('diary');
  await expect(options.getByText('how many?')).toBeVisible();
  await expect(options.locator('.answer li')).toHaveText(['three', 'four']);
  await options.getByRole('button', { name: 'Remove: how many?' }).click();
  await expect(options.getByText('how many?')).toBeHidden();
  await options.close();
  expect((await browser.send('schedule.set', { schedule: { ...schedule, title: 'x'.repeat(401) } })).ok).toBe(false);
  expect((await browser.send('schedule.set', { schedule: { ...schedule, title: 'renamed' } })).ok).toBe(true);
  const stored = await browser.desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ schedules: unknown[] }> } } };
    };
    return (await chrome.storage.local.get('schedules')).schedules;
  });
  expect(stored).toHaveLength(4);
  await browser.send('schedule.remove', { note: schedule.note });
});

for (const [name, message] of [
  ['run.start', { tabId: 'one', request: 'x' }],
  ['run.start', { tabId: 1 }],
  ['run.start', { tabId: 1, request: 'x'.repeat(1_000_000) }],
  ['tasks.run', { tabId: 1, task: { note: '../../etc', values: {} } }],
  ['tasks.run', { tabId: 1, task: { note: 'note_a', values: { name: { deep: 1 } } } }],
  ['note.edit', { note: 'note_a', body: { kind: 'procedure' } }],
  ['note.forget', {}],
  ['run.answer', { run: 'run_none', question: 'q_none', answer: { type: 'maybe' } }],
  ['schedule.set', { schedule: {} }],
  ['notebook.goBack', { seq: 'start' }],
  ['model.save', { settings: { preset: 5 } }],
] as const)
  test(`the message ${name} with ${JSON.stringify(message).slice(0, 60)} is refused with a reason, and nothing changes`, async () => {
    const before = JSON.stringify(await browser.rows('notes'));
    const reply = await browser.send(name, message);
    expect(reply.ok).toBe(false);
    expect(reply.message).toContain(name);
    expect(JSON.stringify(await browser.rows('notes'))).toBe(before);
  });

test('a disk that is full: the chat says that an answer was not kept, and goes on', async () => {
  await page.goto(app.url('/tasks'));
  const run = await chat.ask('read this page');
  expect(run.answer).not.toBe('');
  await chatPage.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set: unknown } } } };
    chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  });
  await chat.press('Keep');
  await expect(chatPage.getByRole('alert')).toContainText('quota exceeded');
  await chatPage.reload();
  await chatPage.locator('.composer').waitFor();
  await chat.press('Keep');
  await expect(chatPage.getByRole('button', { name: 'Kept in the diary' })).toBeVisible();
});

test('two panels about one tab that begin at once: both tasks are done, one after the other, or the refused words stay', async () => {
  const besidePage = await browser.openChat(page);
  const beside = new ChatDriver(besidePage);
  await page.goto(app.url('/tasks'));
  await Promise.all([chat.submit('add a task called "Left"'), beside.submit('add a task called "Right"')]);
  const written = () =>
    Promise.all([chatPage, besidePage].map((one) => one.locator('.composer textarea').inputValue()));
  await until('neither is lost', async () => {
    const known = [...app.saved(), ...(await written())].join();
    return known.includes('Left') && known.includes('Right');
  });
  await chat.settled();
  for (const title of ['Left', 'Right'])
    expect(app.saved().filter((one) => one === title).length).toBeLessThanOrEqual(1);
});

test('tables: too many rows, more cells than blanks, another encoding, another delimiter', async () => {
  const options = await browser.openOptions('notes');
  await options.getByRole('button', { name: /^Run: add a task/ }).click();
  await options.getByRole('button', { name: 'For many rows' }).click();
  const field = options.getByLabel('Rows', { exact: true });
  const run = (rows: number) => options.getByRole('button', { name: rows === 1 ? 'Run 1 row' : `Run ${rows} rows` });
  await field.fill('Bergen, Norway\nOslo, Norway');
  await expect(options.getByRole('alert')).toContainText('more cells than this task has blanks');
  await field.fill('sep=|\nname|place\nTea, black|x\nRye|y');
  await expect(run(2)).toBeEnabled();
  await expect(options.getByRole('cell', { name: 'Tea, black' })).toBeVisible();
  const upload = (buffer: Buffer) =>
    options.getByLabel('CSV file').setInputFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer });
  await upload(Buffer.from('name;place\r\nBrötchen;Köln', 'latin1'));
  await expect(options.getByRole('cell', { name: 'Brötchen' })).toBeVisible();
  await upload(Buffer.from('\uFEFFname\tplace\r\nKäse\tx', 'utf16le'));
  await expect(options.getByRole('cell', { name: 'Käse' })).toBeVisible();
  await upload(Buffer.from(Array.from({ length: 5_000 }, (_, i) => `Loaf ${i}`).join('\n')));
  await expect(options.getByRole('alert')).toContainText('At most 500 rows');
  await upload(Buffer.from('name\nMilk'));
  await expect(run(1)).toBeEnabled();
  await upload(Buffer.alloc(6_000_000, 'x\n'));
  await expect(options.getByRole('alert')).toContainText('At most 500 rows');
  await options.close();
});
