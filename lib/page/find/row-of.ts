/** rowOf: the row, card or group that holds one element and none of its namesakes, and the words that identify it. */
import { plainText, truncateText } from '../../core/text';
import { isActionable } from '../dom/actionable';
import { roleOf } from '../dom/aria-role';
import { queryIn, textOf } from '../dom/clean-form';
import {
  composedAncestors,
  composedParent,
  forEachComposedChild,
  isElement,
  isNeverRendered,
} from '../dom/composed-tree';
import { isField, nameOf } from '../dom/element-state';
import type { PageIndex } from '../dom/page-index';
import { isUncoveredByHover } from '../dom/hover-rules';
import { headOf, isRow, rowAbove } from '../dom/row';
import type { Fingerprint } from '../words/element';
import { columnOf, placeInRow } from './column-of';
import { wholeTexts } from './whole-texts';

/** Longer texts identify no row. */
const MAX_ROW_CHARS = 200;
/** Pages with more namesakes are searched no further. */
const MAX_NAMESAKES = 300;
/** A name is compared with so many others of its kind. */
const MAX_COMPARED = 40;
const MAX_OWN_CHARS = 80;

export interface RowOfElement {
  row: Element;
  /** The target's place among its namesakes in the row, from 0, and their number. */
  index: number;
  count: number;
}

/** Reachable elements of one role and name in document order; elements without a name need the same tag and type. */
export function namesakesOf(
  page: PageIndex,
  wanted: { role: string; name: string; tag: string; type?: string | undefined },
): Element[] {
  const name = plainText(wanted.name).toLowerCase();
  return page.elements
    .filter((element) => {
      if (element.localName !== wanted.tag && !isActionable(element)) return false;
      if (roleOf(element) !== wanted.role) return false;
      if (nameToPress(element, wanted.role, page).toLowerCase() !== name) return false;
      const isSameKind =
        element.localName === wanted.tag && (element.getAttribute('type') ?? undefined) === wanted.type;
      return (name !== '' || isSameKind) && (page.isReachable(element) || isUncoveredByHover(element));
    })
    .slice(0, MAX_NAMESAKES);
}

/** The name, or the text of a control that is drawn only under the pointer: such a control has no name now. */
function nameToPress(element: Element, role: string, page: PageIndex): string {
  const name = plainText(nameOf(element, role, page.nameCache));
  return name === '' && isUncoveredByHover(element) ? plainText(textOf(element)) : name;
}

/** Reachable elements of one role and tag, whatever they are named: cells that hold what other rows have otherwise. */
export function sameKindOf(page: PageIndex, { role, tag }: { role: string; tag: string }): Element[] {
  return page.elements
    .filter((element) => element.localName === tag && roleOf(element) === role && page.isReachable(element))
    .slice(0, MAX_NAMESAKES);
}

/**
 * The nearest row by tag or role, or the largest ancestor that holds no namesake.
 * @returns undefined if the element stands alone: nothing distinguishes its row from others
 */
export function rowOf(element: Element, namesakes: readonly Element[]): RowOfElement | undefined {
  const row = nearestRow(element) ?? largestOwnGroup(element, namesakes);
  if (!row) return undefined;
  const inside = namesakes.filter((other) => row.contains(other));
  return { row, index: Math.max(0, inside.indexOf(element)), count: Math.max(1, inside.length) };
}

/** A row that has a sibling of its kind: a single one distinguishes nothing. */
function nearestRow(element: Element): Element | undefined {
  for (const ancestor of composedAncestors(element)) {
    if (!isRow(ancestor)) continue;
    const siblings = [...(ancestor.parentElement?.children ?? [])].filter(
      (one) => one.localName === ancestor.localName,
    );
    return siblings.length > 1 ? ancestor : undefined;
  }
  return undefined;
}

function largestOwnGroup(element: Element, namesakes: readonly Element[]): Element | undefined {
  // Elements without a name have the boxes around them as namesakes.
  const others = namesakes.filter((other) => !other.contains(element));
  if (others.length === 0) return undefined;
  let group: Element | undefined;
  for (const ancestor of composedAncestors(element)) {
    if (others.some((other) => ancestor.contains(other))) return group;
    group = ancestor;
  }
  return group;
}

/** Ancestors of a control that stands alone, which may be its row or card. */
const MAX_LONE_LEVELS = 3;

/**
 * The nearest box around the only control of its kind that holds all values, such as the last row that a filter has left. An item
 * beside others like it is a row: what the others say, whose controls have another name now, is not said of it.
 */
