/** sectionOf names the part of an app that is shown, and no place within a list. */
import { expect, test } from 'vitest';
import { sectionOf } from '../../../lib/learning/sections';
import type { SnapshotNode } from '../../../lib/page/words/snapshot';

const shown = (role: string, name: string) => [
  { ref: 'e1', role, name, states: ['current'] } as unknown as SnapshotNode,
];

test.each([
  ['link', 'Customers'],
  ['tab', '家'],
  ['tab', 'Top 10'],
])('the %s “%s” is a section', (role, name) => {
  expect(sectionOf(shown(role, name))).toBe(name);
});

test.each([
  ['link', '1'],
  ['link', 'Page 3'],
  ['link', 'Seite 12'],
  ['tab', '24.'],
  ['link', 'B'],
  ['link', '‹'],
])('the %s “%s” is a place in a list', (role, name) => {
  expect(sectionOf(shown(role, name))).toBeUndefined();
});
