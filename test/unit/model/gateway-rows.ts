/** More behaviour of endpoints and gateways: stream framing, further written forms, limits in other languages, refused fields. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const callPart = (x: Exchange, more: Record<string, unknown> = {}) => ({
  index: 0,
  id: `call_${x.n}`,
  type: 'function',
  function: { name: x.next.tool, arguments: x.args },
  ...more,
});
const chunkOf = (delta: unknown, finish: string | null = null) => ({
  id: 'c',
  object: 'chat.completion.chunk',
  choices: [{ index: 0, delta, finish_reason: finish }],
});
const refusing =
  (when: (x: Exchange) => boolean, refuse: (x: Exchange) => void): Answer =>
  (x) =>
    when(x) ? refuse(x) : x.call();
const always =
  (refuse: (x: Exchange) => void): Answer =>
  (x) =>
    refuse(x);
/** Refuses the first request only. */
const once = (refuse: (x: Exchange) => void): Answer => refusing((x) => x.first('refused'), refuse);
const written =
  (text: (x: Exchange) => string): Answer =>
  (x) =>
    x.say(text(x));
const toolsOf = (x: Exchange) =>
  (x.body.tools ?? []) as { function: { name: string; parameters?: { properties?: Record<string, unknown> } } }[];
const maxTokens = (x: Exchange) => Number(x.body.max_tokens ?? x.body.max_completion_tokens ?? 0);
const pairs = (x: Exchange, format: (key: string, value: string) => string) =>
  Object.entries(x.next.arguments)
    .map(([key, value]) => format(key, String(value)))
    .join('');
const pieces = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));

