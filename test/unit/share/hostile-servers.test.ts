/** Servers that lie, never end, redirect or answer nonsense: bounded, named, nothing lost, and the password goes nowhere else. */
import 'fake-indexeddb/auto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { openFolder } from '../../../lib/share/open-folder';
import type { SharedFolder } from '../../../lib/share/shared-folder';
import { loadNewFiles } from '../../../lib/share/sync';
import { TeamDatabase } from '../../../lib/share/team-database';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

const webdav = (url: string): SharedFolder =>
  openFolder({ kind: 'webdav', url: `${url}/team`, user: 'ada', password: 'secret' });
const s3 = (url: string): SharedFolder =>
  openFolder({ kind: 's3', url: `${url}/team`, region: 'us-east-1', accessKeyId: 'key', secretAccessKey: 'secret' });
const clients = [
  ['WebDAV', webdav],
  ['S3', s3],
] as const;
const work = { progress: () => undefined, signal: new AbortController().signal };
const NAME = `${'a'.repeat(40)}.fieldnotes.json`;

/** A listing of one file, in the words of each protocol. */
function listing(name: string, size: number): string {
  return `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">
    <D:response><D:href>/team/</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
    <D:response><D:href>/team/${name}</D:href><D:propstat><D:prop><D:resourcetype/><D:getcontentlength>${size}</D:getcontentlength></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
  </D:multistatus>`;
}

const endless: Answer = (_, response) => {
  const chunk = Buffer.alloc(1_000_000, 32);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
};

test.each(clients)('%s: a body that never ends is cut at its bound', async (_, open) => {
  const folder = open(await serve(endless));
  await expect(folder.list(work.signal)).rejects.toMatchObject({ code: 'folder-too-large' });
  await expect(folder.read(NAME, work.signal)).rejects.toMatchObject({ code: 'folder-too-large' });
});

test.each(clients)('%s: a server that does not answer is given up after the limit, named', async (_, open) => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 300));
  const folder = open(await serve(() => undefined));
  const began = performance.now();
  await expect(folder.list(work.signal)).rejects.toMatchObject({ code: 'folder-unreachable' });
  await expect(folder.list(work.signal)).rejects.toThrow(/no answer within/);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test.each(clients)(
  '%s: a server that drips a byte now and then is given up after the limit, named',
  async (_, open) => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 100));
    const url = await serve((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const began = performance.now();
    await expect(open(url).read(NAME, work.signal)).rejects.toThrow(/no answer within/);
    await expect(open(url).list(work.signal)).rejects.toMatchObject({ code: 'folder-unreachable' });
    expect(performance.now() - began).toBeLessThan(20_000);
  },
);

test.each(clients)('%s: a redirect is not followed, so the other server sees no password', async (_, open) => {
  const seen: string[] = [];
  const other = await serve((request, response) => {
    seen.push(request.headers.authorization ?? '');
    response.end();
  });
  const folder = open(
    await serve((_request, response) => response.writeHead(307, { Location: `${other}/team/` }).end()),
  );
  await expect(folder.list(work.signal)).rejects.toMatchObject({
    code: 'folder-unreachable',
    message: expect.stringContaining('another address') as string,
  });
  await expect(folder.write(NAME, new Uint8Array([1]), work.signal)).rejects.toMatchObject({
    code: 'folder-unreachable',
  });
  expect(seen).toEqual([]);
});

test.each([
  ['HTML', '<html><body>Please log in</body></html>'],
  ['nothing', ''],
  ['half a listing', listing(NAME, 10).slice(0, 300)],
  ['JSON', '{"files":[]}'],
])('WebDAV: %s in place of a listing loads nothing and ends with a reason or an empty folder', async (_, body) => {
  const folder = webdav(await serve((_request, response) => response.writeHead(207).end(body)));
  const db = new TeamDatabase(`hostile-${Math.random()}`);
  const loaded = await loadNewFiles(folder, db, work).then(
    ({ report }) => report.loaded,
    (error: unknown) => String((error as { code?: string }).code),
  );
  expect([0, 'folder-unreachable', 'folder-missing']).toContain(loaded);
  expect(await db.files.count()).toBe(0);
});

