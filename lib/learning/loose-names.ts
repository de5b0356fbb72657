/** Loose names: a heading whose words about the shown thing may be others, as in “#7 closed task (duplicate)” for “#2 closed defect (wontfix)”. */
import { normalizeText } from '../core/text';
import type { EffectFact } from '../page/words/effect';
import { isConstant, PLACEHOLDER, type Template } from '../records/template';

const DIGIT = /\p{Nd}/u;
const WORD = /[\p{L}\p{N}]/u;

/** The words of the headings that an act has taken away: a new heading that has them too is about the same thing. */
function goneWords(facts: readonly EffectFact[]): Set<string> {
  const names = facts.flatMap((fact) => (fact.fact === 'disappeared' && fact.role === 'heading' ? [fact.name] : []));
  return new Set(names.flatMap((name) => name.split(/\s+/u)).map(bareWord));
}

const bareWord = (word: string) => normalizeText(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));

/** The name with a placeholder for each word beside its parameters that has a digit or stood in the heading before. */
export function looseName(name: Template, facts: readonly EffectFact[]): Template {
  const gone = goneWords(facts);
  const isOfThing = (word: string) => WORD.test(word) && (DIGIT.test(word) || gone.has(bareWord(word)));
  return name.map((part) =>
    'slot' in part
      ? part
      : {
          text: part.text
            .split(/(\s+)/u)
            .map((word) => (isOfThing(word) ? PLACEHOLDER : word))
            .join(''),
        },
  );
}

/** Whether a name with a parameter also has words of the heading that the act has taken away. */
export function namesThing(name: Template, facts: readonly EffectFact[]): boolean {
  const gone = goneWords(facts);
  const words = name.flatMap((part) => ('text' in part ? part.text.split(/\s+/u) : []));
  return !isConstant(name) && words.some((word) => WORD.test(word) && gone.has(bareWord(word)));
}

export function isLooseName(name: Template): boolean {
  return name.some((part) => 'text' in part && part.text.includes(PLACEHOLDER));
}

/** Whether a heading has the words of the pattern, and in place of each placeholder words of a thing: a number, or what the heading before said. */
export function hasLooseName(seen: readonly EffectFact[], name: string, pattern: string): boolean {
  if (!pattern.includes(PLACEHOLDER)) return normalizeText(name) === normalizeText(pattern);
  const gone = goneWords(seen);
  const isOfThing = (word: string) => DIGIT.test(word) || gone.has(bareWord(word));
  const wanted = wordsIn(pattern).filter((word, i, all) => word !== PLACEHOLDER || all[i - 1] !== PLACEHOLDER);
  return fits(wordsIn(name), wanted, isOfThing);
}

const wordsIn = (text: string) => normalizeText(text).split(/\s+/u);

/** @param wanted words in their order; a placeholder stands for one word or more */
function fits(words: readonly string[], wanted: readonly string[], isOfThing: (word: string) => boolean): boolean {
  const [first, ...rest] = wanted;
  if (first === undefined) return words.length === 0;
  if (first !== PLACEHOLDER) return words[0] === first && fits(words.slice(1), rest, isOfThing);
  return words.some((_, i) => words.slice(0, i + 1).every(isOfThing) && fits(words.slice(i + 1), rest, isOfThing));
}
