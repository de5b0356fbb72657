/**
 * holdStores: in the page's main world, stops that an act erases what the page keeps in the browser: an app without a server has
 * its data nowhere else. Every act is stopped from erasing a whole store, most of its keys, a list of records or a file, a quiet one from
 * erasing anything. Writing and adding go on, since panels and sorting are kept there as well.
 */
import type { StopsEffect } from './hold-events';
import type { Judge } from './judgement';
import { holdRows, PASSING_TABLE } from './hold-rows';
import { localStoreOf, losesEntries, losesMost, losesRecords } from './stored-values';
import { patchMethod, patchSetter, prototypeOf, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;

/** A cookie that ends at once is deleted. */
const ENDS_COOKIE = /;\s*(?:max-age\s*=\s*(?:0|-\d+)|expires\s*=[^;]*\b(?:19\d\d|200\d)\b)/i;

/** Files that an app makes for a moment: journals and locks of its database, halves of a save. */
const PASSING_FILE = /journal|wal|shm|lock|te?mp|cache|crswap|part$/i;

export function holdStores(
  view: PageView,
  { judge, stopsEffect, isQuiet }: { judge: Judge; stopsEffect: StopsEffect; isQuiet: boolean },
): Restore {
  const erases = (what: string) => stopsEffect('ERASE', view.location.href, what);
  const local = localStoreOf(view);
  const whole = holdWhole(view, erases, local);
  if (!isQuiet)
    return restoreAll([
      ...whole,
      ...holdMost(judge, view, erases, local),
      ...holdSession(view, erases),
      ...holdRows(view, erases),
    ]);
  return restoreAll([
    ...whole,
    ...holdLocalStorage(judge, view, erases, local),
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

/** Keys that go one by one, and a list of records that is overwritten with none. */
function holdMost(
  judge: Judge,
  view: PageView,
  erases: (what: string) => boolean,
  local: Storage | undefined,
): Restore[] {
  if (!local) return [];
  const prototype = prototypeOf(view, 'Storage');
  let keysBefore: number | undefined;
  return [
    patchMethod(prototype, 'removeItem', (call, store, [key]) => {
      if (store !== local || local.getItem(String(key)) === null) return call();
      keysBefore ??= local.length;
      return losesMost(keysBefore, local.length - 1) && erases('everything') ? undefined : call();
    }),
    patchMethod(prototype, 'setItem', (call, store, [key, value]) => {
      const before = store === local ? local.getItem(String(key)) : null;
      return before !== null && losesRecords(judge, before, String(value)) && erases(String(key)) ? undefined : call();
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
    patchMethod(prototypeOf(view, 'IDBDatabase'), 'deleteObjectStore', (call, _, [name]) =>
      PASSING_TABLE.test(String(name)) || !erases(String(name)) ? call() : undefined,
    ),
    patchMethod(prototypeOf(view, 'IDBFactory'), 'deleteDatabase', (call, factory, [name]) =>
      erases(String(name)) ? (factory as IDBFactory).open(String(name)) : call(),
    ),
    ofFile('FileSystemDirectoryHandle', 'removeEntry'),
    ofFile('FileSystemHandle', 'remove'),
  ];
}

function holdLocalStorage(
  judge: Judge,
  view: PageView,
  erases: (what: string) => boolean,
  local: Storage | undefined,
): Restore[] {
  if (!local) return [];
  const prototype = prototypeOf(view, 'Storage');
  return [
    patchMethod(prototype, 'removeItem', (call, store, [key]) => {
      const value = store === local ? local.getItem(String(key)) : null;
      return value !== null && losesEntries(judge, value, '') && erases(String(key)) ? undefined : call();
    }),
    patchMethod(prototype, 'setItem', (call, store, [key, value]) => {
      const before = store === local ? local.getItem(String(key)) : null;
      return before !== null && losesEntries(judge, before, String(value)) && erases(String(key)) ? undefined : call();
    }),
  ];
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
