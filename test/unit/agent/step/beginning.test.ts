/** The way to the page on which a task begins leads through a closed menu that holds its link. */
import { expect, test } from 'vitest';
import { findWay } from '../../../../lib/agent/step/beginning';
import type { SnapshotNode } from '../../../../lib/page/words/snapshot';

const URL = 'http://shop.example/books/list/';
const node = (name: string, more: Partial<SnapshotNode> = {}): SnapshotNode => ({
  role: 'link',
  name,
  depth: 0,
  ref: name,
  states: [],
  inViewport: true,
  ...more,
});
const BEGINS = { page: '/books/list/', url: URL };
const menu = node('Catalogue', { holds: [{ role: 'link', name: 'Books', href: URL }] });
const other = node('Security', { holds: [{ role: 'link', name: 'Users', href: 'http://shop.example/users/' }] });

test('the menu that holds the link is opened, and only that one', () => {
  expect(findWay([other, menu], BEGINS, false)?.name).toBe('Catalogue');
  expect(findWay([other], BEGINS, false)).toBeUndefined();
});

test('a link that can be seen is taken first', () => {
  expect(findWay([menu, node('Books', { href: URL })], BEGINS, false)?.name).toBe('Books');
});

test('a link to a page above the beginning is followed, but none that the page in front lies beneath as well', () => {
  const begins = { page: '/admin/snippets/advert/', url: 'http://shop.example/admin/snippets/advert/' };
  const home = node('Home', { href: 'http://shop.example/admin/' });
  const snippets = node('Snippets', { href: 'http://shop.example/admin/snippets/' });
  const here = 'http://shop.example/admin/pages/2/';
  expect(findWay([home, snippets], begins, false, here)?.name).toBe('Snippets');
  expect(findWay([home], begins, false, here)).toBeUndefined();
  expect(findWay([node('Away', { href: 'http://else.example/admin/snippets/' })], begins, false, here)).toBeUndefined();
});
