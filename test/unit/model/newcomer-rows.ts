/** Endpoint behaviours written by a newcomer who had not read the other tables: streams, calls, refusals and limits. */
import { gzipSync } from 'node:zlib';
import type { Answer, Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import {
  answerIn,
  asJson,
  doneRows,
  entriesOf,
  head,
  type Limit,
  limitRows,
  type Quirk,
  refusing,
  toolsOf,
  whole,
} from './row-kit';

const finished = (x: Exchange, reason: unknown = 'tool_calls') => {
  x.chunk({ choices: [{ index: 0, delta: {}, finish_reason: reason }] });
  x.end();
};
/** One call in one piece, made of the given function. */
const inOne =
  (call: (x: Exchange) => unknown, reason: unknown = 'tool_calls'): Answer =>
  (x) => {
    x.head();
    x.delta({ role: 'assistant', tool_calls: [call(x)] });
    finished(x, reason);
  };
const withArgs = (args: (x: Exchange) => unknown) =>
  inOne((x) => whole(x, { function: { name: x.next.tool, arguments: args(x) } }));
const withName = (name: (tool: string) => string) =>
  inOne((x) => whole(x, { function: { name: name(x.next.tool), arguments: x.args } }));
const saying =
  (text: (x: Exchange) => string): Answer =>
  (x) =>
    x.say(text(x));
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const openAiChunk = (x: Exchange) => ({
  choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }],
});

