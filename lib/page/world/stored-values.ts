/** Says of values of the page's local store, in its main world, whether their records are lost (losesRecords, losesEntries, losesMost). */

import type { Judge } from './judgement';

type PageView = Window & typeof globalThis;

/** A store with fewer keys may be set back. */
const MIN_LOST = 3;

/** @returns undefined where the browser keeps the store from the document */
export function localStoreOf(view: PageView): Storage | undefined {
  try {
    return view.localStorage;
  } catch (error) {
    if (error instanceof view.DOMException || error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Whether most keys are gone. */
export function losesMost(keysBefore: number, keys: number): boolean {
  return keysBefore >= MIN_LOST && keys < keysBefore / 2;
}

/** @param judge tells of the records in them: this script does not read values */
export function losesRecords(judge: Judge, before: string, value: string): boolean {
  // A list that is emptied becomes much shorter: long values are not passed at each save.
  return value.length < before.length / 2 && judge('value', 'records', before, value).isAct;
}

/** Whether a value has fewer entries than before. */
export function losesEntries(judge: Judge, before: string, value: string): boolean {
  return /^\s*[[{]/.test(before) && judge('value', 'entries', before, value).isAct;
}
