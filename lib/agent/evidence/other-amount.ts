/** findOtherAmount: signs that the site took less or more than was asked: “1 of 2 approved”, “12 moved”, “2 × Opera” for five. */
import { writesValue, writtenText } from '../../page/words/action-parts';
import type { EffectFact } from '../../page/words/effect';
import type { Run, RunStep } from '../../records/run';
import { isMessage } from './messages';
import { findOtherCount } from './other-count';
import { containsWords, wordsOf } from './request-values';
import { tookPlace } from './step-effects';

type AmountRun = Pick<Run, 'request' | 'steps'>;
type Named = Extract<EffectFact, { name: string }>;

/** “1 of 2”: a part of what was chosen. A page or step that is counted so has its word before the numbers. */
const PART_OF =
  /(?<![\d.,/:\p{L}])(\d{1,4})\s*(?:of|out of|from|von|sur|de|\/)\s*(?:the\s+|den\s+)?(\d{1,4})(?![\d/]|[.,]\d)/iu;
const COUNTED_PLACES =
  /(?<!\p{L})(?:page|step|slide|question|row|item|chapter|seite|schritt|frage|página|paso|étape)s?\W*$/iu;
/** “2 × 12”, “3x”, “× 4”, and what a line calls its amount. */
const TIMES = /(?<![\d.,])(\d{1,4})\s*[×x](?![\p{L}])|[×x]\s?(\d{1,4})(?![\d.,])/iu;
const AMOUNT_WORDS =
  /(?<!\p{L})(?:qty|quantity|amount|count|pieces|menge|anzahl|stück|cantidad|quantité)\W{0,3}(\d{1,4})(?![\d.,])/iu;

/**
 * @param taken acts that took place, the last of which the site has answered
 * @returns the words of the page; undefined if it counts nothing, or what was asked
 */
export function findOtherAmount(run: AmountRun, taken: readonly RunStep[]): string | undefined {
  const last = taken.at(-1);
  const came = (last?.effect?.facts ?? []).filter((fact): fact is Named => 'name' in fact && fact.fact !== 'value');
  return (
    findPart(run, taken, came) ?? findOtherCount(run, taken, tickedIn(taken)) ?? findOtherQuantity(run, taken, came)
  );
}

/** The boxes that the run has ticked and left so. */
function tickedIn(taken: readonly RunStep[]): number {
  const ticked = new Map<string, boolean>();
  for (const { action } of taken) if (action.verb === 'check') ticked.set(action.ref, action.checked);
  return [...ticked.values()].filter(Boolean).length;
}

/** “1 of 2 approved” where two were ticked, or named by the number. */
function findPart({ request }: AmountRun, taken: readonly RunStep[], came: readonly Named[]): string | undefined {
  const asked = new Set([String(tickedIn(taken)), ...wordsOf(request).filter((word) => /^\d+$/u.test(word))]);
  const part = came.find((fact) => {
    const match = fact.fact === 'appeared' && isMessage(fact) ? PART_OF.exec(fact.name) : null;
    if (!match || COUNTED_PLACES.test(fact.name.slice(0, match.index))) return false;
    const [done = '', of = ''] = match.slice(1);
    return Number(done) < Number(of) && asked.has(of) && !asked.has(done);
  });
  return part?.name;
}

/** A line that counts another number than the one that was written into a field. */
function findOtherQuantity(
  { request }: AmountRun,
  taken: readonly RunStep[],
  came: readonly Named[],
): string | undefined {
  const numbers = wordsOf(request).filter((word) => /^\d{1,4}$/u.test(word));
  const writes = taken.filter((step) => writesValue(step.action.verb) && tookPlace(step));
  const written = writes.map(({ action }) => writtenText(action).trim());
  const asked = numbers.filter((number) => written.includes(number));
  const appeared = came.filter(({ fact }) => fact === 'appeared').map(({ name }) => name);
  const last = taken.at(-1);
  if (asked.length !== 1 || !last || writesValue(last.action.verb)) return undefined;
  const [wanted = ''] = asked;
  if (appeared.some((text) => wordsOf(text).includes(wanted))) return undefined;
  const others = written.filter((text) => text !== wanted && /\p{L}{2}/u.test(text)).map(wordsOf);
  const [line, ...more] = appeared.flatMap((text) => {
    const count = quantityIn(text) ?? onlyNumberBeside(text, others);
    return count === undefined ? [] : [{ text, count }];
  });
  if (!line || more.some(({ count }) => count !== line.count)) return undefined;
  const before = came.flatMap((fact) => (fact.fact === 'disappeared' ? [quantityIn(fact.name)] : []));
  const isAdded = before.some((count) => count !== undefined && Number(line.count) - Number(count) === Number(wanted));
  return isAdded ? undefined : line.text;
}

/** “Swan: 40 l” for another number of the same boat. */
function onlyNumberBeside(text: string, values: readonly (readonly string[])[]): string | undefined {
  const words = wordsOf(text);
  const numbers = words.filter((word) => /^\d/u.test(word));
  return numbers.length === 1 && values.some((value) => containsWords(words, value)) ? numbers[0] : undefined;
}

function quantityIn(text: string): string | undefined {
  const match = TIMES.exec(text) ?? AMOUNT_WORDS.exec(text);
  return match?.[1] ?? match?.[2];
}
