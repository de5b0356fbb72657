/** What a control was when it was told of, so that an act meant for it never reaches what has taken its place. */
import { foldedText, plainText } from '../core/text';
import { nameOf, roleOf } from './semantics';
import { eachShownChild, isElement, isNeverShown, shownParent } from './tree';

export interface Identity {
  role: string;
  name: string;
  /** How the row or item around it begins: the same button in a recycled row is another button. */
  row: string;
}

const ROW_TAGS = new Set(['tr', 'li', 'article']);
const ROW_ROLES = new Set(['row', 'listitem', 'option', 'treeitem']);
const ROW_CHARS = 60;
const ROW_LEVELS = 12;

/** How rows begin, for many look-ups of one moment. */
export type RowWords = Map<Element, string>;

export function identityOf(
  element: Element,
  role = roleOf(element),
  name = nameOf(element, role),
  known: RowWords = new Map(),
): Identity {
  return { role, name, row: rowAround(element, known) };
}

export function sameIdentity(a: Identity, b: Identity): boolean {
  return a.role === b.role && foldedText(a.name) === foldedText(b.name) && a.row === b.row;
}

function rowAround(element: Element, known: RowWords): string {
  let at = shownParent(element);
  for (let up = 0; at && up < ROW_LEVELS; at = shownParent(at), up++) {
    if (!isRow(at)) continue;
    const words = known.get(at) ?? firstWords(at);
    known.set(at, words);
    return words;
  }
  return '';
}

/** Whether what is in it is told apart by how it begins. */
export function isRow(element: Element): boolean {
  return ROW_TAGS.has(element.localName) || ROW_ROLES.has(element.getAttribute('role') ?? '');
}

/** The first characters of what an element says, without reading all of it. */
function firstWords(element: Element): string {
  const parts: string[] = [];
  let chars = 0;
  const take = (child: Node) => {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = plainText((child as Text).data);
      if (text !== '') parts.push(text);
      chars += text.length;
    } else if (isElement(child) && !isNeverShown(child)) read(child);
  };
  const read = (node: Element): void =>
    eachShownChild(node, (child) => {
      if (chars <= ROW_CHARS) take(child);
    });
  read(element);
  return parts.join(' ').slice(0, ROW_CHARS);
}
