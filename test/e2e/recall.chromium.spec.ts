/** The notebook in the model's prompt: a written rule reaches it, and a taught task is done by one call with its values. */
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
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'test-key');
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

test('a rule written on the notebook page reaches the model', async () => {
  const origin = new URL(page.url()).origin;
  const written = await browser.send('note.write', { origin, body: { kind: 'guideline', text: RULE, caution: false } });
  expect(written.ok, written.message).toBe(true);
  const before = model.calls.length;
  await chat.ask('tidy up the groceries somehow');
  expect(opening(model.calls[before]?.messages)).toContain(`hint: ${RULE}`);
});

test('a taught task is done twice within another request, by one call each', async () => {
  await chat.teach('put milk on the list');
  await page.bringToFront();
  await page.getByLabel('Goods').click();
  await page.keyboard.type('milk', { delay: 20 });
  await page.getByRole('button', { name: 'Put on list' }).click();
  await page.getByText('milk').waitFor();
  await chat.taught();
  const before = model.calls.length;
  model.brain = ({ calls }): Decision => {
    const goods = ['flour', 'sugar'][calls.length];
    if (goods === undefined) return { tool: 'done', arguments: { summary: 'Flour and sugar are on the list.' } };
    const task = knownTask(model.calls.at(-1)?.messages);
    const [parameter] = /‹([^›]+)›/.exec(opening(model.calls.at(-1)?.messages))?.slice(1) ?? [];
    return { tool: 'follow', arguments: { task, values: { [parameter ?? '']: goods } } };
  };
  const run = await chat.ask('restock the list with flour and then sugar, in this order');
  expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
  expect(stock).toEqual(['milk', 'flour', 'sugar']);
  expect(model.calls.length - before).toBe(3);
});
