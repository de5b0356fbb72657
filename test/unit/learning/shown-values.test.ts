/** shownParameters and showsValues: a result that carried a value must carry the next value again. */
import { expect, test } from 'vitest';
import { showsValues, shownParameters } from '../../../lib/learning/shown-values';
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
  expect(showsValues(outline('e1 textbox Item=Tea'), ['Tea'])).toBe(false);
  expect(showsValues(outline('text Green Tea'), ['tea'])).toBe(true);
  expect(showsValues(outline('text Call Ann about the broken l…'), ['Call Ann about the broken lamp'])).toBe(true);
  expect(showsValues(outline('text anything'), [])).toBe(true);
});
