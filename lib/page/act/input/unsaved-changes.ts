/** holdUnsaved: stops a navigation that an act sets off, where the page warns that changes on it would be lost. */
import { warnsOfLeaving } from '../../../core/warns-of-leaving';

type PageView = Window & typeof globalThis;
interface NavigateEvent extends Event {
  destination: { sameDocument: boolean };
  downloadRequest?: string | null;
  formData: FormData | null;
}

/**
 * A press by a script is none by the user: the browser would leave the page without its question. Firefox navigates after the act
 * has ended: there only links are stopped. A form takes its changes along.
 * @returns ends the hold; whether a navigation was stopped
 */
export function holdUnsaved(view: PageView): () => boolean {
  const { navigation } = view as PageView & { navigation?: EventTarget };
  const controller = new AbortController();
  const { signal } = controller;
  let isStopped = false;
  const stop = (event: Event) => {
    if (!event.cancelable || !warnsOfLeaving()) return;
    event.preventDefault();
    isStopped = true;
  };
  const onNavigate = (event: Event) => {
    const { destination, formData, downloadRequest } = event as NavigateEvent;
    if (!destination.sameDocument && !formData && typeof downloadRequest !== 'string') stop(event);
  };
  navigation?.addEventListener('navigate', onNavigate, { signal });
  // After every listener of the page: it may have taken the press over.
  view.addEventListener('click', (event) => !event.defaultPrevented && leadsAway(event, view) && stop(event), {
    signal,
  });
  return () => {
    controller.abort();
    return isStopped;
  };
}

/** Whether the press is on a link to another document in this window. */
function leadsAway(event: Event, { location }: PageView): boolean {
  const link = event.composedPath().find((one) => /^(?:a|area)$/.test((one as Element).localName ?? '')) as
    | HTMLAnchorElement
    | undefined;
  if (!link || link.hasAttribute('download') || typeof link.href !== 'string') return false;
  const { protocol, href } = link;
  return /^https?:$/.test(protocol) && /^(?:_self)?$/.test(link.target) && isOtherDocument(href, location.href);
}

function isOtherDocument(href: string, here: string): boolean {
  return !href.includes('#') || href.replace(/#.*/, '') !== here.replace(/#.*/, '');
}
