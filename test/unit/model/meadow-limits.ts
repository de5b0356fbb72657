/** Budgets, windows, waits and keys in words of gateways and of more languages, written down before they were run. */
import { answerIn, type Limit, limitRows, pastedRows } from './row-kit';
import type { Row } from './endpoint-rows';

const said = (message: string, more: object = {}) => ({ error: { message, ...more } });

const BUDGETS: Limit[] = [
  [
    'an organisation: its budget of the month',
    'out-of-credit',
    403,
    said('Budget limit exceeded (monthly limit). Contact your org admin.', { code: 403 }),
  ],
  [
    'limits that the user has set, until a date',
    'quota-used-up',
    400,
    {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message: 'You have reached your specified API usage limits. You will regain access on 2026-12-31 at 00:00 UTC.',
      },
    },
  ],
  [
    'a count of the month as a reason',
    'quota-used-up',
    402,
    { message: 'You have reached the limit.', reason: 'MONTHLY_REQUEST_COUNT' },
  ],
  [
    'a cap of spending in a month',
    'out-of-credit',
    429,
    said(
      'Your billing account has exceeded its monthly spending cap. Please go to the studio to manage your billing.',
      { status: 'RESOURCE_EXHAUSTED', code: 429 },
    ),
  ],
  [
    'the code names the month, the words a moment',
    'quota-used-up',
    429,
    {
      error: 'monthly_cost_limit_exceeded',
      message: 'Rate limited - try again in a moment or switch to a different model.',
      resets_at: '2099-01-01T00:00:00Z',
    },
  ],
  [
    'no deployment below its budget',
    'out-of-credit',
    429,
    said('No deployments available - crossed budget: Exceeded budget for deployment m: 1.36 >= 1.0 per 1d'),
  ],
  [
    'an allowance of a team',
    'out-of-credit',
    429,
    said('Your AI usage allowance has been reached. Please contact the AI team.', {
      type: 'budget_exceeded',
      code: '429',
    }),
  ],
  [
    'a pool of a company',
    'out-of-credit',
    402,
    'budget pool has been exhausted, please ask an administrator to increase the limit or select another budget pool',
  ],
  [
    'a trial that is over',
    'out-of-credit',
    403,
    said('Your free trial has ended. Please add a payment method to continue.'),
  ],
  ['Lithuanian: no money', 'out-of-credit', 403, said('Sąskaitoje nepakanka lėšų')],
  ['Bulgarian: no money', 'out-of-credit', 429, said('Недостатъчна наличност по сметката')],
  ['Chinese: the package of tokens is used up', 'out-of-credit', 429, said('您的资源包已用完，请购买后再试')],
];

const WINDOWS: Limit[] = [
  [
    'a prompt and a window without blanks',
    'done',
    400,
    said('The prompt is2614tokens and the context window is2048!'),
    'long',
  ],
  [
    'tokens to keep',
    'done',
    400,
    { error: 'Error rendering prompt: Cannot truncate prompt with n_keep (15028) >= n_ctx (7424)' },
    'long',
  ],
  ['a slot of a server', 'done', 500, said('slot 0: input is larger than the context of the slot, skipping'), 'long'],
  [
    'memory of the cache',
    'done',
    500,
    said('the prompt needs 9,120 tokens of KV cache but only 8,192 are allocated'),
    'long',
  ],
  ['Persian', 'done', 400, said('طول ورودی از حداکثر طول متن مدل بیشتر است'), 'long'],
  ['Croatian', 'done', 400, said('Upit prelazi najveću duljinu konteksta modela'), 'long'],
  ['Bulgarian', 'done', 400, said('Заявката надвишава максималната дължина на контекста'), 'long'],
  ['Estonian', 'done', 400, said('Sisend on liiga pikk: mudeli kontekst on 4096 märgendit'), 'long'],
];

const KEYS: Limit[] = [
  ['Estonian', 'wrong-key', 403, said('Vigane API-võti')],
  ['Lithuanian', 'wrong-key', 400, said('Neteisingas API raktas')],
  ['Croatian', 'wrong-key', 403, said('API ključ nije valjan')],
  [
    'a key of another region',
    'wrong-key',
    403,
    said('This API key belongs to another region. Use a key created for this endpoint.'),
  ],
  [
    'a virtual key at a gateway',
    'wrong-key',
    400,
    said('Authentication Error, LiteLLM Virtual Key expected. Received=sk-a***c, expected to start with "vk-".'),
  ],
  [
    'a key that may not use this model',
    'not-found',
    403,
    said("key not allowed to access model. This key can only access models=['small']. Tried to access m", {
      type: 'key_model_access_denied',
    }),
  ],
];

