/** Keeps the worker alive while a run works, and at no other time. */
import { browser } from 'wxt/browser';

/** Both browsers end an idle worker after 30 s; any extension API call starts the count again. */
export const KEEP_ALIVE_MS = 20_000;

export class KeepAlive {
  private holders = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly touch: () => unknown = () => browser.runtime.getPlatformInfo()) {}

  /** True while something holds the worker. */
  get held(): boolean {
    return this.timer !== undefined;
  }

  /** Holds the worker until the returned function is called. */
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
