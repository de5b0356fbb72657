/** Endpoint behaviour written down after the readers were mended for the strange rows, to measure what is still unread. */
import type { Answer } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import {
  answerIn,
  asJson,
  doneRows,
  each,
  head,
  limitRows,
  named,
  pastedRows,
  python,
  refusing,
  toolsOf,
  whole,
  writing,
} from './row-kit';

const escaped = (args: string) => args.replaceAll('"', '&quot;');

export const LATER_STREAMS: readonly Row[] = doneRows('28', [
  [
    'names in camel case',
    (x) => {
      x.head();
      x.chunk({ choices: [{ index: 0, delta: { toolCalls: [whole(x)] }, finishReason: null }] });
      x.chunk({ choices: [{ index: 0, delta: {}, finishReason: 'tool_calls' }] });
      x.end();
    },
  ],
  ['words as parts of another type', (x) => asJson(x, { content: [{ type: 'output_text', text: named(x) }] })],
  [
    'a limit as plain text with status 200, once',
    (x) => (x.first('text') ? x.refuse(200, 'Rate limit exceeded, retry in 3 seconds') : x.call()),
  ],
  ['nothing at all with status 200, once', (x) => (x.first('empty') ? x.refuse(200, '') : x.call())],
  [
    'an error event in words, once',
    (x) => {
      if (!x.first('event')) return x.call();
      x.head();
      x.raw('event: error\ndata: Rate limit reached for requests\n\n');
      x.end(false);
    },
  ],
  [
    'an error with a code and no words, once',
    (x) => {
      if (!x.first('code')) return x.call();
      x.head();
      x.chunk({ error: { code: '429', message: '' } });
      x.end();
    },
  ],
  [
    'error true with status 200, once',
    (x) => (x.first('true') ? x.json({ error: true, message: 'Model is loading' }) : x.call()),
  ],
  [
    'error false in every chunk',
    (x) => {
      x.head();
      x.chunk({ error: false, choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null }] });
      x.chunk({ error: '', choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] });
      x.end();
    },
  ],
  [
    'arguments with entities',
    (x) => x.pieces([head(x, { function: { name: x.next.tool, arguments: escaped(x.args) } })]),
  ],
  [
    'a blank before every event',
    (x) => {
      x.head();
      x.raw(
        ` data: ${JSON.stringify({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'stop' }] })}\n\n`,
      );
      x.raw(' data: [DONE]\n\n');
      x.end(false);
    },
  ],
  [
    'the call inside the arguments of another',
    (x) => x.pieces([head(x, { function: { name: 'function', arguments: named(x) } })]),
  ],
]);

export const LATER_WRITTEN: readonly Row[] = doneRows('29', [
  ['tool code of Gemma as an element', writing((x) => `<tool_code>\nprint(${python(x)})\n</tool_code>`)],
  [
    'arg elements',
    writing((x) => `<function name="${x.next.tool}">${each(x, (k, v) => `<arg name="${k}">${v}</arg>`)}</function>`),
  ],
  [
    'a thought and an action in JSON',
    writing((x) => `{"thought": "go on", "action": {"name": "${x.next.tool}", "args": ${x.args}}}`),
  ],
  ['command with its parameters', writing((x) => `{"command": "${x.next.tool}", ${x.args.slice(1)}`, true)],
  ['TOOL and INPUT', writing((x) => `TOOL: ${x.next.tool}\nINPUT: ${x.args}`)],
  ['tool and tool_input', writing((x) => `<tool>${x.next.tool}</tool>\n<tool_input>${x.args}</tool_input>`)],
  ['inline code', writing((x) => `\`${python(x)}\``)],
  [
    'Anthropic parts as text',
    writing((x) => `[{"type": "tool_use", "id": "toolu_1", "name": "${x.next.tool}", "input": ${x.args}}]`),
  ],
  ['end tokens behind JSON', writing((x) => `${named(x)}</s><|end|>`)],
  [
    'a sentence with the call in a fence',
    writing((x) => `Sure! Here is the next step:\n\n\`\`\`json\n${named(x)}\n\`\`\`\n`, true),
  ],
  ['arrows', writing((x) => `-> ${python(x)}`, true)],
  ['a table', writing((x) => `| tool | args |\n|---|---|\n| ${x.next.tool} | ${x.args} |`, true)],
]);

