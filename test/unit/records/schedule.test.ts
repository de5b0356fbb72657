/** nextRunAt: later today, tomorrow, next week, over the end of a month, over changes of the clock by law and by hand. */
import { afterEach, expect, test } from 'vitest';
import { nextRunAt } from '../../../lib/records/schedule';

/** A Saturday. */
const NOW = new Date(2026, 10, 28, 12, 30);

test.each([
  ['later today', '13:00', [6], new Date(2026, 10, 28, 13, 0)],
  ['the same minute belongs to the next time', '12:30', [6], new Date(2026, 11, 5, 12, 30)],
  ['an earlier time, every day', '08:15', [0, 1, 2, 3, 4, 5, 6], new Date(2026, 10, 29, 8, 15)],
  ['working days, over the end of the month', '09:00', [2], new Date(2026, 11, 1, 9, 0)],
])('returns %s', (_name, time, days, expected) => {
  expect(nextRunAt({ time, days }, NOW)).toEqual(expected);
});

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const ZONE = process.env.TZ;
afterEach(() => {
  process.env.TZ = ZONE;
});

test.each([
  ['an hour that the clock leaves out', '02:30', '2027-03-28T00:00:00Z', '2027-03-28T01:30:00Z'],
  ['an hour that comes twice', '02:30', '2027-10-30T22:00:00Z', '2027-10-31T00:30:00Z'],
  ['after the first of the two', '02:30', '2027-10-31T00:30:00Z', '2027-11-01T01:30:00Z'],
  ['the morning after the change', '07:00', '2027-03-27T12:00:00Z', '2027-03-28T05:00:00Z'],
])('in Berlin, over the change to summer or winter time: %s', (_name, time, now, expected) => {
  process.env.TZ = 'Europe/Berlin';
  expect(nextRunAt({ time, days: EVERY_DAY }, new Date(now)).toISOString()).toBe(new Date(expected).toISOString());
});

test('a clock that is set back after a run does not run it twice; one that was far ahead is forgotten', () => {
  const ranFor = new Date(2026, 10, 28, 13, 0).getTime();
  expect(nextRunAt({ time: '13:00', days: EVERY_DAY, ranFor }, NOW)).toEqual(new Date(2026, 10, 29, 13, 0));
  const farAhead = new Date(2031, 0, 1, 13, 0).getTime();
  expect(nextRunAt({ time: '13:00', days: EVERY_DAY, ranFor: farAhead }, NOW)).toEqual(new Date(2026, 10, 28, 13, 0));
});
