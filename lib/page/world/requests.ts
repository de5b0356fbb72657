/**
 * holdRequests: in the page's main world, stops requests that name an act the step did not announce, from the moment an act
 * begins until it is collected. A page that evades this loses the extension one of three nets, and nothing else.
 */
import { bodyText } from './body-text';
import { holdFrames } from './held-frames';
import { holdChannels } from './hold-channels';
import {
  HELD_REQUESTS,
  HOLD_BEGINS,
  HOLD_ENDS,
  type HoldScope,
  POSTPONED_ENDS,
  RELEASE_BEGINS,
  type Stops,
  type StopsEffect,
} from './hold-events';
import { ACTING_HEADER, holdFetch, OVERRIDE, type Postpone, watchFetch } from './hold-fetch';
import { type Judge, judgeOf } from './judgement';
import { holdStores } from './hold-stores';
import { LateHold, tellStopped } from './late-hold';
import { LateTimers } from './hold-timers';
import { holdForms } from './hold-forms';
import { watchKeys } from './kept-keys';
import { holdLeaving } from './leaving';
import { patchMethod, prototypeOf, type Restore, restoreAll } from './patch';
import { failXhr, type PostponedRequests, postponeXhr } from './postponed';
import { scopeIn } from './scope-in';
import { watchWorkers } from './sending-workers';

/** A hold that is never collected ends by itself, ms. */
const MAX_HOLD_MS = 20_000;
const MAX_LISTED_BODY = 300;

type PageView = Window & typeof globalThis;
interface Held {
  method: string;
  address: string;
  body: string;
  bodyHash: string;
  isPostponed?: boolean;
}
/** The answer of a hold that ends. */
interface End {
  held: Held[];
  hasSent: boolean;
  isWatched: true;
  /** Time until timers of the act have run, ms, where one of them may send: the hold goes on until then. */
  waitsMs?: number;
}

export function holdRequests(view: PageView, postponed: PostponedRequests): void {
  let current: Hold | undefined;
  const { document } = view;
  watchFetch(view);
  watchWorkers(view);
  const begin = (event: Event) => {
    event.stopImmediatePropagation();
    current?.release();
    const begun = hold(view, scopeIn(event), postponed);
    current = begun;
    view.setTimeout(() => begun.release(), MAX_HOLD_MS);
  };
  document.addEventListener(HOLD_BEGINS, (event) => {
    // Another act takes the place of the one whose requests wait.
    postponed.failAll();
    begin(event);
  });
  document.addEventListener(RELEASE_BEGINS, (event) => {
    begin(event);
    if (postponed.sendAll()) event.preventDefault();
  });
  document.addEventListener(POSTPONED_ENDS, (event) => {
    event.stopImmediatePropagation();
    postponed.failAll();
  });
  document.addEventListener(HOLD_ENDS, (event) => {
    event.stopImmediatePropagation();
    const end = current?.end();
    if (end?.waitsMs === undefined) current?.goLate();
    if (end) document.dispatchEvent(new view.CustomEvent(HELD_REQUESTS, { detail: JSON.stringify(end) }));
  });
}

interface Hold {
  /** Says what was stopped so far. */
  end(): End;
  /** From now on stops only what names an act, without a question, and ends by itself, or when called again. */
  goLate(): void;
  /** Gives the page its own functions back. */
  release(): void;
}

/** @param postponed undefined for a timer of an earlier act: its own timers are the page's, and no question follows */
function hold(view: PageView, scope: HoldScope, postponed?: PostponedRequests): Hold {
  const judge = judgeOf(view);
  const held: Held[] = [];
  let hasSent = false;
  // Functions that were patched again meanwhile cannot be put back: from then on this hold calls through.
  let isOver = false;
  let late: LateHold | undefined;
  const stopsIn =
    (frame: PageView): Stops =>
    (method, address, body, leads = false, beside = []): boolean => {
      const url = isOver ? undefined : absolute(frame, address);
      if (url === undefined) return false;
      const text = bodyText(body);
      const judged = judge('request', method, url, text, beside);
      const { mayChange, isElsewhere = false, name, bodyHash } = judged;
      const isAct = judged.isAct || (scope.looks && judged.setsState === true);
      const isAnnounced = scope.announced.includes(name);
      if (late) return late.stops({ method, url, isAct, leads });
      const leavesSite = leads && !reaches(frame, url, scope);
      // An act that sends nothing sends no form either, whatever its address says.
      const sendsForm = leads && method.toUpperCase() !== 'GET';
      const isSentAway = isElsewhere && !scope.origins.includes(new frame.URL(url).origin);
      const isStopped = leavesSite || isSentAway || (scope.isQuiet ? mayChange || sendsForm : isAct);
      if (isAnnounced || !isStopped) {
        hasSent ||= mayChange;
        return false;
      }
      if (!postponed) tellStopped(view, method, url);
      held.push({ method: method.toUpperCase(), address: url, body: text.slice(0, MAX_LISTED_BODY), bodyHash });
      return true;
    };
  const stopsEffect: StopsEffect = (method, address, body) => {
    const { name, bodyHash } = judge('effect', method, address, body);
    if (isOver || late) return false;
    if (scope.announced.includes(name)) {
      hasSent = true;
      return false;
    }
    held.push({ method, address, body: body.slice(0, MAX_LISTED_BODY), bodyHash });
    return true;
  };
  const timers = postponed && new LateTimers(view, (work) => runHeld(view, scope, work));
  const postpone: Postpone = () => {
    const last = held.at(-1);
    if (late) return late.postponed;
    if (!last || !postponed || scope.isAwaited) return undefined;
    last.isPostponed = true;
    return postponed;
  };
  const erases = (what: string) => stopsEffect('ERASE', view.location.href, what);
  const keys = postponed && watchKeys(view, judge, erases, scope.isQuiet);
  const holdsSenders = postponed !== undefined && scope.announced.length === 0;
  const release = holdFrames(view, (frame) =>
    holdWindow(frame, { judge, stops: stopsIn(frame), stopsEffect, postpone, isQuiet: scope.isQuiet, holdsSenders }),
  );
  return {
    end() {
      keys?.look();
      // A timer of a quiet act may send; after a yes it may be a timer that sends what was stopped.
      const isSendingLate = scope.isQuiet || (scope.announced.length > 0 && !hasSent);
      // The act is done again for what cannot wait; what waits would then leave twice.
      if (held.some(({ isPostponed }) => !isPostponed)) {
        postponed?.failAll();
        for (const one of held) delete one.isPostponed;
      }
      const waitsMs = isSendingLate && held.length === 0 ? (timers?.remainingMs() ?? 0) : 0;
      return { held, hasSent, isWatched: true, ...(waitsMs > 0 ? { waitsMs } : {}) };
    },
    goLate() {
      // After a yes the page may do what the user wanted, in as many requests as it takes.
      if (isOver) return;
      if (late || scope.announced.length > 0) return void this.release();
      timers?.restore();
      late = new LateHold(view, () => this.release());
    },
    release() {
      isOver = true;
      keys?.end();
      timers?.restore();
      release();
      late?.end();
    },
  };
}

