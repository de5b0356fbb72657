/**
 * holdStores: in the page's main world, stops that an act erases what the page keeps in the browser: an app without a server has
 * its data nowhere else. Every act is stopped from erasing a whole store, most of its keys, a list of records or a file, a quiet one from
 * erasing anything. Writing and adding go on, since panels and sorting are kept there as well.
 */
import type { StopsEffect } from './hold-events';
import type { Judge } from './judgement';
import { holdRows, PASSING_TABLE } from './hold-rows';
import { localStoreOf, losesMost, losesValue } from './stored-values';
import { holdFiles } from './hold-files';
import { patchMethod, patchSetter, prototypeOf, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;

/** A cookie that ends at once is deleted. */
const ENDS_COOKIE = /;\s*(?:max-age\s*=\s*(?:0|-\d+)|expires\s*=[^;]*\b(?:19\d\d|200\d)\b)/i;

export function holdStores(
  view: PageView,
  { judge, stopsEffect, isQuiet }: { judge: Judge; stopsEffect: StopsEffect; isQuiet: boolean },
): Restore {
  const erases = (what: string) => stopsEffect('ERASE', view.location.href, what);
  const local = localStoreOf(view);
  return restoreAll([
    ...holdWhole(view, erases, local),
    ...holdFiles(view, erases),
    patchMethod(prototypeOf(view, 'StorageBucketManager'), 'delete', (call, _, [name]) =>
      erases(`bucket ${String(name)}`) ? Promise.resolve() : call(),
    ),
    ...holdRows(view, erases, isQuiet),
    ...(local ? holdKeys(view, local, { judge, erases, isQuiet }) : []),
    ...holdCookies(view, (what) => (isQuiet || isOfSession(what)) && erases(`cookie ${what}`)),
    ...(isQuiet ? [holdCaches(view, erases)] : []),
  ]);
}

/** Cookies by which a site knows who is there, without which the person is signed out, and those that hold what one has written. */
const OF_SESSION = /sess|auth|token|jwt|sid$|login|draft/i;

const isOfSession = (cookie: string) => OF_SESSION.test(cookie) && !/[cx]srf/i.test(cookie);

function holdCookies(view: PageView, erases: (what: string) => boolean): Restore[] {
  return [
    patchSetter(view.Document.prototype, 'cookie', (value) => {
      const text = String(value);
      return ENDS_COOKIE.test(text) && erases(text.split('=')[0] ?? '');
    }),
    patchMethod(prototypeOf(view, 'CookieStore'), 'delete', (call, _, [cookie]) => {
      const name = typeof cookie === 'object' && cookie !== null ? Reflect.get(cookie, 'name') : cookie;
      return erases(String(name)) ? Promise.resolve() : call();
    }),
  ];
}

function holdCaches(view: PageView, erases: (what: string) => boolean): Restore {
  return patchMethod(prototypeOf(view, 'CacheStorage'), 'delete', (call, _, [name]) =>
    erases(`cache ${String(name)}`) ? Promise.resolve(false) : call(),
  );
}

interface OfKeys {
  judge: Judge;
  erases: (what: string) => boolean;
  isQuiet: boolean;
}

/** Keys that go one by one, and values that are taken away or overwritten with nothing. */
function holdKeys(view: PageView, local: Storage, { judge, erases, isQuiet }: OfKeys): Restore[] {
  let keysBefore: number | undefined;
  const hold = (name: 'removeItem' | 'setItem') =>
    patchMethod(prototypeOf(view, 'Storage'), name, (call, store, [key, value]) => {
      const before = store === local ? local.getItem(key as string) : null;
      if (before === null) return call();
      const isRemoved = name === 'removeItem';
      keysBefore ??= local.length;
      if (isRemoved && losesMost(keysBefore, local.length - 1) && erases('everything')) return undefined;
      const isLost = losesValue(judge, isQuiet, String(key), before, isRemoved ? '' : String(value));
      return isLost && erases(String(key)) ? undefined : call();
    });
  return [hold('removeItem'), hold('setItem')];
}

function holdWhole(view: PageView, erases: (what: string) => boolean, local: Storage | undefined): Restore[] {
  return [
    patchMethod(prototypeOf(view, 'Storage'), 'clear', (call, store) =>
      store === local && local.length > 0 && erases('everything') ? undefined : call(),
    ),
    patchMethod(prototypeOf(view, 'IDBDatabase'), 'deleteObjectStore', (call, _, [name]) =>
      PASSING_TABLE.test(name as string) || !erases(String(name)) ? call() : undefined,
    ),
    patchMethod(prototypeOf(view, 'IDBFactory'), 'deleteDatabase', (call, factory, [name]) =>
      erases(String(name)) ? (factory as IDBFactory).open(String(name)) : call(),
    ),
  ];
}