export const FRAMING: readonly Row[] = [
  {
    id: '7.1',
    quirk: 'CRLF, no blank after data:, event and id lines',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.raw(
        `retry: 3000\r\nid: 1\r\nevent: message\r\ndata:${JSON.stringify(chunkOf({ tool_calls: [callPart(x)] }))}\r\n\r\n`,
      );
      x.raw(`data:${JSON.stringify(chunkOf({}, 'tool_calls'))}\r\n\r\ndata:[DONE]\r\n\r\n`);
      x.end(false);
    },
  },
  {
    id: '7.2',
    quirk: 'a byte order mark before the first event',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.raw('\uFEFF');
      x.call();
    },
  },
  {
    id: '7.3',
    quirk: 'one event over several data lines',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.raw(
        `${JSON.stringify(chunkOf({ tool_calls: [callPart(x)] }, 'tool_calls'), null, 1)
          .split('\n')
          .map((line) => `data: ${line}`)
          .join('\n')}\n\n`,
      );
      x.end();
    },
  },
  {
    id: '7.4',
    quirk: 'pieces of one byte, letters cut in two',
    expected: 'done',
    requests: 3,
    answer: async (x) => {
      x.head();
      const text = `: wärmt auf – 準備\n\ndata: ${JSON.stringify(chunkOf({ tool_calls: [callPart(x)] }, 'tool_calls'))}\n\ndata: [DONE]\n\n`;
      for (const piece of pieces(text, 7)) {
        x.raw(piece);
        await later(1);
      }
      x.end(false);
    },
  },
  {
    id: '7.5',
    quirk: 'no blank line after the last event',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.raw(`data: ${JSON.stringify(chunkOf({ tool_calls: [callPart(x)] }, 'tool_calls'))}`);
      x.end(false);
    },
  },
  {
    id: '7.6',
    quirk: 'whole JSON with the header of a stream',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.raw(
        JSON.stringify({
          choices: [
            {
              index: 0,
              finish_reason: 'tool_calls',
              message: { role: 'assistant', content: null, tool_calls: [callPart(x)] },
            },
          ],
        }),
      );
      x.end(false);
    },
  },
  {
    id: '7.7',
    quirk: 'the call stands only in the message of the last chunk',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ role: 'assistant', content: '' });
      x.chunk({
        choices: [
          {
            index: 0,
            delta: {},
            message: { role: 'assistant', tool_calls: [callPart(x)] },
            finish_reason: 'tool_calls',
          },
        ],
      });
      x.end();
    },
  },
  {
    id: '7.8',
    quirk: 'counts as texts',
    expected: 'done',
    requests: 3,
    answer: (x) => x.call({ prompt_tokens: '900', completion_tokens: '20' }),
  },
  ...['STOP', 'eos', 'end_turn', 'COMPLETE', 'TOOL_CALL', 'function_call', 'tool_use'].map(
    (finish, i): Row => ({
      id: `7.9.${i}`,
      quirk: `finish reason ${finish}`,
      expected: 'done',
      requests: 3,
      answer: (x) => x.pieces([callPart(x)], finish),
    }),
  ),
  {
    id: '7.10',
    quirk: 'the same call twice under two ids',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([callPart(x), callPart(x, { index: 1, id: `again_${x.n}` })]),
  },
  {
    id: '7.11',
    quirk: 'the call as words and as a call',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ content: `<tool_call>{"name": "${x.next.tool}", "arguments": ${x.args}}</tool_call>` });
      x.delta({ tool_calls: [callPart(x)] }, 'tool_calls');
      x.end();
    },
  },
  {
    id: '7.12',
    quirk: 'arguments null, then the text',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([
        callPart(x, { function: { name: x.next.tool, arguments: null } }),
        { index: 0, function: { arguments: x.args } },
      ]),
  },
  {
    id: '7.13',
    quirk: 'arguments with line breaks around them',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([callPart(x, { function: { name: x.next.tool, arguments: `\n ${x.args}\n\n` } })]),
  },
  {
    id: '7.14',
    quirk: 'arguments in a fence',
    expected: 'done',
    requests: 3,
    answer: (x) =>
      x.pieces([callPart(x, { function: { name: x.next.tool, arguments: `\`\`\`json\n${x.args}\n\`\`\`` } })]),
  },
  {
    id: '7.15',
    quirk: 'tool names in lower case',
    expected: 'done',
    requests: 3,
    answer: (x) => x.pieces([callPart(x, { function: { name: x.next.tool.toUpperCase(), arguments: x.args } })]),
  },
  {
    id: '7.16',
    quirk: 'reasoning under a third name, and words beside the call',
    expected: 'done',
    requests: 3,
    answer: (x) => {
      x.head();
      x.delta({ reasoning_text: 'The user wants…' });
      x.delta({ thinking: 'so I' });
      x.delta({ content: 'I will do the next step.' });
      x.delta({ tool_calls: [callPart(x)] }, 'tool_calls');
      x.end();
    },
  },
  {
    id: '7.17',
    quirk: 'vLLM: a chunk whose object is error, once',
    expected: 'done',
    requests: 4,
    answer: once((x) => {
      x.head();
      x.chunk({
        object: 'error',
        message: 'Internal server error',
        type: 'InternalServerError',
        param: null,
        code: 500,
      });
      x.end();
    }),
  },
  {
    id: '7.18',
    quirk: 'Anthropic: an event of type error, overloaded once',
    expected: 'done',
    requests: 4,
    answer: once((x) => {
      x.head();
      x.raw('event: error\n');
      x.chunk({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } });
      x.end(false);
    }),
  },
  {
    id: '7.19',
    quirk: 'TGI: an error as text in the stream: the prompt is too long',
    expected: 'done',
    requests: 6,
    answer: refusing(
      (x) => x.promptChars > 14_000,
      (x) => {
        x.head();
        x.chunk({
          error: 'Input validation error: `inputs` must have less than 4095 tokens. Given: 6012',
          error_type: 'validation',
        });
        x.end();
      },
    ),
  },
  {
    id: '7.20',
    quirk: 'an error as JSON with status 200, once',
    expected: 'done',
    requests: 4,
    answer: once((x) => x.json({ error: { message: 'Upstream is overloaded', code: 503 } })),
  },
];

