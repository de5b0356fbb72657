/** Waits until the page rests: nothing pending that the act set off, nothing changing, nothing shown as busy. */
import { StoppedError } from '../../core/stop';
import { nextFrame } from '../dom/next-frame';
import { Pending } from './pending';
import { elementsIn, innerDocument, isElement, shownParent, styleOf, windowOf, isOurs } from '../dom/composed-tree';
import { CONTROLS, isMissed, isVisible } from '../dom/visibility';
import { screenOverlay } from '../dom/overlay';

/** Where the page's own world says what is pending, no change for this long is rest: three frames. ms */
const REST_MS = 50;
/** Elsewhere a request may be on its way unseen. ms */
const BLIND_REST_MS = 140;
/** There a press that has changed nothing yet is given longer: its answer may come from the server. ms */
const NOTHING_YET_MS = 400;
/** A page that never rests is taken as it is after this. ms */
const LIMIT_MS = 6_000;
/** A page that only keeps something turning is taken as it is after this. ms */
const BUSY_LIMIT_MS = 4_000;
/** After a request has ended the page needs this long to show what came. ms */
const SHOWN_MS = 120;
/** A page that is about to be left is waited for this long. ms */
const LEAVING_MS = 3_000;

/** Apps that render by animation frame need two: one to render, one to follow. */
const FRAMES = 2;
const PAINT_LIMIT_MS = 2_500;
const HIDDEN_MS = 1_200;
/** A smaller share of the view than this is no obstacle. */
const IN_THE_WAY = 0.05;
/** A layer that shows nothing is waited for this long to go. ms */
const EMPTY_LIMIT_MS = 1_500;
/** Less opacity than this is not seen yet. */
const FAINT = 0.05;
/** Of what moves, so many things to act on say whether it has come. */
const LOOKED_AT = 20;
/** Longer animations are decoration. ms */
const ANIMATION_LIMIT_MS = 1_500;

/**
 * What the page is to be waited for after. A press usually changes the page: nothing yet is no rest yet, and a timer may be
 * what brings it; once something changed, timers are for show. Typing is often answered after a pause, so there they count.
 */
export type After = 'press' | 'typing' | 'anything';

/** Watches a document, its frames and shadow roots from before an act until it has settled. */
export class ChangeWatch {
  private lastChange = performance.now();
  private readonly began = performance.now();
  private changed = false;
  private leavingSince: number | undefined;
  /** When a request was last seen open. */
  private requestSeen = Number.NEGATIVE_INFINITY;
  private readonly observer: MutationObserver;
  private readonly resources: PerformanceObserver;
  private readonly pending: Pending;
  private readonly watched = new WeakSet<Node>();
  private readonly controller = new AbortController();
  /** Frames painted since the act: apps render in them, and an unfocused window paints one a second. */
  private frames = 0;
  private frameRequest = 0;

  /** @param after what kind of act it follows: see there what each means for the wait */
  constructor(
    private readonly document: Document,
    private readonly after: After = 'anything',
  ) {
    this.observer = new MutationObserver((records) => {
      if (records.every(isOurs)) return;
      this.lastChange = performance.now();
      this.changed = true;
      for (const { addedNodes } of records) for (const node of addedNodes) if (isElement(node)) this.watchInside(node);
    });
    this.resources = new PerformanceObserver(() => {
      this.lastChange = performance.now();
    });
    this.resources.observe({ type: 'resource' });
    this.pending = new Pending(document);
    document.defaultView?.addEventListener(
      'beforeunload',
      () => {
        this.leavingSince = performance.now();
      },
      { capture: true, signal: this.controller.signal },
    );
    this.watchAll();
    this.countFrame();
  }

  private countFrame(): void {
    this.frameRequest = requestAnimationFrame(() => {
      this.frames += 1;
      if (this.frames < FRAMES) this.countFrame();
    });
  }

  private watchAll(): void {
    this.watch(this.document);
    this.watchInside(this.document);
  }

  /** Shadow roots and frames are watched on their own. */
  private watchInside(root: Document | Element): void {
    for (const element of isElement(root) ? [root, ...elementsIn(root)] : elementsIn(root)) {
      if (element.shadowRoot) this.watch(element.shadowRoot);
      const inner = innerDocument(element);
      if (inner) this.watch(inner);
    }
  }

