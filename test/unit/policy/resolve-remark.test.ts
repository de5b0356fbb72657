/** Remarks on the page: the element or value that is meant in place of the last step's, and nothing where that is not certain. */
import { expect, test } from 'vitest';
import type { Action } from '../../../lib/page/words/action';
import type { Snapshot, SnapshotNode } from '../../../lib/page/words/snapshot';
import { parseRemark } from '../../../lib/policy/remarks';
import { type DoneStep, resolveRemark } from '../../../lib/policy/resolve-remark';

const node = (depth: number, role: string, name: string, ref?: string): SnapshotNode =>
  ({ depth, role, name, states: [], inViewport: true, ...(ref === undefined ? {} : { ref }) }) as SnapshotNode;

const page = (...nodes: SnapshotNode[]) => ({ nodes }) as unknown as Snapshot;
const boats = page(
  node(0, 'table', ''),
  ...['Heron', 'Otter', 'Pike'].flatMap((boat, i) => [
    node(1, 'row', ''),
    node(2, 'cell', boat),
    node(2, 'button', 'Moor', `e${i + 1}`),
  ]),
  node(0, 'button', 'Moor all boats', 'e8'),
  node(0, 'link', 'Log book', 'e9'),
  node(0, 'textbox', 'Skipper', 'e10'),
  node(0, 'combobox', 'Pier', 'e11'),
);

const step = (action: Action, role: string, name: string): DoneStep => ({
  action,
  target: '',
  role,
  name,
  ref: 'ref' in action ? action.ref : undefined,
});
const moored = step({ verb: 'click', ref: 'e1' }, 'button', 'Moor');
const typed = step({ verb: 'type', ref: 'e10', text: 'Ann Lee' } as Action, 'textbox', 'Skipper');
const chosen = step({ verb: 'select', ref: 'e11', options: ['North'] } as Action, 'combobox', 'Pier');

function meant(words: string, done: DoneStep, shown = boats): unknown {
  const remark = parseRemark(words);
  if (remark?.type !== 'other' && remark?.type !== 'instead') throw new Error(`no remark: ${words}`);
  const found = resolveRemark(remark, done, shown);
  if (found.type === 'command') return found.command.value ?? found.command.chosen;
  return found.type === 'which' ? found.nodes.map(({ ref }) => ref) : found.type;
}

test.each([
  ['a row by its words', 'no, Pike', moored, 'e3'],
  ['a row in place of a named one', 'Otter, not Heron', moored, 'e2'],
  ['a position among equal names', 'no, the second one', moored, 'e2'],
  ['the last of equal names', 'nein, die letzte', moored, 'e3'],
  ['another control by its name', 'no, the log book', moored, 'e9'],
  ['several equal ones, to be chosen from', 'no, the other one', moored, ['e2', 'e3']],
  ['another value', 'no, Bo Ek', typed, 'Bo Ek'],
  ['a part of the value', 'not Lee, Ekman', typed, 'Ann Ekman'],
  ['another option', 'South instead', chosen, 'South'],
  ['the part before a German “sondern”', 'nicht North, sondern East', chosen, 'East'],
] as const)('finds %s', (_name, words, done, wanted) => {
  expect(meant(words, done)).toEqual(wanted);
});

test.each([
  ['words that no control has', 'no, the purple one', moored],
  ['a replaced name that is not the step’s', 'Pike, not Salmon', moored],
  ['a step without a target', 'no, the other one', step({ verb: 'goBack' } as Action, '', '')],
])('finds nothing for %s', (_name, words, done) => {
  expect(meant(words, done)).toBe('unclear');
});

test('finds the only other control of the kind, and a name that shares a word before it', () => {
  const two = page(
    node(0, 'button', 'Save draft', 'e1'),
    node(0, 'button', 'Save copy', 'e2'),
    node(0, 'button', 'Close', 'e3'),
  );
  expect(meant('no, the other one', step({ verb: 'click', ref: 'e1' }, 'button', 'Save draft'), two)).toBe('e2');
  const kinds = page(node(0, 'link', 'Rome', 'e1'), node(0, 'link', 'Oslo', 'e2'));
  expect(meant('no, the other one', step({ verb: 'click', ref: 'e1' }, 'link', 'Rome'), kinds)).toBe('e2');
});
