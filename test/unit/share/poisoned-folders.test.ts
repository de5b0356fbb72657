/** Folders and members that mean harm, beyond lies in one answer: bombs, drips, swaps, forks, floods of votes, and what a replay can move. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { createHash } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoppedError } from '../../../lib/core/stop';
import { type ExportedBody, type ExportedSite, exportKey } from '../../../lib/notebook/exchange/format';
import { SigningKeys } from '../../../lib/notebook/exchange/signature';
import { openArrived } from '../../../lib/share/open-arrived';
import { openFolder } from '../../../lib/share/open-folder';
import type { SharedFolder } from '../../../lib/share/shared-folder';
import { loadNewFiles } from '../../../lib/share/sync';
import { foldTeam } from '../../../lib/share/team';
import { TeamDatabase } from '../../../lib/share/team-database';
import { makeTeamFile, type TeamFile, type TeamFileContent } from '../../../lib/share/team-file';
import { MemoryFolder } from '../../harness/memory-folder';
import { loadAndOpen } from '../../harness/open-team';
import { noteOf } from '../../harness/notes';
import { TeamPerson } from '../../harness/team-person';

const ORIGIN = 'https://app.example.org';
const work = { progress: () => undefined, signal: new AbortController().signal };
const servers: Server[] = [];
let db: TeamDatabase;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  db = new TeamDatabase();
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Answer = (path: string, response: ServerResponse, method: string) => void;

async function serve(answer: Answer): Promise<string> {
  const server = createServer((request, response) => answer(request.url ?? '', response, request.method ?? ''));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

const webdav = (url: string): SharedFolder =>
  openFolder({ kind: 'webdav', url: `${url}/team`, user: 'a', password: 'b' });
const s3 = (url: string): SharedFolder =>
  openFolder({ kind: 's3', url: `${url}/team`, region: 'x', accessKeyId: 'k', secretAccessKey: 's' });

const davListing = (files: readonly string[], size = 100) =>
  `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/team/</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>${files
    .map(
      (name) =>
        `<D:response><D:href>/team/${name}</D:href><D:propstat><D:prop><D:resourcetype/><D:getcontentlength>${size}</D:getcontentlength></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`,
    )
    .join('')}</D:multistatus>`;
const s3Listing = (files: readonly string[], size: string) =>
  `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${files
    .map(
      (name) =>
        `<Contents><Key>${name}</Key>${size}<ETag>"e"</ETag><LastModified>2026-11-01T10:00:00Z</LastModified></Contents>`,
    )
    .join('')}</ListBucketResult>`;

function siteOf(...texts: string[]): ExportedSite {
  const notes = texts.map((text) => {
    const body: ExportedBody = { kind: 'guideline', text, caution: false };
    return { key: exportKey(body), body };
  });
  return { origin: ORIGIN, notes };
}

/** A member with a key. */
class Member {
  private readonly keys: SigningKeys;
  constructor() {
    Dexie.dependencies.indexedDB = new IDBFactory();
    this.keys = new SigningKeys();
  }
  file(seq: number, more: Partial<TeamFileContent> = {}) {
    return makeTeamFile({ seq, sites: [], gone: [], votes: [], ...more }, (file) => this.keys.sign(file));
  }
}

const place = (text: string) => ({ origin: ORIGIN, key: siteOf(text).notes[0]?.key ?? '' });
const texts = (files: readonly TeamFile[]) =>
  [...foldTeam(files).notes.values()]
    .flatMap(({ note: { body } }) => (body.kind === 'guideline' ? [body.text] : []))
    .sort();
const codeOf = (error: unknown) => (error as { code?: string }).code;

