/** Refused fields, limits, errors, addresses and keys, written by an outsider from reports of 2025 and 2026. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import {
  answerIn,
  assistants,
  doneRows,
  type Limit,
  limitRows,
  maxTokens,
  named,
  type Pasted,
  pastedRows,
  type Quirk,
  refusing,
  toolsOf,
  whole,
} from './row-kit';
import type { Row } from './endpoint-rows';

const idsOf = (x: Exchange) =>
  x.body.messages.flatMap(({ tool_calls, tool_call_id }) => [
    ...((tool_calls as { id: string }[] | undefined) ?? []).map(({ id }) => id),
    ...(tool_call_id === undefined ? [] : [String(tool_call_id)]),
  ]);
/** Refuses histories with other ids than it takes, though it gave them itself. */
const givingIds =
  (id: (x: Exchange) => string, allowed: RegExp, message: string): Answer =>
  (x) => {
    if (!idsOf(x).every((given) => allowed.test(given))) return x.error(400, message);
    x.pieces([whole(x, { id: id(x) })]);
  };
/** A refusal that carries what the model wrote. */
const failedGeneration =
  (message: string, text: (x: Exchange) => string): Answer =>
  (x) =>
    x.refuse(400, {
      error: { message, type: 'invalid_request_error', code: 'tool_use_failed', failed_generation: text(x) },
    });
