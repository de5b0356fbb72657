/** holdLeaving: in the page's main world, stops navigations, new windows and links that lead to acts or to other sites. */
import { bodyText } from './body-text';
import type { Stops, StopsEffect } from './hold-events';
import { type JudgedForm, pathOf } from './hold-forms';
import { patchMethod, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;
interface NavigateEvent extends Event {
  destination: { url: string; sameDocument: boolean };
  downloadRequest?: string | null;
  formData: FormData | null;
}

/** @returns ends the hold */
export function holdLeaving(
  view: PageView,
  { stops, stopsEffect, judged }: { stops: Stops; stopsEffect: StopsEffect; judged: JudgedForm },
): Restore {
  return restoreAll([
    holdNavigation(view, stops, judged),
    holdWindows(view, { stops, stopsEffect }),
    holdLinks(view, stops),
  ]);
}

/** Navigations of this window by address and link; a form is judged as it is submitted, unless by a function that the page kept from before. Firefox before 147 has no Navigation API. */
function holdNavigation(view: PageView, stops: Stops, judged: JudgedForm): Restore {
  const { navigation } = view as PageView & { navigation?: EventTarget };
  const onNavigate = (event: Event) => {
    const { destination, formData, downloadRequest } = event as NavigateEvent;
    if (typeof downloadRequest === 'string' || destination.sameDocument || !event.cancelable) return;
    const isJudged = judged.path === pathOf(destination.url);
    judged.path = undefined;
    if (isJudged) return;
    if (stops(formData ? 'POST' : 'GET', destination.url, formData ? bodyText(formData) : '', true))
      event.preventDefault();
  };
  navigation?.addEventListener('navigate', onNavigate);
  return () => navigation?.removeEventListener('navigate', onNavigate);
}

/** An empty window can be turned to any address before the browser's own rules know of it. */
function holdWindows(view: PageView, { stops, stopsEffect }: { stops: Stops; stopsEffect: StopsEffect }): Restore {
  return patchMethod(view, 'open', (call, _, [address]) => {
    const isEmpty = address === undefined || /^(?:about:blank)?$/i.test(String(address).trim());
    const isStopped = isEmpty ? stopsEffect('START', 'about:blank', '') : stops('GET', String(address), '', true);
    return isStopped ? null : call();
  });
}

/** Links as they are when every listener of the page has run: an address may change under the press. */
function holdLinks(view: PageView, stops: Stops): Restore {
  const onClick = (event: Event) => {
    if (event.defaultPrevented) return;
    const link = event
      .composedPath()
      .find((one): one is HTMLAnchorElement => one instanceof view.Element && /^(?:a|area)$/.test(one.localName));
    const address = link?.href;
    if (link?.hasAttribute('download') && address?.startsWith('blob:')) return;
    const pings = (link?.getAttribute('ping') ?? '').split(/\s+/).filter((ping) => ping !== '');
    const isPing = pings.some((ping) => stops('POST', ping, ''));
    if (isPing || (typeof address === 'string' && address !== '' && stops('GET', address, '', true)))
      event.preventDefault();
  };
  view.addEventListener('click', onClick);
  return () => view.removeEventListener('click', onClick);
}
