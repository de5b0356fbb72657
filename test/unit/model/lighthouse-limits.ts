/** Limits and refusals told by structure or in languages without vocabulary, pasted keys and local servers, written down before they were run. */
import type { Answer } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';
import { answerIn, type Limit, limitRows, type Pasted, pastedRows } from './row-kit';

const KEYS: Limit[] = [
  ['a bad key, in Bengali, 401', 'wrong-key', 401, 'এপিআই কী বৈধ নয়'],
  [
    'a bad token by its code, in Catalan, 403',
    'wrong-key',
    403,
    { error: { code: 'invalid_token', message: 'La clau no és vàlida' } },
  ],
  ['a bad key in a good answer', 'wrong-key', 200, { error: 'Invalid API key' }],
  [
    'a bad key in a good answer, in an envelope, in Chinese',
    'wrong-key',
    200,
    { success: false, code: 40101, message: 'API Key 无效' },
  ],
];
/** Kin of the rows that failed, written after the mend. */
const KIN: Limit[] = [
  [
    'a key that ran out by its code, in Hausa, 400',
    'wrong-key',
    400,
    { code: 'api_key_expired', message: 'Maɓallin ya ƙare' },
  ],
  [
    'a revoked token by its code in capitals, 403',
    'wrong-key',
    403,
    { error: { status: 'TOKEN_REVOKED', message: 'ტოკენი' } },
  ],
  [
    'a wrong count of tokens is about no key',
    'rejected',
    400,
    { error: { code: 'invalid_token_count', message: 'x' } },
  ],
  ['Go: http sent to a server of https', 'not-an-api', 400, 'Client sent an HTTP request to an HTTPS server.'],
  [
    'Apache: http sent to a port of https',
    'not-an-api',
    400,
    "<p>Reason: You're speaking plain HTTP to an SSL-enabled server port.</p>",
  ],
];
const MONEY: Limit[] = [
  ['no credit, in Georgian, 402', 'out-of-credit', 402, 'ანგარიშზე თანხა არ არის'],
  [
    'no quota by its code, in Lithuanian',
    'out-of-credit',
    429,
    { error: { code: 'insufficient_quota', message: 'Jūsų sąskaitoje nebėra lėšų' } },
  ],
  ['no money by its code alone, 403', 'out-of-credit', 403, { error: { type: 'insufficient_balance', message: '' } }],
  ['too many requests, in Bulgarian, 429', 'done', 429, 'Твърде много заявки', 2_000],
  ['too many requests, in Persian, once', 'done', 429, 'درخواست‌های زیادی ارسال شده است', 'once'],
  [
    'slow down, among errors, 422',
    'done',
    422,
    { errors: [{ code: 'rate_limit_exceeded', title: 'Slow down' }] },
    'once',
  ],
];
const LENGTHS: Limit[] = [
  ['the context, in Estonian', 'done', 400, 'Konteksti pikkus on ületatud: 5023 tokenit, lubatud 4096', 'long'],
  ['the context, in Malay', 'done', 400, 'Panjang konteks melebihi had 4096 token', 'long'],
  ['the context, in Slovak', 'done', 400, 'Vstup je príliš dlhý: 5023 tokenov, maximum je 4096', 'long'],
  [
    'the context by a code in a fault',
    'done',
    400,
    { fault: { faultstring: 'x', detail: { errorcode: 'context_window_exceeded' } } },
    'long',
  ],
  ['nginx: request entity too large', 'done', 413, '<html><title>413 Request Entity Too Large</title></html>', 'long'],
];
const OTHERS: Limit[] = [
  ['not found as a problem of JSON', 'not-found', 404, { type: 'about:blank', title: 'Not Found', status: 404 }],
  ['the model is not known, in Slovak', 'not-found', 404, 'Model „m“ neexistuje'],
  [
    'the model is not known by its code, in Persian, 400',
    'not-found',
    400,
    { error: { code: 'model_not_found', message: 'مدل پیدا نشد' } },
  ],
  ['a page of maintenance, 503', 'server-error', 503, '<html><title>We will be back soon</title></html>'],
  ['an error as a bare text of JSON', 'server-error', 500, '"Internal"'],
  [
    'a page that bans a country, 403',
    'forbidden',
    403,
    '<html><title>Access denied</title><p>Error 1009: The owner of this website has banned the country or region your IP address is in</p></html>',
  ],
  ['not for legal reasons, 451', 'forbidden', 451, 'Unavailable For Legal Reasons'],
  [
    'http sent to a port of https',
    'not-an-api',
    400,
    '<html><title>400 The plain HTTP request was sent to HTTPS port</title></html>',
  ],
  ['no model is loaded, in a good answer', 'not-found', 200, { error: { message: 'No model is currently loaded' } }],
  [
    'the server is busy with another, once',
    'done',
    503,
    { detail: { msg: 'Server is busy; please try again later.', type: 'service_unavailable' } },
    'once',
  ],
  ['a problem with the upstream, in Spanish, 502 once', 'done', 502, 'Error del servidor ascendente', 'once'],
];

