/** A calendar shows days of the months around its own: the day of the wanted month is pressed. */
import { expect, test } from 'vitest';
import { cellOfMonth } from '../../../../lib/agent/step/day-cell';
import type { SnapshotNode } from '../../../../lib/page/words/snapshot';

const node = (name: string): SnapshotNode => ({
  role: 'cell',
  name,
  depth: 1,
  ref: name,
  states: [],
  inViewport: true,
});
const FEBRUARY = { year: 2027, month: 2 };

test.each([
  { day: 5, refs: ['own', 'march'], is: 'own' },
  { day: 28, refs: ['january', 'own'], is: 'own' },
  { day: 17, refs: ['e1', 'e2'], is: undefined },
  { day: 5, refs: ['e1', 'e2', 'e3'], is: undefined },
  { day: 5, refs: ['e1'], is: undefined },
])('day $day of $refs', ({ day, refs, is }) => {
  expect(cellOfMonth(refs, { ...FEBRUARY, day }, [node('February 2027'), node('«')])).toBe(is);
});

test.each([{ shown: ['January 2027', 'February 2027'] }, { shown: ['March 2027'] }, { shown: ['Due'] }])(
  'no cell is chosen beneath $shown',
  ({ shown }) => {
    expect(cellOfMonth(['e1', 'e2'], { ...FEBRUARY, day: 5 }, shown.map(node))).toBeUndefined();
  },
);
