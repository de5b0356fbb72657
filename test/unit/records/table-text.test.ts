/** parseTable, writeTable and rowsOfBlanks: quotes, line breaks, other delimiters, headers, bad tables. */
import { expect, test } from 'vitest';
import { MAX_ROWS, parseTable, rowsOfBlanks, writeTable } from '../../../lib/records/table-text';

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
  expect(writeTable([['=1+1', '@x']])).toBe("'=1+1,'@x\r\n");
});
