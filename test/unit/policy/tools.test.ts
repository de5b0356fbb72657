/** parseToolCall accepts only arguments of the exact shape. */
import { expect, test } from 'vitest';
import { VERBS } from '../../../lib/page/words/action';
import { parseToolCall, TOOLS } from '../../../lib/policy/tools';

const read = (name: string, parameters: string) => parseToolCall({ id: 'c', name, arguments: parameters });

test('has a tool for every verb and three that end the task', () => {
  // Filling in a secret is the user's own step.
  const verbs = VERBS.filter((verb) => verb !== 'fillByHand');
  expect(TOOLS.map((tool) => tool.name)).toEqual([...verbs, 'done', 'ask', 'give_up']);
});

test.each([
  ['click', '{"ref":"e1"}'],
  ['type', '{"ref":"f3e12","text":"x"}'],
  ['press', '{"keys":"Enter"}'],
  ['goBack', ''],
])('accepts %s with %s', (name, parameters) => {
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
])('rejects %s with %s', (name, parameters) => {
  expect(read(name, parameters).type).toBe('unusable');
});

test('a summary that is too long is cut, not refused', () => {
  const call = { id: 'c', name: 'done', arguments: JSON.stringify({ summary: 'rye '.repeat(2_000) }) };
  const decision = parseToolCall(call);
  expect(decision.type === 'done' && decision.summary.length).toBe(4_000);
});
