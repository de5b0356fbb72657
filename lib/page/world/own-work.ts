/** OwnWork: in the page's main world, tells tasks of timers that the page has set by itself from those that an act has set off. */
import { patchConstructor, patchMethod, prototypeOf } from './patch';

/** The question, answered by cancelling it, whether the task that runs now was set off by no act. */
export const ASK_OWN = 'fieldnotes-own';

type PageView = Window & typeof globalThis;

/** Timers set within this after an act was collected may still be the act's: a request of it may have been answered, ms. */
const ACT_TAIL_MS = 1_000;
/** Promises that a task has settled run within so many turns of the queue of microtasks. */
const MICROTASK_TURNS = 12;
/** A timer that goes on setting itself is the page's own so long after the act that has begun it, ms. */
const MAX_CHAIN_MS = 10_000;
/** The start of a task that no act has set off, ms. */
const PAGE = Number.NEGATIVE_INFINITY;

/** Messages of one port, counted, and which of them a task of the page's own has sent. */
interface Line {
  sent: number;
  received: number;
  own: Set<number>;
}

export class OwnWork {
  /** When the act began that has set off the task that runs now; undefined where that is not known. */
  private owner: number | undefined;
  private isActing = false;
  private actedUntilMs = 0;
  private turn = 0;
  /** The page's own function, before it is patched. */
  private readonly setTimeout: (work: () => void) => unknown;

  constructor(private readonly view: PageView) {
    this.setTimeout = view.setTimeout.bind(view);
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const) this.patchTimer(name);
    this.patchChannels();
    view.document.addEventListener(ASK_OWN, (event) => {
      event.stopImmediatePropagation();
      if (this.isRunning) event.preventDefault();
    });
  }

  /** Whether a task runs that no act has set off. */
  get isRunning(): boolean {
    return this.owner !== undefined && this.view.performance.now() - this.owner > MAX_CHAIN_MS;
  }

  /** An act begins: timers set from now on are its own. */
  begin(): void {
    this.isActing = true;
  }

  end(): void {
    if (this.isActing) this.actedUntilMs = this.view.performance.now() + ACT_TAIL_MS;
    this.isActing = false;
  }

  private ownerOfNew(): number {
    const now = this.view.performance.now();
    return this.owner ?? (this.isActing || now < this.actedUntilMs ? now : PAGE);
  }

  private patchTimer(name: 'setTimeout' | 'setInterval' | 'requestAnimationFrame'): void {
    const { view } = this;
    const set = view[name];
    patchMethod(view, name, (call, self, [work, ...rest]) => {
      // Pages ask for frames of their own many times a second: only those that a timer asks for are told apart.
      if (typeof work !== 'function' || (name === 'requestAnimationFrame' && this.owner === undefined)) return call();
      const owner = this.ownerOfNew();
      return Reflect.apply(set, self, [
        (...given: unknown[]) => this.run(owner, () => Reflect.apply(work, view, given)),
        ...rest,
      ]) as unknown;
    });
  }

  /** Runs a task and what its promises start. */
  private run(owner: number, work: () => unknown): unknown {
    this.turn += 1;
    this.owner = owner;
    try {
      return work();
    } finally {
      this.leaveAfter(this.turn, MICROTASK_TURNS);
    }
  }

  private leaveAfter(turn: number, turns: number): void {
    if (turn !== this.turn) return;
    if (turns === 0) this.owner = undefined;
    else this.view.queueMicrotask(() => this.leaveAfter(turn, turns - 1));
  }

  /** React and others go on in a message that they send themselves. */
  private patchChannels(): void {
    const lines = new WeakMap<object, Line>();
    const peers = new WeakMap<object, MessagePort>();
    const leave = () => {
      this.owner = undefined;
    };
    patchConstructor(this.view, 'MessageChannel', (make) => {
      const channel = make() as MessageChannel;
      for (const [port, peer] of [
        [channel.port1, channel.port2],
        [channel.port2, channel.port1],
      ] as const) {
        const line: Line = { sent: 0, received: 0, own: new Set() };
        lines.set(port, line);
        peers.set(port, peer);
        // Added first, so that it is called before the page's own.
        port.addEventListener('message', () => {
          line.received += 1;
          if (!line.own.delete(line.received)) return;
          this.turn += 1;
          this.owner = PAGE;
          this.setTimeout(leave);
        });
      }
      return channel;
    });
    patchMethod(prototypeOf(this.view, 'MessagePort'), 'postMessage', (call, port) => {
      const peer = peers.get(port);
      const line = peer && lines.get(peer);
      if (line) {
        line.sent += 1;
        if (this.isRunning) {
          line.own.add(line.sent);
          // Moved behind the page's own listener.
          peer.removeEventListener('message', leave);
          peer.addEventListener('message', leave);
        }
      }
      return call();
    });
  }
}
