/** readToolCommand: the words of a plain command as the values of a page's tool. */
import { expect, test } from 'vitest';
import type { SnapshotNode } from '../../../lib/page/words/snapshot';
import { readToolCommand } from '../../../lib/policy/tool-command';

const tool = (name: string): SnapshotNode => ({ depth: 0, role: 'tool', name, states: [], inViewport: true });
const NODES = [tool('add_todo(title, due-date)'), tool('search(q)'), tool('refresh()')];

test.each([
  ['add_todo with title "Oat milk" and due-date tomorrow', ['Oat milk', 'tomorrow']],
  ['add_todo with due-date: 3 May, title: Call Bob and Ann', ['Call Bob and Ann', '3 May']],
  ['“add_todo” mit title Milch', ['Milch', '']],
  ['ADD_TODO', ['', '']],
  ['search with q = red shoes', ['red shoes']],
  ['search for red shoes', ['red shoes']],
  ['refresh', []],
])('reads %s', (words, values) => {
  expect(readToolCommand(words, NODES)?.values).toEqual(values);
});

test.each([
  ['a tool that the page does not list', 'remove_todo with title x'],
  ['words that no parameter takes', 'add_todo milk for tomorrow'],
  ['values for a tool without parameters', 'refresh with everything'],
  ['a button of the same name', 'Save'],
])('refuses %s', (_, words) => {
  expect(readToolCommand(words, [...NODES, { ...tool('Save'), role: 'button' }])).toBeUndefined();
});
