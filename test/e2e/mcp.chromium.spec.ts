/** Another assistant lists and runs known tasks in a real Chromium through MCP: paired by a code, bounded by sites, asked about as always. */
import { expect, type Page, test } from '@playwright/test';
import { LINK_PORTS } from '../../lib/remote/frames';
import type { Episode } from '../../lib/records/episode';
import { axeViolations } from '../harness/axe';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type McpClient, startMcp } from '../harness/mcp-client';
import { html } from '../harness/site';
import { startTasks, type TasksApp } from '../harness/tasks-app';

test.describe.configure({ mode: 'serial' });
let app: TasksApp;
let browser: ChromiumHarness;
let options: Page;
let page: Page;
let chat: ChatDriver;
let mcp: McpClient;
let site: string;
/** The ports are the same for all programs of this computer: servers of other tests may ask this browser as well. */
const PROGRAM = `Writing helper ${process.pid}`;

const MAIL = `<h1>Mail</h1><label>Text <input name="text"></label><button id="send">Send message</button><p role="status"></p>
  <script>
    document.querySelector('#send').onclick = async () => {
      await fetch('/mail/send', { method: 'POST', body: document.querySelector('[name=text]').value });
      document.querySelector('[role=status]').textContent = 'Message sent';
    };
  </script>`;
const sent = () => app.hits.filter(({ path }) => path === '/mail/send').map(({ body }) => body);

async function teach(request: string, show: () => Promise<void>): Promise<void> {
  await chat.teach(request);
  await show();
  const taught = await chat.taught();
  expect(taught.state, taught.outcome).toBe('done');
}

test.beforeAll(async () => {
  [app, browser, mcp] = await Promise.all([startTasks(), launchChromium(), startMcp(PROGRAM)]);
  app.routes['/mail'] = () => html('Mail', MAIL);
  app.routes['/mail/send'] = () => ({ body: 'ok' });
  site = new URL(app.url('/')).origin;
  page = await browser.context.newPage();
  await page.goto(app.url('/tasks'));
  chat = new ChatDriver(await browser.openChat(page));
  await teach('add a task called "Milk"', async () => {
    await page.getByRole('button', { name: 'New task' }).click();
    await page.getByLabel('Title').pressSequentially('Milk');
    await page.getByRole('button', { name: 'Save task' }).click();
    await expect.poll(() => app.saved()).toEqual(['Milk']);
  });
  await page.goto(app.url('/mail'));
  await teach('send the message "Hello"', async () => {
    await page.getByLabel('Text').pressSequentially('Hello');
    await page.getByRole('button', { name: 'Send message' }).click();
    await expect.poll(sent).toEqual(['Hello']);
  });
  options = await browser.openOptions('share');
});
test.afterAll(async () => {
  await mcp?.close();
  await browser?.close();
  await app?.close();
});

const card = () => options.getByRole('region', { name: 'Other programs on this computer' });
/** The question of this test's program, among those of others. */
const asked = () => card().locator('.stack').filter({ hasText: PROGRAM });

async function tasks(): Promise<{ task: string; title: string; values: { name: string }[] }[]> {
  const { result } = await mcp.call<{ tasks: never[] }>('list_tasks', { site });
  return result?.tasks ?? [];
}

async function run(title: RegExp, value: string) {
  const task = (await tasks()).find((one) => title.test(one.title));
  const name = task?.values[0]?.name ?? '';
  return mcp.call<{ run: string }>('run_task', { task: task?.task, values: { [name]: value } });
}

test('pairs by the code that the browser shows, once both sides have agreed; no site is open yet', async () => {
  expect(await mcp.tools()).toEqual(['pair_browser', 'list_sites', 'list_tasks', 'run_task', 'run_state', 'stop_run']);
  await card().getByRole('checkbox').check();
  await expect(asked().getByText(`Pairing asked for by ${PROGRAM}`)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    expect(await axeViolations(options), colorScheme).toEqual([]);
  }
  const code = (await asked().locator('.code').textContent()) ?? '';
  const wrong = code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  expect((await mcp.call('pair_browser', { code: wrong })).error).toContain('No browser shows this code');
  const pairing = mcp.call('pair_browser', { code });
  await expect(asked().getByText('The program was given the same code')).toBeVisible();
  await asked().getByRole('button', { name: 'Same code: pair' }).click();
  expect(await pairing).toMatchObject({ result: { paired: true } });
  expect(await mcp.call('list_sites')).toEqual({ result: { sites: [] } });
  expect((await mcp.call('list_tasks', { site })).error).toContain('site-not-open');
});

