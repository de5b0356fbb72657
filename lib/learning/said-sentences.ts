/** Sentences that a page showed in answer to an act, as hashes: the same act must not be answered by another sentence unnoticed. */
import { hashWithoutValues, VALUE_MARK } from '../core/text-hash';
import type { EffectFact } from '../page/words/effect';
import type { RunStep } from '../records/run';
import { toTemplate } from '../records/template';
import { namesThing } from './loose-names';
import { ROW_TEXT_SEPARATOR } from './value-spans';

const SENTENCE_ROLES: ReadonlySet<string> = new Set(['text', 'heading', 'status', 'alert']);
/** At least two words. */
const SENTENCE = /\p{L}{2,}\P{L}+\p{L}{2,}/u;
/** At least two letters, no digit and no ellipsis. */
const LONE = /^(?!.*(?:\d|…|\.\.\.)).*\p{L}{2}/u;
/** A name behind the first word, which another answer has otherwise. */
const DATA = /(?<=\S\s+)\p{Lu}/u;
const NUMBER = /\d(?:[\d\s.,:/()-]*\d)?/gu;
/** Words that follow the number: “1 seat is left”, “2 seats are left”. */
const BE = /(?<![\p{L}])(?:is|are|was|were|has|have)(?![\p{L}])/gu;
const PLURAL = /(?<=\p{L}{2})(?:es|s)(?![\p{L}])/gu;
const MAX_SENTENCE_CHARS = 80;
/** More sentences are content. */
const MAX_SENTENCES = 3;
/** Shorter values stand in other words by chance, and are looked for as words of their own. */
const MIN_VALUE_CHARS = 2;
const GROUPED_NUMBER = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u;
const SHORT_VALUE = /^[\p{L}\p{N}]$/u;

/** Addresses are data of the page, whatever words they are made of. */
const ADDRESS = /\S+@\S+|\p{L}+:\/\/\S+/gu;

const isSentence = (text: string): boolean => SENTENCE.test(text.replace(ADDRESS, ''));

/** The sentences that came with an effect. @returns an empty list if it brought content */
export function sentencesIn(facts: readonly EffectFact[]): string[] {
  const texts = facts.flatMap((fact) =>
    fact.fact === 'appeared' && SENTENCE_ROLES.has(fact.role) && isSentence(fact.name) ? [fact.name] : [],
  );
  const distinct = [...new Set(texts)];
  const areShort = distinct.every((text) => text.length <= MAX_SENTENCE_CHARS);
  return distinct.length <= MAX_SENTENCES && areShort ? distinct : [];
}

/** Longer texts are sentences or content. */
const MAX_LONE_CHARS = 30;

/** The text of one word or two that came alone: “kept”. @returns undefined if several texts came, or a number, or one that is still to change */
export function loneTextIn(facts: readonly EffectFact[]): string | undefined {
  const [only, ...more] = facts.flatMap((fact) =>
    fact.fact === 'appeared' && SENTENCE_ROLES.has(fact.role) && fact.name !== '' ? [fact.name] : [],
  );
  const isWord =
    only !== undefined && more.length === 0 && only.length <= MAX_LONE_CHARS && LONE.test(only.replace(ADDRESS, ''));
  return isWord ? only : undefined;
}

/** Whether a sentence came with an effect, content included. */
export function bringsSentence(facts: readonly EffectFact[]): boolean {
  return facts.some((fact) => fact.fact === 'appeared' && SENTENCE_ROLES.has(fact.role) && isSentence(fact.name));
}

/**
 * @param literal words of the request that are the same each time, such as the nouns of German
 * @param asked all such words, in small letters
 * @returns an empty list if a sentence holds other data than the values, which the next answer has otherwise
 */
