/** englishStatements: the commands that an English statement of how something is to be amounts to: “the tray should cost 19.90”. */
import { ATTRIBUTE_VERBS, FROM_NOW_ON, NAME_NOUNS, SETTING_VERBS, STATE_NOUNS } from './attribute-words';
import { NAME_LABELS } from './function-words';
import { DUTY_MODALS, INDEFINITE, NOUNS_OF_ACTS } from './rephrase-grammar';
import { namesDayOrTime } from './time-words';
import { isPersonName, isSubject, isWord, phraseAt, say, type Words, wordsIn } from './rephrase-words';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const IS: ReadonlySet<string> = set('is are');
/** Prepositions of the place where something is to be. */
const PLACES: ReadonlySet<string> = set('on in at under inside');
const SWITCHED: ReadonlySet<string> = set('on off');
const TO_HAVE: ReadonlySet<string> = set('have take get receive handle own');
/** Acts that let someone have a thing. */
const GIVING = ['assign', 'send', 'give', 'lend'];
const RECORDING: ReadonlySet<string> = set('record note log register');

/** @returns commands that are certain; a statement of how something is already is none */
export function englishStatements(text: string): string[] {
  const timed = text.replace(FROM_NOW_ON, ' ').trim();
  const words = wordsIn(timed === '' ? text : timed);
  const isNew = timed !== text;
  return [
    ...attributes(words, isNew),
    ...(isNew ? states(words) : []),
    ...places(words),
    ...switched(words),
    ...possessions(words),
    ...namedAttributes(words),
    ...made(words),
    ...shouldRead(words),
    ...recorded(words),
    ...granted(words),
    ...destined(words, isNew),
    ...dated(words, isNew || INSTEAD.test(text)),
  ];
}

const INSTEAD = /\sinstead[.!]*$/iu;

/** “the leave of Birte is fine with me”. */
function granted(words: Words): string[] {
  const text = say(words);
  const thing = /^(.+) (?:is|are) (?:fine|okay|ok|alright|all right|good)(?: (?:with|by) (?:me|us))$/iu.exec(text)?.[1];
  return thing === undefined ? [] : [`approve ${thing}`];
}

/** “ticket 95 is for Mona”, “Pavel is now in Screening”. */
function destined(words: Words, isNew: boolean): string[] {
  const at = words.findIndex((_word, i) => i > 0 && isWord(words, i, IS));
  const [subject, joint, goal] = [words.slice(0, Math.max(at, 0)), words[at + 1], words.slice(at + 2)];
  if (at < 1 || !joint || goal.length === 0 || !isSubject(subject)) return [];
  if (joint.word === 'for' && isPersonName(goal)) return [say('assign', subject, 'to', goal)];
  const isPlace = /^\p{Lu}/u.test(goal[0]?.raw ?? '') || goal[0]?.isQuoted === true;
  return isNew && isPlace && isWord(words, at + 1, PLACES) ? [say('move', subject, 'to', goal)] : [];
}

/** “the talk should be on 9 May”, “swimming is on 12 May instead”. */
function dated(words: Words, isNew: boolean): string[] {
  const owed = duty(words);
  const is = words.findIndex((_word, i) => i > 0 && isWord(words, i, IS));
  const isOwed = owed?.rest[0]?.word === 'be' && isWord(owed.rest, 1, set('on at'));
  const isStated = isNew && is > 0 && isWord(words, is + 1, set('on at'));
  const [subject, day] = isOwed
    ? [owed.subject, owed.rest.slice(2)]
    : isStated
      ? [words.slice(0, is), words.slice(is + 2)]
      : [[], []];
  const bare = day.at(-1)?.word === 'instead' ? day.slice(0, -1) : day;
  return subject.length > 0 && namesDayOrTime(say(bare), 0) ? [say('move', subject, 'to', bare)] : [];
}

/** Where the words behind a duty begin: “the tray should | cost”. */
function duty(words: Words): { subject: Words; rest: Words } | undefined {
  for (let at = 1; at < words.length; at++) {
    const length = phraseAt(words, at, DUTY_MODALS);
    if (length > 0) return { subject: words.slice(0, at), rest: words.slice(at + length) };
  }
  return undefined;
}