export const MORE_WRITTEN: readonly Row[] = (
  [
    ['an array of name and arguments', (x) => `[{"name": "${x.next.tool}", "arguments": ${x.args}}]`],
    ['name and parameters', (x) => `{"name": "${x.next.tool}", "parameters": ${x.args}}`],
    ['type function', (x) => `{"type": "function", "function": {"name": "${x.next.tool}", "arguments": ${x.args}}}`],
    ['tool and args', (x) => `{"tool": "${x.next.tool}", "args": ${x.args}}`],
    ['the tool as the only key', (x) => `{"${x.next.tool}": ${x.args}}`],
    ['arguments beside the name', (x) => JSON.stringify({ tool: x.next.tool, ...x.next.arguments })],
    ['<TOOLCALL>', (x) => `<TOOLCALL>[{"name": "${x.next.tool}", "arguments": ${x.args}}]</TOOLCALL>`],
    ['<|tool_call|> list', (x) => `<|tool_call|>[{"name": "${x.next.tool}", "arguments": ${x.args}}]<|/tool_call|>`],
    ['<tools>', (x) => `<tools>\n{"name": "${x.next.tool}", "arguments": ${x.args}}\n</tools>`],
    ['functools', (x) => `functools[{"name": "${x.next.tool}", "arguments": ${x.args}}]`],
    [
      '<|action_start|>',
      (x) => `<|action_start|><|plugin|>{"name": "${x.next.tool}", "parameters": ${x.args}}<|action_end|>`,
    ],
    [
      '<seed:tool_call>',
      (x) =>
        `<seed:tool_call><function=${x.next.tool}>${pairs(x, (key, value) => `<parameter=${key}>${value}</parameter>`)}</function></seed:tool_call>`,
    ],
    [
      '<|START_ACTION|>',
      (x) =>
        `<|START_THINKING|>next<|END_THINKING|><|START_ACTION|>[{"tool_call_id": "0", "tool_name": "${x.next.tool}", "parameters": ${x.args}}]<|END_ACTION|>`,
    ],
    [
      'minimax invoke',
      (x) =>
        `<minimax:tool_call>\n<invoke name="${x.next.tool}">\n${pairs(x, (key, value) => `<parameter name="${key}">${value}</parameter>\n`)}</invoke>\n</minimax:tool_call>`,
    ],
    [
      'a thought before it',
      (x) => `<thinking>I need the field.</thinking>\n{"name": "${x.next.tool}", "arguments": ${x.args}}`,
    ],
    [
      'a call in a python fence',
      (x) =>
        `\`\`\`python\n${x.next.tool}(${Object.entries(x.next.arguments)
          .map(([key, value]) => `${key}='${String(value)}'`)
          .join(', ')})\n\`\`\``,
    ],
    [
      'tool_code with print',
      (x) =>
        `\`\`\`tool_code\nprint(default_api.${x.next.tool}(${Object.entries(x.next.arguments)
          .map(([key, value]) => `${key}="${String(value)}"`)
          .join(', ')}))\n\`\`\``,
    ],
    ['to=functions.', (x) => `to=functions.${x.next.tool} ${x.args}`],
    ['name: then JSON', (x) => `${x.next.tool}: ${x.args}`],
    ['name then JSON', (x) => `${x.next.tool}\n${x.args}`],
    [
      'Action as JSON',
      (x) => `Thought: I go on.\nAction:\n\`\`\`json\n{"action": "${x.next.tool}", "action_input": ${x.args}}\n\`\`\``,
    ],
    [
      'two results of thinking and </tool_call> alone',
      (x) => `{"name": "${x.next.tool}", "arguments": ${x.args}}\n</tool_call>`,
    ],
  ] as [string, (x: Exchange) => string][]
).map(([quirk, text], i) => ({
  id: `8.${i}`,
  quirk: `call written as words: ${quirk}`,
  expected: 'done',
  requests: 6,
  answer: written(text),
}));

const hasEmptyParameters = (x: Exchange) =>
  toolsOf(x).some(
    ({ function: { parameters } }) => parameters && Object.keys(parameters.properties ?? {}).length === 0,
  );
const hasKeyword = (x: Exchange, word: string) => JSON.stringify(x.body.tools ?? []).includes(`"${word}":`);

