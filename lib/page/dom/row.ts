/** Recognises table rows and list items, and reads the text that identifies one. */
import { plainText } from '../../core/text';
import { eachShownChild, isElement, isNeverShown } from './composed-tree';

const ROW_CHARS = 60;

/** What a row is known by for a thing in it: how it begins, without that thing and all else there is to press. */
export function wordsBeside(element: Element, row: Element): string {
  const isOwn = (one: Element) => one === element || (one as HTMLLabelElement).control === element;
  return firstWords(row, (one) => isOwn(one) || one.matches('button,select,textarea,[role="button"]'));
}

/** The first characters of what an element says, without reading all of it. @param isOther what is in these does not count */
export function firstWords(element: Element, isOther = (_: Element) => false): string {
  const parts: string[] = [];
  let chars = 0;
  const take = (child: Node) => {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = plainText((child as Text).data);
      if (text !== '') parts.push(text);
      chars += text.length;
    } else if (isElement(child) && !isNeverShown(child) && !isOther(child)) read(child);
  };
  const read = (node: Element): void =>
    eachShownChild(node, (child) => {
      if (chars <= ROW_CHARS) take(child);
    });
  read(element);
  return parts.join(' ').slice(0, ROW_CHARS);
}

const ROW_TAGS = new Set(['tr', 'li', 'article']);

const ROW_ROLES = new Set(['row', 'listitem', 'option', 'treeitem']);

/** Whether it is one of many alike: what is in it is told apart by how it begins. */
export function isRow(element: Element): boolean {
  return ROW_TAGS.has(element.localName) || ROW_ROLES.has(element.getAttribute('role') ?? '');
}
