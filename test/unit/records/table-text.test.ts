/** parseTable, writeTable and rowsOfBlanks: quotes, line breaks, other delimiters, headers, bad tables. */
import { expect, test } from 'vitest';
import {
  csvDelimiter,
  MAX_ROWS,
  parseTable,
  rowsOfBlanks,
  rowsOfText,
  TableError,
  writeTable,
} from '../../../lib/records/table-text';

const BLANKS = [
  { slot: 'ticket', label: 'ticket' },
  { slot: 'due-date', label: 'due date' },
];

test.each([
  [
    'commas',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons and CRLF',
    'a;b\r\n1,5;2\r\n',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs of a spreadsheet',
    'a\tb\n1\t2, or 3\n',
    [
      ['a', 'b'],
      ['1', '2, or 3'],
    ],
  ],
  [
    'quotes, doubled quotes and line breaks in a cell',
    '"a ""x""","b\nc"\n1,2',
    [
      ['a "x"', 'b\nc'],
      ['1', '2'],
    ],
  ],
  [
    'a byte order mark and empty rows',
    '\uFEFFa,b\n\n,\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'short rows',
    'a,b\n1',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  ['one column', 'Milk\nBread', [['Milk'], ['Bread']]],
  [
    'bars, and line breaks of an old Mac',
    'a|b\r1, or 2|3',
    [
      ['a', 'b'],
      ['1, or 2', '3'],
    ],
  ],
  [
    'a first line that names the delimiter',
    'sep=;\r\na;b,c\r\n1;2,5',
    [
      ['a', 'b,c'],
      ['1', '2,5'],
    ],
  ],
])('reads %s', (_name, text, rows) => {
  expect(parseTable(text)).toEqual(rows);
});

test('refuses an open quote and too many rows', () => {
  expect(() => parseTable('"a,b\n1,2')).toThrow('rows_open_quote');
  expect(() => parseTable('x\n'.repeat(MAX_ROWS + 2))).toThrow('rows_too_many');
});

test('takes columns by the header, in any order, and by position without one', () => {
  const byName = rowsOfBlanks(parseTable('Due date,note,TICKET\n3 May,x,17'), BLANKS);
  expect(byName).toEqual([{ ticket: '17', 'due-date': '3 May' }]);
  expect(rowsOfBlanks(parseTable('17,3 May\n18,4 May'), BLANKS)).toEqual([
    { ticket: '17', 'due-date': '3 May' },
    { ticket: '18', 'due-date': '4 May' },
  ]);
});

test('refuses cells that no blank takes, where no header says which are meant', () => {
  const one = BLANKS.slice(0, 1);
  expect(() => rowsOfBlanks(parseTable('Bergen, Norway\nOslo, Norway'), one)).toThrow('rows_extra');
  expect(rowsOfBlanks(parseTable('"Bergen, Norway"\n"Oslo, Norway"'), one)).toEqual([
    { ticket: 'Bergen, Norway' },
    { ticket: 'Oslo, Norway' },
  ]);
  expect(rowsOfBlanks(parseTable('ticket,place\n17,Oslo'), one)).toEqual([{ ticket: '17' }]);
});

test('writes what it reads back, and no formula', () => {
  const rows = [
    ['a "b"', 'c\nd'],
    ['1,2', ''],
  ];
  expect(parseTable(writeTable(rows))).toEqual(rows);
  expect(writeTable([['=1+1', '@x']])).toBe("\uFEFF'=1+1,'@x\r\n");
  expect(writeTable([['a;=1+1', '＝1+1']])).toBe('\uFEFF"a;=1+1",\'＝1+1\r\n');
});

test('reads saved results again without the apostrophe, so that rows that failed can be run once more', () => {
  const rows = [
    ['phone', 'note'],
    ['+49 30 1234', '-5'],
    ["'tis", "'s Gravenhage"],
  ];
  expect(parseTable(writeTable(rows))).toEqual(rows);
});

test('takes the delimiter of spreadsheets in the locale', () => {
  expect(['en', 'de'].map(csvDelimiter)).toEqual([',', ';']);
  const rows = [
    ['Jörg; Müller', '1,5'],
    ['a, b', 'c'],
  ];
  expect(parseTable(writeTable(rows, ';'))).toEqual(rows);
});

test('takes the delimiter that gives the wanted number of cells, where the first line holds others more often', () => {
  expect(parseTable('1,5;2,5\n3,5;4', 2)).toEqual([
    ['1,5', '2,5'],
    ['3,5', '4'],
  ]);
  expect(parseTable('Paris, France|12, Rue Bleue|x', 3)[0]).toEqual(['Paris, France', '12, Rue Bleue', 'x']);
});

test('refuses a workbook or picture', () => {
  expect(() => parseTable('PK\x03\x04\x14\0\x06\0')).toThrow('rows_no_text');
});

test('names the row and the column that miss a value, and says when there is no row', () => {
  const problem = (text: string) => {
    try {
      return rowsOfText(text, BLANKS);
    } catch (error) {
      return [error instanceof Error ? error.message : '', ...(error instanceof TableError ? error.values : [])];
    }
  };
  expect(problem('ticket,due date\n17,3 May\n18,\n')).toEqual(['rows_missing', '3', 'due date']);
  expect(problem('17,3 May\n18')).toEqual(['rows_missing', '2', 'due date']);
  expect(problem('ticket;due date\n')).toEqual(['rows_none']);
  expect(problem('Ticket\n17')).toEqual(['rows_missing', '2', 'due date']);
  expect(problem('1,5;2,5;x,1\n3;4;5')).toEqual(['rows_extra']);
});

test('cuts rows of numbers with decimal commas at the semicolon', () => {
  expect(rowsOfText('1,5;2,5\n3,5;4,25', BLANKS)).toEqual([
    { ticket: '1,5', 'due-date': '2,5' },
    { ticket: '3,5', 'due-date': '4,25' },
  ]);
});
