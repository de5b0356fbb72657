/** holdChannels: in the page's main world, stops messages over open connections and to workers, and addresses given to elements that are acts. */
import { isMessageOfAct, mayChangeByMessage } from '../../guard/requests';
import { bodyText } from './body-text';
import type { Stops, StopsEffect } from './hold-events';
import { patchConstructor, patchMethod, patchSetter, prototypeOf, refuse, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;

/** Properties that load an address by GET as they are set. */
const LOADING: readonly (readonly [owner: string, property: string])[] = [
  ['HTMLImageElement', 'src'],
  ['HTMLIFrameElement', 'src'],
  ['HTMLFrameElement', 'src'],
  ['HTMLScriptElement', 'src'],
  ['HTMLLinkElement', 'href'],
  ['HTMLMediaElement', 'src'],
  ['HTMLSourceElement', 'src'],
  ['HTMLEmbedElement', 'src'],
  ['HTMLObjectElement', 'data'],
];
const LOADING_TAGS = /^(?:img|iframe|frame|script|link|audio|video|source|embed|object)$/;
const LOADING_ATTRIBUTES = /^(?:src|href|data)$/i;

/** @param stops of a request by its address; @param stopsEffect of a message */
export function holdChannels(
  view: PageView,
  { stops, stopsEffect, isQuiet }: { stops: Stops; stopsEffect: StopsEffect; isQuiet: boolean },
): Restore {
  const isLoad = (address: unknown) => stops('GET', String(address), '');
  return restoreAll([
    ...LOADING.map(([owner, property]) => patchSetter(prototypeOf(view, owner), property, isLoad)),
    holdAttributes(view, isLoad),
    ...holdMarkup(view, isLoad),
    patchConstructor(view, 'EventSource', (make, [address]) => (isLoad(address) ? refuse() : make())),
    ...holdMessages(view, stopsEffect, isQuiet),
    ...(isQuiet ? holdWorkers(view, stopsEffect) : []),
  ]);
}

function holdAttributes(view: PageView, isLoad: (address: unknown) => boolean): Restore {
  return patchMethod(view.Element.prototype, 'setAttribute', (call, element, [name, value]) => {
    const isLoading =
      element instanceof view.Element &&
      LOADING_ATTRIBUTES.test(String(name)) &&
      LOADING_TAGS.test(element.localName) &&
      isLoad(value);
    return isLoading ? undefined : call();
  });
}

/** Addresses that markup loads as it is added. */
const LOADED_BY_MARKUP =
  /<(?:img|iframe|frame|script|link|audio|video|source|embed|object)\s[^>]*?(?:src|href|data)\s*=\s*["']?([^"'\s>]+)/gi;

function holdMarkup(view: PageView, isLoad: (address: unknown) => boolean): Restore[] {
  const loads = (markup: unknown) =>
    [...String(markup).matchAll(LOADED_BY_MARKUP)].some(([, address]) => isLoad(address));
  const { prototype } = view.Element;
  return [
    patchSetter(prototype, 'innerHTML', loads),
    patchSetter(prototype, 'outerHTML', loads),
    patchMethod(prototype, 'insertAdjacentHTML', (call, _, [, markup]) => (loads(markup) ? undefined : call())),
  ];
}

/** Connections that are open already: their address says nothing of their messages. */
function holdMessages(view: PageView, stopsEffect: StopsEffect, isQuiet: boolean): Restore[] {
  const isStopped = (body: unknown) => {
    const text = bodyText(body);
    // Bytes that are no text may be anything.
    return isQuiet ? mayChangeByMessage(text) : isMessageOfAct(text);
  };
  return [
    patchMethod(prototypeOf(view, 'WebSocket'), 'send', (call, socket, [body]) => {
      const { url } = socket as WebSocket;
      return isStopped(body) && stopsEffect('SEND', url, bodyText(body)) ? undefined : call();
    }),
    patchMethod(prototypeOf(view, 'RTCDataChannel'), 'send', (call, _, [body]) =>
      isStopped(body) && stopsEffect('SEND', view.location.href, bodyText(body)) ? undefined : call(),
    ),
  ];
}

/** Workers and other tabs send for the page, out of this hold's sight. */
function holdWorkers(view: PageView, stopsEffect: StopsEffect): Restore[] {
  const messages = ['Worker', 'ServiceWorker', 'BroadcastChannel'].map((owner) =>
    patchMethod(prototypeOf(view, owner), 'postMessage', (call, _, [data]) => {
      const text = jsonOf(data);
      return isMessageOfAct(text) && stopsEffect('SEND', view.location.href, text) ? undefined : call();
    }),
  );
  const starts = ['Worker', 'SharedWorker'].map((name) =>
    patchConstructor(view, name, (make, [address]) =>
      stopsEffect('START', view.location.href, nameOf(String(address))) ? refuse() : make(),
    ),
  );
  const later = patchMethod(prototypeOf(view, 'SyncManager'), 'register', (call, _, [tag]) =>
    stopsEffect('START', view.location.href, String(tag)) ? Promise.resolve() : call(),
  );
  return [...messages, ...starts, later];
}

/** A script made of a blob has another address each time. */
function nameOf(address: string): string {
  return address.startsWith('blob:') ? 'blob:' : address;
}

function jsonOf(data: unknown): string {
  if (typeof data === 'string') return data;
  try {
    return JSON.stringify(data) ?? '';
  } catch {
    // Cyclic data and large integers have no JSON.
    return '';
  }
}
