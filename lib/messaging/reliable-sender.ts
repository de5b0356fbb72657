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

  constructor(private readonly name: N) {
    // A page that was frozen in the back/forward cache gets no answer to what it had sent.
    addEventListener('pageshow', ({ persisted }) => persisted && this.pending.clear());
  }

  /** Sends synchronously, since a page that unloads runs no later task. */
  send(params: Params<N>): void {
    const sent = this.deliver(params).finally(() => this.pending.delete(sent));
    this.pending.add(sent);
  }

  /** Resolves when all messages sent so far were delivered or given up. */
  async flush(): Promise<void> {
    await Promise.all(this.pending);
  }

  private async deliver(params: Params<N>): Promise<void> {
    const send = () => sendToBackground(this.name, params);
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
