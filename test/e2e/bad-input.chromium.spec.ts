/** Failures around a task: each ends with one plain sentence and a code, and loses no note. */
import { expect, test } from '@playwright/test';
import type { Episode } from '../../lib/records/episode';
import type { Note } from '../../lib/records/note';
import { ChatDriver, chooseModel, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type Fault, type ModelServer, startModelServer } from '../harness/model-server';
import { html, type Site, startSite } from '../harness/site';

let browser: ChromiumHarness;
let site: Site;
let model: ModelServer;
let page: Awaited<ReturnType<ChromiumHarness['context']['newPage']>>;
let chat: ChatDriver;
let known: number;

test.beforeAll(async () => {
  site = await startSite({
    '/page': () =>
      html(
        'Page',
        '<button onclick="fetch(\'/hit\',{method:\'POST\'})">Press me</button><a href="/leave">Leave</a><button onclick="location.href=\'/leave\'">Wander off</button>',
      ),
    '/hit': () => 'ok',
    '/leave': () => html('Left', '<p>elsewhere</p>'),
    '/slow': () =>
      html('Slow', '<button onclick="this.textContent=\'Thanks\'">Press me</button><img src="/late" alt="">'),
    '/late': () => ({ type: 'image/gif', body: '', afterMs: 3_000 }),
  });
  model = await startModelServer(({ nodes, calls }) => {
    const button = nodes.find((node) => node.name === 'Press me');
    return button && !calls.some((call) => call.name === 'click')
      ? { tool: 'click', arguments: { ref: button.ref } }
      : { tool: 'done', arguments: { summary: 'Pressed.' } };
  });
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.goto(site.url('/page'));
  chat = new ChatDriver(await browser.openChat(page));
  const run = await chat.ask('click Press me');
  expect(run.state, run.outcome).toBe('done');
  known = (await browser.rows<Note>('notes')).length;
  expect(known).toBeGreaterThan(0);
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
  await model.close();
});
test.beforeEach(async () => {
  model.faults = [];
  site.hits.length = 0;
  if (!page.url().endsWith('/page')) await page.goto(site.url('/page'));
});
test.afterEach(async () => {
  expect((await browser.rows<Note>('notes')).length, 'nothing learned is lost').toBeGreaterThanOrEqual(known);
  const episodes = await browser.rows<Episode>('episodes');
  expect(episodes.filter((episode) => episode.state === 'running')).toEqual([]);
});

const WORDS = 'please make that one press happen for me';

test('no model chosen', async () => {
  const run = await chat.ask(WORDS);
  expect(run.state).toBe('failed');
  expect(run.outcome).toContain('none is chosen');
});

test('endpoint unreachable', async () => {
  await chooseModel(chat.page, 'http://127.0.0.1:9/v1', 'x', 'k');
  const run = await chat.ask(WORDS);
  expect(run.state).toBe('failed');
  expect(run.outcome).toContain('cannot be reached');
});

