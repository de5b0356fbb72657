/** Lazy memoizes a value, but not a rejection. */
import { expect, test } from 'vitest';
import { Lazy } from '../../../lib/core/lazy';

test('makes the value at first use, shares it, and makes it again after a rejection', async () => {
  let made = 0;
  const lazy = new Lazy(async () => {
    made += 1;
    if (made === 1) throw new Error('not yet');
    return made;
  });
  expect(lazy.peek()).toBeUndefined();
  await expect(lazy.get()).rejects.toThrow('not yet');
  expect(await Promise.all([lazy.get(), lazy.get(), lazy.peek()])).toEqual([2, 2, 2]);
});
