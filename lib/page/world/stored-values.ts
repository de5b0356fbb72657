/** Says of values of the page's local store, in its main world, whether their records are lost (losesValue, losesMost). */

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

/** @param judge tells whether a value holds less than before: this script does not read values */
export function losesValue(judge: Judge, isQuiet: boolean, key: string, before: string, value: string): boolean {
  // A value that is emptied becomes much shorter: long values are not passed at each save.
  if (!isQuiet && value.length >= before.length / 2) return false;
  return judge('value', isQuiet ? '' : key, before, value).isAct;
}
