/** A tool call is read strictly or not at all. */
import { expect, test } from 'vitest';
import { VERBS } from '../../../lib/page/words/action';
import { readToolCall, TOOLS } from '../../../lib/policy/tools';

const read = (name: string, parameters: string) => readToolCall({ id: 'c', name, arguments: parameters });

test('every verb is a tool, and there are three ways to end', () => {
  expect(TOOLS.map((tool) => tool.name)).toEqual([...VERBS, 'done', 'ask', 'give_up']);
});

test.each([
  ['click', '{"ref":"e1"}'],
  ['type', '{"ref":"f3e12","text":"x"}'],
  ['press', '{"keys":"Enter"}'],
  ['goBack', ''],
])('%s %s is an action', (name, parameters) => {
  expect(read(name, parameters).type).toBe('act');
});

test.each([
  ['click', '{"ref":"e1"'],
  ['click', '{"ref":"e1","force":true}'],
  ['click', '{"ref":"#id"}'],
  ['click', '{}'],
  ['click', '[]'],
  ['click', 'null'],
  ['type', '{"ref":"e1","text":5}'],
  ['launch', '{}'],
  ['constructor', '{}'],
  ['__proto__', '{}'],
  ['done', '{"summary":1}'],
])('%s %s cannot be used', (name, parameters) => {
  expect(read(name, parameters).type).toBe('unusable');
});
