/** findOtherCount: an answer of the site that counts another number than the request: “12 moved” where 30 were to be moved. */
import type { Run, RunStep } from '../../records/run';
import { stripPoliteness } from '../../learning/request-words';
import { isMessage } from './messages';
import { holds, isSameWord } from './request-kind';
import { wordsOf } from './request-values';

/** Words of one answer between the number and the act, all of them words of the request: “12 chairs moved”. */
const MAX_BETWEEN = 2;
const NUMBER = /^\d/u;
/** A longer number is no count: “Stored 040 987 654 3”. */
const COUNT = /^\d{1,4}$/u;

/**
 * @param taken acts that took place
 * @param ticked boxes that the run has ticked: so many things are meant where the request gives no number
 * @returns the answer; undefined if no answer counts the act of the request, or one counts what was asked
 */
export function findOtherCount(
  { request }: Pick<Run, 'request'>,
  taken: readonly RunStep[],
  ticked = 0,
): string | undefined {
  const wanted = wordsOf(stripPoliteness(request));
  const [verb = '', ...rest] = wanted;
  const numbers = rest.filter((word) => NUMBER.test(word));
  const only = ticked > 1 ? String(ticked) : numbers.length === 1 ? numbers[0] : undefined;
  if (only === undefined || !COUNT.test(only)) return undefined;
  const answers = (taken.at(-1)?.effect?.facts ?? []).flatMap((fact) =>
    fact.fact === 'appeared' && isMessage(fact)
      ? [{ text: fact.name, counts: countsOf(wordsOf(fact.name), verb, wanted) }]
      : [],
  );
  if (answers.some(({ counts }) => counts.includes(only))) return undefined;
  // “1042 approved” names a thing of the request.
  return answers.find(({ counts }) => counts.some((count) => !numbers.includes(count)))?.text;
}

/** Numbers that a text gives for the act. */
function countsOf(words: readonly string[], verb: string, wanted: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (!isDoneForm(word, verb)) return [];
    const before = nearestNumber(words.slice(0, at).reverse(), wanted);
    const count = before ?? nearestNumber(words.slice(at + 1), wanted);
    return count === undefined ? [] : [count];
  });
}

function nearestNumber(words: readonly string[], wanted: readonly string[]): string | undefined {
  const at = words.findIndex((word) => NUMBER.test(word));
  const between = words.slice(0, at);
  const isNear = at >= 0 && at <= MAX_BETWEEN && between.every((word) => holds(wanted, word));
  return isNear ? words[at] : undefined;
}

/** “moved” for “move”, “copied” for “copy”. */
function isDoneForm(word: string, verb: string): boolean {
  return (
    word !== verb && ([`${verb}d`, `${verb}ed`, verb.replace(/y$/u, 'ied')].includes(word) || isSameWord(word, verb))
  );
}
