/** Publishes the progress of long background work in session storage, so that views opened later show it too. */
import { browser } from 'wxt/browser';

const KEY = 'rebuildProgress';
/** Shortest time between two updates, ms. */
const MIN_INTERVAL_MS = 100;

export interface Progress {
  done: number;
  total: number;
}

let publishedAt = 0;

export function publishProgress(done: number, total: number): void {
  if (done < total && Date.now() - publishedAt < MIN_INTERVAL_MS) return;
  publishedAt = Date.now();
  void browser.storage.session.set({ [KEY]: { done, total } });
}

/** @returns stops listening */
export function onProgress(callback: (progress: Progress) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const value = changes[KEY]?.newValue as Partial<Progress> | undefined;
    if (typeof value?.done === 'number' && typeof value.total === 'number')
      callback({ done: value.done, total: value.total });
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}
