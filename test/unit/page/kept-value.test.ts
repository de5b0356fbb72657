/** Tests of compareKept: formats of masks count as kept, lost characters do not. */
import { expect, test } from 'vitest';
import { compareKept } from '../../../lib/page/act/input/kept-value';

const NO_SHAPE = { before: '', placeholder: '' };

test.each([
  ['(030) 901-820', '030901820'],
  ['DE89 3704 0044', 'DE8937040044'],
  ['+49 170 1234567', '1701234567'],
  ['€ 1.234,50', '1234,5'],
  ['1 000 000', '1000000'],
  ['12 %', '12'],
  ['two  words', 'two words'],
  ['+44 (20) 7946 0958', '+442079460958'],
  ['AB-12', 'ab-12'],
  ['SW1A 1AA', 'sw1a1aa'],
  ['09:30', '9:30'],
  ['14:30', '2:30 pm'],
  ['2:05 PM', '14:05'],
])('%s keeps %s', (held, wanted) => {
  expect(compareKept(held, wanted, NO_SHAPE)).toBe('same');
});

test.each([
  ['15', '1,5'],
  ['12', '1234'],
  ['Robert', 'Roberta'],
  ['', 'text'],
  ['LOUD', 'loud'],
  ['5', '9'],
  ['8', '-8'],
  ['44 20 7946 0958', '+44 20 7946 0958'],
  ['1,234', '1,23'],
  ['09:30', '9:30 pm'],
  ['12:00', '12:15'],
  ['08:30', '18:30'],
])('%s does not keep %s', (held, wanted) => {
  expect(compareKept(held, wanted, NO_SHAPE)).not.toBe('same');
});

test.each([
  ['04/__/____', '04', NO_SHAPE],
  ['04/', '04', NO_SHAPE],
  ['04.05', '0405', { before: '01.02.2020', placeholder: '' }],
  ['12-34', '1234', { before: '', placeholder: '00-00-00' }],
])('%s is incomplete for %s', (held, wanted, shape) => {
  expect(compareKept(held, wanted, shape)).toBe('incomplete');
});

test('a placeholder in words, or an old name, is no shape to be filled', () => {
  expect(compareKept('41', '4', { before: '1', placeholder: 'Please Input' })).toBe('other');
  expect(compareKept('Hi', 'High', { before: 'Low Tide', placeholder: '' })).toBe('other');
  expect(compareKept('12 03', '1203', { before: '', placeholder: 'dd mm yyyy' })).toBe('incomplete');
});