type Listed = readonly [
  quirk: string,
  expected: string,
  said: string,
  list: Row['list'],
  headers?: Record<string, string>,
];
const listing =
  (withKey: number, without: number): Row['list'] =>
  (authorization) => {
    const status = authorization === undefined ? without : withKey;
    return [status, status === 200 ? { data: [{ id: 'm' }] } : { error: { message: '…' } }];
  };

/** Refused with 403 in words that no table has: the list of models, asked with this key, tells more. */
const STRUCTURE: Listed[] = [
  ['the list refuses the key, in Georgian', 'wrong-key', 'API გასაღები არასწორია', listing(401, 401)],
  ['the list is given for the key alone, in Bengali', 'forbidden', 'এই মডেলের অনুমতি নেই', listing(200, 401)],
  ['the list is for all, in Icelandic', 'forbidden', 'Aðgangi hafnað', listing(200, 200)],
  ['the list is refused as well, in Swahili', 'forbidden', 'Ufunguo si sahihi', listing(403, 403)],
  ['without a list, in Welsh', 'forbidden', "Mae'r allwedd yn annilys", listing(404, 404)],
  ['the list refuses the key, without words', 'wrong-key', '', listing(401, 200)],
  [
    'a challenge names the token, in Armenian',
    'wrong-key',
    'Բանալին վավեր չէ',
    listing(404, 404),
    { 'www-authenticate': 'Bearer error="invalid_token"' },
  ],
  [
    'a challenge names the scope, in Armenian',
    'forbidden',
    'Մուտքն արգելված է',
    listing(404, 404),
    { 'www-authenticate': 'Bearer error="insufficient_scope"' },
  ],
];
const structureRows = (): Row[] =>
  STRUCTURE.map(([quirk, expected, said, list, headers], i) => ({
    id: `lt.${i}`,
    quirk,
    expected,
    requests: 1,
    ...(list ? { list } : {}),
    answer: (x) => x.refuse(403, { error: { message: said } }, headers),
  }));

let until: number | undefined;
const waiting =
  (headers: Record<string, string>): Answer =>
  (x) => {
    if (x.n === 1) until = Date.now() + 3_000;
    if (Date.now() < (until ?? 0)) x.error(429, 'ช้าลงหน่อย', headers);
    else answerIn(x);
  };
const WAITS: Row[] = [
  ['a wait in the header of the draft', { ratelimit: 'limit=10, remaining=0, reset=3' }],
  ['a wait in a header of its own', { 'x-ratelimit-reset-requests': '3s' }],
  ['a wait in the second draft', { 'ratelimit-policy': '"default";q=10;w=60', ratelimit: '"default";r=0;t=3' }],
].map(([quirk, headers], i) => ({
  id: `lp.${i}`,
  quirk: String(quirk),
  expected: 'done',
  requests: 5,
  answer: waiting(headers as Record<string, string>),
}));

const PASTED: Pasted[] = [
  ['a line of a shell', '/v1', 'export OPENAI_API_KEY="sk-abc"'],
  ['a line of a file of settings', '/v1', 'OPENAI_API_KEY=sk-abc'],
  ['a whole header', '/v1', 'Authorization: Bearer sk-abc'],
  ['an option of curl', '/v1', '-H "Authorization: Bearer sk-abc"'],
  ['a key of JSON', '/v1', '"api_key": "sk-abc",'],
  ['angle brackets around the key', '/v1', '<sk-abc>'],
  ['a blank that does not break', '/v1', '\u00a0sk-abc\u00a0'],
  ['the address of another call, with a slash', '/v1/embeddings/', 'sk-abc'],
  ['the address of answers', '/v1/responses', 'sk-abc'],
];

export const LIGHTHOUSE_LIMITS: readonly (readonly [string, readonly Row[]])[] = [
  ['limits', limitRows('ll', [...KEYS, ...MONEY, ...LENGTHS, ...OTHERS, ...KIN])],
  ['told by structure', structureRows()],
  ['waits', WAITS],
  ['pasted', pastedRows('la', PASTED, answerIn)],
];