const OTHERS: Limit[] = [
  [
    'a space that is paused by its owner',
    'server-error',
    503,
    '<html><head><title>Paused</title></head><body>This Space has been paused by its owner.</body></html>',
  ],
  [
    'a tunnel without its end',
    'server-error',
    502,
    '<html><head><title>ERR_NGROK_8012</title></head><body>Traffic was successfully tunneled, but the agent failed to establish a connection to the upstream web service</body></html>',
  ],
  ['a model that was unloaded to free memory, once', 'done', 400, said('Model unloaded.'), 'once'],
  ['a worker that restarts, once', 'done', 500, said('The runner process has terminated: exit status 2'), 'once'],
  ['no slot is free, once', 'done', 503, said('no slot available', { type: 'unavailable_error' }), 'once'],
  ['a model that makes embeddings', 'not-found', 400, said('"m" does not support chat')],
  [
    'a model of pictures',
    'not-found',
    404,
    said('This is not a chat model and thus not supported in the v1/chat/completions endpoint.'),
  ],
];

/** A limit that ends after 20 seconds and says so in one way: more than one try after it ended is too many. */
const limitRow = (i: number, quirk: string, headers: () => Record<string, string>, body: () => unknown): Row => {
  let until = 0;
  return {
    id: `m9.${i}`,
    quirk,
    expected: 'done',
    requests: 5,
    answer: (x) => {
      if (x.n === 1) until = Date.now() + 20_000;
      if (Date.now() < until) return x.refuse(429, body(), headers());
      answerIn(x);
    },
  };
};
const busy = () => said('Too many requests');
const inSeconds = (seconds: number) => Math.ceil(Date.now() / 1000) + seconds;
const WAITS: Row[] = [
  limitRow(0, 'retry-after as seconds since 1970', () => ({ 'retry-after': String(inSeconds(21)) }), busy),
  limitRow(1, 'retry-after as a span of ISO 8601', () => ({ 'retry-after': 'PT21S' }), busy),
  limitRow(
    2,
    'retry-after as a date of ISO 8601',
    () => ({ 'retry-after': new Date(Date.now() + 21_000).toISOString() }),
    busy,
  ),
  limitRow(
    3,
    'retryAfter in the body, seconds',
    () => ({}),
    () => ({ error: { message: 'slow down', retryAfter: 21 } }),
  ),
  limitRow(
    4,
    'retry_after_ms in the body',
    () => ({}),
    () => ({ error: { message: 'slow down', retry_after_ms: 21_000 } }),
  ),
  limitRow(
    5,
    'resets_at in the body as a date',
    () => ({}),
    () => ({ error: { message: 'Rate limited', resets_at: new Date(Date.now() + 21_000).toISOString() } }),
  ),
  limitRow(
    6,
    'resets_in_seconds in the body',
    () => ({}),
    () => ({ error: { type: 'usage_limit', message: 'Too many requests', resets_in_seconds: 21 } }),
  ),
];

export const MEADOW_LIMITS: [kind: string, rows: Row[]][] = [
  ['budgets', limitRows('m6', BUDGETS)],
  ['windows', limitRows('m7', WINDOWS)],
  ['keys', limitRows('m8', KEYS)],
  ['waits', WAITS],
  ['others', limitRows('m10', OTHERS)],
  [
    'as pasted',
    pastedRows(
      'm11',
      [
        ['an assignment of TypeScript', '/v1', "apiKey: 'sk-abc',"],
        ['a line of YAML', '/v1', 'api_key: sk-abc'],
        ['between backticks', '/v1', '`sk-abc`'],
        ['in typographic quotes', '/v1', '“sk-abc”'],
        ['a line of PowerShell', '/v1', '$env:OPENAI_API_KEY = "sk-abc"'],
        ['the address of another API below it', '/v1/embeddings', 'sk-abc'],
        ['the address of one model', '/v1/models/m', 'sk-abc'],
        ['in capitals', '/V1', 'sk-abc'],
        ['between angle brackets, path twice', '/v1/v1', '<sk-abc>'],
        ['the description of the API', '/openapi.json', 'sk-abc'],
      ],
      answerIn,
    ),
  ],
];
