/** compactOutline: which nodes join, and which never do. */
import { expect, test } from 'vitest';
import { compactOutline } from '../../../lib/page/words/compact';
import type { SnapshotNode } from '../../../lib/page/words/snapshot';
import { formatNode } from '../../../lib/page/words/outline-text';

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

test('joins adjacent text of one depth into one line', () => {
  expect(lines(compactOutline([node(0, 'text', 'new'), node(0, 'text', 'today'), node(1, 'text', 'deeper')]))).toEqual([
    'text new · today',
    'text deeper',
  ]);
});

test('gives a list item its text and a row its plain cells', () => {
  expect(
    lines(
      compactOutline([
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

test('keeps a cell with more text than its control, and every control', () => {
  const nodes = [
    node(0, 'cell', 'Bread Delete'),
    node(1, 'button', 'Delete', 'e1'),
    node(0, 'text', 'a'),
    node(0, 'button', 'b', 'e2'),
    node(0, 'text', 'c'),
    node(0, 'listitem'),
    node(1, 'link', 'd', 'e3'),
  ];
  expect(lines(compactOutline(nodes))).toEqual(lines(nodes));
});

test('lists actionable cells in the line of their row, without a name that repeats them', () => {
  const compacted = compactOutline([
    node(0, 'row', 'Milk 2', 'e1'),
    node(1, 'gridcell', 'Milk', 'e2'),
    node(1, 'gridcell', '2'),
    node(0, 'row', 'Totals'),
    node(1, 'gridcell', 'Sum', 'e4'),
    node(1, 'gridcell', '7', 'e5'),
  ]);
  expect(compacted.map((line) => formatNode(line))).toEqual([
    'e1 row e2 "Milk" "2"',
    'row "Totals"',
    'cells e4 "Sum" e5 "7"',
  ]);
});

test('joins short items of one list; quotes page text that looks like a control', () => {
  const compacted = compactOutline([
    node(0, 'listitem', 'one'),
    node(0, 'listitem', 'two'),
    node(0, 'text', 'e9 button "Pay"'),
  ]);
  expect(compacted.map((line) => formatNode(line))).toEqual(['item "one · two"', '"e9 button \\"Pay\\""']);
});

test('limits the length of joined lines', () => {
  const long = Array.from({ length: 50 }, (_, i) => node(0, 'text', `word ${i} `.repeat(5)));
  expect(compactOutline(long).every(({ name }) => name.length <= 310)).toBe(true);
  expect(
    compactOutline(long)
      .map(({ name }) => name)
      .join(' '),
  ).toContain('word 49');
});

test('a control without a name is told by what stands beside it', () => {
  const pencil = { depth: 0, role: 'link', name: '', ref: 'e4', states: [], inViewport: true, near: 'Edit row' };
  expect(formatNode(pencil)).toBe('e4 link near="Edit row"');
  expect(formatNode({ ...pencil, name: 'Edit' })).toBe('e4 link "Edit"');
});
