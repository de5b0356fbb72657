/** More ways of real endpoints, from the reports of other clients' users: forms of calls, streams, refusals and limits. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';

const entries = (x: Exchange) =>
  Object.entries(x.next.arguments).map(([name, value]): [string, string] => [name, String(value)]);
const python = (x: Exchange) =>
  `${x.next.tool}(${entries(x)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')})`;
const each = (x: Exchange, text: (name: string, value: string) => string) =>
  entries(x)
    .map(([name, value]) => text(name, value))
    .join('\n');
const named = (x: Exchange, args = 'arguments') => `{"name": "${x.next.tool}", "${args}": ${x.args}}`;

export const REPORTED_WRITTEN: readonly Row[] = (
  [
    [
      'FunctionGemma',
      (x) =>
        `<start_function_call>call:${x.next.tool}{${entries(x)
          .map(([k, t]) => `${k}:<escape>${t}<escape>`)
          .join(',')}}<end_function_call>`,
    ],
    [
      'Gemma 4',
      (x) =>
        `<|tool_call>call:${x.next.tool}{${entries(x)
          .map(([k, t]) => `${k}:<|"|>${t}<|"|>`)
          .join(',')}}<tool_call|>`,
    ],
    ['OLMo 3', (x) => `<function_calls>\n${python(x)}\n</function_calls>`],
    ['LFM2', (x) => `<|tool_call_start|>[${python(x)}]<|tool_call_end|>`],
    ['Nemotron', (x) => `<TOOLCALL>[${named(x)}]</TOOLCALL>`],
    [
      'Step 3',
      (x) =>
        `<｜tool_calls_begin｜><｜tool_call_begin｜>function<｜tool_sep｜><steptml:invoke name="${x.next.tool}">${each(x, (k, t) => `<steptml:parameter name="${k}">${t}</steptml:parameter>`)}</steptml:invoke><｜tool_call_end｜><｜tool_calls_end｜>`,
    ],
    [
      'Claude 2',
      (x) =>
        `<function_calls>\n<invoke>\n<tool_name>${x.next.tool}</tool_name>\n<parameters>\n${each(x, (k, t) => `<${k}>${t}</${k}>`)}\n</parameters>\n</invoke>\n</function_calls>`,
    ],
    ['Functionary 3', (x) => `>>>${x.next.tool}\n${x.args}`],
    ['Granite 3', (x) => `<|tool_call|>[${named(x)}]`],
    ['Phi-4-mini', (x) => `<|tool_call|>[${named(x, 'parameters')}]<|/tool_call|>`],
    ['Jamba', (x) => `<tool_calls>[\n  ${named(x)}\n]</tool_calls>`],
    ['Hermes, the end eaten', (x) => `<tool_call>\n${named(x)}\n`],
    ['Hermes, a fence inside', (x) => `<tool_call>\n\`\`\`json\n${named(x)}\n\`\`\`\n</tool_call>`],
    ['Hermes, a brace too many', (x) => `<tool_call>\n${named(x)}}\n</tool_call>`],
    [
      'Hermes, a Python dict',
      (x) =>
        `<tool_call>\n{'name': '${x.next.tool}', 'arguments': {${entries(x)
          .map(([k, t]) => `'${k}': '${t}'`)
          .join(', ')}}}\n</tool_call>`,
    ],
    [
      'Qwen3-Coder, the first mark eaten',
      (x) =>
        `<function=${x.next.tool}>\n${each(x, (k, t) => `<parameter=${k}>\n${t}\n</parameter>`)}\n</function>\n</tool_call>`,
    ],
    [
      'Qwen3-Coder, no end of parameters',
      (x) =>
        `<tool_call>\n<function=${x.next.tool}>\n${each(x, (k, t) => `<parameter=${k}>\n${t}`)}\n</function>\n</tool_call>`,
    ],
    [
      'GLM with its role token',
      (x) =>
        `<|assistant|>\n<tool_call>${x.next.tool}\n${each(x, (k, t) => `<arg_key>${k}</arg_key>\n<arg_value>${t}</arg_value>`)}\n</tool_call><|user|>`,
    ],
    [
      'DeepSeek V3 with a fence',
      (x) =>
        `<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>${x.next.tool}\n\`\`\`json\n${x.args}\n\`\`\`<｜tool▁call▁end｜><｜tool▁calls▁end｜><｜end▁of▁sentence｜>`,
    ],
    [
      'DeepSeek V3.2',
      (x) =>
        `<｜DSML｜function_calls>\n<｜DSML｜invoke name="${x.next.tool}">\n${each(x, (k, t) => `<｜DSML｜parameter name="${k}" string="true">${t}</｜DSML｜parameter>`)}\n</｜DSML｜invoke>\n</｜DSML｜function_calls>`,
    ],
    [
      'Kimi, the end eaten',
      (x) =>
        `<|tool_calls_section_begin|><|tool_call_begin|>functions.${x.next.tool}:3<|tool_call_argument_begin|>${x.args}<|tool_call_end|>`,
    ],
    ['Mistral with an id', (x) => `[TOOL_CALLS]${x.next.tool}[CALL_ID]Ab3dE6gH9[ARGS]${x.args}</s>`],
    [
      'gpt-oss, tokens stripped',
      (x) => `analysisWe need to act.assistantcommentary to=functions.${x.next.tool} json${x.args}`,
    ],
    [
      'gpt-oss, recipient in the role',
      (x) => `<|start|>assistant to=functions.${x.next.tool}<|channel|>commentary json<|message|>${x.args}<|call|>`,
    ],
    ['Llama 4', (x) => `<|python_start|>${named(x, 'parameters')}<|python_end|>`],
    [
      'Command R',
      (x) =>
        `Action: \`\`\`json\n[\n    {\n        "tool_name": "${x.next.tool}",\n        "parameters": ${x.args}\n    }\n]\`\`\``,
    ],
    [
      'multi_tool_use.parallel',
      (x) => `{"tool_uses": [{"recipient_name": "functions.${x.next.tool}", "parameters": ${x.args}}]}`,
    ],
    [
      'Anthropic blocks',
      (x) => `[{"type": "tool_use", "id": "toolu_1", "name": "${x.next.tool}", "input": ${x.args}}]`,
    ],
    ['Python behind a print of a variable', (x) => `\`\`\`python\nresult = ${python(x)}\nprint(result)\n\`\`\``],
    ['"Tool call:" in words', (x) => `Tool call: ${x.next.tool}\nArguments: ${x.args}`],
    ['a call in bold with backticks', (x) => `**${x.next.tool}**\n\`\`\`json\n${x.args}\n\`\`\``],
    [
      'a quoted name and an element for the arguments',
      (x) => `<tool_use>\n  <name>${x.next.tool}</name>\n  <arguments>${x.args}</arguments>\n</tool_use>`,
    ],
  ] as [string, (x: Exchange) => string][]
).map(([quirk, text], i) => ({
  id: `10.${i}`,
  quirk: `call written as words: ${quirk}`,
  expected: 'done',
  requests: 6,
  answer: (x) => x.say(text(x)),
}));

const head = (x: Exchange, more: Record<string, unknown>) => ({
  index: 0,
  id: `call_${x.n}`,
  type: 'function',
  function: { name: x.next.tool, arguments: '' },
  ...more,
});
const argumentsAs =
  (text: (args: string, x: Exchange) => unknown): Answer =>
  (x) =>
    x.pieces([head(x, { function: { name: x.next.tool, arguments: text(x.args, x) } })]);
/** A call in one chunk after something else was sent. */
const after =
  (send: (x: Exchange) => void): Answer =>
  (x) => {
    x.head();
    send(x);
    x.call();
  };

