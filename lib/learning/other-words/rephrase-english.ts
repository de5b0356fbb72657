/** englishCommands: the commands that an English passive, reported wish, noun phrase or note in telegram style amounts to. */
import { NAME_LABELS } from './function-words';
import {
  ASKING_OPENINGS,
  ASKS,
  DUTY_MODALS,
  GOALS,
  INDEFINITE,
  LEAVE_MODALS,
  LIGHT_VERBS,
  NOUNS_OF_ACTS,
  WISHES,
} from './rephrase-grammar';
import { basesOfGerund, basesOfParticiple } from './participles';
import {
  type Commands,
  hasUnknownPronoun,
  isFirstPerson,
  isPersonName,
  isSubject,
  isWord,
  phraseAt,
  type Reading,
  resolvePossessive,
  say,
  type Word,
  type Words,
  wordsIn,
} from './rephrase-words';

const BE: ReadonlySet<string> = new Set(['be', 'get']);
const ADVERBS: ReadonlySet<string> = new Set(['please', 'now', 'also', 'just']);
const DEFINITE: ReadonlySet<string> = new Set(['the']);
const COPIES: ReadonlySet<string> = new Set(['copies', 'copy', 'printouts', 'prints']);
const LISTENER: ReadonlySet<string> = new Set(['me', 'us', 'you']);
/** Acts by which a noun phrase is asked for: a new one, a free one, one to see. */
const PLACING = ['put', 'move', 'pay'];
const ASKED_FOR = ['book', 'order', 'request', 'show'];
const GIVING = ['assign', 'move', 'put', 'lend', 'send'];

export function englishCommands(words: Words, reading: Reading): Commands {
  const certain = [...asked(words, reading)];
  const possible: string[] = [];
  if (!reading.isQuestion) {
    certain.push(...passive(words, DUTY_MODALS, reading), ...wished(words, reading), ...withOtherVerb(words));
    possible.push(...passive(words, LEAVE_MODALS, reading), ...reportedActs(words, reading));
    certain.push(...given(words));
    const goal = words.findIndex((_word, i) => i > 0 && isWord(words, i, GOALS));
    if (goal > 0 && !reading.isVerb(words[0]?.word ?? ''))
      (reading.isPolite ? certain : possible).push(...PLACING.map((verb) => say(verb, words)));
    if (isWord(words, 0, INDEFINITE)) (reading.isPolite ? certain : possible).push(say('new', withoutArticle(words)));
  }
  certain.push(...received(words));
  const permitted = permission(words, reading);
  const isAsked = reading.isPolite || words[0]?.word === 'could';
  (isAsked ? certain : possible).push(...permitted);
  return { certain, possible };
}

/** The verbs that a word at the place is the participle of. */
function basesAt(words: Words, at: number, { isVerb }: Reading): string[] {
  const word = words[at];
  // A capital begins a name: “Winter deals Archived”.
  if (!word || word.isQuoted || /^\p{Lu}/u.test(word.raw)) return [];
  return basesOfParticiple(word.word).filter(isVerb);
}

/** “the playlist should be renamed to X”, “the stock should be 30”, “bed 22 should go to Ann”. */
function passive(words: Words, modals: readonly (readonly string[])[], reading: Reading): string[] {
  return words.flatMap((_word, at) => {
    const length = phraseAt(words, at, modals);
    if (at === 0 || length === 0) return isGerundOf(words, at, reading);
    const object = words.slice(0, at);
    let next = at + length;
    while (isWord(words, next, ADVERBS)) next++;
    const rest = words.slice(next + 1);
    if (isWord(words, next, BE)) return becomes(object, words, next + 1, reading);
    const verb = words[next]?.word;
    const goal = verb === 'go' && /^(?:out|off|over)$/u.test(rest[0]?.word ?? '') ? rest.slice(1) : rest;
    if (verb === 'go' && isWord(goal, 0, GOALS)) return GIVING.map((act) => say(act, object, goal));
    if (verb === 'come' && rest[0]?.word === 'off') return [say('remove', object, 'from', rest.slice(1))];
    return [];
  });
}

