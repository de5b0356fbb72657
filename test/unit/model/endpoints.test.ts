/** The whole task against every known behaviour of endpoints: judged by the page, the requests made and the reason told. */
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { OpenAiModel } from '../../../lib/model/openai-model';
import { NO_QUIRKS, type Quirks } from '../../../lib/model/quirks';
import { FormPage, runTask } from './form-run';
import { type QuirkServer, startQuirkServer } from '../../harness/quirk-server';
import { FRAMING, MORE_LIMITS, MORE_REFUSALS, MORE_WRITTEN } from './gateway-rows';
import { REPORTED_LIMITS, REPORTED_REFUSALS, REPORTED_STREAMS, REPORTED_WRITTEN } from './reported-rows';
import { LATER_LIMITS, LATER_REFUSALS, LATER_STREAMS, LATER_WRITTEN, LATEST } from './later-rows';
import { AGAIN, NEWCOMER } from './newcomer-rows';
import { STRANGE_LIMITS, STRANGE_REFUSALS, STRANGE_STREAMS, STRANGE_WRITTEN } from './stranger-rows';
import { MIXED_FORMS, MORE_STREAMS, SWALLOWED_CALLS, TEMPLATE_CALLS, WORDED_REFUSALS } from './worded-forms';
import { LIMITS, REASONING, REFUSALS, type Row, STREAMS, WAITING, WORDS, WRITTEN } from './endpoint-rows';

let server: QuirkServer;
let ticker: ReturnType<typeof setInterval>;
const realInterval = setInterval;

beforeAll(async () => {
  server = await startQuirkServer();
});
afterAll(() => server.close());
beforeEach(() => {
  // Time passes four hundred times faster, for the product and the endpoint alike.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  ticker = realInterval(() => vi.advanceTimersByTime(4_000), 10);
});
afterEach(() => {
  clearInterval(ticker);
  vi.useRealTimers();
});

async function runRow(row: Row) {
  server.reset();
  server.answer = row.answer;
  const page = row.long ? new FormPage(14, 60) : new FormPage(0, 120);
  server.decide = () => page.next();
  let quirks: Quirks = NO_QUIRKS;
  const run = await runTask(
    page,
    async () =>
      new OpenAiModel({
        baseUrl: `${server.url}${row.path ?? '/v1'}`,
        apiKey: row.key ?? 'sk-abc',
        model: 'm',
        quirks,
        remember: async (learned) => {
          quirks = learned;
        },
      }),
  );
  return { run, page, quirks, requests: server.requests };
}

async function check(row: Row): Promise<void> {
  const { run, page, requests } = await runRow(row);
  const outcome = `${run.outcome?.code} ${run.outcome?.params.join(' | ')} (${requests.map(({ status }) => status).join(' ')})`;
  if (row.expected === 'done') {
    expect(page.isDone, outcome).toBe(true);
    expect(run.outcome, outcome).toMatchObject({ state: 'done', code: 'done-by-model' });
  } else {
    expect(run.outcome, outcome).toMatchObject({ state: 'failed', code: row.expected });
    expect(page.acts, 'nothing was done').toEqual([]);
  }
  if (row.requests !== undefined) expect(requests.length, outcome).toBeLessThanOrEqual(row.requests);
  const paid = requests.filter(({ status }) => status === 200).length;
  if (row.paid !== undefined) expect(paid, `replies paid for: ${outcome}`).toBeLessThanOrEqual(row.paid);
  if (row.words !== undefined) expect(run.outcome?.params.join(' ')).toContain(row.words);
  // Raw markup is never an answer, and the key is never shown.
  expect(run.answer ?? '').not.toMatch(/[{<[]/);
  expect(JSON.stringify(run.outcome)).not.toContain('sk-abc');
}

const title = (row: Row) => [`${row.id} ${row.quirk}`, row] as const;
describe.each([
  ['waiting', WAITING],
  ['reasoning state', REASONING],
  ['streams', STREAMS],
  ['refusals', REFUSALS],
  ['calls written as words', WRITTEN],
  ['words', WORDS],
  ['limits and errors', LIMITS],
  ['framing of streams', FRAMING],
  ['refused fields of gateways', MORE_REFUSALS],
  ['further written forms', MORE_WRITTEN],
  ['limits in other words', MORE_LIMITS],
  ['reported forms of calls', REPORTED_WRITTEN],
  ['reported streams', REPORTED_STREAMS],
  ['reported refusals', REPORTED_REFUSALS],
  ['reported limits', REPORTED_LIMITS],
  ['further streams', MORE_STREAMS],
  ['refusals in other words', WORDED_REFUSALS],
  ['calls of further templates', TEMPLATE_CALLS],
  ['calls in reasoning', SWALLOWED_CALLS],
  ['mixed forms', MIXED_FORMS],
  ['strange streams', STRANGE_STREAMS],
  ['strange written calls', STRANGE_WRITTEN],
  ['strange refusals', STRANGE_REFUSALS],
  ['strange limits', STRANGE_LIMITS],
  ['later streams', LATER_STREAMS],
  ['later written calls', LATER_WRITTEN],
  ['later refusals', LATER_REFUSALS],
  ['later limits', LATER_LIMITS],
  ['latest', LATEST],
  ['by a newcomer', NEWCOMER],
  ['by a newcomer again', AGAIN],
])('%s', (_kind, rows) => {
  test.each(rows.map(title))('%s', async (_title, row) => check(row), 90_000);
});
