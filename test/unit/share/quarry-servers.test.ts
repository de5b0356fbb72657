/** Servers of a shared folder that lie in further ways: bounded, named, and no name taken that leaves the folder. */
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { openFolder } from '../../../lib/share/open-folder';
import { answeringServers } from '../../harness/answering-servers';

const { serve, close } = answeringServers();
afterEach(close);

const { signal } = new AbortController();
const NAME = `${'a'.repeat(40)}.fieldnotes.json`;
const outcome = async (work: Promise<unknown>) =>
  work.catch((error: unknown) => `${(error as { code?: string }).code}: ${(error as Error).message}`);
const dav = (url: string) => openFolder({ kind: 'webdav', url: `${url}/team`, user: 'ada', password: 'secret' });
const s3 = (url: string) =>
  openFolder({ kind: 's3', url: `${url}/team`, region: 'eu-1', accessKeyId: 'key', secretAccessKey: 'secret' });
const file = (href: string, props = '<d:getcontentlength>12</d:getcontentlength><d:resourcetype/>') =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
const self = file('/team/', '<d:resourcetype><d:collection/></d:resourcetype>');
const listing = (responses: string, before = '<?xml version="1.0"?>') =>
  `${before}<d:multistatus xmlns:d="DAV:">${self}${responses}</d:multistatus>`;
const found = [{ name: NAME, size: 12 }];
/** Nothing but the named file, or a named error. */
const noMore = (got: unknown) => {
  if (typeof got === 'string') return expect(got).toMatch(/^folder-/);
  const names = (got as { name: string }[]).map(({ name }) => name);
  expect(names.filter((name) => /[/\\]|^\.\.?$/.test(name))).toEqual([]);
};

test.each<[title: string, body: string]>([
  ['a file above the folder', listing(file(`/team/../${NAME}`))],
  ['a file above the folder, in percents', listing(file(`/team/%2e%2e%2f${NAME}`))],
  ['a name with a slash in percents', listing(file('/team/a%2Fb.fieldnotes.json'))],
  ['a name with a backslash', listing(file('/team/..%5C..%5Cx.fieldnotes.json'))],
  ['a zero byte in a name', listing(file(`/team/x%00${NAME}`))],
  ['an entity of its own', listing(file(`/team/&x;${NAME}`), '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x "y">]>')],
  [
    'entities that grow',
    listing(
      file('/team/&c;'),
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
    ),
  ],
  [
    'a file of the computer as an entity',
    listing(file('/team/&f;'), '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
  ],
  ['a response within a response', listing(`<d:response>${file(`/team/${NAME}`)}</d:response>`)],
  ['an address of a script', listing(file(`javascript:alert(1)//team/${NAME}`))],
  ['another scheme', listing(file(`ftp://other.example/team/${NAME}`))],
  [
    'a folder that calls itself a file',
    listing(file('/team/', '<d:getcontentlength>12</d:getcontentlength><d:resourcetype/>')),
  ],
  ['the parent as a file', listing(file('/', '<d:getcontentlength>12</d:getcontentlength><d:resourcetype/>'))],
  ['a name of 10,000 letters', listing(file(`/team/${'x'.repeat(10_000)}`))],
])('WebDAV: %s', async (_, body) => {
  const url = await serve((_request, response) =>
    response.writeHead(207, { 'Content-Type': 'application/xml' }).end(body),
  );
  const began = performance.now();
  noMore(await outcome(dav(url).list(signal)));
  expect(performance.now() - began).toBeLessThan(5_000);
});

test.each<[title: string, body: string, expected: unknown]>([
  [
    'a size that is negative',
    listing(file(`/team/${NAME}`, '<d:getcontentlength>-5</d:getcontentlength><d:resourcetype/>')),
    [expect.objectContaining({ name: NAME })],
  ],
  [
    'a size beyond all numbers',
    listing(file(`/team/${NAME}`, '<d:getcontentlength>99999999999999999999999</d:getcontentlength><d:resourcetype/>')),
    [expect.objectContaining({ name: NAME })],
  ],
  [
    'more properties than were asked for',
    listing(
      file(
        `/team/${NAME}`,
        '<d:getcontentlength>12</d:getcontentlength><d:resourcetype/><oc:id xmlns:oc="x">7</oc:id><d:getetag>"e"</d:getetag>',
      ),
    ),
    found,
  ],
  ['a comment between', listing(`<!-- <d:response> -->${file(`/team/${NAME}`)}`), found],
])('WebDAV: %s', async (_, body, expected) => {
  const url = await serve((_request, response) =>
    response.writeHead(207, { 'Content-Type': 'application/xml' }).end(body),
  );
  expect(await outcome(dav(url).list(signal))).toEqual(expected);
});

const object = (key: string, more = '<Size>12</Size>') => `<Contents><Key>${key}</Key>${more}</Contents>`;
const bucket = (inner: string) => `<ListBucketResult><IsTruncated>false</IsTruncated>${inner}</ListBucketResult>`;

test.each<[title: string, body: string]>([
  ['a key above the bucket', bucket(object(`../${NAME}`))],
  ['a key of another folder', bucket(object(`other/${NAME}`))],
  [
    'a key in percents',
    `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>${object('..%2Fx.fieldnotes.json')}</ListBucketResult>`,
  ],
  ['an entity of its own', `<!DOCTYPE l [<!ENTITY x "y">]>${bucket(object(`&x;${NAME}`))}`],
  ['no key', bucket('<Contents><Size>12</Size></Contents>')],
  ['a key twice in one entry', bucket(`<Contents><Key>a</Key><Key>${NAME}</Key><Size>1</Size></Contents>`)],
])('S3: %s', async (_, body) => {
  const url = await serve((_request, response) => response.end(body));
  const got = await outcome(s3(url).list(signal));
  if (typeof got === 'string') expect(got).toMatch(/^folder-/);
  else expect(Array.isArray(got)).toBe(true);
});

test('S3: pages with a token each that never end are bounded', async () => {
  let pages = 0;
  const url = await serve((_request, response) => {
    pages += 1;
    response.end(
      `<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>t${pages}</NextContinuationToken>${object(`${pages}.fieldnotes.json`)}</ListBucketResult>`,
    );
  });
  expect(await outcome(s3(url).list(signal))).toMatch(/^folder-too-large/);
  expect(pages).toBeLessThan(100);
}, 20_000);

test.each<[title: string, status: number, expected: RegExp]>([
  ['a teapot', 418, /^folder-/],
  ['gone', 410, /^folder-/],
  ['too many requests', 429, /^folder-busy/],
  ['a network login', 511, /^folder-/],
  ['no content', 204, /^folder-/],
])('WebDAV: %s in place of a listing', async (_, status, expected) => {
  const url = await serve((_request, response) => response.writeHead(status).end());
  expect(await outcome(dav(url).list(signal))).toMatch(expected);
});
