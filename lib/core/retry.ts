/** Retries work that fails for a reason that passes, such as a service worker that restarts. */
import { pause } from './stop';

interface RetryOptions {
  maxTries: number;
  delayMs: number;
  /** Whether another try cannot help. */
  isFinal?: (error: unknown) => boolean;
}

/** @throws the error of the last try */
export async function retry<T>(
  work: () => Promise<T>,
  { maxTries, delayMs, isFinal = () => false }: RetryOptions,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= maxTries || isFinal(error)) throw error;
      await pause(delayMs);
    }
  }
}
