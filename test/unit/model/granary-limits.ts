/** Errors as API gateways, service meshes and web frameworks word and wrap them, and as sign-in servers do; written down before they were run. */
import type { Row } from './endpoint-rows';
import { answerIn, doneRows, head, type Limit, limitRows, type Quirk, refusing, whole } from './row-kit';

const problem = (status: number, title: string, detail = '') => ({ type: 'about:blank', title, status, detail });
const GATEWAYS: Limit[] = [
  ['Kong: no key in the request', 'wrong-key', 401, { message: 'No API key found in request', request_id: 'a' }],
  ['Kong: the rate', 'done', 429, { message: 'API rate limit exceeded' }, 2_000],
  ['Tyk: disallowed', 'forbidden', 403, { error: 'Access to this API has been disallowed' }],
  ['AWS: a token is missing', 'wrong-key', 403, { message: 'Missing Authentication Token' }],
  ['AWS: forbidden', 'forbidden', 403, { message: 'Forbidden' }],
  ['AWS: the plan of usage', 'rate-limited', 429, { message: 'Limit Exceeded' }],
  ['AWS: timed out', 'server-error', 504, { message: 'Endpoint request timed out' }],
  [
    'Azure APIM: no subscription key',
    'wrong-key',
    401,
    {
      statusCode: 401,
      message:
        'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
    },
  ],
  [
    'Azure APIM: out of call volume',
    'quota-used-up',
    403,
    { statusCode: 403, message: 'Out of call volume quota. Quota will be replenished in 02:12:41.' },
  ],
  [
    'Apigee: a fault',
    'wrong-key',
    401,
    { fault: { faultstring: 'Invalid ApiKey', detail: { errorcode: 'oauth.v2.InvalidApiKey' } } },
  ],
  [
    'Apigee: the quota of a fault',
    'quota-used-up',
    429,
    {
      fault: {
        faultstring: 'Rate limit quota violation. Quota limit exceeded. Identifier : x',
        detail: { errorcode: 'policies.ratelimit.QuotaViolation' },
      },
    },
  ],
  ['Envoy: nothing healthy', 'server-error', 503, 'no healthy upstream'],
  [
    'Envoy: reset before headers',
    'server-error',
    503,
    'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
  ],
  ['Istio: access denied', 'forbidden', 403, 'RBAC: access denied'],
  ['Traefik: no page', 'not-found', 404, '404 page not found'],
  [
    'OAuth: a token that is over',
    'wrong-key',
    401,
    { error: 'invalid_token', error_description: 'The access token expired' },
  ],
  ['Keycloak: no bearer', 'wrong-key', 401, { error: 'HTTP 401 Unauthorized' }],
];
const FRAMEWORKS: Limit[] = [
  [
    'Spring: no such path',
    'not-found',
    404,
    { timestamp: '2026-11-30T10:00:00Z', status: 404, error: 'Not Found', path: '/v1/chat/completions' },
  ],
  [
    'Express: cannot post',
    'not-an-api',
    404,
    '<!DOCTYPE html><html><body><pre>Cannot POST /v1/chat/completions</pre></body></html>',
  ],
  ['FastAPI: a method that is not allowed', 'not-found', 405, { detail: 'Method Not Allowed' }],
  [
    'problem+json: a key',
    'wrong-key',
    401,
    problem(401, 'Unauthorized', 'The provided credentials could not be verified.'),
  ],
  [
    'problem+json: the upstream',
    'server-error',
    502,
    problem(502, 'Bad Gateway', 'The upstream closed the connection.'),
  ],
  [
    'problem+json: the quota of a month',
    'quota-used-up',
    429,
    problem(429, 'Quota exceeded', 'You have used your monthly quota of 1000000 tokens.'),
  ],
  [
    'Django: a trace',
    'server-error',
    500,
    '<html><head><title>OperationalError at /v1/chat/completions</title></head><body>no such table</body></html>',
  ],
  ['Rails: something went wrong', 'server-error', 500, { status: 500, error: 'Internal Server Error' }],
  [
    'an error of XML',
    'wrong-key',
    403,
    '<?xml version="1.0"?><Error><Code>InvalidAccessKeyId</Code><Message>The key you provided does not exist in our records.</Message></Error>',
  ],
  [
    'the error as JSON within the message',
    'out-of-credit',
    400,
    {
      error: {
        message:
          '{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the API."}}',
      },
    },
  ],
  [
    'a list of errors',
    'wrong-key',
    401,
    { errors: [{ code: 1000, message: 'Invalid API Token' }], success: false, result: null },
  ],
  [
    'errors of GraphQL with status 200',
    'wrong-key',
    200,
    { data: null, errors: [{ message: 'Invalid API key', extensions: { code: 'UNAUTHENTICATED' } }] },
  ],
  ['err_code and err_msg', 'rejected', 400, { err_code: 1201, err_msg: 'parameter top_k is out of range' }],
  ['an error as a list of texts', 'rejected', 400, { error: ['messages: at least one is needed'] }],
];
const LANGUAGES: Limit[] = [
  [
    'too long, in Vietnamese',
    'done',
    400,
    { error: { message: 'Độ dài ngữ cảnh vượt quá giới hạn 8192 token' } },
    'long',
  ],
  [
    'too long, in Turkish',
    'done',
    400,
    { error: { message: 'İstek, modelin azami bağlam uzunluğunu (8192 token) aşıyor' } },
    'long',
  ],
  [
    'too long, in Arabic, by its code',
    'done',
    400,
    { error: { code: 'context_length_exceeded', message: 'النص طويل جدا' } },
    'long',
  ],
  ['a model that is not there, in Korean, 404', 'not-found', 404, { error: { message: '모델을 찾을 수 없습니다' } }],
  [
    'overloaded, in Polish, 503',
    'done',
    503,
    { error: { message: 'Serwer jest przeciążony, spróbuj ponownie później' } },
    2_000,
  ],
  [
    'filtered, in Spanish',
    'filtered',
    400,
    { error: { message: 'El contenido fue bloqueado por la política de seguridad' } },
  ],
];

