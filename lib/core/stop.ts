/** Abortable and bounded waiting: pause, rejectOnAbort and settleWithin. */

export class StoppedError extends Error {
  constructor() {
    super('stopped');
    this.name = 'StoppedError';
  }
}

/** Resolves after delayMs; rejects with StoppedError when the signal aborts first. */
export function pause(delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new StoppedError());
    const stop = () => {
      clearTimeout(timer);
      reject(new StoppedError());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, delayMs);
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Settles like the promise, or rejects with StoppedError once the signal aborts; the result of the unfinished work is ignored. */
export function rejectOnAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new StoppedError());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Settles like the promise, or resolves with the fallback after limitMs: a page that is busy or shows an alert does not answer. */
export function settleWithin<T>(promise: Promise<T>, limitMs: number, fallback: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(fallback), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
