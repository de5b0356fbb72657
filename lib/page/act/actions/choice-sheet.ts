/** confirmChoice: takes over what was chosen in a sheet that waits for its button, such as the wheels of mobile pages. */
import { pollUntil } from '../../../core/poll';
import { plainText } from '../../../core/text';
import { attributeOf, queryIn } from '../../dom/clean-form';
import { composedParent, isInput } from '../../dom/composed-tree';
import { nextFrame } from '../../dom/next-frame';
import { isVisible } from '../../dom/visibility';
import { CONFIRMS_DAY } from '../../words/month-arrows';
import { clickWhenStable } from '../input/actionability';
import { currentControl, displayedSelection, type ListControl, mentions } from './list-options';

/** A sheet with more buttons is no choice alone. */
const MAX_SHEET_BUTTONS = 3;
/** A choice is shown in the field within this, ms. */
const SHOW_TIMEOUT_MS = 1_200;

/** Whether the field that opened the list, and takes no text, still shows nothing, with the chosen option in view. */
export function isEmptyStill(list: ListControl, wanted: readonly string[]): boolean {
  const control = currentControl(list);
  if (!isInput(control) || !control.readOnly || control.value !== '') return false;
  const isOpen = [...list.clicked.values()].some((option) => option.isConnected && isVisible(option));
  return isOpen && !wanted.every((label) => mentions(displayedSelection(control), label));
}

/** Presses the only button of the sheet that takes a choice over. @returns whether the field shows something then */
export async function confirmChoice(list: ListControl): Promise<boolean> {
  const option = [...list.clicked.values()].at(-1);
  for (let at = option && composedParent(option); at && at.localName !== 'body'; at = composedParent(at)) {
    const buttons = queryIn(at, 'button,[role="button"]').filter((one) => isVisible(one));
    if (buttons.length === 0) continue;
    const [only, ...others] = buttons.length > MAX_SHEET_BUTTONS ? [] : buttons.filter(confirms);
    if (!only || others.length > 0 || !(await clickWhenStable(only))) return false;
    const isShown = () => {
      const control = currentControl(list);
      return isInput(control) && control.value !== '';
    };
    return pollUntil(isShown, { timeoutMs: SHOW_TIMEOUT_MS, wait: nextFrame });
  }
  return false;
}

function confirms(button: Element): boolean {
  const name = plainText(button.textContent ?? '');
  return CONFIRMS_DAY.test(name) || /confirm/i.test(attributeOf(button, 'class') ?? '');
}
