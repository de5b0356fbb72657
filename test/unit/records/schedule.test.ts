/** nextRunAt: later today, tomorrow, the same day next week, over the end of a month. */
import { expect, test } from 'vitest';
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
