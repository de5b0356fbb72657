/**
 * nativeValue: numbers, dates and times as people write them, in the format of the native field. A script that sets another
 * format empties the field, and text inserted into a number field loses its comma ("1,5" becomes 15).
 */
import { isInput } from '../../dom/composed-tree';

/** @returns the text in the format of the field, unchanged for other fields; undefined if the field takes no such value */
export function nativeValue(element: Element, text: string): string | undefined {
  if (text === '' || !isInput(element)) return text;
  const trimmed = text.trim();
  const locales = localesOf(element);
  switch (typeOf(element)) {
    case 'number':
    case 'range':
      return numberOf(trimmed, locales);
    case 'date':
      return dateOf(trimmed, locales);
    case 'time':
      return timeOf(trimmed);
    case 'datetime-local':
      return momentOf(trimmed, locales);
    case 'month':
      return monthOf(trimmed, locales);
    case 'week':
      return /^\d{4}-W\d{2}$/i.test(trimmed) ? trimmed.toUpperCase() : undefined;
    case 'color':
      return colorOf(trimmed);
    default:
      return text;
  }
}

/** Firefox shows fields of some types as text fields; pages read them in the format of the type all the same. */
function typeOf(element: HTMLInputElement): string {
  const declared = element.getAttribute('type')?.toLowerCase() ?? 'text';
  return declared === 'month' || declared === 'week' ? declared : element.type;
}

/** A date, a time or both as people write them, as HTML writes them. @returns undefined if the text is none */
export function readMoment(
  element: Element,
  text: string,
  wants: { date: boolean; time: boolean },
): string | undefined {
  const trimmed = text.trim();
  const locales = localesOf(element);
  if (wants.date && wants.time) return momentOf(trimmed, locales);
  return wants.date ? dateOf(trimmed, locales) : timeOf(trimmed);
}

/** The month that a heading such as "March 2027" names, as 2027-03. */
export function readMonthOf(element: Element, heading: string): string | undefined {
  return monthOf(heading.trim(), localesOf(element));
}

/** The page's language, then the browser's. */
function localesOf(element: Element): string[] {
  const page = element.closest('[lang]')?.getAttribute('lang') ?? '';
  return [page, ...navigator.languages, 'en'].filter((one) => one !== '' && isLocale(one));
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** "1,5", "1.234,50", "1,234.50", "1 234" as a floating-point number of HTML. */
function numberOf(text: string, locales: readonly string[]): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '');
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) && !isGrouped(plain, '.', locales))
    return plain
      .replace(/^\+/, '')
      .replace(/\.$/, '')
      .replace(/^(-?)\./, '$10.');
  const match = /^([+-]?)([\d.,]*\d)$/.exec(plain);
  if (!match) return undefined;
  const [, sign = '', digits = ''] = match;
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits[last] ?? '';
  const isDecimal = !isGrouped(digits, mark, locales);
  const whole = (isDecimal ? digits.slice(0, last) : digits).replace(/[.,]/g, '');
  const value = `${sign === '-' ? '-' : ''}${whole === '' ? '0' : whole}${isDecimal ? `.${digits.slice(last + 1)}` : ''}`;
  return Number.isFinite(Number(value)) ? value : undefined;
}

/** Whether the mark groups thousands: it stands more than once, or once before three digits in a language that groups by it. */
function isGrouped(digits: string, mark: string, locales: readonly string[]): boolean {
  if (mark === '') return false;
  const parts = digits.split(mark);
  if (parts.length > 2) return true;
  if (parts.length < 2 || parts[1]?.length !== 3 || /[.,]/.test(parts[0] ?? '')) return false;
  const group = new Intl.NumberFormat(locales[0]).formatToParts(10_000).find(({ type }) => type === 'group');
  return group?.value === mark;
}

