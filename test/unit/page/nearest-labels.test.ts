/** Tests of nearestLabels. */
import { expect, test } from 'vitest';
import { nearestLabels } from '../../../lib/page/act/actions/nearest-labels';

test('the most similar labels come first, each once', () => {
  const labels = ['Austria', 'Germany', 'Armenia', '', 'Germany', 'Georgia'];
  expect(nearestLabels(labels, 'Germani').slice(0, 2)).toEqual(['Germany', 'Armenia']);
});

test('returns at most ten labels', () => {
  expect(
    nearestLabels(
      Array.from({ length: 40 }, (_, n) => `Item ${n}`),
      'Item',
    ),
  ).toHaveLength(10);
});
