/** chooseOption: selects options of comboboxes and list boxes that are no `<select>`, and reads the selection back. */
import { pollUntil } from '../../../core/poll';
import { plainText } from '../../../core/text';
import { roleOf } from '../../dom/aria-role';
import { isChoosable } from '../../dom/choosable';
import { composedParent, isInput, isTextArea, shadowRootOf, styleOf } from '../../dom/composed-tree';
import { parseKeyChord } from '../../dom/key-chord';
import { fieldValue, isField } from '../../dom/element-state';
import { nextFrame } from '../../dom/next-frame';
import { isVisible } from '../../dom/visibility';
import { type ActContext, type ActOutcome, done, failed } from '../input/action';
import { clickWhenStable, waitForActionable } from '../input/actionability';
import { writeValue } from '../input/field-value';
import { pressChord } from '../input/keyboard';
import { focusNearest, leaveField } from '../input/focus';
import { keepSeveral } from './keep-several';
import { FILTER_TIMEOUT_MS, RENDER_TIMEOUT_MS, SELECT_TIMEOUT_MS, waitUntil, waitUntilSelected } from './list-wait';
import { nearestLabels } from './nearest-labels';
import { confirmButton, confirmChoice } from './choice-sheet';
import { chooseTyped, findTyped, isWritable } from './choose-typed';
import { followPath, isPath, unfoldToOption } from './unfold-options';
import {
  currentControl,
  displayedSelection,
  findLongerOption,
  findOptionByLabel,
  hasOptionRole,
  hasSelectedState,
  isExpanded,
  type ListControl,
  listControl,
  mentions,
  openedOptions,
  optionLabel,
} from './list-options';

/** A list that has not opened after this does not open that way, ms. */
const OPEN_TIMEOUT_MS = 700;
/** A list closes by itself within this after a choice, ms. */
const CLOSE_TIMEOUT_MS = 400;
/** A virtual list is scrolled through by at most this many steps, each of a share of its height, 0..1, or of CSS px. */
const MAX_SCROLLS = 250;
const SCROLL_SHARE = 0.8;
const MIN_SCROLL_PX = 40;
/** A virtual list draws the options of its new position within this, ms. */
const DRAW_TIMEOUT_MS = 120;
/** A page that has work pending for longer is not waited for between two options, ms. */
const MAX_REST_MS = 1_500;
/** Clicks on an option that was drawn again. */
const MAX_ATTEMPTS = 3;
/** A longer text in the control is no option's label to go back to. */
const MAX_LABEL_CHARS = 80;

