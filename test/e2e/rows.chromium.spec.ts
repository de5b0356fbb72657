/** Many rows and the clock: a known task runs for each row of a table, and by an alarm; the app's server is the judge. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeViolations } from '../harness/axe';
import { ChatDriver } from '../harness/chat-driver';
import { launchChromium } from '../harness/chromium';
import { html, startSite } from '../harness/site';
import { startTasks, teachAddTask } from '../harness/tasks-app';

test('a task runs for each row of a pasted table, with results as CSV, and by the clock', async () => {
  const [app, browser] = await Promise.all([startTasks(), launchChromium()]);
  try {
    const page = await browser.context.newPage();
    await page.goto(app.url('/tasks'));
    const chat = new ChatDriver(await browser.openChat(page));
    expect((await teachAddTask(chat, page)).state).toBe('done');

    const options = await browser.openOptions('notes');
    await options.getByRole('button', { name: /^Run: add a task/ }).click();
    await options.getByRole('button', { name: 'For many rows' }).click();
    const field = options.getByLabel('Rows', { exact: true });
    await field.fill('"Bread');
    await expect(options.getByRole('alert')).toContainText('never closed');
    await field.fill('note;name\nx;Bread\ny;"Rye ""dark"""\nz;Salt\n');
    await expect(options.getByRole('row')).toHaveCount(4);
    await options.getByRole('button', { name: 'Run 3 rows' }).click();
    await expect(options.getByText('3 rows run, 0 rows not done.')).toBeVisible({ timeout: 60_000 });
    expect(app.saved()).toEqual(['Milk', 'Bread', 'Rye "dark"', 'Salt']);
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Save the results' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('"Rye ""dark""",done');

    // Other rows have no result yet; the ones of before stay to be saved, and are there again after a look at another view.
    await field.fill('note;name\nx;Oats\n');
    await expect(options.getByRole('cell')).toHaveText(['Oats', '']);
    await options.goto(browser.extensionUrl('options.html#diary'));
    await options.goto(browser.extensionUrl('options.html#notes'));
    await options.getByRole('button', { name: /^Run: add a task/ }).click();
    await expect(options.getByRole('cell')).toHaveText(['Oats', '']);
    await expect(options.getByRole('button', { name: 'Save the results' })).toBeVisible();
    const choose = (text: string) =>
      options
        .getByLabel('CSV file')
        .setInputFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    for (const [text, sentence] of [
      ['', 'There is no row to run'],
      ['name\n', 'There is no row to run'],
      ['PK\x03\x04\0\0', 'This is no table as text'],
      ['name,note\nOats,x\n,y\n', 'Row 3 has no value for “name”'],
    ] as const) {
      await choose(text);
      await expect(options.getByRole('alert')).toContainText(sentence);
    }

    await options.getByRole('button', { name: 'By the clock' }).click();
    await options.getByLabel('name', { exact: true }).fill('Daily loaf');
    await options.getByLabel('Time').fill('06:45');
    await options.getByRole('button', { name: 'Run at these times' }).click();
    const list = options.getByRole('region', { name: 'By the clock' });
    await expect(list).toContainText('add a task called');
    // As after a sleep: the alarm was due three days ago, and the task runs once, not for each day.
    const alarms = await browser.inWorker(async (_: undefined) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          alarms: { getAll(): Promise<{ name: string }[]>; create(name: string, when: object): Promise<void> };
        };
      };
      const names = (await chrome.alarms.getAll())
        .map(({ name }) => name)
        .filter((name) => name.startsWith('schedule:'));
      for (const name of names) await chrome.alarms.create(name, { when: Date.now() - 3 * 86_400_000 });
      return names;
    }, undefined);
    expect(alarms).toHaveLength(1);
    await expect.poll(() => app.saved().at(-1), { timeout: 40_000 }).toBe('Daily loaf');
    await options.waitForTimeout(3_000);
    expect(app.saved().filter((title) => title === 'Daily loaf')).toHaveLength(1);
    // As after a restart of Firefox, which keeps no alarm: the worker that starts then sets it again.
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { alarms: { clearAll(): Promise<boolean> } } };
      await chrome.alarms.clearAll();
    });
    await browser.killWorker();
    await browser.send('schedule.list', {});
    const isSet = () =>
      options.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { alarms: { getAll(): Promise<{ name: string }[]> } } };
        return (await chrome.alarms.getAll()).some(({ name }) => name.startsWith('schedule:'));
      });
    await expect.poll(isSet).toBe(true);
    await list.getByRole('button', { name: /^Remove/ }).click();
    await expect(list).toBeHidden();
  } finally {
    await browser.close();
    await app.close();
  }
});

/** A list that takes no item twice, and answers late where it is told to. */
const list = () =>
  html(
    'List',
    `<h1>List</h1><form><label>Item <input name="thing"></label><button>Add item</button></form><p role="alert"></p><ul></ul>
    <script>
      const [form, alert, items] = ['form', 'p', 'ul'].map((tag) => document.querySelector(tag));
      form.onsubmit = async (event) => {
        event.preventDefault();
        const item = form.elements.thing.value;
        const { ok } = await fetch('/add', { method: 'POST', body: item });
        alert.textContent = ok ? '' : item + ' is on the list already.';
        if (ok) items.append(Object.assign(document.createElement('li'), { textContent: item }));
        form.reset();
      };
    </script>`,
  );