export function loneRowOf(element: Element, values: readonly string[]): RowOfElement | undefined {
  for (const box of composedAncestors(element, MAX_LONE_LEVELS)) {
    if (plainText(textOf(box)).length > MAX_ROW_CHARS) return undefined;
    if (values.every((value) => holdsValue(box, element, value) !== 'none')) return { row: box, index: 0, count: 1 };
    if (isItemOfSeveral(box, element)) return undefined;
  }
  return undefined;
}

/** Whether a sibling is built alike and has a control of the element's kind beside a text of its own. */
function isItemOfSeveral(box: Element, element: Element): boolean {
  const role = roleOf(element);
  return [...(box.parentElement?.children ?? [])].some((other) => {
    if (other === box || !hasSameParts(other, box)) return false;
    const control = queryIn(other, element.localName).find((one) => roleOf(one) === role);
    return control !== undefined && rowTexts(other, control).length > 0;
  });
}

function hasSameParts(a: Element, b: Element): boolean {
  const tags = (one: Element) => [...one.children].map(({ localName }) => localName).join();
  return a.localName === b.localName && tags(a) === tags(b);
}

/** A button that opens and closes what stands below it heads that. */
const FOLDING = 'summary,[aria-expanded]:not([aria-haspopup])';
const GROUP_HEADINGS = `h2,h3,h4,h5,h6,legend,caption,[role="heading"],${FOLDING}`;
/** Ancestors of a row that are searched for the heading above it. */
const MAX_GROUP_LEVELS = 4;

/** The last heading before the row in the nearest group that has one: the day above a list of classes. */
function groupHeading(row: Element): string {
  const heading = groupHeadingOf(row);
  return heading ? plainText(textOf(heading)).slice(0, MAX_ROW_CHARS) : '';
}

function groupHeadingOf(row: Element): Element | undefined {
  for (const group of composedAncestors(row, MAX_GROUP_LEVELS)) {
    const before = queryIn(group, GROUP_HEADINGS).findLast(
      (heading) =>
        !row.contains(heading) &&
        !heading.contains(row) &&
        (heading.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        standsAbove(heading, row),
    );
    if (before) return before;
  }
  return undefined;
}

/** Whether the row stands in a section that opens and closes, beside another of its kind: rows of closed ones are not seen. */
function isInOneOfFolds(row: Element): boolean {
  const heading = groupHeadingOf(row);
  if (!heading?.matches(FOLDING)) return false;
  const text = plainText(textOf(heading));
  const section = heading.localName === 'summary' ? heading.parentElement : heading;
  return [...(section?.parentElement?.children ?? [])].some(
    (other) =>
      other.localName === section?.localName &&
      [other, ...queryIn(other, FOLDING)].some((one) => one.matches(FOLDING) && plainText(textOf(one)) !== text),
  );
}

/** Whether the heading, with wrappers around it alone, stands beside the row or around it, and not in another card. */
function standsAbove(heading: Element, row: Element): boolean {
  const text = plainText(textOf(heading));
  let top = heading;
  const isAlone = (box: Element) =>
    plainText(textOf(box)) === text &&
    ![...box.querySelectorAll('*')].some((inner) => inner !== heading && isField(inner));
  while (top.parentElement && !top.parentElement.contains(row) && isAlone(top.parentElement)) top = top.parentElement;
  return top.parentElement?.contains(row) === true;
}

/** The texts of a row in order, without controls, labels of controls and the element itself. */
export function rowTexts(row: Element, element: Element): string[] {
  const texts: string[] = [];
  let chars = 0;
  const isSkipped = (child: Element) =>
    child === element ||
    isNeverRendered(child) ||
    isField(child) ||
    child.matches('button,[role="button"],[role="menuitem"],script,style,template') ||
    (child as HTMLLabelElement).control === element;
  const read = (node: Element): void =>
    forEachComposedChild(node, (child) => {
      if (chars > MAX_ROW_CHARS * 2) return;
      if (child.nodeType === Node.TEXT_NODE) {
        const text = plainText((child as Text).data);
        if (text === '') return;
        texts.push(text);
        chars += text.length;
      } else if (isElement(child) && !isSkipped(child)) read(child);
    });
  const head = headOf(row);
  if (head) read(head);
  read(row);
  const above = texts.length === 0 ? rowAbove(row) : undefined;
  if (above) read(above);
  return texts;
}

/** The row's texts without the words that every other row has too. */
function identifyingText(
  row: Element,
  element: Element,
  others: readonly { row: Element; element: Element }[],
): string {
  const common = others.map((other) => new Set(wordsIn(rowTexts(other.row, other.element).join(' '))));
  const isCommon = (word: string) => common.length > 0 && common.every((words) => words.has(word));
  return rowTexts(row, element)
    .map((text) =>
      text
        .split(/\s+/u)
        .filter((word) => !wordsIn(word).every(isCommon) || wordsIn(word).length === 0)
        .join(' '),
    )
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, MAX_ROW_CHARS);
}

