/** Sends what must not be lost to a worker that may be dying: at once, again where nobody answered, and says when all is there. */
import { type FieldnotesError, messageOf } from '../core/errors';
import type { MessageName, Params } from './protocol';
import { sendToBackground } from './send';

const TRIES = 4;
const BETWEEN_MS = 150;

/** What is sent must be safe to receive twice. */
export class SureSender<N extends MessageName> {
  private readonly open = new Set<Promise<void>>();

  constructor(private readonly name: N) {}

  /** Sends now: a page on its way out has no later. */
  send(params: Params<N>): void {
    const sent = this.attempt(params).finally(() => this.open.delete(sent));
    this.open.add(sent);
  }

  /** Resolves when all that was sent so far has arrived or was given up. */
  async empty(): Promise<void> {
    await Promise.all(this.open);
  }

  private async attempt(params: Params<N>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await sendToBackground(this.name, params);
        return;
      } catch (error) {
        // An answer that is an error is an answer.
        if (isAnswer(error) || tries >= TRIES)
          return console.warn(`Fieldnotes: ${this.name} did not arrive: ${messageOf(error)}`);
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
      }
    }
  }
}

function isAnswer(error: unknown): boolean {
  return error instanceof Error && error.name === 'FieldnotesError' && (error as FieldnotesError).code !== 'page-gone';
}
