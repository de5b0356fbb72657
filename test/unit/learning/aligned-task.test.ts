/** Requests in any order, with things left out that go without saying on their site: alignTask reads them. */
import { expect, test } from 'vitest';
import { recallProcedures } from '../../../lib/agent/plan/recall-procedures';
import { siteNotes } from './site-words';

/** A Wednesday. */
const NOW = Date.UTC(2026, 3, 15, 12);
const NOTES = siteNotes(
  {
    site: 'warehouse',
    known: [
      'move pallet {pallet} to aisle {aisle}',
      'scan pallet {pallet}',
      'block pallet {pallet}',
      'ship pallet {pallet} to {city}',
    ],
    pairs: [
      [0, '', { pallet: '71', aisle: 'B4' }],
      [1, '', { pallet: '71' }],
      [2, '', { pallet: '71' }],
      [3, '', { pallet: '71', city: 'Genoa' }],
    ],
    nearMisses: [],
  },
  NOW,
);

function read(request: string): string | undefined {
  const [only, another] = recallProcedures(request, NOTES, NOW);
  return only && !another ? `${only.note.id} ${Object.values(only.values).toSorted().join(' ')}` : undefined;
}

test.each([
  ['88 needs to be moved to C2', 'note_0 88 C2'],
  ['88 still has to be scanned', 'note_1 88'],
  ['pal 88 should be blocked', 'note_2 88'],
  ['88 must be shipped to Oslo', 'note_3 88 Oslo'],
])('reads “%s”', (request, expected) => {
  expect(read(request)).toBe(expected);
});

test.each([
  '88 was blocked',
  'we shipped 88 to Oslo',
  '88 is blocked',
  'should 88 be blocked?',
  'I must block 88',
  '88 should be unblocked',
  'ship 88 from Oslo',
  'ship 88 back to Oslo',
  'ship crate 88 to Oslo',
  'ship 88 to Oslo on Friday',
  'ship 88 to the office',
  'block aisle C2',
  'move 88 over',
  'scan 88 twice',
  'move half of 88 to C2',
])('reads nothing in “%s”', (request) => {
  expect(read(request)).toBeUndefined();
});