const nested = (message: string, provider: string) => ({
  error: {
    message: 'Provider returned error',
    code: 400,
    metadata: {
      raw: JSON.stringify({ code: 400, reason: 'INVALID_REQUEST_BODY', message, metadata: {} }),
      provider_name: provider,
    },
  },
});
const roles = (x: Exchange) => x.body.messages.map(({ role }) => role);
const streaming = (x: Exchange) => x.body.stream === true;
const REFUSED: Quirk[] = [
  [
    'function calling not support, inside of the raw text of a router',
    refusing((x) => x.body.tools, 400, nested('model features function calling not support', 'Novita')),
  ],
  [
    'no endpoint for the parameters',
    refusing((x) => x.body.tool_choice !== undefined || x.body.parallel_tool_calls !== undefined, 404, {
      error: {
        message:
          'No endpoints found that can handle the requested parameters. To learn more about provider routing, visit: https://openrouter.ai/docs',
        code: 404,
      },
    }),
  ],
  [
    'validation of a call failed, once',
    (x) =>
      x.first('validation')
        ? x.refuse(400, {
            error: {
              message:
                'tool call validation failed: parameters for tool type did not match schema: errors: [`/text`: expected string, but got number]',
              type: 'invalid_request_error',
              code: 'tool_use_failed',
            },
          })
        : answerIn(x),
  ],
  [
    'the model wrote its call in an element with JSON',
    failedGeneration(
      'Failed to call a function. Please adjust your prompt. See failed_generation for more details.',
      (x) => `<function=${x.next.tool}=${x.args}</function>`,
    ),
  ],
  [
    'tool choice is none, but the model called',
    failedGeneration('Tool choice is none, but model called a tool', named),
  ],
  [
    'tool_choice required is not for thinking mode',
    refusing(
      (x) => x.body.tool_choice === 'required' || typeof x.body.tool_choice === 'object',
      400,
      'The tool_choice parameter does not support being set to required or object in thinking mode',
    ),
  ],
  [
    'reasoning_content must come back',
    (x) => {
      if (assistants(x).some((message) => !message.reasoning_content))
        return x.error(
          400,
          'thinking is enabled but reasoning_content is missing in assistant tool call message at index 2',
        );
      x.head();
      x.delta({ reasoning_content: 'We type.' });
      x.call();
    },
  ],
  [
    'reasoning_content must not come back',
    (x) => {
      if (assistants(x).some((message) => 'reasoning_content' in message))
        return x.error(
          400,
          "'messages.2' : for 'role:assistant' the following must be satisfied[('messages.2' : property 'reasoning_content' is unsupported)]",
        );
      x.head();
      x.delta({ reasoning_content: 'We type.' });
      x.call();
    },
  ],
  [
    'ids of nine letters and digits only',
    givingIds(
      (x) => `call_${x.n}_with-marks`,
      /^[a-zA-Z0-9]{9}$/,
      'Tool call id was call_1_with-marks but must be a-z, A-Z, 0-9, with a length of 9.',
    ),
  ],
  [
    'ids of at most forty characters',
    givingIds(
      (x) => `call_${'f'.repeat(90)}${x.n}`,
      /^.{1,40}$/,
      "Invalid 'messages[2].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 96 instead.",
    ),
  ],
  [
    'ids without dots and colons',
    givingIds(
      (x) => `functions.${x.next.tool}:${x.n}`,
      /^[a-zA-Z0-9_-]+$/,
      "1 validation error detected: Value at 'messages.2.member.content.1.member.toolUse.toolUseId' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+",
    ),
  ],
  [
    'no empty content',
    refusing(
      (x) => x.body.messages.some(({ content }) => content === ''),
      400,
      'messages: text content blocks must be non-empty',
    ),
  ],
  [
    'content of an assistant must be a text',
    refusing((x) => assistants(x).some(({ content }) => typeof content !== 'string'), 422, {
      detail: [
        {
          type: 'string_type',
          loc: ['body', 'messages', 2, 'content'],
          msg: 'Input should be a valid string',
          input: null,
        },
      ],
    }),
  ],
  [
    'json_schema refused after tools were',
    (x) => {
      if (x.body.tools) return x.error(400, 'm does not support tools');
      const format = x.body.response_format as { type?: string } | undefined;
      if (format?.type === 'json_schema')
        return x.error(400, "'response_format.type' must be one of ['text', 'json_object'], got 'json_schema'");
      answerIn(x);
    },
  ],
  [
    'neither tools nor a format; words around a fence',
    (x) => {
      if (x.body.tools) return x.error(400, 'Function calling is not enabled for models/m');
      if (x.body.response_format) return x.error(400, 'JSON mode is not enabled for models/m');
      x.say(`Sure!\n\`\`\`json\n{"calls": [{"name": "${x.next.tool}", "arguments": ${x.args}}]}\n\`\`\`\nLet me know.`);
    },
  ],
  [
    'streaming is not implemented, 501',
    (x) => (streaming(x) ? x.refuse(501, { error: 'Streaming is not implemented' }) : asReply(x)),
  ],
  [
    'streams need a verified organisation, 403',
    (x) => (streaming(x) ? x.error(403, 'Your organization must be verified to stream this model.') : asReply(x)),
  ],
  [
    'developer instruction is not enabled',
    refusing(
      (x) => roles(x).some((role) => role === 'system' || role === 'developer'),
      400,
      'Developer instruction is not enabled for models/m',
    ),
  ],
  [
    'more credits or fewer tokens',
    refusing(
      (x) => maxTokens(x) === 0 || maxTokens(x) > 812,
      402,
      'This request requires more credits, or fewer max_tokens. You requested up to 4096 tokens, but can only afford 812. To increase, visit https://openrouter.ai/settings/credits',
    ),
  ],
  [
    'a description may have 300 characters',
    refusing(
      (x) => toolsOf(x).some((tool) => String((tool.function as { description?: string }).description).length > 300),
      400,
      "Invalid 'tools[0].function.description': string too long. Expected a string with maximum length 300",
    ),
  ],
  [
    'the schema must say additionalProperties',
    refusing(
      (x) => toolsOf(x).some(({ function: f }) => f.strict === true && f.parameters?.additionalProperties !== false),
      400,
      "Invalid schema for function 'type': In context=(), 'additionalProperties' is required to be supplied and to be false.",
    ),
  ],
  [
    'unknown name additionalProperties',
    refusing(
      (x) => JSON.stringify(x.body.tools ?? '').includes('additionalProperties'),
      400,
      'Invalid JSON payload received. Unknown name "additionalProperties" at \'tools[0].function_declarations[0].parameters\': Cannot find field.',
    ),
  ],
  [
    'a result must follow its call with nothing between',
    refusing(
      (x) => roles(x).some((role, i) => role === 'tool' && !['assistant', 'tool'].includes(roles(x)[i - 1] ?? '')),
      400,
      "messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
    ),
  ],
];
function asReply(x: Exchange): void {
  if (!x.body.tools)
    return x.json({
      choices: [{ message: { content: `{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}` } }],
    });
  x.json({
    choices: [
      { index: 0, finish_reason: 'tool_calls', message: { role: 'assistant', content: null, tool_calls: [whole(x)] } },
    ],
  });
}
export const OUTSIDE_REFUSALS: readonly Row[] = doneRows('or', REFUSED);

