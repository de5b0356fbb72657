/** holdChannels: in the page's main world, stops messages over open connections and to workers, and addresses given to elements that are acts. */
import { besideElement, valuesOfTag } from './beside';
import { bodyText, textAt } from './body-text';
import type { IsLoad, Stops, StopsEffect } from './hold-events';
import type { Postpone } from './hold-fetch';
import { addressesIn, holdSheets, importsIn } from './hold-styles';
import type { Judge } from './judgement';
import { patchConstructor, patchMethod, patchSetter, prototypeOf, type Restore, refuse, restoreAll } from './patch';
import { mayMakeSend } from './sending-workers';

type PageView = Window & typeof globalThis;

/** Properties that load an address by GET as they are set, of the classes of HTML elements. */
const LOADING =
  'Image.src IFrame.src Frame.src Script.src Link.href Media.src Source.src Embed.src Object.data Input.src Video.poster Track.src Image.srcset Source.srcset Link.imageSrcset Body.background'.split(
    ' ',
  );
const LOADERS = 'img|feImage|iframe|frame|script|link|audio|video|source|track|embed|object|input|image|use';
const LOADING_TAGS = new RegExp(`^(?:${LOADERS})$`);
const LOADING_ATTRIBUTES = /^(?:src|srcset|imagesrcset|href|data|poster|xlink:href)$/i;
/** Attributes of an older HTML that load, and those by which a drawing is moved to another address. */
const OTHER_LOADS = [
  [/^(?:body|table|thead|tbody|tfoot|tr|td|th)$/, /^background$/i],
  [/^(?:set|animate)$/, /^(?:to|from|values)$/i],
] as const;

interface HeldChannels {
  judge: Judge;
  /** Stops a request, by its address. */
  stops: Stops;
  /** Stops a message. */
  stopsEffect: StopsEffect;
  postpone: Postpone;
  isQuiet: boolean;
  /** Whether messages to workers that send are stopped whatever they say: not after a yes, nor in a timer of an earlier act. */
  holdsSenders: boolean;
}

export function holdChannels(view: PageView, held: HeldChannels): Restore {
  const { judge, stops, stopsEffect } = held;
  const isLoad: IsLoad = (address, element, more = []) =>
    candidatesIn(String(address)).some((one) =>
      stops('GET', one, '', false, [...(element ? besideElement(view, element) : []), ...more]),
    );
  const startsSender = (address: unknown) =>
    held.holdsSenders &&
    judge('worker', '', new view.URL(String(address), view.document.baseURI).href, textAt(address)).isAct;
  return restoreAll([
    ...LOADING.map((one) => {
      const [owner = '', property = ''] = one.split('.');
      return patchSetter(prototypeOf(view, `HTML${owner}Element`), property, (value, self) =>
        isLoad(value, Object(self)),
      );
    }),
    holdAttributes(view, isLoad),
    holdNames(view, isLoad),
    ...holdMarkup(view, isLoad),
    ...holdAdopted(view, isLoad),
    ...holdSheets(view, isLoad),
    // Also the name of a class is such a value; it has no slash.
    patchSetter(
      prototypeOf(view, 'SVGAnimatedString'),
      'baseVal',
      (value) => /\//.test(String(value)) && isLoad(value),
    ),
    ...['add', 'addAll'].map((name) =>
      patchMethod(prototypeOf(view, 'Cache'), name, (call, _, [given]) =>
        [given].flat().some((one) => isLoad((one as Request).url ?? one)) ? new Promise(refuse) : call(),
      ),
    ),
    holdDownloads(view, stops),
    patchConstructor(view, 'FontFace', (make, [, source]) =>
      addressesIn(source).some((one) => isLoad(one)) ? refuse() : make(),
    ),
    ...['EventSource', 'Audio', 'WebSocket', 'WebSocketStream', 'Worker', 'SharedWorker'].map((name) =>
      patchConstructor(view, name, (make, [address, options]) =>
        address !== undefined &&
        (isLoad(overHttp(address), undefined, protocolsIn(options)) ||
          (/Worker/.test(name) && startsSender(address) && stopsEffect('START', 'blob:', '')))
          ? refuse()
          : make(),
      ),
    ),
    patchMethod(prototypeOf(view, 'ServiceWorkerContainer'), 'register', (call, _, [address]) =>
      isLoad(address) ? new Promise(refuse) : call(),
    ),
    ...holdMessages(view, held),
    ...holdWorkerMessages(view, judge, stopsEffect, held.holdsSenders),
    ...(held.isQuiet ? holdWorkers(view, stopsEffect) : []),
  ]);
}