export async function chooseOption(ref: string, named: readonly string[], context: ActContext): Promise<ActOutcome> {
  const target = await waitForActionable(ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  const list = listControl(element, roleOf(element) === 'listbox');
  // An element that is only pressed has no options: opening it would be a press that the action does not name.
  if (!isChoosable(element))
    return isWritable(element) ? chooseTyped(list, named) : failed('not-editable', roleOf(element));
  const before = displayedSelection(element);
  const wanted = await leavesOf(list, await separateLabels(list, named));
  for (const label of wanted) {
    const failure = await chooseOne(list, label, before, context);
    if (failure) return failure;
    // A server that draws the selection answers late, and takes back what was chosen meanwhile.
    if (wanted.length > 1) await waitUntilRested(context);
  }
  const lost = list.isInline && wanted.length > 1 ? await keepSeveral(list, wanted) : [];
  if (lost.length > 0) return failed('value-not-kept', wanted.filter((label) => !lost.includes(label)).join(', '));
  if (!list.isInline && !(await keepsSelection(list, wanted, context)))
    return failed('value-not-kept', displayedSelection(currentControl(list)));
  const previous = plainText(before);
  const [only] = wanted;
  if (wanted.length > 1 || only === undefined || previous === '' || previous.length >= MAX_LABEL_CHARS)
    return done(wanted.join(', '));
  return done(only, async () => {
    const option = await revealOption(list, previous);
    if (!option || !(await clickWhenStable(option))) return false;
    list.clicked = new Map([[previous, option]]);
    return (await waitUntilSelected(list, option, previous, only)) && takeOver(list, [previous]);
  });
}

/** @returns false if the sheet's button does not make the control show the options; true if the list waits for no button */
async function takeOver(list: ListControl, wanted: readonly string[]): Promise<boolean> {
  const button = confirmButton(list);
  return button === undefined || confirmChoice(list, button, wanted);
}

function waitUntilRested(context: ActContext): Promise<boolean> {
  return pollUntil(() => !context.isPending(), { timeoutMs: MAX_REST_MS, wait: nextFrame, signal: context.signal });
}

/** Closes the list where it stays open over what comes next. @returns whether the control shows the options then, and once the page has rested */
async function keepsSelection(list: ListControl, wanted: readonly string[], context: ActContext): Promise<boolean> {
  const { element } = list;
  // Escape would leave the sheet without the choice.
  if (!(await takeOver(list, wanted))) return false;
  const isClosed = () => !element.isConnected || !isExpanded(element);
  // Most close by themselves; one that is just closing takes Escape for the order to take the choice back.
  if (!(await waitUntil(isClosed, CLOSE_TIMEOUT_MS))) closeList(element);
  // The text that filtered the list stays in some fields until they are left.
  if (list.isFiltered && isInput(currentControl(list))) leaveField(currentControl(list));
  const isMarked = (label: string) => {
    const option = list.clicked.get(label);
    return option?.isConnected === true && hasSelectedState(option);
  };
  const isDisplayed = () => {
    const shown = displayedSelection(currentControl(list));
    return wanted.every((label) => mentions(shown, label) || isMarked(label));
  };
  // The option may be marked before the control shows it.
  if (!(await waitUntil(isDisplayed, SELECT_TIMEOUT_MS))) return isTickedInside(list, wanted);
  await waitUntilRested(context);
  return waitUntil(isDisplayed, SELECT_TIMEOUT_MS);
}

/** A button that never shows what is ticked in its menu: the menu is opened once more, and read. */
async function isTickedInside(list: ListControl, wanted: readonly string[]): Promise<boolean> {
  const { element } = list;
  if (!element.isConnected || isWritable(element) || !element.hasAttribute('aria-haspopup')) return false;
  if (!isExpanded(element)) await openList(list);
  const isTicked = (label: string) => {
    const option = findOptionByLabel(list, label);
    return option !== undefined && hasSelectedState(option);
  };
  const areTicked = await waitUntil(() => wanted.every(isTicked), SELECT_TIMEOUT_MS);
  closeList(element);
  return areTicked === true;
}

/** Words between several options in one text: “Chair and Shelf”. */
const LABEL_JOINTS = /\s*[,;]\s*|\s+(?:and|und|et|y|e)\s+/i;

/** The options that a text names: one, or several where the list has each of them and none of the whole name. */
async function separateLabels(list: ListControl, named: readonly string[]): Promise<readonly string[]> {
  const [whole] = named;
  const parts = whole?.split(LABEL_JOINTS).filter((part) => part !== '') ?? [];
  if (named.length !== 1 || whole === undefined || parts.length < 2) return named;
  if (!list.isInline && !isExpanded(list.element)) await openList(list);
  const hasAll = () => parts.every((part) => findOptionByLabel(list, part) !== undefined);
  const isKnown = await waitUntil(() => findOptionByLabel(list, whole) !== undefined || hasAll(), RENDER_TIMEOUT_MS);
  return isKnown && findOptionByLabel(list, whole) === undefined ? parts : named;
}

/** “Nuts > Walnut”: what stands before the last name is opened. */
async function leavesOf(list: ListControl, labels: readonly string[]): Promise<readonly string[]> {
  const [label] = labels;
  if (labels.length !== 1 || label === undefined || !isPath(label)) return labels;
  if (!list.isInline && openedOptions(list).length === 0) await openList(list);
  return [await followPath(list, label)];
}

/** @returns undefined once the option is selected */
async function chooseOne(
  list: ListControl,
  label: string,
  before: string,
  context: ActContext,
): Promise<ActOutcome | undefined> {
  let wasClicked = false;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const option =
      (await revealOption(list, label)) ?? findLongerOption(list, label) ?? (await unfoldToOption(list, label));
    if (!option && isTakenAsTyped(list, label, before)) return undefined;
    if (!option)
      return wasClicked
        ? failed('value-not-kept', displayedSelection(currentControl(list)))
        : optionNotFound(list, label, context);
    option.scrollIntoView({ block: 'nearest', behavior: 'instant' as ScrollBehavior });
    await nextFrame();
    // A virtual list may have drawn the option again under the pointer.
    if (!(await clickWhenStable(option))) continue;
    wasClicked = true;
    list.clicked.set(label, option);
    if (await waitUntilSelected(list, option, label, before)) return undefined;
    if (!option.isConnected || !isVisible(option)) break;
  }
  // A menu that closed at the press tells by its ticks alone.
  if (wasClicked && (await isTickedInside(list, [label]))) return undefined;
  return wasClicked ? failed('value-not-kept', displayedSelection(currentControl(list))) : failed('covered', label);
}