/** “the tray should cost 19.90”, “from now on the tray costs 19.90”. */
function attributes(words: Words, isNew: boolean): string[] {
  const owed = duty(words);
  const at = words.findIndex(({ word, isQuoted }, i) => i > 0 && !isQuoted && ATTRIBUTE_VERBS[word] !== undefined);
  const isStated = isNew && at > 0 && words[at]?.word.endsWith('s') === true;
  const [subject, rest] = isStated ? [words.slice(0, at), words.slice(at)] : [owed?.subject ?? [], owed?.rest ?? []];
  const noun = ATTRIBUTE_VERBS[rest[0]?.word ?? ''];
  if (noun === undefined || rest[0]?.isQuoted || rest.length < 2 || subject.length === 0) return [];
  return [say('set the', noun, 'of', subject, 'to', rest.slice(1))];
}

/** “the price of the tray is now 19.90”, “the project is now called X”. */
function states(words: Words): string[] {
  const at = words.findIndex((_word, i) => i > 0 && isWord(words, i, IS));
  const [subject, rest] = [words.slice(0, Math.max(at, 0)), words.slice(at + 1)];
  if (at < 1 || rest.length === 0) return [];
  if (isWord(rest, 0, NAME_LABELS)) return rest.length > 1 ? [say('rename', subject, 'to', rest.slice(1))] : [];
  const isValue = rest[0]?.isQuoted === true || /^[\p{N}\p{Sc}\p{Lu}]/u.test(rest[0]?.raw ?? '');
  if (isValue) return [say('set', subject, 'to', rest)];
  // “order 12 is now shipped”.
  const isState = rest.length === 1 && /^\p{Ll}+$/u.test(rest[0]?.raw ?? '');
  return isState ? [say('mark', subject, 'as', rest), say('set the status of', subject, 'to', rest)] : [];
}

/** “the soup needs to be on my meal plan”, “the letter belongs in the archive”. */
function places(words: Words): string[] {
  const owed = duty(words);
  const needs = words.findIndex((_word, i) => i > 0 && isWord(words, i, set('needs need')));
  // “my cart needs 12 eggs”.
  if (needs > 0 && /^\p{N}/u.test(words[needs + 1]?.word ?? '') && isWord(words, 0, set('my the our')))
    return [say('add', words.slice(needs + 1), 'to', words.slice(0, needs))];
  const belongs = words.findIndex((_word, i) => i > 0 && isWord(words, i, set('belongs belong')));
  const owedGoal = owed?.rest[0]?.word === 'be' ? owed.rest.slice(1) : [];
  const goal = belongs > 0 ? words.slice(belongs + 1) : owedGoal;
  const subject = belongs > 0 ? words.slice(0, belongs) : (owed?.subject ?? []);
  if (goal.length < 2 || !isWord(goal, 0, PLACES)) return [];
  const isInside = isWord(goal, 0, set('in inside'));
  return [say('put', subject, goal), ...(isInside ? [say('move', subject, 'to', goal.slice(1))] : [])];
}

/** “the heater should be on”, “I want the heater off”. */
function switched(words: Words): string[] {
  const last = words.slice(-1);
  const owed = duty(words);
  const isRunning = owed?.rest.length === 2 && owed.rest[0]?.word === 'be' && isWord(last, 0, set('running'));
  if (owed && isRunning) return [say('turn on', owed.subject), say('start', owed.subject)];
  if (!isWord(last, 0, SWITCHED)) return [];
  if (owed && owed.rest.length === 2 && owed.rest[0]?.word === 'be') return [say('turn', owed.subject, last)];
  const isWish = isWord(words, 0, set('i we')) && isWord(words, 1, set('want need'));
  return isWish && words.length > 3 ? [say('turn', words.slice(2, -1), last)] : [];
}

/** “Piet gets the ticket”, “Piet should take the ticket”, “let Piet handle the ticket”, “order 12 needs a refund”. */
function possessions(words: Words): string[] {
  const { subject, thing, isNeed } = possession(words);
  if (thing.length === 0 || !isSubject(subject)) return [];
  const act = isWord(thing, 0, INDEFINITE) ? NOUNS_OF_ACTS[thing[1]?.word ?? ''] : undefined;
  if (act !== undefined) return [say(act, subject, thing.slice(2))];
  return isNeed ? [] : GIVING.map((verb) => say(verb, thing, 'to', subject));
}

