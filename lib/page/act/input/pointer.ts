/** Pointer and mouse events in the order of the UI Events and Pointer Events specifications. */
import { windowOf } from '../../dom/composed-tree';

export type Point = { x: number; y: number };

function init(element: Element, point: Point, extra: MouseEventInit = {}): PointerEventInit {
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

function pointer(element: Element, type: string, options: PointerEventInit): boolean {
  return element.dispatchEvent(new (windowOf(element).PointerEvent ?? PointerEvent)(type, options));
}

function mouse(element: Element, type: string, options: MouseEventInit): boolean {
  return element.dispatchEvent(new (windowOf(element).MouseEvent ?? MouseEvent)(type, options));
}

export function hoverAt(element: Element, point: Point): void {
  pointer(element, 'pointerover', init(element, point));
  pointer(element, 'pointerenter', { ...init(element, point), bubbles: false });
  mouse(element, 'mouseover', init(element, point));
  mouse(element, 'mouseenter', { ...init(element, point), bubbles: false });
  pointer(element, 'pointermove', init(element, point));
  mouse(element, 'mousemove', init(element, point));
}

/** One press and release; `count` is 2 for the second click of a double click. */
export function clickAt(element: Element, point: Point, count = 1): void {
  const down = { button: 0, buttons: 1, detail: count };
  pointer(element, 'pointerdown', { ...init(element, point, down), pressure: 0.5 });
  const wanted = mouse(element, 'mousedown', init(element, point, down));
  // The default action of mousedown: the nearest focusable element takes the focus.
  if (wanted) focusNearest(element);
  const up = { button: 0, buttons: 0, detail: count };
  pointer(element, 'pointerup', init(element, point, up));
  mouse(element, 'mouseup', init(element, point, up));
  mouse(element, 'click', init(element, point, up));
  if (count === 2) mouse(element, 'dblclick', init(element, point, up));
}

/** Presses and holds. */
export function pressAt(element: Element, point: Point): void {
  hoverAt(element, point);
  const down = { button: 0, buttons: 1, detail: 1 };
  pointer(element, 'pointerdown', { ...init(element, point, down), pressure: 0.5 });
  if (mouse(element, 'mousedown', init(element, point, down))) focusNearest(element);
}

/** Moves with the button held. */
export function moveTo(element: Element, point: Point): void {
  const held = { button: -1, buttons: 1 };
  pointer(element, 'pointermove', { ...init(element, point, held), pressure: 0.5 });
  mouse(element, 'mousemove', init(element, point, { button: 0, buttons: 1 }));
}

export function releaseAt(element: Element, point: Point): void {
  const up = { button: 0, buttons: 0, detail: 1 };
  pointer(element, 'pointerup', init(element, point, up));
  mouse(element, 'mouseup', init(element, point, up));
}

/** @returns false when the page prevented the default, which for dragover means that it takes the drop */
export function dragEvent(element: Element, type: string, point: Point, dataTransfer: DataTransfer): boolean {
  const { DragEvent } = windowOf(element);
  return element.dispatchEvent(new DragEvent(type, { ...init(element, point), dataTransfer }));
}

/** Gives the focus to the element or the nearest ancestor that takes it, as a press would. */
export function focusNearest(element: Element): void {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
    const focusable = at as HTMLElement;
    if (typeof focusable.focus !== 'function') continue;
    const root = at.getRootNode() as Document | ShadowRoot;
    const before = root.activeElement;
    focusable.focus({ preventScroll: true });
    const { activeElement } = root;
    // A page may pass the focus on at once, to the editor it opens: then it is there that it belongs.
    if (activeElement === at || activeElement !== before) return;
    if (at === at.ownerDocument.body) return;
  }
}
