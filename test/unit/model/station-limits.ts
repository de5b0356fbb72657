/** Errors of gateways, clouds and local servers of 2025 and 2026 in their own words, and in more languages; written down before lib/model was read. */
import type { Row } from './endpoint-rows';
import { answerIn, type Limit, limitRows } from './row-kit';

const said = (message: string, more: object = {}) => ({ error: { message, ...more } });
const failed = (code: number | string, message: string) => ({
  result: null,
  success: false,
  errors: [{ code, message }],
  messages: [],
});

const WINDOWS: Limit[] = [
  // https://github.com/lemonade-sdk/lemonade/issues/6
  [
    'Lemonade: greater than the max prompt length',
    'done',
    500,
    { detail: "RuntimeError: Prompt tokens (9068) cannot be greater than the model's max prompt length (8000)" },
    'long',
  ],
  // https://github.com/antirez/ds4/pull/150
  [
    'ds4: exceeds context size',
    'done',
    400,
    said('Prompt tokens (9120) exceeds context size (8192)', {
      type: 'context_exceeded',
      n_prompt_tokens: 9120,
      n_ctx: 8192,
    }),
    'long',
  ],
  // https://github.com/screenpipe/screenpipe/issues/2570
  [
    'oMLX: max context window',
    'done',
    400,
    said('Prompt too long: 41066 tokens exceeds max context window of 32768 tokens'),
    'long',
  ],
  // https://github.com/jjang-ai/vmlx/issues/253
  [
    'vMLX: a code as the first word',
    'done',
    500,
    { error: 'prompt_too_long: tokenized VLM text prompt has 20767 tokens, max prompt/context tokens is 16384' },
    'long',
  ],
  [
    'positions of a cluster',
    'done',
    500,
    { detail: 'input of 9120 tokens will not fit: only 8192 positions were allotted to this instance' },
    'long',
  ],
  [
    'a proxy: the body is too large, as a page',
    'done',
    413,
    '<html><head><title>413 Payload Too Large</title></head><body></body></html>',
    'long',
  ],
  [
    'Catalan',
    'done',
    400,
    said('La sol·licitud supera la longitud màxima del context del model (8192 tokens)'),
    'long',
  ],
  ['Slovenian', 'done', 400, said('Poziv je predolg: kontekst modela ima 8192 žetonov'), 'long'],
  ['Serbian', 'done', 400, said('Упит је предугачак и прелази контекст модела од 8192 токена'), 'long'],
  ['Malay', 'done', 400, said('Permintaan melebihi panjang konteks maksimum model (8192 token)'), 'long'],
  ['Bengali', 'done', 400, said('অনুরোধটি মডেলের সর্বোচ্চ কনটেক্সট দৈর্ঘ্য (8192 টোকেন) অতিক্রম করেছে'), 'long'],
];

const MONEY: Limit[] = [
  // https://github.com/continuedev/continue/issues/11444
  [
    'Ollama: the limit of a session',
    'quota-used-up',
    429,
    { error: 'you (ann) have reached your session usage limit, upgrade for higher limits: https://ollama.com/upgrade' },
  ],
  [
    'Ollama: the limit of a week',
    'quota-used-up',
    429,
    { error: 'you (ann) have reached your weekly usage limit, upgrade for higher limits: https://ollama.com/upgrade' },
  ],
  // https://github.com/cloudflare/cloudflare-docs/pull/32574
  ['Cloudflare: unified billing', 'out-of-credit', 402, failed(2021, 'Unified Billing: this account has no credits')],
  [
    'the account ran dry, with the status of a key',
    'out-of-credit',
    401,
    said('Your account has run out of API credits. Please visit the settings to purchase more.'),
  ],
  [
    'more than what is left for the key',
    'out-of-credit',
    403,
    said('This request would cost about $0.42, but your key has only $0.10 left'),
  ],
  [
    'an invoice that is open',
    'out-of-credit',
    403,
    said('API access is paused: your last payment failed and an invoice is past due'),
  ],
  ['free for today, in Chinese', 'quota-used-up', 429, said('今日免费额度已用完，请明天再试')],
  ['Ukrainian: no money', 'out-of-credit', 403, said('На рахунку недостатньо коштів')],
  ['Catalan: no money', 'out-of-credit', 403, said('No hi ha prou saldo al compte')],
  ['Malay: no money', 'out-of-credit', 403, said('Baki akaun tidak mencukupi')],
  ['Slovenian: the quota of the day', 'quota-used-up', 429, said('Dnevna kvota je porabljena')],
];

