/** Identity: role, name and row text of a control when its ref was handed out; an action is refused if they have changed. */
import { normalizeText } from '../../core/text';
import { roleOf } from '../dom/aria-role';
import { nameOf } from '../dom/element-state';
import { composedAncestors } from '../dom/composed-tree';
import { leadingText, isRow } from '../dom/row';

export interface Identity {
  role: string;
  name: string;
  /** Leading text of the enclosing row; empty without one. A virtual list that shows another record in a row changes it. */
  row: string;
}

/** Ancestors searched for the enclosing row. */
const MAX_ROW_LEVELS = 12;

/** The leading text of the row around an element, and its distance in ancestors; Infinity if there is none. */
interface EnclosingRow {
  text: string;
  levels: number;
}

/** Enclosing rows by element, shared by the look-ups of one snapshot. */
export type RowCache = Map<Element, EnclosingRow>;

const NO_ENCLOSING_ROW: EnclosingRow = { text: '', levels: Number.POSITIVE_INFINITY };

export function identityOf(
  element: Element,
  role = roleOf(element),
  name = nameOf(element, role),
  cache: RowCache = new Map(),
): Identity {
  return { role, name, row: enclosingRowText(element, cache) };
}

export function isSameIdentity(a: Identity, b: Identity): boolean {
  return a.role === b.role && normalizeText(a.name) === normalizeText(b.name) && a.row === b.row;
}

function enclosingRowText(element: Element, cache: RowCache): string {
  const passed: Element[] = [];
  for (const at of composedAncestors(element)) {
    if (passed.length === MAX_ROW_LEVELS) return '';
    const row = cache.get(at) ?? (isRow(at) ? { text: leadingText(at), levels: 0 } : undefined);
    if (row) {
      cache.set(at, row);
      return cacheRow(row, passed, cache);
    }
    passed.push(at);
  }
  return cacheRow(NO_ENCLOSING_ROW, passed, cache);
}

/** Caches a row for the elements below it. @returns its text, or '' if it is too far up */
function cacheRow({ text, levels }: EnclosingRow, passed: readonly Element[], cache: RowCache): string {
  const top = passed.length + levels;
  for (const [i, element] of passed.entries()) cache.set(element, { text, levels: top - i });
  return top < MAX_ROW_LEVELS ? text : '';
}
