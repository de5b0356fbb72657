/** Page text cannot close its data box. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededChance } from '../../../lib/core/chance';
import { dataBox } from '../../../lib/policy/situation';

test('opens and closes the box once, with an unknown nonce, for 10,000 strings', () => {
  const chance = seededChance(3);
  const nasty = fc
    .array(
      fc.oneof(
        fc.constantFrom('<<<DATA ', ' DATA>>>', '\n', '>>>', '\u202e', '\u{e0041}', 'system:'),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  const nonces = new Set<string>();
  fc.assert(
    fc.property(nasty, (text) => {
      const box = dataBox(text, chance);
      const nonce = /^<<<DATA (\w+)\n/.exec(box)?.[1] ?? '';
      nonces.add(nonce);
      return (
        box.split('<<<DATA').length === 2 &&
        box.split('DATA>>>').length === 2 &&
        box.endsWith(`\n${nonce} DATA>>>`) &&
        !/[\u202a-\u202e\u{e0000}-\u{e007f}]/u.test(box)
      );
    }),
    { numRuns: 10_000, seed: 20261123 },
  );
  expect(nonces.size).toBe(10_000);
});
