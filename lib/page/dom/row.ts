/** Recognises table rows and list items, and reads the text that identifies one. */
import { plainText } from '../../core/text';
import { forEachComposedChild, isElement, isNeverRendered } from './composed-tree';
import { isSecret } from './secrets';

const MAX_ROW_TEXT_CHARS = 60;

/** The leading text of a row without the given element in it, its label, and all buttons and fields. */
export function rowTextBeside(element: Element, row: Element): string {
  const isOwn = (candidate: Element) => candidate === element || (candidate as HTMLLabelElement).control === element;
  return leadingText(
    row,
    (candidate) => isOwn(candidate) || candidate.matches('button,select,textarea,[role="button"]'),
  );
}

/** The first `MAX_ROW_TEXT_CHARS` characters of an element's text, without reading all of it. @param isExcluded whose subtrees are skipped */
export function leadingText(element: Element, isExcluded = (_: Element) => false): string {
  const parts: string[] = [];
  let chars = 0;
  const take = (child: Node) => {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = plainText((child as Text).data);
      if (text !== '') parts.push(text);
      chars += text.length;
    } else if (isElement(child) && !isNeverRendered(child) && !isExcluded(child) && !isSecret(child)) read(child);
  };
  const read = (node: Element): void =>
    forEachComposedChild(node, (child) => {
      if (chars <= MAX_ROW_TEXT_CHARS) take(child);
    });
  read(element);
  return parts.join(' ').slice(0, MAX_ROW_TEXT_CHARS);
}

const ROW_TAGS = new Set(['tr', 'li', 'article']);

const ROW_ROLES = new Set(['row', 'listitem', 'option', 'treeitem']);

/** Whether an element is a table row, list item, option or the like, by tag or role. */
export function isRow(element: Element): boolean {
  return ROW_TAGS.has(element.localName) || ROW_ROLES.has(element.getAttribute('role') ?? '');
}

/** Rows above that a cell may span. */
const MAX_SPANNED_ROWS = 3;

/** The head of a row that goes on with a record: the term before a `dd`, or the table row above with a cell that spans both. */
export function headOf(row: Element): Element | undefined {
  if (row.localName === 'dd') return before(row, (one) => one.localName === 'dt');
  if (row.localName !== 'tr') return undefined;
  let above = row.previousElementSibling;
  for (let by = 1; above && by <= MAX_SPANNED_ROWS; above = above.previousElementSibling, by++) {
    if ([...above.children].some((cell) => Number(cell.getAttribute('rowspan') ?? 1) > by)) return above;
  }
  return undefined;
}

/** The row above a table row of one wide cell without fields, whose record it goes on with; a field's own label names its row. */
export function rowAbove(row: Element): Element | undefined {
  const [cell, ...others] = row.children;
  const isWide = Number(cell?.getAttribute('colspan') ?? 1) > 1 && others.length === 0;
  const isPart = row.localName === 'tr' && isWide && !row.querySelector('label,input,select,textarea');
  return isPart ? before(row, (one) => one.localName === 'tr') : undefined;
}

function before(element: Element, isWanted: (one: Element) => boolean): Element | undefined {
  let at = element.previousElementSibling;
  while (at && !isWanted(at)) at = at.previousElementSibling;
  return at ?? undefined;
}