/** Some lists choose the option that was typed in full: the field is empty again, and the box shows the option. */
function isTakenAsTyped(list: ListControl, label: string, before: string): boolean {
  const control = currentControl(list);
  const filter = list.isFiltered ? filterInputOf(control) : undefined;
  const isEmpty = filter !== undefined && fieldValue(filter) === '';
  return isEmpty && !mentions(before, label) && mentions(displayedSelection(control), label);
}

/** Opens a closed list, types the label into a filter, and scrolls a virtual list. @returns undefined if there is no such option */
async function revealOption(list: ListControl, label: string): Promise<Element | undefined> {
  const { element } = list;
  const find = () => findOptionByLabel(list, label);
  const hasOptions = () => openedOptions(list).length > 0;
  const isOpen =
    list.isInline || hasOptions() || (isExpanded(element) && (await waitUntil(hasOptions, RENDER_TIMEOUT_MS)));
  const visible = isOpen ? find() : undefined;
  if (visible) return visible;
  if (!isOpen) await openList(list);
  const rendered = await waitUntil(find, RENDER_TIMEOUT_MS);
  if (rendered) return rendered;
  const filter = filterInputOf(element);
  if (!filter) return scrollToOption(list, label);
  list.isFiltered = true;
  await writeValue(filter, label, false);
  return findTyped(filter, find);
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
    (isInput(candidate) || isTextArea(candidate)) &&
    isField(candidate) &&
    !candidate.readOnly &&
    // A list that is typed into only to jump to an option asks for no keyboard on the screen.
    candidate.inputMode !== 'none' &&
    styleOf(candidate).opacity !== '0.01';
  if (isFilter(element)) return element;
  const inputs = [...(shadowRootOf(element) ?? element).querySelectorAll('input')];
  return inputs.find((input) => isFilter(input) && isVisible(input));
}

/** Scrolls through a virtual list, which renders only the rows in view. */
async function scrollToOption(list: ListControl, label: string): Promise<Element | undefined> {
  const opened = openedOptions(list);
  const anyOption = opened.find(hasOptionRole) ?? opened.at(-1);
  const scroller = anyOption && scrollableAncestor(anyOption);
  if (!scroller) return undefined;
  const find = () => findOptionByLabel(list, label, scroller);
  const drawn = () => openedOptions(list, scroller).map(optionLabel).join('\n');
  let shown = drawn();
  scroller.scrollTop = 0;
  for (let scrolls = 0; scrolls < MAX_SCROLLS; scrolls++) {
    await waitUntil(() => drawn() !== shown, DRAW_TIMEOUT_MS);
    const found = find();
    if (found) return found;
    shown = drawn();
    const before = scroller.scrollTop;
    scroller.scrollTop = before + Math.max(MIN_SCROLL_PX, scroller.clientHeight * SCROLL_SHARE);
    scroller.dispatchEvent(new Event('scroll'));
    if (scroller.scrollTop === before) return waitUntil(find, RENDER_TIMEOUT_MS);
  }
  return undefined;
}

function scrollableAncestor(element: Element): Element | undefined {
  for (let at = composedParent(element); at; at = composedParent(at))
    if (at.scrollHeight > at.clientHeight + 4 && /auto|scroll|hidden/.test(styleOf(at).overflowY)) return at;
  return undefined;
}

/** “Loading…” in place of options. */
const SEARCHING = /(?:…|\.{3})$/;

async function optionNotFound(list: ListControl, label: string, context: ActContext): Promise<ActOutcome> {
  const filter = list.isFiltered ? filterInputOf(list.element) : undefined;
  // The typed text hides the options that there are.
  if (filter) {
    await writeValue(filter, '');
    await waitUntil(() => openedOptions(list).length > 0, RENDER_TIMEOUT_MS);
    // A server that is asked again shows that it looks for its options before it shows them.
    await waitUntilRested(context);
    const isSearching = () => {
      const opened = openedOptions(list);
      return opened.length > 0 && opened.every((option) => SEARCHING.test(optionLabel(option)));
    };
    await waitUntil(() => !isSearching(), FILTER_TIMEOUT_MS);
  }
  const labels = nearestLabels(openedOptions(list).map(optionLabel), label);
  closeList(list.element);
  return failed('no-such-option', labels.join(', '));
}
