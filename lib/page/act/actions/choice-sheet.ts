/** Sheets that keep an option open until their button is pressed, such as the wheels of mobile pages: confirmChoice presses it. */
import { pollUntil } from '../../../core/poll';
import { plainText } from '../../../core/text';
import { attributeOf, queryIn } from '../../dom/clean-form';
import { composedParent, isWithin } from '../../dom/composed-tree';
import { nextFrame } from '../../dom/next-frame';
import { isVisible } from '../../dom/visibility';
import { CONFIRMS_DAY } from '../../words/month-arrows';
import { clickWhenStable } from '../input/actionability';
import { currentControl, displayedSelection, hasSelectedState, type ListControl, mentions } from './list-options';

/** A sheet with more buttons is no choice alone. */
const MAX_SHEET_BUTTONS = 3;
/** A choice is shown in the field within this, ms. */
const SHOW_TIMEOUT_MS = 1_200;

/**
 * The only button that takes the choice over, in the sheet around the option clicked last.
 * @returns undefined if the option is no longer in view, or the sheet has no such button
 */
export function confirmButton(list: ListControl): Element | undefined {
  const option = [...list.clicked.values()].at(-1);
  if (!option?.isConnected || !isVisible(option)) return undefined;
  const control = currentControl(list);
  const isOption = (button: Element) => [...list.clicked.values()].some((one) => one === button);
  // Around the control stands the form, whose button sends it.
  for (let at = composedParent(option); at && !isWithin(control, at); at = composedParent(at)) {
    const buttons = queryIn(at, 'button:not([role]),[role="button"]').filter((one) => isVisible(one) && !isOption(one));
    if (buttons.length === 0) continue;
    const [only, ...others] = buttons.length > MAX_SHEET_BUTTONS ? [] : buttons.filter(confirms);
    return others.length === 0 ? only : undefined;
  }
  return undefined;
}

/**
 * Presses the button of the sheet.
 * @returns whether the sheet has closed, and its control shows the options, or has changed with them marked in the sheet
 */
export async function confirmChoice(list: ListControl, button: Element, wanted: readonly string[]): Promise<boolean> {
  const options = [...list.clicked.values()];
  const isClosed = () => options.every((option) => !option.isConnected || !isVisible(option));
  const shown = () =>
    displayedSelection(
      currentControl(list),
      options.find((option) => option.isConnected),
    );
  const before = shown();
  const wasMarked = before === '' || options.every(hasSelectedState);
  if (!(await clickWhenStable(button))) return false;
  const isTaken = () => {
    const now = shown();
    return isClosed() && (wanted.every((label) => mentions(now, label)) || (wasMarked && now !== before));
  };
  return pollUntil(isTaken, { timeoutMs: SHOW_TIMEOUT_MS, wait: nextFrame });
}

function confirms(button: Element): boolean {
  const name = plainText(button.textContent ?? '');
  return CONFIRMS_DAY.test(name) || /confirm/i.test(attributeOf(button, 'class') ?? '');
}