export const LATER_REFUSALS: readonly Row[] = doneRows('30', [
  [
    'tool names with capitals',
    refusing(
      (x) => toolsOf(x).some((tool) => /[A-Z]/.test(tool.function.name)),
      400,
      "tools[3].function.name: 'goBack' does not match '^[a-z_]{1,64}$'",
    ),
  ],
  [
    'stream: Input should be False',
    (x) =>
      x.isStreaming
        ? x.refuse(422, { detail: [{ loc: ['body', 'stream'], msg: 'Input should be False', type: 'literal_error' }] })
        : asJson(x),
  ],
  [
    'tool_choice auto',
    refusing(
      (x) => x.body.tool_choice === 'auto',
      400,
      'Invalid value: "auto". Supported values are: "none" and "required".',
    ),
  ],
  ['a crash over tools that names none', refusing((x) => x.body.tools, 500, "'NoneType' object is not subscriptable")],
  [
    'prompt and reply over the window, in one sum',
    refusing(
      (x) => Number(x.body.max_tokens) > 2_000,
      400,
      'prompt (5000) + max_tokens (4096) = 9096 > 8192: reduce one of them',
    ),
  ],
]);

const LATER: [string, string, Answer][] = [
  [
    'a page of a network that wants a login',
    'not-an-api',
    (x) => x.refuse(200, '<html><head><title>Guest Wi-Fi</title></head><body>Log in</body></html>'),
  ],
];

export const LATER_LIMITS: readonly Row[] = [
  ...LATER.map(([quirk, expected, answer], i) => ({ id: `31.${i}`, quirk, expected, requests: 2, answer })),
  ...limitRows('32', [
    ['a key with a limit of dollars', 'out-of-credit', 403, { error: 'Key USD spend limit exceeded' }],
    [
      'a session limit',
      'quota-used-up',
      429,
      { error: { message: "You've hit your session limit, resets 3pm (UTC)" } },
    ],
    ['concurrency', 'done', 429, 'Concurrency limit exceeded for account, please retry later', 'once'],
    ['a header without a key', 'wrong-key', 401, { error: 'Missing API key header' }],
    ['a model is invalid', 'not-found', 400, { errors: { model: ['is invalid'] } }],
    ['Kong: no route', 'not-found', 404, { message: 'no Route matched with those values' }],
    ['shorten', 'done', 400, 'Please shorten your prompt and try again', 'long'],
    [
      'a message that is too long',
      'done',
      400,
      'The message you submitted was too long, please edit it and resubmit.',
      'long',
    ],
    ['more tokens than allowed', 'done', 400, 'tokens in request more than max tokens allowed', 'long'],
    ['a jurisdiction', 'forbidden', 403, 'Service is not available in your jurisdiction'],
    [
      'a code for a country',
      'forbidden',
      403,
      { error: { code: 'unsupported_country_region_territory', message: 'Request forbidden' } },
    ],
    [
      'a content policy',
      'filtered',
      400,
      { error: { code: 'content_policy_violation', message: 'Your request was rejected.' } },
    ],
    ['safety filters', 'filtered', 400, 'The request was rejected as a result of our safety filters'],
    [
      'no capacity',
      'done',
      503,
      { error: { code: 'no_capacity', message: 'Model has no capacity right now' } },
      'once',
    ],
    ['a seat', 'forbidden', 403, 'No seat is assigned to you in this organization'],
    ['a tier', 'not-found', 403, 'm is only available on the Enterprise tier'],
    ['a licence for the model', 'forbidden', 403, 'You must accept the license of model m on its page before use'],
    ['a password of a proxy', 'wrong-key', 401, { error: 'Invalid password' }],
    ['an organization header', 'wrong-key', 401, 'No such organization: org-x. Check the key.'],
    [
      'free requests',
      'quota-used-up',
      429,
      'You have used all 50 free requests for today. Add your own key or come back tomorrow.',
    ],
    ['an upgrade of the machine, once', 'done', 502, 'Application failed to respond', 'once'],
    ['a sleeping space, once', 'done', 503, 'Your space is in sleeping mode. Waking up…', 'once'],
  ]),
  ...pastedRows(
    '33',
    [
      ['a comma behind the key', '/v1', 'sk-abc,'],
      ['single quotes', '/v1', "'sk-abc'"],
      ['a header of another kind', '/v1', 'x-api-key: sk-abc'],
      ['a variable of a shell', '/v1', 'set OPENAI_API_KEY=sk-abc'],
      ['the address of the list', '/v1/models?limit=5', 'sk-abc'],
      ['a semicolon behind', '/v1;', 'sk-abc'],
    ],
    answerIn,
  ),
];

