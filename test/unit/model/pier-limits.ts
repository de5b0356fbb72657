/** Errors of gateways, small servers and clouds in further wordings and languages, written down before lib/model was read for them. */
import type { Row } from './endpoint-rows';
import { answerIn, type Limit, limitRows, pastedRows } from './row-kit';

const said = (message: string, more: object = {}) => ({ error: { message, ...more } });

const WINDOWS: Limit[] = [
  [
    'a slot of llama-server',
    'done',
    400,
    said('the request exceeds the available context size, try increasing it', {
      n_prompt_tokens: 9120,
      n_ctx: 8192,
      type: 'exceed_context_size_error',
    }),
    'long',
  ],
  ['MLX on a laptop', 'done', 500, said('Prompt length (9120) exceeds max KV cache size (8192)'), 'long'],
  ['TabbyAPI', 'done', 422, { detail: 'Prompt length 9120 is greater than max_seq_len 8192' }, 'long'],
  [
    'TensorRT in a server',
    'done',
    500,
    said('Encountered an error in forward function: prompt length 9120 exceeds maximum input length 8192'),
    'long',
  ],
  [
    'a gateway that counts both',
    'done',
    400,
    said('input_tokens (9120) + max_new_tokens (1024) must be <= 8192'),
    'long',
  ],
  [
    'a message in the first choice of an error',
    'done',
    400,
    { success: false, errors: [{ message: 'AiError: context window limit (8192 tokens) was reached by the prompt' }] },
    'long',
  ],
  ['Swedish', 'done', 400, said('Prompten är för lång: 9120 tokens, modellen klarar högst 8192'), 'long'],
  [
    'Greek',
    'done',
    400,
    said('Το μήνυμα υπερβαίνει το μέγιστο μήκος περιβάλλοντος του μοντέλου (8192 tokens)'),
    'long',
  ],
  ['Hungarian', 'done', 400, said('A kérés túl hosszú: a modell kontextusa legfeljebb 8192 token'), 'long'],
];

const MONEY: Limit[] = [
  [
    'a prepaid account of a cloud',
    'out-of-credit',
    402,
    said('Payment Required: your prepaid balance is used up. Please top up.'),
  ],
  [
    'a card that was declined',
    'out-of-credit',
    402,
    said('Your card was declined. Update your billing details to continue.'),
  ],
  ['arrears', 'out-of-credit', 403, said('Access denied, your account is in arrears.', { code: 'Arrearage' })],
  ['a trial that ended', 'out-of-credit', 403, said('Your free trial has ended. Please add a payment method.')],
  [
    'a key of a colleague with its cap',
    'out-of-credit',
    403,
    said('Key limit exceeded (total limit). Manage it in the settings of your keys.'),
  ],
  [
    'the requests of a month',
    'quota-used-up',
    429,
    said('You have reached your monthly request quota of 1,000 requests.'),
  ],
  [
    'free requests of a day',
    'quota-used-up',
    429,
    said('Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day'),
  ],
  ['Swedish: no money', 'out-of-credit', 402, said('Otillräckligt saldo på kontot')],
  ['Greek: no money', 'out-of-credit', 402, said('Ανεπαρκές υπόλοιπο λογαριασμού')],
  ['Hungarian: the day', 'quota-used-up', 429, said('Elérte a napi kvótát')],
  ['Norwegian: the month', 'quota-used-up', 429, said('Månedskvoten er brukt opp')],
];

