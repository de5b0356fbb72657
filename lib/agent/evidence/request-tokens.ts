/** tokensOf reads a request as words that name fields and words that are their values. Word tables only. */
import { plainText } from '../../core/text';
import { isSameWord } from './request-kind';
import { ORDERS } from './request-parts';
import { wordsOf } from './request-values';

export interface Token {
  /** '' for the verb of an order, which names no field. */
  word: string;
  /** A comma, a full stop or a joining word stands before it. */
  opens: boolean;
}

/** Words from `from` up to, not including, `to`. */
export interface Span {
  from: number;
  to: number;
}

/** A field that the run wrote into. */
export interface Written {
  label: string;
  /** Words of the label. */
  words: string[];
  /** Words of the group that the field stands in. */
  group: string[];
  value: string;
  spans: Span[];
}

export interface Misplaced {
  /** The value as it was written. */
  value: string;
  /** Label of the field that the request gives it to. */
  field: string;
  /** The field stands unwritten on the page: a later page no longer shows it. */
  isFree?: true;
}

/** Words between a label and its value that part nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  `is are be the a an of to at my our as called named titled says saying with value field
  ist der die das den dem ein eine auf als mit wert feld zu
  est le la les de du à un une comme avec champ
  es el los las del un una como con campo`.split(/\s+/u),
);
export const JOINTS: ReadonlySet<string> = new Set('and und et y then dann'.split(' '));
/** 2027-05-03, 3.5.2027 and 19:30; a date with slashes may begin with the month. */
export const DAY_OR_TIME = /^(?:\d{4}-\d{2}-(\d{2})(?:T.*)?|(\d{1,2})\.\d{1,2}\.\d{2,4}|(\d{1,2}):\d{2})$/u;
const HALF_DAY_HOURS = 12;

/** The words of a request in their order, with what opens a new clause. */
export function tokensOf(request: string): Token[] {
  const tokens: Token[] = [];
  let opens = false;
  for (const [piece] of plainText(request).matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*|[,;.!?]/gu)) {
    const words = wordsOf(piece);
    if (words.length === 0) opens = true;
    for (const word of words) {
      const isVerb = (opens || tokens.length === 0) && ORDERS.test(word);
      tokens.push({ word: isVerb ? '' : word, opens: opens || JOINTS.has(word) });
      opens = JOINTS.has(word);
    }
  }
  return tokens;
}

/** The places of a value among the words; of a date or time that is written otherwise, the place of its day or hour. */
export function spansOf(tokens: readonly Token[], value: string): Span[] {
  const words = wordsOf(value);
  if (words.length === 0) return [];
  const spans = tokens.flatMap((_, from) =>
    words.every((word, k) => tokens[from + k]?.word === word) ? [{ from, to: from + words.length }] : [],
  );
  return spans.length > 0 ? spans : spanOfNumber(tokens, value);
}

/** Where a request has the day of a written date, or the hour of a written time, if it has that number once. */
function spanOfNumber(tokens: readonly Token[], value: string): Span[] {
  const [, day, germanDay, hour] = DAY_OR_TIME.exec(value.trim()) ?? [];
  const number = Number(day ?? germanDay ?? hour);
  const forms = hour === undefined ? [number] : [number, number % HALF_DAY_HOURS];
  const places = tokens.flatMap(({ word }, at) => (forms.some((form) => word === String(form)) ? [at] : []));
  const [only] = places;
  return only === undefined || places.length > 1 ? [] : [{ from: only, to: only + 1 }];
}

/** Indices of words of the request, outside of values, that name a field. */
export function mentionsOf(tokens: readonly Token[], keys: readonly string[], values: readonly Span[]): number[] {
  return tokens.flatMap(({ word }, at) =>
    keys.some((key) => isSameWord(key, word)) && !values.some(({ from, to }) => at >= from && at < to) ? [at] : [],
  );
}