export function saidSentences(
  { effect, action, facts }: RunStep,
  values: Readonly<Record<string, string>>,
  literal: readonly string[] = [],
  asked: readonly string[] = [],
): string[] {
  if (action.verb !== 'click' && action.verb !== 'press') return [];
  const seen = effect?.facts ?? [];
  // A heading that names a value is expected itself, without its words of the shown thing.
  const isExpected = (fact: EffectFact) =>
    'role' in fact && fact.role === 'heading' && namesThing(toTemplate(fact.name, values), seen);
  const all = sentencesIn(seen.filter((fact) => !isExpected(fact))).map((text) => withoutRowText(text, facts));
  // The sentence that names a value answers the last of several quick acts, or else the only one that came.
  const isNaming = (text: string) => comparedValues(values).some((value) => text.includes(value));
  const naming = all.filter(isNaming);
  const sentences = effect?.isShared && (naming.length > 0 || all.length > 1) ? naming : all;
  const hasData = sentences.some((text) =>
    DATA.test(
      [...comparedValues(values), ...literal].reduce(
        (left, value) => left.replaceAll(value, 'it'),
        withoutShort(text, values),
      ),
    ),
  );
  if (hasData) return [];
  const lone = all.length === 0 && !effect?.isShared ? loneTextIn(effect?.facts ?? []) : undefined;
  return [...sentences, ...(lone === undefined ? [] : [withoutRowText(lone, facts)])].flatMap((text) => [
    /\d/u.test(withoutValues(text, values)) ? hashOfPattern(text, values) : hashOfSentence(text, values),
    ...(hasDigitByChance(text, values, [...asked, ...literal.map((word) => word.toLowerCase())])
      ? [hashOfPattern(text, withoutDigits(values))]
      : []),
  ]);
}

const DIGIT = /^\d$/u;
const DIGIT_IN_PLACE = /(?:(\p{L}+)\P{L}+)?(?<![\p{L}\d.,])(\d)(?![\p{L}\d]|[.,]\d)(?:\P{L}+(\p{L}+))?/gu;

/** “gate 2” for “2 bikes”: the digit is a value only beside a word of the request. */
function hasDigitByChance(text: string, values: Readonly<Record<string, string>>, asked: readonly string[]): boolean {
  const digits = Object.values(values).filter((value) => DIGIT.test(value));
  const found = [...text.toLowerCase().matchAll(DIGIT_IN_PLACE)].filter(([, , digit = '']) => digits.includes(digit));
  return found.length > 0 && found.every(([, before, , after]) => ![before, after].some((one) => isOneOf(one, asked)));
}

/** The first letters tell a word in another form: “bike” for “bikes”. */
const STEM_LETTERS = 4;

function isOneOf(word: string | undefined, asked: readonly string[]): boolean {
  return word !== undefined && asked.some((one) => one.slice(0, STEM_LETTERS) === word.slice(0, STEM_LETTERS));
}

function withoutDigits(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !DIGIT.test(value)));
}

/**
 * A line of the target's row begins with what the row holds, and another row holds something else: “Wheat tapped” for the row of
 * “Wheat”.
 */
export function withoutRowText(text: string, facts: RunStep['facts']): string {
  const cells = (facts?.fingerprint.row?.text ?? '').split(ROW_TEXT_SEPARATOR);
  const cell = cells.find((one) => one.trim().length >= MIN_VALUE_CHARS && text.startsWith(`${one} `));
  return cell === undefined ? text : `${VALUE_MARK}${text.slice(cell.length)}`;
}

/** Whether one of the hashes is of this sentence, or of the same one with other numbers. */
export function isSameSentence(
  says: readonly string[],
  text: string,
  values: Readonly<Record<string, string>>,
): boolean {
  return [hashOfSentence(text, values), hashOfPattern(text, values), hashOfPattern(text, withoutDigits(values))].some(
    (hash) => says.includes(hash),
  );
}

/** The hash of a sentence without its numbers, and without the forms of words that depend on them. */
function hashOfPattern(text: string, values: Readonly<Record<string, string>>): string {
  const pattern = withoutValues(text, values).replace(NUMBER, '#').replace(BE, 'be').replace(PLURAL, '');
  return hashWithoutValues(pattern, []);
}

/** The text in small letters with each value marked. */
function withoutValues(text: string, values: Readonly<Record<string, string>>): string {
  return comparedValues(values)
    .map((value) => value.toLowerCase())
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, value) => left.replaceAll(value, VALUE_MARK), withoutShort(text, values).toLowerCase());
}

export function hashOfSentence(text: string, values: Readonly<Record<string, string>>): string {
  return hashWithoutValues(withoutShort(text, values), comparedValues(values));
}

/** The text with each value of one letter or digit marked as the hash marks the longer ones. */
function withoutShort(text: string, values: Readonly<Record<string, string>>): string {
  const short = Object.values(values).filter((value) => SHORT_VALUE.test(value));
  return short.reduce(
    (left, value) => left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${value}(?![\\p{L}\\p{N}])`, 'giu'), VALUE_MARK),
    text,
  );
}

function comparedValues(values: Readonly<Record<string, string>>): string[] {
  const all = Object.values(values).filter((value) => value.length >= MIN_VALUE_CHARS);
  // “2,500” stands on many pages as 2500.
  return [...all, ...all.filter((value) => GROUPED_NUMBER.test(value)).map((value) => value.replace(/\D/gu, ''))];
}