test('S3: a list that goes on by one file a page ends after some requests, and the next list is none the worse', async () => {
  let requests = 0;
  let isEndless = true;
  const folder = s3(
    await serve((_, response) => {
      requests += 1;
      const more = isEndless ? `<NextContinuationToken>t${requests}</NextContinuationToken>` : '';
      response.end(`<?xml version="1.0"?><ListBucketResult><Name>team</Name><KeyCount>1</KeyCount><IsTruncated>${isEndless}</IsTruncated>${more}
        <Contents><Key>${NAME}</Key><Size>3</Size><ETag>"x"</ETag><LastModified>2026-01-01T00:00:00Z</LastModified></Contents></ListBucketResult>`);
    }),
  );
  await expect(folder.list(work.signal)).rejects.toMatchObject({ code: 'folder-too-large' });
  expect(requests).toBeLessThanOrEqual(50);
  isEndless = false;
  expect(await folder.list(work.signal)).toEqual([{ name: NAME, size: 3 }]);
});

const bucket = (content: string) =>
  `<?xml version="1.0"?><ListBucketResult><Name>team</Name>${content}</ListBucketResult>`;
const entry = `<Contents><Key>${NAME}</Key><Size>3</Size></Contents>`;

test.each([
  ['a login page', '<html><body>Please log in</body></html>'],
  ['an error with status 200', '<?xml version="1.0"?><Error><Code>InternalError</Code></Error>'],
  ['a page that goes on without a token', bucket(`<IsTruncated>true</IsTruncated>${entry}`)],
  ['a page that goes on in other words', bucket(`<IsTruncated>True</IsTruncated><NextMarker>x</NextMarker>${entry}`)],
])('S3: %s is no list of a bucket: own files do not count as lost', async (_, body) => {
  const folder = s3(await serve((_request, response) => response.end(body)));
  await expect(folder.list(work.signal)).rejects.toMatchObject({ code: 'folder-unreachable' });
});

test.each([
  ['without a count', bucket(entry)],
  [
    'with folders',
    bucket(`<CommonPrefixes><Prefix>x/</Prefix></CommonPrefixes><IsTruncated>false</IsTruncated>${entry}`),
  ],
])('S3: a list %s is read', async (_, body) => {
  const folder = s3(await serve((_request, response) => response.end(body)));
  expect(await folder.list(work.signal)).toContainEqual({ name: NAME, size: 3 });
});

test('WebDAV: names that leave the folder are ignored, and a file that is longer than listed is cut and named', async () => {
  const asked: string[] = [];
  const url = await serve((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.method === 'PROPFIND')
      return void response
        .writeHead(207, { 'Content-Type': 'application/xml' })
        .end(listing(request.headers.depth === '1' && asked.length === 1 ? '../../etc/passwd' : NAME, 12));
    return endless(request, response);
  });
  const db = new TeamDatabase(`hostile-${Math.random()}`);
  expect((await loadNewFiles(webdav(url), db, work)).report).toEqual({ loaded: 0, damaged: [] });
  expect(asked.filter((line) => line.startsWith('GET'))).toEqual([]);
  const { report } = await loadNewFiles(webdav(url), db, work);
  expect(report.loaded).toBe(0);
  expect(report.damaged[0]?.why).toMatch(/more than 4000000 bytes/);
  expect(await db.files.count()).toBe(0);
});

test.each([
  [401, 'folder-refused'],
  [403, 'folder-refused'],
  [404, 'folder-missing'],
  [500, 'folder-unreachable'],
  [507, 'folder-full'],
])('both clients: status %i is named %s', async (status, code) => {
  const url = await serve((_, response) => response.writeHead(status).end());
  for (const [, open] of clients) {
    await expect(open(url).write(NAME, new Uint8Array([1]), work.signal)).rejects.toMatchObject({ code });
    if (status !== 507) await expect(open(url).list(work.signal)).rejects.toMatchObject({ code });
  }
});
