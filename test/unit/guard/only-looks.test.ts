/** Controls that only look or go on announce no change of the state of a thing; others may. */
import { expect, test } from 'vitest';
import { onlyLooks } from '../../../lib/guard/only-looks';
import { facts } from './make';

const looks = (name: string, verb: 'click' | 'type' = 'click') =>
  onlyLooks(verb === 'type' ? { verb, ref: 'e1', text: 'x' } : { verb, ref: 'e1' }, facts({ name }));

test.each(['Next', 'Weiter', 'Suivant »', 'Show details', 'More', 'View photos', '3', 'Search'])(
  '“%s” looks',
  (name) => {
    expect(looks(name)).toBe(true);
  },
);

test.each(['Archive', 'Dismiss', 'Hide tip', 'Start lesson', 'Close', '×', 'Got it'])('“%s” may do more', (name) => {
  expect(looks(name)).toBe(false);
});

test('writing is no look', () => {
  expect(looks('Search', 'type')).toBe(false);
});
