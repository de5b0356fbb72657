/** Shapes of shown values, and what may take their place in a later request. */
import { expect, test } from 'vitest';
import { matchRequest } from '../../../lib/learning/match-request';
import { hasShape, shapeOfValue, shapesOf } from '../../../lib/learning/value-shapes';

test('names the shape of numbers and codes, and none of words', () => {
  expect(['12', '1,204.50', 'a.txt', 'ann@home.example', 'Blank page', 'Ann', "O'Neil"].map(shapeOfValue)).toEqual([
    'number',
    'number',
    'code',
    'code',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a number takes numbers and marked numbers, not words or several numbers', () => {
  const fits = (text: string) => hasShape(text, 'number');
  expect(['7', '#7', '€7', '7%', 'INV-7', '-3.5', '12:30'].filter((text) => !fits(text))).toEqual([]);
  expect(['half', '7 later', '7/8', '7+8', 'status', 'a.txt'].filter(fits)).toEqual([]);
});

test('returns undefined if words follow a number that the task knows as one, unless they are quoted', () => {
  const shapes = shapesOf({ order: '12' }, ['order']);
  const body = { request: [{ text: 'refund order ' }, { slot: 'order' }], ...(shapes ? { shapes } : {}) };
  expect(matchRequest(body, 'refund order 40', 0)?.values).toEqual({ order: '40' });
  expect(matchRequest(body, 'refund order number 40', 0)?.values).toEqual({ order: '40' });
  expect(matchRequest(body, 'refund order 40 in part', 0)).toBeUndefined();
  expect(matchRequest(body, 'refund order 40 less fees', 0)).toBeUndefined();
  expect(matchRequest(body, 'refund order "40 b"', 0)?.values).toEqual({ order: '40 b' });
});
