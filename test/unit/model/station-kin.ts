/** Kin of the rows of the other station files, written down after their mends and before these were run. */
import type { Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import {
  answerIn,
  doneRows,
  each,
  head,
  type Limit,
  limitRows,
  maxTokens,
  named,
  pastedRows,
  type Quirk,
  refusing,
  whole,
  writing,
} from './row-kit';

const said = (message: string, more: object = {}) => ({ error: { message, ...more } });

const LIMITS: Limit[] = [
  [
    'the key, by an address of its own',
    'forbidden',
    403,
    said(
      'The provided API key has an IP address restriction. The originating IP address of the call violates this restriction.',
    ),
  ],
  ['the key, by a domain', 'forbidden', 401, said('This API key is restricted to the domain example.com')],
  [
    'an amount that remains',
    'out-of-credit',
    400,
    said('Estimated cost $0.31 is above the $0.02 remaining on this key'),
  ],
  ['an amount in euros', 'out-of-credit', 403, said('Nur noch 0,04 € übrig; die Anfrage kostet etwa 0,30 €')],
  ['Czech: the month', 'quota-used-up', 429, said('Měsíční limit vyčerpán')],
  ['Danish: the day', 'quota-used-up', 429, said('Den daglige kvote er opbrugt')],
  ['Lithuanian: the day', 'quota-used-up', 429, said('Dienos limitas išnaudotas')],
  ['Ukrainian: the account', 'out-of-credit', 403, said('Недостатньо коштів на рахунку, поповніть його')],
  ['Icelandic: no money', 'out-of-credit', 402, said('Innstæða ófullnægjandi')],
  ['Ukrainian: no model', 'not-found', 400, said('Модель m не існує')],
  ['Dutch: no model', 'not-found', 400, said('Het model m bestaat niet')],
  ['Norwegian: no model', 'not-found', 400, said('Modellen m finnes ikke')],
  ['could not be resolved', 'not-found', 400, said('Model name could not be resolved: m')],
  [
    'no worker has the model now; one may come back',
    'server-error',
    503,
    said("couldn't find a model named m on any worker"),
  ],
  ['a parameter below its range', 'rejected', 400, said('top_k must be at least 1')],
];

const waits = (quirk: string, headers: Record<string, string>, body: unknown, at: number): Row => {
  let until = 0;
  return {
    id: `uw.${at}`,
    quirk,
    expected: 'done',
    requests: 5,
    answer: (x) => {
      if (x.n === 1) until = Date.now() + 80_000;
      if (Date.now() < until) return x.refuse(429, body, headers);
      answerIn(x);
    },
  };
};
const WAITS: Row[] = (
  [
    ['two units without a blank', {}, said('Rate limit reached. Please try again in 1m24s.')],
    ['two units in a header', { 'x-ratelimit-reset-requests': '1m24s' }, said('Rate limit reached')],
    ['ms within a duration', {}, said('Please retry in 1m24s200ms')],
    ['a header of another cloud', { 'x-acs-retry-after-ms': '84000' }, said('Too many requests')],
    ['wait as a number of ms', {}, { error: { message: 'Too many requests', waitMs: 84_000 } }],
    ['minutes and seconds in German', {}, said('Zu viele Anfragen, bitte in 1 Minute 24 Sekunden erneut versuchen')],
    ['a clock', {}, said('Too many requests. Try again in 00:01:24.')],
  ] as const
).map(([quirk, headers, body], at) => waits(quirk, headers, body, at));

const finish = (x: Exchange, reason = 'tool_calls') => {
  x.delta({}, reason);
  x.end();
};
const STREAMS: Quirk[] = [
  [
    'the limit of the reply in other words',
    refusing((x) => maxTokens(x) > 1024, 400, 'requested max tokens is above what this model may write: 1024'),
  ],
  [
    'an id of its own in every chunk',
    (x) => {
      x.head();
      [head(x), { index: 0, function: { arguments: x.args } }].forEach((part, i) => {
        x.chunk({ id: `c${x.n}-${i}`, choices: [{ index: 0, delta: { tool_calls: [part] } }] });
      });
      finish(x);
    },
  ],
  [
    'a ping with an id of its own between the chunks',
    (x) => {
      x.head();
      const piece = (id: string, delta: object) => x.chunk({ id, choices: [{ index: 0, delta }] });
      piece('a', { tool_calls: [head(x)] });
      piece('ping', { content: '' });
      piece('a', { tool_calls: [{ index: 0, function: { arguments: x.args } }] });
      finish(x);
    },
  ],
  [
    'the connection is reset behind words and a finish reason of a call by words',
    (x) => {
      x.head();
      x.delta({ content: `<tool_call>\n${named(x)}\n</tool_call>` }, 'stop');
      setTimeout(() => x.destroy(), 400);
    },
  ],
  [
    'the Responses API: the call in its own event and again at the end',
    (x) => {
      x.head();
      const item = { type: 'function_call', id: 'f', call_id: `c${x.n}`, name: x.next.tool, arguments: x.args };
      x.chunk({ type: 'response.output_item.done', output_index: 0, item });
      x.chunk({
        type: 'response.completed',
        response: { id: 'r', status: 'completed', output: [item], usage: { input_tokens: 900, output_tokens: 9 } },
      });
      x.end(false);
    },
  ],
  [
    'counts of input and output in each chunk',
    (x) => {
      x.head();
      x.chunk({
        choices: [{ index: 0, delta: { tool_calls: [whole(x)] } }],
        usage: { input_tokens: 3_000, output_tokens: 0 },
      });
      x.chunk({
        choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }],
        usage: { input_tokens: 3_000, output_tokens: 12 },
      });
      x.end();
    },
  ],
  [
    'Python, as an error of the server: an unexpected keyword for a result',
    refusing((x) => x.body.tools, 500, "TypeError: generate() got an unexpected keyword argument 'functions'"),
  ],
];

