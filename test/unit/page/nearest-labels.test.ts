/** Tests of nearestLabels. */
import { expect, test } from 'vitest';
import { nearestLabels } from '../../../lib/page/act/actions/nearest-labels';

const MANY = Array.from({ length: 40 }, (_, n) => `Item ${n}`);

test('the most similar of many labels come first, each once', () => {
  const labels = [...MANY, 'Germany', 'Armenia', 'Germany'];
  expect(nearestLabels(labels, 'Germani').slice(0, 2)).toEqual(['Germany', 'Armenia']);
});

test('few labels keep the order of the page', () => {
  expect(nearestLabels(['Small', '', 'Large', 'Small'], 'Largo')).toEqual(['Small', 'Large']);
});

test('returns at most ten labels', () => {
  expect(nearestLabels(MANY, 'Item')).toHaveLength(10);
});
