/** The line a chat view keeps open: it wakes the worker when it died in the middle of a run. */
import { browser } from 'wxt/browser';
import { VIEW_PORT } from './protocol';

const RECONNECT_MS = 40;

/** Connects, and again after every break while `wanted` says so; an idle worker is left asleep. */
export function keepLine(wanted: () => boolean): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let closed = false;
  const connect = () => {
    if (closed || port) return;
    port = browser.runtime.connect({ name: VIEW_PORT });
    port.onDisconnect.addListener(() => {
      port = undefined;
      setTimeout(() => wanted() && connect(), RECONNECT_MS);
    });
  };
  connect();
  const check = setInterval(() => wanted() && connect(), 1000);
  return () => {
    closed = true;
    clearInterval(check);
    port?.disconnect();
  };
}
