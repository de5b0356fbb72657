/** Packs of a shared folder: written by who had to load many files, read by the next newcomer, and trusted with nothing. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { FieldnotesError } from '../../../lib/core/errors';
import { type ExportedBody, exportKey } from '../../../lib/notebook/exchange/format';
import { SigningKeys } from '../../../lib/notebook/exchange/signature';
import { openArrived } from '../../../lib/share/open-arrived';
import { loadNewFiles } from '../../../lib/share/sync';
import { TeamDatabase } from '../../../lib/share/team-database';
import { makeTeamFile } from '../../../lib/share/team-file';
import { MemoryFolder } from '../../harness/memory-folder';

const work = { progress: () => undefined, signal: new AbortController().signal };

function newDatabase(): TeamDatabase {
  Dexie.dependencies.indexedDB = new IDBFactory();
  return new TeamDatabase();
}

async function filledFolder(count: number): Promise<MemoryFolder> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const [folder, keys] = [new MemoryFolder(), new SigningKeys()];
  for (let seq = 1; seq <= count; seq++) {
    const body: ExportedBody = { kind: 'guideline', text: `Rule number ${seq}`, caution: false };
    const sites = [{ origin: 'https://app.example.org', notes: [{ key: exportKey(body), body }] }];
    const { name, bytes } = await makeTeamFile({ seq, sites, gone: [], votes: [] }, (file) => keys.sign(file));
    folder.files.set(name, bytes);
  }
  return folder;
}

const packsOf = (folder: MemoryFolder) => [...folder.files.keys()].filter((name) => name.endsWith('.pack'));
const addPack = (folder: MemoryFolder, text: string) => {
  const bytes = new TextEncoder().encode(text);
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}.fieldnotes.pack`;
  folder.files.set(name, bytes);
  return name;
};
const contentOf = async (db: TeamDatabase) => {
  await openArrived(db);
  return (await db.files.toArray()).map(({ name }) => name).sort();
};

test('the first newcomer leaves a pack; the next has all files by one request, and neither reads or writes it again', async () => {
  const folder = await filledFolder(40);
  const names = [...folder.files.keys()].sort();
  const [first, second] = [newDatabase(), newDatabase()];
  await loadNewFiles(folder, first, work);
  expect(folder.reads).toBe(40);
  expect(packsOf(folder).length).toBe(1);
  folder.reads = 0;
  expect((await loadNewFiles(folder, second, work)).report).toEqual({ loaded: 40, damaged: [] });
  expect(folder.reads).toBe(1);
  for (const db of [first, second]) {
    expect(await contentOf(db)).toEqual(names);
    await loadNewFiles(folder, db, work);
  }
  expect([folder.reads, packsOf(folder).length]).toEqual([1, 1]);
});

test('two newcomers at once write the same pack, and a few new files make none', async () => {
  const folder = await filledFolder(20);
  const [first, second] = [newDatabase(), newDatabase()];
  await Promise.all([loadNewFiles(folder, first, work), loadNewFiles(folder, second, work)]);
  expect(packsOf(folder).length).toBe(1);
  for (const [name, bytes] of (await filledFolder(5)).files) folder.files.set(name, bytes);
  expect((await loadNewFiles(folder, first, work)).report.loaded).toBe(5);
  expect(packsOf(folder).length).toBe(1);
});

test('a newcomer packs the few files that no pack holds: the next one has all by a request for each pack', async () => {
  const folder = await filledFolder(20);
  await loadNewFiles(folder, newDatabase(), work);
  for (const [name, bytes] of (await filledFolder(5)).files) folder.files.set(name, bytes);
  const names = [...folder.files.keys()].filter((name) => name.endsWith('.json')).sort();
  await loadNewFiles(folder, newDatabase(), work);
  expect(packsOf(folder).length).toBe(2);
  // Packs that overlap count each file once.
  addPack(folder, [...folder.files].map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n'));
  folder.reads = 0;
  const last = newDatabase();
  expect((await loadNewFiles(folder, last, work)).report).toEqual({ loaded: names.length, damaged: [] });
  expect(folder.reads).toBeLessThanOrEqual(3);
  expect(await contentOf(last)).toEqual(names);
});

test('a newcomer who finds several packs leaves one of the whole folder; a later file costs one request more', async () => {
  const folder = await filledFolder(24);
  const all = [...folder.files.values()].map((bytes) => new TextDecoder().decode(bytes));
  for (const part of [all.slice(0, 16), all.slice(16, 20), all.slice(20)]) addPack(folder, part.join('\n'));
  await loadNewFiles(folder, newDatabase(), work);
  expect(packsOf(folder).length).toBe(4);
  const readsOf = async () => {
    folder.reads = 0;
    expect((await loadNewFiles(folder, newDatabase(), work)).report.damaged).toEqual([]);
    return folder.reads;
  };
  expect(await readsOf()).toBe(1);
  for (const [name, bytes] of [...(await filledFolder(25)).files].slice(-1)) folder.files.set(name, bytes);
  expect(await readsOf()).toBe(2);
  expect(packsOf(folder).length).toBe(4);
});

test('a folder that may not be written is synchronised without a pack', async () => {
  const folder = await filledFolder(20);
  folder.write = async () => {
    throw new FieldnotesError('folder-refused', 'read only');
  };
  expect((await loadNewFiles(folder, newDatabase(), work)).report).toEqual({ loaded: 20, damaged: [] });
});

test('half a pack, a pack of another name, a forged one and one of files that are not listed bring nothing in', async () => {
  const folder = await filledFolder(20);
  const names = [...folder.files.keys()].sort();
  const other = await filledFolder(3);
  const text = (from: MemoryFolder) =>
    [...from.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  const whole = text(folder);
  const half = addPack(folder, whole);
  folder.files.set(half, new TextEncoder().encode(whole.slice(0, whole.length / 2)));
  const swapped = addPack(folder, `${whole}\n`);
  folder.files.set(swapped, new TextEncoder().encode(whole.replace('Rule', 'Sell')));
  addPack(folder, whole.replaceAll('Rule number', 'Send number'));
  addPack(folder, text(other));
  addPack(folder, 'x\n'.repeat(1_000_000));
  const db = newDatabase();
  expect((await loadNewFiles(folder, db, work)).report).toEqual({ loaded: 20, damaged: [] });
  expect(await contentOf(db)).toEqual(names);
  expect(await db.refused.count()).toBe(0);
});

test('a pack with a forged line gives its honest ones, and the forged file is named when it is opened', async () => {
  const folder = await filledFolder(20);
  const [name, bytes] = [...folder.files][0] ?? ['', new Uint8Array()];
  const forged = new TextDecoder().decode(bytes).replace('Rule', 'Send');
  const forgedName = `${createHash('sha256').update(forged).digest('hex').slice(0, 40)}.fieldnotes.json`;
  folder.files.set(forgedName, new TextEncoder().encode(forged));
  await loadNewFiles(folder, newDatabase(), work);
  const db = newDatabase();
  folder.reads = 0;
  await loadNewFiles(folder, db, work);
  expect(folder.reads).toBe(1);
  const opened = await contentOf(db);
  expect([opened.length, opened.includes(name), opened.includes(forgedName)]).toEqual([20, true, false]);
  expect((await db.refused.toArray()).map((one) => one.name)).toEqual([forgedName]);
});
