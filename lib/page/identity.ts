/** What a control was when it was told of, so that an act meant for it never reaches what has taken its place. */
import { foldedText, plainText } from '../core/text';
import { isRow } from './roles';
import { nameOf, roleOf } from './semantics';
import { eachShownChild, isElement, isNeverShown, shownParent } from './tree';

export interface Identity {
  role: string;
  name: string;
  /** How the row or item around it begins: the same button in a recycled row is another button. */
  row: string;
}

const ROW_CHARS = 60;
const ROW_LEVELS = 12;

/** The row around an element: how it begins, and how many levels up it is; Infinity where there is none. */
interface Row {
  words: string;
  up: number;
}

/** The rows around elements that were passed on the way to one, for many look-ups of one moment. */
export type KnownRows = Map<Element, Row>;

const NO_ROW: Row = { words: '', up: Number.POSITIVE_INFINITY };

export function identityOf(
  element: Element,
  role = roleOf(element),
  name = nameOf(element, role),
  known: KnownRows = new Map(),
): Identity {
  return { role, name, row: rowAround(element, known) };
}

export function sameIdentity(a: Identity, b: Identity): boolean {
  return a.role === b.role && foldedText(a.name) === foldedText(b.name) && a.row === b.row;
}

function rowAround(element: Element, known: KnownRows): string {
  const passed: Element[] = [];
  let at = shownParent(element);
  for (; at && passed.length < ROW_LEVELS; at = shownParent(at)) {
    const row = known.get(at) ?? (isRow(at) ? { words: firstWords(at), up: 0 } : undefined);
    if (row) {
      known.set(at, row);
      return remembered(row, passed, known);
    }
    passed.push(at);
  }
  return at ? '' : remembered(NO_ROW, passed, known);
}

/** @param passed what was passed on the way up to where the row is known */
function remembered({ words, up }: Row, passed: readonly Element[], known: KnownRows): string {
  const top = passed.length + up;
  for (const [i, element] of passed.entries()) known.set(element, { words, up: top - i });
  return top < ROW_LEVELS ? words : '';
}

/** What a row is known by for a thing in it: how it begins, without that thing and all else there is to press. */
export function wordsBeside(element: Element, row: Element): string {
  const isOwn = (one: Element) => one === element || (one as HTMLLabelElement).control === element;
  return firstWords(row, (one) => isOwn(one) || one.matches('button,select,textarea,[role="button"]'));
}

/** The first characters of what an element says, without reading all of it. @param isOther what is in these does not count */
function firstWords(element: Element, isOther = (_: Element) => false): string {
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
