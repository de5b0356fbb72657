/** KeepAlive: keeps the service worker alive while a run is active. */
import { browser } from 'wxt/browser';

/**
 * Both browsers stop an idle worker after 30 s; a call of an extension API restarts that time, ms.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 */
export const KEEP_ALIVE_MS = 20_000;

export class KeepAlive {
  private holders = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly touch: () => unknown = () => browser.runtime.getPlatformInfo()) {}

  /** Whether any holder has not released the worker. */
  get held(): boolean {
    return this.timer !== undefined;
  }

  /** Keeps the worker alive until the returned function is called. */
  hold(): () => void {
    this.holders += 1;
    this.timer ??= setInterval(() => void this.touch(), KEEP_ALIVE_MS);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.holders -= 1;
      if (this.holders > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }
}