  private watch(root: Node): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      // Style alone is animation; what matters shows in one of these.
      attributeFilter: [
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
      ],
    });
  }

  /** Resolves when the page rests, or with `restless` at the limit. */
  async settled(signal: AbortSignal): Promise<'quiet' | 'restless'> {
    try {
      for (;;) {
        if (signal.aborted) throw new StoppedError();
        if (performance.now() - this.began > LIMIT_MS) return 'restless';
        if (this.isAtRest()) return 'quiet';
        await nextFrame();
      }
    } finally {
      this.close();
    }
  }

  private isAtRest(): boolean {
    const now = performance.now();
    const waited = now - this.began;
    if (this.leavingSince !== undefined && now - this.leavingSince < LEAVING_MS) return false;
    if (this.document.readyState === 'loading') return false;
    // A hidden tab paints nothing; there only time can tell.
    const painted = this.frames >= FRAMES || (this.document.hidden && waited > HIDDEN_MS) || waited > PAINT_LIMIT_MS;
    if (!painted || now - this.lastChange < this.patience()) return false;
    if (waited < BUSY_LIMIT_MS) {
      if (this.pending.requests()) {
        this.requestSeen = now;
        return false;
      }
      // What came has still to be read and shown.
      if (now - this.requestSeen < SHOWN_MS) return false;
      const timersCount = this.after === 'typing' || (this.after === 'press' && !this.changed);
      if (timersCount && this.pending.timers()) return false;
    }
    if (waited < EMPTY_LIMIT_MS && isUnderEmptyLayer(this.document)) return false;
    return !this.isBusy() || waited > BUSY_LIMIT_MS;
  }

  private patience(): number {
    if (this.pending.isKnown) return REST_MS;
    return this.after === 'press' && !this.changed ? NOTHING_YET_MS : BLIND_REST_MS;
  }

  close(): void {
    this.observer.disconnect();
    this.resources.disconnect();
    this.pending.close();
    this.controller.abort();
    cancelAnimationFrame(this.frameRequest);
  }

  private isBusy(): boolean {
    if (this.document.getAnimations().some(isOnItsWay)) return true;
    const marks = this.document.querySelectorAll('[aria-busy="true"],[role="progressbar"]:not([aria-valuenow])');
    return [...marks].some((element) => isVisible(element));
  }
}

/**
 * Something that is still too faint to be seen or moves out from under others, or that is going and still in the way.
 * Whether a thing has come to stand where it belongs is looked at before it is acted on, and colours say nothing; what turns
 * for ever, or for long, neither.
 */
function isOnItsWay(animation: Animation): boolean {
  if (animation.playState !== 'running') return false;
  const { effect } = animation;
  const end = Number(effect?.getComputedTiming().endTime ?? Number.POSITIVE_INFINITY);
  if (end > ANIMATION_LIMIT_MS || Number(animation.currentTime ?? 0) >= end) return false;
  if (!effect || !('getKeyframes' in effect)) return false;
  const { target } = effect as KeyframeEffect;
  const fades = (effect as KeyframeEffect)
    .getKeyframes()
    .flatMap(({ opacity }) => (opacity === undefined ? [] : [Number(opacity)]));
  const first = fades[0];
  const last = fades.at(-1);
  if (!target) return false;
  if (first === undefined || last === undefined) return isCoveredInside(target);
  if (last < first) return isInTheWay(target);
  return Number(styleOf(target).opacity) < FAINT;
}

/** Whether something to act on in a moving thing lies under others now: it would not be seen. */
function isCoveredInside(target: Element): boolean {
  const controls = [...target.querySelectorAll(CONTROLS)].slice(0, LOOKED_AT);
  return controls.some((control) => isVisible(control) && isMissed(control));
}

/** Whether a thing takes the pointer and lies, with what it is part of, over a part of the page that matters. */
function isInTheWay(target: Element): boolean {
  if (styleOf(target).pointerEvents === 'none') return false;
  const view = windowOf(target);
  const enough = IN_THE_WAY * view.innerWidth * view.innerHeight;
  for (let at: Element | null = target; at; at = shownParent(at)) {
    const { position } = styleOf(at);
    if (position !== 'fixed' && position !== 'absolute') continue;
    const { width, height } = at.getBoundingClientRect();
    if (width * height > enough) return true;
  }
  return false;
}

/** Layers stay for a moment after what they showed has faded, over everything else. */
function isUnderEmptyLayer(document: Document): boolean {
  const layer = screenOverlay(document);
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
