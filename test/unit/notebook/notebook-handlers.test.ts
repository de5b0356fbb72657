/** Long work reports progress and changes nothing if it is stopped; a valid backup restores the notebook, an invalid one is refused. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '../../../lib/core/canonical';
import { seededChance } from '../../../lib/core/chance';
import { makeId } from '../../../lib/core/ids';
import { createBackup } from '../../../lib/notebook/backup';
import { NotebookDatabase } from '../../../lib/notebook/database';
import { JournalMaintenance } from '../../../lib/notebook/journal-maintenance';
import { notebookHandlers } from '../../../lib/notebook/notebook-handlers';
import { NotebookStore } from '../../../lib/notebook/store';

const ORIGIN = 'https://app.example.org';
const chance = seededChance(1);
let db: NotebookDatabase;
let store: NotebookStore;
let reported: number[];
let onTell: () => void;
let handlers: ReturnType<typeof notebookHandlers>;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  db = new NotebookDatabase();
  store = new NotebookStore(db, { clock: { now: () => 1_000 }, chance, session: async () => 's' });
  reported = [];
  onTell = () => undefined;
  const tell = (done: number, total: number) => {
    reported.push(done / total);
    onTell();
  };
  handlers = notebookHandlers(db, store, new JournalMaintenance(db, chance), {
    reportProgress: tell,
    clearStorage: async () => undefined,
    checkSite: async () => 0,
  });
  await store.commitEvents(
    ORIGIN,
    ['Save', 'Send', 'Close'].map((name) => ({
      kind: 'note.created' as const,
      payload: {
        note: makeId('note', 1_000, chance),
        source: 'user' as const,
        state: 'trial' as const,
        body: { kind: 'locator' as const, fingerprint: { role: 'button', name, tag: 'button' } },
      },
    })),
  );
});

const all = async () => canonicalJson([await db.events.toArray(), await db.notes.toArray(), await db.sites.toArray()]);

test('stopped work changes nothing', async () => {
  const before = await all();
  const backup = await createBackup(db);
  onTell = () => handlers['work.stop']();
  await expect(handlers['notebook.forget']({ what: { origin: ORIGIN } })).rejects.toMatchObject({ code: 'stopped' });
  await expect(handlers['notebook.rebuild']()).rejects.toMatchObject({ code: 'stopped' });
  await expect(handlers['notebook.restore']({ text: backup })).rejects.toMatchObject({ code: 'stopped' });
  expect(await all()).toBe(before);
  // An earlier work.stop does not stop the next work.
  onTell = () => undefined;
  await handlers['notebook.rebuild']();
  expect(await all()).toBe(before);
  expect(reported.at(-1)).toBe(1);
});

test('restoring a backup gives the same notebook, byte for byte', async () => {
  const before = await all();
  const backup = await createBackup(db);
  await handlers['notebook.forget']({ what: { origin: ORIGIN } });
  expect(await db.notes.count()).toBe(0);
  expect(await handlers['notebook.restore']({ text: backup })).toEqual({ events: 3 });
  expect(await all()).toBe(before);
});

test('an invalid backup is refused with its reason and changes nothing', async () => {
  const before = await all();
  const backup = await createBackup(db);
  const bad: [string, RegExp][] = [
    ['', /JSON/],
    [backup.slice(0, -40), /JSON/],
    [backup.replace('Save', 'Sell'), /checksum/],
    [backup.replace('fieldnotes-backup', 'other'), /format/],
    [backup.replace('"version":1', '"version":9'), /version/],
    ['{"format":"fieldnotes-backup","version":1,"events":{},"checksum":""}', /events/],
  ];
  for (const [text, reason] of bad)
    await expect(handlers['notebook.restore']({ text })).rejects.toMatchObject({
      code: 'bad-backup',
      message: expect.stringMatching(reason),
    });
  expect(await all()).toBe(before);
});

test('notebook.compare returns removed, added and changed notes of two moments', async () => {
  const [first] = await db.notes.toArray();
  if (!first) return expect.unreachable();
  await store.commitEvents(ORIGIN, [{ kind: 'note.forgotten', payload: { note: first.id } }]);
  const between = async (from: number, to?: number) => {
    const { differences } = await handlers['notebook.compare']({ from, to });
    return differences.map(({ was, is }) => [was?.id, is?.id]);
  };
  expect(await between(3, 3)).toEqual([]);
  expect(await between(4)).toEqual([]);
  expect(await between(3)).toEqual([[first.id, undefined]]);
  expect(await between(0, 1)).toEqual([[undefined, expect.stringMatching(/^note_/)]]);
  await handlers['notebook.goBack']({ seq: 3 });
  expect(await between(3)).toEqual([]);
});
