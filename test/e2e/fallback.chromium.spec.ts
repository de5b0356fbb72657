/** When the page no longer is what the notes say: the model bridges it and the notes follow; without one it stops and says where. */
import { expect, test } from '@playwright/test';
import type { JournalEvent } from '../../lib/journal/events';
import type { Episode } from '../../lib/records/episode';
import type { Note } from '../../lib/records/note';
import { ChatDriver, chooseModel, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type Brain, type ModelServer, startModelServer } from '../harness/model-server';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let model: ModelServer;
let chat: ChatDriver;
let page: Awaited<ReturnType<ChromiumHarness['context']['newPage']>>;
/** Name of the button in the current release, and whether clicking it has an effect. */
let release = { button: 'Add', works: true };

const item = (request: string) => /"([^"]+)"/.exec(request)?.[1] ?? '';
/** Fills the field, presses whatever button stands beside it, and is done when the item is on the list. */
const listBrain: Brain = ({ request, nodes, calls }) => {
  if (nodes.some((node) => node.role === 'text' && node.name.includes(item(request))))
    return { tool: 'done', arguments: { summary: 'It is on the list.' } };
  const field = nodes.find((node) => node.role === 'textbox');
  if (field && field.value !== item(request) && !calls.some((call) => call.name === 'type'))
    return { tool: 'type', arguments: { ref: field.ref, text: item(request) } };
  const button = nodes.find((node) => node.role === 'button');
  return button
    ? { tool: 'click', arguments: { ref: button.ref } }
    : { tool: 'give_up', arguments: { reason: 'There is no button.' } };
};

test.beforeAll(async () => {
  site = await startSite({
    '/list': () =>
      html(
        'List',
        `<h1>List</h1><label>Item <input id="item"></label><button id="b">${release.button}</button><ul id="list"></ul>
        <script>b.onclick = () => { ${release.works ? "const li = document.createElement('li'); li.textContent = item.value; list.append(li); fetch('/added?' + item.value, { method: 'POST' });" : ''} };</script>`,
      ),
    '/added': () => 'ok',
    '/long': () =>
      html(
        'Long',
        `<button onclick="document.title = 'Gears'">Gears</button><ul>${Array.from({ length: 3_000 }, (_, i) => `<li>Entry ${i}</li>`).join('')}</ul>`,
      ),
  });
  model = await startModelServer(listBrain);
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.goto(site.url('/list'));
  chat = new ChatDriver(await browser.openChat(page));
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k');
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
  await model.close();
});

const procedure = async () => (await browser.rows<Note>('notes')).find((note) => note.body.kind === 'procedure');

test('learned on one release', async () => {
  expect((await chat.ask('jot "milk" onto my list')).state).toBe('done');
  const calls = model.calls.length;
  expect((await chat.ask('jot "bread" onto my list')).state).toBe('done');
  expect(model.calls.length).toBe(calls);
  expect(site.count('/added')).toBe(2);
});

test('on a release that renamed the button the model goes on from there, and the procedure gets a new version', async () => {
  release = { button: 'Insert', works: true };
  await page.goto(site.url('/list'));
  const calls = model.calls.length;
  const run = await chat.ask('jot "tea" onto my list');
  expect(run.state, run.outcome).toBe('done');
  expect(run.steps.map((step) => `${step.state} ${step.by}`)).toEqual([
    'done from notes',
    'failed from notes',
    'done model',
  ]);
  expect(model.calls.length).toBeGreaterThan(calls);
  expect(site.hits.filter((hit) => hit.query === '?tea')).toHaveLength(1);
  const note = await procedure();
  expect(note?.version).toBe(2);
  expect(note?.earlier).toHaveLength(1);
});

test('the new version runs without a model', async () => {
  const calls = model.calls.length;
  const run = await chat.ask('jot "salt" onto my list');
  expect(run.state, run.outcome).toBe('done');
  expect(model.calls.length).toBe(calls);
  expect(site.hits.filter((hit) => hit.query === '?salt')).toHaveLength(1);
});

