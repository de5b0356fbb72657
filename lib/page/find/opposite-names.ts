/** Detects names that mean the opposite of the remembered name, or more: such a renaming makes another element. */
import { normalizeText } from '../../core/text';
import { namesIrreversible } from '../../guard/irreversible';
import {
  ABBREVIATIONS,
  JOINING_WORDS,
  LABEL_SYNONYMS,
  NEGATING_PREFIX,
  OPPOSITE_WORDS,
  ROLE_WORDS,
  UNIT_WORDS,
  WIDENING_WORDS,
} from '../words/match-tables';
import { withoutCount, wordsOf } from '../words/similarity';

/** Shortest common beginning of two words of one stem, characters. */
const MIN_STEM_CHARS = 3;

export function expandAbbreviation(word: string): string {
  // Page text may be “constructor”: only own entries count.
  return (Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word] : undefined) ?? word;
}

/**
 * Whether the current name contradicts the remembered one: by an opposite, another number, a wider scope, or an
 * irreversible verb that the remembered name did not have.
 */
export function hasOtherMeaning(now: string, remembered: string): boolean {
  const [a, b] = [now, remembered].map(
    (name) => new Set([...wordsOf(withoutCount(normalizeText(name)))].map(expandAbbreviation)),
  );
  if (!a?.size || !b?.size) return false;
  const added = [...a].filter((word) => !b.has(word));
  const removed = [...b].filter((word) => !a.has(word));
  const widens = (words: readonly string[]) => words.some((word) => WIDENING_WORDS.includes(word));
  return (
    widens(added) ||
    widens(removed) ||
    hasOpposites(added, removed) ||
    added.some((word) => JOINING_WORDS.includes(word)) ||
    [added, removed].some((words) => words.some((word) => UNIT_WORDS.includes(word))) ||
    changesRole(added, removed, b) ||
    negates(added, removed) ||
    negates(removed, added) ||
    (namesIrreversible(now) && !namesIrreversible(remembered)) ||
    (namesIrreversible(added.join(' ')) && removed.length > 0) ||
    // Page 2, row 3, version 4: another number is another element.
    (added.some(isNumber) && removed.some(isNumber))
  );
}

/** Whether the name became that of a part, another person or another time: “Name” and “First name”, “Nickname”. */
function changesRole(added: readonly string[], removed: readonly string[], remembered: ReadonlySet<string>): boolean {
  const isRole = (word: string) => ROLE_WORDS.includes(word);
  if (!added.some(isRole) && !removed.some(isRole)) return false;
  // “Start” and “Get started” are commands; a role qualifies another word that stayed, or is a compound of it.
  return (
    [...remembered].some((word) => !removed.includes(word)) ||
    added.some((word) => removed.some((other) => other.length > MIN_STEM_CHARS && word.endsWith(other)))
  );
}

/** Whether two labels of fields share no word and no synonym: the field takes something else now. */
export function isOtherLabel(now: string, remembered: string): boolean {
  const [a, b] = [now, remembered].map((name) => [...wordsOf(normalizeText(name))].map(expandAbbreviation));
  if (!a?.length || !b?.length) return false;
  const isSame = (x: string, y: string) =>
    x === y || hasSameStem(x, y) || LABEL_SYNONYMS.some((group) => group.includes(x) && group.includes(y));
  return !a.some((x) => b.some((y) => isSame(x, y)));
}

function hasOpposites(added: readonly string[], removed: readonly string[]): boolean {
  return OPPOSITE_WORDS.some(
    (group) => group.some((word) => added.includes(word)) && group.some((word) => removed.includes(word)),
  );
}

/** Whether a word of one list is the negation of a word of the other: “unsubscribe” and “subscribe”. */
function negates(words: readonly string[], others: readonly string[]): boolean {
  return words.some(
    (word) =>
      NEGATING_PREFIX.test(word) && others.some((other) => hasSameStem(word.replace(NEGATING_PREFIX, ''), other)),
  );
}

function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}

function hasSameStem(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  return shortest >= MIN_STEM_CHARS && a.slice(0, shortest) === b.slice(0, shortest);
}
