/** SettleWatcher: waits after an act until no request or timer is pending, the DOM is quiet and nothing shows as busy. */
import { queryIn } from '../dom/clean-form';
import { pollUntil } from '../../core/poll';
import { nextFrame } from '../dom/next-frame';
import type { SiteReport } from '../words/site-report';
import { isBlockingAnimation, isRunningShortly } from './animations';
import { LastingChanges } from './lasting-changes';
import { isOwnTask, OwnTexts } from './own-texts';
import { PendingWork } from './pending';
import { SiteReports } from './site-reports';
import {
  elementsIn,
  contentDocumentOf,
  deepActiveElement,
  isElement,
  isOwnHighlightMutation,
  type Root,
  shadowRootOf,
} from '../dom/composed-tree';
import { isVisible } from '../dom/visibility';
import { isField } from '../dom/field';
import { fullViewportOverlay } from '../dom/overlay';

/** Quiet period where the page-world script reports pending work: three frames, ms. */
const QUIET_PERIOD_MS = 50;
/** Quiet period without that script, when a request may be pending unseen, ms. */
const BLIND_QUIET_PERIOD_MS = 140;
/** Without that script, quiet period after a press that has changed nothing yet: the response may come from the server, ms. */
const FIRST_CHANGE_QUIET_PERIOD_MS = 400;
/** A page that is never quiet is timed out after this, ms. */
const SETTLE_TIMEOUT_MS = 6_000;
/** Open requests, timers and busy indicators no longer count after this, ms. */
const BUSY_TIMEOUT_MS = 4_000;
/** A page renders a response within this, ms. */
const RESPONSE_RENDER_MS = 120;
/** A navigation that has begun replaces the page within this, ms. */
const UNLOAD_TIMEOUT_MS = 3_000;

/** Frames to wait for: apps that render in requestAnimationFrame need one to render and one to react. */
const REQUIRED_FRAMES = 2;
/** A page without that many frames is taken as painted after this, ms. */
const PAINT_TIMEOUT_MS = 2_500;
/** A hidden tab, which gets no frames, is taken as painted after this, ms. */
const HIDDEN_TAB_PAINT_MS = 1_200;
/** A button that a press has disabled may wait for an answer for so long, ms. */
const DISABLED_TIMEOUT_MS = 2_000;
/** An overlay without content is waited for this long, ms. */
const EMPTY_OVERLAY_TIMEOUT_MS = 1_500;

/** Attributes whose change is a reason to wait on. Without `style`, which animations change on every frame. */
const OBSERVED_ATTRIBUTES = new Set([
  'class',
  'hidden',
  'disabled',
  'open',
  'aria-busy',
  'aria-expanded',
  'aria-hidden',
  'aria-selected',
  'aria-checked',
  'href',
  'src',
]);

function isRelevant({ type, attributeName }: MutationRecord): boolean {
  return type !== 'attributes' || OBSERVED_ATTRIBUTES.has(attributeName ?? '');
}

/**
 * The act before the wait. After a press, a page without changes is not settled yet and timers count until the first change.
 * After typing, timers always count: search fields wait for a pause in typing.
 */
export type PrecedingAct = 'press' | 'typing' | 'anything';

export type Rest = 'quiet' | 'restless' | 'unloading';

/** Observes a document, its frames and shadow roots from before an act until it has settled. */
export class SettleWatcher {
  private lastChangeAt = performance.now();
  private readonly startedAt = performance.now();
  private hasChanged = false;
  /** Anything that changed and stayed so, also what is no reason to wait for longer. */
  private lasting = new LastingChanges();
  private hasNews = false;
  private readonly disabled = new Set<Element>();
  private focusedBefore: Element;
  private readonly wasMoving: boolean;
  private unloadingSince: number | undefined;
  /** Time of the last check that found an open request. */
  private requestSeenAt = Number.NEGATIVE_INFINITY;
  private readonly observer: MutationObserver;
  private readonly resources: PerformanceObserver;
  private readonly pending: PendingWork;
  private readonly siteReports: SiteReports;
  /** How the site took the act; complete once the page has settled. */
  reports: SiteReport[] = [];
  private readonly observed = new WeakSet<Node>();
  private readonly controller = new AbortController();
  /** Frames painted since the act; an unfocused window may paint one a second. */
  private frames = 0;
  private frameRequest = 0;

  constructor(
    private readonly document: Document,
    private readonly precedingAct: PrecedingAct = 'anything',
    isFresh = false,
    /** Texts that the page shows by itself. */
    private readonly ownTexts = new OwnTexts(document),
  ) {
    this.siteReports = new SiteReports(document, isFresh);
    this.ownTexts.watch();
    this.focusedBefore = deepActiveElement(document);
    this.wasMoving = document.getAnimations().some(isRunningShortly);
    this.observer = new MutationObserver((records) => {
      if (records.every(isOwnHighlightMutation)) return;
      // A clock, or a notice of the page's own, is no answer to an act, and no reason to wait.
      if (isOwnTask(document)) return this.observeAdded(records);
      this.lasting.take(records);
      if (!records.some(isRelevant)) return;
      this.lastChangeAt = performance.now();
      this.hasChanged = true;
      for (const record of records) this.take(record);
    });
    this.resources = new PerformanceObserver(() => {
      this.lastChangeAt = performance.now();
    });
    this.resources.observe({ type: 'resource' });
    this.pending = new PendingWork(document);
    document.defaultView?.addEventListener(
      'beforeunload',
      ({ isTrusted }) => {
        // The page may only be asked whether it warns.
        if (isTrusted) this.unloadingSince = performance.now();
      },
      { capture: true, signal: this.controller.signal },
    );
    this.observeAll();
    this.countFrame();
  }

