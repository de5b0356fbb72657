/** Several calls of one reply: carried out one by one, and dropped at the first thing that was not foreseen. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OpenAiModel } from '../../../lib/model/openai-model';
import type { Action, ActResult } from '../../../lib/page/words/action';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import { type Decided, type Exchange, type QuirkServer, startQuirkServer } from '../../harness/quirk-server';
import { FormPage, runTask } from './form-run';

let server: QuirkServer;
beforeAll(async () => {
  server = await startQuirkServer();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const type: Decided = { tool: 'type', arguments: { ref: 'e1', text: 'Ann' } };
const click: Decided = { tool: 'click', arguments: { ref: 'e2' } };
const hover: Decided = { tool: 'hover', arguments: { ref: 'e10' } };
const done: Decided = { tool: 'done', arguments: { summary: 'Ann is saved.' } };

function reply(x: Exchange, calls: readonly Decided[]): void {
  x.pieces(
    calls.map(({ tool, arguments: args }, index) => ({
      index,
      id: `c${x.n}_${index}`,
      function: { name: tool, arguments: JSON.stringify(args) },
    })),
  );
}

/** Runs the form with the replies given; a reply after the last one is the right next call. */
async function run(page: FormPage, replies: readonly (readonly Decided[])[]) {
  server.answer = (x) => reply(x, replies[x.n - 1] ?? [page.next()]);
  const ended = await runTask(
    page,
    async () => new OpenAiModel({ baseUrl: `${server.url}/v1`, apiKey: '', model: 'm' }),
  );
  return { ended, requests: server.requests, results: (n: number) => resultsIn(n) };
}

/** The results that request n carried, by call id. */
function resultsIn(n: number): Record<string, string> {
  const messages = server.requests[n - 1]?.body.messages ?? [];
  return Object.fromEntries(
    messages
      .filter(({ role }) => role === 'tool')
      .map((message) => [String(message.tool_call_id), String(message.content)]),
  );
}

test('fills in and saves a form with two replies', async () => {
  const page = new FormPage(0, 0);
  const { ended, requests } = await run(page, [[type, click], [done]]);
  expect(page.isDone).toBe(true);
  expect(page.acts).toEqual(['type', 'click']);
  expect(ended.outcome).toMatchObject({ state: 'done', code: 'done-by-model' });
  expect(requests).toHaveLength(2);
});

test('does not take an end that was called together with steps', async () => {
  const page = new FormPage(0, 0);
  const { requests, results } = await run(page, [[type, click, done], [done]]);
  expect(page.isDone).toBe(true);
  expect(requests).toHaveLength(2);
  expect(results(2).c1_2).toContain('not carried out');
});

test('drops the rest when a step fails', async () => {
  class FailingPage extends FormPage {
    protected override async perform(action: Action): Promise<ActResult> {
      if (action.verb === 'hover') return { type: 'failed', reason: 'not-visible' };
      return super.perform(action);
    }
  }
  const page = new FailingPage(0, 0);
  const { results } = await run(page, [[hover, click], [type, click], [done]]);
  expect(results(2).c1_0).toContain('not done');
  expect(results(2).c1_1).toContain('not carried out');
  expect(page.acts).toEqual(['type', 'click']);
});

test.each([
  ['the address changes', (snapshot: Snapshot) => ({ ...snapshot, url: `${snapshot.url}#next` })],
  [
    'an alert appears',
    (snapshot: Snapshot) => ({
      ...snapshot,
      nodes: [...snapshot.nodes, { depth: 0, role: 'alert', name: 'Names are public', states: [], inViewport: true }],
    }),
  ],
  [
    'the next element is gone',
    (snapshot: Snapshot) => ({ ...snapshot, nodes: snapshot.nodes.filter(({ ref }) => ref !== 'e2') }),
  ],
])('drops the rest when %s', async (_what, change) => {
  class ChangingPage extends FormPage {
    override snapshot = async () =>
      this.acts.includes('type') && !this.acts.includes('hover') ? change(await this.read()) : this.read();
  }
  const page = new ChangingPage(0, 0);
  const { results } = await run(page, [[type, click], [hover], [click], [done]]);
  expect(results(2).c1_1).toContain('not carried out');
  expect(page.acts).toEqual(['type', 'hover', 'click']);
});

test('carries out at most twelve calls of one reply', async () => {
  const page = new FormPage(14, 0);
  const hovers = Array.from({ length: 20 }, (_, i) => ({ tool: 'hover', arguments: { ref: `e${10 + i}` } }));
  await run(page, [hovers]);
  expect(server.requests[1]?.body.messages.filter(({ role }) => role === 'tool')).toHaveLength(12);
  expect(page.isDone).toBe(true);
});

test('every call in the history has one result', async () => {
  await run(new FormPage(0, 0), [[type, click, done], [done]]);
  for (const { body } of server.requests) {
    const calls = body.messages
      .flatMap((message) => (message.tool_calls ?? []) as { id: string }[])
      .map(({ id }) => id);
    const results = body.messages.filter(({ role }) => role === 'tool').map((message) => message.tool_call_id);
    expect(results).toEqual(calls);
  }
});
