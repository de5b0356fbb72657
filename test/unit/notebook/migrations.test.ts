/** Stored databases open after an update with every row, and a database of a newer version is left untouched. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { seededChance } from '../../../lib/core/chance';
import { makeId } from '../../../lib/core/ids';
import { NotebookDatabase } from '../../../lib/notebook/database';
import { JournalMaintenance } from '../../../lib/notebook/journal-maintenance';
import { type Migration, MIGRATIONS } from '../../../lib/notebook/migrations';
import { NotebookStore } from '../../../lib/notebook/store';

const ORIGIN = 'https://app.example.org';
const NAME = 'fieldnotes';
const NEWEST = MIGRATIONS.at(-1)?.version ?? 0;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

/** Version, stores, indexes and rows, read without Dexie. */
async function dump(): Promise<unknown> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = db.transaction([...db.objectStoreNames]);
  const stores = [...db.objectStoreNames].map(async (name) => {
    const store = transaction.objectStore(name);
    const request = store.getAll();
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
    return { name, keyPath: store.keyPath, indexes, rows: request.result as unknown[] };
  });
  const dumped = { version: db.version, stores: await Promise.all(stores) };
  db.close();
  return dumped;
}

async function rowsOf(db: Dexie): Promise<Record<string, unknown[]>> {
  const entries = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const note = (n: number) => ({ id: makeId('note', n, seededChance(n)), origin: `${ORIGIN}/${n % 3}`, version: n });

/** A database written by the four version steps of the unreleased builds, with rows in every table. */
async function writeDatabaseOfUnreleasedBuild(): Promise<void> {
  const old = new Dexie(NAME);
  old.version(1).stores({
    events: 'seq, [origin+seq]',
    notes: 'id, origin, [origin+state]',
    episodes: 'id, origin, startedAt',
    sites: 'origin',
    runs: 'id, tabId, phase, updatedAt',
  });
  old.version(2).stores({ tapes: 'id, run', notes: 'id, origin', episodes: 'id' });
  old.version(3).stores({ notes: null, noteCopies: '[origin+id]' });
  old.version(4).stores({ noteCopies: null, notes: '[origin+id], id' });
  await old.open();
  await old.table('notes').bulkAdd([1, 2, 3, 4, 5].map(note));
  await old
    .table('episodes')
    .bulkAdd([1, 2].map((n) => ({ id: makeId('episode', n, seededChance(n)), origin: ORIGIN })));
  await old.table('sites').add({ origin: ORIGIN, firstSeen: 1, lastSeen: 2, episodes: 2, notes: 5, rejected: ['key'] });
  await old.table('runs').add({ id: 'run_1', tabId: 7, phase: 'ended', updatedAt: 3, fieldOfAnotherVersion: true });
  await old.table('tapes').add({ kind: 'turn', id: 'run_1/0001', run: 'run_1', entries: [], decided: [] });
  await old.table('events').add({ seq: 1, origin: ORIGIN, kind: 'of-another-version', payload: { any: ['thing'] } });
  old.close();
}

test('opens a database of the unreleased builds without changing version, schema or rows', async () => {
  await writeDatabaseOfUnreleasedBuild();
  const before = await dump();
  const db = new NotebookDatabase();
  const counts = Object.entries(await rowsOf(db)).map(([table, rows]) => [table, rows.length]);
  expect(Object.fromEntries(counts)).toEqual({ events: 1, notes: 5, episodes: 2, sites: 1, runs: 1, tapes: 1 });
  expect(await db.notesOfOrigin(`${ORIGIN}/1`)).toHaveLength(2);
  db.close();
  expect(await dump()).toEqual(before);
});

test('creates a new database with the same version and schema', async () => {
  const db = new NotebookDatabase();
  await db.open();
  db.close();
  const created = await dump();
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  await writeDatabaseOfUnreleasedBuild();
  const withoutRows = ({ version, stores }: Awaited<ReturnType<typeof dump>> & object & Record<string, unknown>) => ({
    version,
    stores: (stores as { rows: unknown[] }[]).map((store) => ({ ...store, rows: [] })),
  });
  expect(withoutRows(created as never)).toEqual(withoutRows((await dump()) as never));
});

test('migrations have unique names and consecutive versions', () => {
  expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => (MIGRATIONS[0]?.version ?? 0) + i));
});

