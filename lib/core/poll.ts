/** Polls a condition until it holds or its time is over. */
import { StoppedError } from './stop';

interface PollOptions {
  /** The last check happens at the latest one wait after this, ms. */
  timeoutMs: number;
  /** Passes the time between two checks, such as `nextFrame`. */
  wait: () => Promise<unknown>;
  signal?: AbortSignal;
  /** The clock of the limit, ms; a run's own clock is recorded and replayed with its answers. */
  now?: () => number;
}

/**
 * @returns the result of the last check, which is falsy if the condition never held
 * @throws StoppedError if the signal aborts between two checks
 */
export async function pollUntil<T>(
  check: () => T | Promise<T>,
  { timeoutMs, wait, signal, now = () => performance.now() }: PollOptions,
): Promise<Awaited<T>> {
  const end = now() + timeoutMs;
  for (;;) {
    if (signal?.aborted) throw new StoppedError();
    const result = await check();
    if (result || now() > end) return result;
    await wait();
  }
}
