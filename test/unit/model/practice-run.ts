/** Plays the practice task of Test against a server that speaks one quirk, with time that passes faster. */
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { testEndpoint } from '../../../lib/model/endpoint-test';
import { OpenAiModel } from '../../../lib/model/openai-model';
import { NO_QUIRKS, type Quirks } from '../../../lib/model/quirks';
import type { ModelChoice } from '../../../lib/model/words';
import { practiceModel, type QuirkServer, startQuirkServer } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';

let server: QuirkServer;
let ticker: ReturnType<typeof setInterval>;
const realInterval = setInterval;

/** Starts the server for the tests of this file. @returns the server */
export function withPractice(): () => QuirkServer {
  beforeAll(async () => {
    server = await startQuirkServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.reset();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    ticker = realInterval(() => vi.advanceTimersByTime(800), 2);
  });
  afterEach(() => {
    clearInterval(ticker);
    vi.useRealTimers();
  });
  return () => server;
}

export async function play(row: Pick<Row, 'answer' | 'path' | 'key'>, list?: ModelChoice[]) {
  server.answer = row.answer;
  server.decide = practiceModel(server);
  let quirks: Quirks = NO_QUIRKS;
  const model = async (rung = quirks.rung) => {
    quirks = { ...quirks, rung };
    return new OpenAiModel({
      baseUrl: `${server.url}${row.path ?? '/v1'}`,
      apiKey: row.key ?? 'sk-abc',
      model: 'm',
      quirks,
      remember: async (learned) => {
        quirks = learned;
      },
    });
  };
  const restore = async (rung: Quirks['rung']) => {
    quirks = { ...quirks, rung };
  };
  return testEndpoint(
    { model, restore, list, modelName: 'm', quirks: async () => quirks, now: () => Date.now() },
    new AbortController().signal,
  );
}
