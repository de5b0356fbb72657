/** holdFetch: in the page's main world, stops requests by fetch that are acts, also those made of requests and files whose content cannot be read at once. */
import { besideFetch } from './beside';
import { bodyText, partsText, rememberAddress, rememberedText, rememberText } from './body-text';
import type { Stops, StopsEffect } from './hold-events';
import { patchConstructor, patchMethod, prototypeOf, type Restore, restoreAll } from './patch';
import { type Judge, READING } from './judgement';
import { type PostponedRequests, postponeFetch } from './postponed';

type PageView = Window & typeof globalThis;

/** Counts the request that was stopped last as postponed. @returns where it waits; undefined if it fails at once */
export type Postpone = () => PostponedRequests | undefined;

/** Headers by which a POST stands for another method. */
export const OVERRIDE = /^x-(?:http-method(?:-override)?|method-override)$/i;
const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override'];

interface FetchHold {
  judge: Judge;
  stops: Stops;
  stopsEffect: StopsEffect;
  postpone: Postpone;
}

/** Headers that name the operation of a call, or the place that something is moved to. */
export const ACTING_HEADER = /(?:action|operation|command|target|destination)$/i;

type Call = (call: () => unknown, self: object, args: readonly unknown[]) => unknown;
/** Judges of windows whose own scripts may keep a `fetch` from before an act; undefined while no hold lasts. */
const judges = new WeakMap<PageView, Call | undefined>();

/** Passes each `fetch` through, so that one which the page keeps for itself can be held. Call before the page's own scripts run. */
export function watchFetch(view: PageView): void {
  judges.set(view, undefined);
  patchMethod(view, 'fetch', (call, self, args) => {
    const judge = judges.get(view);
    return judge ? judge(call, self, args) : call();
  });
}

/** The page may have put a function of its own in the place of `fetch`: both are held. */
function patchFetch(view: PageView, run: Call): Restore {
  const restore = patchMethod(view, 'fetch', run);
  if (judges.has(view)) judges.set(view, run);
  return () => {
    restore();
    if (judges.get(view) === run) judges.set(view, undefined);
  };
}

export function holdFetch(view: PageView, { judge, stops, stopsEffect, postpone }: FetchHold): Restore {
  return restoreAll([
    ...rememberBodies(view),
    patchFetch(view, (call, _, args) => {
      const [target, init] = args as Parameters<typeof fetch>;
      // A request may be made in a frame, where it is of another class.
      const request = typeof target === 'object' && 'method' in target ? target : undefined;
      const headers = new view.Headers(init?.headers ?? request?.headers);
      const override = OVERRIDES.map((name) => headers.get(name)).find((value) => value !== null);
      const method = override ?? init?.method ?? request?.method ?? 'GET';
      const ownBody = init?.body ?? undefined;
      const address = request?.url ?? String(target);
      // Nothing tells what a request that was made before the act is for.
      const isUnknown =
        request && ownBody === undefined && !READING.test(method) && rememberedText(request) === undefined;
      const operation = [...headers].find(
        ([name, value]) => ACTING_HEADER.test(name) && judge('operation', '', '', value).isAct,
      )?.[1];
      const isStopped =
        isUnknown || operation !== undefined
          ? stopsEffect('SEND', address, operation ?? '')
          : stops(
              method,
              address,
              ownBody ?? (request && rememberedText(request)),
              false,
              besideFetch(view, headers, {
                referrer: init?.referrer ?? request?.referrer,
                referrerPolicy: init?.referrerPolicy ?? request?.referrerPolicy,
              }),
            );
      if (!isStopped) return call();
      const signal = init?.signal ?? request?.signal;
      const postponed = isUnknown || operation !== undefined ? undefined : postpone();
      return postponed
        ? postponeFetch(view, postponed, () => view.fetch(target, init), signal)
        : Promise.reject(new view.TypeError('Failed to fetch'));
    }),
    // Sent when the page is left: by then the hold is over.
    patchMethod(view, 'fetchLater', (call, _, [target, init]) => {
      const { method = 'GET', body } = (init ?? {}) as RequestInit;
      return stops(method, String(target), body) ? { activated: false } : call();
    }),
  ]);
}

/** Remembers what requests and files are made of while the hold lasts. */
function rememberBodies(view: PageView): Restore[] {
  const ofFile = (name: string) =>
    patchConstructor(view, name, (make, [parts]) => {
      const file = make();
      rememberText(file, partsText(parts));
      return file;
    });
  return [
    ofFile('Blob'),
    ofFile('File'),
    patchMethod(view.URL, 'createObjectURL', (call, _, [file]) => rememberAddress(call(), file)),
    patchConstructor(view, 'Request', (make, [target, init]) => {
      const { body } = (init ?? {}) as RequestInit;
      const kept = typeof target === 'object' && target !== null ? rememberedText(target) : '';
      const request = make();
      if (body !== undefined && body !== null) rememberText(request, bodyText(body));
      else if (kept !== undefined) rememberText(request, kept);
      return request;
    }),
    patchMethod(prototypeOf(view, 'Request'), 'clone', (call, self) => {
      const copy = call() as object;
      const text = rememberedText(self);
      if (text !== undefined) rememberText(copy, text);
      return copy;
    }),
  ];
}
