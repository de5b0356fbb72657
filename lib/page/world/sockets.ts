/** patchSockets: tracks a message to a server over a WebSocket as an open request until the server answers. */
import { patchMethod, prototypeOf, type Restore } from './patch';

/** A message that is answered later is a stream, and no longer waited for, ms. */
const MAX_ANSWER_MS = 1_500;
/** Messages sent later than this after the act are not of it, ms. */
const ACT_WINDOW_MS = 400;

type PageView = Window & typeof globalThis;

/** Replaces WebSocket.send by a proxy that calls through. @param add marks work as open; returns ends it @returns restores it */
export function patchSockets(view: PageView, add: () => () => void): Restore {
  const startedAt = view.performance.now();
  return patchMethod(prototypeOf(view, 'WebSocket'), 'send', (call, socket) => {
    if (view.performance.now() - startedAt <= ACT_WINDOW_MS) {
      const end = add();
      (socket as WebSocket).addEventListener('message', end, { once: true });
      view.setTimeout(end, MAX_ANSWER_MS);
    }
    return call();
  });
}
