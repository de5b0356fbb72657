/** Servers that speak WebDAV and S3 in other ways than the common ones: read as they are meant, or refused with the cause. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { openFolder } from '../../../lib/share/open-folder';
import type { SharedFolder } from '../../../lib/share/shared-folder';
import { answeringServers } from '../../harness/answering-servers';

const { serve, close } = answeringServers();
afterEach(close);

const { signal } = new AbortController();
const NAME = `${'c'.repeat(40)}.fieldnotes.json`;
const OTHER = `${'d'.repeat(40)}.fieldnotes.json`;
const webdav = (url: string, path = '/team'): SharedFolder =>
  openFolder({ kind: 'webdav', url: `${url}${path}`, user: 'ada', password: 'secret' });
const s3 = (url: string): SharedFolder =>
  openFolder({ kind: 's3', url: `${url}/team`, region: 'eu-1', accessKeyId: 'key', secretAccessKey: 'secret' });

async function outcome(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => `${(error as { code?: string }).code}: ${(error as Error).message}`);
}

const head = '<?xml version="1.0" encoding="utf-8"?>';
const self = (p: string, href = '/team/') =>
  `<${p}response><${p}href>${href}</${p}href><${p}propstat><${p}prop><${p}resourcetype><${p}collection/></${p}resourcetype></${p}prop><${p}status>HTTP/1.1 200 OK</${p}status></${p}propstat></${p}response>`;
const file = (p: string, href: string, size = `<${p}getcontentlength>12</${p}getcontentlength>`) =>
  `<${p}response><${p}href>${href}</${p}href><${p}propstat><${p}prop><${p}resourcetype/>${size}</${p}prop><${p}status>HTTP/1.1 200 OK</${p}status></${p}propstat></${p}response>`;
const found = [{ name: NAME, size: 12 }];

type Body = string | Buffer | ((url: string) => string);
test.each<[title: string, body: Body, expected: unknown, headers?: Record<string, string>]>([
  [
    'another prefix',
    `${head}<lp1:multistatus xmlns:lp1="DAV:">${self('lp1:')}${file('lp1:', `/team/${NAME}`)}</lp1:multistatus>`,
    found,
  ],
  ['no prefix', `${head}<multistatus xmlns="DAV:">${self('')}${file('', `/team/${NAME}`)}</multistatus>`, found],
  [
    'a prefix with a dash and a digit',
    `${head}<x-1:multistatus xmlns:x-1="DAV:">${self('x-1:')}${file('x-1:', `/team/${NAME}`)}</x-1:multistatus>`,
    found,
  ],
  [
    'a mark of byte order',
    `\uFEFF${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `/team/${NAME}`)}</d:multistatus>`,
    found,
  ],
  [
    'no declaration',
    `<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `/team/${NAME}`)}</d:multistatus>`,
    found,
  ],
  [
    'whole addresses',
    (url) =>
      `${head}<d:multistatus xmlns:d="DAV:">${self('d:', `${url}/team/`)}${file('d:', `${url}/team/${NAME}`)}</d:multistatus>`,
    found,
  ],
  [
    'whole addresses of another host',
    () =>
      `${head}<d:multistatus xmlns:d="DAV:">${self('d:', 'http://inner.lan/team/')}${file('d:', `http://inner.lan/team/${NAME}`)}</d:multistatus>`,
    found,
  ],
  [
    'paths behind a proxy',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:', '/remote.php/dav/files/ada/team/')}${file('d:', `/remote.php/dav/files/ada/team/${NAME}`)}</d:multistatus>`,
    found,
  ],
  [
    'names written in percents',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `/team/${NAME.replace('c', '%63')}`)}</d:multistatus>`,
    found,
  ],
  [
    'the folder without a slash',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:', '/team')}${file('d:', `/team/${NAME}`)}</d:multistatus>`,
    found,
  ],
  [
    'the folder at the end',
    `${head}<d:multistatus xmlns:d="DAV:">${file('d:', `/team/${NAME}`)}${self('d:')}</d:multistatus>`,
    found,
  ],
  [
    'addresses in CDATA',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `<![CDATA[/team/${NAME}]]>`)}</d:multistatus>`,
    found,
  ],
  [
    'a file twice',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `/team/${NAME}`)}${file('d:', `/team/${NAME}`)}</d:multistatus>`,
    expect.arrayContaining(found),
  ],
  [
    'line breaks in addresses',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `\n  /team/${NAME}\n`)}</d:multistatus>`,
    found,
  ],
  [
    'no sizes',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `/team/${NAME}`, '')}</d:multistatus>`,
    [{ name: NAME, size: expect.any(Number) as number }],
  ],
  [
    'a property refused first',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}<d:response><d:href>/team/${NAME}</d:href><d:propstat><d:prop><d:quota/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>12</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`,
    [{ name: NAME, size: expect.any(Number) as number }],
  ],
  [
    'folders of folders',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${self('d:', '/team/old/')}${file('d:', `/team/${NAME}`)}</d:multistatus>`,
    found,
  ],
  ['an empty folder', `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}</d:multistatus>`, []],
  [
    'half a listing',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `/team/${NAME}`)}${file('d:', `/team/${OTHER}`).slice(0, 60)}`,
    /^folder-unreachable/,
  ],
  [
    'a listing cut between two files',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `/team/${NAME}`)}`,
    /^folder-unreachable/,
  ],
  [
    'a page to log in',
    '<!doctype html><html><title>Sign in</title><form action="/login"><input name="user"></form></html>',
    /^folder-unreachable.*(log|sign|list)/i,
    { status: '200', 'content-type': 'text/html' },
  ],
  [
    'a page to log in, as XHTML',
    `${head}<html xmlns="http://www.w3.org/1999/xhtml"><body><form/></body></html>`,
    /^folder-unreachable/,
    { status: '200' },
  ],
  ['an empty answer', '', /^folder-unreachable/],
  ['JSON', '{"files":[]}', /^folder-unreachable/],
  [
    'a listing with status 200',
    `${head}<d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `/team/${NAME}`)}</d:multistatus>`,
    found,
    { status: '200' },
  ],
  [
    'UTF-16',
    Buffer.from(
      `\uFEFF<?xml version="1.0" encoding="utf-16"?><d:multistatus xmlns:d="DAV:">${self('d:')}${file('d:', `/team/${NAME}`)}</d:multistatus>`,
      'utf16le',
    ),
    /^folder-unreachable|cccc/,
    { 'content-type': 'application/xml; charset=utf-16' },
  ],
])('WebDAV: a listing with %s', async (_, body, expected, { status = '207', ...headers } = {}) => {
  const url = await serve((request, response) => {
    const at = `http://${request.headers.host}`;
    response
      .writeHead(Number(status), { 'Content-Type': 'application/xml', ...headers })
      .end(typeof body === 'function' ? body(at) : body);
  });
  const listed = await outcome(webdav(url).list(signal));
  if (expected instanceof RegExp)
    expect(typeof listed === 'string' ? listed : JSON.stringify(listed)).toMatch(expected);
  else expect(listed).toEqual(expected);
});

const bucket = (content: string, space = '') => `${head}<ListBucketResult${space}>${content}</ListBucketResult>`;
const object = (key: string, size = '12') => `<Contents><Key>${key}</Key><Size>${size}</Size></Contents>`;
const last = '<IsTruncated>false</IsTruncated>';

test.each<[title: string, body: string, expected: unknown]>([
  ['a namespace', bucket(`${last}${object(NAME)}`, ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'), found],
  ['no files', bucket(`<KeyCount>0</KeyCount>${last}`), []],
  ['line breaks in keys', bucket(`${last}<Contents>\n<Key>\n${NAME}\n</Key>\n<Size> 12 </Size>\n</Contents>`), found],
  ['keys with a leading slash', bucket(`${last}${object(`/${NAME}`)}`), expect.anything()],
  [
    'more about the owner',
    bucket(
      `${last}<Contents><Key>${NAME}</Key><Owner><ID>1</ID></Owner><Size>12</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    ),
    found,
  ],
  ['a file twice', bucket(`${last}${object(NAME)}${object(NAME)}`), expect.arrayContaining(found)],
  [
    'a size that is none',
    bucket(`${last}${object(NAME, 'many')}`),
    [{ name: NAME, size: expect.any(Number) as number }],
  ],
])('S3: a listing with %s', async (_, body, expected) => {
  const url = await serve((_request, response) => response.end(body));
  expect(await outcome(s3(url).list(signal))).toEqual(expected);
});

test('S3: a store that knows only the first version of listing is refused by name, or listed whole', async () => {
  const names = Array.from({ length: 3 }, (_, i) => `${String(i).repeat(40)}.fieldnotes.json`);
  let requests = 0;
  const url = await serve((request, response) => {
    requests += 1;
    const marker = new URL(request.url ?? '', 'http://x').searchParams.get('marker') ?? '';
    const rest = names.filter((name) => name > marker);
    const isCut = rest.length > 1;
    response.end(
      bucket(
        `<Marker>${marker}</Marker><IsTruncated>${isCut}</IsTruncated>${isCut ? `<NextMarker>${rest[0]}</NextMarker>` : ''}${object(rest[0] ?? '')}`,
      ),
    );
  });
  const listed = await outcome(s3(url).list(signal));
  if (typeof listed === 'string') expect(listed).toMatch(/^folder-unreachable/);
  else expect(listed).toEqual(names.map((name) => ({ name, size: 12 })));
  expect(requests).toBeLessThan(6);
});

test('S3: a token that comes back is no way on', async () => {
  let requests = 0;
  const url = await serve((_, response) => {
    requests += 1;
    const many = Array.from({ length: 1000 }, (_unused, i) => object(`${String(i).padStart(40, 'a')}.fieldnotes.json`));
    response.end(
      bucket(`<IsTruncated>true</IsTruncated><NextContinuationToken>same</NextContinuationToken>${many.join('')}`),
    );
  });
  expect(await outcome(s3(url).list(signal))).toMatch(/^folder-/);
  expect(requests).toBeLessThan(30);
});

const s3Error = (code: string, message = '') =>
  `${head}<Error><Code>${code}</Code><Message>${message}</Message></Error>`;

describe.each([
  ['WebDAV', webdav],
  ['S3', s3],
] as const)('%s: the cause of a refusal', (kind, open) => {
  test.each<[title: string, status: number, headers: Record<string, string>, body: string, expected: RegExp]>([
    ['a busy server', 503, { 'Retry-After': '120' }, '', /^folder-busy.*busy.*120 s/],
    ['too many requests', 429, { 'Retry-After': '30' }, '', /^folder-busy.*busy.*30 s/],
    ['a busy server until a day', 503, { 'Retry-After': 'Fri, 31 Dec 2099 23:59:59 GMT' }, '', /^folder-busy.*busy/],
    ['a busy server without a word', 503, {}, '', /^folder-busy.*busy/],
    ['a proxy without a server', 502, {}, '<html>Bad Gateway</html>', /^folder-unreachable.*502/],
    ['a teapot', 418, {}, '', /^folder-unreachable.*418/],
    ['a locked folder', 423, {}, '', /^folder-busy.*locked/],
    ['a method that is not there', 405, {}, '', /^folder-(missing|unreachable).*(405|WebDAV)/],
  ])('%s', async (_, status, headers, body, expected) => {
    const url = await serve((_request, response) => response.writeHead(status, headers).end(body));
    expect(await outcome(open(url).list(signal))).toMatch(expected);
    expect(await outcome(open(url).write(NAME, new Uint8Array([1]), signal))).toMatch(expected);
  });

  test('a disk that is full in the middle of a write', async () => {
    const url = await serve((request, response) => {
      if (request.method !== 'PUT') return void response.writeHead(404).end();
      response.writeHead(507).end('no room');
      request.destroy();
    });
    expect(await outcome(open(url).write(NAME, new Uint8Array(3_000_000), signal))).toMatch(
      /^folder-(full|unreachable)/,
    );
  });

  test('a page to log in in place of a file is given as it is, for its name to be checked, and of a write is no success', async () => {
    const url = await serve((request, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end(request.method === 'HEAD' ? '' : '<html>Sign in</html>'),
    );
    const read = await outcome(open(url).read(NAME, signal));
    expect(typeof read === 'string' ? read : new TextDecoder().decode(read as Uint8Array)).toMatch(/folder-|Sign in/);
    expect(await outcome(open(url).write(NAME, new Uint8Array([1]), signal)), kind).toMatch(/^folder-unreachable/);
  });
});

test.each<[title: string, status: number, body: string, expected: RegExp]>([
  [
    'clocks apart',
    403,
    s3Error('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.'),
    /clock/i,
  ],
  ['a wrong secret', 403, s3Error('SignatureDoesNotMatch'), /^folder-refused/],
  ['an unknown key', 403, s3Error('InvalidAccessKeyId'), /^folder-refused/],
  [
    'another region',
    400,
    s3Error(
      'AuthorizationHeaderMalformed',
      "The authorization header is malformed; the region 'eu-1' is wrong; expecting 'us-west-2'",
    ),
    /region/i,
  ],
  ['no such bucket', 404, s3Error('NoSuchBucket'), /^folder-missing/],
  ['too fast', 503, s3Error('SlowDown'), /busy/],
])('S3: %s', async (_, status, body, expected) => {
  const url = await serve((_request, response) =>
    response.writeHead(status, { 'Content-Type': 'application/xml' }).end(body),
  );
  expect(await outcome(s3(url).list(signal))).toMatch(expected);
});