/** Downloads that go on without the page. */
function holdDownloads(view: PageView, stops: Stops): Restore {
  return patchMethod(prototypeOf(view, 'BackgroundFetchManager'), 'fetch', (call, _, [, given]) => {
    const isStopped = [given].flat().some((one) => {
      const { method = 'GET', url = String(one) } = Object(one) as Partial<Request>;
      return stops(method, url, '');
    });
    return isStopped ? new Promise(refuse) : call();
  });
}

/** A connection is opened by a request like any other. */
function overHttp(address: unknown): string {
  return String(address).replace(/^ws(?=s?:)/i, 'http');
}

/** A set of pictures is one address or more. */
function candidatesIn(address: string): string[] {
  return /\s/.test(address.trim()) ? address.split(/,\s+/) : [address];
}

/** The protocols that a connection asks for. */
function protocolsIn(options: unknown): string[] {
  const given: unknown = Array.isArray(options) ? options : (Reflect.get(Object(options), 'protocols') ?? options);
  return [given].flat().filter((one) => typeof one === 'string');
}

/** A page of another site in a frame hears what the frame is called, also later. */
function holdNames(view: PageView, isLoad: IsLoad): Restore {
  const isNamedAway = (element: unknown, name: unknown) =>
    element instanceof view.HTMLIFrameElement &&
    /^https?:/.test(element.src) &&
    isLoad(element.src, undefined, [String(name)]);
  return restoreAll([
    patchSetter(prototypeOf(view, 'HTMLIFrameElement'), 'name', (name, frame) => isNamedAway(frame, name)),
    patchMethod(view.Element.prototype, 'setAttribute', (call, element, [name, value]) =>
      /^name$/i.test(String(name)) && isNamedAway(element, value) ? undefined : call(),
    ),
  ]);
}

function holdAttributes(view: PageView, isLoad: IsLoad): Restore {
  const isLoading = (element: object, name: unknown, value: unknown) =>
    element instanceof view.Element &&
    [[LOADING_TAGS, LOADING_ATTRIBUTES] as const, ...OTHER_LOADS].some(
      ([tags, attributes]) => attributes.test(String(name)) && tags.test(element.localName),
    ) &&
    isLoad(value, element);
  return restoreAll(
    ['setAttribute', 'setAttributeNS'].map((method) =>
      patchMethod(view.Element.prototype, method, (call, element, args) =>
        isLoading(element, args.at(-2), args.at(-1)) ? undefined : call(),
      ),
    ),
  );
}

/** Addresses that markup loads as it is added. */
const LOADED_BY_MARKUP = new RegExp(
  `<(?:${LOADERS}|body|table|t[rdh]|set|animate)\\s[^>]*?(?:(?:image)?srcset|src|href|data|poster|background|to|from|values)\\s*=\\s*["']?([^"'\\s>]+)[^>]*`,
  'gi',
);

function holdMarkup(view: PageView, isLoad: IsLoad): Restore[] {
  const loads = (markup: unknown) =>
    [...String(markup).matchAll(LOADED_BY_MARKUP)].some(([tag, address]) =>
      isLoad(address, undefined, valuesOfTag(tag)),
    ) || importsIn(markup).some((address) => isLoad(address));
  const { prototype } = view.Element;
  const ofRoot = prototypeOf(view, 'ShadowRoot');
  const hold = (owner: object | undefined, names: string) =>
    names
      .split(' ')
      .map((name) => patchMethod(owner, name, (call, _, args) => (loads(args.join('')) ? undefined : call())));
  return [
    ...hold(view.Document.prototype, 'write writeln'),
    ...hold(view.Document.prototype, 'execCommand'),
    ...hold(prototype, 'insertAdjacentHTML setHTMLUnsafe setHTML'),
    ...hold(ofRoot, 'setHTMLUnsafe setHTML'),
    patchMethod(view.Range.prototype, 'createContextualFragment', (call, _, [markup]) =>
      loads(markup) ? view.document.createDocumentFragment() : call(),
    ),
    patchSetter(prototype, 'innerHTML', loads),
    // A sheet in a shadow is seen nowhere else.
    patchSetter(ofRoot, 'innerHTML', (markup) => loads(markup) || addressesIn(markup).some((one) => isLoad(one))),
    patchSetter(prototype, 'outerHTML', loads),
  ];
}

