/** rememberPage: which fields of a demonstration's page hold a value that could have been written there. */
import { expect, test } from 'vitest';
import type { Ports } from '../../../../lib/agent/run/ports';
import { rememberPage } from '../../../../lib/agent/teach/seen-values';
import { facts } from '../../guard/make';
import { outline } from '../evidence/make';
import { shown } from '../../learning/shown-run';

const ports = { page: { facts: async () => ({ type: 'facts', facts: facts({}) }) } } as unknown as Ports;

test.each([
  ['e1 textbox Name=Newt', ['Newt']],
  ['e1 textbox Name=Newt [disabled]', []],
  ['e1 textbox Name=Newt [read-only]', []],
  ['e1 textbox Name=', []],
])('of the field “%s” it remembers %j', async (field, values) => {
  const run = { ...shown('feed Newt', []), snapshot: outline(field) };
  const seen = await rememberPage(run, ports, new AbortController().signal);
  expect(seen.teaching?.standing?.map(({ value }) => value)).toEqual(values);
});
