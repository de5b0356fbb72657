/**
 * holdStores: in the page's main world, stops that an act erases what the page keeps in the browser: an app without a server has
 * its data nowhere else. Every act is stopped from erasing a whole store or a file, a quiet one from erasing anything. Writing and
 * adding go on, since panels and sorting are kept there as well.
 */
import type { StopsEffect } from './hold-events';
import { patchMethod, patchSetter, prototypeOf, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;

/** Levels of a stored value in which entries are counted. */
const MAX_DEPTH = 3;
/** A cookie that ends at once is deleted. */
const ENDS_COOKIE = /;\s*(?:max-age\s*=\s*(?:0|-\d+)|expires\s*=[^;]*\b(?:19\d\d|200\d)\b)/i;

/** Files that an app makes for a moment: journals and locks of its database, halves of a save. */
const PASSING_FILE = /journal|wal|shm|lock|te?mp|cache|crswap|part$/i;

export function holdStores(view: PageView, stopsEffect: StopsEffect, isQuiet: boolean): Restore {
  const erases = (what: string) => stopsEffect('ERASE', view.location.href, what);
  const whole = holdWhole(view, erases);
  if (!isQuiet) return restoreAll(whole);
  return restoreAll([
    ...whole,
    ...holdLocalStorage(view, erases),
    ...holdDatabases(view, erases),
    patchSetter(view.Document.prototype, 'cookie', (value) => {
      const text = String(value);
      return ENDS_COOKIE.test(text) && erases(`cookie ${text.split('=')[0] ?? ''}`);
    }),
    patchMethod(prototypeOf(view, 'CacheStorage'), 'delete', (call, _, [name]) =>
      erases(`cache ${String(name)}`) ? Promise.resolve(false) : call(),
    ),
  ]);
}

/** A stopped removal of a file answers as if it had been done. */
function holdWhole(view: PageView, erases: (what: string) => boolean): Restore[] {
  const ofFile = (kind: 'FileSystemDirectoryHandle' | 'FileSystemHandle', name: 'removeEntry' | 'remove') =>
    patchMethod(prototypeOf(view, kind), name, (call, handle, [entry]) => {
      const file = name === 'remove' ? (handle as FileSystemHandle).name : String(entry);
      return !PASSING_FILE.test(file) && erases(`file ${file}`) ? Promise.resolve() : call();
    });
  return [
    patchMethod(prototypeOf(view, 'Storage'), 'clear', (call, store) =>
      store === view.localStorage && view.localStorage.length > 0 && erases('everything') ? undefined : call(),
    ),
    patchMethod(prototypeOf(view, 'IDBFactory'), 'deleteDatabase', (call, factory, [name]) =>
      erases(String(name)) ? (factory as IDBFactory).open(String(name)) : call(),
    ),
    ofFile('FileSystemDirectoryHandle', 'removeEntry'),
    ofFile('FileSystemHandle', 'remove'),
  ];
}

function holdLocalStorage(view: PageView, erases: (what: string) => boolean): Restore[] {
  const prototype = prototypeOf(view, 'Storage');
  const isLocal = (store: object) => store === view.localStorage;
  return [
    patchMethod(prototype, 'removeItem', (call, store, [key]) => {
      const value = isLocal(store) ? view.localStorage.getItem(String(key)) : null;
      return value !== null && entriesIn(value) > 0 && erases(String(key)) ? undefined : call();
    }),
    patchMethod(prototype, 'setItem', (call, store, [key, value]) => {
      const before = isLocal(store) ? view.localStorage.getItem(String(key)) : null;
      const isLost = before !== null && entriesIn(String(value)) < entriesIn(before);
      return isLost && erases(String(key)) ? undefined : call();
    }),
  ];
}

/** Entries of the lists and records in a stored value; 0 for a plain value, such as whether a panel is open. */
function entriesIn(text: string): number {
  if (!/^\s*[[{]/.test(text)) return 0;
  try {
    return count(JSON.parse(text), 0);
  } catch (error) {
    if (error instanceof SyntaxError) return 0;
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
