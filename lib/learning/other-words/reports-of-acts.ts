/** reportsDone: whether a request only tells that an act took place: “the group has torn the tent”, “Yara lent the drill to me”. */
import { foldLetters } from './fold-letters';
import { basesOfParticiple, infinitivesOf } from './participles';
import { IRREGULAR_PARTICIPLES } from './rephrase-grammar';
import { type Word, type Words, wordsIn } from './rephrase-words';
import { isKnownVerb } from './verb-forms';

const GERMAN_HAVE: ReadonlySet<string> = new Set('habe haben hat habt hatte hatten'.split(' '));
const ENGLISH_HAVE: ReadonlySet<string> = new Set('has have had'.split(' '));
/** Words before a participle that asks for the act, or belongs to a noun. */
const NOT_BEFORE_PAST: ReadonlySet<string> = new Set(
  `be been being is are get gets got getting have has had the a an as to want wants need needs like should must shall`.split(
    ' ',
  ),
);
/** Longest subject in words. */
const MAX_SUBJECT_WORDS = 4;

export function reportsDone(request: string): boolean {
  const words = wordsIn(request);
  // A second clause may hold the command.
  if (words.slice(0, -1).some(({ raw }) => /[,;:]$/u.test(raw))) return false;
  return isGermanPerfect(words) || isEnglishPerfect(words) || isEnglishPast(words);
}

const RECEIVED = /^(?:bekommen|erhalten|verlassen|vergessen)$/u;

/** “die Firma hat 90 Korken geliefert”. */
function isGermanPerfect(words: Words): boolean {
  const last = words.at(-1);
  const has = words.findIndex(({ word, isQuoted }) => !isQuoted && GERMAN_HAVE.has(word));
  return (
    has > 0 &&
    last !== undefined &&
    !last.isQuoted &&
    (infinitivesOf(foldLetters(last.word)).length > 0 || RECEIVED.test(last.word))
  );
}

/** “receipt 9934 has been voided”. */
function isEnglishPerfect(words: Words): boolean {
  return words.some(
    ({ word }, at) => at > 0 && ENGLISH_HAVE.has(word) && words[at + 1]?.word === 'been' && isPast(words[at + 2]),
  );
}

/** “the station South returned the hose”: a past behind a subject, with something behind it. */
function isEnglishPast(words: Words): boolean {
  if (isKnownVerb(foldLetters(words[0]?.word ?? ''))) return false;
  const at = words.findIndex((word, i) => i > 0 && isPast(word));
  const subject = words.slice(0, at);
  return (
    at > 0 &&
    at < words.length - 1 &&
    subject.length <= MAX_SUBJECT_WORDS &&
    subject.every(({ word }, i) => (i < at - 1 ? !WISHES.has(word) : !NOT_BEFORE_PAST.has(word)))
  );
}
const WISHES: ReadonlySet<string> = new Set(
  'want wants need needs like likes should must shall is are be get'.split(' '),
);

/** Pasts that are no participles. */
const PASTS: ReadonlySet<string> = new Set(
  `drove wrote took gave saw did broke chose froze hid rode ran rose shook spoke stole swam threw wore drew grew knew flew
  began sang drank ate fell forgot forgave withdrew`.split(/\s+/u),
);

function isPast(word: Word | undefined): boolean {
  if (!word || word.isQuoted || /^\p{Lu}/u.test(word.raw)) return false;
  const said = foldLetters(word.word);
  return (
    IRREGULAR_PARTICIPLES[said] !== undefined ||
    PASTS.has(said) ||
    (/.{2,}[^e]ed$/u.test(said) && basesOfParticiple(said).length > 0)
  );
}