test('the rows that were not done say why, in the table and in the file, and Stop leaves the rest undone', async () => {
  const added: string[] = [];
  const [site, browser] = await Promise.all([
    startSite({
      '/': list,
      '/add': ({ body }) => {
        if (added.includes(body)) return { status: 409, body: 'no' };
        added.push(body);
        return { body: 'ok', afterMs: body === 'Slow' ? 2_500 : 0 };
      },
    }),
    launchChromium(),
  ]);
  try {
    const page = await browser.context.newPage();
    await page.goto(site.url('/'));
    const chat = new ChatDriver(await browser.openChat(page));
    await chat.teach('put an item "Milk" on the list');
    await page.bringToFront();
    await page.getByLabel('Item').pressSequentially('Milk');
    await page.getByRole('button', { name: 'Add item' }).click();
    await page.getByRole('listitem').waitFor();
    expect((await chat.taught()).state).toBe('done');

    const options = await browser.openOptions('notes');
    await options.getByRole('button', { name: /^Run: put an item/ }).click();
    await options.getByRole('button', { name: 'For many rows' }).click();
    const field = options.getByLabel('Rows', { exact: true });
    await field.fill('Bread\nMilk\nRye\n');
    await options.getByRole('button', { name: 'Run 3 rows' }).click();
    await expect(options.getByText('3 rows run, 1 row not done.')).toBeVisible({ timeout: 60_000 });
    expect(added).toEqual(['Milk', 'Bread', 'Rye']);
    const reason = 'The site shows: “Milk is on the list already.”';
    await expect(options.getByRole('cell')).toHaveText(['Bread', 'done', 'Milk', reason, 'Rye', 'done']);
    expect(await axeViolations(options)).toEqual([]);
    const save = async () => {
      const [download] = await Promise.all([
        options.waitForEvent('download'),
        options.getByRole('button', { name: 'Save the results' }).click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    };
    expect(await save()).toContain(`Milk,${reason}`);

    await field.fill('Oats\nSlow\nNuts\n');
    await options.getByRole('button', { name: 'Run 3 rows' }).click();
    await expect.poll(() => added.at(-1), { timeout: 30_000 }).toBe('Slow');
    await options.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(options.getByText('2 rows run, 1 row not done.')).toBeVisible();
    await options.waitForTimeout(1_500);
    expect(added).not.toContain('Nuts');
    expect(await save()).toMatch(/Slow,Stopped|Slow,You stopped/);
  } finally {
    await browser.close();
    await site.close();
  }
});
