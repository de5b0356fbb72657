/** Test never says that an endpoint works where a step of the practice task goes wrong, and names the cause where the endpoint gives one. */
import { expect, test } from 'vitest';
import type { Answer, Exchange } from '../../harness/quirk-server';
import { play, withPractice } from './practice-run';
import { head } from './row-kit';

withPractice();

const calling = (x: Exchange, tool: string, args: Record<string, unknown>) => {
  x.next.tool = tool;
  x.next.arguments = args;
  x.call();
};
const isFirst = (x: Exchange) => x.body.messages.every(({ role }) => role === 'system' || role === 'user');
const isLast = (x: Exchange) => x.next.tool === 'done';
/** Right at first, then this. */
const then =
  (answer: Answer): Answer =>
  (x) =>
    isFirst(x) ? x.call() : answer(x);
const said = (message: string, more: object = {}) => ({ error: { message, ...more } });

type Wrong = readonly [quirk: string, expected: string | undefined, answer: Answer];
const ROWS: readonly Wrong[] = [
  ['types into an element that is not there', undefined, (x) => calling(x, 'typeText', { ref: 'r40', text: 'Ann' })],
  [
    'saves the empty field, then says done',
    undefined,
    (x) => (isFirst(x) ? calling(x, 'clickButton', { ref: 'r42' }) : calling(x, 'done', { summary: 'Saved.' })),
  ],
  [
    'writes another name',
    undefined,
    (x) => (x.next.tool === 'typeText' ? calling(x, 'typeText', { ref: 'r41', text: 'ann' }) : x.call()),
  ],
  [
    'writes the request into the field',
    undefined,
    (x) =>
      x.next.tool === 'typeText'
        ? calling(x, 'typeText', { ref: 'r41', text: 'Type Ann into Name' })
        : calling(x, 'done', { summary: 'Saved.' }),
  ],
  [
    'types and says done without a click',
    undefined,
    (x) => (x.next.tool === 'clickButton' ? calling(x, 'done', { summary: 'Saved: Ann' }) : x.call()),
  ],
  ['types for ever', undefined, (x) => calling(x, 'typeText', { ref: 'r41', text: 'Ann' })],
  [
    'says in words that it is saved, and never calls done',
    undefined,
    (x) => (isLast(x) ? x.say('The name Ann has been saved.') : x.call()),
  ],
  ['calls tools that were not offered', undefined, (x) => calling(x, 'browser_type', { ref: 'r41', text: 'Ann' })],
  ['calls without arguments', undefined, (x) => calling(x, x.next.tool, {})],
  [
    'done first, the steps behind it in one reply',
    undefined,
    (x) => {
      x.pieces([
        head(x, { function: { name: 'done', arguments: '{"summary":"Saved."}' } }),
        head(x, { index: 1, id: 'b', function: { name: 'typeText', arguments: '{"ref":"r41","text":"Ann"}' } }),
        head(x, { index: 2, id: 'c', function: { name: 'clickButton', arguments: '{"ref":"r42"}' } }),
      ]);
    },
  ],
  ['the key ends after the first call', 'wrong-key', then((x) => x.refuse(401, said('The session token has expired')))],
  ['the credit ends after the first call', 'out-of-credit', then((x) => x.refuse(402, said('Insufficient credits')))],
  [
    'the limit of the day ends after the first call',
    'quota-used-up',
    then((x) => x.refuse(429, said('You have reached your daily request limit'))),
  ],
  [
    'a filter stops the result',
    'filtered',
    then((x) => x.refuse(400, said('The response was blocked by the content filter'))),
  ],
  [
    'a page to log in after the first call',
    'not-an-api',
    then((x) => x.refuse(200, '<!doctype html><html><title>Sign in</title><body>Sign in to the network</body></html>')),
  ],
  [
    'leads on to another host after the first call',
    'redirected',
    then((x) => x.refuse(302, '', { location: 'http://127.0.0.1:9/login' })),
  ],
  [
    'half a call after the first one',
    'cut-off',
    then((x) => {
      x.head();
      x.delta({ tool_calls: [head(x)] });
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args.slice(0, -3) } }] });
      x.end(false);
    }),
  ],
  [
    'nothing after the first call',
    'empty-reply',
    then((x) => {
      x.head();
      x.delta({}, 'stop');
      x.end();
    }),
  ],
  [
    'a window that the practice page does not fit',
    'context-too-long',
    (x) => x.refuse(400, said('Prompt tokens (2300) exceeds context size (1024)')),
  ],
  [
    'a server that reads half of the prompt',
    'prompt-cut',
    (x) => x.call({ prompt_tokens: 1024, completion_tokens: 12 }),
  ],
  [
    'letters without end',
    'reply-too-long',
    (x) => {
      x.head();
      for (let i = 0; i < 3_000; i++)
        x.delta({ content: `${i} words about the deliveries at the gates of the warehouse, one after another; ` });
      x.end();
    },
  ],
  [
    'two replies in one stream',
    'bad-reply',
    (x) => {
      x.head();
      const piece = (id: string, delta: object) => x.chunk({ id, choices: [{ index: 0, delta, finish_reason: null }] });
      piece('a', { tool_calls: [head(x)] });
      piece('b', { content: 'Dear Sir or Madam, ' });
      piece('a', { tool_calls: [{ index: 0, function: { arguments: x.args } }] });
      x.delta({}, 'tool_calls');
      x.end();
    },
  ],
  [
    'the model is taken away after the first call',
    'not-found',
    then((x) => x.refuse(404, said('The model m does not exist'))),
  ],
  [
    'the server fails at every result',
    'server-error',
    then((x) => x.refuse(500, said('CUDA error: an illegal memory access was encountered'))),
  ],
];

test.each(ROWS.map(([quirk, expected, answer]) => [quirk, expected, answer] as const))(
  'does not say that it works: %s',
  async (_quirk, expected, answer) => {
    const report = await play({ answer });
    expect(report.ok, JSON.stringify(report)).toBe(false);
    expect(report.failed?.reason, JSON.stringify(report)).toBe(expected);
    // A report without a cause says at which check the task ended.
    if (expected === undefined) expect(report.lines.some(({ ok }) => !ok)).toBe(true);
  },
  90_000,
);
