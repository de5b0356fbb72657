/** Highlight: draws a frame around an act's target and labels on candidates, in a closed shadow root that snapshots skip. */
import { frameElementOf } from '../dom/composed-tree';

const TAG = 'fieldnotes-highlight';
const STYLE = `
  :host { all: initial; position: fixed; inset: 0; pointer-events: none; z-index: 2147483647; }
  .box { position: absolute; border: 2px solid #2f6f4f; border-radius: 6px; box-shadow: 0 0 0 3px rgb(47 111 79 / 22%); box-sizing: border-box; transition: opacity .25s; }
  .box.choice { border-color: #b3541e; box-shadow: 0 0 0 3px rgb(179 84 30 / 22%); }
  .tag { position: absolute; left: -2px; top: -24px; font: 600 12px/20px system-ui, sans-serif; padding: 0 7px; border-radius: 5px; color: #fff; background: #2f6f4f; white-space: nowrap; }
  .box.low .tag { top: auto; bottom: -24px; }
  .choice .tag { background: #b3541e; }
  @media (prefers-reduced-motion: reduce) { .box { transition: none; } }
`;

export class Highlight {
  private root: ShadowRoot | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends the following of the page's scrolling. */
  private following: AbortController | undefined;

  constructor(private readonly document: Document) {}

  /** Draws a frame around each element with its label. @param durationMs how long; until `clear` if left out */
  show(marks: readonly { element: Element; label: string }[], kind: 'act' | 'choice', durationMs?: number): void {
    this.draw(marks, kind);
    this.follow(kind === 'choice' ? () => this.draw(marks, kind) : undefined);
    clearTimeout(this.timer);
    if (durationMs !== undefined) this.timer = setTimeout(() => this.clear(), durationMs);
  }

  /** Frames stay on their elements while the page scrolls. @param redraw undefined: no longer */
  private follow(redraw: (() => void) | undefined): void {
    this.following?.abort();
    this.following = new AbortController();
    if (!redraw) return;
    const options = { capture: true, passive: true, signal: this.following.signal };
    for (const event of ['scroll', 'resize']) this.document.defaultView?.addEventListener(event, redraw, options);
  }

  private draw(marks: readonly { element: Element; label: string }[], kind: 'act' | 'choice'): void {
    const root = this.layer();
    root.querySelectorAll('.box').forEach((box) => {
      box.remove();
    });
    for (const { element, label } of marks) {
      const rect = element.getBoundingClientRect();
      const offset = frameOffset(element);
      const box = this.document.createElement('div');
      const top = rect.top + offset.y - 3;
      box.className = `box ${kind === 'choice' ? 'choice' : ''} ${top < 26 ? 'low' : ''}`;
      Object.assign(box.style, {
        left: `${rect.left + offset.x - 3}px`,
        top: `${top}px`,
        width: `${rect.width + 6}px`,
        height: `${rect.height + 6}px`,
      });
      const tag = this.document.createElement('span');
      tag.className = 'tag';
      tag.textContent = label;
      if (label !== '') box.append(tag);
      root.append(box);
    }
  }

  clear(): void {
    clearTimeout(this.timer);
    this.follow(undefined);
    this.root?.host.remove();
    this.root = undefined;
  }

  private layer(): ShadowRoot {
    if (this.root?.host.isConnected) return this.root;
    const host = this.document.createElement(TAG);
    host.setAttribute('aria-hidden', 'true');
    const root = host.attachShadow({ mode: 'closed' });
    const style = this.document.createElement('style');
    style.textContent = STYLE;
    root.append(style);
    this.document.documentElement.append(host);
    this.root = root;
    return root;
  }
}

/** Offset of the element's document from the top document's viewport, CSS px. */
function frameOffset(element: Element): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let frame = frameElementOf(element.ownerDocument); frame; frame = frameElementOf(frame.ownerDocument)) {
    const rect = frame.getBoundingClientRect();
    x += rect.left + (frame as HTMLElement).clientLeft;
    y += rect.top + (frame as HTMLElement).clientTop;
  }
  return { x, y };
}
