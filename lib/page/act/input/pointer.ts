/** Dispatches pointer and mouse events in the order of the UI Events and Pointer Events specifications. */
import { composedSelfAndAncestors, isWithin, windowOf } from '../../dom/composed-tree';
import { focusNearest, withFocusEvents } from './focus';
import { dismissOutside } from './light-dismiss';

export type Point = { x: number; y: number };

function eventInit(element: Element, point: Point, extra: MouseEventInit = {}): PointerEventInit {
  return {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: windowOf(element),
    clientX: point.x,
    clientY: point.y,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
    ...extra,
  };
}

function dispatchPointer(element: Element, type: string, options: PointerEventInit): boolean {
  return element.dispatchEvent(new (windowOf(element).PointerEvent ?? PointerEvent)(type, options));
}

function dispatchMouse(element: Element, type: string, options: MouseEventInit): boolean {
  return element.dispatchEvent(new (windowOf(element).MouseEvent ?? MouseEvent)(type, options));
}

/** The element that the pointer was moved to last. */
let hovered: WeakRef<Element> | undefined;

/** Moves the pointer onto the element. Enter events go to each ancestor that the pointer was not in, outermost first. */
export function hoverAt(element: Element, point: Point): void {
  const previous = hovered?.deref();
  hovered = new WeakRef(element);
  const entered = [...composedSelfAndAncestors(element)].filter(
    (at) => at === element || !previous?.isConnected || !isWithin(previous, at),
  );
  dispatchPointer(element, 'pointerover', eventInit(element, point));
  for (const at of entered.toReversed())
    dispatchPointer(at, 'pointerenter', { ...eventInit(at, point), bubbles: false });
  dispatchMouse(element, 'mouseover', eventInit(element, point));
  for (const at of entered.toReversed()) dispatchMouse(at, 'mouseenter', { ...eventInit(at, point), bubbles: false });
  dispatchPointer(element, 'pointermove', eventInit(element, point));
  dispatchMouse(element, 'mousemove', eventInit(element, point));
}

interface ClickOptions {
  /** 2 for the second click of a double click. */
  count?: number;
  /** Held meanwhile. */
  keys?: Pick<MouseEventInit, 'ctrlKey'>;
  /** Whether the control is still what was judged: else the button goes up without a click. */
  isSame?: () => boolean;
}

/** @returns whether it was clicked */
export function clickAt(
  element: Element,
  point: Point,
  { count = 1, keys = {}, isSame = () => true }: ClickOptions = {},
): boolean {
  const { ownerDocument: document } = element;
  const down = { button: 0, buttons: 1, detail: count, ...keys };
  const isAllowed = withFocusEvents(document, () => {
    dispatchPointer(element, 'pointerdown', { ...eventInit(element, point, down), pressure: 0.5 });
    dismissOutside(element);
    return dispatchMouse(element, 'mousedown', eventInit(element, point, down));
  });
  // The default action of mousedown focuses the nearest focusable element.
  if (isAllowed) focusNearest(element);
  const up = { button: 0, buttons: 0, detail: count, ...keys };
  if (!isSame()) {
    dispatchPointer(element, 'pointercancel', eventInit(element, point));
    return false;
  }
  withFocusEvents(document, () => {
    dispatchPointer(element, 'pointerup', eventInit(element, point, up));
    dispatchMouse(element, 'mouseup', eventInit(element, point, up));
    dispatchMouse(element, 'click', eventInit(element, point, up));
    if (count === 2) dispatchMouse(element, 'dblclick', eventInit(element, point, up));
  });
  return true;
}

/**
 * Presses the secondary button. The menu is asked for once the button is up, as on Windows: a menu that any other event closes stays open.
 * @returns whether the page keeps the browser's own menu away
 */
export function rightClickAt(element: Element, point: Point): boolean {
  const down = { button: 2, buttons: 2, detail: 1 };
  const isAllowed = withFocusEvents(element.ownerDocument, () => {
    dispatchPointer(element, 'pointerdown', { ...eventInit(element, point, down), pressure: 0.5 });
    dismissOutside(element);
    return dispatchMouse(element, 'mousedown', eventInit(element, point, down));
  });
  if (isAllowed) focusNearest(element);
  const up = { button: 2, buttons: 0, detail: 1 };
  dispatchPointer(element, 'pointerup', eventInit(element, point, up));
  dispatchMouse(element, 'mouseup', eventInit(element, point, up));
  dispatchPointer(element, 'auxclick', eventInit(element, point, up));
  return !dispatchPointer(element, 'contextmenu', eventInit(element, point, { button: 2, buttons: 0 }));
}

/** Moves there and presses the button, without releasing it. */
export function pointerDownAt(element: Element, point: Point): void {
  hoverAt(element, point);
  const down = { button: 0, buttons: 1, detail: 1 };
  dispatchPointer(element, 'pointerdown', { ...eventInit(element, point, down), pressure: 0.5 });
  if (dispatchMouse(element, 'mousedown', eventInit(element, point, down))) focusNearest(element);
}

/** Moves with the button pressed. */
export function pointerMoveTo(element: Element, point: Point): void {
  const held = { button: -1, buttons: 1 };
  dispatchPointer(element, 'pointermove', { ...eventInit(element, point, held), pressure: 0.5 });
  dispatchMouse(element, 'mousemove', eventInit(element, point, { button: 0, buttons: 1 }));
}

export function pointerUpAt(element: Element, point: Point): void {
  const up = { button: 0, buttons: 0, detail: 1 };
  dispatchPointer(element, 'pointerup', eventInit(element, point, up));
  dispatchMouse(element, 'mouseup', eventInit(element, point, up));
}

/** @returns false if the page prevented the default, which on dragover accepts the drop */
export function dispatchDrag(element: Element, type: string, point: Point, dataTransfer: DataTransfer): boolean {
  const { DragEvent } = windowOf(element);
  return element.dispatchEvent(new DragEvent(type, { ...eventInit(element, point), dataTransfer }));
}