/** The person who is to have a thing, and the thing. */
function possession(words: Words): { subject: Words; thing: Words; isNeed: boolean } {
  const handled = words.findIndex((_word, i) => i > 1 && isWord(words, i, TO_HAVE));
  if (words[0]?.word === 'let' && handled > 1)
    return { subject: words.slice(1, handled), thing: words.slice(handled + 1), isNeed: false };
  const gets = words.findIndex((_word, i) => i > 0 && isWord(words, i, set('gets receives needs')));
  if (gets > 0)
    return { subject: words.slice(0, gets), thing: words.slice(gets + 1), isNeed: words[gets]?.word === 'needs' };
  const owed = duty(words);
  return owed && isWord(owed.rest, 0, TO_HAVE)
    ? { subject: owed.subject, thing: owed.rest.slice(1), isNeed: false }
    : { subject: [], thing: [], isNeed: false };
}

/** “change the name of the project A to B”, “change the project name from A to B”, “change the status of X to paid”. */
function namedAttributes(words: Words): string[] {
  if (!isWord(words, 0, SETTING_VERBS)) return [];
  const to = words.findLastIndex(({ word, isQuoted }) => !isQuoted && word === 'to');
  const from = words.findIndex(({ word, isQuoted }) => !isQuoted && (word === 'of' || word === 'from'));
  if (to < 3 || from < 2 || from >= to - 1 || to === words.length - 1) return [];
  const [thing, value] = [words.slice(from + 1, to), words.slice(to + 1)];
  const noun = words.slice(from - 1, from);
  // “the project name from A”: the project A.
  const owner = words.slice(1, from - 1).filter(({ word }) => word !== 'the');
  if (isWord(noun, 0, NAME_NOUNS)) return [say(owner.length > 0 ? 'rename the' : 'rename', owner, thing, 'to', value)];
  return isWord(noun, 0, STATE_NOUNS) ? [say('mark', thing, 'as', value)] : [];
}

/** “the status of order 12 should be shipped”. */
function shouldRead(words: Words): string[] {
  const owed = duty(words);
  const isState = owed?.subject.some((_word, i) => isWord(owed.subject, i, STATE_NOUNS)) === true;
  return owed && isState && owed.rest[0]?.word === 'be' && owed.rest.length > 1
    ? [say('set', owed.subject, 'to', owed.rest.slice(1))]
    : [];
}

/** “mark order 12 as shipped” and “set order 12 to shipped” change its status. */
function stated(words: Words): string[] {
  const [, ...rest] = words;
  const isMarking = /^(?:mark|flag|set|update|change|switch)$/u.test(words[0]?.word ?? '') && !words[0]?.isQuoted;
  const at = rest.findLastIndex(({ word, isQuoted }) => !isQuoted && (word === 'as' || word === 'to'));
  const state = rest.slice(at + 1);
  const isState = at > 0 && state.length === 1 && !state[0]?.isQuoted && /^\p{Ll}+$/u.test(state[0]?.raw ?? '');
  return isMarking && isState ? [say('set the status of', rest.slice(0, at), 'to', state)] : [];
}

/** “make the price of the tray 19.90”. */
function made(words: Words): string[] {
  const value = words.slice(-1);
  const isValue = value[0]?.isQuoted === true || /^\p{N}/u.test(value[0]?.word ?? '');
  const isDefinite = words[0]?.word === 'make' && isWord(words, 1, set('the my our'));
  return isDefinite && isValue && words.length > 4 ? [say('set', words.slice(1, -1), 'to', value)] : [];
}

/** “record that invoice 12 is paid” marks it as paid, and reports it. */
function recorded(words: Words): string[] {
  if (!isWord(words, 0, RECORDING) || words[1]?.word !== 'that') return stated(words);
  const at = words.findIndex((_word, i) => i > 2 && isWord(words, i, IS));
  const state = words.slice(at + 1);
  const isState = at > 0 && state.length === 1 && !state[0]?.isQuoted;
  return isState && !isPersonName(words.slice(2, at)) ? [say('mark', words.slice(2, at), 'as', state)] : [];
}