export const REPORTED_STREAMS: readonly Row[] = (
  [
    [
      'arguments grow: each piece holds all so far',
      (x) =>
        x.pieces(
          Array.from({ length: x.args.length }, (_, i) =>
            head(x, { function: { name: x.next.tool, arguments: x.args.slice(0, i + 1) } }),
          ),
        ),
    ],
    ['end tokens behind the arguments', argumentsAs((args) => `${args}</tool_call><|im_end|>`)],
    ['a brace too many', argumentsAs((args) => `${args}}`)],
    [
      'a brace too many as a piece of its own',
      (x) =>
        x.pieces([
          head(x, { function: { name: x.next.tool, arguments: x.args } }),
          { index: 0, function: { arguments: '}' } },
        ]),
    ],
    [
      'arguments as a Python dict',
      argumentsAs(
        (_args, x) =>
          `{${entries(x)
            .map(([k, t]) => `'${k}': '${t}'`)
            .join(', ')}}`,
      ),
    ],
    ['a comma before the last brace', argumentsAs((args) => args.replace(/\}$/, ',}'))],
    ['arguments inside "arguments"', argumentsAs((args) => `{"arguments": ${args}}`)],
    [
      'name and arguments beside the id, no function',
      (x) => x.pieces([{ index: 0, id: 'a', name: x.next.tool, arguments: x.args }]),
    ],
    [
      'calls as one object in place of a list',
      (x) => {
        x.head();
        x.delta({ tool_calls: head(x, { function: { name: x.next.tool, arguments: x.args } }) });
        x.delta({}, 'tool_calls');
        x.end();
      },
    ],
    [
      'null among the calls',
      (x) => {
        x.head();
        x.delta({ tool_calls: [null, head(x, { function: { name: x.next.tool, arguments: x.args } })] });
        x.delta({}, 'tool_calls');
        x.end();
      },
    ],
    [
      'another id in every piece',
      (x) =>
        x.pieces(
          [...x.args].map((c, i) => ({
            index: 0,
            id: `call_${i}`,
            function: i === 0 ? { name: x.next.tool, arguments: c } : { arguments: c },
          })),
        ),
    ],
    [
      'another id in every piece, the name repeated',
      (x) =>
        x.pieces(
          [...x.args].map((c, i) => ({ index: 0, id: `call_${i}`, function: { name: x.next.tool, arguments: c } })),
        ),
    ],
    ['data: ping between chunks', after((x) => x.raw('data: ping\n\n'))],
    ['empty data: as a sign of life', after((x) => x.raw('data: \n\ndata:\n\n'))],
    ['data: null', after((x) => x.raw('data: null\n\n'))],
    ['an event of type ping', after((x) => x.raw('event: ping\ndata: {"type": "ping"}\n\n'))],
    [
      'chunks in a JSON list',
      (x) => {
        x.head();
        x.chunk([
          {
            choices: [
              {
                index: 0,
                delta: { tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args } })] },
                finish_reason: null,
              },
            ],
          },
          { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
        ]);
        x.end();
      },
    ],
    [
      'chunks in quotes',
      (x) => {
        x.head();
        x.chunk(
          JSON.stringify({
            choices: [
              {
                index: 0,
                delta: { tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args } })] },
                finish_reason: 'tool_calls',
              },
            ],
          }),
        );
        x.end();
      },
    ],
    [
      'no blank line between events',
      (x) => {
        x.head();
        for (const chunk of [
          { tool_calls: [head(x, {})] },
          { tool_calls: [{ index: 0, function: { arguments: x.args } }] },
        ])
          x.raw(`data: ${JSON.stringify({ choices: [{ index: 0, delta: chunk, finish_reason: null }] })}\n`);
        x.raw('data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\ndata: [DONE]\n');
        x.end(false);
      },
    ],
    [
      'data: DONE at the end',
      (x) => {
        x.head();
        x.delta({ tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args } })] }, 'tool_calls');
        x.raw('data: DONE\n\n');
        x.end(false);
      },
    ],
    [
      'the index of a choice is a text',
      (x) => {
        x.head();
        x.chunk({
          choices: [
            {
              index: '0',
              delta: { tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args } })] },
              finish_reason: 'tool_calls',
            },
          ],
        });
        x.end();
      },
    ],
    [
      'a finish reason that is an object',
      (x) => {
        x.head();
        x.delta({ tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args } })] });
        x.chunk({ choices: [{ index: 0, delta: {}, finish_reason: { type: 'tool_calls' } }] });
        x.end();
      },
    ],
    [
      'finish reason false until the end',
      (x) => {
        x.head();
        x.chunk({
          choices: [
            {
              index: 0,
              delta: { tool_calls: [head(x, { function: { name: x.next.tool, arguments: x.args } })] },
              finish_reason: false,
            },
          ],
        });
        x.delta({}, 'stop');
        x.end();
      },
    ],
    [
      'the finish reason before the arguments',
      (x) => {
        x.head();
        x.delta({ tool_calls: [head(x, {})] }, 'tool_calls');
        x.delta({ tool_calls: [{ index: 0, function: { arguments: x.args } }] });
        x.end();
      },
    ],
    [
      'words of an error as data, once',
      (x) => {
        if (!x.first('error')) return x.call();
        x.head();
        x.raw('data: upstream connect error or disconnect before headers\n\n');
        x.end(false);
      },
    ],
    [
      'the connection breaks in the middle, once',
      (x) => {
        if (!x.first('break')) return x.call();
        x.head();
        x.delta({ content: 'I ' });
        setTimeout(() => x.destroy(), 50);
      },
    ],
    [
      'an error as msg beside a code, once',
      (x) => {
        if (!x.first('msg')) return x.call();
        x.json({ code: 50_505, msg: 'The model is overloaded, please try again later', success: false });
      },
    ],
  ] as [string, Answer][]
).map(([quirk, answer], i) => ({ id: `11.${i}`, quirk, expected: 'done', requests: 5, answer }));

