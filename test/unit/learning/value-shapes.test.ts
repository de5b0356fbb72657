/** Shapes of shown values, and what may take their place in a later request. */
import { expect, test } from 'vitest';
import { matchRequest } from '../../../lib/learning/match-request';
import { hasShape, shapeOfValue, shapesOf } from '../../../lib/learning/value-shapes';

test('names the shapes of numbers, codes, names, words and phrases, and none of several words', () => {
  expect(
    [
      '12',
      '1,204.50',
      'a.txt',
      'ann@home.example',
      'Blank page',
      'Ann',
      "O'Neil",
      'Ann de Vries',
      'oats',
      'call every day',
    ].map(shapeOfValue),
  ).toEqual(['number', 'number', 'code', 'code', undefined, 'name', 'name', 'name', 'word', 'phrase']);
});

test('a number takes numbers and marked numbers, not words, several numbers or a time of day', () => {
  const fits = (text: string) => hasShape(text, 'number');
  expect(['7', '#7', '€7', '7%', 'INV-7', '-3.5'].filter((text) => !fits(text))).toEqual([]);
  expect(['half', '7 later', '7/8', '7+8', 'status', 'a.txt', '12:30'].filter(fits)).toEqual([]);
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

test('a name takes names and one word, not a sentence; a word takes two words at most', () => {
  const names = ['Okafor', 'okafor', 'Ann de Vries', 'Site East', 'Okafor once she arrives', 'Malkurs vorläufig', '7'];
  expect(names.filter((text) => hasShape(text, 'name'))).toEqual(names.slice(0, 4));
  const words = ['rice', 'brown rice', 'rice of the shelf', 'whatever there is left'];
  expect(words.filter((text) => hasShape(text, 'word'))).toEqual(words.slice(0, 2));
});

test('an adverb is a value by itself, and none behind other words', () => {
  const body = { request: [{ text: 'add the tag ' }, { slot: 'tag' }] };
  expect(matchRequest(body, 'add the tag weekly', 0)?.values).toEqual({ tag: 'weekly' });
  expect(matchRequest(body, 'add the tag family', 0)?.values).toEqual({ tag: 'family' });
  expect(matchRequest(body, 'add the tag blue secretly', 0)).toBeUndefined();
  expect(matchRequest(body, 'add the tag Paris family', 0)?.values).toEqual({ tag: 'Paris family' });
});

test('a telephone number takes one written in groups, and no words', () => {
  const body = {
    request: [{ text: 'call ' }, { slot: 'phone' }, { text: ' for the report' }],
    shapes: { phone: 'code' as const },
  };
  expect(matchRequest(body, 'call 555 0133 for the report', 0)?.values).toEqual({ phone: '555 0133' });
  expect(matchRequest(body, 'call +41 44 555 01 33 for the report', 0)?.values).toEqual({ phone: '+41 44 555 01 33' });
  expect(matchRequest(body, 'call 555 twice for the report', 0)).toBeUndefined();
});

test('a word of degree is a value by itself, and none before other words', () => {
  const body = { request: [{ text: 'run the pump at ' }, { slot: 'speed' }, { text: ' speed' }] };
  expect(matchRequest(body, 'run the pump at half speed', 0)?.values).toEqual({ speed: 'half' });
  expect(matchRequest(body, 'run the pump at fast speed', 0)?.values).toEqual({ speed: 'fast' });
  expect(matchRequest(body, 'run the pump at very speed', 0)).toBeUndefined();
});
