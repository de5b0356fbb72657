/** Chooses in list boxes and comboboxes that are no `<select>`: opens, waits, finds, presses, and reads back. */
import { foldedText, plainText } from '../../../core/text';
import { pressChord } from '../keyboard';
import { focusNearest } from '../pointer';
import { isChoosable } from '../../dom/choosable';
import { isActionable, isField, nameOf, roleOf } from '../../dom/element-state';
import {
  elementsIn,
  isInput,
  isSelect,
  isTextArea,
  isWithin,
  shadowOf,
  shownParent,
  styleOf,
} from '../../dom/composed-tree';
import { writeValue } from '../field-value';
import { isVisible } from '../../dom/visibility';
import { type ActContext, type ActOutcome, done, failed } from './action';
import { nextFrame } from '../../dom/next-frame';
import { pressOn, readyTarget } from '../actionability';
import { parseKeys } from '../../dom/key-chord';

/** A list that has not come after this does not open that way, ms. */
const OPEN_MS = 700;
/** Options that are fetched or filtered get this long, ms. */
const FILTER_MS = 2_500;
/** What is held must be shown within this, ms. */
const SHOWN_MS = 1_200;
/** A virtual list is looked through by at most this many screens. */
const SCREENS = 80;
const OPTION_ROLES = new Set(['option', 'menuitem', 'menuitemradio', 'menuitemcheckbox', 'treeitem', 'radio']);

export async function choose(ref: string, wanted: readonly string[], context: ActContext): Promise<ActOutcome> {
  const target = await readyTarget(ref, context);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  // What is only pressed has no options: opening it would be a press that nobody asked for.
  if (!isChoosable(element)) return failed('not-editable', 'no list to choose from; use click');
  const before = shownBy(element);
  const isOpenList = roleOf(element) === 'listbox';
  // What can be pressed before the list opens is no option of it.
  const known = new Set(isOpenList ? [] : optionsNow(context.document, element));
  for (const label of wanted) {
    const option = await bringOption(element, label, known, isOpenList, context);
    if (!option) return notThere(element, known, context);
    option.scrollIntoView({ block: 'nearest', behavior: 'instant' as ScrollBehavior });
    await nextFrame();
    if (!(await pressOn(option))) return failed('covered', label);
    if (!(await until(() => holds(element, option, label, before), SHOWN_MS))) {
      return failed('value-not-kept', shownBy(element));
    }
  }
  if (wanted.length > 1 && !isOpenList) close(element);
  const held = shownBy(element);
  const missing = wanted.filter((label) => !mentions(held, label) && !isOpenList);
  if (missing.length > 0) return failed('value-not-kept', held);
  const previous = plainText(before);
  const canRevert = wanted.length === 1 && previous !== '' && previous.length < 80;
  return done(
    wanted.join(', '),
    canRevert
      ? async () => {
          const option = await bringOption(element, previous, known, isOpenList, context);
          return (
            option !== undefined &&
            (await pressOn(option)) &&
            until(() => holds(element, option, previous, wanted[0] ?? ''), SHOWN_MS)
          );
        }
      : undefined,
  );
}

/** Opens the list where it is closed, types into it where it filters, and scrolls it where it is long. */
async function bringOption(
  element: Element,
  label: string,
  known: Set<Element>,
  isOpenList: boolean,
  context: ActContext,
): Promise<Element | undefined> {
  const find = () => optionCalled(isOpenList ? element : context.document, element, label, known);
  if (isOpenList || isExpanded(element)) {
    const there = find();
    if (there) return there;
  }
  if (!isOpenList && !isExpanded(element)) await open(element, () => newOptions(context, element, known).length > 0);
  const atOnce = await until(find, 250);
  if (atOnce) return find();
  const field = fieldOf(element);
  if (field) {
    await writeValue(field, label);
    if (await until(find, FILTER_MS)) return find();
    return undefined;
  }
  return (await scrolledTo(context, element, known, find)) ?? undefined;
}

async function open(element: Element, isOpen: () => boolean): Promise<void> {
  await pressOn(element);
  if (await until(isOpen, OPEN_MS)) return;
  focusNearest(element);
  for (const keys of ['ArrowDown', 'Enter', 'Space']) {
    const chord = parseKeys(keys);
    if (chord) pressChord(element, chord);
    if (await until(isOpen, OPEN_MS / 2)) return;
  }
}

function close(element: Element): void {
  const chord = parseKeys('Escape');
  if (chord && isExpanded(element)) pressChord(element, chord);
}

function isExpanded(element: Element): boolean {
  return element.getAttribute('aria-expanded') === 'true';
}

/** The field one types into, where the combobox is one or holds one. */
function fieldOf(element: Element): Element | undefined {
  const isField = (one: Element) =>
    (isInput(one) || isTextArea(one)) && !one.readOnly && styleOf(one).opacity !== '0.01';
  if (isField(element)) return element;
  return [...(shadowOf(element) ?? element).querySelectorAll('input')].find((one) => isField(one) && isVisible(one));
}

