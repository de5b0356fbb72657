/** Errors of relays, serving frameworks and clouds in wordings and languages of their own, written down before lib/model was read for them. */
import type { Row } from './endpoint-rows';
import { type Limit, limitRows } from './row-kit';

const said = (message: string, more: object = {}) => ({ error: { message, ...more } });

const WINDOWS: Limit[] = [
  [
    'LMDeploy',
    'done',
    400,
    { object: 'error', message: 'The prompt has 9120 tokens but session_len is 8192', code: 400 },
    'long',
  ],
  [
    'SGLang',
    'done',
    400,
    {
      object: 'error',
      message:
        "The input (9120 tokens) is longer than the model's context length (8192 tokens). Use a shorter input or enable --allow-auto-truncate.",
      type: 'BadRequestError',
    },
    'long',
  ],
  [
    'TGI',
    'done',
    422,
    {
      error:
        'Input validation error: `inputs` tokens + `max_new_tokens` must be <= 8192. Given: 9120 `inputs` tokens and 1024 `max_new_tokens`',
      error_type: 'validation',
    },
    'long',
  ],
  ['an edge worker', 'done', 413, said('Request too large: 9120 tokens, limit 8192 for this model'), 'long'],
  [
    'a limit told as a rate',
    'done',
    413,
    said(
      'Request too large for model `m` in organization `o` on tokens per minute (TPM): Limit 6000, Requested 9120, please reduce your message size and try again.',
      { type: 'tokens', code: 'rate_limit_exceeded' },
    ),
    'long',
  ],
  ['a body of bytes', 'done', 413, '<html><head><title>413 Request Entity Too Large</title></head></html>', 'long'],
  ['Dutch', 'done', 400, said('De invoer is te lang: maximaal 8192 tokens toegestaan'), 'long'],
  ['Finnish', 'done', 400, said('Syöte on liian pitkä: enintään 8192 tokenia'), 'long'],
  ['Ukrainian', 'done', 400, said('Запит задовгий: максимальна довжина контексту 8192 токени'), 'long'],
  ['Thai', 'done', 400, said('ข้อความยาวเกินไป เกินความยาวบริบทสูงสุด 8192 โทเค็น'), 'long'],
];

const MONEY: Limit[] = [
  ['a relay', 'out-of-credit', 402, { code: 402, msg: 'No remaining credits for this workspace' }],
  [
    'a spending limit of the account',
    'out-of-credit',
    429,
    said('You reached your spend limit for this billing period. Raise it in the console.', {
      type: 'billing_error',
    }),
  ],
  ['an invoice not paid', 'out-of-credit', 403, said('Account suspended: invoice overdue')],
  ['tokens of a day', 'quota-used-up', 429, said('You have used all 500000 tokens of your daily allowance.')],
  ['a weekly plan', 'quota-used-up', 429, said('Weekly usage limit reached. Resets on Monday.')],
  ['Dutch: no money', 'out-of-credit', 402, said('Onvoldoende saldo, waardeer uw tegoed op')],
  ['Finnish: the day', 'quota-used-up', 429, said('Päivittäinen kiintiö on käytetty')],
  ['Ukrainian: no money', 'out-of-credit', 402, said('Недостатньо коштів на балансі')],
];

const KEYS: Limit[] = [
  ['none arrived', 'wrong-key', 401, { detail: 'Not authenticated' }],
  [
    'LiteLLM',
    'wrong-key',
    400,
    said('Authentication Error, Invalid proxy server token passed', { type: 'auth_error' }),
  ],
  ['LiteLLM, expired', 'wrong-key', 400, said('Authentication Error - Expired Key. Key Expiry time 2026-01-01')],
  ['a gateway in words alone', 'wrong-key', 401, 'Unauthorized'],
  ['Kong', 'wrong-key', 401, { message: 'No API key found in request' }],
  [
    'AWS',
    'wrong-key',
    403,
    { message: 'The security token included in the request is invalid.', __type: 'UnrecognizedClientException' },
  ],
  ['the model is not in the plan', 'forbidden', 403, said('Your plan does not include access to this model.')],
  ['a firewall', 'forbidden', 403, '<html><title>Access denied</title><body>Error 1020 Ray ID</body></html>'],
  ['Dutch', 'wrong-key', 401, said('Ongeldige API-sleutel')],
  ['Finnish', 'wrong-key', 401, said('Virheellinen API-avain')],
];

const MODELS: Limit[] = [
  ['vLLM', 'not-found', 404, { object: 'error', message: 'The model `m` does not exist.', code: 404 }],
  ['llama-swap', 'not-found', 400, { error: 'could not find real modelID for m' }],
  [
    'LiteLLM',
    'not-found',
    400,
    said('Invalid model name passed in model=m. Call `/v1/models` to view available models'),
  ],
  ['no provider', 'not-found', 404, said('No endpoints found for m.')],
  ['no provider that takes tools', 'done', 404, said('No endpoints found that support tool use.'), 'always'],
];

const PROXIES: Limit[] = [
  ['a load balancer without servers', 'server-error', 503, '<html><body>No server is available</body></html>'],
  ['an empty 504', 'server-error', 504, ''],
  [
    'a page that needs a script',
    'not-an-api',
    200,
    '<!DOCTYPE html><noscript>You need to enable JavaScript</noscript>',
  ],
  ['the page of a router', 'not-an-api', 200, '<HTML><HEAD><TITLE>Router login</TITLE></HEAD></HTML>'],
];

const BUSY: Limit[] = [
  ['the engine is starting, once', 'done', 503, { detail: 'Model is still loading, retry in 5 s' }, 'once'],
  ['all slots are busy, once', 'done', 429, { error: 'no slot available' }, 'once'],
  [
    'a queue that is full, once',
    'done',
    503,
    said('server busy, please try again. maximum pending requests exceeded'),
    'once',
  ],
  ['concurrency, once', 'done', 429, said('Max concurrent requests reached: 1. Wait for the other to end.'), 'once'],
  ['425, once', 'done', 425, said('Too early'), 'once'],
];

/** The rule of the endpoint that takes no tools belongs to the request, not to the text alone. */
const withoutTools = (row: Row): Row =>
  row.quirk !== 'no provider that takes tools'
    ? row
    : {
        ...row,
        answer: (x) =>
          x.body.tools
            ? x.refuse(404, said('No endpoints found that support tool use.'))
            : x.say(`{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}`),
      };

export const MILL_LIMITS: [kind: string, rows: Row[]][] = [
  ['windows', limitRows('mw', WINDOWS)],
  ['money', limitRows('mm', MONEY)],
  ['keys', limitRows('mk', KEYS)],
  ['models', limitRows('mo', MODELS).map(withoutTools)],
  ['proxies', limitRows('mp', PROXIES)],
  ['busy', limitRows('mb', BUSY)],
];