const KEYS: Limit[] = [
  // https://github.com/dmMaze/BallonsTranslator/issues/1233
  ['NIM: authorization failed', 'wrong-key', 403, { status: 403, title: 'Forbidden', detail: 'Authorization failed' }],
  // https://github.com/Ikalus1988/MisakaNet/pull/1489
  ['Cloudflare: a key of the account, not of the gateway', 'wrong-key', 401, failed(2009, 'Unauthorized')],
  ['Databricks: a token', 'wrong-key', 403, { error_code: 403, message: 'Invalid access token.' }],
  [
    'GitHub: bad credentials',
    'wrong-key',
    403,
    { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest' },
  ],
  [
    'watsonx: expired',
    'wrong-key',
    401,
    {
      errors: [
        { code: 'authentication_token_expired', message: 'Failed to authenticate the request due to an expired token' },
      ],
      trace: 'a',
      status_code: 401,
    },
  ],
  ['Snowflake: a token of the web', 'wrong-key', 401, { code: '390144', message: 'JWT token is invalid. [a-b-c]' }],
  ['Catalan', 'wrong-key', 400, said('La clau de l’API no és vàlida')],
  ['Slovenian', 'wrong-key', 403, said('Ključ API ni veljaven')],
  ['Malay', 'wrong-key', 400, said('Kunci API tidak sah')],
  [
    'an address that the key does not allow',
    'forbidden',
    403,
    said('Requests from this IP address are blocked by the restrictions of your API key'),
  ],
  [
    'a page that the key does not allow',
    'forbidden',
    403,
    said('Requests from referrer chrome-extension://abc are blocked.', {
      status: 'PERMISSION_DENIED',
      details: [{ reason: 'API_KEY_HTTP_REFERRER_BLOCKED' }],
    }),
  ],
  [
    'an organisation that was closed',
    'forbidden',
    400,
    { type: 'error', error: { type: 'invalid_request_error', message: 'This organization has been suspended.' } },
  ],
];

const MODELS: Limit[] = [
  // https://github.com/anomalyco/opencode/issues/23773
  [
    'Cloudflare: no route',
    'not-found',
    404,
    failed(
      7003,
      'Could not route to /client/v4/accounts/x/ai/v1/chat/completions, perhaps your object identifier is invalid?',
    ),
  ],
  // https://github.com/anomalyco/opencode/issues/18552 has the same for an account that was never filled in
  ['Cloudflare: an invalid provider', 'not-found', 400, failed(2008, 'Invalid provider')],
  [
    'Databricks: no endpoint',
    'not-found',
    404,
    {
      error_code: 'RESOURCE_DOES_NOT_EXIST',
      message:
        "The given endpoint 'm' does not exist, please retry after checking the specified model and version deployment exists.",
    },
  ],
  [
    'Vertex: a publisher',
    'not-found',
    404,
    [
      {
        error: {
          code: 404,
          status: 'NOT_FOUND',
          message:
            'Publisher Model `projects/p/locations/us/publishers/x/models/m` was not found or your project does not have access to it.',
        },
      },
    ],
  ],
  ['a switch of models', 'not-found', 400, { error: 'could not find real modelID for m' }],
  ['a model that is not loaded', 'not-found', 400, { detail: 'model m is not loaded; loaded: qwen3-8b' }],
  [
    'a model that was retired',
    'not-found',
    410,
    said('m reached its end of life on 2026-10-01 and is no longer served'),
  ],
  ['Catalan', 'not-found', 400, said('El model m no existeix')],
  ['Malay', 'not-found', 400, said('Model m tidak dijumpai')],
];

const BUSY: Limit[] = [
  [
    'scaled to zero',
    'done',
    503,
    {
      error_code: 'TEMPORARILY_UNAVAILABLE',
      message: 'The endpoint is scaled to zero and is starting. Retry in a few seconds.',
    },
    4_000,
  ],
  [
    'NIM: the limit of a worker',
    'done',
    503,
    {
      status: 503,
      title: 'Service Unavailable',
      detail: 'ResourceExhausted: Worker local total request limit reached (33/32)',
    },
    'once',
  ],
  ['the model is being loaded, as a conflict', 'done', 409, said('model m is being loaded by another request'), 2_000],
  [
    'a flow control with status 200',
    'done',
    200,
    { success: false, resultCode: 'FLOW_CONTROL', resultMsg: 'Too many calls per second, slow down' },
    2_000,
  ],
  [
    'vLLM: its core is dead',
    'server-error',
    500,
    said('EngineCore encountered an issue. See stack trace (above) for the root cause.', {
      type: 'Internal Server Error',
      code: 500,
    }),
  ],
  [
    'not enough memory for the model',
    'server-error',
    400,
    said('Failed to load model "m". Error: Model loading was stopped due to insufficient system resources.'),
  ],
  [
    'a page of the network that wants a login',
    'not-an-api',
    511,
    '<html><head><title>Network Authentication Required</title></head><body>Log in</body></html>',
  ],
  ['Catalan: too many', 'done', 429, said('Massa sol·licituds, torneu-ho a provar més tard'), 2_000],
  ['Swahili: busy', 'done', 503, said('Seva ina shughuli nyingi, jaribu tena baadaye'), 2_000],
  ['an unknown field, in Catalan', 'rejected', 400, said('El cos de la petició no es pot llegir')],
];

/** A limit that ends after 20 seconds and says so in one way: more than one try after it ended is too many. */
const waits = (quirk: string, headers: Record<string, string>, body: unknown, at: number): Row => {
  let until = 0;
  return {
    id: `tw.${at}`,
    quirk,
    expected: 'done',
    requests: 5,
    answer: (x) => {
      if (x.n === 1) until = Date.now() + 20_000;
      if (Date.now() < until) return x.refuse(429, body, headers);
      answerIn(x);
    },
  };
};
const busy = said('Too many requests');
const WAITS: Row[] = (
  [
    ['RateLimit as a list of the draft', { ratelimit: '"default";r=0;t=21' }, busy],
    ['x-ms-retry-after-ms', { 'x-ms-retry-after-ms': '21000' }, busy],
    ['a time in Chinese', {}, said('请求过于频繁，请在 21 秒后重试')],
    ['a time in Japanese', {}, said('リクエストが多すぎます。21秒後に再試行してください')],
    ['a time in German', {}, said('Zu viele Anfragen. Bitte in 21 Sekunden erneut versuchen.')],
    ['wait_seconds in the body', {}, { error: { message: 'Too many requests', wait_seconds: 21 } }],
    ['available in a time of minutes and seconds', {}, said('Rate limit reached; next request available in 0m21s')],
  ] as const
).map(([quirk, headers, body], at) => waits(quirk, headers, body, at));

export const STATION_LIMITS: [kind: string, rows: Row[]][] = [
  ['windows', limitRows('tx', WINDOWS)],
  ['money', limitRows('tm', MONEY)],
  ['keys', limitRows('tk', KEYS)],
  ['models', limitRows('tn', MODELS)],
  ['busy', limitRows('tb', BUSY)],
  ['waits', WAITS],
];
