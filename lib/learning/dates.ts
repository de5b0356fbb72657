/** Reads dates and times as people write them in English and German, and writes them in a field's format. */
import { casual as english } from 'chrono-node/en';
import { casual as german } from 'chrono-node/de';

export interface CalendarDay {
  year: number;
  /** 1..12 */
  month: number;
  day: number;
}

/** Words that introduce a date: “on 5 May”, “am 5. Mai”. */
const LEAD = /^(?:on|at|the|by|am|den|der|um|bis)\s+/iu;
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/u;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/u;
const DAY_WITH_DOT = /(\d)\.(?=\s)/gu;

/**
 * The day a text names, relative to `nowMs` in local time; a day without a year is the next such day.
 * @returns undefined if any part of the text is no date
 */
export function readDay(text: string, nowMs: number): CalendarDay | undefined {
  const bare = text.trim().replace(LEAD, '').replace(/[,.]$/u, '');
  const numeric = readNumericDay(bare);
  if (numeric) return isRealDay(numeric) ? numeric : undefined;
  // A lone number, or a number without a word, is no date.
  if (!/\p{L}/u.test(bare)) return undefined;
  for (const parser of [english, german]) {
    const spoken = parser === german ? bare : bare.replace(DAY_WITH_DOT, '$1');
    const [found, another] = parser.parse(spoken, new Date(nowMs), { forwardDate: true });
    // A date within other words is none: chrono reads "früh" as Friday (findings/chrono-reads-frueh-as-friday.sh).
    if (!found || another || found.index !== 0 || found.text.length < spoken.length) continue;
    // “2 May at 3 pm” is a day and a time.
    if (found.start.isCertain('hour')) continue;
    if (!['day', 'weekday'].some((part) => found.start.isCertain(part as 'day'))) continue;
    const date = { year: found.start.get('year'), month: found.start.get('month'), day: found.start.get('day') };
    if (date.year !== null && date.month !== null && date.day !== null)
      return { year: date.year, month: date.month, day: date.day };
  }
  return undefined;
}

function readNumericDay(text: string): CalendarDay | undefined {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dotted = DOTTED.exec(text);
  if (dotted) return { year: fullYear(Number(dotted[3])), month: Number(dotted[2]), day: Number(dotted[1]) };
  const slashed = SLASHED.exec(text);
  if (!slashed) return undefined;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  // 24/12/2026 can only be day first.
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return { year: fullYear(Number(slashed[3])), month, day };
}

const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

