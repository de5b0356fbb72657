/** The clients of shared folders against a real Apache with mod_dav and a real S3 server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolder } from '../../../lib/share/open-folder';
import type { SharedFolder } from '../../../lib/share/shared-folder';
import { type FolderServer, hasApache, hasS3Server, startApache, startS3 } from '../../harness/folder-servers';

const { signal } = new AbortController();
const name = (i: number) => `${String(i).padStart(40, '0')}.fieldnotes.json`;

describe.each([
  ['Apache with mod_dav', hasApache, startApache, 40],
  // S3 lists a thousand files on a page.
  ['an S3 server', hasS3Server, startS3, 1_100],
] as const)('%s', (_, isThere, start, fileCount) => {
  let server: FolderServer;
  let folder: SharedFolder;
  beforeAll(async () => {
    if (!isThere) return;
    server = await start();
    folder = openFolder(server.address);
  });
  afterAll(() => server?.close());

  test.skipIf(!isThere)('lists, reads and writes the same bytes, and writing again changes nothing', async () => {
    expect(await folder.list(signal)).toEqual([]);
    const bytes = new TextEncoder().encode('{"ü":"日本"}');
    await folder.write(name(1), bytes, signal);
    await folder.write(name(1), bytes, signal);
    expect(await folder.list(signal)).toEqual([{ name: name(1), size: bytes.length }]);
    expect(await folder.read(name(1), signal)).toEqual(bytes);
    await expect(folder.read(name(2), signal)).rejects.toMatchObject({ code: 'folder-missing' });
  });

  test.skipIf(!isThere)('lists all files, also those on later pages of the listing', { timeout: 60_000 }, async () => {
    const all = Array.from({ length: fileCount }, (_unused, i) => i + 10);
    const queue = all.values();
    const work = async () => {
      for (const i of queue) await folder.write(name(i), new TextEncoder().encode('{}'), signal);
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect((await folder.list(signal)).length).toBe(fileCount + 1);
  });

  test.skipIf(!isThere)('a wrong secret and a closed port are named', async () => {
    const { address } = server;
    const url = address.url.replace(/:\d+/, ':9');
    await expect(openFolder({ ...address, url }).list(signal)).rejects.toMatchObject({ code: 'folder-unreachable' });
    if (address.kind === 'webdav')
      await expect(openFolder({ ...address, password: 'no' }).list(signal)).rejects.toMatchObject({
        code: 'folder-refused',
      });
  });
});

test.each([
  ['ftp://files.example/team', 'https'],
  ['http://files.example/team', 'https'],
  ['https://user:pass@files.example/team', 'fields'],
  ['files.example', 'no URL'],
])('refuses the address %s before any request', (url, why) => {
  expect(() => openFolder({ kind: 'webdav', url, user: '', password: '' })).toThrow(why);
});
