/** “expand X” presses the control that folds X; rows are named by their words, cells by header and row. */
import { expect, test } from 'vitest';
import type { SnapshotNode } from '../../../lib/page/words/snapshot';
import { findExpander } from '../../../lib/policy/expander';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { planStep } from '../../../lib/policy/plan-step';

let refs = 0;
const node = (role: string, name: string, depth = 0, states: string[] = []): SnapshotNode => ({
  depth,
  role,
  name,
  states,
  inViewport: true,
  ...(/^(?:text|row|list|cell)$/.test(role) ? {} : { ref: `e${refs++}` }),
});

const expanderOf = (request: string, nodes: readonly SnapshotNode[]) => {
  const [command] = parseCommands(request, new Set(['ann', 'dairy'])) ?? [];
  return command && findExpander(command.readings ?? [command], nodes);
};

const TABLE = [
  node('row', ''),
  node('button', 'Details', 1, ['collapsed']),
  node('text', 'Ann', 1),
  node('button', 'Delete', 1),
  node('row', ''),
  node('button', 'Details', 1, ['expanded']),
  node('text', 'Bo', 1),
  node('button', 'Delete', 1),
];

test('the control of a row that tells whether it is open is pressed, not the row', () => {
  expect(expanderOf('expand the row of Ann', TABLE)).toMatchObject({ press: TABLE[1], isOpen: false });
  expect(expanderOf('expand Bo', TABLE)).toMatchObject({ press: TABLE[5], isOpen: true });
  expect(expanderOf('expand the row of Cy', TABLE)).toBeUndefined();
});

test('a row without a told state has one sign of folding, or one control without a name', () => {
  const signed = [node('row', ''), node('link', '+', 1), node('text', 'Ann', 1), node('button', 'Delete', 1)];
  const bare = [node('row', ''), node('checkbox', '', 1), node('generic', '', 1), node('text', 'Ann', 1)];
  const two = [node('row', ''), node('button', '', 1), node('button', '', 1), node('text', 'Ann', 1)];
  expect(expanderOf('expand the row of Ann', signed)).toMatchObject({ press: signed[1], isOpen: undefined });
  expect(expanderOf('klappe Ann auf', bare)).toMatchObject({ press: bare[2] });
  expect(expanderOf('expand the row of Ann', two)).toBeUndefined();
});

test('an entry of a tree folds itself, whatever stands in it', () => {
  const tree = [
    node('treeitem', 'Dairy', 0, ['collapsed']),
    node('checkbox', '', 1, ['unchecked']),
    node('treeitem', 'Bread', 0),
  ];
  expect(expanderOf('expand Dairy', tree)).toMatchObject({ press: tree[0], isOpen: false });
  expect(expanderOf('déplie Dairy', tree)).toMatchObject({ press: tree[0] });
  expect(expanderOf('expand Bread', tree)).toBeUndefined();
});

const readings = (request: string) =>
  (parseCommands(request) ?? [])
    .flatMap((one) => one.readings ?? [one])
    .map(({ target, within, value }) => ({
      target,
      within,
      value,
    }));

test.each([
  ['set Due to 70 in the row of Ann', { target: 'Due', within: 'Ann', value: '70' }],
  ['change Due to 70 for the row Ann', { target: 'Due', within: 'Ann', value: '70' }],
  ['setze Due auf 70 in der Zeile von Ann', { target: 'Due', within: 'Ann', value: '70' }],
])('the row behind the value belongs to the target: %s', (request, reading) => {
  expect(readings(request)).toContainEqual(reading);
});

test('a value is not cut where no row is named', () => {
  expect(readings('set Title to Bread in Oslo')).toContainEqual({
    target: 'Title',
    within: undefined,
    value: 'Bread in Oslo',
  });
});

test('words to the browser are those of a button where the page has one', () => {
  const [command] = parseCommands('go back') ?? [];
  const page = (...nodes: SnapshotNode[]) => ({
    url: '',
    origin: '',
    title: '',
    documentToken: '',
    frameOrigins: [],
    nodes,
    omitted: 0,
    scrolledPercent: 100,
  });
  const button = node('button', 'Go back');
  if (!command) throw new Error('no command');
  expect(planStep(command, page(button))).toMatchObject({ type: 'act', action: { verb: 'click', ref: button.ref } });
  expect(planStep(command, page(node('button', 'Back')))).toMatchObject({ action: { verb: 'goBack' } });
});