const STREAMS: Quirk[] = [
  [
    'queue positions as data before the first chunk, and pings of a named event',
    (x) => {
      x.head();
      for (const position of [3, 2, 1]) x.chunk({ status: 'queued', position });
      x.raw('event: ping\ndata: {"type":"ping"}\n\nretry: 3000\n\n');
      x.call();
    },
  ],
  [
    'one chunk printed over many data lines with CRLF',
    (x) => {
      x.head();
      const lines = JSON.stringify(openAiChunk(x), null, 1).split('\n');
      x.raw(`${lines.map((line) => `data: ${line}`).join('\r\n')}\r\n\r\n`);
      x.end();
    },
  ],
  [
    'lines of JSON without data:, application/x-ndjson',
    (x) => {
      x.head(200, 'application/x-ndjson');
      x.raw(`${JSON.stringify({ choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] })}\n`);
      x.raw(`${JSON.stringify(openAiChunk(x))}\n`);
      x.end(false);
    },
  ],
  [
    'the native stream of Ollama behind a proxy: message.tool_calls, done_reason',
    (x) => {
      x.head(200, 'application/x-ndjson');
      const call = { function: { name: x.next.tool, arguments: x.next.arguments } };
      x.raw(
        `${JSON.stringify({ model: 'm', message: { role: 'assistant', content: '', tool_calls: [call] }, done: false })}\n`,
      );
      x.raw(
        `${JSON.stringify({ model: 'm', message: { role: 'assistant', content: '' }, done: true, done_reason: 'stop' })}\n`,
      );
      x.end(false);
    },
  ],
  [
    'events of the Messages API on the chat path of a relay',
    (x) => {
      x.head();
      const say = (type: string, more: object) =>
        x.raw(`event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`);
      say('message_start', { message: { id: 'm', role: 'assistant', content: [], usage: { input_tokens: 900 } } });
      say('content_block_start', {
        index: 0,
        content_block: { type: 'tool_use', id: 't1', name: x.next.tool, input: {} },
      });
      say('content_block_delta', { index: 0, delta: { type: 'input_json_delta', partial_json: x.args.slice(0, 4) } });
      say('content_block_delta', { index: 0, delta: { type: 'input_json_delta', partial_json: x.args.slice(4) } });
      say('content_block_stop', { index: 0 });
      say('message_delta', { delta: { stop_reason: 'tool_use' }, usage: { output_tokens: 20 } });
      say('message_stop', {});
      x.end(false);
    },
  ],
  [
    'the shape of the Responses API in whole JSON',
    (x) =>
      x.json({
        object: 'response',
        status: 'completed',
        output: [
          { type: 'reasoning', summary: [] },
          { type: 'function_call', call_id: 'c1', name: x.next.tool, arguments: x.args, status: 'completed' },
        ],
        usage: { input_tokens: 900, output_tokens: 20 },
      }),
  ],
  [
    'a second choice with another call comes first',
    (x) => {
      x.head();
      const other = { index: 0, id: 'b', type: 'function', function: { name: 'click', arguments: '{"ref":"e10"}' } };
      x.chunk({ choices: [{ index: 1, delta: { tool_calls: [other] }, finish_reason: null }] });
      x.chunk({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: null }] });
      x.chunk({ choices: [{ index: 1, delta: {}, finish_reason: 'tool_calls' }] });
      finished(x);
    },
  ],
  [
    'arguments repeated from the start in every chunk, each time longer',
    (x) => {
      x.head();
      for (const to of [3, 9, 9, x.args.length])
        x.delta({ tool_calls: [{ ...head(x), function: { name: x.next.tool, arguments: x.args.slice(0, to) } }] });
      finished(x);
    },
  ],
  [
    'an empty object of arguments first, then the arguments',
    (x) => {
      x.head();
      x.delta({ tool_calls: [head(x, { function: { name: x.next.tool, arguments: '{}' } })] });
      x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args } }] });
      finished(x);
    },
  ],
  [
    'message in place of delta',
    (x) => {
      x.head();
      x.chunk({ choices: [{ index: 0, message: { role: 'assistant', tool_calls: [whole(x)] }, finish_reason: null }] });
      finished(x);
    },
  ],
  [
    'tool_calls is one object',
    (x) => {
      x.head();
      x.delta({ tool_calls: whole(x) });
      finished(x);
    },
  ],
  [
    'name and arguments beside the id, no function',
    inOne((x) => ({ id: 'a1', type: 'function', name: x.next.tool, arguments: x.args })),
  ],
  [
    'input in place of arguments',
    inOne((x) => ({ id: 'a1', type: 'tool_use', name: x.next.tool, input: x.next.arguments })),
  ],
  [
    'parameters in place of arguments',
    inOne((x) => ({ ...head(x), function: { name: x.next.tool, parameters: x.next.arguments } })),
  ],
  ['a channel token behind the name', withName((tool) => `${tool}<|channel|>commentary`)],
  ['a namespace with a colon before the name', withName((tool) => `default_api:${tool}`)],
  ['the name of a server and two underlines before the name', withName((tool) => `mcp__browser__${tool}`)],
  ['a space before and a line break behind the name', withName((tool) => ` ${tool}\n`)],
  ['the name with brackets', withName((tool) => `${tool}()`)],
  ['arguments in an object named arguments', withArgs((x) => JSON.stringify({ arguments: x.next.arguments }))],
  [
    'arguments beside the name inside the arguments',
    withArgs((x) => JSON.stringify({ name: x.next.tool, parameters: x.next.arguments })),
  ],
  ['arguments in a list of one', withArgs((x) => JSON.stringify([x.next.arguments]))],
  [
    'arguments as a list of names and values',
    withArgs((x) => JSON.stringify(entriesOf(x).map(([name, value]) => ({ name, value })))),
  ],
  [
    'arguments in the quotes of Python',
    withArgs(
      (x) =>
        `{${entriesOf(x)
          .map(([name, value]) => `'${name}': '${value}'`)
          .join(', ')}}`,
    ),
  ],
  ['arguments in a fence', withArgs((x) => `\`\`\`json\n${x.args}\n\`\`\``)],
  ['a comma too many in the arguments', withArgs((x) => x.args.replace(/\}$/, ',}'))],
  ['a token of the template behind the arguments', withArgs((x) => `${x.args}<|im_end|>`)],
  ['a closing tag behind the arguments', withArgs((x) => `${x.args}\n</tool_call>`)],
  [
    'content in parts, one of them the use of a tool',
    (x) =>
      asJson(x, {
        content: [
          { type: 'text', text: 'Next step.' },
          { type: 'tool_use', id: 't1', name: x.next.tool, input: x.next.arguments },
        ],
      }),
  ],
  [
    'thinking in parts of the content, then a call',
    (x) => {
      x.head();
      x.delta({ role: 'assistant', content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Type {it}.' }] }] });
      x.delta({ content: [{ type: 'text', text: '' }] });
      x.delta({ tool_calls: [whole(x)] });
      finished(x);
    },
  ],
  [
    'the role model and a number as the finish reason',
    (x) => {
      x.head();
      x.delta({ role: 'model', content: null, tool_calls: [whole(x)] });
      finished(x, 1);
    },
  ],
  ['finish reason TOOL_CALL', inOne((x) => whole(x), 'TOOL_CALL')],
  ['finish reason completed', inOne((x) => whole(x), 'completed')],
  [
    'blank lines for a minute, then whole JSON',
    async (x) => {
      x.head(200, 'application/json');
      for (let i = 0; i < 12; i += 1) {
        x.raw('\n');
        await later(5_000);
      }
      x.raw(
        JSON.stringify({
          choices: [{ index: 0, finish_reason: 'tool_calls', message: { content: null, tool_calls: [whole(x)] } }],
        }),
      );
      x.end(false);
    },
  ],
  [
    'words that are no JSON as data between the chunks',
    (x) => {
      x.head();
      x.raw('data: keep-alive\n\ndata:\n\ndata: null\n\nevent: heartbeat\ndata: 17\n\n');
      x.call();
    },
  ],
  [
    'a byte order mark, and text/plain',
    (x) => {
      x.head(200, 'text/plain; charset=utf-8');
      x.raw('\uFEFF');
      x.call();
    },
  ],
  [
    'the stream in gzip',
    (x) => {
      x.head(200, 'text/event-stream', { 'content-encoding': 'gzip' });
      x.bytes(gzipSync(`data: ${JSON.stringify(openAiChunk(x))}\n\ndata: [DONE]\n\n`));
      x.end(false);
    },
  ],
  ['usage in words', (x) => x.call({ prompt_tokens: '900', completion_tokens: 'n/a', total_tokens: null })],
  ['usage is a list', (x) => x.call([{ type: 'input', tokens: 900 }])],
  [
    'the old function_call, whole, with an object of arguments',
    (x) => asJson(x, { content: '', function_call: { name: x.next.tool, arguments: x.next.arguments } }),
  ],
  [
    'the message under data',
    (x) =>
      x.json({
        code: 200,
        msg: 'ok',
        data: { choices: [{ message: { tool_calls: [whole(x)] }, finish_reason: 'stop' }] },
      }),
  ],
  [
    'one choice that is no list',
    (x) => x.json({ choices: { index: 0, message: { tool_calls: [whole(x)] }, finish_reason: 'stop' } }),
  ],
];

const args = (x: Exchange, text: (name: string, value: string) => string, between = ', ') =>
  entriesOf(x)
    .map(([name, value]) => text(name, value))
    .join(between);

const WRITTEN: Quirk[] = [
  ['a name in brackets of three arrows', saying((x) => `>>>${x.next.tool}\n${x.args}`)],
  [
    'call:name with escapes',
    saying(
      (x) =>
        `<start_function_call>call:${x.next.tool}{${args(x, (n, v) => `${n}:<escape>${v}<escape>`, ',')}}<end_function_call>`,
    ),
  ],
  ['action and action input', saying((x) => `Thought: I go on.\nAction: ${x.next.tool}\nAction Input: ${x.args}`)],
  [
    'a line of Python in tags',
    saying(
      (x) => `<function_calls>\n${x.next.tool}(${args(x, (n, v) => `${n}=${JSON.stringify(v)}`)})\n</function_calls>`,
    ),
  ],
  [
    'tags with a namespace',
    saying(
      (x) =>
        `<steptml:invoke name="${x.next.tool}">${args(x, (n, v) => `<steptml:parameter name="${n}">${v}</steptml:parameter>`, '')}</steptml:invoke>`,
    ),
  ],
  [
    'a name and a fence in tags',
    saying((x) => `<tool_calls>${x.next.tool}\n\`\`\`json\n${x.args}\n\`\`\`</tool_calls>`),
  ],
  [
    'an action with a plugin token',
    saying(
      (x) =>
        `<|action_start|><|plugin|>${JSON.stringify({ name: x.next.tool, parameters: x.next.arguments })}<|action_end|>`,
    ),
  ],
  [
    'the whole message as text',
    saying((x) => JSON.stringify({ role: 'assistant', content: null, tool_calls: [whole(x)] })),
  ],
  [
    'a call of JavaScript',
    saying((x) => `functions.${x.next.tool}({${args(x, (n, v) => `${n}: ${JSON.stringify(v)}`)}});`),
  ],
  [
    'print of a call in a fence',
    saying((x) => `\`\`\`tool_code\nprint(default_api.${x.next.tool}(${args(x, (n, v) => `${n}='${v}'`)}))\n\`\`\``),
  ],
  [
    'YAML in a fence',
    saying((x) => `\`\`\`yaml\nname: ${x.next.tool}\narguments:\n${args(x, (n, v) => `  ${n}: ${v}`, '\n')}\n\`\`\``),
  ],
  [
    'the tool as a tag, its arguments as tags',
    saying((x) => `<${x.next.tool}>\n${args(x, (n, v) => `<${n}>${v}</${n}>`, '\n')}\n</${x.next.tool}>`),
  ],
];

const REFUSALS: Quirk[] = [
  [
    'the role tool is an unknown variant',
    refusing(
      (x) => x.body.messages.some(({ role }) => role === 'tool'),
      422,
      'Failed to deserialize the JSON body into the target type: messages[3].role: unknown variant `tool`, expected one of `system`, `user`, `assistant` at line 1 column 9000',
    ),
  ],
  [
    'roles must take turns',
    refusing(
      (x) => x.body.messages.some(({ role }, i) => role === 'tool' || (i > 0 && role === x.body.messages[i - 1]?.role)),
      500,
      'jinja2.exceptions.TemplateError: Conversation roles must alternate user/assistant/user/assistant/...',
    ),
  ],
  [
    'only streams',
    refusing(
      (x) => !x.isStreaming,
      400,
      'This model only support stream mode, please enable the stream parameter to access the model.',
    ),
  ],
  [
    'tokens over the limit of the reply',
    refusing(
      (x) =>
        Number(x.body.max_tokens ?? x.body.max_completion_tokens ?? 0) > 1_000 ||
        (x.body.max_tokens ?? x.body.max_completion_tokens) === undefined,
      400,
      'Range of max_tokens should be [1, 1000]',
    ),
  ],
  [
    'max_completion_tokens is unknown',
    refusing(
      (x) => 'max_completion_tokens' in x.body || 'max_tokens' in x.body,
      400,
      'Argument not supported on this model: max_tokens',
    ),
  ],
  [
    'extra inputs by their place',
    refusing((x) => 'stream_options' in x.body || 'parallel_tool_calls' in x.body, 422, {
      detail: [
        { type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' },
        { type: 'extra_forbidden', loc: ['body', 'parallel_tool_calls'], msg: 'Extra inputs are not permitted' },
      ],
    }),
  ],
  [
    'a word of the schema is unknown',
    refusing((x) => JSON.stringify(toolsOf(x)).includes('"additionalProperties"'), 400, [
      {
        error: {
          code: 400,
          message:
            'Invalid JSON payload received. Unknown name "additionalProperties" at \'tools[0].function_declarations[3].parameters\': Cannot find field.',
          status: 'INVALID_ARGUMENT',
        },
      },
    ]),
  ],
  ['tools only for some, told in Chinese', refusing((x) => x.body.tools, 400, '该模型不支持函数调用 (tools)')],
];

const LIMITS: Limit[] = [
  [
    'the prompt over a configured size',
    'done',
    400,
    'the request has 12034 tokens but the server was started with a context of 8192',
    'long',
  ],
  [
    'input length over the engine',
    'done',
    422,
    'Requested input length 9000 exceeds maximum input length 4096',
    'long',
  ],
  [
    'watsonx',
    'done',
    400,
    {
      errors: [
        {
          code: 'invalid_input_argument',
          message:
            "Invalid input argument for Model 'm': the number of input tokens 9000 cannot exceed the total tokens limit 8192 for this model",
        },
      ],
      status_code: 400,
    },
    'long',
  ],
  ['in Japanese', 'done', 400, '入力トークン数が上限を超えています', 'long'],
  [
    'an oversize body at a proxy',
    'done',
    413,
    '<html><head><title>413 Request Entity Too Large</title></head><body>nginx</body></html>',
    'long',
  ],
  [
    'in the sequence of tokens',
    'done',
    400,
    'Token indices sequence length is longer than the specified maximum sequence length for this model (9000 > 8192)',
    'long',
  ],
  [
    'MiniMax: log in',
    'wrong-key',
    200,
    { base_resp: { status_code: 1004, status_msg: 'login fail: Please carry the API secret key' } },
  ],
  ['MiniMax: balance', 'out-of-credit', 200, { base_resp: { status_code: 1008, status_msg: 'insufficient balance' } }],
  [
    'a false success',
    'wrong-key',
    200,
    { success: false, errorCode: 'UNAUTHORIZED', message: 'The access token is invalid' },
  ],
  ['requests at once, in Chinese', 'done', 200, { code: 1302, msg: '您当前使用该API的并发数过高，请降低并发' }, 5_000],
  ['no channel for the model', 'not-found', 503, '当前分组 default 下对于模型 m 无可用渠道 (request id: 2026)'],
  ['quota of a user of a relay', 'out-of-credit', 403, '用户额度不足, 剩余额度: ＄0.000000'],
  [
    'no credits yet',
    'out-of-credit',
    403,
    {
      code: 'The caller does not have permission to execute the specified operation',
      error: "Your newly created team doesn't have any credits yet. You can purchase credits on the console.",
    },
  ],
  [
    'suspended for billing',
    'out-of-credit',
    429,
    {
      error: {
        message: 'Your account org-1 is suspended, please check your plan and billing details',
        type: 'exceeded_current_quota_error',
      },
    },
  ],
  [
    'trial key by the minute',
    'done',
    429,
    'You are using a Trial key, which is limited to 10 API calls / minute. You can continue to use the Trial key for free or upgrade to a Production key',
    10_000,
  ],
  [
    'no models loaded',
    'not-found',
    404,
    'No models loaded. Please load a model in the developer page or use the `lms load` command.',
  ],
  ['key in French', 'wrong-key', 400, "Clé d'API non valide"],
  ['key in Russian', 'wrong-key', 400, 'Неверный API-ключ'],
  ['key in Japanese', 'wrong-key', 400, '認証に失敗しました。APIキーを確認してください。'],
  [
    'a page that asks for a login',
    'not-an-api',
    200,
    '<!DOCTYPE html><html><head><title>Sign in - Access</title></head><body>Log in with your email</body></html>',
  ],
  [
    'a tunnel that is down',
    'server-error',
    530,
    '<html><head><title>Error 1033 | Cloudflare Tunnel error</title></head><body></body></html>',
  ],
  [
    'time-out at the edge',
    'server-error',
    524,
    '<html><head><title>m | 524: A timeout occurred</title></head><body></body></html>',
  ],
  ['a killed runner', 'server-error', 500, 'llama runner process has terminated: signal: killed'],
  [
    'blocked before the model',
    'filtered',
    400,
    { error: { message: null, code: 'content_filter', innererror: { code: 'ResponsibleAIPolicyViolation' } } },
  ],
  ['a guardrail of the gateway', 'filtered', 446, { error: { message: 'The guardrail checks failed: deny is true' } }],
  [
    'firewall of prompts',
    'filtered',
    424,
    { success: false, error: [{ code: 2016, message: 'Prompt blocked due to security configurations' }] },
  ],
  [
    'loading for a minute',
    'done',
    503,
    { error: { message: 'Loading model', type: 'unavailable_error', code: 503 } },
    50_000,
  ],
  ['a country', 'forbidden', 400, 'User location is not supported for the API use.'],
  ['retired model', 'not-found', 410, 'This model has reached its end of life.'],
];

const rate = (headers: Record<string, string>, message: string, ms: number): Answer => {
  let until: number | undefined;
  return (x) => {
    if (x.n === 1) until = Date.now() + ms;
    if (until !== undefined && Date.now() < until) x.error(429, message, headers);
    else answerIn(x);
  };
};
const RATES: Quirk[] = [
  [
    'minutes and seconds in the header',
    rate({ 'x-ratelimit-reset-requests': '0m20s', 'x-ratelimit-remaining-requests': '0' }, 'Slow down', 19_500),
  ],
  [
    'seconds since 1970 in the header',
    (x) => rateOnce(x, { 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 15) }),
  ],
  [
    'a time of day in the words',
    (x) => rateOnce(x, {}, `Rate limit reached. Retry at ${new Date(Date.now() + 15_000).toISOString()}`),
  ],
  ['one minute in words', rate({}, 'Too many requests. Please try again in 1 minute.', 59_000)],
  [
    'a field of the body',
    (x) =>
      x.first('rate') ? x.refuse(429, { error: { message: 'Slow down', retry_after_seconds: 20 } }) : answerIn(x),
  ],
];
function rateOnce(x: Exchange, headers: Record<string, string>, message = 'Too many requests') {
  if (x.first('rate')) x.error(429, message, headers);
  else answerIn(x);
}

const FAILS: Row[] = [
  {
    id: 'n.half',
    quirk: 'half the arguments, told as whole',
    expected: 'cut-off',
    answer: withArgs((x) => x.args.slice(0, -3)),
  },
  {
    id: 'n.halfwritten',
    quirk: 'half a call in words',
    expected: 'no-calls',
    answer: saying((x) => `<tool_call>{"name": "${x.next.tool}", "arguments": ${x.args.slice(0, -3)}`),
  },
  {
    id: 'n.halfdict',
    quirk: 'half a call in the quotes of Python',
    expected: 'cut-off',
    answer: withArgs(() => "{'ref': 'e1', 'text': 'An"),
  },
  {
    id: 'n.maxtokens',
    quirk: 'half a call, MAX_TOKENS',
    expected: 'cut-off',
    answer: inOne((x) => whole(x, { function: { name: x.next.tool, arguments: x.args.slice(0, -3) } }), 'MAX_TOKENS'),
  },
  {
    id: 'n.refusal',
    quirk: 'a refusal beside null content',
    expected: 'filtered',
    answer: (x) => asJson(x, { content: null, refusal: "I'm sorry, I cannot assist with that request." }),
  },
  {
    id: 'n.safety',
    quirk: 'finish reason PROHIBITED_CONTENT',
    expected: 'filtered',
    answer: (x) => x.say('', 'PROHIBITED_CONTENT'),
  },
  {
    id: 'n.size',
    quirk: 'the error is the answer: the prompt does not fit',
    expected: 'done',
    requests: 8,
    answer: (x) =>
      x.promptChars > 14_000
        ? x.say('ERROR: The prompt size exceeds the context window size and cannot be processed.')
        : answerIn(x),
  },
  {
    id: 'n.redirect',
    quirk: 'leads on to another host',
    expected: 'redirected',
    requests: 1,
    answer: (x) => x.refuse(308, '', { location: 'https://other.example/v1/chat/completions' }),
  },
  {
    id: 'n.responses',
    quirk: 'address of another API pasted',
    path: '/v1/responses',
    expected: 'done',
    requests: 6,
    answer: (x) => (x.path === '/v1/chat/completions' ? x.call() : x.refuse(404, { detail: 'Not Found' })),
  },
  {
    id: 'n.models',
    quirk: 'address of the list pasted',
    path: '/v1/models',
    expected: 'done',
    requests: 6,
    answer: (x) => (x.path === '/v1/chat/completions' ? x.call() : x.refuse(405, { detail: 'Method Not Allowed' })),
  },
  {
    id: 'n.openwebui',
    quirk: 'the API of a web interface lies under /api',
    path: '',
    expected: 'done',
    requests: 6,
    answer: (x) => (x.path === '/api/chat/completions' ? x.call() : x.refuse(405, { detail: 'Method Not Allowed' })),
  },
];

/** The second set, written after the first was right. */
const AGAIN_STREAMS: Quirk[] = [
  [
    'an error event once, then a reply',
    (x) => {
      if (!x.firstOfStep()) return x.call();
      x.head();
      x.raw('event: error\ndata: {"type":"overloaded_error","message":"Overloaded"}\n\n');
      x.end(false);
    },
  ],
  [
    'status 201 and the type of a download',
    (x) => {
      x.head(201, 'application/octet-stream');
      x.call();
    },
  ],
  [
    'the index as text, a name with a version',
    (x) =>
      x.pieces([{ index: '0', id: 'c1', type: 'function', function: { name: `${x.next.tool}:1`, arguments: x.args } }]),
  ],
  [
    'content null in each chunk beside pieces of arguments',
    (x) => {
      x.head();
      x.delta({ content: null, tool_calls: [head(x)] });
      for (const c of x.args)
        x.delta({
          content: null,
          reasoning_content: null,
          refusal: null,
          tool_calls: [{ index: 0, id: null, type: null, function: { name: null, arguments: c } }],
        });
      finished(x);
    },
  ],
  [
    'thoughts in square marks before JSON',
    saying(
      (x) =>
        `[THINK]Maybe {"name":"click"}?[/THINK]${JSON.stringify({ name: x.next.tool, arguments: x.next.arguments })}`,
    ),
  ],
  [
    'thoughts between triangles before a call',
    (x) => {
      x.head();
      x.delta({ content: '◁think▷Shall I <click>?◁/think▷' });
      x.delta({ tool_calls: [whole(x)] });
      finished(x);
    },
  ],
  [
    'an element with a namespace and the name',
    saying(
      (x) =>
        `<xai:function_call name="${x.next.tool}">${args(x, (n, v) => `<parameter name="${n}">${v}</parameter>`, '')}</xai:function_call>`,
    ),
  ],
  [
    'a command among fields of thought',
    saying((x) =>
      JSON.stringify({ thoughts: { text: 'Go on.' }, command: { name: x.next.tool, args: x.next.arguments } }),
    ),
  ],
  [
    'a list of actions beside a state',
    saying((x) =>
      JSON.stringify({
        current_state: { memory: 'none', next_goal: 'Go on.' },
        action: [{ [x.next.tool]: x.next.arguments }],
      }),
    ),
  ],
  [
    'params in an element',
    saying(
      (x) => `<function name="${x.next.tool}">${args(x, (n, v) => `<param name="${n}">${v}</param>`, '')}</function>`,
    ),
  ],
];
const isWithCalls = (x: Exchange) => x.body.messages.some((message) => 'tool_calls' in message);
const AGAIN_REFUSALS: Quirk[] = [
  ['arguments of the history must be a mapping', refusing(isWithCalls, 400, 'Can only get item pairs from a mapping.')],
  [
    'the last message must be by the user',
    refusing((x) => x.body.messages.at(-1)?.role !== 'user', 400, "Last message must have role 'user', but got 'tool'"),
  ],
  [
    'names in small letters only',
    refusing(
      (x) => toolsOf(x).some(({ function: { name } }) => /[A-Z]/.test(name)),
      400,
      "Invalid 'tools[3].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-z0-9_]+$'.",
    ),
  ],
  [
    'no anyOf in schemas',
    refusing(
      (x) => /"anyOf"|"oneOf"/.test(JSON.stringify(toolsOf(x))),
      400,
      'Schema keyword anyOf is not supported in tool parameters',
    ),
  ],
  [
    'no temperature but 1',
    refusing(
      (x) => 'temperature' in x.body && x.body.temperature !== 1,
      400,
      "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
    ),
  ],
];
const AGAIN_LIMITS: Limit[] = [
  [
    'characters in place of tokens',
    'done',
    400,
    'Your prompt contains 42000 characters; the maximum is 20000 characters',
    'long',
  ],
  ['a plea to shorten', 'done', 400, 'Please shorten your prompt.', 'long'],
  ['in Portuguese', 'done', 400, 'O contexto excede o tamanho máximo permitido', 'long'],
  ['detail of a login in a 200', 'wrong-key', 200, { detail: 'Not authenticated' }],
  ['an unknown model in a 200', 'not-found', 200, { error: "model 'm' not found" }],
  ['nothing at all', 'not-an-api', 200, {}],
  [
    'a page of the gate',
    'wrong-key',
    401,
    '<html><head><title>401 Authorization Required</title></head><body><center>openresty/1.27.1.1</center></body></html>',
  ],
  [
    'a page of too many',
    'done',
    429,
    '<html><head><title>429 Too Many Requests</title></head><body>nginx</body></html>',
    5_000,
  ],
  ['credit limit of a workspace', 'out-of-credit', 400, 'Credit limit for this workspace reached'],
  ['credit in German', 'out-of-credit', 403, 'Ihr Guthaben ist aufgebraucht.'],
  ['no healthy upstream', 'server-error', 503, { error: 'Service Unavailable', reason: 'no healthy upstream' }],
  [
    'memory of the card',
    'server-error',
    500,
    'ggml_backend_cuda_buffer_type_alloc_buffer: allocating 4096.00 MiB on device 0: cudaMalloc failed: out of memory',
  ],
  [
    'key of another provider',
    'wrong-key',
    400,
    'The API key provided belongs to a different environment. Use a live key.',
  ],
  [
    'terms not accepted',
    'forbidden',
    403,
    'You must accept the terms of service for this model in the console before using it.',
  ],
];
const AGAIN_RATES: Quirk[] = [
  ['a wait in German', rate({}, 'Zu viele Anfragen. Versuchen Sie es in 20 Sekunden erneut.', 19_000)],
  ['a wait in French', rate({}, 'Trop de requêtes. Réessayez dans 20 secondes.', 19_000)],
  ['a wait in Chinese', rate({}, '请求过于频繁，请20秒后重试', 19_000)],
  ['a wait before another request', rate({}, 'Please wait 20 seconds before sending another request.', 19_000)],
];
const AGAIN_FAILS: Row[] = [
  {
    id: 'na.prose',
    quirk: 'words, then a fence with action and params: told once how to call, then named',
    expected: 'no-calls',
    requests: 3,
    answer: saying(
      (x) => `I go on.\n\n\`\`\`json\n${JSON.stringify({ action: x.next.tool, params: x.next.arguments })}\n\`\`\``,
    ),
  },
  {
    id: 'na.halfelement',
    quirk: 'half an element',
    expected: 'no-calls',
    answer: saying(
      (x) => `<xai:function_call name="${x.next.tool}"><parameter name="ref">e1</parameter><parameter name="text">An`,
    ),
  },
  {
    id: 'na.halfyaml',
    quirk: 'half a fence of YAML, cut',
    expected: 'cut-off',
    answer: (x) => x.say(`\`\`\`yaml\nname: ${x.next.tool}\narguments:\n  ref: e1\n  text: An`, 'length'),
  },
  {
    id: 'na.halfevents',
    quirk: 'half a call in events of the Messages API',
    expected: 'cut-off',
    answer: (x) => {
      x.head();
      x.chunk({
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'tool_use', id: 't1', name: x.next.tool, input: {} },
      });
      x.chunk({
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'input_json_delta', partial_json: x.args.slice(0, -3) },
      });
      x.chunk({ type: 'message_delta', delta: { stop_reason: 'max_tokens' }, usage: { output_tokens: 9 } });
      x.end(false);
    },
  },
  {
    id: 'na.emptyevents',
    quirk: 'a call of the Messages API that ends before its arguments',
    expected: 'cut-off',
    answer: (x) => {
      x.head();
      x.chunk({
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'tool_use', id: 't1', name: 'goBack', input: {} },
      });
      x.end(false);
    },
  },
  {
    id: 'na.halfresponse',
    quirk: 'half a call of the Responses API',
    expected: 'cut-off',
    answer: (x) =>
      x.json({
        object: 'response',
        status: 'incomplete',
        incomplete_details: { reason: 'max_output_tokens' },
        output: [{ type: 'function_call', call_id: 'c', name: x.next.tool, arguments: x.args.slice(0, -3) }],
      }),
  },
  {
    id: 'na.responsefailed',
    quirk: 'a failed reply of the Responses API',
    expected: 'rate-limited',
    answer: (x) =>
      x.json({
        object: 'response',
        status: 'failed',
        output: [],
        error: { code: 'rate_limit_exceeded', message: 'Rate limit reached' },
      }),
  },
  {
    id: 'na.foreign',
    quirk: 'a tool that does not exist, with the name of one at its end',
    expected: 'bad-reply',
    answer: inOne((x) => whole(x, { function: { name: 'dont_type', arguments: x.args } })),
  },
];

export const AGAIN: Row[] = [
  ...doneRows('ns2', AGAIN_STREAMS),
  ...doneRows('nr2', AGAIN_REFUSALS),
  ...limitRows('nl2', AGAIN_LIMITS),
  ...doneRows('nt2', AGAIN_RATES).map((row) => ({ ...row, requests: 5 })),
  ...AGAIN_FAILS,
];

export const NEWCOMER: Row[] = [
  ...doneRows('ns', STREAMS),
  ...doneRows('nw', WRITTEN),
  ...doneRows('nr', REFUSALS),
  ...limitRows('nl', LIMITS),
  ...doneRows('nt', RATES),
  ...FAILS,
];
