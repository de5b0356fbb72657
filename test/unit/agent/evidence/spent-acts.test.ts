/** findSpentRefs: acts without effect on the page as it is are no longer offered. */
import { expect, test } from 'vitest';
import { findSpentRefs } from '../../../../lib/agent/evidence/spent-acts';
import { canonicalJson } from '../../../../lib/core/canonical';
import { replySchema } from '../../../../lib/model/json-protocol';
import { COMPACT_TOOLS, withRefValues } from '../../../../lib/policy/tools';
import type { RunStep } from '../../../../lib/records/run';
import { outline, runOf, step } from './make';

const PAGE = 'e1 button Home\ne2 button Contact\ne3 textbox Name';
const spentOf = (...steps: RunStep[]) =>
  Object.fromEntries(
    [...findSpentRefs(runOf('who runs the shop', PAGE, steps))].map(([verb, refs]) => [verb, [...refs]]),
  );
const clicked = (ref: string, more: Partial<RunStep> = {}) =>
  step({ action: { verb: 'click', ref }, state: 'done', effect: { facts: [] }, ...more });
const appeared: RunStep['effect'] = { facts: [{ fact: 'appeared', role: 'status', name: 'Opened' }] };

test('lists presses that changed nothing, were refused, or failed', () => {
  expect(spentOf(clicked('e1'), clicked('e2', { state: 'refused' }))).toEqual({ click: ['e2', 'e1'] });
  expect(spentOf(clicked('e1', { state: 'failed', reason: 'covered' }))).toEqual({ click: ['e1'] });
});

test('is empty once the page has changed, or another page is open', () => {
  expect(spentOf(clicked('e1'), clicked('e2', { effect: appeared }))).toEqual({});
  expect(spentOf(clicked('e1', { url: 'https://elsewhere.example/' }))).toEqual({});
});

test('does not list a field that refused one value of many', () => {
  const refused = step({ action: { verb: 'type', ref: 'e3', text: 'x' }, state: 'failed', reason: 'value-not-kept' });
  expect(spentOf(refused)).toEqual({});
});

test('lists presses that the last result objected to', () => {
  const objected = [canonicalJson({ verb: 'click', ref: 'e2' }), canonicalJson({ verb: 'type', ref: 'e3', text: 'x' })];
  expect(findSpentRefs(runOf('open the shop', PAGE), objected)).toEqual(new Map([['click', new Set(['e2'])]]));
});

test('a forced reply cannot repeat an act without effect, nor scroll a page that is wholly in view', () => {
  const { nodes } = outline(PAGE);
  const spent = new Map([['click', new Set(['e1'])]]);
  const schema = (isWhollySeen: boolean) =>
    JSON.stringify(replySchema(withRefValues(COMPACT_TOOLS, { nodes, spent, isWhollySeen })));
  expect(schema(false)).toContain(
    '{"const":"click"},"arguments":{"additionalProperties":false,"type":"object","properties":{"ref":{"type":"string","enum":["e2","e3"]}',
  );
  expect(schema(false)).toContain('{"const":"scroll"}');
  expect(schema(true)).not.toContain('{"const":"scroll"}');
});
