/** A name that counts something is found with another count, and no other name is taken for it. */
import { expect, test } from 'vitest';
import { withShownCount } from '../../../../lib/agent/step/counted-name';
import type { Template } from '../../../../lib/records/template';
import { facts } from '../../guard/make';

const TABLE: Template = [{ text: 'Table ' }, { slot: 'table' }, { text: ' 0 guests' }];
const COURT: Template = [{ text: 'Court 1 at ' }, { slot: 'table' }];

function nameOf(named: Template, remembered: string, names: readonly string[]): string {
  const nodes = names.map((name) => ({ role: 'button', name }));
  const { fingerprint } = facts({ role: 'button', name: remembered });
  return withShownCount(fingerprint, named, { table: '7' }, nodes).name;
}

test('finds the only name with another count', () => {
  expect(nameOf(TABLE, 'Table 7 0 guests', ['Table 1 0 guests', 'Table 7 3 guests'])).toBe('Table 7 3 guests');
});

test.each([
  ['the name stands there as it was', TABLE, 'Table 7 0 guests', ['Table 7 0 guests', 'Table 7 3 guests']],
  ['two have another count', TABLE, 'Table 7 0 guests', ['Table 7 2 guests', 'Table 7 3 guests']],
  ['another value stands there', TABLE, 'Table 7 0 guests', ['Table 71 3 guests']],
  ['the number is the name of a place', COURT, 'Court 1 at 7', ['Court 2 at 7']],
])('keeps the name where %s', (_, named, remembered, names) => {
  expect(nameOf(named, remembered, names)).toBe(remembered);
});