test('lists titles and blanks of a ticked site, and runs a task with values', async () => {
  await card().getByRole('checkbox', { name: site }).check();
  await expect.poll(async () => (await mcp.call('list_sites')).result).toEqual({ sites: [site] });
  expect((await tasks()).map(({ title }) => title.replace(/‹.*›/, '‹›')).sort()).toEqual([
    'add a task called ‹›',
    'send the message ‹›',
  ]);
  const { result, error } = await run(/^add/, 'Bread from https://shop.example');
  expect(error).toBeUndefined();
  expect(await mcp.settled(result?.run ?? '')).toEqual({
    run: result?.run,
    state: 'done',
    reason: 'done-by-procedure',
    steps: 3,
  });
  expect(app.saved()).toEqual(['Milk', 'Bread from https://shop.example']);
});

test('a message is sent only after the user’s yes in the browser, which says who asked', async () => {
  await page.bringToFront();
  const refused = await run(/^send/, 'Buy it');
  expect(await mcp.settled(refused.result?.run ?? '')).toMatchObject({
    state: 'waiting-for-user',
    question: 'confirm',
  });
  expect(sent()).toEqual(['Hello']);
  const asking = browser.context.pages().find((one) => one.url().includes('popup.html'));
  await expect(asking?.getByText(`${PROGRAM} asked for this, not you.`) ?? card()).toBeVisible();
  await chat.press('No');
  expect(await mcp.settled(refused.result?.run ?? '')).toMatchObject({ state: 'refused' });
  expect(sent()).toEqual(['Hello']);
  const allowed = await run(/^send/, 'Good morning');
  await mcp.settled(allowed.result?.run ?? '');
  await chat.press('Yes');
  // The assistant may ask before the press has reached the run.
  await expect.poll(() => mcp.settled(allowed.result?.run ?? '')).toMatchObject({ state: 'done' });
  expect(sent()).toEqual(['Hello', 'Good morning']);
  const episodes = await browser.rows<Episode>('episodes');
  expect(episodes.map(({ requestedBy }) => requestedBy?.name)).toEqual([
    undefined,
    undefined,
    PROGRAM,
    PROGRAM,
    PROGRAM,
  ]);
});

test('an unknown task, a value too many and a stranger’s run are refused; a page of the web reaches no port', async () => {
  expect((await mcp.call('run_task', { task: 'note_0000000000unknown', values: {} })).error).toContain('unknown-task');
  expect((await run(/^nothing/, 'x')).error).toBeDefined();
  const [known] = await tasks();
  const values = { [known?.values[0]?.name ?? '']: 'x', also: 'y' };
  expect((await mcp.call('run_task', { task: known?.task, values })).error).toContain('bad-values');
  const [own] = (await browser.rows<{ id: string; requestedBy?: object }>('runs')).filter((one) => !one.requestedBy);
  expect((await mcp.call('run_state', { run: own?.id })).error).toContain('unknown-run');
  const opened = await page.evaluate(
    (ports) =>
      Promise.all(
        ports.map(
          (port) =>
            new Promise<boolean>((resolve) => {
              const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
              socket.onopen = () => resolve(true);
              socket.onerror = () => resolve(false);
            }),
        ),
      ),
    [...LINK_PORTS],
  );
  expect(opened).toEqual(LINK_PORTS.map(() => false));
});

test('the pairing outlives the worker, and ends with the user’s press', async () => {
  await browser.killWorker();
  expect((await mcp.call('list_sites')).result).toEqual({ sites: [site] });
  await card()
    .getByRole('button', { name: `End the pairing with ${PROGRAM}` })
    .click();
  await expect(asked().getByText(`Pairing asked for by ${PROGRAM}`)).toBeVisible({ timeout: 20_000 });
  expect((await mcp.call('list_sites')).error).toContain('No browser is paired');
});
