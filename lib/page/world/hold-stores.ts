/**
 * holdStores: in the page's main world, stops that an act erases what the page keeps in the browser: an app without a server has
 * its data nowhere else. Every act is stopped from erasing a whole store, most of its keys, a list of records or a file, a quiet one from
 * erasing anything. Writing and adding go on, since panels and sorting are kept there as well.
 */
import type { StopsEffect } from './hold-events';
import { holdRows } from './hold-rows';
import { patchMethod, patchRead, patchSetter, prototypeOf, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;

/** Levels of a stored value in which entries are counted. */
const MAX_DEPTH = 3;
/** A cookie that ends at once is deleted. */
const ENDS_COOKIE = /;\s*(?:max-age\s*=\s*(?:0|-\d+)|expires\s*=[^;]*\b(?:19\d\d|200\d)\b)/i;

/** Files that an app makes for a moment: journals and locks of its database, halves of a save. */
const PASSING_FILE = /journal|wal|shm|lock|te?mp|cache|crswap|part$/i;

export function holdStores(view: PageView, stopsEffect: StopsEffect, isQuiet: boolean): Restore {
  const erases = (what: string) => stopsEffect('ERASE', view.location.href, what);
  const local = localStoreOf(view);
  const whole = [...holdWhole(view, erases, local), ...holdProperties(view, local)];
  if (!isQuiet)
    return restoreAll([
      ...whole,
      ...holdMost(view, erases, local),
      ...holdSession(view, erases),
      ...holdRows(view, erases),
    ]);
  return restoreAll([
    ...whole,
    ...holdLocalStorage(view, erases, local),
    ...holdDatabases(view, erases),
    ...holdCookies(view, erases),
    patchMethod(prototypeOf(view, 'CacheStorage'), 'delete', (call, _, [name]) =>
      erases(`cache ${String(name)}`) ? Promise.resolve(false) : call(),
    ),
  ]);
}

/** Cookies by which a site knows who is there; without them the person is signed out. */
const OF_SESSION = /sess|auth|token|jwt|sid$|login/i;

function holdSession(view: PageView, erases: (what: string) => boolean): Restore[] {
  return holdCookies(view, (what) => OF_SESSION.test(what) && !/csrf|xsrf/i.test(what) && erases(what));
}

function holdCookies(view: PageView, erases: (what: string) => boolean): Restore[] {
  return [
    patchSetter(view.Document.prototype, 'cookie', (value) => {
      const text = String(value);
      return ENDS_COOKIE.test(text) && erases(`cookie ${text.split('=')[0] ?? ''}`);
    }),
    patchMethod(prototypeOf(view, 'CookieStore'), 'delete', (call, _, [cookie]) => {
      const name = typeof cookie === 'object' && cookie !== null ? Reflect.get(cookie, 'name') : cookie;
      return erases(`cookie ${String(name)}`) ? Promise.resolve() : call();
    }),
  ];
}

/** A store with fewer keys, and a list with fewer records, may be set back. */
const MIN_LOST = 3;

/** Keys that go one by one, and a list of records that is overwritten with none. */
function holdMost(view: PageView, erases: (what: string) => boolean, local: Storage | undefined): Restore[] {
  if (!local) return [];
  const prototype = prototypeOf(view, 'Storage');
  let keysBefore: number | undefined;
  return [
    patchMethod(prototype, 'removeItem', (call, store, [key]) => {
      if (store !== local || local.getItem(String(key)) === null) return call();
      keysBefore ??= local.length;
      const isMost = keysBefore >= MIN_LOST && local.length - 1 < keysBefore / 2;
      return isMost && erases('everything') ? undefined : call();
    }),
    patchMethod(prototype, 'setItem', (call, store, [key, value]) => {
      const before = store === local ? local.getItem(String(key)) : null;
      // A list that is emptied becomes much shorter: long values are not read at each save.
      const isShort = before !== null && String(value).length < before.length / 2;
      const isLost = isShort && recordsIn(before) >= MIN_LOST && recordsIn(String(value)) === 0;
      return isLost && erases(String(key)) ? undefined : call();
    }),
  ];
}

/** A stopped removal of a file answers as if it had been done. */
function holdWhole(view: PageView, erases: (what: string) => boolean, local: Storage | undefined): Restore[] {
  const ofFile = (kind: 'FileSystemDirectoryHandle' | 'FileSystemHandle', name: 'removeEntry' | 'remove') =>
    patchMethod(prototypeOf(view, kind), name, (call, handle, [entry]) => {
      const file = name === 'remove' ? (handle as FileSystemHandle).name : String(entry);
      return !PASSING_FILE.test(file) && erases(`file ${file}`) ? Promise.resolve() : call();
    });
  return [
    patchMethod(prototypeOf(view, 'Storage'), 'clear', (call, store) =>
      store === local && local.length > 0 && erases('everything') ? undefined : call(),
    ),
    patchMethod(prototypeOf(view, 'IDBFactory'), 'deleteDatabase', (call, factory, [name]) =>
      erases(String(name)) ? (factory as IDBFactory).open(String(name)) : call(),
    ),
    ofFile('FileSystemDirectoryHandle', 'removeEntry'),
    ofFile('FileSystemHandle', 'remove'),
  ];
}

/** @returns undefined where the browser keeps the store from the document */
function localStoreOf(view: PageView): Storage | undefined {
  try {
    return view.localStorage;
  } catch (error) {
    if (error instanceof view.DOMException || error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Keys are also set and deleted as properties of the store: then as by its methods, which are held. */
function holdProperties(view: PageView, local: Storage | undefined): Restore[] {
  if (!local) return [];
  const isKey = (name: string | symbol): name is string =>
    typeof name === 'string' && !(name in view.Storage.prototype);
  const held = new Proxy(local, {
    get(store, name) {
      const value: unknown = Reflect.get(store, name, store);
      return typeof value === 'function' ? value.bind(store) : value;
    },
    set(store, name, value) {
      if (!isKey(name)) return Reflect.set(store, name, value, store);
      store.setItem(name, String(value));
      return true;
    },
    deleteProperty(store, name) {
      if (isKey(name)) store.removeItem(name);
      return true;
    },
  });
  return [patchRead(view, 'localStorage', (store) => (store === local ? held : store))];
}

function holdLocalStorage(view: PageView, erases: (what: string) => boolean, local: Storage | undefined): Restore[] {
  if (!local) return [];
  const prototype = prototypeOf(view, 'Storage');
  return [
    patchMethod(prototype, 'removeItem', (call, store, [key]) => {
      const value = store === local ? local.getItem(String(key)) : null;
      return value !== null && entriesIn(value) > 0 && erases(String(key)) ? undefined : call();
    }),
    patchMethod(prototype, 'setItem', (call, store, [key, value]) => {
      const before = store === local ? local.getItem(String(key)) : null;
      const isLost = before !== null && entriesIn(String(value)) < entriesIn(before);
      return isLost && erases(String(key)) ? undefined : call();
    }),
  ];
}

/** Records in the lists of a stored value; what is chosen or unfolded is kept as a list of plain values. */
function recordsIn(text: string): number {
  const records = (value: unknown, depth: number): number => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
    const own = Array.isArray(value) ? value.filter(isRecord).length : 0;
    return Math.max(own, ...Object.values(value).map((member: unknown) => records(member, depth + 1)));
  };
  return records(parsed(text), 0);
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Entries of the lists and records in a stored value; 0 for a plain value, such as whether a panel is open. */
function entriesIn(text: string): number {
  return count(parsed(text), 0);
}

/** @returns undefined if the text holds no list and no record */
function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function count(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  const members: unknown[] = Object.values(value);
  return members.length + members.reduce<number>((sum, member) => sum + count(member, depth + 1), 0);
}

/** A stopped deletion answers like a count of the store: the page gets a request that succeeds. */
function holdDatabases(view: PageView, erases: (what: string) => boolean): Restore[] {
  const ofStore = (name: 'delete' | 'clear') =>
    patchMethod(prototypeOf(view, 'IDBObjectStore'), name, (call, store) => {
      const { name: table } = store as IDBObjectStore;
      return erases(table) ? (store as IDBObjectStore).count() : call();
    });
  return [
    ofStore('delete'),
    ofStore('clear'),
    patchMethod(prototypeOf(view, 'IDBCursor'), 'delete', (call, cursor) => {
      const { source } = cursor as IDBCursor;
      return erases(source.name) ? source.count() : call();
    }),
  ];
}
