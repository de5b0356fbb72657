/** Finds the controls that must be hovered before a clicked element is visible again: menus that open on hover. */
import { precedingSiblingControl, eventControlOf, hasPopup } from './event-target';
import { composedAncestors, isElement, styleOf } from '../dom/composed-tree';
import { isShownOnHover } from '../dom/hover-rules';

/** Attributes by which pages show and hide an element. */
const VISIBILITY_ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'data-state'];

export class HoverOpeners {
  /** The innermost element under the pointer. */
  private hovered: Element | undefined;
  /** The last hovered control with a closed popup. */
  private lastPopupTrigger: Element | undefined;
  /** Added or changed elements, each with the element hovered at that moment. */
  private readonly hoveredAtChange = new WeakMap<Element, Element>();
  /** Clicked controls: a popup that a click opened needs no hover. */
  private readonly clickedControls = new WeakSet<Element>();
  private readonly observer: MutationObserver;
  /** Position of the last pointerdown, px: elements that appear under a resting pointer were opened by the click. */
  private pressedAt: { x: number; y: number } | undefined;

  constructor(document: Document) {
    this.observer = new MutationObserver((records) => this.recordMutations(records));
    this.observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: VISIBILITY_ATTRIBUTES,
    });
  }

  close(): void {
    this.observer.disconnect();
  }

  onPointerDown(event: PointerEvent): void {
    this.recordMutations(this.observer.takeRecords());
    this.hovered = undefined;
    this.pressedAt = { x: event.clientX, y: event.clientY };
  }

  onPointerOver(event: PointerEvent): void {
    // Mutations until now belong to the element hovered before.
    this.recordMutations(this.observer.takeRecords());
    if (event.clientX === this.pressedAt?.x && event.clientY === this.pressedAt.y) return;
    this.pressedAt = undefined;
    const [target] = event.composedPath();
    this.hovered = isElement(target as Node) ? (target as Element) : undefined;
    const control = eventControlOf(event);
    // A popup that is already open was not opened by this hover.
    if (control && hasPopup(control) && !isExpanded(control)) this.lastPopupTrigger = control;
  }

  /** A popup that a click on the control opened needs no hover. */
  markClicked(control: Element): void {
    this.clickedControls.add(control);
  }

  /** Takes the controls to hover before the clicked control can be clicked again, outermost first. */
  takeOpenersOf(control: Element): Element[] {
    this.recordMutations(this.observer.takeRecords());
    const openers = new Set(this.openersAround(control));
    const { lastPopupTrigger: trigger } = this;
    if (trigger && trigger !== control && trigger.isConnected && isExpanded(trigger)) openers.add(trigger);
    this.lastPopupTrigger = undefined;
    const needed = [...openers].filter((opener) => !this.clickedControls.has(opener) && !opener.contains(control));
    this.clickedControls.add(control);
    return needed;
  }

  /** The controls just before each positioned ancestor that hovering made visible. */
  private openersAround(clicked: Element): Element[] {
    const openers: Element[] = [];
    const path: Element[] = [clicked];
    for (const ancestor of composedAncestors(clicked)) {
      path.push(ancestor);
      // A popup that stays visible without the pointer needs no hover.
      if (!ancestor.matches(':hover') || !/^(?:absolute|fixed)$/.test(styleOf(ancestor).position)) continue;
      const opener = precedingSiblingControl(ancestor);
      if (opener && path.some((popup) => isShownOnHover(popup) || this.appearedOnHover(popup, opener)))
        openers.unshift(opener);
    }
    return openers;
  }

  /** Whether an element changed or was added while the pointer was over its opener or the opener's parent. */
  private appearedOnHover(popup: Element, opener: Element): boolean {
    const hovered = this.hoveredAtChange.get(popup);
    return hovered !== undefined && (opener.contains(hovered) || hovered === opener.parentElement);
  }

  private recordMutations(records: readonly MutationRecord[]): void {
    if (!this.hovered) return;
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') this.hoveredAtChange.set(target as Element, this.hovered);
      for (const added of addedNodes) if (isElement(added)) this.hoveredAtChange.set(added, this.hovered);
    }
  }
}

function isExpanded(control: Element): boolean {
  return control.getAttribute('aria-expanded') === 'true';
}
