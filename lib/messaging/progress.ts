/** How far a long piece of the background's work is, for any view that shows it: in session storage, which outlives the view. */
import { browser } from 'wxt/browser';

const KEY = 'rebuildProgress';
/** Views need no more than this often, ms. */
const EVERY_MS = 100;

export interface Done {
  done: number;
  total: number;
}

let toldAt = 0;

export function tellProgress(done: number, total: number): void {
  if (done < total && Date.now() - toldAt < EVERY_MS) return;
  toldAt = Date.now();
  void browser.storage.session.set({ [KEY]: { done, total } });
}

/** @returns stops telling */
export function onProgress(hear: (progress: Done) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const value = changes[KEY]?.newValue as Partial<Done> | undefined;
    if (typeof value?.done === 'number' && typeof value.total === 'number')
      hear({ done: value.done, total: value.total });
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}
