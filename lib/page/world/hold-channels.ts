/** holdChannels: in the page's main world, stops messages of open sockets, and pictures whose address is an act. */
import type { Stops } from './hold-events';

type PageView = Window & typeof globalThis;

/** @param stopsMessage for text that is sent over a connection that is open already */
export function holdChannels(
  view: PageView,
  stops: Stops,
  stopsMessage: (address: string, body: unknown) => boolean,
): () => void {
  const restores = [holdSockets(view, stopsMessage), holdPictures(view, stops)];
  return () => {
    for (const restore of restores) restore();
  };
}

function holdSockets(view: PageView, stopsMessage: (address: string, body: unknown) => boolean): () => void {
  const { prototype } = view.WebSocket;
  const { send } = prototype;
  const proxy = new Proxy(send, {
    apply: (call, socket: WebSocket, args: [unknown]) =>
      stopsMessage(socket.url, args[0]) ? undefined : Reflect.apply(call, socket, args),
  });
  prototype.send = proxy as typeof send;
  return () => {
    if (prototype.send === proxy) prototype.send = send;
  };
}

function holdPictures(view: PageView, stops: Stops): () => void {
  const { prototype } = view.HTMLImageElement;
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'src');
  if (!descriptor?.set || !descriptor.configurable) return () => undefined;
  const set = new Proxy(descriptor.set, {
    apply: (write, image, args: [unknown]) =>
      stops('GET', String(args[0]), '') ? undefined : Reflect.apply(write, image, args),
  });
  Object.defineProperty(prototype, 'src', { ...descriptor, set });
  return () => {
    if (Object.getOwnPropertyDescriptor(prototype, 'src')?.set === set)
      Object.defineProperty(prototype, 'src', descriptor);
  };
}
