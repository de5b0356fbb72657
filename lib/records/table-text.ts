/** parseTable and writeTable: rows of a pasted table or CSV file (RFC 4180), with commas, semicolons, tabs or bars between the cells. */

/** More rows are refused: each is a run of its own. */
export const MAX_ROWS = 500;
const MAX_CHARS = 1_000_000;
const DELIMITERS = ['\t', ';', '|', ','] as const;
/** First line by which a file tells Excel its delimiter. */
const DELIMITER_LINE = /^sep=([\t;|,])\r?\n/i;

/** @returns rows of cells, all of equal length, empty rows left out @throws Error with a sentence's key as its message */
export function parseTable(text: string): string[][] {
  if (text.length > MAX_CHARS) throw new Error('rows_too_many');
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = DELIMITER_LINE.exec(clean);
  const body = clean.slice(named?.[0].length ?? 0);
  const rows = readRows(body, named?.[1] ?? delimiterOf(body)).filter((row) => row.some((cell) => cell.trim() !== ''));
  // The first row may be a header.
  if (rows.length > MAX_ROWS + 1) throw new Error('rows_too_many');
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** The delimiter that occurs most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const first = (/^(?:"(?:[^"]|"")*"|[^\n"])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((one) => first.split(one).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
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
  if (isQuoted) throw new Error('rows_open_quote');
  endCell();
  rows.push(row);
  return rows;
}

/** CSV with commas; cells that a spreadsheet would read as a formula begin with an apostrophe. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

function writeCell(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Values of each row by slot: by the names in the header where the first row holds them, else in order.
 * @throws Error with a sentence's key, if rows without a header have more cells than there are blanks: which ones are meant?
 */
export function rowsOfBlanks(
  table: readonly (readonly string[])[],
  blanks: readonly { slot: string; label: string }[],
): Record<string, string>[] {
  const header = (table[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const byName = blanks.map(({ slot, label }) =>
    header.findIndex((cell) => cell === label.toLowerCase() || cell === slot),
  );
  const hasHeader = byName.some((column) => column >= 0);
  if (!hasHeader && (table[0]?.length ?? 0) > blanks.length) throw new Error('rows_extra');
  return table.slice(hasHeader ? 1 : 0).map((row) =>
    Object.fromEntries(
      blanks.map(({ slot }, i) => {
        const column = hasHeader ? (byName[i] ?? -1) : i;
        return [slot, (row[column] ?? '').trim()];
      }),
    ),
  );
}