/** Options by role or tag, and whatever else can be pressed: many lists are made of plain elements. */
function optionsNow(inside: Document | Element, element: Element): Element[] {
  const found: Element[] = [];
  for (const one of elementsIn(inside)) {
    if (one === element || isSelect(one) || one.localName === 'option') continue;
    const role = one.getAttribute('role');
    const isOption =
      (role !== null && OPTION_ROLES.has(role)) ||
      /-option$/.test(one.localName) ||
      isItemOfList(one, element) ||
      (isActionable(one) && !isField(one));
    if (isOption && isVisible(one)) found.push(one);
  }
  return found;
}

/** Plain items of the list that the combobox says it controls. */
function isItemOfList(one: Element, combobox: Element): boolean {
  if (one.localName !== 'li') return false;
  const id = combobox.getAttribute('aria-controls') ?? combobox.getAttribute('aria-owns');
  return id !== null && one.parentElement?.id === id;
}

function newOptions(context: ActContext, element: Element, known: ReadonlySet<Element>): Element[] {
  return optionsNow(context.document, element).filter((one) => !known.has(one));
}

/** The one option of that name; of several that are equal the first is what a person would press. */
function optionCalled(
  inside: Document | Element,
  element: Element,
  label: string,
  known: ReadonlySet<Element>,
): Element | undefined {
  const wanted = foldedText(label);
  const all = optionsNow(inside, element).filter((one) => !known.has(one) && !isDisabledOption(one));
  const inner = (one: Element) => !all.some((other) => other !== one && one.contains(other));
  return all.filter(inner).find((one) => foldedText(wordsOf(one)) === wanted);
}

function isDisabledOption(one: Element): boolean {
  return one.getAttribute('aria-disabled') === 'true' || one.hasAttribute('disabled');
}

function wordsOf(option: Element): string {
  const text = plainText((option as HTMLElement).innerText ?? option.textContent ?? '');
  return text !== '' ? text : nameOf(option);
}

/** Looks through a list that holds only the rows in view. */
async function scrolledTo(
  context: ActContext,
  element: Element,
  known: ReadonlySet<Element>,
  find: () => Element | undefined,
): Promise<Element | undefined> {
  const [some] = newOptions(context, element, known);
  const scroller = some && scrollerAround(some);
  if (!scroller) return undefined;
  scroller.scrollTop = 0;
  for (let screen = 0; screen < SCREENS; screen++) {
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

function scrollerAround(element: Element): Element | undefined {
  for (let at = shownParent(element); at; at = shownParent(at)) {
    if (at.scrollHeight > at.clientHeight + 4 && /auto|scroll|hidden/.test(styleOf(at).overflowY)) return at;
  }
  return undefined;
}

/** What the combobox shows as chosen: its value, its text, or the words of the box drawn around it. */
function shownBy(element: Element, option?: Element): string {
  const own = isInput(element) || isTextArea(element) ? element.value : '';
  const words = (one: Element) => (one as HTMLElement).innerText ?? one.textContent ?? '';
  let box = '';
  for (let at: Element | null = element, up = 0; at && up < 4; at = shownParent(at), up++) {
    // A box that holds the list as well says nothing about what was chosen.
    if (option && isWithin(option, at)) break;
    box = words(at);
    if (plainText(box) !== '' && !box.includes('\n\n')) break;
  }
  return plainText(`${own} ${box}`.trim());
}

function mentions(text: string, label: string): boolean {
  return foldedText(text).includes(foldedText(label));
}

/** The option is marked as chosen, or the combobox shows its words and did not before. */
function holds(element: Element, option: Element, label: string, before: string): boolean {
  if (option.isConnected && isMarked(option)) return true;
  // Some show what was chosen as an option of its own.
  const shown = [...element.querySelectorAll('[role="option"]')].filter((one) => isMarked(one) && isVisible(one));
  if (shown.some((one) => foldedText(wordsOf(one)) === foldedText(label))) return true;
  // Words that stood there before the choice, as those of a list inside the box do, say nothing about it.
  const isNews = !mentions(before, label) || foldedText(before) === foldedText(label);
  return isNews && mentions(shownBy(element, option), label) && !stillTyped(element, label);
}

function isMarked(option: Element): boolean {
  return ['aria-selected', 'aria-checked'].some((name) => option.getAttribute(name) === 'true');
}

/** A filter that holds just what was typed into it, with its list still open, has chosen nothing. */
function stillTyped(element: Element, label: string): boolean {
  return isInput(element) && isExpanded(element) && foldedText(element.value) === foldedText(label);
}

function notThere(element: Element, known: ReadonlySet<Element>, context: ActContext): ActOutcome {
  const there = newOptions(context, element, known).slice(0, 10).map(wordsOf);
  close(element);
  return failed('no-such-option', there.join(', '));
}

/** Looks every frame until it is so. @returns what it was at last */
async function until(look: () => unknown, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  for (;;) {
    if (look()) return true;
    if (performance.now() > end) return false;
    await nextFrame();
  }
}
