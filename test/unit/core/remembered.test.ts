/** A remembered function reads a text once, and keeps no more results than it may. */
import { expect, test } from 'vitest';
import { remembered } from '../../../lib/core/remembered';

test('reads a text once, and again when too many others have come', () => {
  const read: string[] = [];
  const upper = remembered((text) => {
    read.push(text);
    return text.toUpperCase();
  }, 2);
  expect(['a', 'a', 'b', 'a', 'c', 'a'].map(upper)).toEqual(['A', 'A', 'B', 'A', 'C', 'A']);
  expect(read).toEqual(['a', 'b', 'c', 'a']);
});

test('keeps no long text', () => {
  let count = 0;
  const size = remembered(({ length }) => {
    count++;
    return length;
  }, 2);
  const long = 'x'.repeat(1000);
  expect([size(long), size(long), count]).toEqual([1000, 1000, 2]);
});
