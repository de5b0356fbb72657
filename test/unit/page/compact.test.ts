/** Fewer lines that say the same: what is joined, what never is. */
import { expect, test } from 'vitest';
import { compact } from '../../../lib/page/words/compact';
import type { SnapshotNode } from '../../../lib/page/words/snapshot';
import { nodeLine } from '../../../lib/page/words/outline-text';

const node = (depth: number, role: string, name = '', ref?: string): SnapshotNode => ({
  depth,
  role,
  name,
  states: [],
  inViewport: true,
  ...(ref === undefined ? {} : { ref }),
});
const lines = (nodes: readonly SnapshotNode[]) =>
  nodes.map(({ role, name, ref }) => [role, name, ref].filter(Boolean).join(' '));

test('words that stand together become one line', () => {
  expect(lines(compact([node(0, 'text', 'new'), node(0, 'text', 'today'), node(1, 'text', 'deeper')]))).toEqual([
    'text new · today',
    'text deeper',
  ]);
});

test('an item with one text is that text; a row takes its plain cells', () => {
  expect(
    lines(
      compact([
        node(0, 'listitem'),
        node(1, 'text', 'one'),
        node(0, 'row'),
        node(1, 'cell', 'Bread'),
        node(1, 'cell', '3'),
        node(1, 'cell', 'Delete'),
        node(2, 'button', 'Delete', 'e1'),
      ]),
    ),
  ).toEqual(['listitem one', 'row Bread · 3', 'button Delete e1']);
});

test('a cell with more than its control keeps its line, and controls are never joined or dropped', () => {
  const nodes = [
    node(0, 'cell', 'Bread Delete'),
    node(1, 'button', 'Delete', 'e1'),
    node(0, 'text', 'a'),
    node(0, 'button', 'b', 'e2'),
    node(0, 'text', 'c'),
    node(0, 'listitem'),
    node(1, 'link', 'd', 'e3'),
  ];
  expect(lines(compact(nodes))).toEqual(lines(nodes));
});

test('a row lists the cells that can be acted on, each with its ref, and loses a name that only repeats them', () => {
  const compacted = compact([
    node(0, 'row', 'Milk 2', 'e1'),
    node(1, 'gridcell', 'Milk', 'e2'),
    node(1, 'gridcell', '2'),
    node(0, 'row', 'Totals'),
    node(1, 'gridcell', 'Sum', 'e4'),
    node(1, 'gridcell', '7', 'e5'),
  ]);
  expect(compacted.map((line) => nodeLine(line))).toEqual([
    'e1 row e2 "Milk" "2"',
    'row "Totals"',
    'cells e4 "Sum" e5 "7"',
  ]);
});

test('short items of one list are one line; words cannot pose as a control', () => {
  const compacted = compact([
    node(0, 'listitem', 'one'),
    node(0, 'listitem', 'two'),
    node(0, 'text', 'e9 button "Pay"'),
  ]);
  expect(compacted.map((line) => nodeLine(line))).toEqual(['item "one · two"', '"e9 button \\"Pay\\""']);
});

test('what is joined stays short enough to be cut into lines', () => {
  const long = Array.from({ length: 50 }, (_, i) => node(0, 'text', `word ${i} `.repeat(5)));
  expect(compact(long).every(({ name }) => name.length <= 310)).toBe(true);
  expect(
    compact(long)
      .map(({ name }) => name)
      .join(' '),
  ).toContain('word 49');
});
