/** Asks the script in the page's own world which elements listen for presses; scripts of extensions cannot see that. */
import { ASK_LISTENERS, HAS_LISTENER } from '../world/listeners';

/**
 * Elements of this document that began to listen since last asked; none where that script does not run.
 * What a page answers in its place only lists elements: it allows nothing.
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
  view.addEventListener(HAS_LISTENER, collect, true);
  document.dispatchEvent(new Event(ASK_LISTENERS));
  view.removeEventListener(HAS_LISTENER, collect, true);
  return listeners;
}
