/** readDay and readTime read what people write, in English and German; formatDay writes it in a field's format. */
import { expect, test } from 'vitest';
import { dayFormatOf, formatDay, readDay, readMonth, readTime } from '../../../lib/learning/dates';

/** Wednesday, 14 October 2026, local time. */
const NOW = new Date(2026, 9, 14, 10).getTime();
const day = (year: number, month: number, date: number) => ({ year, month, day: date });

test.each([
  ['15 October 2026', day(2026, 10, 15)],
  ['October 3rd, 2027', day(2027, 10, 3)],
  ['the 2nd of February 2027', day(2027, 2, 2)],
  ['2027-01-09', day(2027, 1, 9)],
  ['9.1.2027', day(2027, 1, 9)],
  ['01/09/2027', day(2027, 1, 9)],
  ['31/01/2027', day(2027, 1, 31)],
  ['today', day(2026, 10, 14)],
  ['tomorrow', day(2026, 10, 15)],
  ['in two weeks', day(2026, 10, 28)],
  ['friday', day(2026, 10, 16)],
  ['7. März 2027', day(2027, 3, 7)],
  ['übermorgen', day(2026, 10, 16)],
  ['am 1. November 2026', day(2026, 11, 1)],
])('reads the day “%s”', (text, expected) => {
  expect(readDay(text, NOW)).toEqual(expected);
});

test.each(['Ann', '12', 'May', '31.02.2027', 'tomorrow or later', 'call Bob tomorrow', '', '5%'])(
  'reads no day in “%s”',
  (text) => {
    expect(readDay(text, NOW)).toBeUndefined();
  },
);

test('keeps a relative day relative: another clock gives another day', () => {
  expect(readDay('tomorrow', new Date(2026, 11, 31, 23).getTime())).toEqual(day(2027, 1, 1));
});

test.each([
  ['2027-01-09', 'YYYY-MM-DD'],
  ['9.1.2027', 'D.M.YYYY'],
  ['09.01.2027', 'DD.MM.YYYY'],
  ['01/09/2027', 'MM/DD/YYYY'],
  ['January 9, 2027', 'MMMM D, YYYY'],
  ['9 Jan 2027', 'D MMM YYYY'],
  ['9. Januar 2027', 'de:D. MMMM YYYY'],
  ['Saturday, January 9, 2027', 'dddd, MMMM D, YYYY'],
])('finds the format of “%s” and writes it again', (text, format) => {
  const date = day(2027, 1, 9);
  expect(dayFormatOf(text, date)).toBe(format);
  expect(formatDay(date, format)).toBe(text);
});

test.each([
  ['7 pm', { hour: 19, minute: 0 }],
  ['12 am', { hour: 0, minute: 0 }],
  ['8:05', { hour: 8, minute: 5 }],
  ['um 20 Uhr', { hour: 20, minute: 0 }],
])('reads the time “%s”', (text, expected) => {
  expect(readTime(text)).toEqual(expected);
});

test('reads no time in a lone number', () => {
  expect(readTime('17')).toBeUndefined();
  expect(readTime('13 pm')).toBeUndefined();
});

test.each(['October 2027', 'Oktober 2027', 'Oct 2027', '10/2027', '2027 October'])('reads the month “%s”', (text) => {
  expect(readMonth(text)).toEqual({ year: 2027, month: 10 });
});
