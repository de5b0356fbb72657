/** Recognises table rows and list items, and reads the text that identifies one. */
import { plainText } from '../../core/text';
import { forEachComposedChild, isElement, isNeverRendered } from './composed-tree';

const MAX_ROW_TEXT_CHARS = 60;

/** What a row is known by for a thing in it: how it begins, without that thing and all else there is to press. */
export function rowTextBeside(element: Element, row: Element): string {
  const isOwn = (one: Element) => one === element || (one as HTMLLabelElement).control === element;
  return leadingText(row, (one) => isOwn(one) || one.matches('button,select,textarea,[role="button"]'));
}

/** The first characters of what an element says, without reading all of it. @param isExcluded what is in these does not count */
export function leadingText(element: Element, isExcluded = (_: Element) => false): string {
  const parts: string[] = [];
  let chars = 0;
  const take = (child: Node) => {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = plainText((child as Text).data);
      if (text !== '') parts.push(text);
      chars += text.length;
    } else if (isElement(child) && !isNeverRendered(child) && !isExcluded(child)) read(child);
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

/** Whether it is one of many alike: what is in it is told apart by how it begins. */
export function isRow(element: Element): boolean {
  return ROW_TAGS.has(element.localName) || ROW_ROLES.has(element.getAttribute('role') ?? '');
}
