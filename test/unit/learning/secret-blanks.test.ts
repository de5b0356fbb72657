/** A secret that a request names stands in no title, and the boxes of one code are one step for the user's hand. */
import { expect, test } from 'vitest';
import { induce } from '../../../lib/learning/induce';
import { matchRequest } from '../../../lib/learning/match-request';
import { templateText } from '../../../lib/records/template';
import { NOW, type Shown, save, shown, type } from './shown-run';

const byHand = (name: string): Shown => ({
  action: { verb: 'fillByHand', ref: 'e1' },
  fingerprint: { role: 'textbox', name },
});
const boxes = (count: number) => Array.from({ length: count }, (_, i) => byHand(`Sign ${i + 1}`));
const titleOf = (request: string, steps: readonly Shown[]) => {
  const { procedure } = induce(shown(request, steps));
  return procedure && templateText(procedure.request);
};

test.each([
  ['open locker 12 with the PIN 4471', [type('Locker', '12'), byHand('PIN'), save], '4471'],
  ['sign Ada in, password is "sesame!"', [type('Who', 'Ada'), byHand('Password'), save], 'sesame'],
  ['sperre das Schloss Keller mit dem Code 90a7 auf', [type('Schloss', 'Keller'), byHand('Code'), save], '90a7'],
  ['pair the scale 730194', [...boxes(6), save], '730194'],
])('the title of “%s” has no secret', (request, steps, secret) => {
  const title = titleOf(request, steps);
  expect(title).toBeDefined();
  expect(title).not.toContain(secret);
});

test('asked with another code, the same task is meant', () => {
  const { procedure } = induce(shown('pair the scale 730194', [...boxes(6), save]));
  expect(procedure?.steps.map(({ verb }) => verb)).toEqual(['fillByHand', 'click']);
  expect(procedure && matchRequest(procedure, 'pair the scale 118820', NOW)?.values).toEqual({ scale: '118820' });
});

test('a number that is no secret stays the number of this one thing', () => {
  expect(titleOf('pay invoice 2031 with my PIN', [byHand('PIN'), save])).toBe('pay invoice 2031 with my PIN');
  expect(titleOf('send the code for 2031', [byHand('Code'), save])).toBe('send the code for 2031');
  expect(titleOf('pair the scale 730194', [save])).toBe('pair the scale 730194');
});
