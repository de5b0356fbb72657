/** The line that a page in a run and a chat view keep to the worker: when it dies, calling again wakes it. */
import { browser } from 'wxt/browser';

/** Before calling again after a break, ms. */
const RECONNECT_MS = 40;
/** A worker that does not answer the call within this was dying when it came, ms. */
const ANSWER_MS = 800;
/** How often a closed line looks whether it is wanted again, ms. */
const LOOK_MS = 1_000;

type Port = ReturnType<typeof browser.runtime.connect>;

export class Line {
  private port: Port | undefined;
  private closed = false;
  private readonly timer: ReturnType<typeof setInterval>;

  /**
   * @param wanted whether somebody works who must not be left dead; an idle worker is left asleep
   */
  constructor(
    private readonly name: string,
    private readonly wanted: () => boolean | Promise<boolean>,
  ) {
    this.timer = setInterval(() => void this.look(), LOOK_MS);
    void this.look();
  }

  /** Looks now, instead of at the next tick. */
  async look(): Promise<void> {
    if (this.port || this.closed || !browser.runtime?.id) return;
    if ((await this.wanted()) && !this.port && !this.closed) this.connect();
  }

  close(): void {
    this.closed = true;
    clearInterval(this.timer);
    this.port?.disconnect();
    this.port = undefined;
  }

  /** Lets go of the worker until the line is wanted again. */
  rest(): void {
    this.port?.disconnect();
    this.port = undefined;
  }

  private connect(): void {
    const port = browser.runtime.connect({ name: this.name });
    this.port = port;
    const lost = () => {
      clearTimeout(unanswered);
      if (this.port !== port) return;
      this.port = undefined;
      setTimeout(() => void this.look(), RECONNECT_MS);
    };
    // A call that meets a dying worker is sometimes neither answered nor broken off.
    const unanswered = setTimeout(() => {
      port.disconnect();
      lost();
    }, ANSWER_MS);
    port.onMessage.addListener(() => clearTimeout(unanswered));
    port.onDisconnect.addListener(lost);
  }
}

/** A line that is wanted while somebody holds it. @returns takes it up or lets it rest */
export function heldLine(name: string): (held: boolean) => void {
  let isHeld = false;
  const line = new Line(name, () => isHeld);
  return (held) => {
    isHeld = held;
    if (held) void line.look();
    else line.rest();
  };
}
