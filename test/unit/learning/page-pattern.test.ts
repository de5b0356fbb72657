/** Pages of one kind share one pattern. */
import { expect, test } from 'vitest';
import { pagePattern } from '../../../lib/learning/page-pattern';

test.each([
  ['http://a.test/cards/17/edit?tab=2', '/cards/*/edit'],
  ['http://a.test/cards/99/edit#top', '/cards/*/edit'],
  ['http://a.test/', '/'],
  ['http://a.test/#/inbox/4f2a', '/#/inbox/*'],
  ['http://a.test/#!/inbox?x=1', '/#!/inbox'],
  ['http://a.test/b%20c/x', '/*/x'],
  ['http://a.test/index.html', '/index.html'],
])('turns %s into %s', (url, pattern) => {
  expect(pagePattern(url)).toBe(pattern);
});

test('returns undefined for an invalid URL', () => {
  expect(pagePattern('about')).toBeUndefined();
});
