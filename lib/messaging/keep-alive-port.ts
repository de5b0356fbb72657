/** KeepAlivePort: a port to the service worker that reconnects when the worker stops, which starts the worker again. */
import { browser } from 'wxt/browser';

/** Delay before reconnecting after a disconnect, ms. */
const RECONNECT_DELAY_MS = 40;
/** A worker that sends no message within this after connecting was stopping, ms. */
const ANSWER_TIMEOUT_MS = 800;
/** How often a closed port checks whether it is needed again, ms. */
const CHECK_INTERVAL_MS = 1_000;

type Port = ReturnType<typeof browser.runtime.connect>;

export class KeepAlivePort {
  private port: Port | undefined;
  private closed = false;
  private readonly timer: ReturnType<typeof setInterval>;

  /**
   * @param isNeeded whether a run is active; an idle worker is not kept alive
   */
  constructor(
    private readonly name: string,
    private readonly isNeeded: () => boolean | Promise<boolean>,
  ) {
    this.timer = setInterval(() => void this.connectIfNeeded(), CHECK_INTERVAL_MS);
    void this.connectIfNeeded();
  }

  /** Checks at once, not at the next interval. */
  async connectIfNeeded(): Promise<void> {
    if (this.port || this.closed || !browser.runtime?.id) return;
    if ((await this.isNeeded()) && !this.port && !this.closed) this.connect();
  }

  close(): void {
    this.closed = true;
    clearInterval(this.timer);
    this.port?.disconnect();
    this.port = undefined;
  }

  /** Disconnects until the port is needed again. */
  disconnect(): void {
    this.port?.disconnect();
    this.port = undefined;
  }

  private connect(): void {
    const port = browser.runtime.connect({ name: this.name });
    this.port = port;
    const reconnect = () => {
      clearTimeout(timeout);
      if (this.port !== port) return;
      this.port = undefined;
      setTimeout(() => void this.connectIfNeeded(), RECONNECT_DELAY_MS);
    };
    // A port to a stopping worker sometimes gets neither a message nor a disconnect.
    const timeout = setTimeout(() => {
      port.disconnect();
      reconnect();
    }, ANSWER_TIMEOUT_MS);
    port.onMessage.addListener(() => clearTimeout(timeout));
    port.onDisconnect.addListener(reconnect);
  }
}

/** A port that is connected while held. @returns holds or releases it */
export function keepAliveSwitch(name: string): (held: boolean) => void {
  let isHeld = false;
  const line = new KeepAlivePort(name, () => isHeld);
  return (held) => {
    isHeld = held;
    if (held) void line.connectIfNeeded();
    else line.disconnect();
  };
}