const refusing =
  (when: (x: Exchange) => unknown, status: number, body: unknown): Answer =>
  (x) =>
    when(x) ? x.refuse(status, typeof body === 'string' ? { error: { message: body } } : body) : answerIn(x);
/** The call in the way that was asked for. */
function answerIn(x: Exchange): void {
  if (x.body.tools) x.call();
  else x.say(`{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}`);
}
interface WireTool {
  function: { parameters?: { properties?: object; required?: unknown[] } };
}
const tools = (x: Exchange) => (x.body.tools ?? []) as WireTool[];
const assistants = (x: Exchange) => x.body.messages.filter(({ role }) => role === 'assistant');

export const REPORTED_REFUSALS: readonly Row[] = (
  [
    [
      'reasoning must come back with every call',
      (x) => {
        if (assistants(x).some(({ reasoning_content: text }) => typeof text !== 'string'))
          return x.error(400, 'The `reasoning_content` in the thinking mode must be passed back to the API.');
        x.head();
        if (x.next.tool.startsWith('type')) x.delta({ reasoning_content: 'We type.' });
        x.call();
      },
    ],
    [
      'Kimi: reasoning_content is missing in a call',
      (x) => {
        if (assistants(x).some(({ reasoning_content: text }) => typeof text !== 'string'))
          return x.error(
            400,
            'thinking is enabled but reasoning_content is missing in assistant tool call message at index 2',
          );
        x.call();
      },
    ],
    [
      'every property must be required',
      refusing(
        (x) =>
          tools(x).some(
            ({ function: { parameters } }) =>
              Object.keys(parameters?.properties ?? {}).length !== (parameters?.required ?? []).length,
          ),
        400,
        "Invalid schema for function 'act': In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'limit'.",
      ),
    ],
    [
      'no tools, and no minItems in a schema',
      (x) => {
        if (x.body.tools) return x.error(400, 'tools are not supported');
        if (JSON.stringify(x.body.response_format ?? '').includes('minItems'))
          return x.error(400, "Invalid schema for response_format 'calls': 'minItems' is not permitted.");
        answerIn(x);
      },
    ],
    [
      'no tools, and a schema engine of another name',
      (x) => {
        if (x.body.tools) return x.error(400, 'Function calling is disabled for this deployment');
        if (x.body.response_format) return x.error(500, 'outlines: could not compile the regex of the schema');
        answerIn(x);
      },
    ],
    [
      'too many tools',
      refusing(
        (x) => tools(x).length > 2,
        400,
        "Invalid 'tools': array too long. Expected an array with maximum length 2, but got an array with more.",
      ),
    ],
    [
      'max_output_tokens of a proxy',
      refusing((x) => x.body.max_tokens, 400, { detail: 'Unsupported parameter: max_output_tokens' }),
    ],
    [
      'Perplexity: roles should alternate',
      refusing(
        (x) => x.body.messages.some(({ role }) => role === 'tool'),
        400,
        'After the (optional) system message(s), user or tool message(s) should alternate with assistant message(s).',
      ),
    ],
    [
      'tools in words of its own',
      refusing((x) => x.body.tools, 422, 'This deployment was not trained for tool use; remove the tools field.'),
    ],
    [
      'featherless: no tool calling capability',
      refusing((x) => x.body.tools, 400, 'The requested model has no function calling capabilities'),
    ],
    [
      'unknown field tools',
      refusing((x) => x.body.tools, 400, {
        detail: [{ loc: ['body', 'tools'], msg: 'Extra inputs are not permitted', type: 'extra_forbidden' }],
      }),
    ],
    [
      'neither tools nor this type of response_format',
      refusing(
        (x) => x.body.tools ?? x.body.response_format,
        400,
        "'response_format.type' must be 'json_object' or 'text'; tools are not supported",
      ),
    ],
    [
      'a grammar that cannot be made',
      (x) => {
        if (x.body.tools) return x.error(400, 'this model does not support tools');
        if (x.body.response_format) return x.error(400, 'Failed to initialize samplers: failed to parse grammar');
        answerIn(x);
      },
    ],
    [
      'DeepSeek: this response_format is unavailable now',
      (x) => {
        if (x.body.tools) return x.error(400, 'deepseek-reasoner does not support Function Calling');
        if (x.body.response_format) return x.error(400, 'This response_format type is unavailable now');
        answerIn(x);
      },
    ],
    [
      'a schema of another server is too deep',
      (x) => {
        if (x.body.tools) return x.error(400, 'tool use is not supported');
        if (x.body.response_format) return x.error(400, 'Compiled schema has too many states. Please simplify.');
        answerIn(x);
      },
    ],
    [
      'system messages are not taken',
      refusing(
        (x) => x.body.messages.some(({ role }) => role === 'system'),
        400,
        "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
      ),
    ],
    [
      'LM Studio: the model was unloaded, once',
      (x) => (x.first('unloaded') ? x.refuse(400, { error: 'Model unloaded.' }) : x.call()),
    ],
    [
      'address of Ollama with its own path',
      (x) => (x.path === '/v1/chat/completions' ? x.call() : x.refuse(404, '404 page not found')),
    ],
  ] as [string, Answer][]
).map(([quirk, answer], i, all) => ({
  id: `12.${i}`,
  quirk,
  expected: 'done',
  requests: 6,
  answer,
  ...(i === all.length - 1 ? { path: '/api/chat' } : {}),
}));

