/** Places of values on a page: found when a value was seen there, and read again on another page. */
import { expect, test } from 'vitest';
import { findReadPlaces, placeByValues, placeFor, placeOfValue, readAt } from '../../../lib/learning/read-places';
import type { SnapshotNode } from '../../../lib/page/words/snapshot';

const texts = (...names: string[]): SnapshotNode[] =>
  names.map((name) => ({ depth: 0, role: 'text', name, states: [], inViewport: true }));

/** The value read on another page from where the first page showed one. */
function readAgain(shown: SnapshotNode[], value: string, other: SnapshotNode[]): string | undefined {
  const seen = placeOfValue(findReadPlaces(shown), value);
  return seen && readAt(other, seen.place);
}

test('reads a value behind its label in another text', () => {
  expect(readAgain(texts('Ann', 'Order number: N-4711'), 'N-4711', texts('Bob', 'Order number: N-9'))).toBe('N-9');
});

test('reads the end of a text whose beginning stays', () => {
  expect(readAgain(texts('Ann', 'Mail ann@example.org'), 'ann@example.org', texts('Bob', 'Mail bob@example.org'))).toBe(
    'bob@example.org',
  );
});

test('reads one word in the middle of a text', () => {
  expect(readAgain(texts('Desk', 'Ticket T-17 of Ann'), 'T-17', texts('Desk', 'Ticket T-203, of Bo'))).toBe('T-203');
});

test('takes no text with a number or an address for a label', () => {
  expect(placeOfValue(findReadPlaces(texts('Desk', 'Room 7 Ann')), 'Ann')).toBeUndefined();
});

test('returns undefined where two such places differ', () => {
  expect(readAt(texts('Mail a@b.de', 'Mail c@d.de'), { after: 'Mail', isSameNode: true })).toBeUndefined();
});

test('a value in the row of what the request names is read from the row that the next request names', () => {
  const rows = texts('Anna Ritt', '12 May', '37.50', 'Ben Roth', '3 June', '81.20', 'Ben Rother', '9 June', '18.00');
  const seen = placeOfValue(findReadPlaces(rows), '37.50');
  const place = seen && placeByValues(seen, { to: 'Anna Ritt' });
  expect(place).toMatchObject({ after: '', behind: [{ slot: 'to' }], over: 1 });
  const read = (to: string, nodes = rows) => place && readAt(nodes, placeFor(place, { to }));
  expect(read('ben roth')).toBe('81.20');
  expect(read('Ben Rother')).toBe('18.00');
  expect(read('Carl Ahrend')).toBeUndefined();
  // A row that lacks a cell has the next row's name there.
  expect(read('Ben Roth', texts('Ben Roth', '81.20', 'Ben Rother', '9 June'))).toBeUndefined();
});

test('a value behind a label is read behind the label, whatever the request names', () => {
  const [seen] = findReadPlaces(texts('Total', '37.50'));
  expect(seen && placeByValues(seen, { to: 'Anna Ritt' })).toEqual({ after: 'Total', isSameNode: false });
});
