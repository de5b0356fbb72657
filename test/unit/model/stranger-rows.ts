/** Endpoint behaviour that the readers were not written for: streams, calls, refusals and limits. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import {
  answerIn,
  asJson,
  assistants,
  doneRows,
  each,
  entriesOf,
  head,
  limitRows,
  maxTokens,
  named,
  pastedRows,
  python,
  refusing,
  whole,
  writing,
} from './row-kit';

const chunkOf = (x: Exchange) => ({
  choices: [{ index: 0, delta: { tool_calls: [whole(x)] }, finish_reason: 'tool_calls' }],
});
const isAsking = (x: Exchange) => x.next.tool !== 'done';

/** The reply is whole: nothing that stands beside it may cost the prompt again. */
const onceRows = (prefix: string, quirks: readonly (readonly [string, Answer])[]): Row[] =>
  doneRows(prefix, quirks).map((row) => ({ ...row, requests: 3, paid: 3 }));

export const STRANGE_STREAMS: readonly Row[] = [
  ...onceRows('20', [
    [
      'an error after the end of a whole call',
      (x) => {
        x.head();
        x.delta({ tool_calls: [whole(x)] }, 'tool_calls');
        x.chunk({ error: { message: 'failed to record usage: context canceled', type: 'server_error' } });
        x.end();
      },
    ],
    [
      'an error after [DONE]',
      (x) => {
        x.head();
        x.delta({ tool_calls: [whole(x)] }, 'tool_calls');
        x.raw('data: [DONE]\n\ndata: {"error":"billing hook failed","code":500}\n\n');
        x.end(false);
      },
    ],
    [
      'numbers of the gateway after [DONE]',
      (x) => {
        x.head();
        x.delta({ tool_calls: [whole(x)] }, 'tool_calls');
        x.raw('data: [DONE]\n\ndata: {"metrics":{"ttft":0.2,"message":"ok"}}\n\n');
        x.end(false);
      },
    ],
    [
      'a place in the queue as a message',
      (x) => {
        x.head();
        x.chunk({ object: 'queue.status', message: 'Your request is queued', position: 3 });
        x.chunk({ object: 'queue.status', message: 'Your request is queued', position: 1 });
        x.call();
      },
    ],
    [
      'the reply in data beside code and msg',
      (x) =>
        x.json({
          code: 0,
          msg: 'success',
          data: { choices: [{ index: 0, finish_reason: 'tool_calls', message: { tool_calls: [whole(x)] } }] },
        }),
    ],
    [
      'Workers AI: the reply in result',
      (x) =>
        x.json({
          result: { choices: [{ index: 0, finish_reason: 'tool_calls', message: { tool_calls: [whole(x)] } }] },
          success: true,
          errors: [],
          messages: [],
        }),
    ],
    [
      'calls as a map by number',
      (x) => {
        x.head();
        x.delta({ tool_calls: { '0': whole(x) } }, 'tool_calls');
        x.end();
      },
    ],
    [
      'words behind the arguments',
      (x) =>
        x.pieces([whole(x, { function: { name: x.next.tool, arguments: `${x.args}\n\nI have called the tool.` } })]),
    ],
    [
      'a fence end behind the arguments',
      (x) => x.pieces([whole(x, { function: { name: x.next.tool, arguments: `${x.args}\n\`\`\`` } })]),
    ],
    [
      'the word json before the arguments',
      (x) => x.pieces([whole(x, { function: { name: x.next.tool, arguments: `json\n${x.args}` } })]),
    ],
    [
      'parentheses behind the name',
      (x) => x.pieces([head(x, { function: { name: `${x.next.tool}()`, arguments: x.args } })]),
    ],
    ['the name in quotes', (x) => x.pieces([head(x, { function: { name: `"${x.next.tool}"`, arguments: x.args } })])],
    [
      'the name with a line break',
      (x) => x.pieces([head(x, { function: { name: `${x.next.tool}\n`, arguments: x.args } })]),
    ],
    [
      'harmony: the channel before the name',
      (x) => x.pieces([head(x, { function: { name: `commentary to=functions.${x.next.tool}`, arguments: x.args } })]),
    ],
    [
      'every prefix doubled by a proxy',
      (x) => {
        x.head();
        x.raw(`data: data: ${JSON.stringify(chunkOf(x))}\n\n`);
        x.raw('data: data: [DONE]\n\n');
        x.end(false);
      },
    ],
    [
      'line breaks of a single carriage return',
      (x) => {
        x.head();
        x.raw(`data: ${JSON.stringify(chunkOf(x))}\r\rdata: [DONE]\r\r`);
        x.end(false);
      },
    ],
    [
      'Anthropic: the call as a part of the content',
      (x) =>
        asJson(x, {
          content: [
            { type: 'text', text: 'I go on.' },
            { type: 'tool_use', id: 'toolu_1', name: x.next.tool, input: x.next.arguments },
          ],
        }),
    ],
    [
      'the call as a part of the content in a stream',
      (x) => {
        x.head();
        x.delta({ content: [{ type: 'tool_call', id: 'a', name: x.next.tool, arguments: x.args }] }, 'tool_calls');
        x.end();
      },
    ],
    [
      'two calls with one id, told apart by index',
      (x) => {
        x.head();
        x.delta({ tool_calls: [whole(x, { id: 'function-call' })] });
        x.delta({
          tool_calls: [
            { index: 1, id: 'function-call', function: { name: 'scroll', arguments: '{"direction":"down"}' } },
          ],
        });
        x.delta({}, 'tool_calls');
        x.end();
      },
    ],
    [
      'function_call in a whole reply',
      (x) => asJson(x, { content: null, function_call: { name: x.next.tool, arguments: x.args } }),
    ],
    [
      'several tools as one native call',
      (x) =>
        x.pieces([
          head(x, {
            function: {
              name: 'multi_tool_use.parallel',
              arguments: JSON.stringify({
                tool_uses: [{ recipient_name: `functions.${x.next.tool}`, parameters: x.next.arguments }],
              }),
            },
          }),
        ]),
    ],
    [
      'MiniMax: its own marks of thinking, then a call',
      (x) => {
        x.head();
        x.delta({ content: '<mm:think>\nWe go on: {"ref"' });
        x.delta({ content: '}\n</mm:think>\n' });
        x.call();
      },
    ],
    [
      'thinking in marks of a namespace, then a written call',
      writing((x) => `<seed:think>hm</seed:think><mm:think>We go on.</mm:think>\n${named(x)}`),
    ],
    [
      'content grows: each piece holds all so far',
      (x) => {
        const text = named(x);
        x.head();
        for (const end of [5, 12, text.length]) x.delta({ content: text.slice(0, end) });
        x.delta({}, 'stop');
        x.end();
      },
    ],
    [
      'finish reason error behind a whole call',
      (x) => {
        x.head();
        x.delta({ tool_calls: [whole(x)] });
        x.delta({}, 'tool-calls');
        x.chunk({ choices: [], usage: { input_tokens: 900, output_tokens: 20, total_tokens: '920' } });
        x.end();
      },
    ],
    [
      'usage as a list',
      (x) => {
        x.head();
        x.chunk({ ...chunkOf(x), usage: [{ type: 'prompt', n: 900 }] });
        x.end();
      },
    ],
    [
      'the role model, and a name',
      (x) => {
        x.head();
        x.delta({ role: 'model', name: 'assistant_1', content: '' });
        x.call();
      },
    ],
  ]),
  ...doneRows('21', [
    [
      'an error line in place of data, once',
      (x) => {
        if (!x.first('line')) return x.call();
        x.head();
        x.raw('error: {"code":503,"message":"Loading model","type":"unavailable_error"}\n\n');
        x.end(false);
      },
    ],
    [
      'half an event, then an error event without a blank line, once',
      (x) => {
        if (!x.first('half')) return x.call();
        x.head();
        x.raw(
          `data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"${x.next.tool}","argu`,
        );
        x.raw('\ndata: {"type":"error","error":{"type":"upstream_error","message":"stream_read_error"}}\n\n');
        x.end();
      },
    ],
    [
      'the arguments stop, then an error, then an end that looks right, once',
      (x) => {
        if (!x.first('stop')) return x.call();
        x.head();
        x.delta({ tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args.slice(0, 9) } })] });
        x.chunk({ error: { message: 'upstream reset', code: 502 } });
        x.delta({}, 'tool_calls');
        x.end();
      },
    ],
    [
      'success false with errors and status 200, once',
      (x) => {
        if (!x.first('errors')) return x.call();
        x.json({
          result: null,
          success: false,
          errors: [{ code: 3040, message: 'Capacity temporarily exceeded, please try again.' }],
        });
      },
    ],
    [
      'a field of its own that must not come back',
      (x) => {
        if (assistants(x).some((message) => message.provider_specific_fields !== undefined))
          return x.error(400, 'messages.2.provider_specific_fields: Extra inputs are not permitted');
        x.head();
        x.delta({ provider_specific_fields: { citation: 'none' } });
        x.call();
      },
    ],
    [
      'an unknown field in the history, in words of its own',
      (x) => {
        if (assistants(x).some((message) => message.thoughts !== undefined))
          return x.refuse(422, { detail: 'message 2: unsupported property found' });
        x.head();
        x.delta({ thoughts: 'go on' });
        x.call();
      },
    ],
  ]),
  ...limitStreams(),
];

