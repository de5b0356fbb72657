/**
 * watchKeys: in the page's main world, puts back what an act erases of the local store by ways that no patched method sees: a store or
 * a method that the page keeps from before, the store of another window, properties.
 */
import type { Judge } from './judgement';
import { localStoreOf, losesMost, losesValue } from './stored-values';

type PageView = Window & typeof globalThis;

/** A larger store is not copied at each act, letters. */
const MAX_COPIED = 400_000;

interface KeyWatch {
  /** Puts back what is erased. */
  look(): void;
  end(): void;
}

/** @param erases says whether the erasing of what is named is stopped */
export function watchKeys(view: PageView, judge: Judge, erases: (what: string) => boolean, isQuiet: boolean): KeyWatch {
  const local = localStoreOf(view);
  const kept = local && copyOf(local);
  const look = () => {
    if (!local || !kept) return;
    const isAllGone = losesMost(kept.size, local.length) && erases('everything');
    for (const [key, before] of kept) {
      const value = local.getItem(key);
      if (value === before) continue;
      const isGone = value === null && isAllGone;
      if (isGone || (losesValue(judge, isQuiet, key, before, value ?? '') && erases(key))) local.setItem(key, before);
    }
  };
  // The act may load the page again before it is looked at.
  view.addEventListener('pagehide', look);
  return { look, end: () => view.removeEventListener('pagehide', look) };
}

/** @returns undefined for a store that is too large */
function copyOf(local: Storage): Map<string, string> | undefined {
  const copy = new Map<string, string>();
  let length = 0;
  for (let at = 0; at < local.length && length < MAX_COPIED; at++) {
    const key = local.key(at) ?? '';
    const value = local.getItem(key) ?? '';
    length += value.length;
    copy.set(key, value);
  }
  return length < MAX_COPIED ? copy : undefined;
}
