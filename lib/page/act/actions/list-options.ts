/** Finds the options of comboboxes and list boxes that are no `<select>`, and checks which option is selected. */
import { normalizeText, plainText } from '../../../core/text';
import { composedParent, elementsIn, isInput, isSelect, isTextArea, isWithin } from '../../dom/composed-tree';
import { roleOf } from '../../dom/aria-role';
import { ownerOf } from '../../dom/clean-form';
import { isActionable } from '../../dom/actionable';
import { isField, nameOf, selectedLabels } from '../../dom/element-state';
import { replacedControlOf } from '../../dom/replaced-control';
import { isVisible } from '../../dom/visibility';
import { pickLabel } from '../../words/option-label';

const OPTION_ROLES = new Set(['option', 'menuitem', 'menuitemradio', 'menuitemcheckbox', 'treeitem', 'radio']);
/** The box drawn around a combobox is at most this many ancestors away. */
const MAX_BOX_ANCESTORS = 4;

/** Longest text of the box drawn around a combobox, with its label and chosen options, characters. */
const MAX_BOX_CHARS = 200;

/** A combobox or list box in which an option is selected. */
export interface ListControl {
  element: Element;
  role: string;
  name: string;
  /** Whether it is a list box without a popup, which is always open. */
  isInline: boolean;
  /** Elements that were there before the list opened, and so are no options of it. */
  known: ReadonlySet<Element>;
  /** The same of texts, for lists whose options are plain elements. */
  shownTexts: ReadonlySet<Element>;
  /** Whether a label was typed into its filter: the text alone is no selection then. */
  isFiltered: boolean;
  /** The options that were clicked, by label: a closed list may count them instead of naming them. */
  clicked: Map<string, Element>;
}

export function listControl(element: Element, isInline: boolean): ListControl {
  return {
    element,
    role: roleOf(element),
    name: nameOf(element),
    isInline,
    isFiltered: false,
    clicked: new Map(),
    known: new Set(isInline ? [] : findOptions(element.ownerDocument, element)),
    shownTexts: new Set(isInline ? [] : visibleTexts(element.ownerDocument)),
  };
}

/** The control, or the one that a library drew in its place under the same id or name. */
export function currentControl({ element, role, name }: ListControl): Element {
  if (element.isConnected) return element;
  const sameId = element.id === '' ? null : element.ownerDocument.getElementById(element.id);
  if (sameId || name === '') return sameId ?? element;
  const isSame = (one: Element) => one.localName === element.localName && roleOf(one) === role && nameOf(one) === name;
  return elementsIn(element.ownerDocument).find(isSame) ?? element;
}

export function hasOptionRole(option: Element): boolean {
  return OPTION_ROLES.has(option.getAttribute('role') ?? '');
}

export function isExpanded(element: Element): boolean {
  return element.getAttribute('aria-expanded') === 'true';
}

/** Options by role or tag name, and any other actionable element: many lists are made of plain elements. */
function findOptions(inside: Document | Element, control: Element): Element[] {
  const found: Element[] = [];
  for (const candidate of elementsIn(inside)) {
    if (candidate === control || isSelect(candidate) || candidate.localName === 'option') continue;
    if (isPartOfControl(candidate, control)) continue;
    const role = candidate.getAttribute('role');
    const isOption =
      (role !== null && OPTION_ROLES.has(role)) ||
      /-option$/.test(candidate.localName) ||
      isControlledItem(candidate, control) ||
      (isActionable(candidate) && !isField(candidate));
    if (isOption && isVisible(candidate)) found.push(candidate);
  }
  return found;
}

/** Whether the element is a tag or sign in a control whose list is elsewhere. */
function isPartOfControl(candidate: Element, control: Element): boolean {
  if (candidate === control || !control.contains(candidate)) return false;
  const id = control.getAttribute('aria-controls') ?? control.getAttribute('aria-owns');
  const list = id === null || id === '' ? null : ownerOf(control).getElementById(id);
  return list !== null && !list.contains(candidate) && !control.contains(list);
}

/** A plain list item of the list that aria-controls or aria-owns of the combobox refers to. */
function isControlledItem(candidate: Element, combobox: Element): boolean {
  if (candidate.localName !== 'li') return false;
  const id = combobox.getAttribute('aria-controls') ?? combobox.getAttribute('aria-owns');
  return id !== null && candidate.parentElement?.id === id;
}

/** Options that appeared since the list was closed. @param inside the open list, if it is known */
export function openedOptions(
  { element, isInline, known }: ListControl,
  inside: Element | Document = isInline ? element : ownerOf(element),
): Element[] {
  return findOptions(inside, element).filter((option) => !known.has(option));
}

/** Elements without child elements that show a text. */
function visibleTexts(inside: Document): Element[] {
  return elementsIn(inside).filter(
    (element) => element.childElementCount === 0 && plainText(element.textContent ?? '') !== '' && isVisible(element),
  );
}