/** Replies that say why there is none. */
function limitStreams(): Row[] {
  const rows: [string, string, Answer][] = [
    [
      'a refusal in pieces',
      'filtered',
      (x) => {
        x.head();
        x.delta({ role: 'assistant', content: '', refusal: null });
        x.delta({ refusal: "I'm sorry, " });
        x.delta({ refusal: "I can't help with that." });
        x.delta({}, 'stop');
        x.end();
      },
    ],
    [
      'a refusal in a whole reply',
      'filtered',
      (x) => asJson(x, { content: null, refusal: 'I cannot help with that.' }),
    ],
    [
      'a refusal as a part of the content',
      'filtered',
      (x) => asJson(x, { content: [{ type: 'refusal', refusal: 'No.' }] }),
    ],
    [
      'Gemini: a prompt that was blocked, no choices',
      'filtered',
      (x) =>
        x.json({ choices: [], promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usage: { prompt_tokens: 900 } }),
    ],
    [
      'filter in the middle of words',
      'filtered',
      (x) => {
        x.head();
        x.delta({ content: 'I will' }, 'content_filter', { content_filter_results: { hate: { filtered: true } } });
        x.end();
      },
    ],
    ['no choices and no words', 'empty-reply', (x) => x.json({ choices: [] })],
    [
      'a limit of the day with status 200',
      'quota-used-up',
      (x) => x.json({ code: 'rate_limit_daily', message: 'Error code: 429 - daily request limit reached' }),
    ],
    ['a wrong key with status 200', 'wrong-key', (x) => x.json({ detail: 'Incorrect API key provided' })],
    [
      'Workers AI: a wrong key with status 200',
      'wrong-key',
      (x) =>
        x.json({
          result: null,
          success: false,
          errors: [{ code: 10_000, message: 'Authentication error' }],
          messages: [],
        }),
    ],
    [
      'an upstream error inside text inside an error',
      'out-of-credit',
      (x) =>
        x.json({
          error: {
            message: '{"error":{"message":"{\\"detail\\":\\"Your credit balance is too low to access the API.\\"}"}}',
            code: 'upstream_error',
          },
        }),
    ],
    [
      'the address leads on',
      'redirected',
      (x) => x.refuse(308, '', { location: 'https://elsewhere.example/v1/chat/completions' }),
    ],
  ];
  return rows.map(([quirk, expected, answer], i) => ({ id: `22.${i}`, quirk, expected, requests: 3, answer }));
}

