/** Errors of gateways, clouds and local servers in further wordings and languages, written down before lib/model was read for them. */
import type { Row } from './endpoint-rows';
import { answerIn, type Limit, limitRows, pastedRows } from './row-kit';

const said = (message: string, more: object = {}) => ({ error: { message, ...more } });

const WINDOWS: Limit[] = [
  [
    'a parser of JSON that counts tokens',
    'done',
    400,
    { detail: 'Requested tokens (9120) exceed context window of 8192' },
    'long',
  ],
  [
    'Open WebUI: a pipe',
    'done',
    400,
    { detail: '400: your prompt has 9120 tokens; the model accepts 8192 at most' },
    'long',
  ],
  ['a server of phones', 'done', 500, said('prefill failed: sequence 9120 larger than n_ctx 8192'), 'long'],
  [
    'an error of Rust',
    'done',
    422,
    {
      error: 'Input validation error: `inputs` must have less than 8192 tokens. Given: 9120',
      error_type: 'validation',
    },
    'long',
  ],
  [
    'Anthropic in a gateway',
    'done',
    400,
    {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'prompt is too long: 9120 tokens > 8192 maximum' },
    },
    'long',
  ],
  [
    'a firewall: the body',
    'done',
    413,
    '<html><head><title>413 Request Entity Too Large</title></head><body>nginx</body></html>',
    'long',
  ],
  ['Latvian', 'done', 400, said('Pieprasījums ir pārāk garš: modeļa konteksts ir 8192 marķieri'), 'long'],
  ['Thai', 'done', 400, said('ข้อความยาวเกินไป โมเดลรองรับสูงสุด 8192 โทเค็น'), 'long'],
];

const MONEY: Limit[] = [
  ['a purse of a relay', 'out-of-credit', 403, said('用户额度不足, 剩余额度: ¥0.000000', { type: 'new_api_error' })],
  [
    'a spend cap of the project',
    'out-of-credit',
    429,
    said('Your project has exceeded its monthly spending cap. Please go to AI Studio to manage it.'),
  ],
  [
    'a virtual key without budget',
    'out-of-credit',
    429,
    said('Budget has been exceeded! Current cost: 5.01, Max budget: 5.0', { type: 'budget_exceeded' }),
  ],
  [
    'a plan that has used all prompts',
    'quota-used-up',
    429,
    said('You have used all 120 prompts of your 5-hour window'),
  ],
  [
    'neurons of the day',
    'quota-used-up',
    429,
    {
      errors: [{ code: 4006, message: 'you have used up your daily free allocation of 10,000 neurons' }],
      success: false,
    },
  ],
  [
    'tokens of the day for the organization',
    'quota-used-up',
    429,
    said(
      'Rate limit reached on tokens per day (TPD): Limit 100000, Used 99870, Requested 2431. Please try again in 33m7s.',
      { code: 'rate_limit_exceeded' },
    ),
  ],
  ['Latvian: no money', 'out-of-credit', 402, said('Nepietiekams konta atlikums')],
  ['Thai: the day', 'quota-used-up', 429, said('คุณใช้โควต้ารายวันหมดแล้ว')],
];

const KEYS: Limit[] = [
  [
    'a gateway of a cloud',
    'wrong-key',
    401,
    {
      statusCode: 401,
      message:
        'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
    },
  ],
  [
    'a token of a network that ran out',
    'wrong-key',
    401,
    { error: 'token_expired', error_description: 'The access token expired' },
  ],
  [
    'LiteLLM: no virtual key',
    'wrong-key',
    401,
    said("Authentication Error, LiteLLM Virtual Key expected. Received=sk-****, expected to start with 'sk-'.", {
      type: 'auth_error',
    }),
  ],
  [
    'the key is of another service',
    'wrong-key',
    401,
    said('This key belongs to the image service and cannot be used here'),
  ],
  ['a JWT', 'wrong-key', 401, { message: 'Jwt verification fails' }],
  [
    'a wall of a company',
    'forbidden',
    403,
    '<html><title>Access Denied</title><body>Category: Artificial Intelligence. Blocked by the policy of your organization.</body></html>',
  ],
  ['Latvian', 'wrong-key', 401, said('Nederīga API atslēga')],
  ['Thai', 'wrong-key', 401, said('คีย์ API ไม่ถูกต้อง')],
];