const KEYS: Limit[] = [
  [
    'a key with a typing error',
    'wrong-key',
    401,
    { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } },
  ],
  ['a key that was turned off', 'wrong-key', 401, said('This API key has been disabled by its owner')],
  ['a key that was rotated', 'wrong-key', 401, said('API key was rotated on 2026-01-04; use the new one')],
  ['a leaked key', 'wrong-key', 403, said('Your API key was reported as leaked. Please use another API key.')],
  [
    'a 400 of Google',
    'wrong-key',
    400,
    { error: { code: 400, message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' } },
  ],
  ['a scope', 'forbidden', 403, said("Missing scopes: model.request. Check that the key isn't restricted.")],
  [
    'an address that is not on the list',
    'forbidden',
    403,
    said('Your IP address 10.0.0.7 is not allowed to use this key'),
  ],
  [
    'a country',
    'forbidden',
    403,
    said('Country, region, or territory not supported', { code: 'unsupported_country_region_territory' }),
  ],
  ['Swedish', 'wrong-key', 401, said('Ogiltig API-nyckel')],
  ['Greek', 'wrong-key', 401, said('Μη έγκυρο κλειδί API')],
];

const MODELS: Limit[] = [
  [
    'Azure: no deployment',
    'not-found',
    404,
    said(
      'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
      { code: 'DeploymentNotFound' },
    ),
  ],
  [
    'LM Studio: nothing loaded',
    'not-found',
    404,
    said('No models loaded. Please load a model in the developer page or use the `lms load` command.'),
  ],
  ['Ollama', 'not-found', 404, { error: "model 'm' not found, try pulling it first" }],
  [
    'a model for other accounts',
    'not-found',
    404,
    said('The model `m` does not exist or you do not have access to it.'),
  ],
  ['a retired model', 'not-found', 410, said('m was retired on 1 March. Move to m-3.')],
  ['Hungarian', 'not-found', 404, said('A modell nem található: m')],
];

const PROXIES: Limit[] = [
  [
    'Cloudflare waits for the origin',
    'server-error',
    524,
    '<html><head><title>524: A timeout occurred</title></head><body>cloudflare</body></html>',
  ],
  [
    'no tunnel',
    'server-error',
    530,
    '<html><title>Cloudflare Tunnel error</title><body>error code: 1033</body></html>',
  ],
  [
    'a sign-in page in place of the API',
    'not-an-api',
    200,
    '<!doctype html><html><head><title>Sign in</title></head><body><form>Password</form></body></html>',
  ],
  [
    'a front page',
    'not-an-api',
    200,
    '<!doctype html><html><head><title>Welcome to nginx!</title></head><body>Welcome</body></html>',
  ],
  ['Caddy: no upstream', 'server-error', 502, ''],
  [
    'a captive portal of a hotel',
    'not-an-api',
    200,
    '<html><head><title>Hotel WiFi</title></head><body>Accept the terms</body></html>',
  ],
  [
    'a sleeping space',
    'server-error',
    503,
    '<html><body>Your space is in error, check its status on hf.co</body></html>',
  ],
];

const BUSY: Limit[] = [
  [
    'overloaded by Anthropic, once',
    'done',
    529,
    { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } },
    'once',
  ],
  ['a model that loads', 'done', 503, said('Loading model', { type: 'unavailable_error' }), 'once'],
  ['too many at once', 'done', 429, said('Max parallel request limit reached. Limit type: tokens'), 'once'],
  ['Swedish: soon again', 'done', 429, said('För många förfrågningar, försök igen om 2 sekunder'), 'once'],
  [
    'queue is full',
    'done',
    503,
    { error: 'server busy, please try again.  maximum pending requests exceeded' },
    'once',
  ],
  ['no GPU is free', 'done', 500, said('CUDA out of memory. Tried to allocate 2.00 GiB'), 'once'],
];

export const PIER_LIMITS: [kind: string, rows: Row[]][] = [
  ['windows', limitRows('px', WINDOWS)],
  ['money', limitRows('pm', MONEY)],
  ['keys', limitRows('pk', KEYS)],
  ['models', limitRows('pn', MODELS)],
  ['proxies', limitRows('pg', PROXIES)],
  ['busy', limitRows('pb', BUSY)],
  [
    'as pasted',
    pastedRows(
      'pp',
      [
        ['the key with export and a semicolon', '/v1', 'export OPENAI_API_KEY="sk-abc";'],
        ['the key in a line of .env with a comment', '/v1', 'OPENAI_API_KEY=sk-abc # mine'],
        ['the key in YAML', '/v1', 'api_key: "sk-abc"'],
        ['the path of embeddings', '/v1/embeddings', 'sk-abc'],
        ['the path of models with a slash', '/v1/models/', 'sk-abc'],
        ['a fragment', '/v1#chat', 'sk-abc'],
      ],
      answerIn,
    ),
  ],
];
