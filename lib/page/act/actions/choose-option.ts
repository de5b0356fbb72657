/** chooseOption: selects options of comboboxes and list boxes that are no `<select>`, and reads the selection back. */
import { pollUntil } from '../../../core/poll';
import { plainText } from '../../../core/text';
import { roleOf } from '../../dom/aria-role';
import { isChoosable } from '../../dom/choosable';
import { composedParent, isInput, isTextArea, shadowRootOf, styleOf } from '../../dom/composed-tree';
import { parseKeyChord } from '../../dom/key-chord';
import { nextFrame } from '../../dom/next-frame';
import { isVisible } from '../../dom/visibility';
import { type ActContext, type ActOutcome, done, failed } from '../input/action';
import { clickWhenStable, waitForActionable } from '../input/actionability';
import { writeValue } from '../input/field-value';
import { pressChord } from '../input/keyboard';
import { focusNearest } from '../input/focus';
import { nearestLabels } from './nearest-labels';
import {
  displayedSelection,
  findOptionByLabel,
  isExpanded,
  isSelected,
  type ListControl,
  listControl,
  mentions,
  openedOptions,
  optionLabel,
} from './list-options';

/** A list that has not opened after this does not open that way, ms. */
const OPEN_TIMEOUT_MS = 700;
/** An open list without a filter shows its options within this, ms. */
const RENDER_TIMEOUT_MS = 250;
/** Options that are fetched or filtered appear within this, ms. */
const FILTER_TIMEOUT_MS = 2_500;
/** A selection is displayed within this, ms. */
const SELECT_TIMEOUT_MS = 1_200;
/** A virtual list is scrolled through by at most this many steps. */
const MAX_SCROLLS = 80;
/** A longer text in the control is no option's label to go back to. */
const MAX_LABEL_CHARS = 80;

export async function chooseOption(ref: string, wanted: readonly string[], context: ActContext): Promise<ActOutcome> {
  const target = await waitForActionable(ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  // An element that is only pressed has no options: opening it would be a press that the action does not name.
  if (!isChoosable(element)) return failed('not-editable', roleOf(element));
  const before = displayedSelection(element);
  const list = listControl(element, roleOf(element) === 'listbox');
  for (const label of wanted) {
    const option = await revealOption(list, label);
    if (!option) return optionNotFound(list, label);
    option.scrollIntoView({ block: 'nearest', behavior: 'instant' as ScrollBehavior });
    await nextFrame();
    if (!(await clickWhenStable(option))) return failed('covered', label);
    if (!(await waitUntilSelected(list, option, label, before)))
      return failed('value-not-kept', displayedSelection(element));
  }
  if (wanted.length > 1 && !list.isInline) closeList(element);
  const displayed = displayedSelection(element);
  if (!list.isInline && wanted.some((label) => !mentions(displayed, label))) return failed('value-not-kept', displayed);
  const previous = plainText(before);
  const [only] = wanted;
  if (wanted.length > 1 || only === undefined || previous === '' || previous.length >= MAX_LABEL_CHARS)
    return done(wanted.join(', '));
  return done(only, async () => {
    const option = await revealOption(list, previous);
    return option !== undefined && (await clickWhenStable(option)) && waitUntilSelected(list, option, previous, only);
  });
}

function waitUntilSelected(list: ListControl, option: Element, label: string, before: string): Promise<boolean> {
  return waitUntil(() => isSelected(list, option, label, before), SELECT_TIMEOUT_MS);
}

/** Polls every frame. @returns the last result of the check */
function waitUntil<T>(check: () => T, timeoutMs: number): Promise<Awaited<T>> {
  return pollUntil(check, { timeoutMs, wait: nextFrame });
}

/** Opens a closed list, types the label into a filter, and scrolls a virtual list. @returns undefined if there is no such option */
async function revealOption(list: ListControl, label: string): Promise<Element | undefined> {
  const { element } = list;
  const find = () => findOptionByLabel(list, label);
  const isOpen = list.isInline || isExpanded(element);
  const visible = isOpen ? find() : undefined;
  if (visible) return visible;
  if (!isOpen) await openList(list);
  const rendered = await waitUntil(find, RENDER_TIMEOUT_MS);
  if (rendered) return rendered;
  const filter = filterInputOf(element);
  if (!filter) return scrollToOption(list, find);
  list.isFiltered = true;
  await writeValue(filter, label);
  return waitUntil(find, FILTER_TIMEOUT_MS);
}

/** Clicks the control; tries keys if that opens nothing. */
async function openList(list: ListControl): Promise<void> {
  const isOpen = () => openedOptions(list).length > 0;
  await clickWhenStable(list.element);
  if (await waitUntil(isOpen, OPEN_TIMEOUT_MS)) return;
  focusNearest(list.element);
  for (const keys of ['ArrowDown', 'Enter', 'Space']) {
    const chord = parseKeyChord(keys);
    if (chord) pressChord(list.element, chord);
    if (await waitUntil(isOpen, OPEN_TIMEOUT_MS / 2)) return;
  }
}

function closeList(element: Element): void {
  const chord = parseKeyChord('Escape');
  if (chord && isExpanded(element)) pressChord(element, chord);
}

/** The input that filters the options: the combobox itself or an input in it. @returns undefined if the list has no filter */
function filterInputOf(element: Element): Element | undefined {
  const isFilter = (candidate: Element) =>
    (isInput(candidate) || isTextArea(candidate)) && !candidate.readOnly && styleOf(candidate).opacity !== '0.01';
  if (isFilter(element)) return element;
  const inputs = [...(shadowRootOf(element) ?? element).querySelectorAll('input')];
  return inputs.find((input) => isFilter(input) && isVisible(input));
}

/** Scrolls through a virtual list, which renders only the rows in view. */
async function scrollToOption(list: ListControl, find: () => Element | undefined): Promise<Element | undefined> {
  const [anyOption] = openedOptions(list);
  const scroller = anyOption && scrollableAncestor(anyOption);
  if (!scroller) return undefined;
  scroller.scrollTop = 0;
  for (let scrolls = 0; scrolls < MAX_SCROLLS; scrolls++) {
    await nextFrame();
    await nextFrame();
    const found = find();
    if (found) return found;
    const before = scroller.scrollTop;
    scroller.scrollTop = before + Math.max(40, scroller.clientHeight * 0.8);
    scroller.dispatchEvent(new Event('scroll'));
    if (scroller.scrollTop === before) return undefined;
  }
  return undefined;
}

function scrollableAncestor(element: Element): Element | undefined {
  for (let at = composedParent(element); at; at = composedParent(at))
    if (at.scrollHeight > at.clientHeight + 4 && /auto|scroll|hidden/.test(styleOf(at).overflowY)) return at;
  return undefined;
}

function optionNotFound(list: ListControl, label: string): ActOutcome {
  const labels = nearestLabels(openedOptions(list).map(optionLabel), label);
  closeList(list.element);
  return failed('no-such-option', labels.join(', '));
}