export const MORE_REFUSALS: readonly Row[] = [
  {
    id: '9.1',
    quirk: 'Gemini: properties should be non-empty for OBJECT',
    expected: 'done',
    requests: 5,
    answer: refusing(hasEmptyParameters, (x) =>
      x.error(
        400,
        '* GenerateContentRequest.tools[0].function_declarations[11].parameters.properties: should be non-empty for OBJECT type',
      ),
    ),
  },
  {
    id: '9.2',
    quirk: 'a tool message without a name is refused',
    expected: 'done',
    requests: 5,
    answer: refusing(
      (x) => x.body.messages.some((message) => message.role === 'tool' && !message.name),
      (x) =>
        x.error(400, '* GenerateContentRequest.contents[2].parts[0].function_response.name: Name cannot be empty.'),
    ),
  },
  {
    id: '9.3',
    quirk: 'Mistral: a user message after a tool message is refused',
    expected: 'done',
    requests: 6,
    answer: refusing(
      (x) => x.body.messages.some((message, i, all) => message.role === 'user' && all[i - 1]?.role === 'tool'),
      (x) => x.error(400, "Expected last role User or Tool... Unexpected role 'user' after role 'tool'"),
    ),
  },
  {
    id: '9.4',
    quirk: 'a template that knows no tool role',
    expected: 'done',
    requests: 6,
    answer: refusing(
      (x) => x.body.messages.some(({ role }) => role === 'tool'),
      (x) => x.error(400, 'Only user, assistant and system roles are supported!'),
    ),
  },
  {
    id: '9.5',
    quirk: 'a template that wants roles to alternate',
    expected: 'done',
    requests: 6,
    answer: refusing(
      (x) => x.body.messages.some(({ role }) => role === 'system' || role === 'tool'),
      (x) => x.error(400, 'Conversation roles must alternate user/assistant/user/assistant/...'),
    ),
  },
  {
    id: '9.6',
    quirk: 'Bedrock: no tools while streaming',
    expected: 'done',
    requests: 5,
    answer: (x) =>
      x.isStreaming
        ? x.error(400, "This model doesn't support tool use in streaming mode.")
        : x.json({
            choices: [
              {
                index: 0,
                finish_reason: 'tool_calls',
                message: { role: 'assistant', content: null, tool_calls: [callPart(x)] },
              },
            ],
          }),
  },
  {
    id: '9.7',
    quirk: 'an organisation must be verified to stream',
    expected: 'done',
    requests: 5,
    answer: (x) =>
      x.isStreaming
        ? x.refuse(400, {
            error: {
              message: 'Your organization must be verified to stream this model.',
              type: 'invalid_request_error',
              param: 'stream',
              code: 'unsupported_value',
            },
          })
        : x.json({
            choices: [
              {
                index: 0,
                finish_reason: 'tool_calls',
                message: { role: 'assistant', content: null, tool_calls: [callPart(x)] },
              },
            ],
          }),
  },
  {
    id: '9.8',
    quirk: 'LiteLLM: does not support parameters',
    expected: 'done',
    requests: 5,
    answer: refusing(
      (x) => x.body.parallel_tool_calls !== undefined,
      (x) =>
        x.error(
          400,
          "litellm.UnsupportedParamsError: together_ai does not support parameters: ['parallel_tool_calls'], for model=x. To drop these, set `litellm.drop_params=True`",
        ),
    ),
  },
  {
    id: '9.9',
    quirk: 'pydantic: extra inputs are not permitted, twice',
    expected: 'done',
    requests: 6,
    answer: (x) => {
      for (const field of ['stream_options', 'parallel_tool_calls', 'tool_choice'])
        if (x.body[field] !== undefined)
          return x.refuse(422, {
            detail: [
              { type: 'extra_forbidden', loc: ['body', field], msg: 'Extra inputs are not permitted', input: true },
            ],
          });
      return x.call();
    },
  },
  {
    id: '9.10',
    quirk: 'Gemini: unknown name of a schema keyword',
    expected: 'done',
    requests: 5,
    answer: refusing(
      (x) => hasKeyword(x, 'additionalProperties'),
      (x) =>
        x.refuse(400, [
          {
            error: {
              code: 400,
              message:
                'Invalid JSON payload received. Unknown name "additionalProperties" at \'tools[0].function_declarations[0].parameters\': Cannot find field.',
              status: 'INVALID_ARGUMENT',
            },
          },
        ]),
    ),
  },
  {
    id: '9.11',
    quirk: 'vLLM: max_tokens too large for what the prompt leaves',
    expected: 'done',
    requests: 5,
    answer: refusing(
      (x) => maxTokens(x) > 8_192 - 6_600,
      (x) =>
        x.error(
          400,
          `'max_tokens' or 'max_completion_tokens' is too large: ${maxTokens(x)}. This model's maximum context length is 8192 tokens and your request has 6600 input tokens (${maxTokens(x)} > 8192 - 6600). (parameter=max_tokens, value=${maxTokens(x)})`,
        ),
    ),
  },
  {
    id: '9.12',
    quirk: 'OpenRouter: prompt and output together over the context',
    expected: 'done',
    requests: 5,
    answer: refusing(
      (x) => maxTokens(x) > 2_000,
      (x) =>
        x.error(
          400,
          `This endpoint's maximum context length is 8192 tokens. However, you requested about 9996 tokens (4900 of text input, 1000 of tool input, ${maxTokens(x)} in the output). Please reduce the length of either one, or use the "middle-out" transform to compress your prompt automatically.`,
        ),
    ),
  },
  {
    id: '9.13',
    quirk: 'Together: inputs and max_new_tokens together',
    expected: 'done',
    requests: 5,
    answer: refusing(
      (x) => maxTokens(x) > 8_193 - 6_100,
      (x) =>
        x.error(
          422,
          `Input validation error: \`inputs\` tokens + \`max_new_tokens\` must be <= 8193. Given: 6100 \`inputs\` tokens and ${maxTokens(x)} \`max_new_tokens\``,
        ),
    ),
  },
  {
    id: '9.14',
    quirk: 'Anthropic: maximum of output tokens',
    expected: 'done',
    requests: 5,
    answer: refusing(
      (x) => maxTokens(x) > 2_048,
      (x) =>
        x.error(
          400,
          `max_tokens: ${maxTokens(x)} > 2048, which is the maximum allowed number of output tokens for the model`,
        ),
    ),
  },
  {
    id: '9.15',
    quirk: 'Cohere: max tokens in other words',
    expected: 'done',
    requests: 5,
    answer: refusing(
      (x) => maxTokens(x) > 2_000,
      (x) =>
        x.error(
          400,
          'too many tokens: max_tokens must be less than or equal to `2000`, the maximum value for `max_tokens` is less than the `context_window`',
        ),
    ),
  },
];

