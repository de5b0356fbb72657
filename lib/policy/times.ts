/** splitTimes: how often a clause orders its act: “click Year twice”. */

/** Words for a number of times, by that number. */
export const TIMES: readonly (readonly [number, RegExp])[] = Object.freeze([
  [2, /\b(?:twice|two times|zweimal|zwei mal|deux fois|dos veces)\b/iu],
  [3, /\b(?:thrice|three times|dreimal|drei mal|trois fois|tres veces)\b/iu],
  [4, /\b(?:four times|viermal|vier mal|quatre fois|cuatro veces)\b/iu],
  [5, /\b(?:five times|fünfmal|fünf mal|cinq fois|cinco veces)\b/iu],
]);
/** No size: “10 x 15”. */
export const COUNTED_TIMES = /\b(\d{1,2})\s?(?:times|x|mal|fois|veces)\b(?!\s*\d)/iu;
/** “three times a day” tells of the thing, not of the act. */
export const RATE = /\b(?:times|mal|fois|veces)\s+(?:a|per|each|every|am|pro|die|par|al|por)\s/iu;
/** More presses than this are no plain command. */
const MAX_TIMES = 10;

/** @returns the clause without the words at its end that say how often, and the number; undefined if it has none, or they tell a rate */
export function splitTimes(clause: string): { rest: string; times: number } | undefined {
  if (RATE.test(clause)) return undefined;
  const counted = COUNTED_TIMES.exec(clause);
  const word = TIMES.map(([times, words]) => ({ times, match: words.exec(clause) })).find(
    ({ match }) => match !== null,
  );
  const times = counted ? Number(counted[1]) : word?.times;
  const match = counted ?? word?.match;
  if (!match || times === undefined || times < 2 || times > MAX_TIMES) return undefined;
  const isAtEnd = match.index + match[0].length === clause.trimEnd().length;
  return isAtEnd ? { rest: clause.slice(0, match.index).trim(), times } : undefined;
}
