/** Prompt sizes: fixed tokens of the compact form, a whole step, and a start that servers find in their cache. */
import { expect, test } from 'vitest';
import { seededChance } from '../../../lib/core/chance';
import { plainMessages, replySchema } from '../../../lib/model/json-protocol';
import type { Snapshot, SnapshotNode } from '../../../lib/page/words/snapshot';
import { COMPACT_PROMPT, SYSTEM_PROMPT } from '../../../lib/policy/prompt';
import { openingMessages, PAGE_CHARS } from '../../../lib/policy/situation';
import { COMPACT_TOOLS, TOOLS, withRefValues } from '../../../lib/policy/tools';

/** No tokenizer in use needs more tokens for English and JSON than one for three characters. */
const CHARS_PER_TOKEN = 3;
const tokens = (text: string) => Math.ceil(text.length / CHARS_PER_TOKEN);

const node = (role: string, name: string, ref?: string): SnapshotNode => ({
  depth: 1,
  role,
  name,
  states: [],
  inViewport: false,
  ...(ref ? { ref } : {}),
});
const rows = Array.from({ length: 300 }, (_, i) => [
  node('text', `Order ${i} of customer number ${i * 7}, waiting since Monday`),
  node('button', `Open order ${i}`, `e${i + 1}`),
]).flat();
const page: Snapshot = {
  url: 'https://shop.example/orders',
  origin: 'https://shop.example',
  title: 'Orders',
  documentToken: 't',
  frameOrigins: [],
  nodes: [...rows, node('text', 'Voucher'), node('textbox', 'Voucher code', 'e900')],
  omitted: 0,
  scrolledPercent: 10,
};
const opening = (request: string, form: 'full' | 'compact') =>
  openingMessages(
    { request, wants: 'act', snapshot: page, done: [], form, maxChars: PAGE_CHARS[form] },
    seededChance(1),
  );

const onPage = (nodes: Snapshot['nodes']) => ({ nodes, spent: new Map(), isWhollySeen: false });

test('the fixed part of the compact form has at most 600 tokens', () => {
  const [system] = plainMessages([{ role: 'system', content: COMPACT_PROMPT }], COMPACT_TOOLS);
  expect(tokens(system?.content ?? '')).toBeLessThanOrEqual(600);
});

test('a compact step on a page of 600 lines has under 1,500 tokens in all', () => {
  const messages = plainMessages(opening('Open order 250', 'compact'), COMPACT_TOOLS);
  const sum = messages.reduce((total, { content }) => total + content.length / 3.5, 0);
  expect(sum).toBeLessThan(1_500);
});

test('the compact form keeps what the request names, however far down it stands', () => {
  const text = opening('Enter SPRING as the voucher code', 'compact').at(-1)?.content ?? '';
  expect(text).toContain('e900 textbox "Voucher code"');
  expect(text).toMatch(/more lines? left out/);
});

test('messages begin with what never changes, and the request stands before the page', () => {
  const first = opening('Open order 1', 'full');
  const second = opening('Open order 2', 'full');
  expect(first[0]).toEqual(second[0]);
  expect(first[1]?.content.indexOf('Request:')).toBe(0);
});

test('no example in a prompt or tool looks like a ref of the page', () => {
  const fixed = [SYSTEM_PROMPT, COMPACT_PROMPT, JSON.stringify([TOOLS, COMPACT_TOOLS])].join('\n');
  expect(fixed).not.toMatch(/\b(?:f\d+)?e\d+\b/);
});

test('a schema offers the refs of the page as values, by what a tool can act on', () => {
  const tools = withRefValues(COMPACT_TOOLS, onPage(page.nodes));
  const schema = JSON.stringify(replySchema(tools));
  expect(schema).toContain(
    '{"const":"type"},"arguments":{"additionalProperties":false,"type":"object","properties":{"ref":{"type":"string","enum":["e900"]}',
  );
  expect(schema).toContain('"e17"');
  // Nothing on the page can be checked.
  expect(schema).not.toContain('{"const":"check"}');
});

test('the text of the prompt is the same on every page, so that a server reads it from its cache', () => {
  const other = withRefValues(COMPACT_TOOLS, onPage([node('checkbox', 'Terms', 'e3')]));
  const system = [{ role: 'system' as const, content: COMPACT_PROMPT }];
  expect(plainMessages(system, other)).toEqual(plainMessages(system, withRefValues(COMPACT_TOOLS, onPage(page.nodes))));
});