/** Behaviour of all these kinds, written down last. */
export const LATEST: readonly Row[] = [
  ...doneRows('34', [
    [
      'every chunk holds the message so far',
      (x) => {
        x.head();
        x.chunk({ choices: [{ index: 0, message: { role: 'assistant', content: 'I go' } }] });
        x.chunk({ choices: [{ index: 0, message: { role: 'assistant', content: 'I go on.' } }] });
        x.chunk({
          choices: [
            { index: 0, message: { content: 'I go on.', tool_calls: [whole(x)] }, finish_reason: 'tool_calls' },
          ],
        });
        x.end();
      },
    ],
    [
      'choices within output, usage beside it',
      (x) =>
        x.json({
          output: { choices: [{ finish_reason: 'tool_calls', message: { content: '', tool_calls: [whole(x)] } }] },
          usage: { input_tokens: 900, output_tokens: 20 },
        }),
    ],
    [
      'a number that is none',
      (x) => {
        x.head();
        x.delta({ tool_calls: [whole(x)] });
        x.raw(
          'data: {"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls","logprobs":{"mean":NaN,"best":-Infinity}}]}\n\n',
        );
        x.end();
      },
    ],
    [
      'an error as a Python dict, once',
      (x) => {
        if (!x.first('dict')) return x.call();
        x.head();
        x.raw("data: {'error': {'message': 'Service temporarily overloaded', 'code': None}}\n\n");
        x.end(false);
      },
    ],
    [
      'zero bytes as signs of life',
      (x) => {
        x.head();
        x.raw('\0\0');
        x.raw('\n\n\0\n\n');
        x.call();
      },
    ],
    [
      'a mark before a whole reply',
      (x) =>
        x.refuse(
          200,
          `\ufeff${JSON.stringify({ choices: [{ index: 0, finish_reason: 'stop', message: { tool_calls: [whole(x)] } }] })}`,
        ),
    ],
    ['call_tool with the name as a text', writing((x) => `call_tool("${x.next.tool}", ${x.args})`, true)],
    ['a capital in Python', writing((x) => python(x).replace(/^./, (c) => c.toUpperCase()))],
    ['a command line', writing((x) => `${x.next.tool} ${each(x, (k, v) => `--${k} "${v}" `)}`, true)],
    [
      'elements in a list',
      writing(
        (x) =>
          `<tool_calls><tool_call id="1"><name>${x.next.tool}</name><arguments>${x.args}</arguments></tool_call></tool_calls>`,
      ),
    ],
    ['a typed wrapper', writing((x) => `{"type": "tool_call", "tool_call": ${named(x)}}`)],
    ['a recipient', writing((x) => `{"recipient": "${x.next.tool}", "content": ${JSON.stringify(x.args)}}`, true)],
    [
      'JSON with comments',
      writing((x) => `{\n  // the next step\n  "name": "${x.next.tool}",\n  "arguments": ${x.args}\n}`, true),
    ],
    ['a turn of another role', writing((x) => `<|im_start|>tool_call\n${named(x)}\n<|im_end|>`)],
    [
      'max_output_tokens is wanted',
      refusing(
        (x) => x.body.max_tokens !== undefined,
        400,
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_output_tokens' instead.",
      ),
    ],
    [
      'a field in a list',
      refusing((x) => x.body.max_tokens !== undefined, 422, "extra fields not permitted: ['max_tokens']"),
    ],
    ['no tools on this plan', refusing((x) => x.body.tools, 403, 'Function calling is not allowed on the free plan')],
    [
      'a list of tools that is too long',
      refusing((x) => toolsOf(x).length > 8, 400, "'tools': list should have at most 8 items after validation"),
    ],
    [
      'a deprecated role',
      refusing(
        (x) => x.body.messages.some(({ role }) => role === 'system'),
        400,
        "role 'system' is deprecated here, use 'developer'",
      ),
    ],
  ]),
  ...limitRows('35', [
    ['a model that still loads, 400', 'done', 400, 'Model is still loading, try again in a moment', 'once'],
    [
      'New API: no quota, 500',
      'out-of-credit',
      500,
      { error: { message: 'insufficient user quota', type: 'new_api_error' } },
    ],
    ['characters of the text', 'done', 400, 'Input text exceeds the limit of 12000 characters', 'long'],
    [
      'an error object with status 200',
      'done',
      200,
      { object: 'error', message: "This model's maximum context length is 3000 tokens", code: 400 },
      'long',
    ],
    [
      'no reply at all',
      'empty-reply',
      200,
      { choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: null } }] },
    ],
    ['AWS: limit exceeded', 'done', 429, { message: 'Limit Exceeded' }, 'once'],
    ['no endpoint', 'not-found', 404, { error: 'No chat completion endpoint for this deployment' }],
    ['a plan that ended', 'out-of-credit', 403, 'Your plan has expired. Renew it to continue.'],
    ['a sandbox', 'forbidden', 403, 'Requests from browser extensions are not permitted for this key type'],
    ['tomorrow', 'quota-used-up', 429, 'Come back tomorrow: your 20 daily messages are used.'],
  ]).map((row) => (row.expected === 'empty-reply' || row.id === '35.1' ? { ...row, requests: 3 } : row)),
];
