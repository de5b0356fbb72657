/**
 * observeListeners: in the page's main world, records elements that get press listeners and reports them when asked, so that
 * snapshots list clickable elements without a role. It changes no listener, and no data crosses worlds but event targets.
 */

import { findEarlierListeners } from './earlier-listeners';
import { HandlerMarks } from './handler-marks';
import { observeInternals } from './internals';
import { patchMethod, patchSetter } from './patch';

/** Events between the worlds: the question, and the answer, dispatched on each element. */
export const ASK_LISTENERS = 'fieldnotes-who-listens';
export const HAS_LISTENER = 'fieldnotes-i-listen';
/** The question on a control, and the answer: a CustomEvent whose detail changes with the control's press handlers. */
const ASK_HANDLERS = 'fieldnotes-which-handlers';
const HANDLERS = 'fieldnotes-these-handlers';

const PRESS_EVENTS: ReadonlySet<unknown> = new Set([
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'keydown',
  'drop',
]);

/** Calls back with each element whose handler property, such as `onclick`, is set. */
function observeHandlerProperties(view: Window & typeof globalThis, note: (element: Element) => void): void {
  for (const { prototype } of [view.HTMLElement, view.SVGElement]) {
    for (const event of PRESS_EVENTS)
      patchSetter(prototype, `on${event}`, (handler, self) => {
        if (typeof handler === 'function' && self instanceof view.Element) note(self);
        return false;
      });
  }
}

export function observeListeners(view: Window & typeof globalThis): void {
  const known = new WeakSet<EventTarget>();
  const handlers = new HandlerMarks(view);
  const earlier = view.document.readyState === 'loading' ? [] : findEarlierListeners(view);
  let unreported = earlier.map((element) => new WeakRef(element));
  for (const element of earlier) known.add(element);
  const note = (element: Element) => {
    if (known.has(element)) return;
    known.add(element);
    unreported.push(new WeakRef(element));
  };
  observeHandlerProperties(view, note);
  const reportInternals = observeInternals(view);
  patchMethod(view.EventTarget.prototype, 'addEventListener', (call, target: object | undefined, [type, listener]) => {
    if (PRESS_EVENTS.has(type)) {
      if (listener && target instanceof view.Element) note(target);
      handlers.added(target ?? view, listener);
    }
    return call();
  });
  view.document.addEventListener(ASK_LISTENERS, (event) => {
    event.stopImmediatePropagation();
    reportInternals();
    const reporting = unreported;
    unreported = [];
    for (const one of reporting) {
      const element = one.deref();
      if (!element) continue;
      // A detached element is reported once it is attached.
      if (element.isConnected) element.dispatchEvent(new view.Event(HAS_LISTENER, { composed: true }));
      else unreported.push(one);
    }
  });
  view.document.addEventListener(
    ASK_HANDLERS,
    (event) => {
      event.stopImmediatePropagation();
      const [target] = event.composedPath();
      if (!(target instanceof view.Element)) return;
      view.document.dispatchEvent(new view.CustomEvent(HANDLERS, { detail: handlers.of(target) }));
    },
    true,
  );
}
