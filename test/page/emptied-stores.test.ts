/** An act, quiet or not, does not leave the page's own stores empty: by keys, by properties, by lists, by rows, nor end the session; saving everything again passes. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { heldFrame } from './held-frame';

const { view, page, begin, end, stopped } = heldFrame(false);
const { indexedDB } = view;
const PLANTS = ['fern', 'moss', 'reed', 'sage', 'rush'];
beforeEach(() => {
  for (const plant of PLANTS) view.localStorage.setItem(plant, 'green');
});
afterEach(() => {
  end();
  view.localStorage.clear();
});

test.each<[how: string, act: () => void]>([
  [
    'by its keys',
    () => {
      for (const key of PLANTS) view.localStorage.removeItem(key);
    },
  ],
])('stops an act that empties the store %s, and keeps half of it at least', (_, act) => {
  begin();
  act();
  expect(view.localStorage.length).toBe(3);
  expect(new Set(stopped())).toEqual(new Set(['ERASE everything']));
});

const { localStorage: kept } = view;
const take = view.localStorage.removeItem.bind(view.localStorage);
test.each<[how: string, act: () => void]>([
  ['its properties', () => PLANTS.map((key) => Reflect.deleteProperty(view.localStorage, key))],
  ['a variable of the page', () => PLANTS.map((key) => Reflect.deleteProperty(kept, key))],
  ['a method that the page keeps', () => PLANTS.map(take)],
])('puts back what an act takes away by %s', (_, act) => {
  begin();
  act();
  expect(new Set(stopped())).toEqual(new Set(['ERASE everything']));
  expect(Object.keys(view.localStorage).sort()).toEqual([...PLANTS].sort());
});

test('puts back a list of records that a kept store overwrites, also if the page is left before the end', () => {
  kept.beds = beds(7);
  begin();
  kept.beds = beds(0);
  kept.fern = 'brown';
  view.dispatchEvent(new Event('pagehide'));
  expect([kept.beds, kept.fern]).toEqual([beds(7), 'brown']);
});

test('lets an act keep what it sets, and a yes take everything away by a kept store', () => {
  begin();
  kept.fern = 'brown';
  Reflect.deleteProperty(kept, 'moss');
  expect(stopped()).toEqual([]);
  expect([kept.fern, kept.moss]).toEqual(['brown', undefined]);
  begin();
  for (const key of PLANTS) Reflect.deleteProperty(kept, key);
  const [held] = end().held;
  begin({ announced: [`${held?.method} ${held?.address.split(/[?#]/)[0]} ${held?.bodyHash}`] });
  for (const key of PLANTS) Reflect.deleteProperty(kept, key);
  expect(stopped()).toEqual([]);
  expect(kept.length).toBe(0);
});

test('lets an act take away one key of many, and read and set keys as properties', () => {
  begin();
  view.localStorage.removeItem('fern');
  view.localStorage.moss = 'brown';
  expect(view.localStorage.moss).toBe('brown');
  expect(view.localStorage).toBeInstanceOf(view.Storage);
  expect(Object.keys(view.localStorage).sort()).toEqual(['moss', 'reed', 'rush', 'sage']);
  expect(stopped()).toEqual([]);
});

const beds = (count: number) => JSON.stringify({ state: { beds: Array.from({ length: count }, (_, id) => ({ id })) } });
const mapOf = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, id) => [`bed ${id}`, { plants: 'leek' }])));
const DIARY = 'The knee hurts again since Monday, and nobody at work has been told of it so far.';
const records = (plants?: string) => JSON.stringify([1, 2, 3, 4].map((id) => ({ id, plants })));
test.each<[what: string, before: string, after: string, isStopped: boolean]>([
  ['a list of records', beds(7), beds(0), true],
  ['a list of records that only becomes shorter', beds(7), beds(2), false],
  ['a long list of records with its first', beds(7), beds(1), true],
  ['a map of records', mapOf(4), '{}', true],
  ['a map of records that only becomes smaller', mapOf(4), mapOf(1), false],
  ['a text', DIARY, '', true],
  ['a text with another one', DIARY, 'Fine', false],
  ['a name', 'Ann', '', false],
  ['what is unfolded', '["a","b","c","d","e"]', '[]', false],
  ['a list of two', beds(2), beds(0), false],
  ['records with ones that hold nothing', records('three rows of leek'), records(), true],
  ['records with shorter ones', records('three rows of leek'), records('kale'), false],
  ['records with ones of a letter', records('three rows of leek and one of kale by the wall'), records('x'), true],
])('an act that overwrites %s', (_, before, after, isStopped) => {
  view.localStorage.setItem('beds', before);
  begin();
  view.localStorage.setItem('beds', after);
  expect(view.localStorage.getItem('beds')).toBe(isStopped ? before : after);
  expect(stopped()).toEqual(isStopped ? ['ERASE beds'] : []);
});

test('stops an act that takes away a list of records by its key, and lets a draft go', () => {
  view.localStorage.setItem('beds', beds(7));
  view.localStorage.setItem('draft', DIARY);
  begin();
  view.localStorage.removeItem('beds');
  view.localStorage.removeItem('draft');
  expect([view.localStorage.getItem('beds'), view.localStorage.getItem('draft')]).toEqual([beds(7), null]);
  expect(stopped()).toEqual(['ERASE beds']);
});

test('stops an act that ends the session by its cookie, and no other cookie', () => {
  page.cookie = 'sessionid=4; path=/';
  page.cookie = 'banner=1; path=/';
  begin();
  page.cookie = 'sessionid=; path=/; max-age=0';
  page.cookie = 'banner=; path=/; max-age=0';
  expect(page.cookie).toContain('sessionid=4');
  expect(page.cookie).not.toContain('banner');
  expect(stopped()).toEqual(['ERASE cookie sessionid']);
  end();
  page.cookie = 'sessionid=; path=/; max-age=0';
});

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
async function tableOf(rows: number, table = 'beds'): Promise<IDBDatabase> {
  const opening = indexedDB.open(`emptied-${Math.random()}`);
  opening.onupgradeneeded = () => {
    const made = opening.result.createObjectStore(table);
    for (let id = 0; id < rows; id++) made.put({ id }, id);
  };
  return done(opening);
}
/** @returns how the transaction ended, and the rows that are left */
async function change(db: IDBDatabase, act: (store: IDBObjectStore) => void): Promise<string> {
  const [table = ''] = db.objectStoreNames;
  const transaction = db.transaction(table, 'readwrite');
  const ended = new Promise<string>((resolve) => {
    transaction.oncomplete = () => resolve('complete');
    transaction.onabort = () => resolve('abort');
  });
  act(transaction.objectStore(table));
  return `${await ended}, ${await done(db.transaction(table).objectStore(table).count())}`;
}
function deleteEach(store: IDBObjectStore): void {
  const cursor = store.openCursor();
  cursor.onsuccess = () => {
    cursor.result?.delete();
    cursor.result?.continue();
  };
}
function saveAgain(store: IDBObjectStore): void {
  store.clear().onsuccess = () => {
    store.get(1).onsuccess = () => store.put({ id: 9 }, 9);
  };
}

