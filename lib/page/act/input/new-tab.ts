/** watchNewTab: the address that a press on a link opens in a new tab, unless the page handles the press itself. */
import { closestComposed, windowOf } from '../../dom/composed-tree';

/** Starts to watch the press. @returns ends the watch, with the address; undefined if the press opens no tab */
export function watchNewTab(pressed: Element): () => string | undefined {
  const link = closestComposed(pressed, (at) => at.localName === 'a' && at.hasAttribute('href'));
  const view = windowOf(pressed);
  let press: Event | undefined;
  const hear = (event: Event) => {
    press = event;
  };
  view.addEventListener('click', hear, true);
  return () => {
    view.removeEventListener('click', hear, true);
    if (!link || !press || press.defaultPrevented || link.hasAttribute('download')) return undefined;
    if (link.getAttribute('target')?.toLowerCase() !== '_blank') return undefined;
    const { href } = link as HTMLAnchorElement;
    return typeof href === 'string' && /^https?:/.test(href) ? href : undefined;
  };
}