export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How a row holds a value: as one whole text, as words in a text, or not at all. */
export function holdsValue(row: Element, element: Element, value: string): 'whole' | 'part' | 'none' {
  const wanted = wordsIn(value).join(' ');
  if (wanted === '') return 'none';
  const texts = rowTexts(row, element).map((text) => wordsIn(text).join(' '));
  if (wordsIn(groupHeading(row)).join(' ') === wanted) return 'whole';
  if (texts.includes(wanted) || texts.join(' ') === wanted) return 'whole';
  return ` ${texts.join(' ')} `.includes(` ${wanted} `) ? 'part' : 'none';
}

/** Roles named after what stands in them. */
const CELL_ROLES: ReadonlySet<string> = new Set(['cell', 'gridcell']);

/** The row of an acted-on element as its fingerprint holds it while a task runs. @returns undefined without a row */
export function describeRow(
  element: Element,
  page: PageIndex,
  wanted: { role: string; name: string; tag: string; type?: string | undefined },
) {
  const namesakes = namesakesOf(page, wanted);
  const own = rowOf(element, namesakes);
  if (!own) return undefined;
  const others = namesakes
    .filter((other) => !own.row.contains(other))
    .flatMap((other) => {
      const found = rowOf(other, namesakes);
      return found ? [{ row: found.row, element: other }] : [];
    });
  const heading = groupHeading(own.row);
  const isOneOfGroups = isInOneOfFolds(own.row) || others.some((other) => groupHeading(other.row) !== heading);
  const group = isOneOfGroups ? heading : '';
  const text = [identifyingText(own.row, element, others), group].filter((part) => part !== '').join(' · ');
  if (text === '') return undefined;
  // A name tells more than a header, which sites rename, unless it is content of its row or stands there several times.
  const isContent = CELL_ROLES.has(wanted.role);
  const isOwn = isContent || (wanted.role === 'link' && others.length === 0);
  const header = wanted.name === '' || isOwn || own.count > 1 ? columnOf(element) : undefined;
  const column = header ?? (isContent ? placeInRow(element) : undefined);
  const whole = wholeTexts(rowTexts(own.row, element), text);
  return { text, ...whole, index: own.index, count: own.count, ...(column === undefined ? {} : { column }) };
}

/**
 * Position among reachable elements of equal role, tag and tag path: the items of one list; and the words of the name that tell
 * it from another item's: “Bob” of “Delete Bob” beside “Delete Ann”.
 */
export function positionAmongSimilar(element: Element, page: PageIndex, depth: number): Fingerprint['among'] {
  const role = roleOf(element);
  const path = pathOf(element, depth);
  const similar = page.elements.filter(
    (other) =>
      other.localName === element.localName &&
      pathOf(other, depth) === path &&
      roleOf(other) === role &&
      page.isReachable(other),
  );
  const index = similar.indexOf(element);
  if (index < 0 || similar.length < 2) return undefined;
  const named = similar.slice(0, MAX_COMPARED).map((other) => nameOf(other, role, page.nameCache));
  const own = wordsOfItsOwn(nameOf(element, role, page.nameCache), named);
  return { index, count: similar.length, ...(own === undefined ? {} : { own }) };
}

/** @returns the longest run of words between what a name begins and ends with in common with another of the names */
function wordsOfItsOwn(name: string, others: readonly string[]): string | undefined {
  const words = plainText(name).split(' ');
  const runs = others.map((other) => {
    const theirs = plainText(other).split(' ');
    const room = Math.min(words.length, theirs.length) - 1;
    let start = 0;
    while (start < room && words[start] === theirs[start]) start += 1;
    let end = 0;
    while (start + end < room && words.at(-1 - end) === theirs.at(-1 - end)) end += 1;
    const run = words.slice(start, words.length - end);
    return start + end > 0 && run.join(' ') !== theirs.slice(start, theirs.length - end).join(' ') ? run : [];
  });
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), []);
  return longest.length === 0 ? undefined : truncateText(longest.join(' '), MAX_OWN_CHARS);
}

function pathOf(element: Element, depth: number): string {
  const tags: string[] = [];
  for (let at: Element | null = element; at && tags.length < depth; at = composedParent(at)) tags.push(at.localName);
  return tags.join();
}
