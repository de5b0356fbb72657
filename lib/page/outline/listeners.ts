/** Asks the script in the page's main world which elements have click listeners, which content scripts cannot see. */
import { markInternals } from '../dom/internals';
import { HAS_INTERNALS } from '../world/internals';
import { ASK_LISTENERS, HAS_LISTENER } from '../world/listeners';

/**
 * Elements of this document with a click listener added since the last call; empty if that script does not run.
 * A page can forge the answer; that only lists more elements in the outline.
 */
export function takeNewListeners(document: Document): Element[] {
  const view = document.defaultView;
  if (!view) return [];
  const listeners: Element[] = [];
  const collect = (event: Event) => {
    const target = event.composedPath()[0];
    if (target instanceof view.Element) listeners.push(target);
    event.stopImmediatePropagation();
  };
  const collectHost = (event: Event) => {
    const host = event.composedPath()[0];
    if (host instanceof view.Element) markInternals(host);
    event.stopImmediatePropagation();
  };
  view.addEventListener(HAS_LISTENER, collect, true);
  view.addEventListener(HAS_INTERNALS, collectHost, true);
  document.dispatchEvent(new Event(ASK_LISTENERS));
  view.removeEventListener(HAS_LISTENER, collect, true);
  view.removeEventListener(HAS_INTERNALS, collectHost, true);
  return listeners;
}