describe('a server', () => {
  test('that expands its listing a billion times by entities ends with a reason, soon', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE D [<!ENTITY e0 "lol">${levels}]><D:multistatus xmlns:D="DAV:"><D:response><D:href>&e9;</D:href></D:response></D:multistatus>`;
    for (const open of [webdav, s3]) {
      const folder = open(
        await serve((_path, response) => response.writeHead(207, { 'Content-Type': 'application/xml' }).end(bomb)),
      );
      const began = performance.now();
      const seen = await loadNewFiles(folder, db, work).then(({ report }) => report.loaded, codeOf);
      expect([0, 'folder-unreachable', 'folder-missing', 'folder-too-large']).toContain(seen);
      expect(performance.now() - began).toBeLessThan(15_000);
    }
  });

  test('that packs 300 MB of zeros into one answer is cut at the bound of a file', async () => {
    const packed = gzipSync(Buffer.alloc(300_000_000));
    const name = `${'b'.repeat(40)}.fieldnotes.json`;
    const url = await serve((_path, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed));
    for (const open of [webdav, s3])
      await expect(open(url).read(name, work.signal)).rejects.toMatchObject({ code: 'folder-too-large' });
  });

  test('that drips a byte each second is left at once by Stop', async () => {
    const name = `${'c'.repeat(40)}.fieldnotes.json`;
    const url = await serve((_path, response, method) => {
      if (method === 'PROPFIND') return void response.writeHead(207).end(davListing([name]));
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 1_000);
      response.on('close', () => clearInterval(drip));
    });
    const stop = new AbortController();
    const sync = loadNewFiles(webdav(url), db, { progress: () => undefined, signal: stop.signal });
    setTimeout(() => stop.abort(), 200);
    const began = performance.now();
    await expect(sync).rejects.toThrow(StoppedError);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('that breaks off in the middle of a file is named, and what was loaded before stays', async () => {
    const good = await new Member().file(1, { sites: [siteOf('Save first.')] });
    const other = `${'f'.repeat(40)}.fieldnotes.json`;
    const url = await serve((path, response, method) => {
      if (method === 'PROPFIND') return void response.writeHead(207).end(davListing([good.name, other]));
      if (path.endsWith(good.name)) return void response.end(Buffer.from(good.bytes));
      response.writeHead(200, { 'Content-Length': '5000' });
      response.write('x'.repeat(100));
      setTimeout(() => response.destroy(), 50);
    });
    await expect(loadNewFiles(webdav(url), db, work)).rejects.toMatchObject({ code: 'folder-unreachable' });
    await openArrived(db);
    expect((await db.files.toArray()).map(({ name }) => name)).toEqual([good.name]);
  });

  test('that lists no sizes still gives its files, each bounded when it is read', async () => {
    const good = await new Member().file(1, { sites: [siteOf('Save first.')] });
    for (const size of ['', '<Size></Size>', '<Size>-1</Size>', '<Size>many</Size>']) {
      const url = await serve((path, response) =>
        path.includes(good.name) ? response.end(Buffer.from(good.bytes)) : response.end(s3Listing([good.name], size)),
      );
      Dexie.dependencies.indexedDB = new IDBFactory();
      const own = new TeamDatabase();
      expect((await loadAndOpen(s3(url), own, work)).report, size).toMatchObject({ loaded: 1, damaged: [] });
    }
  });

  test('that swaps the contents of two files gives neither, and both once it has put them back', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [
      await new Member().file(1, { sites: [siteOf('Save.')] }),
      await new Member().file(1, { sites: [siteOf('Send.')] }),
    ];
    folder.files.set(a.name, b.bytes);
    folder.files.set(b.name, a.bytes);
    const { report } = await loadAndOpen(folder, db, work);
    expect([report.loaded, report.damaged.length]).toEqual([0, 2]);
    folder.files.set(a.name, a.bytes);
    folder.files.set(b.name, b.bytes);
    expect((await loadAndOpen(folder, db, work)).report.loaded).toBe(2);
    expect(texts(await db.files.toArray())).toEqual(['Save.', 'Send.']);
  });

  test('that lists a file it does not have is named, and does not keep the others away', async () => {
    const folder = new MemoryFolder();
    const good = await new Member().file(1, { sites: [siteOf('Save.')] });
    folder.files.set(good.name, good.bytes);
    const gone = `${'0'.repeat(40)}.fieldnotes.json`;
    folder.listing = [
      { name: gone, size: 10 },
      { name: good.name, size: good.bytes.length },
    ];
    const { report } = await loadAndOpen(folder, db, work);
    expect(report).toMatchObject({ loaded: 1, damaged: [{ name: gone }] });
  });

  test('that lists 1 GB in 300 files is refused by name before a byte is read', async () => {
    const folder = new MemoryFolder();
    folder.listing = Array.from({ length: 300 }, (_, i) => ({
      name: `${String(i).padStart(40, '0')}.fieldnotes.json`,
      size: 3_500_000,
    }));
    await expect(loadNewFiles(folder, db, work)).rejects.toMatchObject({ code: 'folder-too-large' });
    expect(folder.reads).toBe(0);
  });

  test('that lists small files and sends large ones is left after 256 MB, with what was good kept', async () => {
    const folder = new MemoryFolder();
    const good = await new Member().file(1, { sites: [siteOf('Save first.')] });
    folder.files.set(good.name, good.bytes);
    const junk = new Uint8Array(4_000_000);
    for (let i = 0; i < 200; i++) folder.files.set(`${String(i).padStart(40, '1')}.fieldnotes.json`, junk);
    folder.listing = [...folder.files.keys()].map((name) => ({ name, size: name === good.name ? 10 : -1e9 }));
    await expect(loadNewFiles(folder, db, work)).rejects.toMatchObject({ code: 'sync-too-large' });
    expect(folder.reads).toBeLessThan(80);
    await openArrived(db);
    expect((await db.files.toArray()).map(({ name }) => name)).toEqual([good.name]);
  });

  test('that lists names with paths, capitals, spaces, endings or a thousand characters is asked for none of them', async () => {
    const folder = new MemoryFolder();
    const hash = 'a'.repeat(40);
    folder.listing = [
      `../${hash}.fieldnotes.json`,
      `${hash}.fieldnotes.json/..`,
      `${hash.toUpperCase()}.fieldnotes.json`,
      `${hash}.fieldnotes.json `,
      `${hash}.fieldnotes.json\n`,
      `${hash}.fieldnotes.json.exe`,
      'a'.repeat(1000),
      `%2e%2e%2f${hash}.fieldnotes.json`,
      '__proto__',
      '',
    ].map((name) => ({ name, size: 1 }));
    expect((await loadNewFiles(folder, db, work)).report).toEqual({ loaded: 0, damaged: [] });
    expect(folder.reads).toBe(0);
  });
});

describe('bytes under their true name:', () => {
  const inFolder = async (bytes: Uint8Array) => {
    const folder = new MemoryFolder();
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.fieldnotes.json`;
    folder.files.set(name, bytes);
    const { report } = await loadAndOpen(folder, db, work);
    return { loaded: report.loaded, why: report.damaged[0]?.why ?? '' };
  };
  const text = (content: string) => new TextEncoder().encode(content);

  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['brackets nested a million deep', () => text(`${'['.repeat(1_000_000)}`)],
    [
      'a list nested a million deep in a known field',
      () => text(`{"format":"fieldnotes-team","gone":${'['.repeat(500_000)}${']'.repeat(500_000)}}`),
    ],
    ['broken UTF-8', () => Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d])],
    [
      'a byte order mark before a good file',
      async () => Uint8Array.from([0xef, 0xbb, 0xbf, ...(await new Member().file(1)).bytes]),
    ],
    [
      'a signed file with a space more',
      async () => text(`${new TextDecoder().decode((await new Member().file(1)).bytes)} `),
    ],
    [
      'a signed file in another order',
      async () => {
        const { format, ...rest } = JSON.parse(new TextDecoder().decode((await new Member().file(1)).bytes));
        return text(JSON.stringify({ ...rest, format }));
      },
    ],
    [
      'a field too many',
      async () => {
        const { bytes } = await new Member().file(1);
        return text(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(bytes)), trusted: true }));
      },
    ],
    [
      'a number that is no count',
      async () => {
        const { bytes } = await new Member().file(1);
        return text(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(bytes)), seq: 1e300 }));
      },
    ],
    [
      'the signature of another member’s file',
      async () => {
        const [mine, theirs] = [await new Member().file(1), await new Member().file(1, { sites: [siteOf('Save.')] })];
        const parse = ({ bytes }: { bytes: Uint8Array }) => JSON.parse(new TextDecoder().decode(bytes));
        return text(JSON.stringify({ ...parse(theirs), signature: parse(mine).signature }));
      },
    ],
    [
      'a note under the key of another one',
      async () => {
        const site = siteOf('Save first.');
        const [note] = site.notes;
        const forged = note && { key: place('Delete all of it.').key, body: note.body };
        return (await new Member().file(1, { sites: [{ origin: ORIGIN, notes: forged ? [forged] : [] }] })).bytes;
      },
    ],
    [
      'notes of a site that is spelled like another',
      async () =>
        (await new Member().file(1, { sites: [{ ...siteOf('Save.'), origin: 'https://аpp.example.org' }] })).bytes,
    ],
    [
      'notes of an address that is no site',
      async () =>
        (await new Member().file(1, { sites: [{ ...siteOf('Save.'), origin: 'chrome-extension://abc' }] })).bytes,
    ],
  ])('%s: refused with a reason, and nothing is stored', async (_, make) => {
    const { loaded, why } = await inFolder(await make());
    expect(loaded).toBe(0);
    expect(why.length).toBeGreaterThan(10);
    expect(await db.files.count()).toBe(0);
    expect(await db.arrived.count()).toBe(0);
  });

  test('a refused file is not loaded again, and is once the checks have changed', async () => {
    const bytes = text('{"format":"fieldnotes-team","version":2}');
    const folder = new MemoryFolder();
    folder.files.set(`${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.fieldnotes.json`, bytes);
    expect((await loadAndOpen(folder, db, work)).report.damaged.length).toBe(1);
    expect((await loadAndOpen(folder, db, work)).report).toEqual({ loaded: 0, damaged: [] });
    expect(folder.reads).toBe(1);
    await db.refused.toCollection().modify({ checks: 0 });
    await loadNewFiles(folder, db, work);
    expect(folder.reads).toBe(2);
  });

  test('a forged file that lies here unread counts nowhere, and the view that asks for the team names it', async () => {
    const folder = new MemoryFolder();
    const reader = new TeamPerson(3);
    const { bytes } = await new Member().file(1, { sites: [siteOf('Save.')] });
    const forged = text(new TextDecoder().decode(bytes).replace('Save.', 'Send.'));
    folder.files.set(`${createHash('sha256').update(forged).digest('hex').slice(0, 40)}.fieldnotes.json`, forged);
    await reader.sync(folder, []);
    expect(await reader.files.arrived.count()).toBe(1);
    expect(await reader.files.files.count()).toBe(0);
    const [incoming, members, refused] = await Promise.all([
      reader.team.incoming(),
      reader.team.members(),
      reader.team.refused(),
    ]);
    expect([incoming, members]).toEqual([[], []]);
    expect(refused.map(({ why }) => why).join()).toContain('checksum');
    expect(await reader.files.arrived.count()).toBe(0);
  });
});

