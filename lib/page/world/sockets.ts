/** patchSockets: tracks a message to a server over a WebSocket as an open request until the server has answered and is quiet. */
import { patchMethod, prototypeOf, type Restore } from './patch';

/** A message that is answered later is a stream, and no longer waited for, ms. */
const MAX_ANSWER_MS = 1_500;
/** Messages sent later than this after the act are not of it, ms. */
const ACT_WINDOW_MS = 400;
/** A server that draws the page says first that it has begun, or something else; its answer comes within this after that, ms. */
const QUIET_MS = 200;

type PageView = Window & typeof globalThis;

/** Replaces WebSocket.send by a proxy that calls through. @param add marks work as open; returns ends it @returns restores it */
export function patchSockets(view: PageView, add: () => () => void): Restore {
  const startedAt = view.performance.now();
  // Not counted as work of the act, as those are that are set later.
  const { setTimeout, clearTimeout } = view;
  return patchMethod(prototypeOf(view, 'WebSocket'), 'send', (call, self) => {
    if (view.performance.now() - startedAt <= ACT_WINDOW_MS) waitForQuiet(self as WebSocket, add());
    return call();
  });

  function waitForQuiet(socket: WebSocket, end: () => void): void {
    let stopTimer: () => void = () => undefined;
    const onMessage = () => {
      stopTimer();
      const timer = setTimeout(close, QUIET_MS);
      stopTimer = () => clearTimeout(timer);
    };
    const close = () => {
      socket.removeEventListener('message', onMessage);
      end();
    };
    socket.addEventListener('message', onMessage);
    view.setTimeout(close, MAX_ANSWER_MS);
  }
}
