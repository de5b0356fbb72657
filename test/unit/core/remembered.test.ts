/** A remembered function reads a text once, and keeps no more results than it may. */
import { expect, test } from 'vitest';
import { remembered, rememberedFor } from '../../../lib/core/remembered';

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

test('reads an object once, also where there is no result', () => {
  let reads = 0;
  const first = rememberedFor((items: readonly string[]) => {
    reads += 1;
    return items[0];
  });
  const [some, none] = [['a'], []];
  expect([first(some), first(some), first(none), first(none), first(['a'])]).toEqual([
    'a',
    'a',
    undefined,
    undefined,
    'a',
  ]);
  expect(reads).toBe(3);
});