/** “Owen needs adding to the group”. */
function isGerundOf(words: Words, at: number, { isVerb }: Reading): string[] {
  if (at === 0 || !/^needs?$/u.test(words[at]?.word ?? '')) return [];
  const verbs = basesOfGerund(words[at + 1]?.word ?? '').filter(isVerb);
  return verbs.map((verb) => say(verb, words.slice(0, at), words.slice(at + 2)));
}

/** The command by the new state of the object: a participle, a name or a value. */
function becomes(object: Words, words: Words, at: number, reading: Reading): string[] {
  const rest = words.slice(at + 1);
  const verbs = basesAt(words, at, reading).map((verb) => say(verb, object, rest));
  const isNamed = isWord(words, at, NAME_LABELS) && rest.length > 0;
  if (isNamed) return [say('rename', object, 'to', rest)];
  if (verbs.length > 0) return verbs;
  // “should get bed 22” gives it.
  if (words[at - 1]?.word === 'get') return [say('assign', words.slice(at), 'to', object)];
  return at < words.length ? [say('set', object, 'to', words.slice(at))] : [];
}

/** “could we get the order marked as shipped?”, “have Owen added”, “could we get court 5?”. */
function asked(words: Words, reading: Reading): string[] {
  const length = phraseAt(words, 0, ASKING_OPENINGS);
  const isOrder = length === 1 && reading.isQuestion;
  return length === 0 || isOrder ? [] : causative(words.slice(length), [], reading);
}

/** “Nina wants the playlist renamed”, “Owen would like to be added”, “we need an invoice”. */
function wished(words: Words, reading: Reading): string[] {
  for (let at = 1; at < words.length; at++) {
    const subject = words.slice(0, at);
    const length = phraseAt(words, at, WISHES);
    const isAsking = isWord(words, at, ASKS);
    if ((length === 0 && !isAsking) || !isSubject(subject)) continue;
    const rest = words.slice(at + Math.max(length, 1));
    if (isAsking && rest[0]?.word === 'that') return subjunctive(rest.slice(1), subject, reading);
    if (isAsking && isWord(rest, 0, LISTENER) && rest[1]?.word === 'to') return resolved(rest.slice(2), subject);
    const object = isAsking && rest[0]?.word === 'for' ? rest.slice(1) : rest;
    return causative(object, subject, reading);
  }
  return [];
}

function subjunctive(rest: Words, subject: Words, reading: Reading): string[] {
  const at = rest.findIndex(({ word, isQuoted }, i) => i > 0 && !isQuoted && word === 'be');
  return at < 0
    ? passive(rest, DUTY_MODALS, reading)
    : becomes(resolvePossessive(rest.slice(0, at), subject), rest, at + 1, reading);
}

function resolved(rest: Words, subject: Words): string[] {
  const own = resolvePossessive(rest, subject);
  return hasUnknownPronoun(own) ? [] : [say(own)];
}

/** Object and participle, with “to have” before or “to be” between them; without a participle the object itself is asked for. */
function causative(rest: Words, subject: Words, reading: Reading): string[] {
  const isTo = rest[0]?.word === 'to';
  if (isTo && isWord(rest, 1, BE) && subject.length > 0 && !isFirstPerson(subject)) {
    const own = becomes(subject, rest, 2, reading);
    return hasUnknownPronoun(rest) ? [] : own;
  }
  const isCausative = isTo && /^(?:have|get)$/u.test(rest[1]?.word ?? '');
  if (isTo && !isCausative) return [];
  const own = resolvePossessive(resolveObject(isCausative ? rest.slice(2) : rest, subject), subject);
  if (hasUnknownPronoun(own)) return [];
  const results = own.flatMap((_word, at) => (at === 0 ? [] : resultAt(own, at, reading)));
  // “a folder called Travel”: no one is to call it.
  const isNamed = own.some((_word, i) => i > 0 && isWord(own, i, NAME_LABELS));
  // “the member Tanaka wants the account closed”: the account of Tanaka.
  const isOfOwn = subject.length > 0 && !isFirstPerson(subject) && isWord(own, 0, DEFINITE) && own.length > 2;
  if (isOfOwn && results.length > 0)
    results.push(
      ...own.flatMap((_word, at) =>
        at < 2
          ? []
          : resultAt(
              [...own.slice(0, at), ...wordsIn('of'), ...subject, ...own.slice(at)],
              at + 1 + subject.length,
              reading,
            ),
      ),
    );
  return results.length > 0 && !isNamed ? results : [...results, ...thing(own, subject, isCausative)];
}