test.each<[what: string, rows: number, act: (store: IDBObjectStore) => void, ended: string, held: string[]]>([
  ['at once', 4, (store) => store.clear(), 'abort, 4', ['ERASE beds']],
  ['by a range', 4, (store) => store.delete(view.IDBKeyRange.lowerBound(0)), 'abort, 4', ['ERASE beds']],
  ['row by row', 4, deleteEach, 'abort, 4', ['ERASE beds']],
  ['to save it again', 4, saveAgain, 'complete, 1', []],
  ['of one row', 4, (store) => store.delete(2), 'complete, 3', []],
  ['that held one row', 1, (store) => store.clear(), 'complete, 0', []],
])('an act that empties a table %s', async (_, rows, act, ended, held) => {
  const db = await tableOf(rows);
  begin();
  expect(await change(db, act)).toBe(ended);
  expect(stopped()).toEqual(held);
  db.close();
});

const LETTER = 'A letter of some length to a friend';
async function letters(isEach: boolean, text: string): Promise<string> {
  const db = await tableOf(5);
  await change(db, (store) => [0, 1, 2, 3, 4].map((id) => store.put({ id, text: LETTER }, id)));
  begin();
  const write = (id: number) => (store: IDBObjectStore) => void store.put({ id, text }, id);
  if (isEach) for (const id of [0, 1, 2, 3, 4]) await change(db, write(id));
  else await change(db, (store) => [0, 1, 2, 3, 4].map((id) => write(id)(store)));
  const rows = await done<{ text: string }[]>(db.transaction('beds').objectStore('beds').getAll());
  db.close();
  return `${rows.filter((row) => row.text === LETTER).length} left, ${new Set(stopped()).size} asked`;
}

