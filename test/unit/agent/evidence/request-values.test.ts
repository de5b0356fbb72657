/** namedValues: what a request names, and what is only an ordinary word of it. */
import { expect, test } from 'vitest';
import { asksQuestion, wantsFilledField, wantsView } from '../../../../lib/agent/evidence/request-kind';
import { namedValues, wordsOf } from '../../../../lib/agent/evidence/request-values';

const texts = (request: string) => namedValues(request).map(({ text }) => text);

test.each([
  ['add "oat milk" to the list', ['oat milk']],
  ['put 3 blue mugs into the cart', ['3']],
  ['order two lamps for Bob Jones', ['2', 'Bob', 'Jones']],
  ['Send the note to ann@example.org', ['ann@example.org']],
  ['trage „Brot kaufen“ in die Liste ein', ['Brot kaufen']],
  ['öffne die Rechnung mit der Nummer 4711', ['4711']],
  ['Please Approve The Invoice Now', []],
  ['move it to Friday', []],
  ['delete the 2nd draft', []],
])('%s names %j', (request, expected) => {
  expect(texts(request)).toEqual(expected);
});

test('writes amounts and dates as comparable numbers', () => {
  expect(wordsOf('1,250.00')).toEqual(['1250']);
  expect(wordsOf('12,50 €')).toEqual(['12.5']);
  expect(wordsOf('24.12.2026')).toEqual(['24', '12', '2026']);
  expect(wordsOf('2026-12-04')).toEqual(['2026', '12', '4']);
});

test('tells questions, views and fills from tasks', () => {
  expect(asksQuestion('How much is the blue mug?')).toBe(true);
  expect(asksQuestion('Can you send the form?')).toBe(false);
  expect(asksQuestion('open the table and tell me the total')).toBe(true);
  expect(wantsView('open the invoice of Bob')).toBe(true);
  expect(wantsView('search for lamps and order one')).toBe(false);
  expect(wantsFilledField('type hello into Name')).toBe(true);
  expect(wantsFilledField('set Shipping to Express and save')).toBe(false);
});
