/** Slots of a template can be renamed; all else stays. */
import { expect, test } from 'vitest';
import { renameParameters } from '../../../lib/records/template';

test('renames every occurrence of a slot and leaves equal words', () => {
  const step = {
    text: [{ text: 'name ' }, { slot: 'name' }],
    values: { name: [{ slot: 'other' }] },
    must: [{ fact: 'appeared', name: [{ slot: 'name' }] }],
    class: 'R2',
  };
  const renamed = renameParameters(step, new Map([['name', 'thing']]));
  expect(renamed).toEqual({
    text: [{ text: 'name ' }, { slot: 'thing' }],
    values: { name: [{ slot: 'other' }] },
    must: [{ fact: 'appeared', name: [{ slot: 'thing' }] }],
    class: 'R2',
  });
  // Two names can be swapped.
  const swapped = renameParameters(
    [{ slot: 'a' }, { slot: 'b' }],
    new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  );
  expect(swapped).toEqual([{ slot: 'b' }, { slot: 'a' }]);
});