/** Two made-up migrations as a later version would append them. */
function laterMigrations(ran: string[]): Migration[] {
  return [
    ...MIGRATIONS,
    {
      name: 'index-episodes-by-origin',
      version: NEWEST + 1,
      stores: { episodes: 'id, origin' },
      upgrade: async (transaction) => {
        ran.push(`episodes after ${await transaction.table('notes').count()} notes`);
      },
    },
    {
      name: 'add-language-to-sites',
      version: NEWEST + 2,
      stores: { labels: 'id' },
      upgrade: async (transaction) => {
        ran.push('sites');
        await transaction.table('sites').toCollection().modify({ language: 'en' });
        await transaction.table('labels').add({ id: 'first' });
      },
    },
  ];
}

test('later migrations run once, in order, and keep every row', async () => {
  await writeDatabaseOfUnreleasedBuild();
  const today = new NotebookDatabase();
  const before = await rowsOf(today);
  today.close();
  const ran: string[] = [];
  const later = new NotebookDatabase(NAME, laterMigrations(ran));
  const after = await rowsOf(later);
  expect(ran).toEqual(['episodes after 5 notes', 'sites']);
  expect(after).toEqual({
    ...before,
    sites: before.sites?.map((site) => ({ ...(site as object), language: 'en' })),
    labels: [{ id: 'first' }],
  });
  expect(await later.episodes.where('origin').equals(ORIGIN).count()).toBe(2);
  later.close();
  const again = new NotebookDatabase(NAME, laterMigrations(ran));
  expect(await rowsOf(again)).toEqual(after);
  expect(ran).toHaveLength(2);
  again.close();
});

test('a migration that throws leaves version, schema and rows as they were', async () => {
  await writeDatabaseOfUnreleasedBuild();
  const before = await dump();
  const broken: Migration = {
    name: 'broken',
    version: NEWEST + 1,
    stores: { labels: 'id' },
    upgrade: async (transaction) => {
      await transaction.table('notes').clear();
      throw new Error('broken migration');
    },
  };
  await expect(new NotebookDatabase(NAME, [...MIGRATIONS, broken]).open()).rejects.toThrow('broken migration');
  expect(await dump()).toEqual(before);
});

test('a database of a newer version is refused by every operation, without a write', async () => {
  await writeDatabaseOfUnreleasedBuild();
  const later = new NotebookDatabase(NAME, laterMigrations([]));
  await later.open();
  later.close();
  const before = await dump();
  const db = new NotebookDatabase();
  const chance = seededChance(1);
  const store = new NotebookStore(db, { clock: { now: () => 1 }, chance, session: async () => 's' });
  const refused = /newer version of Fieldnotes/;
  await expect(db.open()).rejects.toMatchObject({ code: 'newer-database' });
  await expect(db.headSeq()).rejects.toThrow(refused);
  await expect(store.commitEvents(ORIGIN, [{ kind: 'note.forgotten', payload: { note: note(1).id } }])).rejects.toThrow(
    refused,
  );
  await expect(new JournalMaintenance(db, chance).rebuild()).rejects.toThrow(refused);
  expect(await dump()).toEqual(before);
  const newer = new NotebookDatabase(NAME, laterMigrations([]));
  expect(await newer.notes.count()).toBe(5);
  newer.close();
});

test('a database older than the baseline is refused without a write', async () => {
  const older = new Dexie(NAME);
  older.version(1).stores({ notes: 'id, origin', events: 'seq' });
  await older.table('notes').bulkAdd([1, 2].map(note));
  older.close();
  const before = await dump();
  await expect(new NotebookDatabase().open()).rejects.toThrow('primary key');
  expect(await dump()).toEqual(before);
});

test('a database of the same version that lacks an index keeps its version and schema', async () => {
  const other = new Dexie(NAME);
  other.version(NEWEST).stores({ ...MIGRATIONS[0]?.stores, runs: 'id', tapes: 'id' });
  await other.open();
  other.close();
  const before = await dump();
  const db = new NotebookDatabase();
  await db.open();
  db.close();
  expect(await dump()).toEqual(before);
});
