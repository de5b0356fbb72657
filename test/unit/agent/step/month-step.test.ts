/** The month of a calendar is read and turned where its year or the names of its arrows are elsewhere. */
import { expect, test } from 'vitest';
import { monthMenuAct } from '../../../../lib/agent/step/month-menus';
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

const menu = (name: string, value: string, options?: string[]): SnapshotNode => ({
  ...node(options ? 'combobox' : 'spinbutton', name, name),
  value,
  ...(options ? { options } : {}),
});
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const month = menu('Month', 'December', MONTHS);

test('a month and a year that are chosen beside each other are set one after the other', () => {
  const wanted = { year: 2027, month: 2 };
  const years = menu('Year', '2026', ['2026', '2027']);
  expect(monthMenuAct([month, years], wanted)).toMatchObject({ action: { verb: 'select', options: ['2027'] } });
  expect(monthMenuAct([month, menu('Year', '2026')], wanted)).toMatchObject({ action: { verb: 'type', text: '2027' } });
  const there = menu('Year', '2027', ['2026', '2027']);
  expect(monthMenuAct([month, there], wanted)).toMatchObject({ action: { verb: 'select', options: ['February'] } });
  expect(monthMenuAct([menu('Month', 'February', MONTHS), there], wanted)).toBe('there');
});

test('a month without a year beside it, and two of them, are left alone', () => {
  const wanted = { year: 2026, month: 11 };
  expect(monthMenuAct([month], wanted)).toBeUndefined();
  expect(monthMenuAct([month, menu('Year', '2026'), month, menu('Year', '2026')], wanted)).toBeUndefined();
});
