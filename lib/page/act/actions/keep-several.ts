/** keepSeveral chooses again, with the control key, what a list box gave up when the next of several options was pressed. */
import { clickWhenStable } from '../input/actionability';
import { findOptionByLabel, hasSelectedState, type ListControl } from './list-options';
import { SELECT_TIMEOUT_MS, waitUntil } from './list-wait';

/** @returns the labels of options that say they are not selected */
export async function keepSeveral(list: ListControl, wanted: readonly string[]): Promise<readonly string[]> {
  for (const label of lostOf(list, wanted)) {
    const option = findOptionByLabel(list, label);
    if (!option || !(await clickWhenStable(option, { ctrlKey: true }))) break;
    await waitUntil(() => lostOf(list, [label]).length === 0, SELECT_TIMEOUT_MS);
  }
  return lostOf(list, wanted);
}

function lostOf(list: ListControl, wanted: readonly string[]): string[] {
  return wanted.filter((label) => {
    const option = findOptionByLabel(list, label);
    return option?.hasAttribute('aria-selected') === true && !hasSelectedState(option);
  });
}
