/** Runs rows of endpoint behaviour as tests of the whole task: judged by the page, the requests made and the reason told. */
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { OpenAiModel } from '../../../lib/model/openai-model';
import { NO_QUIRKS, type Quirks } from '../../../lib/model/quirks';
import { type QuirkServer, startQuirkServer } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import { sample, SIZES } from '../../sizes';
import { FormPage, runTask } from './form-run';

let server: QuirkServer;
let ticker: ReturnType<typeof setInterval>;
const realInterval = setInterval;

function withServer(): void {
  beforeAll(async () => {
    server = await startQuirkServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    // Time passes four hundred times faster, for the product and the endpoint alike.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    ticker = realInterval(() => vi.advanceTimersByTime(800), 2);
  });
  afterEach(() => {
    clearInterval(ticker);
    vi.useRealTimers();
  });
}

async function runRow(row: Row) {
  server.reset();
  server.answer = row.answer;
  server.list = row.list;
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
    const state = row.expected === 'unseen-value' ? 'unconfirmed' : 'failed';
    expect(run.outcome, outcome).toMatchObject({ state, code: row.expected });
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

/** A quirk of its own has the number of its kind before the point. */
const kindOf = ({ id }: Row) => id.split('.')[0] ?? '';
const title = (row: Row) => [`${row.id} ${row.quirk}`, row] as const;

/** One group of tests for each kind. */
export function describeRows(kinds: readonly (readonly [kind: string, rows: readonly Row[]])[]): void {
  withServer();
  describe.each(kinds)('%s', (_kind, rows) => {
    test.each(sample(rows, SIZES.endpointStride, kindOf).map(title))('%s', async (_title, row) => check(row), 90_000);
  });
}