const page = (title: string, text = '') =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${text}</body></html>`;
const LIMITS: Limit[] = [
  [
    'input tokens per minute',
    'done',
    413,
    'Request too large for model `m` in organization `org_1` service tier `on_demand` on input tokens per minute (ITPM): Limit 6000, Requested 9012, please reduce your message size and try again.',
    'long',
  ],
  [
    'a loaded context of LM Studio',
    'done',
    400,
    {
      error:
        'Trying to keep the first 9012 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough. Try to load the model with a larger context length, or provide a shorter input',
    },
    'long',
  ],
  ['a cache of MLX', 'done', 400, 'Prompt is too long: 9012 > max_kv_size 4096', 'long'],
  [
    'KoboldCpp',
    'done',
    422,
    { detail: { msg: 'Prompt length exceeds max context length of 4096', type: 'value_error' } },
    'long',
  ],
  ['bytes of the prompt', 'done', 400, 'Request exceeds the maximum allowed prompt size (16384 bytes)', 'long'],
  [
    'Copilot',
    'done',
    400,
    {
      error: {
        message: 'prompt token count of 9012 exceeds the limit of 8192',
        code: 'model_max_prompt_tokens_exceeded',
      },
    },
    'long',
  ],
  ['a window in Korean', 'done', 400, '입력 토큰 수(9012)가 모델의 최대 컨텍스트 길이(8192)를 초과했습니다', 'long'],
  ['a window in Italian', 'done', 400, 'Il prompt supera la lunghezza massima del contesto (8192 token)', 'long'],
  ['KV cache', 'done', 500, 'failed to find free space in the KV cache, retrying with smaller n_batch = 256', 'long'],
  [
    'pages of a cache',
    'done',
    400,
    'The request requires 570 KV blocks but only 256 are available; shorten the prompt',
    'long',
  ],
  [
    'a code alone',
    'done',
    400,
    {
      error: {
        code: 'string_above_max_length',
        message:
          "Invalid 'messages[1].content': string too long. Expected a string with maximum length 12000, but got a string with length 18000 instead.",
      },
    },
    'long',
  ],
  ['the gateway of AWS', 'done', 400, { message: 'Input is too long for requested model.' }, 'long'],
  [
    'Cohere',
    'done',
    400,
    {
      message:
        'too many tokens: total number of tokens in the prompt cannot exceed 4081 - received 9012. Try using a shorter prompt.',
    },
    'long',
  ],
  ['418 of a firewall', 'forbidden', 418, { error: 'Request blocked by the firewall: automated client' }],
  ['425, once', 'done', 425, { error: { message: 'Too Early' } }, 'once'],
  [
    '498, once',
    'done',
    498,
    { error: { message: 'Flex tier capacity exceeded, please try again later', type: 'capacity_exceeded' } },
    'once',
  ],
  ['529 for 15 s', 'done', 529, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, 15_000],
  ['409, once', 'done', 409, { error: 'Another request is being processed by this model' }, 'once'],
  ['408, once', 'done', 408, page('408 Request Time-out'), 'once'],
  ['a full queue, once', 'done', 503, { detail: 'Service overloaded, the queue is full (32/32)' }, 'once'],
  [
    'a crash of the model',
    'server-error',
    400,
    { error: 'The model has crashed without additional information. (Exit code: 18446744072635812000)' },
  ],
  [
    'not enough resources to load',
    'server-error',
    400,
    {
      error: {
        message: 'Failed to load model "m". Error: Model loading was stopped due to insufficient system resources.',
        type: 'invalid_request_error',
      },
    },
  ],
  ['the model was unloaded, once', 'done', 400, { error: 'Model unloaded.' }, 'once'],
  ['an illegal memory access', 'server-error', 500, 'CUDA error: an illegal memory access was encountered'],
  ['410', 'not-found', 410, { error: { message: 'This model version was retired on 2026-03-31.' } }],
  ['a phone number', 'forbidden', 403, 'Your account is not verified. Verify your phone number to use the API.'],
  ['no cookie', 'wrong-key', 401, 'No cookie auth credentials found'],
  ['no such user', 'wrong-key', 401, { error: { message: 'User not found.', code: 401 } }],
  [
    'an identifier',
    'not-found',
    400,
    'Invalid model identifier "m". Please specify a valid downloaded model (e.g. qwen3-8b).',
  ],
  ['a weekly limit', 'quota-used-up', 429, "You've hit your weekly limit · resets Monday 9am"],
  [
    'free models of the day',
    'quota-used-up',
    429,
    {
      error: {
        message: 'Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day',
        code: 429,
      },
    },
  ],
  ['the key in Korean', 'wrong-key', 401, 'API 키가 유효하지 않습니다'],
  ['the key in Turkish', 'wrong-key', 403, 'Geçersiz API anahtarı'],
  ['the day in Turkish', 'quota-used-up', 429, 'Günlük kullanım limitinize ulaştınız'],
  ['credit in Italian', 'out-of-credit', 402, 'Credito insufficiente'],
  ['requests in Vietnamese, once', 'done', 429, 'Quá nhiều yêu cầu, vui lòng thử lại sau 5 giây', 'once'],
  ['451', 'forbidden', 451, 'Unavailable For Legal Reasons'],
  ['525', 'server-error', 525, page('m | 525: SSL handshake failed')],
  [
    'invalid content, once',
    'done',
    500,
    'The model produced invalid content. Consider modifying your prompt if you are seeing this error persistently.',
    'once',
  ],
  [
    'usage guidelines',
    'filtered',
    403,
    'Content violates usage guidelines. Team: x, API key ID: y, Model: m, Failed check: SAFETY_CHECK_TYPE_BIO',
  ],
  [
    'high risk',
    'filtered',
    400,
    { error: { message: 'The request was rejected because it was considered high risk', type: 'content_filter' } },
  ],
  [
    'sensitive content in Chinese',
    'filtered',
    400,
    {
      error: {
        code: '1301',
        message: '系统检测到输入或生成内容可能包含不安全或敏感内容，请您避免输入易产生敏感内容的提示语，感谢您的配合。',
      },
    },
  ],
  ['an expired key', 'wrong-key', 400, 'API key expired. Please renew the API key.'],
  [
    'an API that is switched off',
    'forbidden',
    403,
    'Generative Language API has not been used in project 123 before or it is disabled. Enable it by visiting https://console.developers.google.com',
  ],
  ['a place', 'forbidden', 400, 'User location is not supported for the API use.'],
  ['a private model', 'not-found', 404, { error: 'Repository m not found or you are not authorized to see it' }],
  [
    'a subscription that ended',
    'out-of-credit',
    403,
    { error: { message: 'Your coding plan has expired, please renew to continue', code: '1309' } },
  ],
  [
    'a coding plan for other clients only',
    'forbidden',
    403,
    'This API key may only be used with approved coding agents',
  ],
  [
    'credits of a month',
    'out-of-credit',
    402,
    {
      error:
        'You have exceeded your monthly included credits for Inference Providers. Subscribe to PRO to get 20x more monthly included credits.',
    },
  ],
  ['payment failed', 'out-of-credit', 403, 'Your last payment failed. Update your payment method to restore access.'],
  [
    'a limit of a key',
    'out-of-credit',
    403,
    {
      error: {
        message: 'Key limit exceeded (total limit). Manage it using https://openrouter.ai/settings/keys',
        code: 403,
      },
    },
  ],
  [
    'budget of a proxy',
    'out-of-credit',
    400,
    { error: { message: 'Budget has been exceeded! Current cost: 5.01, Max budget: 5.0', type: 'budget_exceeded' } },
  ],
  [
    'a cooldown',
    'done',
    429,
    {
      error: {
        message: 'No deployments available for selected model, Try again in 5 seconds. Passed model=m.',
        type: 'None',
      },
    },
    'once',
  ],
  [
    'certificates',
    'server-error',
    500,
    'litellm.APIError: Connection error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed',
  ],
];
const waits = (quirk: string, headers: Record<string, string>, ms: number): Quirk => {
  let until = 0;
  return [
    quirk,
    (x) => {
      if (x.n === 1) until = Date.now() + ms;
      if (Date.now() < until) x.refuse(429, { error: { message: 'Rate limited' } }, headers);
      else answerIn(x);
    },
  ];
};
export const OUTSIDE_LIMITS: readonly Row[] = [
  ...limitRows('ol', LIMITS),
  ...doneRows('ox', [
    waits('the draft header of limits', { ratelimit: '"default";r=0;t=40' }, 38_000),
    waits(
      'three headers of limits',
      { 'ratelimit-limit': '10', 'ratelimit-remaining': '0', 'ratelimit-reset': '40' },
      38_000,
    ),
    waits(
      'a span with units',
      { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '1m12.5s' },
      70_000,
    ),
    waits('retry-after with a fraction', { 'retry-after': '41.5' }, 40_000),
  ]),
  {
    id: 'ox.running',
    quirk: 'the words of a server at the wrong address',
    expected: 'not-an-api',
    answer: (x) => {
      x.head(200, 'text/plain; charset=utf-8');
      x.raw('Ollama is running');
      x.end(false);
    },
  },
  {
    id: 'ox.ok',
    quirk: 'JSON that is no reply: the status of a service',
    expected: 'not-an-api',
    answer: (x) => x.json({ status: 'ok', version: '1.2.3' }),
  },
  {
    id: 'ox.stream429',
    quirk: 'a used up quota as an event of the stream',
    expected: 'quota-used-up',
    answer: (x) => {
      x.head();
      x.raw(
        `event: error\ndata: ${JSON.stringify({ error: { message: 'You have reached your daily limit of 50 requests', code: 429 } })}\n\n`,
      );
      x.end();
    },
  },
  {
    id: 'ox.half',
    quirk: 'a message of the provider in the content with the finish reason error',
    expected: 'server-error',
    answer: (x) => {
      x.head();
      x.delta({ content: 'Internal error: upstream timed out' }, 'error');
      x.end();
    },
  },
];
const KEYS: Pasted[] = [
  ['a whole header', '/v1', 'Authorization: Bearer sk-abc'],
  ['a blank that does not break', '/v1', '\u00a0sk-abc\u00a0'],
  ['typographic quotes', '/v1', '“sk-abc”'],
  ['a line of an environment file', '/v1', 'export OPENAI_API_KEY="sk-abc"'],
  ['YAML', '/v1', 'api_key: sk-abc'],
  ['back-quotes', '/v1', '`sk-abc`'],
  ['triangles', '/v1', '<sk-abc>'],
  ['line breaks at its ends', '/v1', '\r\nsk-abc\r\n'],
  ['the path of completions', '/v1/completions', 'sk-abc'],
  ['the path of the Responses API with a slash', '/v1/responses/', 'sk-abc'],
  ['a fragment and a query', '/v1/?utm=1#top', 'sk-abc'],
  ['the page of keys', '/v1/api-keys', 'sk-abc'],
];
export const OUTSIDE_PASTED: readonly Row[] = pastedRows('op', KEYS, answerIn);
