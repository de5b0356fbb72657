/** The page world's half of settling: from an act until the page rests it knows which requests and short timers are open. */

/*
 * It says yes or no when asked. Nothing is wrapped at any other time, and no data crosses.
 */

/** Events that begin and end the watch, and ask; to answer yes they are prevented. */
export const ACT_BEGINS = 'fieldnotes-act-begins';
export const ACT_ENDS = 'fieldnotes-act-ends';
export const ASK_REQUESTS = 'fieldnotes-are-requests-open';
export const ASK_TIMERS = 'fieldnotes-are-timers-open';

/** Timers set this soon after the act's own events belong to it, ms. */
const BELONGS_MS = 150;
/** Longer delays are not what a person would wait for, ms. */
const SHORT_MS = 700;
/** A request that takes longer is a line kept open, ms. */
const LONG_REQUEST_MS = 8_000;

export function watchPending(view: Window & typeof globalThis): void {
  let open: Open = { requests: new Map(), timers: new Set() };
  let restore: (() => void) | undefined;

  const end = () => {
    restore?.();
    restore = undefined;
    open = { requests: new Map(), timers: new Set() };
  };
  view.document.addEventListener(ACT_BEGINS, (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    end();
    restore = wrap(view, open);
  });
  view.document.addEventListener(ACT_ENDS, (event) => {
    event.stopImmediatePropagation();
    end();
  });
  view.document.addEventListener(ASK_REQUESTS, (event) => {
    event.stopImmediatePropagation();
    const now = view.performance.now();
    if ([...open.requests.values()].some((since) => now - since < LONG_REQUEST_MS)) event.preventDefault();
  });
  view.document.addEventListener(ASK_TIMERS, (event) => {
    event.stopImmediatePropagation();
    if (open.timers.size > 0) event.preventDefault();
  });
}

/** What the act set off and is not over: requests with the time they began, and short timers. */
interface Open {
  requests: Map<object, number>;
  timers: Set<object>;
}

/** Wraps what starts work later; every wrapper calls through unchanged. @returns puts the page's own functions back */
function wrap(view: Window & typeof globalThis, { requests, timers: due }: Open): () => void {
  const began = view.performance.now();
  const { fetch, setTimeout, clearTimeout } = view;
  const { send } = view.XMLHttpRequest.prototype;
  const timers = new Map<unknown, object>();

  const ownFetch = new Proxy(fetch, {
    apply(call, self, args) {
      const mark = {};
      requests.set(mark, view.performance.now());
      const reply = Reflect.apply(call, self, args) as Promise<Response>;
      const over = () => void requests.delete(mark);
      reply.then(over, over);
      return reply;
    },
  });
  const ownSend = new Proxy(send, {
    apply(call, request: XMLHttpRequest, args) {
      requests.set(request, view.performance.now());
      request.addEventListener('loadend', () => void requests.delete(request));
      return Reflect.apply(call, request, args);
    },
  });
  const ownTimeout = new Proxy(setTimeout, {
    apply(call, self, args: [unknown, number?, ...unknown[]]) {
      const [work, delay = 0, ...rest] = args;
      const now = view.performance.now();
      if (typeof work !== 'function' || now - began > BELONGS_MS || delay > SHORT_MS || delay < 1)
        return Reflect.apply(call, self, args);
      const mark = {};
      const run = (...given: unknown[]) => {
        try {
          return Reflect.apply(work, self, given);
        } finally {
          // What it set off shows as requests or as changes by then.
          due.delete(mark);
        }
      };
      due.add(mark);
      const id: unknown = Reflect.apply(call, self, [run, delay, ...rest]);
      timers.set(id, mark);
      return id;
    },
  });
  const ownClear = new Proxy(clearTimeout, {
    apply(call, self, args: [unknown]) {
      const mark = timers.get(args[0]);
      if (mark) due.delete(mark);
      return Reflect.apply(call, self, args);
    },
  });
  view.fetch = ownFetch;
  view.XMLHttpRequest.prototype.send = ownSend;
  view.setTimeout = ownTimeout;
  view.clearTimeout = ownClear;
  return () => {
    // Whoever wrapped after us keeps what it has; ours then only calls through.
    if (view.fetch === ownFetch) view.fetch = fetch;
    if (view.XMLHttpRequest.prototype.send === ownSend) view.XMLHttpRequest.prototype.send = send;
    if (view.setTimeout === ownTimeout) view.setTimeout = setTimeout;
    if (view.clearTimeout === ownClear) view.clearTimeout = clearTimeout;
  };
}
