/** Browsers of a team share a folder: all files arrive once and whole, whatever the server and the connection do. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { seededChance } from '../../../lib/core/chance';
import { type ExportedBody, type ExportedSite, exportKey } from '../../../lib/notebook/exchange/format';
import { SigningKeys } from '../../../lib/notebook/exchange/signature';
import { loadNewFiles, writeFile } from '../../../lib/share/sync';
import { foldTeam } from '../../../lib/share/team';
import { TeamDatabase } from '../../../lib/share/team-database';
import { authorOf, makeTeamFile, parseTeamFile, type TeamFileContent } from '../../../lib/share/team-file';
import { MemoryFolder } from '../../harness/memory-folder';
import { loadAndOpen } from '../../harness/open-team';

const ORIGIN = 'https://app.example.org';
const work = { progress: () => undefined, signal: new AbortController().signal };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

function siteOf(...texts: string[]): ExportedSite {
  const notes = texts.map((text) => {
    const body: ExportedBody = { kind: 'guideline', text, caution: false };
    return { key: exportKey(body), body };
  });
  return { origin: ORIGIN, notes };
}

const content = (seq: number, more: Partial<TeamFileContent> = {}): TeamFileContent => ({
  seq,
  sites: [],
  gone: [],
  votes: [],
  ...more,
});

/** A person: a key pair, and the files made with it. */
class Person {
  private readonly keys: SigningKeys;
  constructor(readonly db = new TeamDatabase(`team-${Math.random()}`)) {
    this.keys = new SigningKeys();
  }
  async file(of: TeamFileContent) {
    return makeTeamFile(of, (file) => this.keys.sign(file));
  }
  async author() {
    return authorOf({ key: (await this.keys.publicKey()) ?? '' });
  }
}

/** Each person has an IndexedDB of their own, as each browser has. */
function newPerson(): Person {
  Dexie.dependencies.indexedDB = new IDBFactory();
  return new Person();
}

const texts = async (db: TeamDatabase) =>
  [...foldTeam(await db.files.toArray()).notes.values()]
    .flatMap(({ note: { body } }) => (body.kind === 'guideline' ? [body.text] : []))
    .sort();

test('two browsers that write at once end up with the same notes, each file loaded once', async () => {
  const folder = new MemoryFolder();
  const [ada, bob] = [newPerson(), newPerson()];
  await Promise.all([
    writeFile(folder, ada.db, await ada.file(content(1, { sites: [siteOf('save before close')] })), work.signal),
    writeFile(folder, bob.db, await bob.file(content(1, { sites: [siteOf('use the search')] })), work.signal),
  ]);
  for (const { db } of [ada, bob]) {
    expect((await loadAndOpen(folder, db, work)).report).toEqual({ loaded: 1, damaged: [] });
    expect((await loadAndOpen(folder, db, work)).report.loaded).toBe(0);
    expect(await texts(db)).toEqual(['save before close', 'use the search']);
  }
  expect(folder.reads).toBe(2);
});

test('half a file, another file and a forged file are named, not taken, and taken once they are whole', async () => {
  const folder = new MemoryFolder();
  const [ada, bob] = [newPerson(), newPerson()];
  const whole = await ada.file(content(1, { sites: [siteOf('save before close')] }));
  const other = await ada.file(content(2, { sites: [siteOf('use the search')] }));
  folder.files.set(whole.name, whole.bytes.slice(0, whole.bytes.length / 2));
  folder.files.set(other.name, whole.bytes);
  folder.files.set('readme.txt', whole.bytes);
  const { report } = await loadAndOpen(folder, bob.db, work);
  expect(report.damaged.map(({ name }) => name).sort()).toEqual([whole.name, other.name].sort());
  expect(report.damaged[0]?.why).toMatch(/may be incomplete/);
  expect(await texts(bob.db)).toEqual([]);
  folder.files.set(whole.name, whole.bytes);
  expect((await loadAndOpen(folder, bob.db, work)).report.loaded).toBe(1);
  expect(await texts(bob.db)).toEqual(['save before close']);
});

test('a lost connection keeps what was loaded; the next sync goes on from there', async () => {
  const folder = new MemoryFolder();
  const [ada, bob] = [newPerson(), newPerson()];
  for (let i = 1; i <= 20; i++) {
    const { name, bytes } = await ada.file(content(i, { sites: [siteOf(`rule number ${i}`)] }));
    folder.files.set(name, bytes);
  }
  folder.failAfter = 9;
  await expect(loadNewFiles(folder, bob.db, work)).rejects.toMatchObject({ code: 'folder-unreachable' });
  const kept = await bob.db.arrived.count();
  expect(kept).toBeGreaterThan(0);
  folder.failAfter = Number.POSITIVE_INFINITY;
  folder.reads = 0;
  await loadAndOpen(folder, bob.db, work);
  expect(folder.reads).toBe(20 - kept);
  expect((await texts(bob.db)).length).toBe(20);
});

