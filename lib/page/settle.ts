/** Waits until the page is quiet: no relevant change for a moment, nothing shown as busy, the document complete. */
import { StoppedError } from '../core/stop';
import { elementsIn, innerDocument } from './tree';
import { isVisible } from './visible';

/** No change for this long is quiet. ms */
const QUIET_MS = 140;
/** After a press that has changed nothing yet, an answer may still be on its way from the server. ms */
const NOTHING_YET_MS = 400;
/** A page that never rests is taken as it is after this. ms */
const LIMIT_MS = 6_000;
/** A page that only keeps something turning is taken as it is after this. ms */
const BUSY_LIMIT_MS = 4_000;

/** Apps that render by animation frame need two: one to render, one to follow. */
const FRAMES = 2;
const PAINT_LIMIT_MS = 2_500;
const HIDDEN_MS = 1_200;
/** Longer animations are decoration. ms */
const ANIMATION_LIMIT_MS = 1_500;

/** Watches a document, its frames and shadow roots from before an act until it has settled. */
export class ChangeWatch {
  private lastChange = performance.now();
  private readonly began = performance.now();
  private changed = false;
  private readonly observer: MutationObserver;
  private readonly resources: PerformanceObserver;
  private readonly watched = new WeakSet<Node>();
  /** Frames painted since the act: apps render in them, and an unfocused window paints one a second. */
  private frames = 0;
  private frameRequest = 0;

  /** @param expectsChange whether the act usually changes the page: then nothing yet is no rest yet */
  constructor(
    private readonly document: Document,
    private readonly expectsChange = false,
  ) {
    this.observer = new MutationObserver((records) => {
      if (records.every(isOurs)) return;
      this.lastChange = performance.now();
      this.changed = true;
    });
    this.resources = new PerformanceObserver(() => {
      this.lastChange = performance.now();
    });
    this.resources.observe({ type: 'resource' });
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
    for (const element of elementsIn(this.document)) {
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

  /** Resolves when the page is quiet, or with `restless` at the limit. */
  async settled(signal: AbortSignal): Promise<'quiet' | 'restless'> {
    try {
      for (;;) {
        if (signal.aborted) throw new StoppedError();
        const now = performance.now();
        const quietFor = now - this.lastChange;
        const waited = now - this.began;
        if (waited > LIMIT_MS) return 'restless';
        const loading = this.document.readyState === 'loading';
        // A hidden tab paints nothing; there only time can tell.
        const painted =
          this.frames >= FRAMES || (this.document.hidden && waited > HIDDEN_MS) || waited > PAINT_LIMIT_MS;
        const patience = this.expectsChange && !this.changed ? NOTHING_YET_MS : QUIET_MS;
        if (quietFor >= patience && painted && !loading && (!this.isBusy() || waited > BUSY_LIMIT_MS)) return 'quiet';
        await new Promise((resolve) => setTimeout(resolve, Math.max(15, QUIET_MS - quietFor)));
        this.watchAll();
      }
    } finally {
      this.close();
    }
  }

  close(): void {
    this.observer.disconnect();
    this.resources.disconnect();
    cancelAnimationFrame(this.frameRequest);
  }

  private isBusy(): boolean {
    if (this.document.getAnimations().some(endsSoon)) return true;
    const marks = this.document.querySelectorAll('[aria-busy="true"],[role="progressbar"]:not([aria-valuenow])');
    return [...marks].some((element) => isVisible(element));
  }
}

/** Our own frame around what is touched is no change of the page. */
function isOurs(record: MutationRecord): boolean {
  if (record.type !== 'childList') return false;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every((node) => node.nodeName === 'FIELDNOTES-HIGHLIGHT');
}

/** A transition on its way to a new state; what turns for ever, or for long, says nothing. */
function endsSoon(animation: Animation): boolean {
  if (animation.playState !== 'running') return false;
  const end = Number(animation.effect?.getComputedTiming().endTime ?? Number.POSITIVE_INFINITY);
  return end <= ANIMATION_LIMIT_MS && Number(animation.currentTime ?? 0) < end;
}