  private countFrame(): void {
    this.frameRequest = requestAnimationFrame(() => {
      this.frames += 1;
      if (this.frames < REQUIRED_FRAMES) this.countFrame();
    });
  }

  /** Changes that the pointer made on its way to the target, or the focus, are no answer to the press that follows. */
  forgetChanges(): void {
    for (const record of this.observer.takeRecords()) this.take(record);
    this.lasting = new LastingChanges();
    this.focusedBefore = deepActiveElement(this.document);
  }

  private observeAdded(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) for (const node of addedNodes) if (isElement(node)) this.observeInside(node);
  }

  private take(record: MutationRecord): void {
    const { target, addedNodes, attributeName } = record;
    this.observeAdded([record]);
    this.hasNews ||= [...addedNodes].some(({ textContent }) => (textContent ?? '').trim() !== '');
    if (attributeName === 'disabled' && isElement(target)) this.disabled.add(target);
  }

  private observeAll(): void {
    this.observe(this.document);
    this.observeInside(this.document);
  }

  /** Shadow roots, closed ones too, and frames need an observer of their own. */
  private observeInside(root: Document | Element): void {
    const entered: Root[] = [];
    elementsIn(root, entered);
    const own = isElement(root) ? (contentDocumentOf(root) ?? shadowRootOf(root)) : null;
    for (const one of own ? [own, ...entered] : entered) this.observe(one);
  }

  private observe(root: Node): void {
    if (this.observed.has(root)) return;
    this.observed.add(root);
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
    });
  }

  /**
   * @returns `unloading` if a navigation has begun and the document is still there; `restless` if the page has not settled
   * within `SETTLE_TIMEOUT_MS` of the act
   */
  async waitUntilSettled(signal: AbortSignal): Promise<Rest> {
    try {
      const timeoutMs = this.startedAt + SETTLE_TIMEOUT_MS - performance.now();
      const isSettled = await pollUntil(() => this.isSettled(), { timeoutMs, wait: nextFrame, signal });
      if (this.unloadingSince !== undefined) return 'unloading';
      return isSettled ? 'quiet' : 'restless';
    } finally {
      const own = this.ownTexts;
      const messages = this.siteReports
        .collect()
        .filter((report) => report.kind !== 'message' || !own.has(report.text));
      this.reports = [...this.pending.reports(), ...messages, ...this.stillness(), ...own.reports()];
      this.close();
    }
  }

  /** Whether a press changed anything: the document, or the field that has the focus. */
  private stillness(): SiteReport[] {
    if (this.precedingAct !== 'press') return [];
    const focused = deepActiveElement(this.document);
    const changed = this.lasting.has() || (focused !== this.focusedBefore && isField(focused));
    return [{ kind: 'mutated', changed, ...(this.wasMoving ? { wasMoving: true } : {}) }];
  }

  private isSettled(): boolean {
    const now = performance.now();
    const waited = now - this.startedAt;
    if (this.unloadingSince !== undefined && now - this.unloadingSince < UNLOAD_TIMEOUT_MS) return false;
    if (this.document.readyState === 'loading') return false;
    if (!this.hasPainted(waited) || now - this.lastChangeAt < this.quietPeriodMs()) return false;
    if (waited < BUSY_TIMEOUT_MS) {
      if (this.pending.hasRequests()) {
        this.requestSeenAt = now;
        return false;
      }
      if (now - this.requestSeenAt < RESPONSE_RENDER_MS) return false;
      const timersCount = this.precedingAct === 'typing' || (this.precedingAct === 'press' && !this.hasChanged);
      if (timersCount && this.pending.hasTimers()) return false;
    }
    if (waited < EMPTY_OVERLAY_TIMEOUT_MS && hasEmptyOverlay(this.document)) return false;
    if (waited < DISABLED_TIMEOUT_MS && this.isAnswerDue()) return false;
    return !this.isBusy() || waited > BUSY_TIMEOUT_MS;
  }

  /** Whether all that a press has brought is a disabled button: its request may be one that the page's world does not show. */
  private isAnswerDue(): boolean {
    if (this.precedingAct !== 'press' || this.hasNews) return false;
    return [...this.disabled].some((element) => element.matches('button:disabled') && isVisible(element));
  }

  private hasPainted(waitedMs: number): boolean {
    if (this.frames >= REQUIRED_FRAMES || waitedMs > PAINT_TIMEOUT_MS) return true;
    return this.document.hidden && waitedMs > HIDDEN_TAB_PAINT_MS;
  }

  private quietPeriodMs(): number {
    if (this.pending.isObservable) return QUIET_PERIOD_MS;
    return this.precedingAct === 'press' && !this.hasChanged ? FIRST_CHANGE_QUIET_PERIOD_MS : BLIND_QUIET_PERIOD_MS;
  }

  close(): void {
    this.observer.disconnect();
    this.resources.disconnect();
    this.pending.close();
    this.siteReports.close();
    this.controller.abort();
    cancelAnimationFrame(this.frameRequest);
  }

  private isBusy(): boolean {
    if (this.document.getAnimations().some(isBlockingAnimation)) return true;
    const marks = queryIn(this.document, '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow])');
    return [...marks].some((element) => isVisible(element));
  }
}

/** Overlays stay in the DOM for a moment after their content has faded out, over everything else. */
function hasEmptyOverlay(document: Document): boolean {
  const layer = fullViewportOverlay(document);
  if (!layer) return false;
  const shown = layer.querySelectorAll(
    'a,button,input,select,textarea,p,li,h1,h2,h3,img,svg,canvas,iframe,[role],[tabindex]',
  );
  return ![...shown].some(
    (element) =>
      element.getAttribute('role') !== 'presentation' &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().height > 1 &&
      Number(element.getAttribute('tabindex') ?? 0) >= 0,
  );
}
