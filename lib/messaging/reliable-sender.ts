/** ReliableSender: sends messages to a service worker that may be stopping, and retries until one is answered. */
import { type FieldnotesError, errorMessage } from '../core/errors';
import { retry } from '../core/retry';
import type { MessageName, Params } from './protocol';
import { sendToBackground } from './send';

const MAX_TRIES = 4;
const RETRY_DELAY_MS = 150;

/** Handlers of its messages must be idempotent: a retry may deliver a message twice. */
export class ReliableSender<N extends MessageName> {
  private readonly pending = new Set<Promise<void>>();
  /** The last message of each subject: an earlier one is not sent again after it. */
  private readonly latest = new Map<string, Params<N>>();

  constructor(private readonly name: N) {
    // A page that was frozen in the back/forward cache gets no answer to what it had sent.
    addEventListener('pageshow', ({ persisted }) => persisted && this.pending.clear());
  }

  /**
   * Sends synchronously, since a page that unloads runs no later task.
   * @param subject messages of one subject replace each other: a retry of “A” must not arrive behind “Ann”
   */
  send(params: Params<N>, subject?: string): void {
    if (subject !== undefined) this.latest.set(subject, params);
    const isReplaced = () => subject !== undefined && this.latest.get(subject) !== params;
    const sent = this.deliver(params, isReplaced).finally(() => this.pending.delete(sent));
    this.pending.add(sent);
  }

  /** Resolves when all messages sent so far were delivered or given up. */
  async flush(): Promise<void> {
    await Promise.all(this.pending);
  }

  private async deliver(params: Params<N>, isReplaced: () => boolean): Promise<void> {
    const send = async () => {
      if (!isReplaced()) await sendToBackground(this.name, params);
    };
    try {
      await retry(send, { maxTries: MAX_TRIES, delayMs: RETRY_DELAY_MS, isFinal: isAnswer });
    } catch (error) {
      console.warn(`Fieldnotes: ${this.name} was not delivered: ${errorMessage(error)}`);
    }
  }
}

/** Whether the error is the background's answer, so that sending again would not help. */
function isAnswer(error: unknown): boolean {
  return error instanceof Error && error.name === 'FieldnotesError' && (error as FieldnotesError).code !== 'page-gone';
}
