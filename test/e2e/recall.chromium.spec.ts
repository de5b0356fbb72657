/** Requests in other words, and the notebook in the model's prompt, judged by the stock that the server holds. */
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver, chooseModel } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type Decision, type ModelServer, startModelServer } from '../harness/model-server';
import type { WireMessage } from '../harness/outline';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let model: ModelServer;
let site: Site;
let chat: ChatDriver;
let page: Page;
const stock: string[] = [];

const RULE = 'Groceries are kept on the pantry list';

test.beforeAll(async () => {
  site = await startSite({
    '/list': () =>
      html(
        'Pantry',
        `<h1>Pantry</h1><form action="/add" method="post"><label>Goods <input name="goods"></label><button>Put on list</button></form>
        <ul>${stock.map((one) => `<li>${one}</li>`).join('')}</ul>`,
      ),
    '/add': (hit) => {
      stock.push(new URLSearchParams(hit.body).get('goods') ?? '');
      return { status: 303, headers: { location: '/list' }, body: '' };
    },
  });
  [model, browser] = await Promise.all([
    startModelServer(() => ({ tool: 'give_up', arguments: { reason: 'not asked yet' } })),
    launchChromium(),
  ]);
  page = await browser.context.newPage();
  await page.goto(site.url('/list'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await model.close();
  await site.close();
});

const opening = (messages: readonly WireMessage[] = []) =>
  messages.find(({ role }) => role === 'user')?.content?.split('The page now:')[0] ?? '';

/** Name of the known task in the opening message: n1, n2 … */
const knownTask = (messages: readonly WireMessage[] | undefined) =>
  /- (n\d+) known task: /.exec(opening(messages))?.[1] ?? '';

/** The first blank that a message names. */
const parameterOf = (messages: readonly WireMessage[] | undefined) => /‹([^›]+)›/.exec(opening(messages))?.[1] ?? '';

test('a taught task is met in other words with no model', async () => {
  await chat.teach('put milk on the list');
  await page.bringToFront();
  await page.getByLabel('Goods').click();
  await page.keyboard.type('milk', { delay: 20 });
  await page.getByRole('button', { name: 'Put on list' }).click();
  await page.getByText('milk').waitFor();
  await chat.taught();
  const run = await chat.ask('could you stick rye on my list?');
  expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
  expect(stock).toEqual(['milk', 'rye']);
});

test('near tasks are offered with the values read, and the choice becomes a phrase', async () => {
  const offered = await chat.ask('we are out of barley, see to the list');
  expect(offered.question).toContain('put ‹');
  await chat.page.fill?.('.near-task input', 'barley');
  const run = await chat.answer('Run');
  expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
  expect(stock).toEqual(['milk', 'rye', 'barley']);
  const again = await chat.ask('we are out of spelt, see to the list');
  expect(again.state, `${again.outcome} ${again.question}`).toBe('done');
  expect(stock.at(-1)).toBe('spelt');
  expect(model.calls).toEqual([]);
});

test('a request of another kind is no known task', async () => {
  const run = await chat.ask('do not put oats on the list');
  expect(run.state).toBe('asking');
  await chat.answer('None of these');
  expect(stock).not.toContain('oats');
});

test('a rule written on the notebook page reaches the model', async () => {
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'test-key');
  const origin = new URL(page.url()).origin;
  const written = await browser.send('note.write', { origin, body: { kind: 'guideline', text: RULE, caution: false } });
  expect(written.ok, written.message).toBe(true);
  const before = model.calls.length;
  await chat.ask('tidy up the groceries somehow');
  expect(opening(model.calls[before]?.messages)).toContain(`hint: ${RULE}`);
});

test('a taught task is done twice within another request, by one call each', async () => {
  const known = [...stock];
  const before = model.calls.length;
  model.brain = ({ calls }): Decision => {
    const goods = ['flour', 'sugar'][calls.length];
    if (goods === undefined) return { tool: 'done', arguments: { summary: 'Flour and sugar are on the list.' } };
    const task = knownTask(model.calls.at(-1)?.messages);
    const parameter = parameterOf(model.calls.at(-1)?.messages);
    return { tool: 'follow', arguments: { task, values: { [parameter]: goods } } };
  };
  const run = await chat.ask('restock the list with flour and then sugar, in this order');
  expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
  expect(stock).toEqual([...known, 'flour', 'sugar']);
  expect(model.calls.length - before).toBe(3);
});

test('a request of two known orders is followed in turn with no model', async () => {
  const [known, calls] = [[...stock], [model.calls.length, model.choices.length]];
  const run = await chat.ask('put plums on the list, then put pears on the list');
  expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
  expect(stock).toEqual([...known, 'plums', 'pears']);
  expect([model.calls.length, model.choices.length]).toEqual(calls);
});

test('an unknown order behind a known one goes to the model, once that is done', async () => {
  const [known, calls] = [[...stock], model.calls.length];
  model.brain = () => ({ tool: 'give_up', arguments: { reason: 'nothing rings here' } });
  const run = await chat.ask('put figs on the list and then open the calendar');
  expect(run.state).toBe('stopped');
  expect(stock).toEqual([...known, 'figs']);
  expect(model.calls.length - calls).toBe(1);
  expect(JSON.stringify(model.calls.at(-1)?.messages)).toContain('done: every step was checked');
});

test('a known order that what follows may change is left to the model', async () => {
  const known = [...stock];
  await chat.ask('put dates on the list and then not the small ones');
  expect(stock).toEqual(known);
});

test('one small call without the page finds the task, and is not needed again', async () => {
  const [calls, choices] = [model.calls.length, model.choices.length];
  model.chooser = () => ({
    tool: 'choose',
    arguments: { task: 't1', values: { [parameterOf(model.choices.at(-1))]: 'honey' } },
  });
  const run = await chat.ask('honey is what our list lacks');
  expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
  expect(stock.at(-1)).toBe('honey');
  expect(model.choices.length - choices).toBe(1);
  expect(JSON.stringify(model.choices.at(-1))).not.toContain('DATA');
  await chat.ask('jam is what our list lacks');
  expect(stock.at(-1)).toBe('jam');
  expect([model.calls.length, model.choices.length]).toEqual([calls, choices + 1]);
});

test('a choice that looks doubtful is asked about with its values; “None of these” goes on with the model', async () => {
  const known = [...stock];
  model.chooser = () => ({
    tool: 'choose',
    arguments: { task: 't1', values: { [parameterOf(model.choices.at(-1))]: 'sugar' } },
  });
  const asked = await chat.ask('sugar has gone from our list because of the ants');
  expect(asked.state, asked.outcome).toBe('asking');
  expect(stock).toEqual(known);
  const calls = model.calls.length;
  model.brain = () => ({ tool: 'give_up', arguments: { reason: 'ants are no goods' } });
  const refused = await chat.answer('None of these');
  expect(refused.outcome).toContain('ants are no goods');
  expect(model.calls.length).toBe(calls + 1);
  expect(stock).toEqual(known);
});

test('facts are remembered and forgotten by request, and told to the model meanwhile', async () => {
  model.brain = () => ({ tool: 'give_up', arguments: { reason: 'not asked yet' } });
  const kept = await chat.ask('Remember that flour comes in bags of two pounds');
  expect(kept.state, kept.outcome).toBe('done');
  await chat.ask('how much flour did we get this week');
  expect(opening(model.calls.at(-1)?.messages)).toContain('flour comes in bags of two pounds');
  const gone = await chat.ask('forget that flour comes in bags of two pounds');
  expect(gone.state, gone.outcome).toBe('done');
  await chat.ask('how much flour did we get last week');
  expect(opening(model.calls.at(-1)?.messages)).not.toContain('bags of two pounds');
});

test('an answer is asked for once, then known', async () => {
  model.brain = ({ calls }): Decision =>
    calls.length === 0
      ? { tool: 'ask', arguments: { question: 'Which brand of tea?' } }
      : { tool: 'done', arguments: { summary: 'The list is there.' } };
  await chat.ask('look up our tea at the pantry page');
  await chat.say('Assam');
  await chat.settled();
  await chat.ask('compare the teas at the pantry page');
  expect(opening(model.calls.at(-1)?.messages)).toContain('Asked “Which brand of tea?”, the user answers “Assam”');
});
