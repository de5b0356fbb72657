/** isSameUnit and spaceUnits: units of measure by their words and signs, in English and German. */

/** Each unit with all its names; only names that mean the same amount. */
export const UNITS: readonly (readonly string[])[] = Object.freeze([
  ['€', 'euro', 'euros', 'eur'],
  ['$', 'dollar', 'dollars', 'usd'],
  ['£', 'pound', 'pounds', 'gbp'],
  ['chf', 'franken', 'francs'],
  ['%', 'percent', 'prozent'],
  ['h', 'hour', 'hours', 'hrs', 'stunde', 'stunden', 'std'],
  ['min', 'mins', 'minute', 'minutes', 'minuten'],
  ['day', 'days', 'tag', 'tage', 'tagen'],
  ['week', 'weeks', 'woche', 'wochen'],
  ['month', 'months', 'monat', 'monate', 'monaten'],
  ['year', 'years', 'yr', 'yrs', 'jahr', 'jahre', 'jahren'],
  ['kg', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramm'],
  ['g', 'gram', 'grams', 'gramm'],
  ['l', 'litre', 'litres', 'liter', 'liters'],
  ['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers'],
  ['piece', 'pieces', 'pcs', 'stueck', 'stk'],
  ['°', 'degree', 'degrees', 'grad'],
]);

const UNIT_OF: ReadonlyMap<string, number> = new Map(
  UNITS.flatMap((unit, i) => unit.map((name) => [name, i] as const)),
);

/** @param a and b folded */
export function isSameUnit(a: string, b: string): boolean {
  const unit = UNIT_OF.get(a);
  return unit !== undefined && unit === UNIT_OF.get(b);
}

const NUMBER_WORDS: readonly (readonly string[])[] = Object.freeze([
  'two three four five six seven eight nine ten eleven twelve'.split(' '),
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
]);
const COUNTED = new RegExp(`(?<![\\p{L}\\p{N}])(${NUMBER_WORDS.flat().join('|')})\\s+(\\p{L}+)`, 'giu');

function numberOf(word: string): number {
  return Math.max(...NUMBER_WORDS.map((words) => words.indexOf(word.toLowerCase()))) + 2;
}

/** Where a text says a number as a word: “five” for “5”. @param value digits */
export function numberWord(text: string, value: string): { from: number; to: number } | undefined {
  for (const words of NUMBER_WORDS) {
    const word = words[Number(value) - 2];
    const found = word === undefined ? null : new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').exec(text);
    if (found) return { from: found.index, to: found.index + found[0].length };
  }
  return undefined;
}

/** Whether a text has a number's word: “five” for “5”. @param value digits */
export function saysNumber(text: string, value: string): boolean {
  return numberWord(text, value) !== undefined;
}

/** “95€” and “€95” are “95 €”, “three years” are “3 years”. */
export function spaceUnits(text: string): string {
  return text
    .replace(COUNTED, (all, word: string, unit: string) =>
      UNIT_OF.has(unit.toLowerCase()) ? `${numberOf(word)} ${unit}` : all,
    )
    .replace(/(^|\s)([€$£])\s?(\p{N}[\p{N}.,]*)/gu, '$1$3 $2')
    .replace(/(^|\s)(\p{N}[\p{N}.,]*)([€$£%°])/gu, '$1$2 $3');
}
