/** parseTable and writeTable: rows of a pasted table or CSV file (RFC 4180), with commas, semicolons, tabs or bars between the cells. */

/** A table that cannot be used: its message is the key of a sentence, with the sentence's values. */
export class TableError extends Error {
  constructor(
    key: string,
    readonly values: readonly string[] = [],
  ) {
    super(key);
    this.name = 'TableError';
  }
}

/** A blank of a task: its name, and how it is shown. */
export interface Blank {
  slot: string;
  label: string;
}

/** More rows are refused: each is a run of its own. */
export const MAX_ROWS = 500;
const MAX_CHARS = 1_000_000;
const DELIMITERS = ['\t', ';', '|', ','] as const;
/** First line by which a file tells Excel its delimiter. */
const DELIMITER_LINE = /^sep=([\t;|,])\r?\n/i;

/** Beginnings of cells that a spreadsheet reads as a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** An apostrophe before it, as `writeTable` writes it. */
const FORMULA_AS_TEXT = /^'(?=[=+\-@\t\r＝＋－＠])/;

/**
 * @param width number of cells wanted in a row: decides where the first line fits several delimiters
 * @returns rows of cells, all of equal length, empty rows left out @throws Error with a sentence's key as its message
 */
export function parseTable(text: string, width?: number): string[][] {
  if (text.length > MAX_CHARS) throw new TableError('rows_too_many');
  // Workbooks, pictures and the like hold it, text does not.
  if (text.includes('\0')) throw new TableError('rows_no_text');
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = DELIMITER_LINE.exec(clean);
  const body = clean.slice(named?.[0].length ?? 0);
  const rows = readRows(body, named?.[1] ?? delimiterOf(body, width)).filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  );
  // The first row may be a header.
  if (rows.length > MAX_ROWS + 1) throw new TableError('rows_too_many');
  const widest = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: widest }, (_, i) => (row[i] ?? '').replace(FORMULA_AS_TEXT, '')));
}

/** The delimiter that cuts the first line into the wanted number of cells, else the one that occurs most often in it outside quotes. */
function delimiterOf(text: string, width: number | undefined): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^\n"])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((one) => first.split(one).length - 1);
  const fitting = width === undefined || width < 2 ? -1 : counts.indexOf(width - 1);
  return DELIMITERS[fitting >= 0 ? fitting : counts.indexOf(Math.max(...counts))] ?? ',';
}

function readRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === delimiter) endCell();
    else if (character === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else cell += character;
  }
  if (isQuoted) throw new TableError('rows_open_quote');
  endCell();
  rows.push(row);
  return rows;
}

/**
 * CSV as spreadsheets open it: with a byte order mark, since they take a file without one for another encoding. A cell that would
 * be read as a formula begins with an apostrophe.
 * @param delimiter a semicolon where the locale's numbers hold commas
 */
export function writeTable(rows: readonly (readonly string[])[], delimiter: ',' | ';' = ','): string {
  return `\uFEFF${rows.map((row) => row.map(writeCell).join(delimiter)).join('\r\n')}\r\n`;
}

/** The delimiter that spreadsheets of a locale expect in CSV. */
export function csvDelimiter(locale: string): ',' | ';' {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? ';' : ',';
}

function writeCell(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  // Each delimiter: another spreadsheet may cut the row at another one.
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @returns the values of each row by slot @throws TableError if there is none, or one is not complete */
export function rowsOfText(text: string, blanks: readonly Blank[]): Record<string, string>[] {
  const table = parseTable(text);
  const isCutTooOften = !columnsByName(table, blanks) && (table[0]?.length ?? 0) > blanks.length;
  const chosen = isCutTooOften ? parseTable(text, blanks.length) : table;
  const rows = rowsOfBlanks(chosen, blanks);
  if (rows.length === 0) throw new TableError('rows_none');
  const headers = chosen.length - rows.length;
  rows.forEach((row, i) => {
    const missing = blanks.find(({ slot }) => row[slot] === '');
    if (missing) throw new TableError('rows_missing', [String(i + 1 + headers), missing.label]);
  });
  return rows;
}

/** The column of each blank, -1 where there is none; undefined if the first row names no blank. */
function columnsByName(table: readonly (readonly string[])[], blanks: readonly Blank[]): number[] | undefined {
  const header = (table[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const columns = blanks.map(({ slot, label }) =>
    header.findIndex((cell) => cell === label.toLowerCase() || cell === slot),
  );
  return columns.some((column) => column >= 0) ? columns : undefined;
}

/**
 * Values of each row by slot: by the names in the header where the first row holds them, else in order.
 * @throws TableError if rows without a header have more cells than there are blanks: which ones are meant?
 */
export function rowsOfBlanks(
  table: readonly (readonly string[])[],
  blanks: readonly Blank[],
): Record<string, string>[] {
  const columns = columnsByName(table, blanks);
  if (!columns && (table[0]?.length ?? 0) > blanks.length) throw new TableError('rows_extra');
  return table
    .slice(columns ? 1 : 0)
    .map((row) =>
      Object.fromEntries(blanks.map(({ slot }, i) => [slot, (row[columns ? (columns[i] ?? -1) : i] ?? '').trim()])),
    );
}
