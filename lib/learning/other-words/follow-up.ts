/** followUps: the commands of a request that first says something of a thing and then what to do with it: “the channel is too loud, mute it”. */
import { BLOCKERS, PREPOSITIONS } from './function-words';
import { isInfinitive } from './nouns-of-acts';
import { basesOfParticiple } from './participles';
import { isPersonName, isWord, phraseAt, type Reading, say, type Words, wordsIn } from './rephrase-words';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words between the statement and the command. */
const LINKS: ReadonlySet<string> = set('please pls so and bitte also dann');
const OF_THINGS: ReadonlySet<string> = set('it them this es sie das ihn diese');
const OF_PEOPLE: ReadonlySet<string> = set('him her them ihn sie');
/** Finite verbs behind the thing that a statement is about. */
const FINITE: ReadonlySet<string> = set(
  'is are has have should must can needs was were ist sind hat haben soll muss kann braucht kommt fehlt',
);
const IS: ReadonlySet<string> = set('ist sind');
/** Beginnings of a statement of the one who asks, before the thing: “I'm done with X”, “ich brauche X nicht mehr”. */
const OWN_BEGINNINGS: readonly (readonly string[])[] = [
  ...["i'm done with", 'i am done with', "we're done with", 'we are done with', "i'm finished with", 'i have finished'],
  ...[
    "i've finished",
    'i finished',
    'i worked',
    'i have',
    'i got',
    'we have',
    'we got',
    'i no longer need',
    'we no longer need',
  ],
  ...["i don't need", "we don't need", 'i have read', "i've read", 'here is', 'this is', 'there is'],
  ...['ich brauche', 'wir brauchen', 'ich habe', 'wir haben', 'ich bin fertig mit', 'wir sind fertig mit', 'hier ist'],
].map((phrase) => phrase.split(' '));
/** Words at the end of such a statement: “any more”. */
const NO_LONGER = /\s+(?:any ?more|any longer|nicht mehr)$/iu;
const MIN_WORDS = 2;

/** @returns commands with the thing of the statement in place of the pronoun */
export function followUps(text: string, reading: Reading): string[] {
  const words = wordsIn(text);
  for (let at = words.length - 1; at >= MIN_WORDS; at--) {
    if (!isEnd(words[at - 1])) continue;
    let from = at;
    while (isWord(words, from, LINKS)) from++;
    const found = commandsOf(words.slice(0, at), words.slice(from), reading);
    if (found.length > 0) return found;
  }
  return [];
}

function isEnd(word: Words[number] | undefined): boolean {
  return word !== undefined && (/[,;.!]$/u.test(word.raw) || /^[–—-]$/u.test(word.raw));
}

function commandsOf(statement: Words, command: Words, reading: Reading): string[] {
  const verb = command[0];
  if (!verb || verb.isQuoted) return [];
  const text = say(statement).replace(NO_LONGER, '');
  const said = wordsIn(text);
  const isOwn = phraseAt(said, 0, OWN_BEGINNINGS);
  if (said.slice(isOwn).some(({ word, isQuoted }) => !isQuoted && BLOCKERS.has(word))) return [];
  const things = isOwn > 0 ? [said.slice(isOwn)] : [subjectOf(said)];
  const isBare = command.length === 1 && isInfinitive(verb.raw);
  if (isBare)
    return [...things, ...withoutFinite(said)]
      .filter(isThing)
      .flatMap((thing) => [say(thing, verb.raw), ...germanStates(verb.raw, thing, said)]);
  const pronouns = command.flatMap((_word, i) =>
    i > 0 && (isWord(command, i, OF_THINGS) || isWord(command, i, OF_PEOPLE)) ? [i] : [],
  );
  const [place, another] = pronouns;
  if (!reading.isVerb(verb.word) || place === undefined || another !== undefined) return [];
  return things.filter(isThing).flatMap((thing) => {
    const isPerson = isWord(command, place, OF_PEOPLE);
    if (isPersonName(thing) && !isPerson) return [];
    const filled = say(command.slice(0, place), thing, command.slice(place + 1));
    if (command.length > 2) return [filled];
    return [filled, ...states(verb.raw, thing, said), ...goals(verb.raw, thing, said)];
  });
}

function isThing(words: Words): boolean {
  return words.length > 0;
}

function finiteAt(words: Words): number {
  return words.findIndex((_word, i) => i > 0 && (isWord(words, i, FINITE) || isVerbOfName(words, i)));
}

/** A small word in “-s”, “-ed” or “-t” behind a name, a number or a quoted value: “the report Forecast belongs”. */
function isVerbOfName(words: Words, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  const isName = before !== undefined && (before.isQuoted || /^[\p{Lu}\p{N}]/u.test(before.raw)) && at > 1;
  return isName && word !== undefined && !word.isQuoted && /^\p{Ll}+(?:s|ed|t)$/u.test(word.raw);
}

/** The words before the finite verb; all of them where there is none. */
function subjectOf(words: Words): Words {
  const at = finiteAt(words);
  return at < 0 ? words : words.slice(0, at);
}

/** “Emil nimmt 5 Urlaubstage, bitte eintragen”: all but the verb in the second place. */
function withoutFinite(words: Words): Words[] {
  const [first, second, ...rest] = words;
  const isStated = first && second && !second.isQuoted && /^\p{Ll}+t$/u.test(second.raw) && rest.length > 0;
  return isStated ? [[first, ...rest]] : [];
}

/** “invoice 12 has been paid, mark it”: as paid. */
function states(verb: string, thing: Words, said: Words): string[] {
  const last = said.at(-1);
  const isState = last && !last.isQuoted && finiteAt(said) > 0 && basesOfParticiple(last.word).length > 0;
  return isState ? [...new Set([verb, 'mark'])].map((one) => say(one, thing, 'as', [last])) : [];
}

/** “das Rad 15 ist defekt, bitte melden”: als defekt. */
function germanStates(verb: string, thing: Words, said: Words): string[] {
  const at = finiteAt(said);
  const isState = at === said.length - 2 && isWord(said, at, IS);
  return isState ? [say(thing, 'als', said.slice(-1), verb)] : [];
}

/** “Tom should come to the barbecue, invite him”: to the barbecue. */
function goals(verb: string, thing: Words, said: Words): string[] {
  const from = finiteAt(said);
  const at = said.findIndex(({ word, isQuoted }, i) => i > from && !isQuoted && PREPOSITIONS[word] !== undefined);
  return from > 0 && at > 0 && at < said.length - 1 ? [say(verb, thing, said.slice(at))] : [];
}
