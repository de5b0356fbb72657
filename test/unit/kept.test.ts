/** What is made once is made once, and tried again where it failed. */
import { expect, test } from 'vitest';
import { Kept } from '../../lib/core/kept';

test('made when first needed, shared, and made anew after a failure', async () => {
  let made = 0;
  const kept = new Kept(async () => {
    made += 1;
    if (made === 1) throw new Error('not yet');
    return made;
  });
  expect(kept.soFar()).toBeUndefined();
  await expect(kept.get()).rejects.toThrow('not yet');
  expect(await Promise.all([kept.get(), kept.get(), kept.soFar()])).toEqual([2, 2, 2]);
});