export const STRANGE_WRITTEN: readonly Row[] = doneRows('23', [
  ['blocks with three angles', writing((x) => `<<<TOOL_CALL>>>\n${named(x)}\n<<<END_TOOL_CALL>>>`)],
  ['blocks with a renamed mark', writing((x) => `TOOL_CALL_BLOCK>>>\n${named(x)}\n<<<END_TOOL_CALL_BLOCK>>>`, true)],
  ['Nemotron', writing((x) => `<TOOLCALL>[${named(x)}]</TOOLCALL>`)],
  [
    'Command A',
    writing(
      (x) => `<|START_ACTION|>[{"tool_call_id":"0","tool_name":"${x.next.tool}","parameters":${x.args}}]<|END_ACTION|>`,
    ),
  ],
  ['InternLM', writing((x) => `<|action_start|><|plugin|>\n${named(x, 'parameters')}<|action_end|>`)],
  [
    'Seed-OSS',
    writing(
      (x) =>
        `<seed:tool_call>\n<function=${x.next.tool}>\n${each(x, (k, v) => `<parameter=${k}>${v}</parameter>\n`)}</function>\n</seed:tool_call>`,
    ),
  ],
  ['Olmo 3', writing((x) => `<function_calls>\n${python(x)}\n</function_calls>`)],
  ['LFM2', writing((x) => `<|tool_call_start|>[${python(x)}]<|tool_call_end|>`)],
  ['Phi-4', writing((x) => `<|tool_call|>[{"type":"function","function":${named(x)}}]<|/tool_call|>`)],
  ['Functionary 2', writing((x) => `<|recipient|>${x.next.tool}\n<|content|>${x.args}<|stop|>`)],
  ['Qwen-Agent', writing((x) => `✿FUNCTION✿: ${x.next.tool}\n✿ARGS✿: ${x.args}\n✿RESULT✿`)],
  [
    'ChatGLM 3',
    writing(
      (x) =>
        `${x.next.tool}\n\`\`\`python\ntool_call(${entriesOf(x)
          .map(([k, v]) => `${k}='${v}'`)
          .join(', ')})\n\`\`\``,
      true,
    ),
  ],
  ['smolagents', writing((x) => `Thought: go on.\nCode:\n\`\`\`py\n${python(x)}\n\`\`\`<end_code>`, true)],
  ['bold words', writing((x) => `**Tool call:** ${x.next.tool}\n**Arguments:** ${x.args}`, true)],
  [
    'attributes of an element named like the tool',
    writing(
      (x) =>
        `<${x.next.tool} ${entriesOf(x)
          .map(([k, v]) => `${k}="${v}"`)
          .join(' ')} />`,
      true,
    ),
  ],
  [
    'Llama 3.2: type function',
    writing((x) => `{"type": "function", "name": "${x.next.tool}", "parameters": ${x.args}}`),
  ],
  [
    'type function, function a text',
    writing((x) => `{"type": "function", "function": "${x.next.tool}", "parameters": ${x.args}}`),
  ],
  [
    'a whole message as JSON',
    writing(
      (x) =>
        `{"role": "assistant", "content": null, "tool_calls": [{"id": "a", "type": "function", "function": ${named(x)}}]}`,
    ),
  ],
  ['a flattened history', writing((x) => `[tool_call: ${python(x)}]`, true)],
  ['Gemini: control tokens', writing((x) => `<ctrl42>call\nprint(default_api.${python(x)})<ctrl43>`, true)],
  [
    'Gemini: call with a namespace',
    writing(
      (x) =>
        `call:default_api:${x.next.tool}{${entriesOf(x)
          .map(([k, v]) => `${k}:"${v}"`)
          .join(',')}}`,
      true,
    ),
  ],
  [
    'a broken start of Qwen3-Coder',
    writing(
      (x) =>
        `<name>${x.next.tool}\n</parameter>\n${each(x, (k, v) => `<parameter=${k}>\n${v}\n</parameter>\n`)}</function>`,
      true,
    ),
  ],
  ['a slash before the name', writing((x) => `/${x.next.tool} ${x.args}`, true)],
  [
    'YAML',
    writing((x) => `\`\`\`yaml\ntool: ${x.next.tool}\narguments:\n${each(x, (k, v) => `  ${k}: ${v}\n`)}\`\`\``, true),
  ],
  [
    'gpt-oss without its tokens',
    writing((x) => `analysisWe need to go on.assistantcommentary to=functions.${x.next.tool} json${x.args}`),
  ],
  [
    'param elements',
    writing((x) => `<tool name="${x.next.tool}">${each(x, (k, v) => `<param name="${k}">${v}</param>`)}</tool>`),
  ],
  [
    'an error in the content, once',
    (x) => (x.first('words') ? x.say('Error: upstream returned 503, please retry.') : answerIn(x)),
  ],
]);

