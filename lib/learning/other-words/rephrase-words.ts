/** Words of a request as the rephrasing rules take them: spelled as they are, compared folded. */
import { remembered } from '../../core/remembered';
import { BLOCKERS, QUESTION_WORDS } from './function-words';
import { foldLetters } from './fold-letters';
import { OTHER_PRONOUNS, POSSESSIVES } from './rephrase-grammar';

export interface Word {
  /** With quotes and closing punctuation. */
  raw: string;
  /** Folded, without punctuation; the quoted words of a quoted one. */
  word: string;
  isQuoted: boolean;
  isClosed: boolean;
}
export type Words = readonly Word[];

/** Properties of the request as a whole, and a test for verbs, folded, that a task may have. */
export interface Reading {
  /** Whether the request ends as a question. */
  isQuestion: boolean;
  isPolite: boolean;
  isVerb: (word: string) => boolean;
}

/** Commands that a request amounts to: certain ones may be run, possible ones are only offered. */
export interface Commands {
  certain: string[];
  possible: string[];
}

const WORD = /(["“”„«»])([^"“”„«»]+)["“”„«»][,.;:!?]*|\S+/gu;
const CLOSING = /[,.;:!?]+$/u;
/** Longest subject, in words: “our colleague from sales”. */
const MAX_SUBJECT_WORDS = 4;
const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'we', 'ich', 'wir']);

export const wordsIn = remembered((text): Words => {
  // “I’d like” has two words.
  const whole = text.replace(/(\p{L})['’]d\s+(?=(?:like|love|prefer)\b)/giu, '$1 would ');
  return [...whole.matchAll(WORD)].map(([raw, , inside]) => ({
    raw,
    word: foldLetters(inside ?? raw.replace(CLOSING, '')).replace(/’/gu, "'"),
    isQuoted: inside !== undefined,
    isClosed: CLOSING.test(raw),
  }));
}, 500);

/** The words as one text, without closing punctuation at the end. */
export function say(...parts: readonly (string | Words)[]): string {
  return parts
    .flatMap((part) => (typeof part === 'string' ? [part] : part.map(({ raw }) => raw)))
    .join(' ')
    .replace(CLOSING, '');
}

/** How many words at the place are those of the longest phrase there; 0 if none is. */
export function phraseAt(words: Words, at: number, phrases: readonly (readonly string[])[]): number {
  const fits = phrases.filter((phrase) =>
    phrase.every((word, i) => words[at + i]?.word === word && !words[at + i]?.isQuoted),
  );
  return Math.max(0, ...fits.map(({ length }) => length));
}

export function isWord(words: Words, at: number, accepted: ReadonlySet<string>): boolean {
  const word = words[at];
  return word !== undefined && !word.isQuoted && accepted.has(word.word);
}

export function isFirstPerson(subject: Words): boolean {
  return subject.length === 1 && isWord(subject, 0, FIRST_PERSON);
}

/** Whether the words can be the one who wishes: short, and neither a question nor a negation. */
export function isSubject(words: Words): boolean {
  return (
    words.length > 0 &&
    words.length <= MAX_SUBJECT_WORDS &&
    words.every(
      ({ word, isClosed, isQuoted }) => !isQuoted && !isClosed && !BLOCKERS.has(word) && !/\p{L}{3}ed$/u.test(word),
    ) &&
    !QUESTION_WORDS.has(words[0]?.word ?? '')
  );
}

/** One or two words that begin with a capital. */
export function isPersonName(subject: Words): boolean {
  return subject.length > 0 && subject.length <= 2 && subject.every(({ raw }) => /^\p{Lu}/u.test(raw));
}

/** “His lesson” is “Tomas's lesson” where Tomas wishes. */
export function resolvePossessive(words: Words, subject: Words): Words {
  const at = words.findIndex((_word, i) => isWord(words, i, POSSESSIVES));
  if (at < 0 || subject.length === 0 || isFirstPerson(subject)) return words;
  const thing = words[at + 1];
  // “The laptop 780 needs its warranty extended”.
  if (!isPersonName(subject))
    return thing ? [...words.slice(0, at), thing, ...wordsIn('of'), ...subject, ...words.slice(at + 2)] : words;
  const owner = `${say(subject)}'s`;
  return words.map((word, i) => (i === at ? { ...word, raw: owner, word: foldLetters(owner) } : word));
}

/** Whether a pronoun is left whose noun is not known. */
export function hasUnknownPronoun(words: Words): boolean {
  return words.some((_word, i) => isWord(words, i, OTHER_PRONOUNS) || isWord(words, i, POSSESSIVES));
}
