/** findTransform names how a said value became the written one; applyTransform does the same to another value. */
import { expect, test } from 'vitest';
import { applyTransform, findTransform, findWordTransform } from '../../../lib/learning/transforms';

const NOW = new Date(2026, 9, 14, 10).getTime();

test.each([
  ['water plants', 'Water plants', 'feed cat', 'Feed cat'],
  ['de12', 'DE12', 'fr7', 'FR7'],
  ['São Paulo', 'Sao Paulo', 'Köln', 'Koln'],
  ['green tea', 'green_tea', 'black coffee', 'black_coffee'],
  ['Old Town Hall', 'old-town-hall', 'New Bridge', 'new-bridge'],
  ['3,500', '3500', '12,000', '12000'],
  ['€ 40', '40', '€ 15', '15'],
  ['seven', '7', 'two', '2'],
  ['3rd', '3', '11th', '11'],
  ['[draft]', 'draft', '[final]', 'final'],
  ['12 34 56', '123456', '65 43 21', '654321'],
  ['1234567890', '123 456-7890', '5550001111', '555 000-1111'],
  ['next friday', '2026-10-23', '1 November 2026', '2026-11-01'],
  ['5 December 2026', '05.12.2026', 'tomorrow', '15.10.2026'],
  ['6 pm', '18:00', '7:15 am', '07:15'],
])('“%s” written as “%s”: “%s” becomes “%s”', (said, written, other, expected) => {
  const found = findTransform(said, written, NOW);
  expect(found).toBeDefined();
  if (found && found !== 'same') expect(applyTransform(found, other, NOW)).toBe(expected);
});

test('finds no transform between different values', () => {
  expect(findTransform('blue', 'red', NOW)).toBeUndefined();
  expect(findTransform('5 May 2027', '2027-05-06', NOW)).toBeUndefined();
});

test('gives nothing for a value that is not of the kind', () => {
  expect(applyTransform({ as: 'date', format: 'YYYY-MM-DD' }, 'soon', NOW)).toBeUndefined();
  expect(applyTransform({ as: 'number' }, 'many', NOW)).toBeUndefined();
});

test('takes a word of a longer value', () => {
  expect(findWordTransform('Ida Bell', 'Ida', NOW)).toEqual({ as: 'first-word' });
  expect(findWordTransform('Ida Bell', 'Bell', NOW)).toEqual({ as: 'last-word' });
});

test.each([
  ['February 2027', '2027-02', 'March 2026', '2026-03'],
  ['März 2027', '03/2027', 'next month', '11/2026'],
  ['letzten Monat', '2026-09', 'Mai 2028', '2028-05'],
  ['Aug 2027', 'August 2027', '2027-12', 'December 2027'],
])('a month “%s” written as “%s”: “%s” becomes “%s”', (said, written, other, expected) => {
  const found = findTransform(said, written, NOW);
  expect(found).toMatchObject({ as: 'month' });
  if (found && found !== 'same') expect(applyTransform(found, other, NOW)).toBe(expected);
});

test('a number that could be a month is one only in a field for a month', () => {
  expect(findTransform('2027-02', '2027-02', NOW)).toBe('same');
  expect(findTransform('2027-02', '2027-02', NOW, 'month')).toEqual({ as: 'month', format: 'YYYY-MM' });
  expect(findTransform('2027-17', '2027-17', NOW, 'month')).toBe('same');
  expect(applyTransform({ as: 'month', format: 'YYYY-MM' }, 'March', NOW)).toBeUndefined();
});

test.each([
  ['60', '60 °C', '95', '95 °C'],
  ['2', '2 hours', '12', '12 hours'],
  ['500', '500ml', '250', '250ml'],
  ['1.5', '1.5 kg', '3', '3 kg'],
])('a number “%s” written with its unit as “%s”: “%s” becomes “%s”', (said, written, other, expected) => {
  const found = findTransform(said, written, NOW);
  if (!found || found === 'same') throw new Error('no transform');
  expect(applyTransform(found, other, NOW)).toBe(expected);
});

test.each([
  ['3', '3rd'],
  ['9', '9am'],
  ['60', '60 °C, short'],
  ['4', '4 of 9'],
  ['Ann', 'Ann Lee'],
  ['6', '60 °C'],
])('“%s” is no number with a unit of “%s”', (said, written) => {
  expect(findTransform(said, written, NOW)).toBeUndefined();
});
