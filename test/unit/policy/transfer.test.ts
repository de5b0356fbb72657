/** Entries moved between two lists by the arrows between them. */
import { expect, test } from 'vitest';
import type { SnapshotNode } from '../../../lib/page/words/snapshot';
import { planTransfer } from '../../../lib/policy/transfer';

const node = (role: string, name: string): SnapshotNode => ({
  depth: 0,
  role,
  name,
  states: [],
  inViewport: true,
  ...(role === 'text' ? {} : { ref: name }),
});
const lists = (from: string[], arrows: string[], into: string[]) => [
  node('text', 'In stock'),
  ...from.map((name) => node('listitem', name)),
  ...arrows.map((name) => node('button', name)),
  node('text', 'Chosen'),
  ...into.map((name) => node('listitem', name)),
];
const plan = (target: string, to: string, nodes: SnapshotNode[], step: number) => {
  const found = planTransfer({ verb: 'drag', target, to }, nodes, step);
  return found?.type === 'press' ? found.node.name : found?.type;
};

const SIGNS = ['›', '»', '‹', '«'];
const WORDS = ['Move to Target', 'Move All to Target', 'Move to Source', 'Move All to Source'];

test.each([
  ['Linen', 'Chosen', SIGNS, '›'],
  ['Plain', 'In stock', SIGNS, '‹'],
  ['Linen', 'Chosen', WORDS, 'Move to Target'],
  ['Plain', 'In stock', WORDS, 'Move to Source'],
])('%s to %s: the entry, then %o', (target, to, arrows, arrow) => {
  const nodes = lists(['Linen', 'Kraft'], arrows, ['Plain']);
  expect([0, 1].map((step) => plan(target, to, nodes, step))).toEqual([target, arrow]);
  expect(plan(target, to, nodes, 2)).toBe('stays');
  const after =
    target === 'Linen' ? lists(['Kraft'], arrows, ['Plain', 'Linen']) : lists(['Linen', 'Plain'], arrows, []);
  expect(plan(target, to, after, 2)).toBe('moved');
});

test('an entry that stays behind its own list has not moved, though the arrows are gone', () => {
  expect(plan('Plain', 'In stock', lists(['Linen'], [], ['Plain']), 2)).toBe('stays');
});

test.each([
  ['Linen', 'Chosen', ['Save']],
  ['Silk', 'Chosen', SIGNS],
  ['Linen', 'Elsewhere', SIGNS],
])('%s to %s between %o is dragged', (target, to, arrows) => {
  expect(plan(target, to, lists(['Linen', 'Kraft'], arrows, ['Plain']), 0)).toBeUndefined();
});
