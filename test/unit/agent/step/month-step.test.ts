/** The month of a calendar is read and turned where its year or the names of its arrows are elsewhere. */
import { expect, test } from 'vitest';
import { findArrow, findShownMonth } from '../../../../lib/agent/step/month-step';
import type { SnapshotNode } from '../../../../lib/page/words/snapshot';

const node = (role: string, name: string, ref?: string): SnapshotNode => ({
  role,
  name,
  depth: 1,
  ...(ref === undefined ? {} : { ref }),
  states: [],
  inViewport: true,
});
const turned = (nodes: SnapshotNode[], isForward: boolean) => {
  const title = findShownMonth(nodes);
  return title && findArrow(nodes, title, isForward)?.ref;
};
const NAMELESS = [
  node('textbox', 'Day', 'e1'),
  node('button', '', 'back'),
  node('button', '', 'today'),
  node('text', 'December'),
  node('text', '2026'),
  node('button', '', 'next'),
  node('cell', '29', 'e2'),
];

test('a month and a year in elements of their own are one title', () => {
  expect(findShownMonth(NAMELESS)).toMatchObject({ year: 2026, month: 12 });
  expect(findShownMonth([node('text', 'December'), node('cell', '2'), node('cell', '3')])).toBeUndefined();
});

test('a button without a name beside the title turns the calendar', () => {
  expect(turned(NAMELESS, true)).toBe('next');
  expect(turned(NAMELESS, false)).toBe('back');
});

test('arrows with names go first, and of two without a name on both sides none is chosen', () => {
  expect(turned([...NAMELESS, node('button', '›', 'named')], true)).toBe('named');
  const years = [
    node('button', '', 'e1'),
    node('button', '', 'e2'),
    node('text', 'May 2027'),
    node('button', '', 'e3'),
    node('button', '', 'e4'),
  ];
  expect(turned(years, true)).toBeUndefined();
});
