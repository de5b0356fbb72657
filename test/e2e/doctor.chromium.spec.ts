/** The report of what a model would be sent, by a command in the chat and on the notebook page, without any call. */
import { expect, test } from '@playwright/test';
import { ChatDriver, chooseModel } from '../harness/chat-driver';
import { launchChromium } from '../harness/chromium';
import { startModelServer } from '../harness/model-server';
import { startTasks } from '../harness/tasks-app';

test('the command shows policy, tools, request, recall and page with their tokens, and calls no model', async () => {
  const [app, browser, model] = await Promise.all([
    startTasks(),
    launchChromium(),
    startModelServer(() => ({ tool: 'give_up', arguments: { reason: 'not asked' } })),
  ]);
  try {
    const page = await browser.context.newPage();
    await page.goto(app.url('/tasks'));
    const chatPage = await browser.openChat(page);
    await chooseModel(chatPage, model.baseUrl, 'scripted-1', 'k');
    const origin = new URL(app.url('/')).origin;
    await browser.send('note.write', {
      origin,
      body: { kind: 'guideline', text: 'Tasks are written in capitals', caution: false },
    });
    const opened = browser.context.waitForEvent('page');
    await new ChatDriver(chatPage).submit('/doctor tidy up the tasks');
    const options = await opened;
    const report = options.getByRole('status').filter({ hasText: 'tokens' });
    await expect(report).toBeVisible();
    for (const part of ['Rules', 'Tools', 'Request', 'From the notebook', 'Page'])
      await expect(report.getByText(new RegExp(`${part}.*tokens`, 'i')).first()).toBeVisible();
    for (const summary of await report.locator('summary').all()) await summary.click();
    await expect(report.getByText('hint: Tasks are written in capitals')).toBeVisible();
    await expect(report.getByText('"New task"')).toBeVisible();
    await expect(report.getByText(/1 of 1/)).toBeVisible();
    expect(model.calls).toEqual([]);
    expect(await new ChatDriver(chatPage).runs()).toEqual([]);
  } finally {
    await browser.close();
    await app.close();
    await model.close();
  }
});
