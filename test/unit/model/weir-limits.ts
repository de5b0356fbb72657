/** Errors of gateways, clouds and local servers in wordings of their own, written down before lib/model was read for them. */
import type { Row } from './endpoint-rows';
import { answerIn, type Limit, limitRows } from './row-kit';

const said = (message: string, more: object = {}) => ({ error: { message, ...more } });

const WINDOWS: Limit[] = [
  [
    'TensorRT-LLM: the prompt by its own limit',
    'done',
    500,
    { message: 'The prompt length (9120) should not exceed max_input_len (8192)' },
    'long',
  ],
  [
    'Triton: a shape',
    'done',
    400,
    { error: "[request id: 1] input 'input_ids' has 9120 tokens, engine was built for 8192" },
    'long',
  ],
  [
    'MLC: prefill',
    'done',
    400,
    { object: 'error', message: 'Input prompt length 9120 exceeds the prefill budget 8192', code: 400 },
    'long',
  ],
  [
    'Exllama: the cache',
    'done',
    500,
    { detail: 'Prompt of 9120 tokens is longer than the cache size of 8192 tokens' },
    'long',
  ],
  [
    'a gateway: count and cap',
    'done',
    400,
    said('token_count 9120 > token_cap 8192', { code: 'input_over_cap' }),
    'long',
  ],
  [
    'WebLLM behind a bridge',
    'done',
    400,
    { error: 'Prompt tokens exceed context window size: number of prompt tokens: 9120; context window size: 8192' },
    'long',
  ],
  [
    'a message that is too long for the server',
    'done',
    400,
    said('Total message size of 61234 characters exceeds the 40000 characters allowed'),
    'long',
  ],
  [
    'Greek',
    'done',
    400,
    said('Το αίτημα υπερβαίνει το μέγιστο μήκος περιβάλλοντος του μοντέλου (8192 tokens)'),
    'long',
  ],
  ['Estonian', 'done', 400, said('Päring on liiga pikk: mudeli kontekst on 8192 tokenit'), 'long'],
];

const MONEY: Limit[] = [
  [
    'a budget of a team',
    'out-of-credit',
    400,
    said('ExceededTeamBudget: Team ops over budget. Spend=10.2, Budget=10.0', { type: 'budget_exceeded' }),
  ],
  [
    'tokens of a plan',
    'quota-used-up',
    403,
    said('Your plan includes 1M tokens per month. You have used all of them.'),
  ],
  ['coins', 'out-of-credit', 402, said('Not enough coins to run this model')],
  ['a card that is missing', 'out-of-credit', 403, said('Add a payment method to use this model')],
  ['a trial that ended', 'out-of-credit', 403, said('Your free trial has ended. Choose a plan to continue.')],
  ['requests of the day for a free model', 'quota-used-up', 429, said('You have made 200 of 200 free requests today')],
  ['an allowance that resets at midnight', 'quota-used-up', 429, said('Allowance used. Resets at midnight UTC.')],
  ['Greek: no money', 'out-of-credit', 402, said('Ανεπαρκές υπόλοιπο λογαριασμού')],
  ['Hebrew: the day', 'quota-used-up', 429, said('המכסה היומית נוצלה במלואה')],
];

const KEYS: Limit[] = [
  ['a key that was turned off', 'wrong-key', 401, said('This key was disabled by its owner')],
  ['no bearer', 'wrong-key', 401, said('Missing bearer token in the Authorization header')],
  [
    'a key of another region',
    'wrong-key',
    401,
    said('Invalid token for this region. Create a key at the international site.'),
  ],
  [
    'Tencent: a signature',
    'wrong-key',
    200,
    {
      Response: {
        Error: { Code: 'AuthFailure.SecretIdNotFound', Message: 'The SecretId is not found' },
        RequestId: 'a',
      },
    },
  ],
  ['the seat was taken away', 'forbidden', 403, said('You do not have a seat in this workspace')],
  [
    'the model is not for this key',
    'not-found',
    403,
    said("key not allowed to access model. This key can only access models=['small']. Tried to access m", {
      type: 'key_model_access_denied',
    }),
  ],
  ['a country', 'forbidden', 451, said('This service is not available in your country')],
  ['Greek', 'wrong-key', 401, said('Μη έγκυρο κλειδί API')],
  ['Estonian', 'wrong-key', 403, said('API võti on vigane')],
];