function isRealDay({ year, month, day }: CalendarDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const monthNames = (locale: string, form: 'long' | 'short') =>
  Array.from({ length: 12 }, (_, i) =>
    new Date(Date.UTC(2024, i, 1)).toLocaleDateString(locale, { month: form, timeZone: 'UTC' }),
  );
const weekdayNames = (locale: string, form: 'long' | 'short') =>
  Array.from({ length: 7 }, (_, i) =>
    new Date(Date.UTC(2024, 0, 7 + i)).toLocaleDateString(locale, { weekday: form, timeZone: 'UTC' }),
  );
const MONTHS = { en: monthNames('en', 'long'), de: monthNames('de', 'long') };
const SHORT_MONTHS = { en: monthNames('en', 'short'), de: monthNames('de', 'short') };
const WEEKDAYS = { en: weekdayNames('en', 'long'), de: weekdayNames('de', 'long') };
const SHORT_WEEKDAYS = { en: weekdayNames('en', 'short'), de: weekdayNames('de', 'short') };

/** Formats of whole days, as sites and people write them; the first that fits is the field's. `de:` takes German names. */
export const DAY_FORMATS: readonly string[] = Object.freeze([
  'YYYY-MM-DD',
  'DD.MM.YYYY',
  'D.M.YYYY',
  'MM/DD/YYYY',
  'M/D/YYYY',
  'DD/MM/YYYY',
  'D/M/YYYY',
  'DD.MM.YY',
  'MM/DD/YY',
  'YYYY/MM/DD',
  'MM-DD-YYYY',
  'DD-MM-YYYY',
  'DDMMYYYY',
  'MMDDYYYY',
  'YYYYMMDD',
  'D MMMM YYYY',
  'DD MMMM YYYY',
  'MMMM D, YYYY',
  'MMMM D YYYY',
  'D MMM YYYY',
  'DD MMM YYYY',
  'MMM D, YYYY',
  'MMM D YYYY',
  'dddd, MMMM D, YYYY',
  'dddd, D MMMM YYYY',
  'dddd D MMMM YYYY',
  'ddd, MMM D, YYYY',
  'ddd MMM D YYYY',
  'ddd, D MMM YYYY',
  'MMMM D',
  'D MMMM',
  'MMM D',
  'D MMM',
  'de:D. MMMM YYYY',
  'de:DD. MMMM YYYY',
  'de:dddd, D. MMMM YYYY',
  'de:D. MMM YYYY',
  'de:D. MMMM',
]);
/** Formats of a part of a day, for day, month and year in fields of their own. */
export const PART_FORMATS: Readonly<Record<'day' | 'month' | 'year', readonly string[]>> = Object.freeze({
  day: ['D', 'DD', 'D.'],
  month: ['M', 'MM', 'MMMM', 'MMM', 'de:MMMM', 'de:MMM'],
  year: ['YYYY', 'YY'],
});

/** Formats of a month of a year, as fields for a month hold it; the first is that of a native field. */
export const MONTH_FORMATS: readonly string[] = Object.freeze([
  'YYYY-MM',
  'MM/YYYY',
  'M/YYYY',
  'MM.YYYY',
  'MM-YYYY',
  'YYYY/MM',
  'MMMM YYYY',
  'MMM YYYY',
  'de:MMMM YYYY',
  'de:MMM YYYY',
]);

const two = (number: number) => String(number).padStart(2, '0');

/** Writes a day in one of the formats above. */
export function formatDay(day: CalendarDay, format: string): string {
  const locale = format.startsWith('de:') ? 'de' : 'en';
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(day.year).padStart(4, '0'),
    YY: two(day.year % 100),
    MMMM: MONTHS[locale][day.month - 1] ?? '',
    MMM: SHORT_MONTHS[locale][day.month - 1] ?? '',
    MM: two(day.month),
    M: String(day.month),
    DD: two(day.day),
    D: String(day.day),
    dddd: WEEKDAYS[locale][weekday] ?? '',
    ddd: SHORT_WEEKDAYS[locale][weekday] ?? '',
  };
  return format.replace(/^de:/u, '').replace(/YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd/gu, (part) => parts[part] ?? part);
}

/** The format in which a text writes a day. @returns undefined if it writes it in none */
export function dayFormatOf(text: string, day: CalendarDay, formats = DAY_FORMATS): string | undefined {
  return formats.find((format) => formatDay(day, format).toLowerCase() === text.trim().toLowerCase());
}

/** The month a heading of a calendar names: “December 2026”, “Dezember 2026”, “12/2026”. @returns undefined if it names none */
export function readMonth(text: string): { year: number; month: number } | undefined {
  const numeric = /^(\d{1,2})\s?[/.]\s?(\d{4})$/u.exec(text.trim());
  if (numeric) return { year: Number(numeric[2]), month: Number(numeric[1]) };
  const words = /^(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text.trim()) ?? undefined;
  const reversed = /^(\d{4}),?\s+(\p{L}+)\.?$/u.exec(text.trim());
  const name = (words?.[1] ?? reversed?.[2])?.toLowerCase();
  const year = words?.[2] ?? reversed?.[1];
  if (name === undefined || year === undefined) return undefined;
  for (const names of [MONTHS.en, MONTHS.de, SHORT_MONTHS.en, SHORT_MONTHS.de]) {
    const at = names.findIndex((one) => one.toLowerCase().replace('.', '') === name);
    if (at >= 0) return { year: Number(year), month: at + 1 };
  }
  return undefined;
}

