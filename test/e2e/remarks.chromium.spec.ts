/** A word in between: pause, go on, “no, the other one” while a task works and after it, judged by the page and the server. */
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver, chooseModel, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type ModelServer, startModelServer } from '../harness/model-server';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let model: ModelServer;
let site: Site;
let chat: ChatDriver;
let page: Page;

const ROOMS = ['Oak', 'Elm', 'Ash'];

/** Rooms with one box each, a priority list, and a log of what was pressed. */
const rooms = () =>
  html(
    'Rooms',
    `<h1>Rooms</h1><table>${ROOMS.map(
      (room) => `<tr><td>${room}</td><td><button aria-pressed="false">Pin</button></td></tr>`,
    ).join('')}</table>
    <button aria-pressed="false">Beamer</button> <button aria-pressed="false">Flipchart</button>
    <label>Floor <select><option>Ground</option><option>Upper</option><option>Attic</option></select></label>
    <script>
      for (const button of document.querySelectorAll('button')) button.onclick = () =>
        button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    </script>`,
  );

const reserved = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('tr')]
      .filter((row) => row.querySelector('[aria-pressed="true"]'))
      .map((row) => row.cells[0]?.textContent),
  );
const floor = () => page.getByLabel('Floor').inputValue();

test.beforeAll(async () => {
  site = await startSite({ '/rooms': rooms });
  [model, browser] = await Promise.all([
    startModelServer(() => ({ tool: 'give_up', arguments: { reason: 'not asked yet' } })),
    launchChromium(),
  ]);
  page = await browser.context.newPage();
});
test.afterAll(async () => {
  await browser.close();
  await model.close();
  await site.close();
});

async function open(): Promise<void> {
  await page.goto(site.url('/rooms'));
  chat = new ChatDriver(await browser.openChat(page));
}

test('the other one is pressed after a task, and the first press is taken back', async () => {
  await open();
  await chat.ask('click Pin in the row of Oak');
  expect(await reserved()).toEqual(['Oak']);
  const run = await chat.ask('no, Ash');
  expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
  expect(await reserved()).toContain('Ash');
  const third = await chat.ask('the second one');
  expect(third.state, `${third.outcome} ${third.question}`).toBe('done');
  expect(await reserved()).toContain('Elm');
});

test('a value is replaced by words', async () => {
  await open();
  await chat.ask('choose Upper in Floor');
  expect(await floor()).toBe('Upper');
  const run = await chat.ask('nicht Upper, sondern Attic');
  expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
  expect(await floor()).toBe('Attic');
});

test('a correction in words changes the task for the next time', async () => {
  await open();
  await chat.teach('pin the quiet room');
  await page.bringToFront();
  await page.getByRole('row', { name: 'Oak' }).getByRole('button').click();
  expect((await chat.taught()).state).toBe('done');
  await page.reload();
  await chat.ask('pin the quiet room');
  expect(await reserved()).toEqual(['Oak']);
  const corrected = await chat.ask('no, I meant Elm');
  expect(corrected.state, `${corrected.outcome} ${corrected.question}`).toBe('done');
  expect(await reserved()).toContain('Elm');
  await page.reload();
  const again = await chat.ask('pin the quiet room');
  expect(again.state, `${again.outcome} ${again.question}`).toBe('done');
  expect(await reserved()).toEqual(['Elm']);
});

test('words that name nothing of the task are the next request', async () => {
  await open();
  await chat.ask('click Pin in the row of Oak');
  const run = await chat.ask('choose Attic in Floor');
  expect(run.state).toBe('done');
  expect(await reserved()).toEqual(['Oak']);
});

test('a model is told what the user says while it works, and the correction is learned', async () => {
  await open();
  const chatPage = browser.context.pages().at(-1);
  if (!chatPage) throw new Error('no chat');
  await chooseModel(chatPage, model.baseUrl, 'scripted-1', 'k');
  model.delayMs = 1_500;
  model.brain = ({ nodes, calls, said }) => {
    const wanted = said.some((words) => words.includes('Flipchart')) ? 'Flipchart' : 'Beamer';
    const ref = nodes.find(({ name }) => name === wanted)?.ref;
    if (!calls.some((call) => call.arguments.ref === ref)) return { tool: 'click', arguments: { ref } };
    return { tool: 'done', arguments: { summary: `The room has a ${wanted}.` } };
  };
  const isPressed = (name: string) => page.getByRole('button', { name, pressed: true }).isVisible();
  await chat.send('please get me something to draw on for the workshop');
  await until('the first one is chosen', () => isPressed('Beamer'));
  await chat.submit('no, the Flipchart');
  const run = await chat.settled();
  expect(run.steps.length).toBe(2);
  expect(await isPressed('Flipchart')).toBe(true);
  expect(run.learned.join()).toContain('You corrected: Click button “Flipchart”, not: Click button “Beamer”');
});

test('a paused task does nothing until it goes on', async () => {
  await open();
  const chatPage = browser.context.pages().at(-1);
  if (!chatPage) throw new Error('no chat');
  model.delayMs = 1_000;
  model.brain = ({ nodes, calls }) => {
    const button = nodes.filter(({ name }) => name === 'Pin')[calls.length];
    return calls.length < 2 && button?.ref
      ? { tool: 'click', arguments: { ref: button.ref } }
      : { tool: 'done', arguments: { summary: 'Reserved two rooms.' } };
  };
  await chat.send('get two places for the choir');
  await until('the first room is reserved', async () => (await reserved()).length > 0);
  await chat.press('Pause');
  await chatPage.getByRole('heading', { name: 'Paused' }).waitFor();
  await chatPage.waitForTimeout(2_500);
  expect(await reserved()).toEqual(['Oak']);
  await chat.press('Go on');
  await until('the second room is reserved', async () => (await reserved()).length === 2);
});
