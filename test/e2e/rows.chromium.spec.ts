/** Many rows: a known task is run from the notebook for each row of a table, and the app's server is the judge. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ChatDriver } from '../harness/chat-driver';
import { launchChromium } from '../harness/chromium';
import { startTasks } from '../harness/tasks-app';

test('a task runs for each row of a pasted table, and the results are saved as CSV', async () => {
  const [app, browser] = await Promise.all([startTasks(), launchChromium()]);
  try {
    const page = await browser.context.newPage();
    await page.goto(app.url('/tasks'));
    const chat = new ChatDriver(await browser.openChat(page));
    await chat.teach('add a task called "Milk"');
    await page.bringToFront();
    await page.getByRole('button', { name: 'New task' }).click();
    await page.getByLabel('Title').pressSequentially('Milk');
    await page.getByRole('button', { name: 'Save task' }).click();
    await page.getByText('Milk').waitFor();
    expect((await chat.taught()).state).toBe('done');

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
  } finally {
    await browser.close();
    await app.close();
  }
});
