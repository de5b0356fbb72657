/** What a control was when it was told of, so that an act meant for it never reaches what has taken its place. */
import { foldedText } from '../../core/text';
import { nameOf, roleOf } from '../dom/element-state';
import { shownParent } from '../dom/composed-tree';
import { firstWords, isRow } from '../dom/row';

export interface Identity {
  role: string;
  name: string;
  /** How the row or item around it begins: the same button in a recycled row is another button. */
  row: string;
}

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
