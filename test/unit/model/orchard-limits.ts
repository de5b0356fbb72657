/** Refusals and limits of clouds, gateways and proxies in their own words, written down before they were run. */
import type { Answer } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import { answerIn, type Limit, limitRows } from './row-kit';

const CLOUDS: Limit[] = [
  [
    'Vertex: an error in a list, 401',
    'wrong-key',
    401,
    [
      {
        error: {
          code: 401,
          message: 'Request had invalid authentication credentials. Expected OAuth 2 access token.',
          status: 'UNAUTHENTICATED',
        },
      },
    ],
  ],
  [
    'Vertex: a permission is denied',
    'forbidden',
    403,
    {
      error: {
        code: 403,
        message:
          "Permission 'aiplatform.endpoints.predict' denied on resource '//aiplatform.googleapis.com/projects/p'",
        status: 'PERMISSION_DENIED',
      },
    },
  ],
  [
    'Bedrock: a user without the right',
    'forbidden',
    403,
    {
      Message:
        'User: arn:aws:iam::1:user/x is not authorized to perform: bedrock:InvokeModel on resource: m because no identity-based policy allows it',
    },
  ],
  [
    'Bedrock: the security token is expired',
    'wrong-key',
    403,
    { message: 'The security token included in the request is expired' },
  ],
  [
    'Bedrock: too many tokens, wait',
    'done',
    429,
    { message: 'Too many tokens, please wait before trying again.' },
    2_000,
  ],
  [
    'Azure: no deployment',
    'not-found',
    404,
    {
      error: {
        code: 'DeploymentNotFound',
        message:
          'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
      },
    },
  ],
  [
    'Azure: filtered by its policy',
    'filtered',
    400,
    {
      error: {
        message:
          "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry.",
        code: 'content_filter',
        innererror: { code: 'ResponsibleAIPolicyViolation' },
      },
    },
  ],
  [
    'Azure: the rate of the pricing tier',
    'done',
    429,
    {
      error: {
        code: '429',
        message:
          'Requests to the ChatCompletions_Create Operation have exceeded call rate limit of your current AIServices S0 pricing tier. Please retry after 2 seconds.',
      },
    },
    2_000,
  ],
  [
    'NIM: a function that is not there',
    'not-found',
    404,
    { status: 404, title: 'Not Found', detail: "Function '8f4a9': Not found for account 'x'" },
  ],
  [
    'Groq: a model that was retired',
    'not-found',
    400,
    {
      error: {
        message: 'The model `m` has been decommissioned and is no longer supported. Please refer to the documentation.',
        code: 'model_decommissioned',
      },
    },
  ],
  ['payment required, without a word', 'out-of-credit', 402, ''],
  ['prepaid credit used, Italian', 'out-of-credit', 402, 'Credito esaurito'],
];
const OVERFLOWS: Limit[] = [
  ['Bedrock: too long', 'done', 400, { message: 'Input is too long for requested model.' }, 'long'],
  [
    'SGLang: longer than the context',
    'done',
    400,
    {
      object: 'error',
      message: "The input (9120 tokens) is longer than the model's context length (8192 tokens).",
      type: 'BadRequestError',
      code: 400,
    },
    'long',
  ],
  [
    'TabbyAPI: greater than max_seq_len',
    'done',
    400,
    { detail: 'Prompt length 9120 is greater than max_seq_len 8192' },
    'long',
  ],
  [
    'YandexGPT: no more than',
    'done',
    400,
    { error: 'number of input tokens must be no more than 8192, got 9120' },
    'long',
  ],
  ['MLX: the cache of keys', 'done', 400, { error: 'Prompt of 9120 tokens exceeds max_kv_size of 8192' }, 'long'],
  [
    'in Japanese',
    'done',
    400,
    { error: { message: '入力がモデルの最大コンテキスト長（8192トークン）を超えています。' } },
    'long',
  ],
  ['in Russian', 'done', 413, { message: 'Превышена максимальная длина контекста модели: 8192 токенов' }, 'long'],
];
const PAGES: Limit[] = [
  [
    'HAProxy: no server',
    'server-error',
    503,
    '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>',
  ],
  ['Caddy: nothing but a status, 502', 'server-error', 502, ''],
  [
    'a challenge for browsers',
    'forbidden',
    403,
    '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div id="challenge-platform"></div></body></html>',
  ],
  [
    'a default page of a web server',
    'not-an-api',
    200,
    '<html><head><title>Caddy works!</title></head><body></body></html>',
  ],
  [
    'a router that asks for its own password',
    'not-an-api',
    200,
    '<html><head><title>RouterOS</title></head><body><form><input type="password"></form></body></html>',
  ],
  [
    'an app that is asleep',
    'server-error',
    503,
    '<html><title>Application asleep</title><body>Your service is waking up</body></html>',
  ],
];

const times: [quirk: string, headers: Record<string, string>, body?: unknown][] = [
  ['retry-after-ms', { 'retry-after-ms': '1500' }],
  ['x-ms-retry-after-ms', { 'x-ms-retry-after-ms': '1500' }],
  ['the RateLimit field of a draft', { ratelimit: '"default";r=0;t=2' }],
  ['a list of pairs', { ratelimit: 'limit=10, remaining=0, reset=2' }],
  ['a span with letters', { 'x-ratelimit-reset-tokens': '1m2.5s' }],
  ['a span in ISO 8601', { 'x-ratelimit-reset-after': 'PT2S' }],
  [
    'RetryInfo of Google',
    {},
    [
      {
        error: {
          code: 429,
          status: 'RESOURCE_EXHAUSTED',
          message: 'Resource exhausted.',
          details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '2s' }],
        },
      },
    ],
  ],
  ['words with a fraction', {}, { error: { message: 'Rate limit reached. Please try again in 2.66s.' } }],
];
const waits: Row[] = times.map(([quirk, headers, body], i): Row => {
  let from: number | undefined;
  const answer: Answer = (x) => {
    if (x.n === 1) from = Date.now();
    if (from !== undefined && Date.now() - from < 1_000)
      return x.refuse(429, body ?? { error: { message: 'Slow down' } }, headers);
    return answerIn(x);
  };
  return { id: `o9.${i}`, quirk, expected: 'done', requests: 8, answer };
});

export const ORCHARD_LIMITS: [kind: string, rows: Row[]][] = [
  ['clouds', limitRows('o6', CLOUDS)],
  ['overflows', limitRows('o7', OVERFLOWS)],
  ['pages', limitRows('o8', PAGES)],
  ['waits', waits],
];
