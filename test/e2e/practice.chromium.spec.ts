/** The first page after the install: a stranger shows, runs and takes back one task within a minute, with no key and no site. */
import { expect, test } from '@playwright/test';
import { until } from '../harness/chat-driver';
import { launchChromium } from '../harness/chromium';

test('one task is shown, run with another value and taken back on the practice page, and nothing leaves it', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.context.newPage();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('chrome-extension:')) sent.push(request.url());
    });
    const start = Date.now();
    await page.goto(browser.extensionUrl('welcome.html'));
    const practice = page.frameLocator('iframe');
    await page.getByRole('button', { name: 'Show me' }).first().click();
    await page.getByRole('button', { name: 'Done' }).waitFor();
    await practice.getByLabel('To').click();
    await page.keyboard.type('Ann', { delay: 15 });
    await practice.getByLabel('Shelf').focus();
    await page.keyboard.press('B');
    await page.getByRole('button', { name: 'Done' }).click();
    // The shelf is not named by the request: it is asked about once.
    const task = page.getByRole('button', { name: /write a label for/ });
    await until('the task is learned', async () => {
      const always = page.getByRole('button', { name: /^Always/ });
      if (await always.isVisible()) await always.click();
      return task.isVisible();
    });
    await practice.getByLabel('To').fill('');
    await practice.getByLabel('Shelf').selectOption('');
    await task.click();
    await page.keyboard.type('Bob');
    await page.keyboard.press('Enter');
    await expect(practice.locator('.name')).toHaveText('Bob');
    await expect(practice.getByText('Shelf B')).toBeVisible();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(practice.locator('.name')).toHaveText('…');
    await expect(page.getByText('That is all')).toBeVisible();
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(practice.locator('.name')).toHaveText('Bob');
    expect(Date.now() - start, 'ms for a quick hand').toBeLessThan(60_000);
    expect(sent).toEqual([]);
    // The user's own notebook holds nothing of the practice.
    const notes = await browser.inWorker(
      (_: undefined) =>
        (
          globalThis as unknown as { fieldnotesForTests: { db: { notes: { count(): Promise<number> } } } }
        ).fieldnotesForTests.db.notes.count(),
      undefined,
    );
    expect(notes).toBe(0);
  } finally {
    await browser.close();
  }
});