test.describe('with an endpoint that fails', () => {
  test.beforeEach(() => chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k'));

  const always: [Fault, RegExp][] = [
    ['wrong-key', /does not accept the key/],
    ['not-found', /no such address or model/],
    ['rate-limited-long', /takes no more requests for now/],
    ['context-too-long', /does not fit/],
    ['html', /with a web page/],
    ['unknown-tool', /could not be used/],
    ['invented-ref', /could not be used/],
    ['extra-argument', /could not be used/],
    ['half-arguments', /before it was complete/],
  ];
  for (const [fault, sentence] of always) {
    test(`${fault}: said plainly, nothing done`, async () => {
      model.faults = Array.from({ length: 6 }, () => fault);
      const run = await chat.ask(`${WORDS} ${fault}`);
      expect(run.state, run.outcome).toBe('failed');
      expect(run.outcome).toMatch(sentence);
      expect(site.count('/hit')).toBe(0);
    });
  }

  for (const fault of ['server-error', 'rate-limited', 'cut-off', 'bad-json', 'reset'] satisfies Fault[]) {
    test(`${fault} once: tried again within the budget, and done`, async () => {
      model.faults = [fault];
      const run = await chat.ask(`${WORDS} once ${fault}`);
      expect(run.state, run.outcome).toBe('done');
      expect(site.count('/hit')).toBe(1);
    });
  }

  test('the page is closed in the middle', async () => {
    model.delayMs = 1500;
    const other = await browser.context.newPage();
    await other.goto(site.url('/page?closing'));
    const beside = new ChatDriver(await browser.openChat(other));
    await beside.send(WORDS);
    await other.close();
    const run = await beside.settled();
    expect(run.state).toBe('stopped');
    expect(run.outcome).toContain('The tab was closed');
    model.delayMs = 0;
  });

  test('the page goes elsewhere in the middle: what the model then asks for is refused, not done elsewhere', async () => {
    model.delayMs = 1200;
    await chat.send(`${WORDS} while it moves`);
    await until('the model was asked', async () => model.calls.length > 0);
    await page.goto(site.url('/leave'));
    const run = await chat.settled();
    expect(run.state, run.outcome).toBe('unconfirmed');
    expect(site.count('/hit')).toBe(0);
    model.delayMs = 0;
  });
});

test('a page that navigates under a plain command ends in a named state', async () => {
  await chooseModel(chat.page, '', '', '');
  const run = await chat.ask('click Wander off and click Press me');
  expect(run.state).toBe('failed');
  expect(run.outcome).toContain('no “Press me”');
});

test.describe('a tab that cannot be worked on', () => {
  for (const [address, sentence] of [
    ['chrome://version/', /page of the browser/],
    ['about:blank', /page of the browser|cannot see which site/],
  ] as const) {
    test(address, async () => {
      const other = await browser.context.newPage();
      await other.goto(address);
      const beside = new ChatDriver(await browser.openChat(other, [], 'newest'));
      const run = await beside.ask('click Anything');
      expect(run.state).toBe('failed');
      expect(run.outcome).toMatch(sentence);
      await other.close();
    });
  }
});

test('a page that is still loading is waited for, and the task done', async () => {
  const other = await browser.context.newPage();
  const loading = other.goto(site.url('/slow'));
  await other.getByText('Press me').waitFor();
  const beside = new ChatDriver(await browser.openChat(other));
  const run = await beside.ask('click Press me');
  await loading;
  expect(run.state, run.outcome).toBe('done');
  expect(await other.getByRole('button').textContent()).toBe('Thanks');
  await other.close();
});

test('two chats about one tab show the same question, and one answer is enough', async () => {
  await page.goto(site.url('/page'));
  const panel = new ChatDriver(await browser.openChat(page));
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k');
  const brain = model.brain;
  model.brain = ({ calls }) =>
    calls.length === 0
      ? { tool: 'ask', arguments: { question: 'Which one?' } }
      : { tool: 'give_up', arguments: { reason: 'that was all' } };
  const asked = await chat.ask(`${WORDS} twice`);
  expect(asked.question).toContain('Which one?');
  await until('the other chat asks too', async () => (await panel.runs()).at(-1)?.question.includes('Which one?'));
  await panel.say('the left one');
  const ended = await chat.settled();
  expect(ended.question).toBe('');
  expect(model.calls.at(-1)?.messages.some(({ content }) => content?.includes('the left one'))).toBe(true);
  model.brain = brain;
});

test('a tab that is gone: one sentence, and nothing is done elsewhere', async () => {
  const other = await browser.context.newPage();
  await other.goto(site.url('/page?gone'));
  const beside = new ChatDriver(await browser.openChat(other));
  await other.close();
  const run = await beside.ask('click Press me');
  expect(run.state).toBe('stopped');
  expect(run.outcome).toContain('The tab was closed');
  expect(site.count('/hit')).toBe(0);
});

test('tabs of two windows work side by side', async () => {
  const open = await browser.context.newPage();
  await open.goto(site.url('/page?second'));
  await browser.inWorker(async (address: string) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(what: object): Promise<{ id: number; url: string }[]> };
        windows: { create(what: object): Promise<object> };
      };
    };
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    await chrome.windows.create({ tabId: tab?.id });
  }, open.url());
  const beside = new ChatDriver(await browser.openChat(open));
  await chooseModel(chat.page, '', '', '');
  const [here, there] = await Promise.all([chat.ask('click Press me'), beside.ask('click Press me')]);
  expect([here.state, there.state]).toEqual(['done', 'done']);
  expect(site.count('/hit')).toBe(2);
  await open.close();
});
