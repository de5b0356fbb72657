/** A day that is said in one form is found by its name in another one. */
import { expect, test } from 'vitest';
import { findDay } from '../../../../lib/agent/step/day-step';
import type { SnapshotNode } from '../../../../lib/page/words/snapshot';

const NOW = Date.UTC(2027, 0, 5);
const node = (name: string, depth: number, ref: string): SnapshotNode => ({
  role: 'gridcell',
  name,
  depth,
  ref,
  states: [],
  inViewport: true,
});
const MONTH = [
  node('May 14, 2027', 0, 'e1'),
  node('May 14, 2027', 1, 'e2'),
  node('Saturday, May 15, 2027', 0, 'e3'),
  node('15', 0, 'e4'),
];

test.each([
  ['14 May', 'e2'],
  ['the day May 14, 2027', 'e2'],
  ['15. Mai 2027', 'e3'],
  ['2027-05-15', 'e3'],
  ['15 May 2028', undefined],
  ['16 May', undefined],
  ['15', undefined],
])('%s', (words, ref) => {
  expect(findDay(words, MONTH, NOW)?.ref).toBe(ref);
});

test('the number of a day is pressed where an appointment stands in its cell', () => {
  const appointment = node('Inventory', 1, 'e3');
  expect(findDay('14 May', [node('May 14, 2027', 0, 'e1'), node('14', 1, 'e2'), appointment], NOW)?.ref).toBe('e2');
  expect(findDay('14 May', [node('May 14, 2027', 0, 'e1'), appointment], NOW)).toBeUndefined();
});

test('no day is taken where two elements beside each other are called so', () => {
  expect(findDay('14 May', [node('May 14, 2027', 0, 'e1'), node('14 May 2027', 0, 'e2')], NOW)).toBeUndefined();
});
