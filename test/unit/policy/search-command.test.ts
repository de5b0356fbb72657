/** “search for X” on a page with one search box, and what is more than that. */
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import { matchTarget } from '../../../lib/policy/match-target';
import { searchCommands } from '../../../lib/policy/search-command';

const page = (...nodes: [role: string, name: string][]) =>
  ({
    nodes: nodes.map(([role, name], i) => ({ depth: 0, role, name, ref: `e${i + 1}`, states: [], inViewport: true })),
  }) as unknown as Snapshot;
const archive = page(['button', 'New letter'], ['searchbox', 'Search letters'], ['link', 'Letter 7']);

test.each([
  ['search for refund', 'refund'],
  ['look up wet carpet.', 'wet carpet'],
  ['Suche nach Rechnung März', 'Rechnung März'],
  ['find "salt and pepper"', 'salt and pepper'],
  ['busca factura', 'factura'],
])('types what “%s” looks for, and presses Enter', (request, value) => {
  expect(searchCommands(request, archive)).toMatchObject([
    { verb: 'type', value, chosen: 'e2' },
    { verb: 'press', value: 'Enter', chosen: 'e2' },
  ]);
});

test('a thing that only the name of one box says is searched there', () => {
  const two = page(['searchbox', 'Search dishes'], ['searchbox', 'Search guests']);
  expect(searchCommands('search the dishes for onion soup', two)).toMatchObject([
    { verb: 'type', value: 'onion soup', chosen: 'e1' },
    { verb: 'press', value: 'Enter', chosen: 'e1' },
  ]);
  expect(searchCommands('search the cellar for port', two)).toBeUndefined();
});

test.each([
  'search for refund and open the first one',
  'find the letters in the attic',
  'searching is fun',
  'look at this',
])('is no search alone: %s', (request) => {
  expect(searchCommands(request, archive)).toBeUndefined();
});

test('needs exactly one search box', () => {
  expect(searchCommands('search for refund', page(['textbox', 'Name']))).toBeUndefined();
  expect(searchCommands('search for refund', page(['searchbox', 'A'], ['searchbox', 'B']))).toBeUndefined();
});

test('a position among several means no single control that is called only partly so', () => {
  expect(matchTarget({ verb: 'click', target: 'letter', nth: 1 }, page(['button', 'New letter'])).type).toBe('none');
  expect(matchTarget({ verb: 'click', target: 'letter', nth: 1 }, page(['button', 'letter'])).type).toBe('one');
  const several = page(['button', 'New letter'], ['button', 'Old letter']);
  expect(matchTarget({ verb: 'click', target: 'letter', nth: 2 }, several)).toMatchObject({ node: { ref: 'e2' } });
});

test('a value is set in the field of the name, not in the header that sorts by it', () => {
  const sheet = page(['button', 'Crates'], ['spinbutton', 'Crates']);
  expect(matchTarget({ verb: 'set', target: 'Crates', value: '4' }, sheet)).toMatchObject({
    node: { role: 'spinbutton' },
  });
  expect(matchTarget({ verb: 'click', target: 'Crates' }, sheet).type).toBe('several');
});