const WRITTEN: Quirk[] = [
  [
    'escaped elements of parameters',
    writing(
      (x) =>
        `&lt;invoke name=&quot;${x.next.tool}&quot;&gt;\n${each(x, (n, v) => `&lt;parameter name=&quot;${n}&quot;&gt;${v}&lt;/parameter&gt;\n`)}&lt;/invoke&gt;`,
    ),
  ],
  ['a list in a text of JSON', writing((x) => JSON.stringify(`[${named(x)}]`))],
  ['markup in a text of JSON', writing((x) => JSON.stringify(`<tool_call>${named(x)}</tool_call>`))],
  [
    'keys and values under another name',
    writing(
      (x) =>
        `<acme:tool_call>${x.next.tool}\n${each(x, (n, v) => `<acme:arg_key>${n}</acme:arg_key>\n<acme:arg_value>${v}</acme:arg_value>\n`)}</acme:tool_call>`,
    ),
  ],
  [
    'a function that uses tools, with names of parameters',
    writing((x) => `client.callTool({"name": "${x.next.tool}", "arguments": ${x.args}})`),
  ],
  ['run_tool in a fence', writing((x) => `\`\`\`python\nrun_tool("${x.next.tool}", ${x.args})\n\`\`\``)],
  ['a label before a list', writing((x) => `Tool calls:\n[${named(x)}]`)],
  ['two words and a token before JSON', writing((x) => `function_call <|sep|> ${named(x)} <|end|>`)],
];

export const STATION_KIN: [kind: string, rows: Row[]][] = [
  ['kin: limits', limitRows('ul', LIMITS)],
  ['kin: waits', WAITS],
  ['kin: streams', doneRows('us', STREAMS)],
  ['kin: written calls', doneRows('uc', WRITTEN)],
  [
    'kin: as pasted',
    pastedRows(
      'up',
      [
        ['an embedding of directions', '/v1', '\u202ask-abc\u202c'],
        ['an isolate in the address', '/v1\u2069', 'sk-abc'],
      ],
      answerIn,
    ),
  ],
];
