/** Listings with nested folders, deleted entries, odd tokens and files of others, written down before they were run: only own files in place are listed. */
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { openFolder } from '../../../lib/share/open-folder';
import { answeringServers } from '../../harness/answering-servers';

const { serve, close } = answeringServers();
afterEach(close);

const { signal } = new AbortController();
const NAME = `${'e'.repeat(40)}.fieldnotes.json`;
const found = [{ name: NAME, size: 12 }];
const head = '<?xml version="1.0" encoding="utf-8"?>';
const folder = (href: string) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
const file = (href: string, size = '12') =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>${size}</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
const outcome = async (work: Promise<unknown>) =>
  work.catch((error: unknown) => `${(error as { code?: string }).code}: ${(error as Error).message}`);

test.each<[title: string, path: string, responses: string, expected: unknown]>([
  [
    'a response that is gone',
    '/team',
    `${folder('/team/')}<d:response><d:href>/team/${NAME}</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>`,
    [],
  ],
  [
    'a name with an ampersand beside it',
    '/team',
    `${folder('/team/')}${file('/team/R&amp;D.txt')}${file(`/team/${NAME}`)}`,
    expect.arrayContaining(found),
  ],
  [
    'a percent that is none',
    '/team',
    `${folder('/team/')}${file('/team/100%.txt')}${file(`/team/${NAME}`)}`,
    expect.arrayContaining(found),
  ],
  [
    'a folder with a blank and an umlaut',
    '/Unser%20B%C3%BCro',
    `${folder('/Unser%20B%C3%BCro/')}${file(`/Unser%20B%C3%BCro/${NAME}`)}`,
    found,
  ],
  [
    'a folder whose name is written decomposed',
    '/B%C3%BCro',
    `${folder('/Bu%CC%88ro/')}${file(`/Bu%CC%88ro/${NAME}`)}`,
    found,
  ],
  [
    'a status of HTTP/2 without words',
    '/team',
    `${folder('/team/').replace('HTTP/1.1 200 OK', 'HTTP/2 200')}${file(`/team/${NAME}`).replace('HTTP/1.1 200 OK', 'HTTP/2 200')}`,
    found,
  ],
])('WebDAV: a listing with %s', async (_, path, responses, expected) => {
  const url = await serve((_request, response) =>
    response
      .writeHead(207, { 'Content-Type': 'application/xml' })
      .end(`${head}<d:multistatus xmlns:d="DAV:">${responses}</d:multistatus>`),
  );
  const dav = openFolder({ kind: 'webdav', url: `${url}${path}`, user: 'ada', password: 'secret' });
  expect(await outcome(dav.list(signal))).toEqual(expected);
});

const bucket = (content: string) => `${head}<ListBucketResult>${content}</ListBucketResult>`;
const object = (key: string, size = '12') => `<Contents><Key>${key}</Key><Size>${size}</Size></Contents>`;
const s3 = (url: string) =>
  openFolder({ kind: 's3', url: `${url}/team`, region: 'eu-1', accessKeyId: 'key', secretAccessKey: 'secret' });

test('S3: a token with signs of addresses and of XML comes back as it was', async () => {
  const asked: (string | null)[] = [];
  const url = await serve((request, response) => {
    const token = new URL(request.url ?? '', 'http://x').searchParams.get('continuation-token');
    asked.push(token);
    response.end(
      token === null
        ? bucket(
            `<IsTruncated>true</IsTruncated><NextContinuationToken>1/a+b=&amp;c d</NextContinuationToken>${object(`${'a'.repeat(40)}.fieldnotes.json`)}`,
          )
        : bucket(`<IsTruncated>false</IsTruncated>${object(NAME)}`),
    );
  });
  expect(await outcome(s3(url).list(signal))).toHaveLength(2);
  expect(asked).toEqual([null, '1/a+b=&c d']);
});

test('S3: an empty page with a way on is not the end', async () => {
  const url = await serve((request, response) => {
    const token = new URL(request.url ?? '', 'http://x').searchParams.get('continuation-token');
    response.end(
      token === null
        ? bucket(
            '<KeyCount>0</KeyCount><IsTruncated>true</IsTruncated><NextContinuationToken>n</NextContinuationToken>',
          )
        : bucket(`<KeyCount>1</KeyCount><IsTruncated>false</IsTruncated>${object(NAME)}`),
    );
  });
  expect(await outcome(s3(url).list(signal))).toEqual(found);
});

test.each<[title: string, body: string, expected: unknown]>([
  [
    'a delimiter and folders',
    bucket(
      `<Delimiter>/</Delimiter><IsTruncated>false</IsTruncated>${object(NAME)}<CommonPrefixes><Prefix>old/</Prefix></CommonPrefixes>`,
    ),
    expect.arrayContaining(found),
  ],
  [
    'a marker of a folder',
    bucket(`<IsTruncated>false</IsTruncated>${object('old/', '0')}${object(NAME)}`),
    expect.arrayContaining(found),
  ],
  [
    'a key with an entity beside it',
    bucket(`<IsTruncated>false</IsTruncated>${object('R&amp;D.txt')}${object(NAME)}`),
    expect.arrayContaining(found),
  ],
  ['one file, not in a list', bucket(`${object(NAME)}<IsTruncated>false</IsTruncated><MaxKeys>1000</MaxKeys>`), found],
  ['no word on its end', bucket(object(NAME)), found],
  [
    'an error with status 200',
    `${head}<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>`,
    expect.stringMatching(/^folder-/),
  ],
])('S3: a listing with %s', async (_, body, expected) => {
  const url = await serve((_request, response) => response.end(body));
  expect(await outcome(s3(url).list(signal))).toEqual(expected);
});