const ISO_MONTH = /^(\d{4})[-/](\d{1,2})$/u;
/** “this month” and its neighbours, in months from now. */
const RELATIVE_MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:this|the current|diese[rnms]?|aktuelle[rn]?|laufende[rn]?) (?:month|monats?)$/iu, 0],
  [/^(?:next|the next|nächste[rnms]?|kommende[rn]?) (?:month|monats?)$/iu, 1],
  [/^(?:last|the last|previous|letzte[rnms]?|vorige[rn]?|vergangene[rn]?) (?:month|monats?)$/iu, -1],
];

/** The month of a year that a request names: “March 2027”, “2027-03”, “next month”. @returns undefined if the text is anything else */
export function readMonthOfYear(text: string, nowMs: number): Omit<CalendarDay, 'day'> | undefined {
  const bare = text.trim().replace(/[,.]$/u, '');
  const iso = ISO_MONTH.exec(bare);
  const month = iso ? { year: Number(iso[1]), month: Number(iso[2]) } : readMonth(bare);
  if (month) return month.month >= 1 && month.month <= 12 ? month : undefined;
  const distance = RELATIVE_MONTHS.find(([words]) => words.test(bare))?.[1];
  if (distance === undefined) return undefined;
  const now = new Date(nowMs);
  const day = new Date(now.getFullYear(), now.getMonth() + distance, 1);
  return { year: day.getFullYear(), month: day.getMonth() + 1 };
}

interface ClockTime {
  hour: number;
  minute: number;
}

const TIME = /^(?:at |um )?(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|uhr|o'clock|h)?$/iu;

/** The time of day a text names: “5 pm”, “17:30”, “9 Uhr”. @returns undefined if it names none */
export function readTime(text: string): ClockTime | undefined {
  const match = TIME.exec(text.trim());
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const suffix = match[3]?.toLowerCase().replaceAll('.', '');
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 24 || minute > 59 || ((suffix === 'am' || suffix === 'pm') && (hour < 1 || hour > 12))) return undefined;
  if (suffix === 'pm') return { hour: (hour % 12) + 12, minute };
  return { hour: suffix === 'am' ? hour % 12 : hour, minute };
}

export const TIME_FORMATS: readonly string[] = Object.freeze([
  'HH:mm',
  'H:mm',
  'h:mm A',
  'h:mm a',
  'hh:mm A',
  'h A',
  'h a',
  'HHmm',
  'H.mm',
]);

export function formatTime({ hour, minute }: ClockTime, format: string): string {
  const half = hour < 12 ? 'AM' : 'PM';
  const parts: Readonly<Record<string, string>> = {
    HH: two(hour),
    H: String(hour),
    hh: two(hour % 12 || 12),
    h: String(hour % 12 || 12),
    mm: two(minute),
    A: half,
    a: half.toLowerCase(),
  };
  return format.replace(/HH|H|hh|h|mm|A|a/gu, (part) => parts[part] ?? part);
}

/** @returns undefined if the text writes the time in no known format */
export function timeFormatOf(text: string, time: ClockTime): string | undefined {
  return TIME_FORMATS.find((format) => formatTime(time, format) === text.trim());
}

/** Whether a text names a day or a time: such a value may hold words that no other value may. */
export function isDayOrTime(text: string, nowMs: number): boolean {
  return readDay(text, nowMs) !== undefined || readTime(text) !== undefined;
}

/** “4 pm” as “16:00”, as pages write the times of lists; any other text as it is. */
export function clockText(text: string): string {
  const time = /[ap]\.?m\.?$/iu.test(text.trim()) ? readTime(text) : undefined;
  return time ? [time.hour, time.minute].map((part) => String(part).padStart(2, '0')).join(':') : text;
}