test('Stop ends a sync at once and keeps what was loaded', async () => {
  const folder = new MemoryFolder();
  const [ada, bob] = [newPerson(), newPerson()];
  for (let i = 1; i <= 12; i++) {
    const { name, bytes } = await ada.file(content(i, { sites: [siteOf(`rule number ${i}`)] }));
    folder.files.set(name, bytes);
  }
  const controller = new AbortController();
  const progress = (done: number) => void (done === 3 && controller.abort());
  await expect(loadNewFiles(folder, bob.db, { progress, signal: controller.signal })).rejects.toThrow('stopped');
  expect(await bob.db.arrived.count()).toBeGreaterThanOrEqual(3);
  expect(await bob.db.arrived.count()).toBeLessThan(12);
});

test('a withdrawn note is gone in any order of arrival; clocks play no part', async () => {
  const ada = newPerson();
  const bob = newPerson();
  const site = siteOf('save before close');
  const place = { origin: ORIGIN, key: site.notes[0]?.key ?? '' };
  const files = await Promise.all([
    ada.file(content(1, { sites: [site] })),
    ada.file(content(2, { gone: [place] })),
    bob.file(content(1, { sites: [siteOf('use the search')], votes: [{ ...place, worked: false }] })),
    bob.file(content(2, { votes: [{ ...place, worked: true }] })),
  ]);
  const parsed = await Promise.all(files.map(({ name, bytes }) => parseTeamFile(name, bytes)));
  const chance = seededChance(5);
  for (let i = 0; i < 24; i++) {
    const mixed = parsed.toSorted(() => chance.next() - 0.5);
    const team = foldTeam(mixed);
    expect([...team.notes.values()].map(({ note }) => note.body)).toEqual(
      siteOf('use the search').notes.map((n) => n.body),
    );
    expect([...(team.votes.get(`${place.origin} ${place.key}`) ?? [])]).toEqual([[await bob.author(), true]]);
  }
  // A muted author counts as absent, with all votes.
  expect(foldTeam(parsed, new Set([await bob.author()])).notes.size).toBe(0);
  expect(foldTeam(parsed, new Set([await bob.author()])).votes.size).toBe(0);
});

test('another member cannot withdraw a note, and a replayed file changes nothing', async () => {
  const [ada, eve] = [newPerson(), newPerson()];
  const site = siteOf('save before close');
  const place = { origin: ORIGIN, key: site.notes[0]?.key ?? '' };
  const files = await Promise.all([ada.file(content(1, { sites: [site] })), eve.file(content(9, { gone: [place] }))]);
  const parsed = await Promise.all(files.map(({ name, bytes }) => parseTeamFile(name, bytes)));
  expect(foldTeam(parsed).notes.size).toBe(1);
  expect(foldTeam([...parsed, ...parsed]).notes.size).toBe(1);
});

test('folders of too many files or bytes are refused before anything is loaded', async () => {
  const bob = newPerson();
  const folder = new MemoryFolder();
  const name = (i: number) => `${i.toString(16).padStart(40, '0')}.fieldnotes.json`;
  folder.listing = Array.from({ length: 20_001 }, (_, i) => ({ name: name(i), size: 10 }));
  await expect(loadNewFiles(folder, bob.db, work)).rejects.toMatchObject({ code: 'folder-too-large' });
  folder.listing = Array.from({ length: 1_000 }, (_, i) => ({ name: name(i), size: 1_000_000 }));
  await expect(loadNewFiles(folder, bob.db, work)).rejects.toMatchObject({ code: 'folder-too-large' });
  folder.listing = [{ name: name(1), size: 1_000_000_000 }];
  expect((await loadAndOpen(folder, bob.db, work)).report.damaged[0]?.why).toMatch(/longer than/);
  expect(folder.reads).toBe(0);
});

test('every truncation and every changed byte of a file is refused', async () => {
  const ada = newPerson();
  const { name, bytes } = await ada.file(content(1, { sites: [siteOf('save before close')] }));
  const renamed = async (changed: Uint8Array) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', changed.slice().buffer));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 40)}.fieldnotes.json`;
  };
  for (let cut = 0; cut < bytes.length; cut += 7) {
    const half = bytes.slice(0, cut);
    await expect(parseTeamFile(name, half)).rejects.toMatchObject({ code: 'bad-team-file' });
    // Even under the name of its own hash.
    await expect(parseTeamFile(await renamed(half), half)).rejects.toMatchObject({ code: 'bad-team-file' });
    const changed = bytes.slice();
    changed[cut] = (changed[cut] ?? 0) ^ 1;
    await expect(parseTeamFile(await renamed(changed), changed)).rejects.toMatchObject({ code: 'bad-team-file' });
  }
});
