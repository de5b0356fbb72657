/** Waits of the acts on lists: for what a list draws, and until an option is selected. */
import { pollUntil } from '../../../core/poll';
import { nextFrame } from '../../dom/next-frame';
import { confirmButton } from './choice-sheet';
import { isSelected, type ListControl } from './list-options';

/** An open list without a filter shows its options within this, ms. */
export const RENDER_TIMEOUT_MS = 250;
/** Options that are fetched or filtered appear within this, ms. */
export const FILTER_TIMEOUT_MS = 2_500;
/** A selection is displayed within this, ms. */
export const SELECT_TIMEOUT_MS = 1_200;

/** Polls every frame. @returns the last result of the check */
export function waitUntil<T>(check: () => T, timeoutMs: number): Promise<Awaited<T>> {
  return pollUntil(check, { timeoutMs, wait: nextFrame });
}

export function waitUntilSelected(list: ListControl, option: Element, label: string, before: string): Promise<boolean> {
  // An option in a sheet is shown only once its button is pressed.
  const isPicked = () => isSelected(list, option, label, before) || confirmButton(list) !== undefined;
  return waitUntil(isPicked, SELECT_TIMEOUT_MS);
}
