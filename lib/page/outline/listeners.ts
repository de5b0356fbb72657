/** Asks the script in the page's own world which elements listen for presses; scripts of extensions cannot see that. */
import { ASK, TELL } from '../world/listeners';

/**
 * Elements of this document that began to listen since last asked; none where that script does not run.
 * What a page answers in its place only lists elements: it allows nothing.
 */
export function newListeners(document: Document): Element[] {
  const view = document.defaultView;
  if (!view) return [];
  const heard: Element[] = [];
  const hear = (event: Event) => {
    const target = event.composedPath()[0];
    if (target instanceof view.Element) heard.push(target);
    event.stopImmediatePropagation();
  };
  view.addEventListener(TELL, hear, true);
  document.dispatchEvent(new Event(ASK));
  view.removeEventListener(TELL, hear, true);
  return heard;
}
