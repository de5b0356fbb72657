/**
 * findEarlierListeners: elements that listen for a press although their listener was added before the page-world script ran, as
 * their handler properties and the private fields of React, Vue and jQuery tell. A plain addEventListener leaves no trace.
 */

type PageView = Window & typeof globalThis;

/** Elements looked at: a page with more is not searched to its end. */
const MAX_ELEMENTS = 20_000;
const HANDLERS = ['onclick', 'onmousedown', 'onmouseup', 'onpointerdown', 'onpointerup'] as const;
/** React keeps the props of an element under a key with a random end. */
const REACT_PROPS = /^__reactProps\$|^__reactEventHandlers\$/;
const PRESS_PROPS = ['onClick', 'onMouseDown', 'onPointerDown', 'onPointerUp'];

export function findEarlierListeners(view: PageView): Element[] {
  const found: Element[] = [];
  let seen = 0;
  for (const element of view.document.querySelectorAll<HTMLElement>('body *')) {
    if (++seen > MAX_ELEMENTS) break;
    if (hasHandler(element) || hasFrameworkHandler(element) || hasJQueryHandler(view, element)) found.push(element);
  }
  return found;
}

function hasHandler(element: HTMLElement): boolean {
  return HANDLERS.some((name) => typeof element[name] === 'function');
}

function hasFrameworkHandler(element: object): boolean {
  const fields = element as Record<string, unknown>;
  const propsKey = Object.keys(fields).find((key) => REACT_PROPS.test(key));
  const handlers = [propsKey === undefined ? undefined : fields[propsKey], fields._vei];
  return handlers.some(
    (record) =>
      typeof record === 'object' && record !== null && PRESS_PROPS.some((name) => Boolean(Reflect.get(record, name))),
  );
}

interface JQuery {
  _data?(element: Element, name: string): { click?: unknown; mousedown?: unknown } | undefined;
}

function hasJQueryHandler(view: PageView, element: Element): boolean {
  const { jQuery } = view as { jQuery?: JQuery };
  if (typeof jQuery?._data !== 'function') return false;
  const events = jQuery._data(element, 'events');
  return events?.click !== undefined || events?.mousedown !== undefined;
}