/** “Ann wants the list sent to her”: to Ann. */
function resolveObject(words: Words, subject: Words): Words {
  const [joint, last] = words.slice(-2);
  const isOwn = subject.length > 0 && !isFirstPerson(subject) && joint && last && !last.isQuoted;
  const isPronoun = isOwn && /^(?:to|for|with)$/u.test(joint.word) && /^(?:him|her|them)$/u.test(last.word);
  return isPronoun ? [...words.slice(0, -1), ...subject] : words;
}

function resultAt(own: Words, at: number, reading: Reading): string[] {
  const isToBe = own[at]?.word === 'to' && isWord(own, at + 1, BE);
  if (isToBe) return becomes(own.slice(0, at), own, at + 2, reading);
  const verbs = basesAt(own, at, reading);
  const before = own[at - 1]?.word ?? '';
  return BE.has(before) ? [] : verbs.map((verb) => say(verb, own.slice(0, at), own.slice(at + 1)));
}

/** “we need an invoice over 95 euros”, “Moss Ltd needs an invoice”. */
function thing(own: Words, subject: Words, isCausative: boolean): string[] {
  if (own.length < 2 || isCausative) return [];
  if (isWord(own, 1, COPIES) && /^\p{N}/u.test(own[0]?.word ?? '') && (subject.length === 0 || isFirstPerson(subject)))
    return ['print', 'make', 'order'].map((verb) => say(verb, own));
  const isNew = isWord(own, 0, INDEFINITE);
  const isOwn = subject.length === 0 || isFirstPerson(subject);
  const isCounted = /^\p{N}/u.test(own[0]?.word ?? '');
  if (!isOwn && isCounted) return ['book', 'order'].flatMap((verb) => [say(verb, own), say(verb, own, 'for', subject)]);
  if (!isOwn && isPersonName(subject) && !isNew)
    return [say('book', own, 'for', subject), say('give', subject, own), say('assign', own, 'to', subject)];
  if (!isOwn) return isNew ? [say('new', withoutArticle(own), 'for', subject)] : [];
  // “I'd like Omar on the night shift”.
  if (own.some((_word, i) => i > 0 && isWord(own, i, GOALS)))
    return [...PLACING, ...ASKED_FOR].map((verb) => say(verb, own));
  return [...(isNew ? [say('new', withoutArticle(own))] : []), ...ASKED_FOR.map((verb) => say(verb, own))];
}

/** “a new ticket” without “a new”. */
function withoutArticle(words: Words): Words {
  const at = words.findIndex((_word, i) => !isWord(words, i, INDEFINITE));
  return words.slice(Math.max(at, 0));
}

/** “could Ravi get access to the channel?”, “can Bob have order 12?”. */
function received(words: Words): string[] {
  const at = words.findIndex((_word, i) => i > 1 && isWord(words, i, new Set(['get', 'have', 'receive'])));
  const who = words.slice(1, Math.max(at, 1));
  const what = words.slice(at + 1);
  const isAsked = /^(?:can|could|may)$/u.test(words[0]?.word ?? '') && isPersonName(who) && !isFirstPerson(who);
  return isAsked && what.length > 0 ? ['give', 'send', 'assign'].map((verb) => say(verb, what, 'to', who)) : [];
}

/** “can the leave of Ann please be approved”, “could the leave be approved?”. */
function permission(words: Words, reading: Reading): string[] {
  if (phraseAt(words, 0, LEAVE_MODALS) === 0) return [];
  const at = words.findIndex(({ word, isQuoted }, i) => i > 1 && !isQuoted && word === 'be');
  if (at < 0) return [];
  const object = words.slice(1, at).filter(({ word, isQuoted }) => isQuoted || !ADVERBS.has(word));
  return basesAt(words, at + 1, reading).map((verb) => say(verb, object, words.slice(at + 2)));
}

