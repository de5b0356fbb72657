/** Waits until the page is quiet: no relevant change for a moment, nothing shown as busy, the document complete. */
import { StoppedError } from '../core/stop';
import { elementsIn, innerDocument } from './tree';
import { isVisible } from './visible';

/** No change for this long is quiet. ms */
const QUIET_MS = 140;
/** A page that never rests is taken as it is after this. ms */
const LIMIT_MS = 6_000;
/** A page that only keeps something turning is taken as it is after this. ms */
const BUSY_LIMIT_MS = 4_000;

/** Watches a document, its frames and shadow roots from before an act until it has settled. */
export class ChangeWatch {
  private lastChange = performance.now();
  private readonly began = performance.now();
  private readonly observer: MutationObserver;
  private readonly resources: PerformanceObserver;
  private readonly watched = new WeakSet<Node>();

  constructor(private readonly document: Document) {
    this.observer = new MutationObserver((records) => {
      if (records.every((record) => record.target instanceof Element && record.target.localName === 'fieldnotes-highlight')) return;
      this.lastChange = performance.now();
    });
    this.resources = new PerformanceObserver(() => {
      this.lastChange = performance.now();
    });
    this.resources.observe({ type: 'resource' });
    this.watchAll();
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
      attributeFilter: ['class', 'hidden', 'disabled', 'open', 'aria-busy', 'aria-expanded', 'aria-hidden', 'aria-selected', 'aria-checked', 'href', 'src'],
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
        if (quietFor >= QUIET_MS && !loading && (!this.isBusy() || waited > BUSY_LIMIT_MS)) return 'quiet';
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
  }

  private isBusy(): boolean {
    const marks = this.document.querySelectorAll('[aria-busy="true"],[role="progressbar"]:not([aria-valuenow])');
    return [...marks].some((element) => isVisible(element));
  }
}
