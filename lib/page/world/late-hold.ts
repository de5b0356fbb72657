/** LateHold: in the page's main world, what goes on of a hold after its end: it stops what names an act, without a question, until the user presses something. */
import { LATE_MS, STOPPED_LATE, USER_INPUT } from './hold-events';
import { READING } from './judgement';
import { PostponedRequests } from './postponed';

/**
 * The browser's own rules stand for a moment after an act (lib/messaging/act-rules.ts), and go once the worker hears of a press by
 * the user. Until then a request of the user's own waits, ms.
 */
const RULES_STAND_MS = 600;
const LOWERING_MS = 300;

type PageView = Window & typeof globalThis;

export class LateHold {
  private readonly sinceMs: number;
  private readonly timer: number;
  /** Requests of the user's own that wait until the rules are lowered. */
  private users: PostponedRequests | undefined;

  /** @param release ends the hold */
  constructor(
    private readonly view: PageView,
    private readonly release: () => void,
  ) {
    this.sinceMs = view.performance.now();
    this.timer = view.setTimeout(release, LATE_MS);
    for (const type of USER_INPUT) view.addEventListener(type, this.onInput, true);
  }

  private readonly onInput = ({ isTrusted }: Event) => {
    if (!isTrusted || this.users) return;
    if (this.view.performance.now() - this.sinceMs > RULES_STAND_MS) return this.release();
    this.users = new PostponedRequests(this.view);
    this.view.setTimeout(this.release, LOWERING_MS);
  };

  /** @param leads whether a document is loaded: the rules stop none */
  stops({ method, url, isAct, leads }: { method: string; url: string; isAct: boolean; leads: boolean }): boolean {
    if (this.users) return isAct && !leads && !READING.test(method);
    if (isAct) tellStopped(this.view, method, url);
    return isAct;
  }

  /** Where a request that is stopped now waits. */
  get postponed(): PostponedRequests | undefined {
    return this.users;
  }

  /** Call once the page has its own functions back. */
  end(): void {
    this.view.clearTimeout(this.timer);
    for (const type of USER_INPUT) this.view.removeEventListener(type, this.onInput, true);
    this.users?.sendAll();
    this.users = undefined;
  }
}

/** Tells the extension's own world what was stopped without a question. */
export function tellStopped({ document, CustomEvent: PageEvent }: PageView, method: string, address: string): void {
  const detail = JSON.stringify({ method: method.toUpperCase(), address });
  document.dispatchEvent(new PageEvent(STOPPED_LATE, { detail }));
}
