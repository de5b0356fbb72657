/** extremeRow finds the row that “the latest”, “the oldest” or “the cheapest” means, by the dates, ages and prices that the rows show. */
import { foldWord } from './languages/grammar';

export type Extreme = 'newest' | 'oldest' | 'cheapest' | 'dearest';

/** Words for an extreme of a list, in the planner's languages; pinned by the policy's hash. */
export const EXTREMES: Readonly<Record<Extreme, readonly string[]>> = Object.freeze({
  newest: 'latest newest neueste neuesten neuestes jungste jungsten aktuellste aktuellsten'.split(' '),
  oldest: 'oldest earliest alteste altesten altestes'.split(' '),
  cheapest: 'cheapest billigste billigsten gunstigste gunstigsten'.split(' '),
  dearest: 'dearest priciest teuerste teuersten'.split(' '),
});

const UNIT_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|sec|sek|seg)/u, 1 / 86_400],
  [/^(?:min|m$)/u, 1 / 1_440],
  [/^(?:h|std|stunde)/u, 1 / 24],
  [/^(?:d|tag|jour|dia)/u, 1],
  [/^(?:w|woche|sem)/u, 7],
  [/^(?:mo|mes)/u, 30],
  [/^(?:y|jahr|an|ano)/u, 365],
];
const AGO =
  /(?:\b(\d+|an?|one)\s*(\p{L}+)\s+ago\b)|(?:\bvor\s+(\d+|einem|einer)\s+(\p{L}+))|(?:\bil y a\s+(\d+|une?)\s+(\p{L}+))|(?:\bhace\s+(\d+|una?)\s+(\p{L}+))/iu;
const TODAY = /\b(?:today|just now|heute|aujourd['’]hui|hoy)\b/iu;
const YESTERDAY = /\b(?:yesterday|gestern|hier|ayer)\b/iu;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/u;
const PRICE = /(?:[€£$]\s?(\d[\d.,]*))|(?:(\d[\d.,]*)\s?(?:€|£|\$|kr\b|eur\b|usd\b|chf\b))/iu;

/** @returns undefined if the word is no extreme */
export function extremeOf(word: string): Extreme | undefined {
  const folded = foldWord(word);
  return (Object.keys(EXTREMES) as Extreme[]).find((one) => EXTREMES[one].includes(folded));
}

/** @param texts of the rows @returns the position of the only row at this end, from 0; undefined if a row shows no such value */
export function extremeRow(extreme: Extreme, texts: readonly string[]): number | undefined {
  const isByAge = extreme === 'newest' || extreme === 'oldest';
  // A day and an age are compared by no clock here: “today” beside “2026-11-30” has no order.
  const isByDay = isByAge && texts.some((text) => ISO.test(text));
  const values = texts.map((text) => (isByDay ? dayOf(text) : isByAge ? ageOf(text) : priceOf(text)));
  if (texts.length < 2 || values.some((value) => value === undefined)) return undefined;
  const known = values.filter((value) => value !== undefined);
  const end = extreme === 'newest' || extreme === 'cheapest' ? Math.min(...known) : Math.max(...known);
  const at = known.indexOf(end);
  return at === known.lastIndexOf(end) ? at : undefined;
}

/** Days from the first date in the text until 1970: a newer one has fewer. */
function dayOf(text: string): number | undefined {
  const iso = ISO.exec(text);
  return iso ? -Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) / 86_400_000 : undefined;
}

/** Days since the age in the text. */
function ageOf(text: string): number | undefined {
  if (TODAY.test(text)) return 0;
  if (YESTERDAY.test(text)) return 1;
  const [count, unit] = (AGO.exec(text) ?? []).slice(1).filter((part) => part !== undefined);
  if (count === undefined || unit === undefined) return undefined;
  const days = UNIT_DAYS.find(([pattern]) => pattern.test(foldWord(unit)))?.[1];
  return days === undefined ? undefined : days * (/^\d/.test(count) ? Number(count) : 1);
}

function priceOf(text: string): number | undefined {
  const found = [...text.matchAll(new RegExp(PRICE, 'giu'))];
  const [only, ...others] = found;
  const digits = only?.[1] ?? only?.[2];
  if (digits === undefined || others.length > 0) return undefined;
  // A group of three digits at the end is no fraction.
  const value = Number(
    digits
      .replace(/[.,](?=\d{3}(?:\D|$))/gu, '')
      .replace(',', '.')
      .replace(/[.,]$/u, ''),
  );
  return Number.isFinite(value) ? value : undefined;
}
