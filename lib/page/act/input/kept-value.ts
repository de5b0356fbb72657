/** compareKept: whether a field holds what was written, apart from what its mask added: separators, currency, trailing zeros. */
import { plainText } from '../../../core/text';

/** Whether two contents read the same: line ends, runs of spaces and invisible characters are ignored. */
export function hasSameContent(held: string, wanted: string): boolean {
  return plainText(held) === plainText(wanted);
}

/** The placeholder and the previous value of a field: both show the shape of a complete value. */
export interface FieldShape {
  before: string;
  placeholder: string;
}

/**
 * - `same`: the field holds the text, perhaps formatted
 * - `incomplete`: its mask waits for more
 * - `other`: it holds something else
 */
export type Kept = 'same' | 'incomplete' | 'other';

export function compareKept(held: string, wanted: string, shape: FieldShape): Kept {
  if (hasSameContent(held, wanted)) return 'same';
  const plainHeld = plainText(held);
  const plainWanted = plainText(wanted);
  if (plainWanted === '' || plainHeld === '') return 'other';
  if (isSameTime(plainHeld, plainWanted)) return 'same';
  if (isHalfFilled(plainHeld, plainWanted, shape)) return 'incomplete';
  if (losesSign(plainHeld, plainWanted)) return 'other';
  if (isSameNumber(plainHeld, plainWanted)) return 'same';
  return isFormatted(plainHeld, plainWanted) ? 'same' : 'other';
}

const SEPARATOR = /[\s\u00a0\u202f()[\]{}+\-–/\\.,:;'’_#*]/u;
const WORD = /[\p{L}\p{N}]/u;

/** A plus before fewer digits is only the sign of a number. */
const MIN_PHONE_DIGITS = 7;

/** Whether the mask's own marks for missing characters are still there, or the value stops before the end of a known shape. */
function isHalfFilled(held: string, wanted: string, { before, placeholder }: FieldShape): boolean {
  if (/_/.test(held) && !wanted.includes('_')) return true;
  if (isCovered(held, wanted) && /[.\-/:,(]$/.test(held) && !/[.\-/:,(]$/.test(wanted)) return true;
  const shape = shapeOf(held);
  if (shape === shapeOf(wanted) && !SEPARATOR.test(held)) return false;
  return [before, placeholder].filter(isShown).some((known) => {
    const full = shapeOf(plainText(known));
    return /\W/.test(full) && full.length > shape.length && full.startsWith(shape) && !isNumeric(full);
  });
}

/** “12.03.2027” and “dd mm yyyy” show a shape; “Please input” is a sentence. */
function isShown(text: string): boolean {
  return /[^\p{L}\s.…!?]/u.test(text) || text.split(/\s+/).every((part) => /^(\p{L})\1+$/u.test(part));
}

/** Letters and digits as one sign each, separators as they are. */
function shapeOf(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, '0');
}

/** A grouped number has no fixed length. */
function isNumeric(shape: string): boolean {
  return /^[^0]*0{1,3}(?:[\s,.']0{3})*(?:[.,]0+)?[^0]*$/.test(shape);
}

/** Whether the held text is the wanted one with added separators, prefix or suffix, and without some of its separators. */
function isFormatted(held: string, wanted: string): boolean {
  return isCovered(held, wanted) && !losesDecimalMark(held, wanted);
}

/** Whether all letters and digits of the wanted text are there in order, and what else there is, the mask added. */
function isCovered(held: string, wanted: string): boolean {
  const isCode = /\d/.test(wanted);
  // A field that writes plates and post codes in capitals holds them all the same; words may mean something by their case.
  const [letters, heldLetters] = [wanted, held].map((text) => wordCharacters(isCode ? text.toUpperCase() : text));
  if (!letters) return false;
  if (heldLetters === letters) return true;
  // A country code before the number: "+7 (912)…" for "912…".
  const code = /^\+(\d{1,3})/.exec(held)?.[1];
  return code !== undefined && heldLetters === code + letters;
}

function wordCharacters(text: string): string {
  return [...text].filter((character) => WORD.test(character)).join('');
}

/** "-5" that became "5", and "+1 201…" that became "1 201…". */
function losesSign(held: string, wanted: string): boolean {
  const sign = /^[\s(]*([-+−])\s*[\p{Sc}]?\s*\d/u.exec(wanted)?.[1];
  if (sign === undefined) return false;
  return sign === '+' ? wordCharacters(wanted).length >= MIN_PHONE_DIGITS && !held.includes('+') : !/[-−(]/.test(held);
}

/** "1,5" that became "15": a comma or point of the wanted text that is no group separator is gone. */
function losesDecimalMark(held: string, wanted: string): boolean {
  const mark = /[.,](\d{1,2}|\d{4,})$/.exec(wanted);
  if (!mark || /[.,].*[.,]/.test(wanted)) return false;
  return !/[.,]\d+\D*$/.test(held);
}

/** "09:30" for "9:30", "14:30" for "2:30 pm". */
function isSameTime(held: string, wanted: string): boolean {
  const minutes = minutesOf(wanted);
  return minutes !== undefined && minutes === minutesOf(held);
}

/** Minutes since midnight. @returns undefined if the text is no time of day */
function minutesOf(text: string): number | undefined {
  const [, hour = '', minute = '', half] = /^(\d{1,2})[:.](\d{2})(?:[:.]00)?\s*([ap])?\.?(?:m\.?)?$/i.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  if (half === undefined) return Number(hour) * 60 + Number(minute);
  return ((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minute);
}

/** "€ 1,234.50" for "1234.5". */
function isSameNumber(held: string, wanted: string): boolean {
  const [one, other] = [amountOf(held), amountOf(wanted)];
  return one !== undefined && one === other;
}

function amountOf(text: string): number | undefined {
  const match = /^[^\d\p{L}-]*(-?)[^\d\p{L}]*(\d[\d\s.,'’\u00a0\u202f]*)[^\d\p{L}]*$/u.exec(text);
  if (!match) return undefined;
  const digits = (match[2] ?? '').replace(/[\s'’\u00a0\u202f]/g, '').replace(/[.,]$/, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits[last] ?? '';
  const isGroup = mark !== '' && (digits.split(mark).length > 2 || digits.length - last - 1 === 3);
  const whole = (last < 0 || isGroup ? digits : digits.slice(0, last)).replace(/[.,]/g, '');
  const fraction = last < 0 || isGroup ? '' : digits.slice(last + 1);
  return Number(`${match[1] ?? ''}${whole}.${fraction || '0'}`);
}