export const MORE_LIMITS: readonly Row[] = [
  {
    id: '10.1',
    quirk: 'Z.AI: no balance, in Chinese, 429',
    expected: 'out-of-credit',
    requests: 1,
    answer: always((x) => x.refuse(429, { error: { code: '1113', message: '余额不足或无可用资源包,请充值。' } })),
  },
  {
    id: '10.2',
    quirk: 'Z.AI: rate limit, in Chinese, once',
    expected: 'done',
    requests: 4,
    answer: once((x) => x.refuse(429, { error: { code: '1302', message: '您当前使用该API的并发数过高，请降低并发' } })),
  },
  {
    id: '10.3',
    quirk: 'Qwen: arrearage',
    expected: 'out-of-credit',
    requests: 1,
    answer: always((x) =>
      x.refuse(400, {
        error: {
          message: 'Access denied, please make sure your account is in good standing.',
          type: 'Arrearage',
          code: 'Arrearage',
        },
      }),
    ),
  },
  {
    id: '10.4',
    quirk: 'MiniMax: base_resp with status 200',
    expected: 'out-of-credit',
    requests: 1,
    answer: always((x) =>
      x.json({ id: 'x', choices: null, base_resp: { status_code: 1008, status_msg: 'insufficient balance' } }),
    ),
  },
  {
    id: '10.5',
    quirk: 'MiniMax: base_resp rate limit once',
    expected: 'done',
    requests: 4,
    answer: once((x) =>
      x.json({ id: 'x', choices: null, base_resp: { status_code: 1002, status_msg: 'rate limit exceeded(RPM)' } }),
    ),
  },
  {
    id: '10.6',
    quirk: 'xAI: a team without credits, 403',
    expected: 'out-of-credit',
    requests: 1,
    answer: always((x) =>
      x.refuse(403, {
        code: 'The caller does not have permission to execute the specified operation',
        error: "Your newly created teams doesn't have any credits yet. You can purchase credits on the console.",
      }),
    ),
  },
  {
    id: '10.7',
    quirk: 'Kimi: account suspended for billing',
    expected: 'out-of-credit',
    requests: 1,
    answer: always((x) =>
      x.refuse(429, {
        error: {
          message: 'Your account org-x is suspended, please check your plan and billing details',
          type: 'exceeded_current_quota_error',
        },
      }),
    ),
  },
  {
    id: '10.8',
    quirk: 'Azure: deployment not found',
    expected: 'not-found',
    requests: 2,
    answer: always((x) =>
      x.refuse(404, {
        error: { code: 'DeploymentNotFound', message: 'The API deployment for this resource does not exist.' },
      }),
    ),
  },
  {
    id: '10.9',
    quirk: 'Azure: the prompt is filtered',
    expected: 'filtered',
    requests: 1,
    answer: always((x) =>
      x.refuse(400, {
        error: {
          message: "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
          type: null,
          param: 'prompt',
          code: 'content_filter',
          status: 400,
        },
      }),
    ),
  },
  {
    id: '10.10',
    quirk: 'Azure: wrong subscription key',
    expected: 'wrong-key',
    requests: 1,
    answer: always((x) =>
      x.refuse(401, {
        error: { code: '401', message: 'Access denied due to invalid subscription key or wrong API endpoint.' },
      }),
    ),
  },
  {
    id: '10.11',
    quirk: 'OpenAI: the project has no access to the model',
    expected: 'not-found',
    requests: 1,
    answer: always((x) =>
      x.refuse(403, {
        error: {
          message: 'Project `proj_x` does not have access to model `gpt-x`',
          type: 'invalid_request_error',
          param: null,
          code: 'model_not_found',
        },
      }),
    ),
  },
  {
    id: '10.12',
    quirk: 'LM Studio: no models loaded',
    expected: 'not-found',
    requests: 2,
    words: 'lms load',
    answer: always((x) =>
      x.refuse(404, {
        error: {
          message: "No models loaded. Please load a model in the developer page or use the 'lms load' command.",
          type: 'invalid_request_error',
          param: 'model',
          code: 'model_not_found',
        },
      }),
    ),
  },
  {
    id: '10.13',
    quirk: 'Cloudflare 1015 as a web page, once',
    expected: 'done',
    requests: 4,
    answer: once((x) =>
      x.refuse(
        429,
        '<!DOCTYPE html><html><head><title>Access denied | error 1015</title></head><body>You are being rate limited</body></html>',
      ),
    ),
  },
  {
    id: '10.14',
    quirk: 'a challenge as a web page',
    expected: 'forbidden',
    requests: 1,
    answer: always((x) =>
      x.refuse(
        403,
        '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Enable JavaScript and cookies to continue</body></html>',
      ),
    ),
  },
  {
    id: '10.15',
    quirk: 'Retry-After as a date, once',
    expected: 'done',
    requests: 4,
    answer: once((x) => x.error(429, 'slow down', { 'retry-after': new Date(Date.now() + 8_000).toUTCString() })),
  },
  {
    id: '10.16',
    quirk: 'a limit that resets in 5 hours by a header',
    expected: 'quota-used-up',
    requests: 1,
    answer: always((x) => x.error(429, 'Rate limit reached for requests', { 'x-ratelimit-reset-requests': '5h2m0s' })),
  },
  {
    id: '10.17',
    quirk: 'a wrong key in German',
    expected: 'wrong-key',
    requests: 1,
    answer: always((x) => x.refuse(401, { detail: 'Ungültiger Schlüssel' })),
  },
  {
    id: '10.18',
    quirk: 'a wrong key in Chinese, status 400',
    expected: 'wrong-key',
    requests: 1,
    answer: always((x) => x.refuse(400, { error: { code: '1000', message: '身份验证失败,API Key无效' } })),
  },
  {
    id: '10.19',
    quirk: 'Hugging Face: monthly credits are used up',
    expected: 'out-of-credit',
    requests: 1,
    answer: always((x) =>
      x.refuse(402, {
        error:
          'You have exceeded your monthly included credits for Inference Providers. Subscribe to PRO to get 20x more monthly included credits.',
      }),
    ),
  },
  {
    id: '10.20',
    quirk: 'Ollama cloud: weekly limit',
    expected: 'quota-used-up',
    requests: 1,
    answer: always((x) =>
      x.refuse(429, { error: 'you have reached your weekly usage limit, upgrade for higher limits' }),
    ),
  },
  {
    id: '10.21',
    quirk: 'model being deprecated',
    expected: 'not-found',
    requests: 1,
    answer: always((x) =>
      x.refuse(400, {
        error: {
          message:
            'The model `llama-x` has been decommissioned and is no longer supported. Please refer to the list of models',
          code: 'model_decommissioned',
        },
      }),
    ),
  },
  {
    id: '10.22',
    quirk: 'an endpoint for embeddings only',
    expected: 'not-found',
    requests: 3,
    answer: always((x) => x.refuse(400, { error: 'model "nomic-embed" does not support chat' })),
  },
  {
    id: '10.23',
    quirk: 'out of memory on the graphics card',
    expected: 'server-error',
    requests: 6,
    answer: always((x) => x.error(500, 'CUDA error: out of memory')),
  },
  {
    id: '10.24',
    quirk: 'Ollama: not enough memory',
    expected: 'server-error',
    requests: 6,
    words: 'memory',
    answer: always((x) =>
      x.refuse(500, { error: 'model requires more system memory (7.9 GiB) than is available (5.1 GiB)' }),
    ),
  },
  {
    id: '10.25',
    quirk: 'Perplexity: tool calling is not supported',
    expected: 'done',
    requests: 6,
    answer: (x) =>
      x.body.tools
        ? x.error(400, 'Tool calling is not supported for this model')
        : x.say(JSON.stringify({ calls: [{ name: x.next.tool, arguments: x.next.arguments }] })),
  },
];