/** Kin of the rows that failed, written after the mend. */
const KIN: Limit[] = [
  [
    'a fault of SOAP',
    'wrong-key',
    403,
    '<soap:Envelope><soap:Body><soap:Fault><faultcode>Client.ExpiredToken</faultcode><faultstring>Token is expired</faultstring></soap:Fault></soap:Body></soap:Envelope>',
  ],
  [
    'fields with names of their own, a limit of a day',
    'quota-used-up',
    429,
    { Problem: { Wording: 'Your daily allowance is used up' } },
  ],
  [
    'fields with names of their own, no credit',
    'out-of-credit',
    403,
    { outcome: 'failure', why: 'Insufficient credits on this account' },
  ],
  ['a code in one word', 'wrong-key', 403, { Code: 'RevokedApiKey' }],
  ['out of the quota of tokens', 'quota-used-up', 403, { message: 'You are out of monthly token quota.' }],
  ['filtered, in German', 'filtered', 400, { error: { message: 'Der Inhalt wurde vom Anbieter gesperrt' } }],
  ['filtered, in Portuguese', 'filtered', 400, { error: { message: 'Conteúdo bloqueado pelas regras de uso' } }],
  [
    'a field content that is not allowed is no filter',
    'rejected',
    400,
    { error: { message: 'messages.3.content: field is not allowed to be disabled' } },
  ],
];

const done = (x: Parameters<Quirk[1]>[0]) => {
  x.chunk({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] });
  x.end();
};
const call = (x: Parameters<Quirk[1]>[0]) => x.chunk({ choices: [{ index: 0, delta: { tool_calls: [whole(x)] } }] });
const STREAMS: Quirk[] = [
  [
    'gateway: an error with status 200 in the first event, once, then a reply',
    (x) => {
      if (!x.firstOfStep()) return answerIn(x);
      x.head();
      x.chunk({
        error: {
          code: 502,
          message: 'Provider returned error',
          metadata: { raw: 'upstream timed out', provider_name: 'p' },
        },
      });
      x.end();
    },
  ],
  [
    'reasoning_details of three kinds that must come back in order',
    (x) => {
      x.head();
      x.delta({ reasoning_details: [{ type: 'reasoning.summary', summary: 'Fill it in', index: 0 }] });
      x.delta({ reasoning_details: [{ type: 'reasoning.encrypted', data: 'abc', index: 1 }] });
      call(x);
      done(x);
    },
  ],
  [
    'a thought in a field thinking_blocks, and blanks as content',
    (x) => {
      x.head();
      x.delta({ thinking_blocks: [{ type: 'thinking', thinking: 'Fill it in.', signature: 's' }], content: ' ' });
      call(x);
      done(x);
    },
  ],
  [
    'an object that is no chunk between chunks: {"type":"ping","cost":"0"}',
    (x) => {
      x.head();
      x.chunk({ type: 'ping', cost: '0' });
      call(x);
      x.chunk({ type: 'ping', cost: '0.00002' });
      done(x);
    },
  ],
  [
    'delta.tool_calls with nulls in the list',
    (x) => {
      x.head();
      x.delta({ tool_calls: [null, whole(x)] });
      done(x);
    },
  ],
  [
    'a citation list and web search results beside the call',
    (x) => {
      x.head();
      x.chunk({
        citations: ['https://a.example'],
        search_results: [{ title: 'x' }],
        choices: [{ index: 0, delta: { tool_calls: [whole(x)] } }],
      });
      done(x);
    },
  ],
  [
    'the arguments with the letters of JSON escaped',
    (x) => {
      const escaped = x.args.replace(/[a-z]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
      x.pieces([head(x, { function: { name: x.next.tool, arguments: escaped } })]);
    },
  ],
  [
    'refuses a header of its own kind by 400: anthropic-version is needed, in words, once',
    refusing((x) => x.n === 1, 503, {
      error: { message: 'anthropic-version: header is required upstream; retrying may help' },
    }),
  ],
];

export const GRANARY_LIMITS: [kind: string, rows: Row[]][] = [
  ['gateways', limitRows('g1', GATEWAYS)],
  ['frameworks', limitRows('g2', FRAMEWORKS)],
  ['languages', limitRows('g3', LANGUAGES)],
  ['streams', doneRows('g4', STREAMS)],
  ['kin', limitRows('g0', KIN)],
];
