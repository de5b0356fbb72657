/** The line a page keeps open while a run uses it: when the worker dies, reconnecting wakes it and the run goes on. */
import { browser } from 'wxt/browser';
import { PAGE_PORT } from './protocol';

/** Before the first and between further tries, ms. */
const RECONNECT_MS = 40;

export class PageLine {
  private held = false;
  private port: ReturnType<typeof browser.runtime.connect> | undefined;

  hold(held: boolean): void {
    this.held = held;
    if (held) this.connect();
    else {
      this.port?.disconnect();
      this.port = undefined;
    }
  }

  private connect(): void {
    if (this.port || !this.held) return;
    // After an update or removal of the extension there is nobody left to call.
    if (!browser.runtime?.id) return;
    const port = browser.runtime.connect({ name: PAGE_PORT });
    this.port = port;
    port.onDisconnect.addListener(() => {
      this.port = undefined;
      setTimeout(() => this.connect(), RECONNECT_MS);
    });
  }
}
