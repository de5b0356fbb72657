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
  [
    'by its properties',
    () => {
      for (const key of PLANTS) Reflect.deleteProperty(view.localStorage, key);
    },
  ],
])('stops an act that empties the store %s, and keeps half of it at least', (_, act) => {
  begin();
  act();
  expect(view.localStorage.length).toBe(3);
  expect(new Set(stopped())).toEqual(new Set(['ERASE everything']));
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
test.each<[what: string, before: string, after: string, isStopped: boolean]>([
  ['a list of records', beds(7), beds(0), true],
  ['a list of records that only becomes shorter', beds(7), beds(2), false],
  ['what is unfolded', '["a","b","c","d","e"]', '[]', false],
  ['a list of two', beds(2), beds(0), false],
])('an act that overwrites %s', (_, before, after, isStopped) => {
  view.localStorage.setItem('beds', before);
  begin();
  view.localStorage.setItem('beds', after);
  expect(view.localStorage.getItem('beds')).toBe(isStopped ? before : after);
  expect(stopped()).toEqual(isStopped ? ['ERASE beds'] : []);
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