export const STRANGE_REFUSALS: readonly Row[] = doneRows('24', [
  [
    'system messages are not allowed',
    refusing(
      (x) => x.body.messages.some(({ role }) => role === 'system'),
      400,
      'System messages are not allowed in the prompt or messages fields. Use the instructions option instead.',
    ),
  ],
  [
    'the first message must be the user',
    refusing((x) => x.body.messages[0]?.role !== 'user', 400, 'messages: first message must use the "user" role'),
  ],
  [
    'more tokens than are spent on thinking',
    refusing(
      (x) => maxTokens(x) > 0 && maxTokens(x) <= 8192,
      400,
      '`max_tokens` must be greater than `thinking.budget_tokens` (8192). Please consult the documentation',
    ),
  ],
  [
    'a schema with anyOf at the root',
    refusing((x) => x.body.tools, 400, { error: { code: 11_129, message: 'invalid function call parameters' } }),
  ],
  [
    'schema draft',
    refusing(
      (x) => x.body.tools,
      400,
      'tools.0.custom.input_schema: JSON schema is invalid. It must match JSON Schema draft 2020-12',
    ),
  ],
  ['errors as a list of texts', refusing((x) => x.body.stream_options, 400, ['stream_options: unknown key'])],
  [
    'plain text',
    refusing((x) => x.body.parallel_tool_calls !== undefined, 400, {
      detail: '["body.parallel_tool_calls is not a recognized option"]',
    }),
  ],
  ['status 415 for streams', (x) => (x.isStreaming ? x.error(415, 'text/event-stream is not offered') : asJson(x))],
  ['status 406 for streams', (x) => (x.isStreaming ? x.error(406, 'Not Acceptable') : asJson(x))],
  [
    'only one tool message in a row',
    refusing(
      (x) => isAsking(x) && x.body.messages.some(({ role }) => role === 'tool'),
      400,
      "Message role 'tool' is invalid here: expected one of user, assistant",
    ),
  ],
  [
    'content must be parts',
    refusing((x) => x.body.messages.some(({ content }) => typeof content === 'string'), 422, {
      detail: [{ type: 'list_type', loc: ['body', 'messages', 0, 'content'], msg: 'Input should be a valid list' }],
    }),
  ],
]);