/** The only text of that label that came with the list: some libraries draw options without a role or a listener of their own. */
function findDrawnOption({ element, shownTexts }: ListControl, wanted: string): Element | undefined {
  const fitting = visibleTexts(ownerOf(element)).filter(
    (one) => !shownTexts.has(one) && normalizeText(one.textContent ?? '') === wanted && !isWithin(one, element),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The option of that label; the first of several equal ones, as a person would click. */
export function findOptionByLabel(
  list: ListControl,
  label: string,
  inside: Element | Document = list.isInline ? list.element : ownerOf(list.element),
): Element | undefined {
  const { element, isInline, known } = list;
  const wanted = normalizeText(label);
  const all = findOptions(inside, element).filter((option) => !known.has(option) && !isDisabledOption(option));
  const fitting = all.filter((option) => normalizeText(optionLabel(option)) === wanted);
  const byRole = fitting.filter(hasOptionRole);
  const candidates = byRole.length > 0 ? byRole : fitting;
  const innermost = candidates.find(
    (option) => !candidates.some((other) => other !== option && option.contains(other)),
  );
  return innermost ?? (isInline ? undefined : findDrawnOption(list, wanted));
}

/** The only option whose label has a count, a price or an explanation behind the words. */
export function findLongerOption(list: ListControl, label: string): Element | undefined {
  const options = openedOptions(list).filter((option) => !isDisabledOption(option));
  return pickLabel(options, optionLabel, label);
}

function isDisabledOption(option: Element): boolean {
  return option.getAttribute('aria-disabled') === 'true' || option.hasAttribute('disabled');
}

export function optionLabel(option: Element): string {
  const text = plainText((option as HTMLElement).innerText ?? option.textContent ?? '');
  return text !== '' ? text : nameOf(option);
}

/** The control's own value and the text of the box drawn around it. @param option excludes boxes that show the list too */
export function displayedSelection(control: Element, option?: Element): string {
  // Some draw the list as a button around the field that shows the choice.
  const inner = control.localName === 'button' ? (control.querySelector('input') ?? control) : control;
  const value = isInput(inner) || isTextArea(inner) ? inner.value : '';
  let boxText = '';
  for (let at: Element | null = control, up = 0; at && up < MAX_BOX_ANCESTORS; at = composedParent(at), up++) {
    if (option && isVisible(option) && isWithin(option, at)) break;
    const text = (at as HTMLElement).innerText ?? at.textContent ?? '';
    // A longer text is that of a form around the control.
    if (text.length > MAX_BOX_CHARS) break;
    boxText = text;
    if (plainText(boxText) !== '' && !boxText.includes('\n\n')) break;
  }
  return plainText(`${value} ${boxText}`.trim());
}

/** “9:30 am”, which lists write as “9:30am” too. */
const TIME_OF_DAY = /^\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?$/iu;

export function mentions(text: string, label: string): boolean {
  const [shown, wanted] = [normalizeText(text), normalizeText(label)];
  const isTime = TIME_OF_DAY.test(label) && new RegExp(`(?<!\\d)${wanted.replace(/\s/gu, '\\s?')}`, 'u').test(shown);
  return shown.includes(wanted) || isTime;
}

/** A list drawn over a native one may keep its labels there as markup: “<b>Hill</b>”. */
const MARKUP = /<\/?[a-z][^<>]*>/giu;

/**
 * Whether the option has a selected state, or the control displays its label and did not before.
 * @param before the control's displayed text before the option was clicked
 */
export function isSelected(list: ListControl, option: Element, label: string, before: string): boolean {
  const { isFiltered } = list;
  const control = currentControl(list);
  if (option.isConnected && hasSelectedState(option)) return true;
  const stored = replacedControlOf(control);
  // A list filled by the server may keep ids there, and no words.
  const labels = stored && isSelect(stored) ? selectedLabels(stored).filter((one) => plainText(one) !== '') : [];
  if (labels.length > 0)
    return labels.some((one) =>
      [one, one.replace(MARKUP, '')].some((text) => normalizeText(text) === normalizeText(label)),
    );
  // The typed text alone is no selection: the list is still open with the option in it.
  if (isFiltered && option.isConnected && isVisible(option)) return false;
  // Some controls display the selection as an option of their own.
  const shown = [...control.querySelectorAll('[role="option"]')].filter(
    (one) => hasSelectedState(one) && isVisible(one),
  );
  if (shown.some((one) => normalizeText(optionLabel(one)) === normalizeText(label))) return true;
  // The label was not typed, so the list put it into the field.
  if (!isFiltered && isInput(control) && normalizeText(control.value) === normalizeText(label)) return true;
  // Text that was there before, such as that of a list inside the box, is no evidence.
  const isNewText = !mentions(before, label) || normalizeText(before) === normalizeText(label);
  return isNewText && mentions(displayedSelection(control, option), label) && !isFilterText(control, label, option);
}

export function hasSelectedState(option: Element): boolean {
  // Elements of a maker's own may carry the state in an attribute as `<option>` does.
  if (option.localName.includes('-') && option.hasAttribute('selected')) return true;
  return ['aria-selected', 'aria-checked'].some((name) => option.getAttribute(name) === 'true');
}

/** Whether the control is a filter that still contains the typed text, with its list open: nothing is selected yet. */
function isFilterText(control: Element, label: string, option: Element): boolean {
  // A page may leave aria-expanded on a list that it has closed.
  const isOpen = isExpanded(control) && option.isConnected && isVisible(option);
  return isInput(control) && isOpen && normalizeText(control.value) === normalizeText(label);
}