/** "3 December 2026", "December 24, 2026", "24.12.2026", "12/24/2026" as 2026-12-24. */
function dateOf(text: string, locales: readonly string[]): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(text);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
    // A date with dots is written day first everywhere.
    const isDayFirst = first > 12 || (second <= 12 && (numbers[2] === '.' || isDayFirstIn(locales)));
    return isDayFirst ? isoDate(year, second, first) : isoDate(year, first, second);
  }
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1];
  const month = namedMonth(text, locales);
  return year && day && month ? isoDate(Number(year), month, Number(day)) : undefined;
}

function isDayFirstIn(locales: readonly string[]): boolean {
  const locale = locales.find((one) => one.includes('-')) ?? locales[0];
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0);
  return parts.findIndex(({ type }) => type === 'day') < parts.findIndex(({ type }) => type === 'month');
}

/** @returns undefined if there is no such day, such as 30 February */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** Languages of plain commands: a user may write a date in another one than that of the page. */
const SPOKEN_LOCALES: readonly string[] = ['de', 'fr', 'es'];
/** Letters of a month's name that must agree: "Dez" and "Dec" are short for their months. */
const MIN_MONTH_LETTERS = 3;

/** The number of the month that the text names in one of the languages, 1 to 12. */
function namedMonth(text: string, locales: readonly string[]): number | undefined {
  const words =
    foldText(text)
      .match(/\p{L}+/gu)
      ?.filter((word) => word.length >= MIN_MONTH_LETTERS) ?? [];
  for (const locale of new Set([...locales, ...SPOKEN_LOCALES])) {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const name = foldText(format.format(Date.UTC(2026, month, 1)));
      if (words.some((word) => name.startsWith(word))) return month + 1;
    }
  }
  return undefined;
}

/** "2:30 pm", "14.30", "14h30", "7:05" as 14:30. */
function timeOf(text: string): string | undefined {
  const match = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?(?::(\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?(?:uhr|h)?$/i.exec(text);
  if (!match) return undefined;
  const [, hourText = '', minuteText, seconds, half] = match;
  const hour = Number(hourText);
  if (minuteText === undefined && half === undefined && !/uhr|h$/i.test(text)) return undefined;
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const inDay = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const minute = Number(minuteText ?? 0);
  if (inDay > 23 || minute > 59 || Number(seconds ?? 0) > 59) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(inDay)}:${two(minute)}${seconds === undefined ? '' : `:${seconds}`}`;
}

function momentOf(text: string, locales: readonly string[]): string | undefined {
  const match = /^(.*?\d{4}|\d{4}-\d{2}-\d{2})(?:T|,?\s+(?:at\s+|um\s+)?)(\d{1,2}\D.*|\d{1,2}\s*[ap]m)$/i.exec(text);
  const date = match?.[1] === undefined ? undefined : dateOf(match[1].trim(), locales);
  const time = match?.[2] === undefined ? undefined : timeOf(match[2].trim());
  return date !== undefined && time !== undefined ? `${date}T${time}` : undefined;
}

function monthOf(text: string, locales: readonly string[]): string | undefined {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  // East Asian headings, and some of programs: “2027年5月”, “2027/5”.
  const [, leading, following = ''] = /^(\d{4})\s*[年/.]\s*(1[0-2]|0?[1-9])月?$/.exec(text) ?? [];
  if (leading !== undefined) return `${leading}-${following.padStart(2, '0')}`;
  const numbers = /^(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(text);
  const year = numbers?.[2] ?? /\b(\d{4})\b/.exec(text)?.[1];
  const month = numbers ? Number(numbers[1]) : namedMonth(text, locales);
  return year && month && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

/** "#F80" and "#ff8800" as #ff8800. */
function colorOf(text: string): string | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  const long = short ? `#${[short[1], short[2], short[3]].map((digit) => `${digit}${digit}`).join('')}` : text;
  return /^#[\da-f]{6}$/i.test(long) ? long.toLowerCase() : undefined;
}

/** Lower case without accents. */
function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