const FITS_CHARS = 14_000;
const limit =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (x) =>
    x.refuse(status, body, headers);
const once =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (x) =>
    x.first('limit') ? x.refuse(status, body, headers) : x.call();
const tooLong =
  (status: number, body: unknown): Answer =>
  (x) =>
    x.promptChars > FITS_CHARS ? x.refuse(status, body) : x.call();
const said = (message: string, more: Record<string, unknown> = {}) => ({ error: { message, ...more } });

/** Limits and errors: waited for, or named with nothing done on the page. */
export const REPORTED_LIMITS: readonly Row[] = (
  [
    [
      'OpenCode: no balance, 401',
      'out-of-credit',
      limit(401, {
        message: 'Insufficient balance. Manage your billing here: https://example.org',
        type: 'CreditsError',
      }),
    ],
    [
      'New API: the quota of the token is used up',
      'out-of-credit',
      limit(403, said('该令牌额度已用尽 !token.RemainQuota = -12')),
    ],
    [
      'SiliconFlow: paid balance',
      'out-of-credit',
      limit(403, {
        code: 30_011,
        message:
          'The selected model requires paid balance. Your paid balance is insufficient. Please top up and try again.',
        data: null,
      }),
    ],
    [
      'LiteLLM: over budget',
      'out-of-credit',
      limit(
        400,
        said('ExceededTokenBudget: Current spend for token: 21.5; Max Budget for Token: 20.0', {
          type: 'budget_exceeded',
        }),
      ),
    ],
    [
      'LiteLLM: budget, 429',
      'out-of-credit',
      limit(429, said('Budget has been exceeded! Current cost: 20.01, Max budget: 20.0', { type: 'budget_exceeded' })),
    ],
    [
      'Fireworks: suspended, 412',
      'out-of-credit',
      limit(
        412,
        said(
          'Account acme is suspended, possibly due to reaching the monthly spending limit or failure to pay past invoices.',
        ),
      ),
    ],
    [
      'Qwen: free tier exhausted',
      'out-of-credit',
      limit(
        403,
        said(
          'The free tier of the model has been exhausted. If you wish to continue access the model on a paid basis, please disable the "use free tier only" mode.',
          { code: 'AllocationQuota.FreeTierOnly' },
        ),
      ),
    ],
    ['no money, in Russian, 429', 'out-of-credit', limit(429, said('Недостаточно средств на балансе'))],
    ['no credit, in French, 403', 'out-of-credit', limit(403, said('Votre crédit est épuisé'))],
    ['no balance, in Spanish, 400', 'out-of-credit', limit(400, said('Saldo insuficiente en la cuenta'))],
    [
      'Anthropic: usage limits, 400',
      'quota-used-up',
      limit(
        400,
        said('You have reached your specified API usage limits. You will regain access on 2026-12-01 at 00:00 UTC.', {
          type: 'invalid_request_error',
        }),
      ),
    ],
    [
      'Ark: the set limit is reached',
      'quota-used-up',
      limit(
        429,
        said('Your account has reached the set inference limit for the model, and the model service has been paused.', {
          code: 'SetLimitExceeded',
        }),
      ),
    ],
    [
      'GitHub Models: by day',
      'quota-used-up',
      limit(
        429,
        said('Rate limit of 50 per 86400s exceeded for UserByModelByDay. Please wait 40000 seconds before retrying.'),
      ),
    ],
    [
      'Workers AI: daily free allocation',
      'quota-used-up',
      limit(429, {
        errors: [{ message: 'you have used up your daily free allocation of 10,000 neurons', code: 3036 }],
        success: false,
      }),
    ],
    [
      'Copilot: premium requests, 402',
      'quota-used-up',
      limit(402, said('You have exceeded your premium request allowance for this month.', { code: 'quota_exceeded' })),
    ],
    ['New API: upstream saturated, once', 'done', once(429, said('当前分组上游负载已饱和，请稍后再试'))],
    [
      'Vertex: resource exhausted, once',
      'done',
      once(429, said('Resource has been exhausted (e.g. check quota).', { status: 'RESOURCE_EXHAUSTED' })),
    ],
    [
      'Qwen: throttled allocation, once',
      'done',
      once(
        429,
        said('Allocated quota exceeded, please increase your quota limit.', { code: 'Throttling.AllocationQuota' }),
      ),
    ],
    [
      'Kimi: one at a time, once',
      'done',
      once(429, said('Your request reached max organization concurrency: 1, please try again after 1 seconds')),
    ],
    ['a wait in Chinese, once', 'done', once(429, said('请求过于频繁，请在 12 秒后重试'))],
    [
      'Mistral: capacity of the tier, once',
      'done',
      once(429, {
        object: 'error',
        message: 'Service tier capacity exceeded for this model.',
        type: 'service_tier_capacity_exceeded',
      }),
    ],
    [
      'KoboldCpp: busy, once',
      'done',
      once(503, { detail: { msg: 'Server is busy; please try again later.', type: 'service_unavailable' } }),
    ],
    [
      'New API: no channel for the model, 503',
      'not-found',
      limit(503, said('当前分组 default 下对于模型 m 无可用渠道')),
    ],
    [
      'New API: no channel, in English',
      'not-found',
      limit(503, said('No available channel for model m under group default (distributor)', { type: 'new_api_error' })),
    ],
    [
      'LiteLLM: key may not use the model, 401',
      'not-found',
      limit(
        401,
        said("key not allowed to access model. This key can only access models=['a']. Tried to access m", {
          type: 'key_model_access_denied',
        }),
      ),
    ],
    ['GitHub: no access to the model', 'not-found', limit(403, said('No access to model: m', { code: 'no_access' }))],
    [
      "Bedrock: you don't have access",
      'not-found',
      limit(403, { message: "You don't have access to the model with the specified model ID." }),
    ],
    [
      'Qwen: access denied to the model',
      'not-found',
      limit(403, said('Model access denied.', { code: 'Model.AccessDenied' })),
    ],
    ['TabbyAPI: no models loaded', 'not-found', limit(400, { detail: 'No models are currently loaded.' })],
    [
      'Gemini: a leaked key',
      'wrong-key',
      limit(
        403,
        said('Your API key was reported as leaked. Please use another API key.', { status: 'PERMISSION_DENIED' }),
      ),
    ],
    [
      'NIM: authorization failed',
      'wrong-key',
      limit(403, { status: 403, title: 'Forbidden', detail: 'Authorization failed' }),
    ],
    ['a deactivated key', 'wrong-key', limit(403, said('This API key has been deactivated.'))],
    ['a wrong key in French, 400', 'wrong-key', limit(400, said('Clé API invalide'))],
    ['a wrong key in Spanish, 403', 'wrong-key', limit(403, said('La clave de API no es válida'))],
    ['DeepSeek: content exists risk', 'filtered', limit(400, said('Content Exists Risk'))],
    [
      'Kimi: considered high risk',
      'filtered',
      limit(400, said('The request was rejected because it was considered high risk', { type: 'content_filter' })),
    ],
    [
      'MiniMax: new_sensitive',
      'filtered',
      (x) => x.json({ base_resp: { status_code: 1026, status_msg: 'input new_sensitive' } }),
    ],
    [
      'a finish reason with the kind of filter',
      'filtered',
      (x) => {
        x.head();
        x.delta({ content: '' }, 'content_filter: PROHIBITED_CONTENT');
        x.end();
      },
    ],
    ['captive portal, 511', 'not-an-api', limit(511, '<html><title>Log in to the network</title></html>')],
    [
      'Qwen: range of input length',
      'done',
      tooLong(400, said('<400> InternalError.Algo.InvalidParameter: Range of input length should be [1, 3000]')),
    ],
    [
      'GitHub Models: body too large',
      'done',
      tooLong(
        413,
        said('Request body too large for m model. Max size: 3000 tokens.', { code: 'tokens_limit_reached' }),
      ),
    ],
    [
      'LocalAI: a gRPC error of the window',
      'done',
      tooLong(
        500,
        said(
          'rpc error: code = Internal desc = the request exceeds the available context size. try increasing the context size',
        ),
      ),
    ],
    [
      'vLLM: no output tokens asked for',
      'done',
      tooLong(
        400,
        said(
          "This model's maximum context length is 3000 tokens. However, you requested 0 output tokens and your prompt contains at least 3001 input tokens, for a total of at least 3001 tokens.",
        ),
      ),
    ],
    ['a window in German', 'done', tooLong(400, said('Die Eingabe ist zu lang: 9000 Tokens, erlaubt sind 3000'))],
    [
      'a window in French',
      'done',
      tooLong(400, said('Le nombre de jetons dépasse la fenêtre de contexte du modèle (3000)')),
    ],
    ['a window in Japanese', 'done', tooLong(400, said('入力トークン数が上限を超えています'))],
  ] as [string, string, Answer][]
).map(([quirk, expected, answer], i) => ({
  id: `13.${i}`,
  quirk,
  expected,
  answer,
  requests: expected === 'done' ? 8 : expected === 'cut-off' ? 3 : 1,
}));
