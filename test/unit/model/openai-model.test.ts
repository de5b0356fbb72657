/** Every way an endpoint can fail, against a real server: nothing is ever a reply unless it is whole. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OpenAiModel } from '../../../lib/model/openai-model';
import { retryAfterMs } from '../../../lib/model/waits';
import type { WaitLimits } from '../../../lib/model/watchdog';
import type { ChatMessage } from '../../../lib/model/words';
import { TOOLS } from '../../../lib/policy/tools';
import { type Fault, type ModelServer, startModelServer } from '../../harness/model-server';

let server: ModelServer;
const messages: ChatMessage[] = [
  { role: 'system', content: 'x' },
  { role: 'user', content: 'Request: x' },
];
/** Short enough for a test; only a server that falls silent meets it. */
const SILENCE: WaitLimits = { firstTokenMs: 20_000, silenceMs: 300, totalMs: 20_000, finishedMs: 300 };
const call = (signal = new AbortController().signal) =>
  new OpenAiModel({ baseUrl: server.baseUrl, apiKey: 'k', model: 'm', limits: SILENCE }).call(messages, TOOLS, signal);

beforeAll(async () => {
  server = await startModelServer(() => ({ tool: 'click', arguments: { ref: 'e1' } }));
});
afterAll(() => server.close());
beforeEach(() => {
  server.calls.length = 0;
});

test('a whole reply is a tool call with its cost', async () => {
  const result = await call();
  expect(result).toEqual({
    type: 'reply',
    reply: {
      content: '',
      toolCalls: [{ id: 'call_1', name: 'click', arguments: '{"ref":"e1"}' }],
      promptTokens: 900,
      completionTokens: 20,
      estimated: false,
    },
  });
});

test.each<[Fault, string, boolean]>([
  ['wrong-key', 'wrong-key', false],
  ['not-found', 'not-found', false],
  ['rate-limited', 'rate-limited', true],
  ['server-error', 'server-error', true],
  ['context-too-long', 'context-too-long', false],
  ['html', 'not-an-api', false],
  ['bad-json', 'bad-reply', true],
  ['cut-off', 'cut-off', true],
  ['half-arguments', 'cut-off', true],
  ['silent', 'went-silent', false],
  ['reset', 'unreachable', true],
])('%s is the failure %s, and never a reply', async (fault, reason, retries) => {
  server.faults = [fault];
  const result = await call();
  expect(result).toMatchObject({ type: 'failed', reason });
  expect(result.type === 'failed' && result.retryAfterMs !== undefined).toBe(retries);
  expect(server.calls, 'the package makes no tries of its own').toHaveLength(1);
});

test('returns the call when its arguments are complete and the finish reason is length', async () => {
  server.faults = ['length'];
  expect(await call()).toMatchObject({
    type: 'reply',
    reply: { toolCalls: [{ name: 'click', arguments: '{"ref":"e1"}' }] },
  });
});

test('an address without a listener is unreachable', async () => {
  const closedPort = new OpenAiModel({ baseUrl: 'http://127.0.0.1:9/v1', apiKey: '', model: 'm' });
  expect(await closedPort.call(messages, TOOLS, new AbortController().signal)).toMatchObject({
    type: 'failed',
    reason: 'unreachable',
  });
});

test('stop ends a call that would stay silent', async () => {
  server.faults = ['silent'];
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  await expect(call(controller.signal)).rejects.toThrow('stopped');
});

test('Retry-After is read in seconds and as a date', () => {
  expect(retryAfterMs(new Headers({ 'retry-after': '3600' }), 0)).toBe(3_600_000);
  expect(retryAfterMs(new Headers({ 'retry-after': 'Thu, 01 Jan 1970 00:00:10 GMT' }), 4000)).toBe(6000);
  expect(retryAfterMs(new Headers(), 0)).toBeUndefined();
});
