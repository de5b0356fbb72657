/** Named transforms from a value as the request says it to the value as the page takes it. */
import { plainText } from '../core/text';
import type { DerivedValue } from '../records/note';
import {
  dayFormatOf,
  formatDay,
  formatTime,
  MONTH_FORMATS,
  PART_FORMATS,
  readDay,
  readMonthOfYear,
  readTime,
  timeFormatOf,
} from './dates';
import { parseNumber } from './loops';

export type TransformName = DerivedValue['as'];

/** @returns undefined if the value cannot be transformed: a text that is no date has no day */
type Apply = (value: string, nowMs: number, format: string) => string | undefined;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const withoutAccents = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss');
const words = (text: string) => text.trim().split(/\s+/u);

function pluralOf(value: string): string | undefined {
  if (/(?:[xz]|ch|sh|ss)$/iu.test(value)) return `${value}es`;
  if (/s$/iu.test(value)) return undefined;
  return /[^aeiou]y$/iu.test(value) ? `${value.slice(0, -1)}ies` : `${value}s`;
}

function singularOf(value: string): string | undefined {
  if (/ies$/iu.test(value)) return `${value.slice(0, -3)}y`;
  if (/(?:[xz]|ch|sh|ss)es$/iu.test(value)) return value.slice(0, -2);
  return /[^s]s$/iu.test(value) ? value.slice(0, -1) : undefined;
}

const LETTER_CASES = ['capital', 'title', 'upper', 'lower'] as const;

/** @param letterCase '' keeps the letters as they are */
function inLetterCase(value: string, letterCase: string): string | undefined {
  const known = LETTER_CASES.find((one) => one === letterCase);
  return known ? APPLY[known](value, 0, '') : value;
}

const APPLY: Readonly<Record<TransformName, Apply>> = Object.freeze({
  bare: (value) => value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  capital,
  lower: (value) => value.toLowerCase(),
  upper: (value) => value.toUpperCase(),
  title: (value) => words(value).map(capital).join(' '),
  ascii: withoutAccents,
  compact: (value) => value.replace(/[\s()./-]+/gu, ''),
  slug: (value) => slug(value, '-'),
  snake: (value) => slug(value, '_'),
  number: (value) => readNumber(value, '.'),
  'decimal-comma': (value) => readNumber(value, ','),
  grouped: (value) => group(readNumber(value, '.')),
  // A singular stays a singular: “1 plum” after “5 pears”.
  plural: (value, _, letterCase) => inLetterCase(pluralOf(value) ?? value, letterCase),
  singular: (value, _, letterCase) => inLetterCase(singularOf(value) ?? value, letterCase),
  'first-word': (value) => words(value)[0],
  'last-word': (value) => words(value).at(-1),
  'other-words': (value) => (words(value).length > 1 ? words(value).slice(1).join(' ') : undefined),
  mask: (value, _, mask) => fillMask(value, mask),
  wrap: (value, _, format) => format.replace(WRAPPED, () => value),
  date: (value, nowMs, format) => {
    const day = readDay(value, nowMs);
    return day && formatDay(day, format);
  },
  month: (value, nowMs, format) => {
    const month = readMonthOfYear(value, nowMs) ?? readDay(value, nowMs);
    return month && formatDay({ ...month, day: 1 }, format);
  },
  time: (value, _, format) => {
    const time = readTime(value);
    return time && formatTime(time, format);
  },
});

/** Transforms without a format, in the order in which they are tried. */
const PLAIN: readonly TransformName[] = [
  'capital',
  'upper',
  'lower',
  'title',
  'bare',
  'ascii',
  'number',
  'decimal-comma',
  'grouped',
  'compact',
  'slug',
  'snake',
  'plural',
  'singular',
];
const WORD_PARTS: readonly TransformName[] = ['first-word', 'last-word', 'other-words'];

export function applyTransform(
  { as, format = '' }: Omit<DerivedValue, 'of'>,
  value: string,
  nowMs: number,
): string | undefined {
  const result = APPLY[as](value, nowMs, format);
  return result === undefined || result === '' ? undefined : result;
}

export type Found = 'same' | Omit<DerivedValue, 'of'>;

/**
 * The transform that makes `wanted` of `said`.
 * @param part of a day that the field takes, if its label says so
 * @returns undefined if no transform does
 */
export function findTransform(
  said: string,
  wanted: string,
  nowMs: number,
  part?: 'day' | 'month' | 'year',
): Found | undefined {
  if (said === wanted) return sameDay(said, nowMs) ?? sameMonth(said, nowMs, part) ?? 'same';
  const plain = PLAIN.find((as) => applyTransform({ as }, said, nowMs) === wanted);
  if (plain) return { as: plain };
  return (
    findNumberOfNoun(said, wanted) ??
    findDateTransform(said, wanted, nowMs, part) ??
    findMonthTransform(said, wanted, nowMs) ??
    findTimeTransform(said, wanted) ??
    findWrap(said, wanted) ??
    findMask(said, wanted)
  );
}

/** Writings of a day that are read in one way only. */
const PLAIN_DAY = /^(?:\d{2}\.\d{2}\.\d{4}|\d{4}-\d{2}-\d{2})$/u;

/** A day written as the request says it is written so again, however the next request says its day: “tomorrow”. */
function sameDay(text: string, nowMs: number): Found | undefined {
  return PLAIN_DAY.test(text) ? findDateTransform(text, text, nowMs) : undefined;
}

