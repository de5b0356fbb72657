/** MessageRate: a document that floods is refused, a person is not, and one document does not spend the room of another. */
import { expect, test } from 'vitest';
import { MessageRate } from '../../../lib/messaging/message-rate';

test('3,000 messages in a second: at most 140 are taken, and later ones again', () => {
  const rate = new MessageRate();
  const taken = Array.from({ length: 3_000 }, (_, i) => rate.take('1 0', i / 3)).filter((isTaken) => isTaken).length;
  expect(taken).toBeLessThanOrEqual(140);
  expect(taken).toBeGreaterThan(100);
  expect(rate.take('2 0', 1_000)).toBe(true);
  expect(rate.take('1 0', 3_000)).toBe(true);
});

test('ten acts in a second for ten minutes are all taken', () => {
  const rate = new MessageRate();
  expect(Array.from({ length: 6_000 }, (_, i) => rate.take('1 0', i * 100)).every((isTaken) => isTaken)).toBe(true);
});
