/** What a control was when it was told of, so that an act meant for it never reaches what has taken its place. */
import { normalizeText } from '../../core/text';
import { nameOf, roleOf } from '../dom/element-state';
import { composedParent } from '../dom/composed-tree';
import { leadingText, isRow } from '../dom/row';

export interface Identity {
  role: string;
  name: string;
  /** How the row or item around it begins: the same button in a recycled row is another button. */
  row: string;
}

const MAX_ROW_LEVELS = 12;

/** The row around an element: how it begins, and how many levels up it is; Infinity where there is none. */
interface EnclosingRow {
  text: string;
  levels: number;
}

/** The rows around elements that were passed on the way to one, for many look-ups of one moment. */
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
  let at = composedParent(element);
  for (; at && passed.length < MAX_ROW_LEVELS; at = composedParent(at)) {
    const row = cache.get(at) ?? (isRow(at) ? { text: leadingText(at), levels: 0 } : undefined);
    if (row) {
      cache.set(at, row);
      return cacheRow(row, passed, cache);
    }
    passed.push(at);
  }
  return at ? '' : cacheRow(NO_ENCLOSING_ROW, passed, cache);
}

/** @param passed what was passed on the way up to where the row is known */
function cacheRow({ text, levels }: EnclosingRow, passed: readonly Element[], cache: RowCache): string {
  const top = passed.length + levels;
  for (const [i, element] of passed.entries()) cache.set(element, { text, levels: top - i });
  return top < MAX_ROW_LEVELS ? text : '';
}