const MODELS: Limit[] = [
  ['a path in place of a name', 'not-found', 404, said('model path ./m.gguf does not exist')],
  ['a repository on a hub', 'not-found', 404, { error: 'Repository Not Found for url: https://hub/api/models/m.' }],
  [
    'a preview that is over',
    'not-found',
    404,
    said('The model m has been deprecated and is no longer served. Use m-2 instead.'),
  ],
  ['no router matches', 'not-found', 400, said('no provider matched model m', { code: 'model_not_routed' })],
  [
    'a legacy protocol',
    'rejected',
    400,
    said('Unsupported legacy protocol: /v1/chat/completions is not supported. Please use /v1/responses.'),
  ],
  ['Latvian', 'not-found', 404, said('Modelis m nav atrasts')],
];

const BUSY: Limit[] = [
  ['all workers are preempted', 'done', 503, said('All replicas were preempted, retry shortly'), 2_000],
  ['draining', 'done', 503, said('server is draining'), 'once'],
  ['a load balancer without targets', 'done', 502, '<html><head><title>502 Bad Gateway</title></head></html>', 2_000],
  [
    'an upstream reset',
    'done',
    503,
    'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
    'once',
  ],
  ['Cloudflare 522', 'done', 522, 'error code: 522', 2_000],
  ['Cloudflare 524', 'done', 524, 'error code: 524', 'once'],
  [
    'engine overloaded',
    'done',
    429,
    said('The engine is currently overloaded, please try again later', { type: 'engine_overloaded_error' }),
    2_000,
  ],
  ['model swap', 'done', 503, said('llama-swap: model m is loading, 42%'), 4_000],
  ['Thai: too many', 'done', 429, said('มีคำขอมากเกินไป กรุณาลองใหม่ภายหลัง'), 2_000],
  ['a failed assertion for good', 'server-error', 500, said('GGML_ASSERT(n_tokens <= n_batch) failed')],
];

const waits = (quirk: string, headers: Record<string, string>, body: unknown, at: number): Row => {
  let until = 0;
  return {
    id: `qv.${at}`,
    quirk,
    expected: 'done',
    requests: 5,
    answer: (x) => {
      if (x.n === 1) until = Date.now() + 35_000;
      if (Date.now() < until) return x.refuse(429, body, headers);
      answerIn(x);
    },
  };
};
const busy = said('Rate limit is exceeded');
const WAITS: Row[] = (
  [
    [
      'Azure: seconds in the words',
      {},
      { statusCode: 429, message: 'Rate limit is exceeded. Try again in 36 seconds.' },
    ],
    [
      'Azure: retry after in the words',
      {},
      said(
        'Requests to the ChatCompletions_Create Operation have exceeded token rate limit of your current tier. Please retry after 36 seconds.',
      ),
    ],
    [
      'Google: a delay in the details',
      {},
      {
        error: {
          code: 429,
          message: 'Resource exhausted.',
          status: 'RESOURCE_EXHAUSTED',
          details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '36s' }],
        },
      },
    ],
    [
      'the remaining and the reset of Groq',
      { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '36.1s' },
      busy,
    ],
    [
      'a reset as seconds of the epoch, told in ms',
      { 'x-ratelimit-reset-requests': '36s', 'x-ratelimit-remaining-requests': '0' },
      busy,
    ],
    ['a reset_in beside the message', {}, { error: { message: 'Too many requests', reset_in: '36s' } }],
    ['a time in Italian', {}, said('Troppe richieste. Riprova tra 36 secondi.')],
    ['a time in Portuguese', {}, said('Muitas solicitações. Tente novamente em 36 segundos.')],
  ] as const
).map(([quirk, headers, body], at) => waits(quirk, headers, body, at));

export const QUARRY_LIMITS: [kind: string, rows: Row[]][] = [
  ['windows', limitRows('qx', WINDOWS)],
  ['money', limitRows('qm', MONEY)],
  ['keys', limitRows('qk', KEYS)],
  ['models', limitRows('qn', MODELS)],
  ['busy', limitRows('qb', BUSY)],
  ['waits', WAITS],
  [
    'as pasted',
    pastedRows(
      'qp',
      [
        ['the key as a header of curl', '/v1', '-H "Authorization: Bearer sk-abc"'],
        ['the key with its words', '/v1', 'Your API key: sk-abc'],
        ['the key as JSON', '/v1', '{"apiKey":"sk-abc"}'],
        ['the key with set of Windows', '/v1', 'set OPENAI_API_KEY=sk-abc'],
        ['the key with setx', '/v1', 'setx OPENAI_API_KEY "sk-abc"'],
        ['the path of messages', '/v1/messages', 'sk-abc'],
        ['the path of responses', '/v1/responses', 'sk-abc'],
        ['the path in quotes', '/v1"', 'sk-abc'],
      ],
      answerIn,
    ),
  ],
];
