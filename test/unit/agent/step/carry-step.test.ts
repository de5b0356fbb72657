/** A carried thing and its list are found by their exact names, and a thing that stands there already is told by its list alone. */
import { expect, test } from 'vitest';
import { findBoth, standsIn } from '../../../../lib/agent/step/carry-step';
import type { Snapshot, SnapshotNode } from '../../../../lib/page/words/snapshot';

const node = (role: string, name: string, depth: number, at: string): SnapshotNode => ({
  role,
  name,
  states: [],
  depth,
  at,
  inViewport: true,
});

const board = (names: readonly string[]): Snapshot => ({
  url: 'http://x.test/',
  origin: 'http://x.test',
  title: '',
  documentToken: 'd',
  frameOrigins: [],
  omitted: 0,
  scrolledPercent: 0,
  nodes: names.flatMap((name, i) => [
    node('group', name, 0, `e${10 * i + 1}`),
    node('text', `Bed ${i + 2}`, 1, `e${10 * i + 2}`),
  ]),
});

const both = (page: Snapshot, name: string, list: string) => {
  const { thing, place } = findBoth(page, name, list);
  return [thing?.name, place?.name];
};

test('a thing and a list are found by their exact names', () => {
  const page = board(['Growing', 'Ready for sale', 'Hall 3']);
  expect(both(page, 'Bed 3', 'Growing')).toEqual(['Bed 3', 'Growing']);
  expect(both(page, 'Bed', 'Ready')).toEqual([undefined, undefined]);
  expect(both(page, 'Bed 2', 'Hall')).toEqual(['Bed 2', undefined]);
});

test('a list may count what stands in it', () => {
  expect(both(board(['Growing (4)', 'Ready · 12']), 'Bed 2', 'Ready')).toEqual(['Bed 2', 'Ready · 12']);
});

test('a bare number counts where all lists have one and differ without it', () => {
  expect(both(board(['New 3', 'Doing 2']), 'Bed 2', 'Doing')).toEqual(['Bed 2', 'Doing 2']);
  expect(both(board(['Hall 1', 'Hall 2']), 'Bed 2', 'Hall')).toEqual(['Bed 2', undefined]);
});

test('a thing stands in a group that holds it, and not in one before it', () => {
  const { nodes } = board(['Growing', 'Ready']);
  const [growing, bed2, ready, bed3] = nodes.map((one) => ({ ...one, ref: one.at }) as SnapshotNode);
  if (!growing || !bed2 || !ready || !bed3) throw new Error('no board');
  expect(standsIn(nodes, bed2, growing)).toBe(true);
  expect(standsIn(nodes, bed3, growing)).toBe(false);
  expect(standsIn(nodes, bed2, ready)).toBe(false);
});