const LOADED = LOADERS.replaceAll('|', ',');

/** Elements of a template, or of markup that was parsed apart, load what they name once they come into the page. */
function holdAdopted(view: PageView, isLoad: IsLoad): Restore[] {
  const { document } = view;
  const isStopped = (node: unknown): boolean => {
    if (!(node instanceof view.Node) || node.ownerDocument === document) return false;
    if (!(node instanceof view.Element || node instanceof view.DocumentFragment)) return false;
    const own = node instanceof view.Element && node.matches(LOADED) ? [node] : [];
    return [...own, ...node.querySelectorAll(LOADED)].some((element) => {
      const address = element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('data');
      return address !== null && isLoad(address);
    });
  };
  // A stopped node stays where it is; a copy of it is stopped where it would come into the page.
  const hold = (owner: object, names: string) =>
    names
      .split(' ')
      .map((name) => patchMethod(owner, name, (call, _, args) => (args.some(isStopped) ? args[0] : call())));
  return [
    ...hold(view.Node.prototype, 'appendChild insertBefore replaceChild'),
    ...hold(view.Element.prototype, 'append prepend before after replaceWith replaceChildren'),
    ...hold(view.Document.prototype, 'importNode adoptNode'),
  ];
}

/**
 * Connections that are open already: their address says nothing of their messages. A stopped message waits for the user's yes: a box
 * that is ticked by then says nothing when it is ticked again.
 */
function holdMessages(view: PageView, { judge, stopsEffect, postpone, isQuiet }: HeldChannels): Restore[] {
  const isStopped = (body: unknown) => {
    // Bytes that are no text may be anything.
    const { isAct, mayChange } = judge('message', '', '', bodyText(body));
    return isQuiet ? mayChange : isAct;
  };
  const hold = (owner: 'WebSocket' | 'RTCDataChannel', addressOf: (channel: object) => string) =>
    patchMethod(prototypeOf(view, owner), 'send', (call, channel, [body]) => {
      if (!isStopped(body) || !stopsEffect('SEND', addressOf(channel), bodyText(body))) return call();
      postpone()?.add({
        // Sent as the page sends: the hold of the yes judges it again.
        send: () => void (channel as WebSocket).send(body as string),
        fail: () => undefined,
      });
      return undefined;
    });
  return [hold('WebSocket', (socket) => (socket as WebSocket).url), hold('RTCDataChannel', () => view.location.href)];
}

/** Workers and other tabs send for the page, out of this hold's sight. */
function holdWorkerMessages(view: PageView, judge: Judge, stopsEffect: StopsEffect, holdsSenders: boolean): Restore[] {
  const maySend = (receiver: object) => holdsSenders && mayMakeSend(judge, receiver);
  const isStopped = (text: string) => stopsEffect('SEND', view.location.href, text);
  return [
    ...['Worker', 'ServiceWorker', 'BroadcastChannel'].map((owner) =>
      patchMethod(prototypeOf(view, owner), 'postMessage', (call, receiver, [data]) => {
        const text = jsonOf(data);
        return (maySend(receiver) || judge('message', '', '', text).isAct) && isStopped(text) ? undefined : call();
      }),
    ),
    // Pages pass messages to themselves by ports, all the time.
    patchMethod(prototypeOf(view, 'MessagePort'), 'postMessage', (call, receiver, [data]) =>
      maySend(receiver) && isStopped(jsonOf(data)) ? undefined : call(),
    ),
  ];
}

function holdWorkers(view: PageView, stopsEffect: StopsEffect): Restore[] {
  const starts = ['Worker', 'SharedWorker'].map((name) =>
    patchConstructor(view, name, (make, [address]) =>
      stopsEffect('START', view.location.href, nameOf(String(address))) ? refuse() : make(),
    ),
  );
  const later = patchMethod(prototypeOf(view, 'SyncManager'), 'register', (call, _, [tag]) =>
    stopsEffect('START', view.location.href, String(tag)) ? Promise.resolve() : call(),
  );
  return [...starts, later];
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
