/** Tracks recent trusted device input per element: `isTrusted` alone does not prove user input. */
import { isElement } from '../dom/composed-tree';

/** Input explains an event that follows within this time, ms. */
const RECENT_INPUT_MS = 1_500;
/** Elements on the event path, innermost first, that count as having received the input. */
const MAX_PATH_ELEMENTS = 12;

const DEVICE_EVENTS = [
  'pointerdown',
  'pointerup',
  'keydown',
  'touchstart',
  'paste',
  'cut',
  'drop',
  'compositionend',
] as const;
const WRITE_EVENTS = new Set<string>(['keydown', 'paste', 'cut', 'drop', 'compositionend']);

/**
 * A page can make the browser dispatch trusted events (`checkbox.click()` fires a trusted change, `execCommand` a trusted
 * input, `history.back()` a trusted popstate), but no trusted event of a keyboard, pointer or touch screen.
 */
export class UserInput {
  private readonly inputAt = new WeakMap<Element, number>();
  private readonly writtenAt = new WeakMap<Element, number>();
  /** performance.now() of the last input anywhere in the document. */
  private lastInputAt: number | undefined;
  /** Elements that received the last pointer press or key. */
  private lastTargets = new WeakSet<Element>();

  constructor(view: Window, signal: AbortSignal) {
    for (const type of DEVICE_EVENTS)
      view.addEventListener(type, (event) => this.onDeviceEvent(event), { capture: true, signal });
  }

  private onDeviceEvent(event: Event): void {
    if (!event.isTrusted) return;
    const now = performance.now();
    this.lastInputAt = now;
    if (event.type === 'pointerdown' || event.type === 'keydown') this.lastTargets = new WeakSet();
    const path = event.composedPath().filter((node): node is Element => isElement(node as Node));
    for (const element of path.slice(0, MAX_PATH_ELEMENTS)) {
      this.mark(element, event.type, now);
      const control = element.localName === 'label' ? (element as HTMLLabelElement).control : null;
      if (control) this.mark(control, event.type, now);
    }
  }

  private mark(element: Element, type: string, now: number): void {
    this.inputAt.set(element, now);
    if (type === 'pointerdown' || type === 'keydown') this.lastTargets.add(element);
    if (WRITE_EVENTS.has(type)) this.writtenAt.set(element, now);
  }

  /** Whether the element has just received pointer, touch or keyboard input. */
  hasRecentInput(element: Element): boolean {
    return isRecent(this.inputAt.get(element));
  }

  /** Whether the user has just typed, pasted or dropped into the element. */
  hasRecentWrite(element: Element): boolean {
    return isRecent(this.writtenAt.get(element));
  }

  /** Whether the last pointer press or key in this document went to the element, at any time. */
  isLastTarget(element: Element): boolean {
    return this.lastTargets.has(element);
  }

  /** Whether this document has just received any input. */
  get hasAnyRecentInput(): boolean {
    return isRecent(this.lastInputAt);
  }
}

function isRecent(at: number | undefined): boolean {
  return at !== undefined && performance.now() - at < RECENT_INPUT_MS;
}
