/** shownParameters, shownMessages and showsValues: a result that carried a value must carry the next value again. */
import { fillTemplate } from '../../../lib/records/template';
import { expect, test } from 'vitest';
import { shownMessages, showsValues, shownParameters } from '../../../lib/learning/shown-values';
import { outline, step } from '../agent/evidence/make';

const values = { item: 'Oat milk', shop: 'x' };
const appeared = (name: string, role = 'text') => ({ fact: 'appeared' as const, role, name });

test('names the parameters that a press made appear outside fields', () => {
  expect(shownParameters(step({ seen: [appeared('oat milk (2)')] }), values)).toEqual(['item']);
  expect(shownParameters(step({ seen: [appeared('Oat milk', 'textbox'), appeared('x')] }), values)).toEqual([]);
  const typed = step({ action: { verb: 'type', ref: 'e1', text: 'Oat milk' }, seen: [appeared('Oat milk')] });
  expect(shownParameters(typed, values)).toEqual([]);
});

test('misses a value that stands only in a field, and accepts a long value by its beginning', () => {
  expect(showsValues(outline('e1 textbox Item=Tea'), ['Tea'], 0)).toBe(false);
  expect(showsValues(outline('text Green Tea'), ['tea'], 0)).toBe(true);
  expect(showsValues(outline('text Call Ann about the broken l…'), ['Call Ann about the broken lamp'], 0)).toBe(true);
  expect(showsValues(outline('text anything'), [], 0)).toBe(true);
});

test.each([
  ['Oat milk is in the basket', 'Rye is in the basket'],
  ['Oat milk is now public (17 views)', 'Rye is now public'],
  ['Oat milk sent 17 times to all', undefined],
  ['In den Korb gelegt: Oat milk', undefined],
  ['Oat milk (3 left)', undefined],
  ['Oat milk', undefined],
  ['Oat milk, warm, in a cup', undefined],
  ['Oat milk with sugar', undefined],
  ['Thank you', undefined],
])('repeats the message “%s” of another value, unless it holds other data', (text, repeated) => {
  const [message] = shownMessages(step({ seen: [appeared(text, 'status')] }), values, ['Sugar']);
  expect(message && fillTemplate(message, { ...values, item: 'Rye' })).toBe(repeated);
});

test('repeats no message that another act may have brought', () => {
  const effect = { facts: [appeared('Oat milk is in the basket')], isShared: true as const };
  expect(shownMessages(step({ effect }), values)).toEqual([]);
});

test('a day and a long number stand on the page in another form', () => {
  expect(showsValues(outline('text Booked: 08.05.2027'), ['8. Mai 2027'], 0)).toBe(true);
  expect(showsValues(outline('text Booked: 09.05.2027'), ['8. Mai 2027'], 0)).toBe(false);
  expect(showsValues(outline('text Call +436767654321'), ['+43 676 7654321'], 0)).toBe(true);
  expect(showsValues(outline('text 3 4 5'), ['345'], 0)).toBe(false);
});

test('a value that another one holds is not shown by it', () => {
  const renamed = { old: 'Emil', name: 'Emily' };
  expect(shownParameters(step({ seen: [appeared('Emily (x1)')] }), renamed)).toEqual(['name']);
  expect(shownParameters(step({ seen: [appeared('Emil is now called Emily')] }), renamed)).toEqual(['old', 'name']);
});

test('a word that leads a remark of the page is no value, unless it is spelled as a name', () => {
  const remark = step({ seen: [appeared('Note: this cannot be undone')] });
  expect(shownParameters(remark, { column: 'note' })).toEqual([]);
  expect(shownParameters(step({ seen: [appeared('Note: a note was kept')] }), { column: 'note' })).toEqual(['column']);
  expect(shownParameters(step({ seen: [appeared('Bob: away')] }), { who: 'Bob' })).toEqual(['who']);
  expect(showsValues(outline('text Note: this cannot be undone'), ['note'], 0)).toBe(false);
});