test.each<[how: string, isEach: boolean, text: string, left: string]>([
  ['at once', false, '', '5 left, 1 asked'],
  ['one by one', true, '', '3 left, 1 asked'],
  ['at once with a letter', false, 'x', '5 left, 1 asked'],
  ['as a person edits them', true, 'Short', '0 left, 0 asked'],
])('an act that overwrites the rows of a table %s', async (_, isEach, text, left) => {
  expect(await letters(isEach, text)).toBe(left);
});

test('stops a table from being begun again with one row', async () => {
  const db = await tableOf(5);
  await change(db, (store) => [0, 1, 2, 3, 4].map((id) => store.put({ id, text: LETTER }, id)));
  begin();
  const beginAgain = (store: IDBObjectStore) => {
    store.clear();
    store.put({ id: 0, text: 'Welcome' }, 0);
  };
  expect(await change(db, beginAgain)).toBe('abort, 5');
  expect(stopped()).toEqual(['ERASE beds']);
  db.close();
});

test.each<[what: string, write: (to: FileSystemWritableFileStream) => Promise<void>, left: string]>([
  ['nothing', async () => undefined, LETTER],
  ['a cut', (to) => to.truncate(0), LETTER],
  ['blanks', (to) => to.write({ type: 'write', position: 0, data: ' '.repeat(40) }), LETTER],
  ['one letter', (to) => to.write('x'), LETTER],
  ['another text', (to) => to.write('Fine'), 'Fine'],
])('an act that writes %s in the place of a file', async (_, write, left) => {
  const folder = await view.navigator.storage.getDirectory();
  const file = await folder.getFileHandle('letter.txt', { create: true });
  const first = await file.createWritable();
  await first.write(LETTER);
  await first.close();
  begin();
  const second = await file.createWritable();
  await write(second);
  await second.close();
  expect(await (await file.getFile()).text()).toBe(left);
  expect(stopped()).toEqual(left === LETTER ? ['ERASE file letter.txt'] : []);
});

test('lets an act make a new file that is empty', async () => {
  const folder = await view.navigator.storage.getDirectory();
  begin();
  await (await (await folder.getFileHandle(`new-${Math.random()}`, { create: true })).createWritable()).close();
  expect(stopped()).toEqual([]);
});

test('stops the rest of a table that goes one by one, in a transaction each; rows that are saved again pass', async () => {
  const db = await tableOf(6);
  begin();
  for (const id of [0, 1, 2, 3]) await change(db, (store) => store.delete(id));
  expect(await change(db, (store) => store.delete(4))).toBe('abort, 3');
  expect(new Set(stopped())).toEqual(new Set(['ERASE beds']));
  begin();
  for (const id of [0, 1, 2, 3, 4, 5])
    await change(db, (store) => {
      store.delete(id);
      store.put({ id, isNew: true }, id);
    });
  expect(stopped()).toEqual([]);
  db.close();
});

test('stops a newer version of the database from leaving a table out', async () => {
  const db = await tableOf(3);
  const { name } = db;
  db.close();
  begin();
  const opening = indexedDB.open(name, 2);
  opening.onupgradeneeded = () => opening.result.deleteObjectStore('beds');
  const newer = await done(opening);
  expect([...newer.objectStoreNames]).toEqual(['beds']);
  expect(stopped()).toEqual(['ERASE beds']);
  newer.close();
});

test('lets a queue run empty, and a table that the user has said yes for', async () => {
  const queue = await tableOf(4, 'outbox');
  begin();
  expect(await change(queue, (store) => store.clear())).toBe('complete, 0');
  const db = await tableOf(4);
  expect(await change(db, (store) => store.clear())).toBe('abort, 4');
  const [first] = end().held;
  begin({ announced: [`${first?.method} ${first?.address.split(/[?#]/)[0]} ${first?.bodyHash}`] });
  expect(await change(db, (store) => store.clear())).toBe('complete, 0');
  expect(stopped()).toEqual([]);
  db.close();
  queue.close();
});
