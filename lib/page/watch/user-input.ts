/** Knows what the user has really touched: a trusted event alone is no proof of a hand. */
import { isElement } from '../dom/composed-tree';

/** A touch explains what comes within this, ms. */
const EXPLAINS_MS = 1_500;
/** Levels from the touched element outwards that count as touched. */
const LEVELS = 12;

const DEVICE = ['pointerdown', 'pointerup', 'keydown', 'touchstart', 'paste', 'cut', 'drop', 'compositionend'] as const;
const WRITES = new Set<string>(['keydown', 'paste', 'cut', 'drop', 'compositionend']);

/**
 * A page can make the browser send trusted events (`box.click()` fires a trusted change, `execCommand` a trusted input,
 * `history.back()` a trusted popstate), but never a trusted press of a key, a button or a finger.
 */
export class Hands {
  private readonly touchedAt = new WeakMap<Element, number>();
  private readonly wroteAt = new WeakMap<Element, number>();
  /** performance.now() of the last touch of anything. */
  private lastAt: number | undefined;

  constructor(view: Window, signal: AbortSignal) {
    for (const type of DEVICE) view.addEventListener(type, (event) => this.hear(event), { capture: true, signal });
  }

  private hear(event: Event): void {
    if (!event.isTrusted) return;
    const now = performance.now();
    this.lastAt = now;
    let level = 0;
    for (const at of event.composedPath()) {
      if (!isElement(at as Node) || level++ >= LEVELS) continue;
      this.mark(at as Element, event.type, now);
      const control = (at as Element).localName === 'label' ? (at as HTMLLabelElement).control : null;
      if (control) this.mark(control, event.type, now);
    }
  }

  private mark(element: Element, type: string, now: number): void {
    this.touchedAt.set(element, now);
    if (WRITES.has(type)) this.wroteAt.set(element, now);
  }

  /** Whether the user has just pressed or keyed on the element. */
  touched(element: Element): boolean {
    return isRecent(this.touchedAt.get(element));
  }

  /** Whether the user has just typed, pasted or dropped into the element. */
  wrote(element: Element): boolean {
    return isRecent(this.wroteAt.get(element));
  }

  /** Whether the user has just touched anything in this document. */
  get isBusy(): boolean {
    return isRecent(this.lastAt);
  }
}

function isRecent(at: number | undefined): boolean {
  return at !== undefined && performance.now() - at < EXPLAINS_MS;
}
