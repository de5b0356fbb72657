/** A second set of endpoint behaviours by the same outsider, written after the first one was right. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import {
  answerIn,
  asJson,
  doneRows,
  each,
  entriesOf,
  head,
  type Limit,
  limitRows,
  named,
  type Pasted,
  pastedRows,
  type Quirk,
  refusing,
  whole,
  writing,
} from './row-kit';
import type { Row } from './endpoint-rows';

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const says = (text: (x: Exchange) => string, takesSchema = false): Answer => writing(text, takesSchema);
const S: Quirk[] = [
  [
    'the finish reason in every chunk, slow pieces',
    async (x) => {
      x.head();
      x.delta({ tool_calls: [head(x)] }, 'stop');
      for (const piece of x.args.match(/[\s\S]{1,9}/g) ?? []) {
        await later(3_000);
        x.delta({ tool_calls: [{ index: 0, function: { arguments: piece } }] }, 'stop');
      }
      x.end();
    },
  ],
  [
    '[DONE], then signs of life without end',
    async (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] }, 'tool_calls');
      x.raw('data: [DONE]\n\n');
      for (let i = 0; i < 40; i++) {
        await later(2_000);
        x.raw(': keep-alive\n\n');
      }
    },
  ],
  [
    'usage seconds after the finish reason',
    async (x) => {
      x.head();
      x.delta({ tool_calls: [whole(x)] }, 'tool_calls');
      await later(2_500);
      x.chunk({ choices: [], usage: { prompt_tokens: 900, completion_tokens: 9 } });
      x.end();
    },
  ],
  [
    'words in double brackets as signs of life',
    (x) => {
      x.head();
      x.raw('data: [[PROCESSING]]\n\ndata: "queued"\n\ndata: 1\n\n');
      x.call();
    },
  ],
  [
    'a call of type mcp with server and arguments',
    (x) =>
      x.pieces([
        { index: 0, id: 'm', type: 'mcp', mcp: { name: x.next.tool, server_label: 'browser', arguments: x.args } },
      ]),
  ],
  [
    'words beside a call, in one chunk with it',
    (x) => {
      x.head();
      x.delta({ content: 'I type the name.', tool_calls: [whole(x)] }, 'tool_calls');
      x.end();
    },
  ],
  [
    'arguments with letters as escapes',
    (x) => x.pieces([whole(x, { function: { name: x.next.tool, arguments: x.args.replaceAll('A', '\\u0041') } })]),
  ],
  [
    'a whole reply in an envelope of two levels',
    (x) => x.json({ success: true, result: { response: { choices: [{ message: { tool_calls: [whole(x)] } }] } } }),
  ],
  [
    'Cloudflare: the call under result',
    (x) =>
      x.json({
        success: true,
        errors: [],
        result: { response: null, tool_calls: [{ name: x.next.tool, arguments: x.next.arguments }] },
      }),
  ],
  [
    'tool_plan beside the call',
    (x) => asJson(x, { tool_plan: 'I will type {"ref": "e10"}.', content: null, tool_calls: [whole(x)] }),
  ],
];
const W: Quirk[] = [
  ['verb and target', says((x) => `{"do": "${x.next.tool}", "with": ${x.args}}`)],
  [
    'JSON5',
    says(
      (x) =>
        `{name: '${x.next.tool}', arguments: {${entriesOf(x)
          .map(([n, v]) => `${n}: '${v}'`)
          .join(', ')},},}`,
    ),
  ],
  ['a block comment before JSON', says((x) => `/* next step */\n${named(x)}`, true)],
  ['marks in capitals with brackets of both kinds', says((x) => `<<<FUNCTION_CALL>>>${named(x)}<<</FUNCTION_CALL>>>`)],
  [
    'an element per call with id',
    says((x) => `<tool_call id="1" name="${x.next.tool}">\n${each(x, (n, v) => `<${n}>${v}</${n}>\n`)}</tool_call>`),
  ],
  [
    'an element with parameters as attributes and a body',
    says((x) => `<call tool="${x.next.tool}" ${each(x, (n, v) => `${n}='${v}' `)}></call>`),
  ],
  ['German quotes', says((x) => named(x).replace(/"([^"]*)"/g, '„$1“'))],
  ['our own protocol in words', says((x) => `Okay, here it is: {"calls": [${named(x)}]} Done.`)],
  ['the old Mistral with spaces', says((x) => `[TOOL_CALLS] [ ${named(x)} ]`)],
  ['Granite 4', says((x) => `<|tool_call|>${named(x)}<|end_of_text|>`)],
];
const half = (text: string, quirk: string, i: number): Row => ({
  id: `oah.${i}`,
  quirk,
  expected: 'no-calls',
  answer: (x) => x.say(text),
});
const H: Row[] = [
  half('<tool_call><name>click</name><arguments><ref>e2</ref>', 'elements for name and arguments, not closed', 0),
  half('<click><ref>e2</ref>', 'an element named like the tool, not closed', 1),
  half(
    '<|open|>call tool="click"<|sep|><|open|>argument key="ref"<|sep|>e2<|close|>argument<|sep|>',
    'tokens of open and close, the call not closed',
    2,
  ),
  half(
    '{"calls": [{"name": "click", "arguments": {"ref": "e2"}}, {"name": "hover", "arg',
    'a list that ends in the second call',
    3,
  ),
  half('Never do this: {"name": "click", "arguments": {"ref": "e2"}}', 'a warning with a call in it', 4),
  half(
    '{"step": "click", "details": {"ref": "e2", "why": "it saves"}}',
    'an object of the model’s own with more than parameters',
    5,
  ),
];
const R: Quirk[] = [
  [
    'none of the options',
    refusing(
      (x) => x.body.stream_options || x.body.parallel_tool_calls !== undefined || x.body.tool_choice !== undefined,
      422,
      { detail: 'This deployment does not accept these parameters' },
    ),
  ],
  [
    'no streams for this tier',
    refusing((x) => x.body.stream === true, 403, 'You are not permitted to stream with this key'),
  ],
  [
    'tools must have a description of at least one word',
    refusing(
      (x) =>
        (x.body.tools as { function: { description?: string } }[] | undefined)?.some(
          (tool) => !tool.function.description,
        ),
      400,
      'tools.0.description: at least 1 character',
    ),
  ],
  ['tools in Turkish', refusing((x) => x.body.tools, 400, 'Bu model araç çağırmayı desteklemiyor')],
];
const L: Limit[] = [
  ['the window in Dutch', 'done', 400, 'De prompt is te lang: 9012 tokens, maximum 8192', 'long'],
  ['the window in Turkish', 'done', 400, 'İstem çok uzun: 9012 belirteç, en fazla 8192', 'long'],
  ['credit in Turkish', 'out-of-credit', 402, 'Bakiye yetersiz'],
  ['requests in Turkish, once', 'done', 429, 'Çok fazla istek gönderdiniz', 'once'],
  ['a robot page', 'forbidden', 403, { error: 'Sorry, you have been blocked by Web Application Firewall' }],
  [
    'an evaluation that ended',
    'out-of-credit',
    403,
    'Your evaluation period has ended. Purchase a licence to continue.',
  ],
  ['a model for enterprises', 'not-found', 403, 'Model m is only available on the Enterprise plan'],
  ['the key of another region', 'wrong-key', 401, 'Incorrect API key provided for this region'],
  ['engine not ready', 'done', 503, 'Engine not ready', 20_000],
];
const plain = (id: string, quirk: string, expected: string, text: string, type = 'text/plain'): Row => ({
  id: `oax.${id}`,
  quirk,
  expected,
  answer: (x) => {
    x.head(200, type);
    x.raw(text);
    x.end(false);
  },
});
const X: Row[] = [
  plain('welcome', 'a greeting of another service', 'not-an-api', 'Welcome to nginx proxy manager'),
  plain(
    'xml',
    'XML of another service',
    'not-an-api',
    '<?xml version="1.0"?><service><name>files</name></service>',
    'application/xml',
  ),
  plain('error', 'an error in words', 'bad-reply', 'upstream request failed'),
];
const K: Pasted[] = [
  ['the page of keys with a hash', '/v1/keys#new', 'sk-abc'],
  ['a zero-width space in the middle of a header', '/v1', 'Bearer\u200b sk-abc'],
];
export const OUTSIDE_AGAIN: readonly Row[] = [
  ...doneRows('oas', S),
  ...doneRows('oaw', W),
  ...H,
  ...doneRows('oar', R),
  ...limitRows('oal', L),
  ...X,
  ...pastedRows('oap', K, answerIn),
];
