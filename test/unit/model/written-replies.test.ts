/** afterReply: a model that was given tools and writes its calls as words is asked for JSON by a schema. */
import { expect, test } from 'vitest';
import { afterReply, NO_QUIRKS, type Quirks } from '../../../lib/model/quirks';

const CALL = { id: 'c1', name: 'click', arguments: '{}' };
const native = { toolCalls: [CALL] };
const written = { toolCalls: [CALL], isWritten: true };
const markup = { toolCalls: [], isMarkup: true };
const after = (...replies: Parameters<typeof afterReply>[1][]) =>
  replies.reduce<Quirks>((quirks, reply) => afterReply(quirks, reply), { ...NO_QUIRKS });

test('words that cannot be read change the way of asking at the second reply', () => {
  expect(after(markup).rung).toBe('tools');
  expect(after(markup, markup).rung).toBe('schema');
});

test('words that can be read change it at the third reply in a row, mixed ones as well', () => {
  expect(after(written, written).rung).toBe('tools');
  expect(after(written, written, written).rung).toBe('schema');
  expect(after(written, written, markup).rung).toBe('schema');
});

test('a real call starts the count again, and a plain answer leaves it', () => {
  expect(after(written, written, native, written, written).rung).toBe('tools');
  expect(after(written, written, { toolCalls: [] }, written).rung).toBe('schema');
});

test('another way of asking is not counted', () => {
  const quirks: Quirks = { ...NO_QUIRKS, rung: 'schema' };
  expect(afterReply(quirks, written)).toBe(quirks);
});
