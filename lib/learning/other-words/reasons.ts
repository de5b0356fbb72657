/** withoutReason: a request without the clause at its end that only says why it is made. */
import { foldLetters } from './fold-letters';
import { negates } from './negation';
import { isWord, say, type Word, type Words, wordsIn } from './rephrase-words';
import { isKnownVerb } from './verb-forms';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Conjunctions that begin nothing but a reason. */
const SURE: ReadonlySet<string> = words('because cause cuz weil damit zumal sonst ansonsten otherwise denn');
/** Conjunctions that begin a reason if a statement follows: “as he is ill”, not “as editor”. */
const UNSURE: ReadonlySet<string> = words('as since for so da');
const PRONOUNS: ReadonlySet<string> = words(
  'i he she it they we there that this nobody everyone ich er es sie wir man das',
);
/** Words that a subject of two or three words begins with. */
const DETERMINERS: ReadonlySet<string> = words(
  'the a an her his their its our my no der die das ein eine kein keine sein seine ihr ihre unser unsere mein meine',
);
/** Finite verbs that say how something is, was or became: none asks for an act. */
const STATES: ReadonlySet<string> =
  words(`is are am was were has have had isn't aren't wasn't hasn't haven't does do did doesn't
  don't didn't can't cannot left came went broke fell got ran made said knows keeps lives works misses complains leaks
  ist sind bin war waren hat haben habe hatte hatten wurde wurden zieht geht kommt kam ging liegt steht rief läuft laeuft passt
  stimmt bleibt fehlt klemmt funktioniert tropft`);
/** Verbs of a wish, which may say more of the act. */
const WISHES: ReadonlySet<string> = words(
  'wants needs likes prefers wishes expects braucht möcht moecht möchte moechte will soll',
);
const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:mon|diens|donners|frei|sams|sonn)tag|^mittwoch|^(?:next|week|weekend|month|noon)$/u;
/** “it's”, “they've”. */
const SHORT_FORM = /^(?:i|he|she|it|they|we|that|there)'(?:s|re|m|ve|d)$/u;
/** Words by which a clause says more than why: a bound, a duty, a later day, another act. */
const SAYS_MORE: ReadonlySet<string> =
  words(`must should shall only until till before after unless if but then instead except
  also and or please tomorrow tonight later muss müssen muessen soll sollen sollte nur bis vor nach falls wenn aber dann statt
  sondern auch und oder bitte übermorgen uebermorgen später spaeter`);
/** Longest subject in words, and the least words of a request and of a reason. */
const MAX_SUBJECT_WORDS = 3;
const MIN_WORDS = 2;

/** @returns the request itself if it has no such clause */
export function withoutReason(request: string): string {
  const said = wordsIn(request);
  for (let at = MIN_WORDS; at <= said.length - MIN_WORDS; at++) {
    const length = conjunctionAt(said, at);
    const clause = said.slice(at + length);
    if (clause.length < MIN_WORDS || !saysOnlyWhy(clause)) continue;
    const isSure = length > 0 && (isWord(said, at, SURE) || length > 1);
    if (isSure || ((length > 0 || opensClause(said[at - 1])) && isStatement(clause))) return say(said.slice(0, at));
  }
  return request;
}

/** “We're done for today, close the register”: the command alone. @returns the request itself if no such clause opens it */
export function withoutOpening(request: string): string {
  const said = wordsIn(request);
  const end = said.findIndex((word) => opensClause(word));
  const [clause, rest] = [said.slice(0, end + 1), said.slice(end + 1)];
  const command = rest.slice(Number(isWord(rest, 0, OPENING_WORDS)));
  const isOpening = clause.length >= MIN_WORDS && isStatement(clause) && saysOnlyWhy(clause) && !negates(say(clause));
  return isOpening && command.length >= MIN_WORDS && isKnownVerb(foldLetters(command[0]?.word ?? ''))
    ? say(command)
    : request;
}

/** Number of words of the conjunction at the place: “so that” has two. */
function conjunctionAt(said: Words, at: number): number {
  if (said[at - 1]?.raw.endsWith(':')) return 0;
  if (isWord(said, at, new Set(['so'])) && said[at + 1]?.word === 'that') return 2;
  return Number(isWord(said, at, SURE) || isWord(said, at, UNSURE));
}

/** A comma, a full stop or a dash stands before the clause; the full stop of “3. Mai” is none. */
function opensClause(before: Word | undefined): boolean {
  if (before === undefined || /^\p{N}{1,2}\.$/u.test(before.raw)) return false;
  return /[,;.!]$/u.test(before.raw) || /^[–—-]$/u.test(before.raw);
}

/** A subject and a finite verb behind it, or at the end of a German clause. */
function isStatement(clause: Words): boolean {
  if (clause.slice(0, 1).some(({ word }) => SHORT_FORM.test(word))) return true;
  const longest = Math.min(MAX_SUBJECT_WORDS, clause.length - 1);
  for (let length = 1; length <= longest; length++)
    if (isSubject(clause.slice(0, length)) && (isState(clause[length]) || isState(clause.at(-1)))) return true;
  if (isWord(clause, 0, PRONOUNS) && isFiniteVerb(clause[1])) return true;
  // “Break is over”, “Pause ist vorbei”.
  if (clause[0]?.isClosed === false && isWord(clause, 1, IS) && !isKnownVerb(clause[0].word)) return true;
  return false;
}

const IS: ReadonlySet<string> = words('is are ist sind');
const OPENING_WORDS: ReadonlySet<string> = words('please pls bitte so also');

/** A verb in the third person, which asks for nothing: “er wartet”. */
function isFiniteVerb(word: Word | undefined): boolean {
  if (!word || word.isQuoted || /^\p{Lu}/u.test(word.raw) || WISHES.has(word.word)) return false;
  return /..[st]$/u.test(word.word);
}

function isSubject(subject: Words): boolean {
  if (subject.some(({ isQuoted, isClosed }) => isQuoted || isClosed)) return false;
  if (isWord(subject, 0, PRONOUNS)) return subject.length === 1;
  if (isWord(subject, 0, DETERMINERS)) return subject.length > 1;
  return subject.every(({ raw }) => /^\p{Lu}/u.test(raw));
}

function isState(word: Word | undefined): boolean {
  if (!word || word.isQuoted || /^\p{Lu}/u.test(word.raw)) return false;
  return STATES.has(word.word) || /..ed$/u.test(word.word);
}

/** Neither a value nor a later day nor another condition is in it. */
function saysOnlyWhy(clause: Words): boolean {
  return clause.every(
    ({ word, isQuoted }) => !isQuoted && !/\p{N}|→|->/u.test(word) && !SAYS_MORE.has(word) && !DAY.test(word),
  );
}
