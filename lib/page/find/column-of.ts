/** columnOf: the header of the table column in which an element stands; of nameless fields and cells it is the only name. */
import { normalizeText, plainText } from '../../core/text';
import { safeText } from '../dom/safe-text';

const CELLS = 'td,th,[role="cell"],[role="gridcell"],[role="columnheader"],[role="rowheader"]';
const ROWS = 'tr,[role="row"]';
const TABLES = 'table,[role="table"],[role="grid"],[role="treegrid"]';
const HEADERS = 'th,[role="columnheader"]';
const MAX_HEADER_CHARS = 60;

/** @returns undefined outside tables, in the header row, and in a column without a header */
export function columnOf(element: Element): string | undefined {
  const cell = element.closest(CELLS);
  const row = cell?.closest(ROWS);
  const table = row?.closest(TABLES);
  if (!cell || !row || !table) return undefined;
  const rows = [...table.querySelectorAll(ROWS)];
  const header = rows.find(isHeaderRow) ?? (rows[0] && isPlainHead(rows[0], rows) ? rows[0] : undefined);
  if (!header || header === row) return undefined;
  const at = startOf(cell, row);
  const text = plainText(safeText(cellAt(header, at) ?? cell)).slice(0, MAX_HEADER_CHARS);
  return cellAt(header, at) === undefined || text === '' ? undefined : text;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A name for the column of a cell in a table without a header: its place, and the number of columns, as no word of a request. */
export function placeInRow(element: Element): string | undefined {
  const cell = element.closest(CELLS);
  const row = cell?.closest(ROWS);
  if (!cell || !row) return undefined;
  const place = LETTERS[startOf(cell, row)];
  const width = LETTERS[cellsOf(row).length];
  return place === undefined || width === undefined ? undefined : `#col${place}${width}`;
}

export function isInColumn(element: Element, column: string): boolean {
  const own = column.startsWith('#col') ? placeInRow(element) : columnOf(element);
  return own !== undefined && normalizeText(own) === normalizeText(column);
}

/** Whether every cell is a header, the corner aside. */
function isHeaderRow(row: Element): boolean {
  const cells = cellsOf(row);
  return cells.length > 1 && cells.slice(1).every((cell) => cell.matches(HEADERS));
}

const CONTROLS = 'a,button,input,select,textarea,[role="button"],[onclick]';

/** A first row of plain cells, all words apart from each other, above rows that have controls or names of their own. */
function isPlainHead(first: Element, rows: readonly Element[]): boolean {
  const [corner, ...cells] = cellsOf(first);
  const words = cells.map((cell) => plainText(safeText(cell)));
  const isHead = (text: string) => /\p{L}/u.test(text) && text.length <= MAX_HEADER_CHARS;
  const areNames = cells.length > 1 && words.every(isHead);
  return (
    areNames &&
    new Set(words).size === words.length &&
    first.querySelector(CONTROLS) === null &&
    ((corner && isCrossTable(corner, rows)) || rows.slice(1).some((row) => row.querySelector(CONTROLS) !== null))
  );
}

/** Rooms by hours: nothing stands in the corner, and each row begins with its name. */
function isCrossTable(corner: Element, [, ...rows]: readonly Element[]): boolean {
  const names = rows.map((row) => plainText(safeText(cellsOf(row)[0] ?? row)));
  return plainText(safeText(corner)) === '' && rows.length > 0 && names.every((name) => name !== '');
}

function cellsOf(row: Element): Element[] {
  return [...row.querySelectorAll(CELLS)].filter((cell) => cell.closest(ROWS) === row);
}

const widthOf = (cell: Element): number => (cell as HTMLTableCellElement).colSpan || 1;

/** The column in which a cell begins, from 0. */
function startOf(cell: Element, row: Element): number {
  const cells = cellsOf(row);
  return cells.slice(0, cells.indexOf(cell)).reduce((sum, one) => sum + widthOf(one), 0);
}

function cellAt(row: Element, column: number): Element | undefined {
  return cellsOf(row).find((cell) => {
    const start = startOf(cell, row);
    return start <= column && column < start + widthOf(cell);
  });
}
