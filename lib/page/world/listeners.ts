/** The page world's half of finding plain elements that react: it notes who begins to listen for presses and says so when asked. */

/*
 * It changes nothing about listening, carries no data but the events' targets, and what it says only lists elements.
 */

/** Names of the two events between the worlds. */
export const ASK = 'fieldnotes-who-listens';
export const TELL = 'fieldnotes-i-listen';

const PRESSES = new Set([
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

export function rememberListeners(view: Window & typeof globalThis): void {
  const known = new WeakSet<EventTarget>();
  let untold: WeakRef<Element>[] = [];
  const { prototype } = view.EventTarget;
  // A proxy keeps name, length and text of the function, so that pages which look at it see the browser's own.
  prototype.addEventListener = new Proxy(prototype.addEventListener, {
    apply(add, target: EventTarget, args: Parameters<EventTarget['addEventListener']>) {
      if (PRESSES.has(args[0]) && args[1] && target instanceof view.Element && !known.has(target)) {
        known.add(target);
        untold.push(new WeakRef(target));
      }
      return Reflect.apply(add, target, args);
    },
  });
  view.document.addEventListener(ASK, (event) => {
    event.stopImmediatePropagation();
    const telling = untold;
    untold = [];
    for (const one of telling) {
      const element = one.deref();
      if (!element) continue;
      // What is not in the page yet is told when it is.
      if (element.isConnected) element.dispatchEvent(new view.Event(TELL, { composed: true }));
      else untold.push(one);
    }
  });
}
