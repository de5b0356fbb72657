/** Dates and times: written in other ways, relative to today, picked in a calendar. */
import { type EverydayCase, press } from './case';
import { calendar, form } from './pages';

/** The date so many days from today, in local time. */
function dayFromNow(days: number): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
}
const two = (number: number) => String(number).padStart(2, '0');
const iso = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const dotted = (date: Date) => `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
const slashed = (date: Date) => `${two(date.getMonth() + 1)}/${two(date.getDate())}/${date.getFullYear()}`;
const nextWeekday = (weekday: number) => dayFromNow(((weekday - new Date().getDay() + 6) % 7) + 1);

/** A form of one date field. @param keys text that is typed; the browser's own date field takes digits */
function dated(
  title: string,
  label: string,
  teach: [said: string, keys: string],
  asks: readonly [said: string, want: string][],
  type = 'text',
): EverydayCase {
  return {
    kind: 'date',
    title,
    pages: form('Dates', [`${label}: ${type}`]),
    teach: teach[0],
    show: async (page) => {
      // A click into the browser's own date field puts the cursor into the part under the pointer.
      if (type !== 'text') await page.getByLabel(label, { exact: true }).focus();
      else await page.getByLabel(label, { exact: true }).click();
      if (type === 'text') await page.keyboard.press('Control+a');
      await page.keyboard.type(teach[1]);
      await press(page, 'Save');
    },
    asks: asks.map(([request, want]) => ({ request, want: [{ [label]: want }] })),
  };
}

const CALENDARS: EverydayCase[] = [
  {
    kind: 'calendar',
    title: 'a day, months away',
    pages: {
      '/': calendar('Table', 2026, 11),
      '/?dec': calendar('Table', 2026, 12),
      '/?feb': calendar('Table', 2027, 2),
    },
    teach: 'book a table on 24 December 2026',
    show: async (page) => {
      await press(page, 'Next month');
      await page.locator('[data-date="2026-12-24"]').click();
    },
    asks: [
      { request: 'book a table on 5 December 2026', want: ['2026-12-05'] },
      { request: 'book a table on 24 December 2026', at: '/?dec', want: ['2026-12-24'] },
      { request: 'book a table on 17 March 2027', want: ['2027-03-17'] },
      { request: 'book a table on 3 December 2026', at: '/?feb', want: ['2026-12-03'] },
    ],
  },
  {
    kind: 'calendar',
    title: 'a day of the month shown',
    pages: calendar('Room', 2026, 12),
    teach: 'reserve the room on 9 December 2026',
    show: (page) => page.locator('[data-date="2026-12-09"]').click(),
    asks: [{ request: 'reserve the room on 21 December 2026', want: ['2026-12-21'] }],
  },
];

export const DATE_CASES: readonly EverydayCase[] = [
  dated(
    'words, typed with dots',
    'Due',
    ['make it due on 24 December 2026', '24.12.2026'],
    [
      ['make it due on 3 January 2027', '03.01.2027'],
      ['make it due on 2027-02-01', '01.02.2027'],
    ],
  ),
  dated(
    'words, typed as ISO',
    'Due',
    ['set the deadline to March 5, 2027', '2027-03-05'],
    [['set the deadline to April 12, 2027', '2027-04-12']],
  ),
  dated(
    'tomorrow',
    'Day',
    ['move the meeting to tomorrow', dotted(dayFromNow(1))],
    [
      ['move the meeting to today', dotted(dayFromNow(0))],
      ['move the meeting to next monday', dotted(nextWeekday(1))],
    ],
  ),
  dated(
    'next Friday, typed with slashes',
    'Day',
    ['plan the walk for next friday', slashed(nextWeekday(5))],
    [['plan the walk for tomorrow', slashed(dayFromNow(1))]],
  ),
  dated(
    'German words',
    'Datum',
    ['verschiebe den Termin auf 24. Dezember 2026', '2026-12-24'],
    [
      ['verschiebe den Termin auf 3. März 2027', '2027-03-03'],
      ['verschiebe den Termin auf morgen', iso(dayFromNow(1))],
    ],
  ),
  dated(
    'the browser’s own date field',
    'Due',
    ['set the end date to 24 December 2026', '12242026'],
    [['set the end date to 5 January 2027', '2027-01-05']],
    'date',
  ),
  dated(
    'a time',
    'At',
    ['start the call at 5 pm', '17:00'],
    [
      ['start the call at 9:30 am', '09:30'],
      ['start the call at 18:15', '18:15'],
    ],
  ),
  dated(
    'typed as it was said',
    'When',
    ['remind me on 4 May 2027', '4 May 2027'],
    [['remind me on 9 June 2027', '9 June 2027']],
  ),
  ...CALENDARS,
];
