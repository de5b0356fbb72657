/** Ends a reply that does not come: minutes for the first token, a shorter limit between signs of life, one for the whole. */

export interface WaitLimits {
  /** From the request to the first token, ms: a local server may load a model or read a long prompt. */
  firstTokenMs: number;
  /** Between two signs of life after the first token, ms; any byte is one: comments, blank lines, reasoning. */
  silenceMs: number;
  /** For the whole reply, ms. */
  totalMs: number;
  /** After the end mark or a finish reason, ms: usage may follow, and some leave the connection open. */
  finishedMs: number;
}

export const WAIT_LIMITS: WaitLimits = Object.freeze({
  firstTokenMs: 600_000,
  silenceMs: 120_000,
  totalMs: 1_200_000,
  finishedMs: 5_000,
});

export type FiredLimit = 'no-first-token' | 'went-silent' | 'reply-too-long';

export class Watchdog {
  fired: FiredLimit | undefined;
  private hasToken = false;
  private isFinished = false;
  /** The finished reply was left, though its connection stayed open: no failure. */
  isLeft = false;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private readonly total: ReturnType<typeof setTimeout>;

  /** @param onFire aborts the request */
  constructor(
    private readonly limits: WaitLimits,
    private readonly onFire: () => void,
  ) {
    this.total = setTimeout(() => this.fire('reply-too-long'), limits.totalMs);
    this.silence = setTimeout(() => this.fire('no-first-token'), limits.firstTokenMs);
  }

  /** Bytes of any kind came. */
  sawBytes(): void {
    if (this.hasToken && this.fired === undefined && !this.isFinished) this.restart();
  }

  /** A token of content, reasoning or a call came. */
  sawToken(): void {
    this.hasToken = true;
    if (this.fired === undefined) this.restart();
  }

  /** The endpoint said that the reply is finished: what follows is waited for a moment only. */
  sawFinish(): void {
    if (this.isFinished || this.fired !== undefined) return;
    this.isFinished = true;
    this.restart();
  }

  end(): void {
    clearTimeout(this.silence);
    clearTimeout(this.total);
  }

  /** The limit that fired in words: `no token for 600 s`. */
  describe(): string {
    if (this.fired === 'no-first-token') return `no token within ${this.limits.firstTokenMs / 1000} s`;
    if (this.fired === 'went-silent') return `no data for ${this.limits.silenceMs / 1000} s`;
    return `not finished after ${this.limits.totalMs / 1000} s`;
  }

  private restart(): void {
    clearTimeout(this.silence);
    this.silence = this.isFinished
      ? setTimeout(() => this.leave(), this.limits.finishedMs)
      : setTimeout(() => this.fire('went-silent'), this.limits.silenceMs);
  }

  private leave(): void {
    this.isLeft = true;
    this.end();
    this.onFire();
  }

  private fire(limit: FiredLimit): void {
    this.fired ??= limit;
    this.end();
    this.onFire();
  }
}
