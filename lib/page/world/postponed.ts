/** PostponedRequests: in the page's main world, requests of the page that wait for the user's yes, so that the act need not be done again. */

/** A question to the user lapses after a minute; then the page hears that its request failed, ms. */
const MAX_WAIT_MS = 75_000;

type PageView = Window & typeof globalThis;

/** A request that waits. */
export interface Postponed {
  /** Makes the request again; a hold that lasts judges it like any other. */
  send(): void;
  /** Tells the page that it failed. */
  fail(): void;
}

export class PostponedRequests {
  /** Each with the work of the page that it keeps open: a response or an XMLHttpRequest. */
  private readonly waiting = new Map<Postponed, object | undefined>();

  constructor(private readonly view: Window) {}

  /** @returns takes it out again: the page itself gave it up */
  add(request: Postponed, work?: object): () => void {
    this.waiting.set(request, work);
    this.view.setTimeout(() => this.take(request) && request.fail(), MAX_WAIT_MS);
    return () => void this.take(request);
  }

  /** Whether the page waits for it only because the user has not answered. */
  has(work: object): boolean {
    return [...this.waiting.values()].includes(work);
  }

  /** @returns whether any was still waiting */
  sendAll(): boolean {
    const all = [...this.waiting.keys()];
    for (const request of all) if (this.take(request)) request.send();
    return all.length > 0;
  }

  failAll(): void {
    for (const request of [...this.waiting.keys()]) if (this.take(request)) request.fail();
  }

  private take(request: Postponed): boolean {
    return this.waiting.delete(request);
  }
}

/** A fetch that is made once the user says yes. @param signal by which the page may give it up */
export function postponeFetch(
  view: PageView,
  postponed: PostponedRequests,
  make: () => Promise<Response>,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  let settle: { resolve: (answer: Promise<Response>) => void; reject: (reason: unknown) => void } | undefined;
  const response = new view.Promise<Response>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const takeOut = postponed.add(
    {
      send: () => settle?.resolve(make()),
      fail: () => settle?.reject(new view.TypeError('Failed to fetch')),
    },
    response,
  );
  signal?.addEventListener('abort', () => {
    takeOut();
    settle?.reject(signal.reason);
  });
  return response;
}

/** An XMLHttpRequest that is sent once the user says yes. */
export function postponeXhr(
  view: PageView,
  postponed: PostponedRequests,
  request: XMLHttpRequest,
  body: unknown,
): void {
  const end = () => void Reflect.deleteProperty(request, 'abort');
  const takeOut = postponed.add(
    {
      send() {
        end();
        Reflect.apply(view.XMLHttpRequest.prototype.send, request, [body]);
      },
      fail() {
        end();
        failXhr(view, request);
      },
    },
    request,
  );
  // A request that was not sent ignores abort().
  Object.defineProperty(request, 'abort', {
    configurable: true,
    value() {
      end();
      takeOut();
      for (const type of ['abort', 'loadend']) request.dispatchEvent(new view.ProgressEvent(type));
    },
  });
}

/** Tells the page, as a network error would. */
export function failXhr({ ProgressEvent: PageProgressEvent }: typeof globalThis, request: XMLHttpRequest): void {
  for (const type of ['error', 'loadend']) request.dispatchEvent(new PageProgressEvent(type));
}