describe('members:', () => {
  const parsedAll = async (files: readonly { name: string; bytes: Uint8Array }[]) => {
    const folder = new MemoryFolder();
    for (const { name, bytes } of files) folder.files.set(name, bytes);
    await loadAndOpen(folder, db, work);
    return db.files.toArray();
  };

  test('a member with two files of one number, for two groups to see, is the same for all who have both', async () => {
    const fork = new Member();
    const files = [
      await fork.file(1, { sites: [siteOf('Save.', 'Close.')] }),
      await fork.file(2, { gone: [place('Save.')] }),
      await fork.file(2, { gone: [place('Close.')] }),
    ];
    const parsed = await parsedAll(files);
    const orders = [parsed, parsed.toReversed(), [...parsed.slice(1), ...parsed.slice(0, 1)]];
    expect(new Set(orders.map((order) => texts(order).join())).size).toBe(1);
  });

  test('a member that withdrew a note does not bring it back by an older file that is put there again', async () => {
    const author = new Member();
    const [old, later] = [
      await author.file(1, { sites: [siteOf('Save.')] }),
      await author.file(2, { gone: [place('Save.')] }),
    ];
    expect(texts(await parsedAll([later, old]))).toEqual([]);
    expect(texts(await parsedAll([old, later, old]))).toEqual([]);
  });

  test('a member that votes on 20,000 notes that do not exist, and praises in others’ names, moves nothing', async () => {
    const [author, crowd] = [new Member(), new Member()];
    const votes = Array.from({ length: 20_000 }, (_, i) => ({
      origin: ORIGIN,
      key: i.toString(16).padStart(24, '0'),
      worked: true,
    }));
    const files = [
      await author.file(1, { sites: [siteOf('Save.')] }),
      await crowd.file(1, { votes }),
      await crowd.file(2, { votes: [{ ...place('Save.'), worked: true }] }),
      await crowd.file(3, { votes: [{ ...place('Save.'), worked: true }] }),
    ];
    const began = performance.now();
    const team = foldTeam(await parsedAll(files));
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(team.notes.size).toBe(1);
    const [id] = team.notes.keys();
    expect(team.votes.get(id ?? '')?.size).toBe(1);
  });

  test('a member that is muted, writes on, and is heard again leaves this notebook as if each had come in order', async () => {
    const folder = new MemoryFolder();
    const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
    const rule = (id: string, text: string) => noteOf(id, { kind: 'guideline', text, caution: false });
    await ada.learn(ORIGIN, [rule('note_a1', 'Save the list.')]);
    await ada.sync(folder, [ORIGIN]);
    await bob.sync(folder, []);
    await bob.takeAll();
    await bob.team.mute(await ada.author(), () => undefined);
    expect(await bob.db.notes.count()).toBe(0);
    await ada.learn(ORIGIN, [rule('note_a2', 'Close the list.')]);
    await ada.sync(folder, [ORIGIN]);
    await bob.sync(folder, []);
    expect(await bob.team.incoming()).toEqual([]);
    await bob.team.unmute(await ada.author());
    expect((await bob.team.incoming()).length).toBe(2);
  });

  test('three keys of one person bring a note in without a question as an import only, which stays off', async () => {
    const folder = new MemoryFolder();
    const reader = new TeamPerson(9);
    const votes = [{ ...place('Send it all.'), worked: true }];
    const [first, ...others] = [new Member(), new Member(), new Member()];
    if (first) {
      const file = await first.file(1, { sites: [siteOf('Send it all.')] });
      folder.files.set(file.name, file.bytes);
    }
    for (const other of others) {
      const file = await other.file(1, { votes });
      folder.files.set(file.name, file.bytes);
    }
    const { taken } = await reader.sync(folder, [], work, { [ORIGIN]: ['guideline'] });
    expect(taken).toBe(1);
    expect((await reader.db.notes.toArray()).map(({ source, state }) => `${source} ${state}`)).toEqual([
      'import quarantined',
    ]);
    // The next sync has nothing to weigh again.
    expect((await reader.sync(folder, [], work, { [ORIGIN]: ['guideline'] })).taken).toBe(0);
  });
});