test('undo in the chat is the plainest word against the procedure', async () => {
  const before = await procedure();
  await chat.press('Undo');
  const after = await until('trust fell', async () => {
    const note = await procedure();
    return note && before && note.trustValue < before.trustValue ? note : undefined;
  });
  expect(after.version).toBe(2);
  await expect(page.getByLabel('Item')).toHaveValue('tea');
});

test('a step without its effect is not called done: without a model the run stops there, and it counts against the procedure', async () => {
  release = { button: 'Insert', works: false };
  await page.goto(site.url('/list'));
  await chooseModel(chat.page, '', '', '');
  const run = await chat.ask('jot "rice" onto my list');
  expect(run.state).toBe('stopped');
  expect(run.outcome).toContain('did not do what it did before');
  // The undo before has used up what one session may count against a note; the evidence is written all the same.
  const note = await procedure();
  const events = await browser.rows<JournalEvent>('events');
  const against = events.filter((event) => event.kind === 'evidence' && event.payload.channel === 'effect-missing');
  expect(against.map((event) => 'note' in event.payload && event.payload.note).at(-1)).toBe(note?.id);
});

test('a target that is gone stops the run rather than guess another', async () => {
  release = { button: 'Erase list', works: true };
  await page.goto(site.url('/list'));
  const added = site.count('/added');
  const run = await chat.ask('jot "nuts" onto my list');
  expect(run.state).toBe('stopped');
  expect(run.outcome).toContain('I stopped rather than guess');
  expect(site.count('/added')).toBe(added);
});

test('the same again without notes shows what they save, and teaches nothing', async () => {
  release = { button: 'Insert', works: true };
  await page.goto(site.url('/list'));
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k');
  const again = await chat.ask('jot "figs" onto my list');
  expect(again.steps.every(({ by }) => by === 'from notes')).toBe(true);
  const [before, calls] = [await procedure(), model.calls.length];
  await page.goto(site.url('/list'));
  const runs = (await chat.runs()).length;
  await chat.press('Compare without notes');
  await until('it has begun', async () => (await chat.runs()).length > runs);
  const compared = await chat.settled();
  expect(compared.state, compared.outcome).toBe('done');
  expect(compared.steps.every(({ by }) => by === 'model')).toBe(true);
  expect(model.calls.length).toBeGreaterThan(calls);
  const after = await procedure();
  expect([after?.version, after?.uses]).toEqual([before?.version, before?.uses]);
  // Evidence ages by the second.
  expect(after?.trustValue).toBeCloseTo(before?.trustValue ?? 0, 5);
  expect((await browser.rows<Episode>('episodes')).filter(({ withheld }) => withheld)).toHaveLength(1);
  const options = await browser.openOptions('benefit');
  await expect(options.getByText('1 task without notes was run only to compare.').first()).toBeVisible();
  await options.close();
});

test('a plain command whose words are nowhere on a long page goes to the model, and without one says so', async () => {
  model.brain = ({ nodes, calls }) =>
    calls.length === 0
      ? { tool: 'click', arguments: { ref: nodes.find(({ name }) => name === 'Gears')?.ref } }
      : { tool: 'done', arguments: { summary: 'The settings are open.' } };
  await page.goto(site.url('/long'));
  const before = model.calls.length;
  const bridged = await chat.ask('open the settings');
  const last = bridged.state === 'asking' ? await chat.answer(bridged.buttons[0] ?? '') : bridged;
  expect(model.calls.length).toBeGreaterThan(before);
  expect(await page.title(), `${last.state} ${last.outcome} ${JSON.stringify(last.steps)}`).toBe('Gears');
  await chooseModel(chat.page, '', '', '');
  await page.goto(site.url('/long'));
  const run = await chat.ask('open the settings');
  expect(run.outcome).toContain('no “settings”');
});
