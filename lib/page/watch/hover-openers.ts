/** What pages change of something to show it. */
import { controlBefore, controlOf, saysItOpens } from './event-target';
import { isElement, shownParent, styleOf } from '../dom/composed-tree';
import { isShownByPointer } from '../dom/hover-rules';
const SHOWN_BY = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-state'];

export class PointerOpeners {
  /** The innermost element under the pointer. */
  private under: Element | undefined;
  /** The last thing the pointer came over that says that it opens. */
  private over: Element | undefined;
  /** What was added or changed, and what the pointer was over then. */
  private readonly changed = new WeakMap<Element, Element>();
  /** What a press opened needs no pointer over it. */
  private readonly pressed = new WeakSet<Element>();
  private readonly observer: MutationObserver;
  /** Where the last press was: until the pointer leaves that point, what comes under it came because of the press. */
  private pressedAt: { x: number; y: number } | undefined;

  constructor(document: Document) {
    this.observer = new MutationObserver((records) => this.onChanges(records));
    this.observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: SHOWN_BY });
  }

  close(): void {
    this.observer.disconnect();
  }

  onDown(event: PointerEvent): void {
    this.onChanges(this.observer.takeRecords());
    this.under = undefined;
    this.pressedAt = { x: event.clientX, y: event.clientY };
  }

  onOver(event: PointerEvent): void {
    // What the page did until now was not because of this.
    this.onChanges(this.observer.takeRecords());
    if (event.clientX === this.pressedAt?.x && event.clientY === this.pressedAt.y) return;
    this.pressedAt = undefined;
    const [target] = event.composedPath();
    this.under = isElement(target as Node) ? (target as Element) : undefined;
    const control = controlOf(event);
    // What is open already was not opened by this.
    if (control && saysItOpens(control) && control.getAttribute('aria-expanded') !== 'true') this.over = control;
  }

  /** What has to be pointed at before the control can be pressed again, outermost first. */
  openersOf(control: Element): Element[] {
    this.onChanges(this.observer.takeRecords());
    const openers = new Set(this.around(control));
    const { over } = this;
    if (over && over !== control && over.isConnected && over.getAttribute('aria-expanded') === 'true')
      openers.add(over);
    this.over = undefined;
    const needed = [...openers].filter((opener) => !this.pressed.has(opener) && !opener.contains(control));
    this.pressed.add(control);
    return needed;
  }

  /** The controls just before the boxes that hold the pressed thing, of the boxes that the pointer made come up. */
  private around(pressed: Element): Element[] {
    const openers: Element[] = [];
    const within: Element[] = [pressed];
    for (let at = shownParent(pressed); at; at = shownParent(at)) {
      within.push(at);
      // What stays shown without the pointer needs no hover.
      if (!at.matches(':hover') || !/^(?:absolute|fixed)$/.test(styleOf(at).position)) continue;
      const opener = controlBefore(at);
      if (opener && within.some((box) => isShownByPointer(box) || this.cameWith(box, opener))) openers.unshift(opener);
    }
    return openers;
  }

  /** Whether a box was changed or came while the pointer was over its opener, or over what holds just that. */
  private cameWith(box: Element, opener: Element): boolean {
    const under = this.changed.get(box);
    return under !== undefined && (opener.contains(under) || under === opener.parentElement);
  }

  private onChanges(records: readonly MutationRecord[]): void {
    if (!this.under) return;
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') this.changed.set(target as Element, this.under);
      for (const added of addedNodes) if (isElement(added)) this.changed.set(added, this.under);
    }
  }
}
