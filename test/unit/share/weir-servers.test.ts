/** Servers of a shared folder that lie, stop half way or answer for another: bounded, named, and nothing taken that was not asked for. */
import 'fake-indexeddb/auto';
import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { openFolder } from '../../../lib/share/open-folder';
import { answeringServers } from '../../harness/answering-servers';

const { serve, close } = answeringServers();
afterEach(close);

const { signal } = new AbortController();
const NAME = `${'f'.repeat(40)}.fieldnotes.json`;
const outcome = async (work: Promise<unknown>) =>
  work.catch((error: unknown) => `${(error as { code?: string }).code}: ${(error as Error).message}`);
const dav = (url: string) => openFolder({ kind: 'webdav', url: `${url}/team`, user: 'ada', password: 'secret' });
const s3 = (url: string) =>
  openFolder({ kind: 's3', url: `${url}/team`, region: 'eu-1', accessKeyId: 'key', secretAccessKey: 'secret' });
const named = expect.stringMatching(/^folder-/);
const multistatus = (responses: string) =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/team/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>${responses}</d:multistatus>`;

test.each<[title: string, answer: (response: ServerResponse) => void]>([
  [
    'a page of a login with status 200',
    (r) => void r.setHeader('Content-Type', 'text/html').end('<html><form>Log in</form></html>'),
  ],
  [
    'a listing that breaks off',
    (r) =>
      void r
        .writeHead(207, { 'Content-Type': 'application/xml' })
        .end(multistatus('<d:response><d:href>/team/a').slice(0, 220)),
  ],
  [
    'half of what the header promises',
    (r) => void r.writeHead(207, { 'Content-Length': '9000' }).write(multistatus(''), () => r.destroy()),
  ],
  ['an answer without end tags that is empty', (r) => void r.writeHead(207).end()],
  ['JSON', (r) => void r.writeHead(207, { 'Content-Type': 'application/json' }).end('{"files":[]}')],
  ['a status that asks for payment', (r) => void r.writeHead(402).end('Payment required')],
  ['a locked folder', (r) => void r.writeHead(423).end()],
  ['a server without space', (r) => void r.writeHead(507).end()],
])('WebDAV: %s is a named error, never an empty folder', async (_, answer) => {
  const url = await serve((_request, response) => answer(response));
  expect(await outcome(dav(url).list(signal))).toEqual(named);
});

test.each<[title: string, body: string]>([
  ['a listing without its end', `<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>${NAME}`],
  [
    'a listing that goes on with the token that was sent',
    `<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>same</NextContinuationToken></ListBucketResult>`,
  ],
  ['a listing that goes on without a token', `<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>`],
  ['a listing of another kind', '<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>'],
])('S3: %s is a named error', async (_, body) => {
  let asked = 0;
  const url = await serve((_request, response) => {
    asked += 1;
    response.end(body);
  });
  expect(await outcome(s3(url).list(signal))).toEqual(named);
  expect(asked).toBeLessThan(50);
});

test('a redirect to another host takes no key with it', async () => {
  const seen: (string | undefined)[] = [];
  const other = await serve((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(207).end(multistatus(''));
  });
  const url = await serve((_request, response) => response.writeHead(302, { Location: `${other}/team/` }).end());
  expect(await outcome(dav(url).list(signal))).toEqual(named);
  expect(seen.filter((one) => one !== undefined)).toEqual([]);
});