/** “2027-02” in a field for a month is a month there, and may be the number of a letter elsewhere. */
function sameMonth(text: string, nowMs: number, part: 'day' | 'month' | 'year' | undefined): Found | undefined {
  return part === 'month' ? findMonthTransform(text, text, nowMs) : undefined;
}

function findMonthTransform(said: string, wanted: string, nowMs: number): Found | undefined {
  const month = readMonthOfYear(said, nowMs);
  const format = month && dayFormatOf(wanted, { ...month, day: 1 }, MONTH_FORMATS);
  return format === undefined ? undefined : { as: 'month', format };
}

/** “blue shirts” for the option “Blue shirt”: one or several, in other letters. */
function findNumberOfNoun(said: string, wanted: string): Found | undefined {
  for (const as of ['singular', 'plural'] as const)
    for (const format of LETTER_CASES) if (APPLY[as](said, 0, format) === wanted) return { as, format };
  return undefined;
}

/** The transform that makes `wanted` of one word, or all but the first, of `said`. */
export function findWordTransform(said: string, wanted: string, nowMs: number): Found | undefined {
  const as = WORD_PARTS.find((one) => applyTransform({ as: one }, said, nowMs)?.toLowerCase() === wanted.toLowerCase());
  return as && { as };
}

function findDateTransform(
  said: string,
  wanted: string,
  nowMs: number,
  part?: 'day' | 'month' | 'year',
): Found | undefined {
  const day = readDay(said, nowMs);
  if (!day) return undefined;
  const format = dayFormatOf(wanted, day) ?? (part && dayFormatOf(wanted, day, PART_FORMATS[part]));
  return format === undefined ? undefined : { as: 'date', format };
}

function findTimeTransform(said: string, wanted: string): Found | undefined {
  const time = readTime(said);
  const format = time && timeFormatOf(wanted, time);
  return format === undefined ? undefined : { as: 'time', format };
}

/** The value's place among the signs around it. */
const WRAPPED = '‹›';
/** Signs around a value, at most: “# kitchen”, “(Ann)”. */
const MAX_WRAPPING_CHARS = 4;

const NUMBER = /^\d+(?:[.,]\d+)?$/u;
/** A unit behind a number, in one word: “60 °C”, “500 ml”, “12 months”. Ordinals and halves of a day change with the number. */
const UNIT = /^\s?(?!(?:st|nd|rd|th|[ap]\.?m\.?)$)[°µ]?\p{L}{1,12}\.?$/iu;

/** Signs before or behind the value, or the unit of a number: the channel “# kitchen” for “kitchen”. */
function findWrap(said: string, wanted: string): Found | undefined {
  const at = wanted.indexOf(said);
  if (at < 0) return undefined;
  const [before, after] = [wanted.slice(0, at), wanted.slice(at + said.length)];
  const isMeasured = before === '' && NUMBER.test(said) && UNIT.test(after);
  const areSigns = wanted.length - said.length <= MAX_WRAPPING_CHARS && !/[\p{L}\p{N}]/u.test(before + after);
  return isMeasured || areSigns ? { as: 'wrap', format: `${before}${WRAPPED}${after}` } : undefined;
}

/** Shortest text whose other punctuation is a mask, characters: shorter ones are equal by chance. */
const MIN_MASK_CHARS = 4;

/** A field that adds its own signs: the same letters and digits in the same order. */
function findMask(said: string, wanted: string): Found | undefined {
  const content = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  if (content(said) !== content(wanted) || content(said).length < MIN_MASK_CHARS) return undefined;
  const isUpper = /\p{L}/u.test(wanted) && wanted === wanted.toUpperCase();
  return { as: 'mask', format: wanted.replace(/[\p{L}\p{N}]/gu, isUpper ? 'A' : '#') };
}

/** The value's letters and digits in the mask's places. @returns the value itself if it has more or fewer of them */
function fillMask(value: string, mask: string): string {
  const chars = [...value.replace(/[^\p{L}\p{N}]+/gu, '')];
  if (chars.length !== (mask.match(/[#A]/gu) ?? []).length) return value;
  return mask.replace(/[#A]/gu, (place) => {
    const char = chars.shift() ?? '';
    return place === 'A' ? char.toUpperCase() : char;
  });
}

function slug(value: string, joint: string): string {
  return withoutAccents(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, joint)
    .replace(new RegExp(`^${joint}|${joint}$`, 'gu'), '');
}

/** A number in digits or words, without signs of currency and per cent, with the given decimal sign. @returns undefined if it is none */
function readNumber(value: string, decimal: '.' | ','): string | undefined {
  const inWords = parseNumber(value);
  if (inWords !== undefined && /\p{L}/u.test(value)) return String(inWords);
  const bare = plainText(value)
    .replace(/^[$€£¥]\s?|\s?(?:[%$€£¥]|eur|usd|euros?|dollars?|percent|prozent)$/giu, '')
    .replace(/(\d)(?:st|nd|rd|th)$/u, '$1');
  const match = /^(-?\d{1,3}(?:[.,' ]\d{3})+|-?\d+)([.,]\d{1,2})?$/u.exec(bare);
  if (!match) return undefined;
  const whole = (match[1] ?? '').replace(/[.,' ]/gu, '');
  return match[2] === undefined ? whole : `${whole}${decimal}${match[2].slice(1)}`;
}

function group(number: string | undefined): string | undefined {
  if (number === undefined || !/^\d{4,}/u.test(number)) return undefined;
  const [whole = '', rest] = number.split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')}${rest === undefined ? '' : `.${rest}`}`;
}
