/** findOtherAmount: signs that the site took less or more than was asked: “1 of 2 approved”, “12 moved”, “2 × Opera” for five. */
import { writesValue, writtenText } from '../../page/words/action-parts';
import type { EffectFact } from '../../page/words/effect';
import type { Run, RunStep } from '../../records/run';
import { isSameLine } from './empty-answer';
import { isMessage } from './messages';
import { findOtherCount } from './other-count';
import { contentWords } from './request-kind';
import { containsWords, namesValue, wordsOf } from './request-values';
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

/** The number that a site puts behind a name that is in use. */
const NUMBERED = /^[\s_-]*(?:\(\d{1,3}\)|\[\d{1,3}\]|[_-]\d{1,3})$/u;
const TIME = /^\d{1,2}:\d{2}$/u;
const ANY_TIME = /(?<!\d)\d{1,2}:\d{2}(?!\d)/u;

/**
 * @param taken acts that took place, the last of which the site has answered
 * @returns the words of the page; undefined if it counts nothing, or what was asked
 */
export function findOtherAmount(run: AmountRun, taken: readonly RunStep[]): string | undefined {
  const last = taken.at(-1);
  const came = (last?.effect?.facts ?? []).filter((fact): fact is Named => 'name' in fact && fact.fact !== 'value');
  const counted = findPart(run, taken, came) ?? findOtherCount(run, taken, tickedIn(taken));
  if (counted !== undefined || !last || writesValue(last.action.verb)) return counted;
  const answer = {
    target: last.target,
    written: textsWrittenIn(taken),
    appeared: namesOf(came, 'appeared'),
    went: namesOf(came, 'disappeared'),
  };
  return findOtherQuantity(run, answer) ?? findOtherData(answer);
}

/** The press that answered the written texts, and what it brought and took away. */
interface Answer {
  target: string;
  written: readonly string[];
  appeared: readonly string[];
  went: readonly string[];
}

function namesOf(came: readonly Named[], kind: Named['fact']): string[] {
  return came.filter(({ fact }) => fact === kind).map(({ name }) => name);
}

/** Texts that the run wrote, none of them empty. */
function textsWrittenIn(taken: readonly RunStep[]): string[] {
  const writes = taken.filter((step) => writesValue(step.action.verb) && tookPlace(step));
  return writes.map(({ action }) => writtenText(action).trim()).filter((text) => text !== '');
}

/** The words of each other written text that has letters: the thing that a number belongs to. */
function wordsBeside(written: readonly string[], value: string): string[][] {
  return written.filter((text) => text !== value && /\p{L}{2}/u.test(text)).map(wordsOf);
}

/** The boxes that the run has ticked and left so. */
function tickedIn(taken: readonly RunStep[]): number {
  const ticked = new Map<string, boolean>();
  for (const { action } of taken) if (action.verb === 'check') ticked.set(action.ref, action.checked);
  return [...ticked.values()].filter(Boolean).length;
}

/** Texts that were entered one after another into the same field. */
function enteredIn(taken: readonly RunStep[]): number {
  const counts = new Map<string, number>();
  for (const { action, target } of taken) if (action.verb === 'type') counts.set(target, (counts.get(target) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** “1 of 2 approved” where two were ticked, or named by the number. */
function findPart({ request }: AmountRun, taken: readonly RunStep[], came: readonly Named[]): string | undefined {
  const asked = new Set([
    String(tickedIn(taken)),
    String(enteredIn(taken)),
    ...wordsOf(request).filter((word) => /^\d+$/u.test(word)),
  ]);
  const part = came.find((fact) => {
    const match = fact.fact === 'appeared' && isMessage(fact) ? PART_OF.exec(fact.name) : null;
    if (!match || COUNTED_PLACES.test(fact.name.slice(0, match.index))) return false;
    const [done = '', of = ''] = match.slice(1);
    return Number(done) < Number(of) && asked.has(of) && !asked.has(done);
  });
  return part?.name;
}

/** A line that counts another number than the one that was written into a field. */
function findOtherQuantity({ request }: AmountRun, { target, written, appeared, went }: Answer): string | undefined {
  const numbers = wordsOf(request).filter((word) => /^\d{1,4}$/u.test(word));
  const [wanted, ...more] = numbers.filter((number) => written.includes(number));
  if (wanted === undefined || more.length > 0) return undefined;
  if (appeared.some((text) => wordsOf(text).includes(wanted))) return undefined;
  const others = wordsBeside(written, wanted);
  // “Best bid: 45” in place of “Best bid: 20”, after a bid of 40.
  const own = contentWords(wordsOf(target))
    .filter((word) => word !== 'button')
    .map((word) => [word]);
  const [line, ...lines] = appeared.flatMap((text) => {
    const isChanged = went.some((old) => isSameLine(old, text));
    const count = quantityIn(text) ?? onlyNumberBeside(text, isChanged ? [...others, ...own] : others);
    return count === undefined ? [] : [{ text, count }];
  });
  if (!line || lines.some(({ count }) => count !== line.count)) return undefined;
  const before = went.map(quantityIn);
  const isAdded = before.some((count) => count !== undefined && Number(line.count) - Number(count) === Number(wanted));
  return isAdded ? undefined : line.text;
}

/** A time or name that the site keeps in another form: “Cy at 10:30” for 10:00, “list (2)” for a name in use. */
function findOtherData({ written, appeared }: Answer): string | undefined {
  for (const value of written) {
    const numbered = appeared.find((text) => text.startsWith(value) && NUMBERED.test(text.slice(value.length)));
    if (numbered !== undefined && !appeared.includes(value)) return numbered;
    if (!TIME.test(value) || appeared.some((text) => namesValue(text, value))) continue;
    const others = wordsBeside(written, value);
    const instead = appeared.find(
      (text) => ANY_TIME.test(text) && others.some((words) => containsWords(wordsOf(text), words)),
    );
    if (instead !== undefined) return instead;
  }
  return undefined;
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