const inTwoDays = () => new Date(Date.now() + 172_800_000).toISOString();
const withHeaders =
  (status: number, message: string, headers: () => Record<string, string>, ms: number): Answer =>
  (x) => {
    const until = x.memory.get('until') ?? Date.now() + ms;
    x.memory.set('until', until);
    if (Date.now() < until) x.error(status, message, headers());
    else answerIn(x);
  };

export const STRANGE_LIMITS: readonly Row[] = [
  ...limitRows('25', [
    ['FastAPI: no key', 'wrong-key', 403, { detail: 'Not authenticated' }],
    [
      'plain text of an unknown key',
      'wrong-key',
      401,
      '<html><head><title>401 Authorization Required</title></head><body><center>nginx</center></body></html>',
    ],
    [
      'a virtual key is expected',
      'wrong-key',
      401,
      "Authentication Error, LiteLLM Virtual Key expected. Received=sk-…, expected to start with 'sk-'.",
    ],
    [
      'OpenAI: the network is not allowed',
      'forbidden',
      401,
      {
        error: {
          code: 'ip_not_authorized',
          message:
            'Your request was rejected because the IP address 203.0.113.5 is not on the allow list of this project.',
        },
      },
    ],
    [
      'Google: a referrer is blocked',
      'forbidden',
      403,
      [
        {
          error: {
            code: 403,
            message: 'Requests from referer <empty> are blocked.',
            status: 'PERMISSION_DENIED',
            details: [{ reason: 'API_KEY_HTTP_REFERRER_BLOCKED' }],
          },
        },
      ],
    ],
    [
      'Google: the API is switched off',
      'forbidden',
      403,
      [
        {
          error: {
            code: 403,
            message:
              'Generative Language API has not been used in project 123 before or it is disabled. Enable it by visiting the console, then retry.',
            status: 'PERMISSION_DENIED',
          },
        },
      ],
    ],
    [
      'an archived project',
      'forbidden',
      401,
      {
        error: {
          message: 'The project you are requesting has been archived and is no longer accessible',
          code: 'project_archived',
        },
      },
    ],
    [
      'Anthropic: request not allowed',
      'forbidden',
      403,
      { error: { type: 'forbidden', message: 'Request not allowed' } },
    ],
    ['Cloudflare: a browser signature', 'forbidden', 403, 'error code: 1010'],
    [
      'a model through its subscription',
      'not-found',
      403,
      {
        type: 'error',
        error: { type: 'permission_error', message: 'this model requires a subscription, upgrade for access' },
      },
    ],
    [
      'LiteLLM: no provider',
      'not-found',
      400,
      'litellm.BadRequestError: LLM Provider NOT provided. Pass in the LLM provider you are trying to call. You passed model=m',
    ],
    [
      'OpenAI: only for another API',
      'not-found',
      404,
      'This model is only supported in v1/responses and not in v1/chat/completions.',
    ],
    [
      'OpenAI: no chat model',
      'not-found',
      404,
      'This is not a chat model and thus not supported in the v1/chat/completions endpoint. Did you mean to use v1/completions?',
    ],
    [
      'LiteLLM: no deployments for now',
      'done',
      429,
      'No deployments available for selected model, Try again in 5 seconds. Passed model=m',
      5_000,
    ],
    [
      'usage limit with seconds',
      'quota-used-up',
      429,
      { error: { type: 'usage_limit_reached', message: 'The usage limit has been reached', resets_in_seconds: 7139 } },
    ],
    [
      'Cerebras: a bucket of a minute',
      'done',
      429,
      {
        message: 'Tokens per minute limit exceeded - too many tokens processed.',
        type: 'too_many_tokens_error',
        code: 'token_quota_exceeded',
      },
      40_000,
    ],
    [
      'Mistral: capacity of a tier',
      'done',
      429,
      {
        object: 'error',
        message: 'Service tier capacity exceeded for this model.',
        type: 'service_tier_capacity_exceeded',
        code: '3505',
      },
      'once',
    ],
    [
      'Groq: flex capacity, 498',
      'done',
      498,
      { error: { message: 'Flex tier capacity exceeded for model m', type: 'capacity_exceeded' } },
      'once',
    ],
    [
      'Google: long-winded quota of a minute',
      'done',
      429,
      [
        {
          error: {
            code: 429,
            message:
              'Quota exceeded for quota metric "Generate Content API requests" and limit "GenerateContent request limit per minute for a region" of service',
            status: 'RESOURCE_EXHAUSTED',
          },
        },
      ],
      30_000,
    ],
    [
      'LiteLLM: terminal quota',
      'out-of-credit',
      429,
      {
        error: {
          code: 'terminal_quota_exhausted',
          message: 'Hard spending cap hit for this team. Contact your admin to add money.',
        },
      },
    ],
    [
      'OpenAI: billing hard limit',
      'out-of-credit',
      429,
      { error: { message: 'Billing hard limit has been reached', code: 'billing_hard_limit_reached' } },
    ],
    ['payment, plain', 'out-of-credit', 402, '<html><body><h1>Payment Required</h1></body></html>'],
    [
      'OpenAI: invalid prompt',
      'filtered',
      400,
      {
        error: {
          code: 'invalid_prompt',
          message: 'Invalid prompt: your prompt was flagged as potentially violating our usage policy.',
        },
      },
    ],
    [
      'a flagged input',
      'filtered',
      403,
      {
        error: {
          code: 403,
          message: 'Your chosen model requires moderation and your input was flagged',
          metadata: { reasons: ['violence'], provider_name: 'OpenAI' },
        },
      },
    ],
    [
      'LM Studio: crashed',
      'server-error',
      400,
      { error: 'The model has crashed without additional information. (Exit code: 18446744072635812000)' },
    ],
    ['Cloudflare: the tunnel is down', 'server-error', 530, 'error code: 1033'],
    [
      'Cloudflare 520, once',
      'done',
      520,
      '<html><head><title>520: Web server is returning an unknown error</title></head></html>',
      'once',
    ],
    [
      'maintenance as a page',
      'server-error',
      503,
      "<html><head><title>We'll be right back</title></head><body>Scheduled maintenance</body></html>",
    ],
    ['Baidu: characters', 'done', 400, { error_code: 336_007, error_msg: 'the max input characters is 12000' }, 'long'],
    ['TabbyAPI', 'done', 400, 'Prompt length 9000 is greater than max_seq_len 3000', 'long'],
    [
      'TensorRT-LLM',
      'done',
      400,
      'Prompt length (9000) exceeds maximum input length (3000). Set log level to info and check TRTGptModel logs for how maximum input length is set',
      'long',
    ],
    [
      'SambaNova: sequence',
      'done',
      400,
      'Requested generation length 9 is not possible! The provided prompt is 9000 tokens long, so generating 9 tokens requires a sequence length of 9009, but the maximum supported sequence length is just 3000!',
      'long',
    ],
    [
      'Workers AI: window',
      'done',
      413,
      {
        errors: [
          {
            message:
              'AiError: The estimated number of input and maximum output tokens (9000) exceeded this model context window limit (3000).',
            code: 5021,
          },
        ],
        success: false,
      },
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
            message: 'the number of input tokens 9000 cannot exceed the total tokens limit 3000 for this model',
          },
        ],
      },
      'long',
    ],
    [
      'express: entity too large',
      'done',
      413,
      { message: 'request entity too large', type: 'entity.too.large', expected: 40_000, limit: 14_000 },
      'long',
    ],
    ['MLX: a budget of memory', 'done', 400, 'Input prompt of 9000 tokens does not fit the KV budget of 3000', 'long'],
    ['Snowflake', 'done', 400, 'Request failed: max tokens of 3000 exceeded', 'long'],
    ['AI21', 'done', 422, { detail: 'Prompt has too many tokens' }, 'long'],
    [
      'an error line of llama.cpp in a stream',
      'done',
      200,
      'error: {"code":400,"message":"the request exceeds the available context size. try increasing the context size or enable context shift","type":"invalid_request_error"}\n\n',
      'long',
    ],
  ]),
  ...(
    [
      [
        'maintenance for two days',
        'server-error',
        withHeaders(503, 'Under maintenance', () => ({ 'retry-after': '172800' }), 1e9),
      ],
      ['maintenance until a date', 'server-error', (x) => x.error(503, `Under maintenance until ${inTwoDays()}`)],
      [
        'IETF: ratelimit with t',
        'done',
        withHeaders(429, 'limited', () => ({ ratelimit: '"default";r=0;t=90' }), 85_000),
      ],
      [
        'reset-after in seconds',
        'done',
        withHeaders(429, 'limited', () => ({ 'x-ratelimit-reset-after': '90' }), 85_000),
      ],
      ['retry-after with a unit', 'done', withHeaders(429, 'limited', () => ({ 'retry-after': '90s' }), 85_000)],
      ['retry-after zero', 'done', withHeaders(429, 'limited', () => ({ 'retry-after': '0' }), 3_000)],
      ['retry-after a day', 'quota-used-up', withHeaders(429, 'limited', () => ({ 'retry-after': '86400' }), 1e9)],
      [
        'minutes and seconds in words',
        'done',
        withHeaders(429, 'You are being throttled. Next slot opens in 1 minute 20 seconds.', () => ({}), 79_000),
      ],
      [
        'a clock time',
        'done',
        (x) =>
          x.first('clock')
            ? x.error(429, `Too many requests. Please wait until ${new Date(Date.now() + 70_000).toISOString()}`)
            : answerIn(x),
      ],
    ] as [string, string, Answer][]
  ).map(([quirk, expected, answer], i) => ({
    id: `26.${i}`,
    quirk,
    expected,
    requests: expected === 'done' ? 10 : 6,
    answer,
  })),
  ...pastedRows(
    '27',
    [
      ['a call with a query', '/v1/chat/completions?api-version=2026-01', 'sk-abc'],
      ['a slash behind a call', '/v1/chat/completions/', 'sk-abc'],
      ['a hash', '/v1#/keys', 'sk-abc'],
      ['the path of another API', '/v1/responses', 'sk-abc'],
      ['a blank behind', '/v1 ', 'sk-abc'],
      ['a full stop behind', '/v1.', 'sk-abc'],
      ['the page of the documentation', '/docs', 'sk-abc'],
      ['a key with its scheme and a colon', '/v1', 'Bearer: sk-abc'],
      ['a key with a comment', '/v1', 'sk-abc # work'],
      ['a key in JSON', '/v1', '{"api_key": "sk-abc"}'],
      ['a whole curl line', '/v1', 'curl https://api.example.com/v1/models -H "Authorization: Bearer sk-abc"'],
      ['a token with its scheme', '/v1', 'Token sk-abc'],
    ],
    (x) => x.call(),
  ),
];
