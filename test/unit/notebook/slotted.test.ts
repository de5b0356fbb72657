/** Blanks can be called otherwise everywhere at once, and nothing else changes. */
import { expect, test } from 'vitest';
import { withSlotsRenamed } from '../../../lib/records/slotted';

test('every place of a blank gets its new name; words that are the same stay', () => {
  const step = {
    text: [{ text: 'name ' }, { slot: 'name' }],
    values: { name: [{ slot: 'other' }] },
    must: [{ fact: 'appeared', name: [{ slot: 'name' }] }],
    class: 'R2',
  };
  const renamed = withSlotsRenamed(step, new Map([['name', 'thing']]));
  expect(renamed).toEqual({
    text: [{ text: 'name ' }, { slot: 'thing' }],
    values: { name: [{ slot: 'other' }] },
    must: [{ fact: 'appeared', name: [{ slot: 'thing' }] }],
    class: 'R2',
  });
  // Two that change places do.
  const swapped = withSlotsRenamed(
    [{ slot: 'a' }, { slot: 'b' }],
    new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  );
  expect(swapped).toEqual([{ slot: 'b' }, { slot: 'a' }]);
});
