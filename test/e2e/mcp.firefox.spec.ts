/** Another assistant pairs with a real Firefox through MCP and runs a known task there. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { until } from '../harness/chat-driver';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import { type McpClient, startMcp } from '../harness/mcp-client';
import { startTasks, type TasksApp } from '../harness/tasks-app';
import { teachMilk } from '../harness/teach-in-firefox';

/** The ports are the same for all programs of this computer: servers of other tests may ask this browser as well. */
const PROGRAM = `Reading helper ${process.pid}`;
let app: TasksApp;
let firefox: FirefoxHarness;
let mcp: McpClient;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [app, firefox, mcp] = await Promise.all([startTasks(), launchFirefox(), startMcp(PROGRAM)]);
});
test.afterAll(async () => {
  await mcp?.close();
  await firefox?.close();
  await app?.close();
});

/** @param about words that stand beside the control, where several have its label */
const press = (view: Page, label: string, about = '') =>
  until(`${label} is pressed`, () =>
    view.evaluate(
      (wanted: string, beside: string) => {
        const found = [
          ...document.querySelectorAll<HTMLElement>('[aria-label^="Other programs"] :is(label, button)'),
        ].find(
          (one) => one.textContent?.includes(wanted) && (one.closest('.stack')?.textContent ?? '').includes(beside),
        );
        found?.click();
        return found !== undefined;
      },
      label,
      about,
    ),
  );

test('pairs, runs a task, and the server has its value', async () => {
  await teachMilk(firefox, app);
  const options = await firefox.openExtensionPage('options.html#share');
  await press(options, 'Let programs on this computer');
  const code = await until('the code is shown', () =>
    options.evaluate(
      (name: string) =>
        [...document.querySelectorAll('.code')].find((one) => one.closest('.stack')?.textContent?.includes(name))
          ?.textContent ?? undefined,
      PROGRAM,
    ),
  );
  const pairing = mcp.call('pair_browser', { code });
  await press(options, 'Same code: pair', PROGRAM);
  expect(await pairing).toMatchObject({ result: { paired: true } });
  const site = new URL(app.url('/')).origin;
  await press(options, site, PROGRAM);
  const listed = await until('the site is open', async () => {
    const { result } = await mcp.call<{ tasks: { task: string; values: { name: string }[] }[] }>('list_tasks', {
      site,
    });
    return result?.tasks[0];
  });
  const values = { [listed.values[0]?.name ?? '']: 'Bread' };
  const { result } = await mcp.call<{ run: string }>('run_task', { task: listed.task, values });
  expect(await mcp.settled(result?.run ?? '')).toMatchObject({ state: 'done' });
  expect(app.saved()).toEqual(['Milk', 'Bread']);
});
