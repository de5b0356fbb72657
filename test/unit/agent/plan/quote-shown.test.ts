/** Names that the page shows are one value each, whatever small words they hold. */
import { expect, test } from 'vitest';
import { quoteShown } from '../../../../lib/agent/plan/quote-shown';
import { recallProcedures } from '../../../../lib/agent/plan/recall-procedures';
import { notesOf } from '../../learning/words-table';

const PAGE = ['Repairs', 'Leak in block B', 'Leak in block', 'Assign', 'Council news', 'Never', 'the'];

test('quotes the longest names, with single words that begin with a capital in a second reading', () => {
  expect(quoteShown('assign the leak in block B to Max', PAGE)).toEqual(['assign the "leak in block B" to Max']);
  expect(quoteShown('send me the Council news Never', PAGE)).toEqual([
    'send me the "Council news" Never',
    'send me the "Council news" "Never"',
  ]);
});

test.each([
  ['a request with quotes of its own', 'assign "Leak in block B" to Max'],
  ['a name as a part of a word', 'assign the Leak in blocks to Max'],
  ['a name at the beginning', 'Council news please'],
  ['a name that stands twice', 'swap Council news and Council news'],
])('leaves %s', (_, request) => {
  expect(quoteShown(request, ['Leak in block', 'Council news'])).toEqual([]);
});

test('a known task answers a request with a name that holds a preposition only where the page shows the name', () => {
  const notes = notesOf([
    { taught: 'assign the Bell to Max', values: { name: 'Bell', who: 'Max' }, same: [], other: [] },
  ]);
  const valuesOf = (texts: string[]) =>
    recallProcedures('assign the Leak in block B to Grace', notes, 0, texts).map(({ values }) => values);
  expect(valuesOf(PAGE)).toEqual([{ name: 'Leak in block B', who: 'Grace' }]);
  expect(valuesOf(['Repairs'])).toEqual([]);
});
