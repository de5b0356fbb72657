/**
 * observePendingWork: in the page's main world, tracks open requests and short timers from an act until the page has settled.
 * It answers yes or no to events; beside the timers (own-work.ts) no global is patched at other times.
 */

import { patchMethod, prototypeOf, type Restore, restoreAll } from './patch';
import type { PostponedRequests } from './postponed';
import { ASK_PAGE_WORLD } from './present';
import type { OwnWork } from './own-work';
import { WorldReports } from './reports';
import { patchSockets } from './sockets';

/** Events that start and end the tracking, and questions; cancelling a question answers yes. */
export const ACT_BEGINS = 'fieldnotes-act-begins';
export const ACT_ENDS = 'fieldnotes-act-ends';
export const ASK_REQUESTS = 'fieldnotes-are-requests-open';
export const ASK_TIMERS = 'fieldnotes-are-timers-open';
/** Whether a timer is due later than so many ms from now; a question for each. */
export const LATE_STEPS_MS = [0, 500, 1_000, 1_500, 2_000];
export const askLateTimers = (ms: number) => `fieldnotes-is-a-timer-due-after-${ms}`;
export const ASK_TRACKED = 'fieldnotes-is-work-tracked';

/** Timers set within this after the act are attributed to it, ms. */
const ACT_WINDOW_MS = 400;
const RELEASES = ['pointerup', 'drop'];
/** Timers with a longer delay are not waited for, ms, and with a still longer one ignored. */
const MAX_TIMER_DELAY_MS = 1_000;
const MAX_LATE_DELAY_MS = 2_500;
/** A request that takes longer is a long poll or a stream, and ignored, ms. */
const MAX_REQUEST_MS = 8_000;

/** @param postponed requests that end only with the user's answer count as none; @param own tells the tasks of the page's own timers */
export function observePendingWork(view: PageView, postponed: PostponedRequests, own: OwnWork): void {
  let open: OpenWork = { requests: new Map(), timers: new Set() };
  let restore: Restore | undefined;
  const reports = new WorldReports(view);

  const end = () => {
    restore?.();
    own.end();
    restore = undefined;
    open = { requests: new Map(), timers: new Set() };
  };
  view.document.addEventListener(ACT_BEGINS, (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    end();
    own.begin();
    const restoreGlobals = patchGlobals(view, open, reports, own);
    restore = restoreAll([reports.start(own), restoreGlobals]);
  });
  view.document.addEventListener(ACT_ENDS, (event) => {
    event.stopImmediatePropagation();
    end();
  });
  view.document.addEventListener(ASK_REQUESTS, (event) => {
    event.stopImmediatePropagation();
    const now = view.performance.now();
    const isOpen = ([work, since]: [object, number]) => now - since < MAX_REQUEST_MS && !postponed.has(work);
    if ([...open.requests].some(isOpen)) event.preventDefault();
  });
  const answer = (question: string, isYes: () => boolean) =>
    view.document.addEventListener(question, (event) => {
      event.stopImmediatePropagation();
      if (isYes()) event.preventDefault();
    });
  answer(ASK_TIMERS, () => [...open.timers].some(({ delayMs }) => delayMs <= MAX_TIMER_DELAY_MS));
  for (const ms of LATE_STEPS_MS)
    answer(askLateTimers(ms), () => [...open.timers].some(({ dueAt }) => dueAt > view.performance.now() + ms));
  answer(ASK_TRACKED, () => restore !== undefined);
  answer(ASK_PAGE_WORLD, () => true);
}

interface Timer {
  delayMs: number;
  dueAt: number;
}

/** Unfinished work since the act: requests by start time, and short timers. */
interface OpenWork {
  requests: Map<object, number>;
  timers: Set<Timer>;
}

type PageView = Window & typeof globalThis;

/** Replaces WebSocket.send, fetch, XMLHttpRequest.send, setTimeout and clearTimeout by proxies that call through. @returns restores them */
function patchGlobals(view: PageView, { requests, timers }: OpenWork, reports: WorldReports, own: OwnWork): Restore {
  const addRequest = () => {
    const request = {};
    requests.set(request, view.performance.now());
    return () => void requests.delete(request);
  };
  return restoreAll([
    patchSockets(view, addRequest),
    patchFetch(view, requests, reports, own),
    patchSend(view, requests, reports, own),
    patchTimers(view, timers, own),
  ]);
}

function patchFetch(view: PageView, requests: OpenWork['requests'], reports: WorldReports, own: OwnWork): Restore {
  return patchMethod(view, 'fetch', (call, _, args) => {
    // A request of the page's own says nothing of the act.
    if (own.isRunning) return call();
    const { method, url } = describeFetch(view, args as Parameters<typeof fetch>);
    reports.requestStarted(method, url);
    const response = call() as Promise<Response>;
    requests.set(response, view.performance.now());
    const end = () => void requests.delete(response);
    response.then(({ status }) => {
      reports.responded(method, url, status);
      end();
    }, end);
    return response;
  });
}

/** Method and address of a fetch() call. */
function describeFetch(view: PageView, [input, init]: Parameters<typeof fetch>): { method: string; url: string } {
  const request = input instanceof view.Request ? input : undefined;
  return { method: init?.method ?? request?.method ?? 'GET', url: request?.url ?? String(input) };
}

function patchSend(view: PageView, requests: OpenWork['requests'], reports: WorldReports, own: OwnWork): Restore {
  return patchMethod(prototypeOf(view, 'XMLHttpRequest'), 'send', (call, self) => {
    if (own.isRunning) return call();
    const request = self as XMLHttpRequest;
    requests.set(request, view.performance.now());
    const { method, url } = reports.requestOf(request);
    reports.requestStarted(method, url);
    request.addEventListener('loadend', () => {
      reports.responded(method, url, request.status);
      requests.delete(request);
    });
    return call();
  });
}

function patchTimers(view: PageView, open: OpenWork['timers'], own: OwnWork): Restore {
  let startedAt = view.performance.now();
  // A drag takes its effect when the thing is let go.
  const letGo = () => {
    startedAt = view.performance.now();
  };
  for (const type of RELEASES) view.document.addEventListener(type, letGo, true);
  const { setTimeout } = view;
  const timersById = new Map<unknown, Timer>();
  const isTracked = (delayMs: number) =>
    view.performance.now() - startedAt <= ACT_WINDOW_MS && delayMs >= 1 && delayMs <= MAX_LATE_DELAY_MS;

  return restoreAll([
    patchMethod(view, 'setTimeout', (call, self, args) => {
      const [work, delayMs = 0, ...rest] = args as [unknown, number?, ...unknown[]];
      if (typeof work !== 'function' || own.isRunning || !isTracked(delayMs)) return call();
      const timer = { delayMs, dueAt: view.performance.now() + delayMs };
      const run = (...given: unknown[]) => {
        try {
          return Reflect.apply(work, self, given);
        } finally {
          // Work that the callback started shows as requests or mutations now.
          open.delete(timer);
        }
      };
      open.add(timer);
      const id: unknown = Reflect.apply(setTimeout, self, [run, delayMs, ...rest]);
      timersById.set(id, timer);
      return id;
    }),
    patchMethod(view, 'clearTimeout', (call, _, [id]) => {
      const timer = timersById.get(id);
      if (timer) open.delete(timer);
      return call();
    }),
    () => {
      for (const type of RELEASES) view.document.removeEventListener(type, letGo, true);
    },
  ]);
}
