/** AfterAct: in the extension's own world of a document, tells the background what an act had stopped unseen or late, and when the user goes on. */
import * as v from 'valibot';
import { isStoppedLoad } from '../../guard/act-addresses';
import { hashOfBody } from '../../guard/requests';
import {
  type HeldRequest,
  type HoldEnd,
  OWN_SITE,
  type RequestScope,
  type StoppedRequest,
  stoppedRequestSchema,
} from '../words/held-request';
import { HOLD_ENDS, LATE_MS, STOPPED_LATE, USER_INPUT } from '../world/hold-events';
import { failPostponedRequests, setRequestHold } from './request-hold';
import type { PageApi } from './chunks';
import type { StyleWatch } from './style-watch';

/** Requests that a document may tell of after an act: a page could make up any number. */
const MAX_REPORTED = 3;

/** Resolves once the background has done what the message asks for: after a press the rules for the act are lowered. */
type Send = (...message: ['page.pressed', object] | ['page.stopped', StoppedRequest]) => Promise<unknown>;

export class AfterAct {
  /** Loads since the act began that the browser's rules have stopped; undefined while none is watched. */
  private loads: HeldRequest[] | undefined;
  private readonly resources: PerformanceObserver;
  /** Made by the session, once one is loaded. */
  private styles: StyleWatch | undefined;
  private isLate = false;
  private reported = 0;
  /** Acts and presses so far. */
  private turns = 0;
  private timer = 0;

  constructor(
    private readonly document: Document,
    private readonly send: Send,
  ) {
    this.resources = new PerformanceObserver((list) => this.take(list.getEntries()));
    document.addEventListener(STOPPED_LATE, (event) => this.hear(event));
  }

  /** @param scope of the act; the rules stop nothing where it is undefined or announces requests */
  begin(scope: RequestScope | undefined, session?: Pick<PageApi, 'watchStyles'>): void {
    this.end();
    this.styles ??= session?.watchStyles((address) => this.note(address));
    if (scope?.announced.length !== 0) return;
    this.loads = [];
    this.reported = 0;
    this.resources.observe({ type: 'resource' });
    this.styles?.begin();
  }

  /** Starts or ends the hold on the page's requests; loads that were stopped are held as well. */
  setHold(isHeld: boolean, scope: RequestScope = OWN_SITE): HoldEnd {
    if (isHeld) this.begin(scope);
    const end = setRequestHold(this.document, isHeld, scope);
    if (isHeld || !this.loads || this.isLate) return end;
    this.take(this.resources.takeRecords());
    this.styles?.look();
    const held = [...end.held, ...this.loads];
    if (end.waitsMs === undefined) this.goLate();
    return { ...end, held };
  }

  /** The run is over: the user is not asked about what waits. */
  failPostponed(): void {
    failPostponedRequests(this.document);
  }

  private goLate(): void {
    const { defaultView: view } = this.document;
    this.isLate = true;
    for (const type of USER_INPUT) view?.addEventListener(type, this.onInput, true);
    this.timer = window.setTimeout(() => this.end(), LATE_MS);
  }

  private readonly onInput = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    this.end();
    const { turns } = this;
    // The page world keeps requests of the user's own until the rules are lowered, or the next act begins.
    const goOn = () => void (turns === this.turns && this.document.dispatchEvent(new Event(HOLD_ENDS)));
    this.send('page.pressed', {}).then(goOn, goOn);
  };

  private take(entries: readonly PerformanceEntry[]): void {
    for (const entry of entries as readonly PerformanceResourceTiming[]) {
      // The page world sees what the page fetches.
      const isLoad = !/^(?:fetch|xmlhttprequest|beacon|navigation)$/.test(entry.initiatorType);
      if (!isLoad || entry.responseStatus !== 0 || !isStoppedLoad(entry.name)) continue;
      this.note(entry.name);
    }
  }

  /** A load that was stopped. */
  private note(address: string): void {
    if (this.isLate) this.tell({ method: 'GET', address });
    else this.loads?.push({ method: 'GET', address, body: '', bodyHash: hashOfBody('') });
  }

  /** The page can send such an event as well: then it is reported that something was stopped. */
  private hear({ detail }: Event & { detail?: unknown }): void {
    const request = v.safeParse(v.pipe(v.string(), v.parseJson(), stoppedRequestSchema), detail);
    if (request.success) this.tell(request.output);
  }

  private tell(request: StoppedRequest): void {
    if (this.reported++ < MAX_REPORTED) void this.send('page.stopped', request);
  }

  private end(): void {
    const { defaultView: view } = this.document;
    this.turns += 1;
    this.resources.disconnect();
    this.styles?.end();
    for (const type of USER_INPUT) view?.removeEventListener(type, this.onInput, true);
    window.clearTimeout(this.timer);
    this.loads = undefined;
    this.isLate = false;
  }
}
