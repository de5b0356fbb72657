/** turnMade: the one text at a pressed button that the press has changed, as on a button that goes round its values. */
import { normalizeText } from '../core/text';
import type { RunStep } from '../records/run';

/** Numbers are counted, not gone round. */
const COUNTS = /\d/u;

export interface Turn {
  from: string;
  to: string;
  /** Place of the value among the texts at the button, and their number. */
  at: number;
  of: number;
}

/**
 * The one text at a pressed button that the press has changed.
 * @returns undefined if it changed none, several, a number or the button's name, or if the user gave the text to a dialog of the page
 */
export function turnMade({ action, facts, after, dialogs = [] }: RunStep): Turn | undefined {
  const [before, now] = [facts?.stands, after?.stands];
  if (dialogs.length > 0) return undefined;
  if (action.verb !== 'click' || !before || !now || before.length !== now.length) return undefined;
  if (after?.name !== facts?.fingerprint.name) return undefined;
  const changed = before.flatMap((text, i) => (text === now[i] ? [] : [i]));
  const [at] = changed;
  const [from, to] = at === undefined ? [] : [before[at], now[at]];
  if (changed.length !== 1 || at === undefined || !from || !to || COUNTS.test(from + to)) return undefined;
  return { from, to, at, of: before.length };
}

/** Whether a text at the button is the wanted value. */
export function isSameStand(text: string | undefined, wanted: string): boolean {
  return text !== undefined && normalizeText(text) === normalizeText(wanted);
}