interface WindowHold {
  judge: Judge;
  stops: Stops;
  stopsEffect: StopsEffect;
  postpone: Postpone;
  isQuiet: boolean;
  holdsSenders: boolean;
}

/** Holds what one window sends. */
function holdWindow(
  frame: PageView,
  { judge, stops, stopsEffect, postpone, isQuiet, holdsSenders }: WindowHold,
): Restore {
  const judged = {};
  return restoreAll([
    holdFetch(frame, { judge, stops, stopsEffect, postpone }),
    holdXhr(frame, { judge, stops, stopsEffect, postpone }),
    holdBeacon(frame, stops, postpone),
    holdForms(frame, stops, judged, postpone),
    holdLeaving(frame, { stops, stopsEffect, judged }),
    holdChannels(frame, { judge, stops, stopsEffect, postpone, isQuiet, holdsSenders }),
    holdStores(frame, { judge, stopsEffect, isQuiet }),
  ]);
}

/** Runs a timer of an act after its hold: what it sends at once, and that names an act, is stopped without a question. */
function runHeld(view: PageView, scope: HoldScope, work: () => unknown): unknown {
  const late = hold(view, scope);
  try {
    return work();
  } finally {
    late.release();
  }
}

function reaches({ URL, location }: PageView, url: string, { origins }: HoldScope): boolean {
  const { origin, protocol } = new URL(url);
  // A document made of a blob is the page's own, and no part of its hold.
  if (protocol === 'blob:' || protocol === 'data:') return false;
  return !/^https?:$/.test(protocol) || origin === location.origin || origins.includes(origin);
}

/** Method and address of each request that was opened under a hold, also under an earlier one. */
const openedRequests = new WeakMap<object, Opened>();
interface Opened {
  method: string;
  address: string;
  isAsync: boolean;
  operation?: string;
  headers: readonly string[];
}

function holdXhr(
  view: PageView,
  { judge, stops, stopsEffect, postpone }: Omit<WindowHold, 'isQuiet' | 'holdsSenders'>,
): Restore {
  const prototype = prototypeOf(view, 'XMLHttpRequest');
  return restoreAll([
    patchMethod(prototype, 'open', (call, request, [method, address, isAsync]) => {
      openedRequests.set(request, {
        method: String(method),
        address: String(address),
        isAsync: isAsync === undefined || Boolean(isAsync),
        headers: [],
      });
      return call();
    }),
    patchMethod(prototype, 'setRequestHeader', (call, request, [name, value]) => {
      const opened = openedRequests.get(request);
      const known = opened && { ...opened, headers: [...opened.headers, String(name), String(value)] };
      if (known) openedRequests.set(request, known);
      if (known && OVERRIDE.test(String(name))) openedRequests.set(request, { ...known, method: String(value) });
      if (known && ACTING_HEADER.test(String(name)) && judge('operation', '', '', String(value)).isAct)
        openedRequests.set(request, { ...known, operation: String(value) });
      return call();
    }),
    patchMethod(prototype, 'send', (call, self, [body]) => {
      const request = self as XMLHttpRequest;
      const known = openedRequests.get(request);
      // Nothing tells what a request that was opened before the act is for.
      const isJudged = known && known.operation === undefined;
      const isStopped = isJudged
        ? stops(known.method, known.address, body, false, known.headers)
        : stopsEffect('SEND', view.location.href, known?.operation ?? bodyText(body));
      if (!isStopped) return call();
      const postponed = isJudged && known.isAsync ? postpone() : undefined;
      if (postponed) postponeXhr(view, postponed, request, body);
      else view.setTimeout(() => failXhr(view, request));
      return undefined;
    }),
  ]);
}

function holdBeacon(view: PageView, stops: Stops, postpone: Postpone): Restore {
  return patchMethod(prototypeOf(view, 'Navigator'), 'sendBeacon', (call, navigator, [address, body]) => {
    if (!stops('POST', String(address), body)) return call();
    const send = () => void (navigator as Navigator).sendBeacon(String(address), body as BodyInit);
    postpone()?.add({ send, fail: () => undefined });
    return true;
  });
}

function absolute(view: PageView, address: string): string | undefined {
  return view.URL.canParse(address, view.document.baseURI)
    ? new view.URL(address, view.document.baseURI).href
    : undefined;
}