/** “Tomas wants to move his lesson”: the one who wishes may do it without help. */
function reportedActs(words: Words, { isVerb }: Reading): string[] {
  for (let at = 1; at < words.length; at++) {
    const length = phraseAt(words, at, WISHES) || Number(isWord(words, at, ASKS));
    const subject = words.slice(0, at);
    if (length === 0 || !isSubject(subject) || words[at + length]?.word !== 'to') continue;
    const act = words.slice(at + length + 1);
    return isVerb(act[0]?.word ?? '') ? resolved(act, subject) : [];
  }
  return [];
}

/** “Ann gets bed 22”. */
function given(words: Words): string[] {
  const at = words.findIndex(({ word, isQuoted }, i) => i > 0 && !isQuoted && word === 'gets');
  return at < 0 || !isSubject(words.slice(0, at)) ? [] : [say('assign', words.slice(at + 1), 'to', words.slice(0, at))];
}

/** “give the board the name X” renames it; “set order 12 to shipped” marks it as shipped; “assign Ann to bed 2” is “assign bed 2 to Ann”. */
function withOtherVerb(words: Words): string[] {
  const first = words[0]?.word ?? '';
  const find = (...wanted: string[]) =>
    words.findIndex(({ isQuoted }, i) => !isQuoted && wanted.every((word, k) => words[i + k]?.word === word));
  const between = (verb: string, at: number, joint: string, length = 1) =>
    at > 1 && words.length > at + length ? [say(verb, words.slice(1, at), joint, words.slice(at + length))] : [];
  const to = words.findLastIndex(({ word, isQuoted }: Word) => !isQuoted && word === 'to');
  if (first === 'give') {
    const renamed = between('rename', find('the', 'new', 'name'), 'to', 3);
    if (renamed.length > 0) return renamed;
    const access = find('access', 'to');
    const shared = access > 1 ? [say('share', words.slice(access + 2), 'with', words.slice(1, access))] : [];
    return [...between('rename', find('the', 'name'), 'to', 2), ...shared];
  }
  if (/^(?:set|change|switch|put)$/u.test(first)) return between('mark', to, 'as');
  if (first === 'ask') return fromSource(words, find('for'));
  if (first === 'assign' && to > 1) return [say('assign', words.slice(to + 1), 'to', words.slice(1, to))];
  if (first === 'take') return between('remove', find('off'), 'from');
  if (first === 'get' && words[1]?.word === 'rid' && words[2]?.word === 'of')
    return [say('remove', words.slice(3)), ...ridOf(words.slice(3))];
  return LIGHT_VERBS.has(first) ? nominal(words) : [];
}

/** “ask Rowe for a quote” requests a quote from Rowe. */
function fromSource(words: Words, at: number): string[] {
  return at < 2 || at === words.length - 1 ? [] : [say('request', words.slice(at + 1), 'from', words.slice(1, at))];
}

/** “get rid of the scarf on the list”. */
function ridOf(rest: Words): string[] {
  const at = rest.findIndex((_word, i) => i > 0 && isWord(rest, i, new Set(['on', 'in', 'from'])));
  return at < 0 ? [] : [say('remove', rest.slice(0, at), 'from', rest.slice(at + 1))];
}

/** “send Ida a reminder about the rent” reminds her, “make a booking for room 2” books it. */
function nominal(words: Words): string[] {
  const at = words.findIndex(
    ({ word, isQuoted }, i) => !isQuoted && NOUNS_OF_ACTS[word] !== undefined && isWord(words, i - 1, INDEFINITE),
  );
  if (at < 0) return [];
  const rest = words.slice(at + 1);
  const isOf = isWord(rest, 0, new Set(['of', 'for']));
  const verb = NOUNS_OF_ACTS[words[at]?.word ?? ''] as string;
  return [say(verb, words.slice(1, at - 1), rest), ...(isOf ? [say(verb, words.slice(1, at - 1), rest.slice(1))] : [])];
}
