/** shapeOfValue and hasShape: the kind of value that a parameter was shown with, which an unquoted value of a later request has to be as well. */
import type { ProcedureBody } from '../records/note';
import { isQualified } from './qualifiers';

export type ValueShape = NonNullable<ProcedureBody['shapes']>[string];

/**
 * A number with its sign, separators and unit mark, which is no time of day; one word that is not letters alone, or several that each hold a digit, as in a telephone number; a time of day, of which a bare “14:30” is a code as well; a day of the week; a name, whose words all begin with a capital;
 * a word, which at most two may replace; a phrase that says how or when, after which any words may come.
 */
export const VALUE_SHAPES: Readonly<Record<ValueShape, RegExp>> = Object.freeze({
  number: /^(?!\d{1,2}:\d\d$)[#№\p{Sc}+-]?(?:\p{L}{1,4}-?)?\p{N}[\p{N}.,:%-]*\p{Sc}?$/u,
  code: /^(?:(?=\S*[^\p{L}\p{M}'’-])\S+|\S*\p{N}\S*(?:\s\S*\p{N}\S*){1,4})$/u,
  time: /^(?:\d{1,2}(?:[:.]\d{2})?\s*(?:uhr(?:\s\d{2})?|am|pm|a\.m\.?|p\.m\.?|o['’]clock)|\d{1,2}:\d{2}|noon|midnight|mittag|mitternacht)$/iu,
  day: /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag))$/iu,
  name: /^(?=.*\p{L})(?:\S+$|[\p{Lu}\p{N}]\S*(?:\s+(?:(?:of|the|and|de|da|di|del|la|le|van|von|der|zu|und|&)\s+)*[\p{Lu}\p{N}]\S*)+$)/u,
  word: /^\S+(?:\s\S+)?$/u,
  phrase: /^/u,
});

/** Digits with separators that are no number: an address such as 192.0.2.7, a version such as 1.2.3. */
const IS_DOTTED = /^\p{N}+(?:\.\p{N}+){2,}$/u;
/** A telephone number, which the next request may write in groups. */
const IS_TELEPHONE = /^(?:\+|0)\p{N}{7,}$/u;
const IS_GROUPED = /^\p{N}{1,3}(?:\.\p{N}{3})+$/u;

/** @returns undefined for several words, which any text may replace */
export function shapeOfValue(value: string): ValueShape | undefined {
  if (IS_DOTTED.test(value) && !IS_GROUPED.test(value)) return 'code';
  if (IS_TELEPHONE.test(value)) return 'code';
  if (/^\p{N}[\p{N}.,]*$/u.test(value)) return 'number';
  if (/\s/u.test(value) && VALUE_SHAPES.time.test(value)) return 'time';
  if (VALUE_SHAPES.code.test(value)) return 'code';
  if (VALUE_SHAPES.day.test(value)) return 'day';
  if (isQualified(value)) return 'phrase';
  if (/^\p{Lu}/u.test(value) && VALUE_SHAPES.name.test(value)) return 'name';
  return /\s/u.test(value) ? undefined : 'word';
}

/** Shapes by parameter, of the values that were shown. */
export function shapesOf(values: Readonly<Record<string, string>>, slots: readonly string[]): ProcedureBody['shapes'] {
  const shapes = slots.flatMap((slot) => {
    const shape = shapeOfValue(values[slot] ?? '');
    return shape ? [[slot, shape] as const] : [];
  });
  return shapes.length > 0 ? Object.fromEntries(shapes) : undefined;
}

/** “Winter sports”: in English a name may go on with one small letter; in German that word would be an adverb. */
export const ENGLISH_TITLE = /^\p{Lu}\S*\s\p{Ll}[\p{L}'’-]*$/u;

/** @param isEnglish whether the text stands in an English request */
export function hasShape(text: string, shape: ValueShape | undefined, isEnglish = false): boolean {
  if (shape === undefined || VALUE_SHAPES[shape].test(text)) return true;
  return shape === 'name' && isEnglish && ENGLISH_TITLE.test(text);
}

/** “#12” as “12” for a parameter that was shown with a bare number. */
export function bareNumber(text: string, shape: ValueShape | undefined): string {
  return shape === 'number' ? text.replace(/^[#№]\s*(?=\p{N})/u, '') : text;
}