const MODELS: Limit[] = [
  [
    'no deployment in a group',
    'not-found',
    400,
    said('There are no healthy deployments for this model. Passed model=m. Available: small, large'),
  ],
  ['a picture model', 'rejected', 400, said('m is an image model and cannot be used with chat completions')],
  ['an alias without a target', 'rejected', 400, said('alias "m" resolves to nothing')],
  ['did you mean', 'not-found', 404, { detail: "Unknown model 'm'. Did you mean 'm-2'?" }],
  ['Greek', 'not-found', 404, said('Το μοντέλο m δεν υπάρχει')],
  ['Estonian', 'not-found', 404, said('Mudelit m ei leitud')],
];

const BUSY: Limit[] = [
  ['a queue that is full', 'done', 503, said('Queue is full (64 of 64), drop'), 2_000],
  ['a GPU that wakes', 'done', 503, { status: 'waking', eta: 3 }, 3_000],
  ['slots', 'done', 503, said('no slot available', { type: 'unavailable_error' }), 'once'],
  ['a breaker', 'done', 503, said('circuit breaker open for upstream m; half-open in 2s'), 2_000],
  ['HTTP 529 of a relay with a page', 'done', 529, '<html><body>Site is overloaded</body></html>', 2_000],
  ['too early', 'done', 425, said('Too early: the replica is warming up'), 2_000],
  ['HTTP 408 of a proxy', 'done', 408, 'Request Time-out', 'once'],
  [
    'a tunnel that is closed',
    'server-error',
    530,
    '<html><title>Cloudflare Tunnel error</title><body>error 1033</body></html>',
  ],
  ['no memory on the card', 'server-error', 500, said('CUDA error: out of memory')],
  ['Greek: too many', 'done', 429, said('Πάρα πολλά αιτήματα, δοκιμάστε αργότερα'), 2_000],
];

const waits = (quirk: string, headers: Record<string, string>, body: unknown, at: number): Row => {
  let until = 0;
  return {
    id: `ww.${at}`,
    quirk,
    expected: 'done',
    requests: 5,
    answer: (x) => {
      if (x.n === 1) until = Date.now() + 40_000;
      if (Date.now() < until) return x.refuse(429, body, headers);
      answerIn(x);
    },
  };
};
const busy = said('Too many requests');
const WAITS: Row[] = (
  [
    ['x-rate-limit-reset-after', { 'x-rate-limit-reset-after': '41' }, busy],
    ['retry_after_ms in details', {}, { error: { message: 'Too many requests', details: { retry_after_ms: 41_000 } } }],
    ['a time in French', {}, said('Trop de requêtes. Réessayez dans 41 secondes.')],
    ['a time in Spanish', {}, said('Demasiadas solicitudes. Vuelva a intentarlo en 41 segundos.')],
    [
      'cooldown list of LiteLLM',
      {},
      said("No deployments available for selected model. Try again in 41 seconds. Passed model=m. cooldown_list=['a']"),
    ],
    ['a duration of Go', {}, said('rate limit exceeded, next token available after 41.2s')],
  ] as const
).map(([quirk, headers, body], at) => waits(quirk, headers, body, at));

export const WEIR_LIMITS: [kind: string, rows: Row[]][] = [
  ['windows', limitRows('wx', WINDOWS)],
  ['money', limitRows('wm', MONEY)],
  ['keys', limitRows('wk', KEYS)],
  ['models', limitRows('wn', MODELS)],
  ['busy', limitRows('wb', BUSY)],
  ['waits', WAITS],
];
