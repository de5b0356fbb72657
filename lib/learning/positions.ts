/** findPick: the target that a request names by its position: the newest, the second, the last. */
import { AIMED_VERBS } from '../page/words/action-parts';
import type { Fingerprint } from '../page/words/element';
import type { Run, RunStep } from '../records/run';
import { type Age, dateIn, isOfAge } from './ages';
import type { BoundValues } from './bind-values';
import { ROW_TEXT_SEPARATOR } from './value-spans';
import { containsWords } from './words-in';

export interface Pick {
  /** Index of the step. */
  step: number;
  index: number;
  from: 'start' | 'end';
  /** The end of the list's ages that the request names. */
  age?: Age;
  /** The list is in another order: the dates in it tell which one is meant. */
  byDate?: true;
  /** No row of the page had a date further at that end, with such a target or without. */
  ofAll?: true;
  /** Fingerprint that all elements of the list share. */
  pattern: Fingerprint;
}

/** The fields of a pick that a procedure keeps. */
export const pickOf = ({ index, from, age, byDate, ofAll }: Pick) => ({
  index,
  from,
  ...(age ? { age } : {}),
  ...(byDate ? { byDate } : {}),
  ...(ofAll ? { ofAll } : {}),
});

type SeenDates = { teaching?: Run['teaching']; startedAt: number };

/** Words for a place in a list, from 0; negative from its end. */
export const ORDINALS: Readonly<Record<string, number>> = Object.freeze({
  first: 0,
  top: 0,
  topmost: 0,
  uppermost: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
  last: -1,
  bottom: -1,
  bottommost: -1,
  erste: 0,
  ersten: 0,
  erster: 0,
  erstes: 0,
  oberste: 0,
  obersten: 0,
  zweite: 1,
  zweiten: 1,
  dritte: 2,
  dritten: 2,
  vierte: 3,
  vierten: 3,
  letzte: -1,
  letzten: -1,
  letzter: -1,
  unterste: -1,
  untersten: -1,
});
/** Words for an end of a list sorted by age: which end is seen where the target stood. */
export const BY_AGE: ReadonlySet<string> = new Set(
  'newest latest recent oldest earliest neueste neuesten neuester neuestes jüngste jüngsten älteste ältesten aktuellste aktuellsten'.split(
    ' ',
  ),
);
const OLDEST = /^(?:oldest|earliest|ältest)/u;
/** Words for an extreme that a place in a list does not show. */
export const BY_VALUE: ReadonlySet<string> = new Set(
  'cheapest biggest largest smallest highest lowest longest shortest best worst billigste billigsten größte größten kleinste kleinsten höchste höchsten beste besten'.split(
    ' ',
  ),
);

/**
 * @param run the texts that its pages showed: their dates tell the newest where a list is sorted by something else
 * @returns undefined if the request names no position or its target by a value; `no-position` if the target stood nowhere
 *   that the words name
 */
export function findPick(
  steps: readonly RunStep[],
  request: string,
  bound: BoundValues,
  run: SeenDates,
): Pick | 'no-position' | undefined {
  const words = request.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const word = words.find((one) => one in ORDINALS || BY_AGE.has(one) || BY_VALUE.has(one));
  if (word === undefined) return undefined;
  for (const [i, step] of steps.entries()) {
    const fingerprint = step.facts?.fingerprint;
    const among = fingerprint && positionOf(fingerprint);
    if (!fingerprint || !among || !AIMED_VERBS.has(step.action.verb)) continue;
    if (bound.slotOf(i, 'name') !== undefined || bound.rowOf(i).length > 0) return undefined;
    const age = BY_AGE.has(word) ? { age: OLDEST.test(word) ? ('oldest' as const) : ('newest' as const) } : {};
    const byDate = age.age && placeByDate(fingerprint, age.age, run, i);
    const place = placeFor(word, among) ?? byDate;
    if (!place) return 'no-position';
    const ofAll = byDate ? { ofAll: true as const } : {};
    return { step: i, ...place, ...age, ...ofAll, pattern: patternOf(fingerprint, among.isSameName) };
  }
  return undefined;
}

function positionOf(fingerprint: Fingerprint): { index: number; count: number; isSameName: boolean } | undefined {
  const { ordinal, sameNamed = 1, among } = fingerprint;
  if (sameNamed > 1 && ordinal !== undefined) return { index: ordinal, count: sameNamed, isSameName: true };
  return among && among.count > 1 ? { index: among.index, count: among.count, isSameName: false } : undefined;
}

function placeFor(
  word: string,
  { index, count }: { index: number; count: number },
): { index: number; from: 'start' | 'end' } | undefined {
  const ordinal = ORDINALS[word];
  if (ordinal !== undefined && ordinal >= 0) return index === ordinal ? { index, from: 'start' } : undefined;
  if (ordinal !== undefined) return index === count + ordinal ? { index: -ordinal - 1, from: 'end' } : undefined;
  if (!BY_AGE.has(word)) return undefined;
  if (index === 0) return { index: 0, from: 'start' };
  return index === count - 1 ? { index: 0, from: 'end' } : undefined;
}

/** @returns undefined if the target's row has no date, or the pages have shown one that is further at that end */
function placeByDate(
  { row }: Fingerprint,
  age: Age,
  { teaching, startedAt }: SeenDates,
  done: number,
): { index: number; from: 'start'; byDate: true } | undefined {
  const seen = (teaching?.seen ?? []).flatMap(({ text, steps }) => {
    const date = steps > done ? undefined : dateIn(text, startedAt);
    return date === undefined ? [] : [{ date, text }];
  });
  // A row's text lacks the words that all rows have, such as the year.
  const parts = (row?.text.split(ROW_TEXT_SEPARATOR) ?? []).filter((part) => /\d/u.test(part));
  const own = new Set(
    seen.flatMap(({ date, text }) => (parts.some((part) => containsWords(text, part)) ? [date] : [])),
  );
  const [date] = own;
  const dates = seen.map((one) => one.date);
  if (date === undefined || own.size > 1 || !isOfAge(date, dates, age)) return undefined;
  return { index: 0, from: 'start', byDate: true };
}

/** The fingerprint without all that tells one element of the list from another. */
function patternOf(fingerprint: Fingerprint, keepsName: boolean): Fingerprint {
  const { role, tag, type, name, path, frame, classes } = fingerprint;
  return {
    role,
    tag,
    name: keepsName ? name : '',
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(frame === undefined ? {} : { frame }),
    ...(classes === undefined ? {} : { classes }),
  };
}

/** The first of the boxes that take the signs of one value. */
export function firstBox({ facts }: RunStep): Pick | undefined {
  return facts && { step: 0, index: 0, from: 'start', pattern: patternOf(facts.fingerprint, false) };
}
