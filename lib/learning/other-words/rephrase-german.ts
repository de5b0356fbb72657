/** germanCommands: the commands that a German passive, reported wish or noun phrase amounts to. */
import {
  GERMAN_DUTY_MODALS,
  GERMAN_GOALS,
  GERMAN_LEAVE_MODALS,
  GERMAN_NEEDS,
  GERMAN_OPENINGS,
  GERMAN_WISHES,
  INDEFINITE,
  POSSESSIVES,
} from './rephrase-grammar';
import { BLOCKERS } from './function-words';
import { isInfinitive } from './nouns-of-acts';
import { infinitivesOf } from './participles';
import {
  type Commands,
  hasUnknownPronoun,
  isFirstPerson,
  isPersonName,
  isSubject,
  isWord,
  type Reading,
  say,
  type Words,
  wordsIn,
} from './rephrase-words';

const SOON: ReadonlySet<string> = new Set(['jetzt', 'nun', 'kuenftig', 'ab', 'sofort', 'bitte', 'noch', 'mal', 'also']);
const GLADLY: ReadonlySet<string> = new Set(['gern', 'gerne', 'bitte', 'noch']);
const TO_GET: ReadonlySet<string> = new Set(['bekommen', 'erhalten', 'kriegen']);
const TO_BE: ReadonlySet<string> = new Set(['sein', 'betragen', 'stehen', 'liegen']);
/** Acts by which a noun phrase is asked for. */
const ASKED_FOR = ['buche', 'bestelle', 'zeige'];
/** Acts that bring a thing to a place or a value. */
const PLACING = ['setze', 'verschiebe'];

export function germanCommands(request: string, reading: Reading): Commands {
  const opened = request.replace(GERMAN_OPENINGS, '');
  const words = wordsIn(opened);
  const certain = opened === request ? formal(words) : [say(words)];
  const possible: string[] = [];
  if (isWord(words, 0, GERMAN_LEAVE_MODALS) && words.at(-1)?.word === 'werden')
    (reading.isPolite && !reading.isQuestion ? certain : possible).push(
      ...passive(
        [],
        words.slice(1, -1).filter(({ word }) => word !== 'bitte'),
        reading,
      ),
    );
  if (!reading.isQuestion) {
    const { duties, acts } = modal(words, GERMAN_DUTY_MODALS, reading);
    certain.push(
      ...belongs(words, reading),
      ...duties,
      ...thatClause(words, reading),
      ...needs(words),
      ...withOtherVerb(words),
    );
    certain.push(...given(words));
    possible.push(...acts, ...modal(words, GERMAN_LEAVE_MODALS, reading).duties);
    const isCounted = isWord(words, 0, INDEFINITE) || /^\p{N}/u.test(words[0]?.word ?? '');
    const place = words.findIndex((_word, i) => i > 0 && isWord(words, i, GERMAN_GOALS));
    if (place > 0 && !reading.isVerb(words[0]?.word ?? '') && !isInfinitive(words.at(-1)?.raw ?? ''))
      (reading.isPolite ? certain : possible).push(...PLACING.map((verb) => say(verb, words)));
    if (isCounted) (reading.isPolite ? certain : possible).push(...thing(words));
  }
  return { certain, possible };
}

/** “Weisen Sie … zu” is “weise … zu”. */
function formal(words: Words): string[] {
  const [verb, you] = words;
  if (you?.word !== 'sie' || !verb || !/en$/u.test(verb.word)) return [];
  return [say(verb.raw.replace(/n$/u, ''), words.slice(2))];
}

/** “das Album soll in X umbenannt werden”; `acts` are what a subject wants to do itself. */
function modal(words: Words, modals: ReadonlySet<string>, reading: Reading): { duties: string[]; acts: string[] } {
  const at = words.findIndex((_word, i) => isWord(words, i, modals));
  const last = words.at(-1)?.word ?? '';
  const object = words.slice(0, at).filter((_word, i, all) => i > 0 || all[i]?.word !== 'es');
  const isImpersonal = at === 1 && words[0]?.word === 'es';
  if (at < 1 || (object.length === 0 && !isImpersonal)) return { duties: [], acts: [] };
  let from = at + 1;
  while (isWord(words, from, SOON)) from++;
  const middle = words.slice(from, -1);
  if (last === 'werden') return { duties: passive(object, middle, reading), acts: [] };
  if (last === 'heissen') return { duties: [say('benenne', object, 'in', middle.filter(isNoIn), 'um')], acts: [] };
  if (last === 'lassen') return { duties: causative(object, middle), acts: [] };
  if (last === 'haben' && isSubject(object)) {
    const acts = passive([], middle, reading);
    return { duties: acts.length > 0 ? acts : PLACING.map((verb) => say(verb, middle)), acts: [] };
  }
  if (TO_GET.has(last)) return { duties: ['schicke', 'gib'].map((verb) => say(verb, object, middle)), acts: [] };
  if (TO_BE.has(last))
    return {
      duties: [say('setze', object, /^(?:auf|bei)$/u.test(middle[0]?.word ?? '') ? [] : 'auf', middle)],
      acts: [],
    };
  if (/^(?:auf|in|an|nach|zu)$/u.test(words[from]?.word ?? '') && !isInfinitive(words.at(-1)?.raw ?? ''))
    return { duties: PLACING.map((verb) => say(verb, object, words.slice(from))), acts: [] };
  const isAct = isSubject(object) && isInfinitive(words.at(-1)?.raw ?? '') && !hasUnknownPronoun(middle);
  return { duties: [], acts: isAct ? [say(words.slice(from))] : [] };
}

function isNoIn({ word, isQuoted }: Words[number]): boolean {
  return isQuoted || word !== 'in';
}

function passive(object: Words, middle: Words, { isVerb }: Reading): string[] {
  const participle = middle.at(-1);
  if (!participle || participle.isQuoted) return [];
  const rest = [...object, ...middle.slice(0, -1)];
  if (hasUnknownPronoun(rest)) return [];
  return infinitivesOf(participle.word)
    .filter(isVerb)
    .map((infinitive) => say(rest, infinitive));
}

/** “Kurt will seine Karte sperren lassen”. */
function causative(subject: Words, middle: Words): string[] {
  const isName = subject.every(({ raw }) => /^\p{Lu}/u.test(raw));
  if (!isWord(middle, 0, POSSESSIVES) && isSubject(subject) && !hasUnknownPronoun(middle)) return [say(middle)];
  if (!isWord(middle, 0, POSSESSIVES) || !isName || !isSubject(subject)) return [];
  const [, thing] = middle;
  return thing ? [say([thing], 'von', subject, middle.slice(2))] : [];
}

/** “das Rad 5 gehört ausgetauscht”. */
function belongs(words: Words, reading: Reading): string[] {
  const at = words.findIndex((_word, i) => i > 0 && isWord(words, i, new Set(['gehoert', 'gehoeren'])));
  return at < 0 ? [] : passive(words.slice(0, at), words.slice(at + 1), reading);
}

/** “Nele möchte, dass das Album umbenannt wird”. */
function thatClause(words: Words, reading: Reading): string[] {
  const at = words.findIndex((_word, i) => isWord(words, i, new Set(['dass'])));
  const before = words.slice(0, Math.max(at, 0));
  if (before.some(({ word, isQuoted }) => isQuoted || BLOCKERS.has(word))) return [];
  const isWish = before.some((_word, i) => isWord(words, i, GERMAN_WISHES));
  const last = words.at(-1)?.word ?? '';
  if (at < 2 || !isWish || !/^(?:wird|werden)$/u.test(last)) return [];
  return passive([], ofSubject(words.slice(at + 1, -1), before.slice(0, -1)), reading);
}

/** “Svenja möchte, dass ihr Kommentar …”: the comment of Svenja. */
function ofSubject(clause: Words, subject: Words): Words {
  const [first, thing, ...rest] = clause;
  if (!isPersonName(subject) || !first || !thing || !isWord(clause, 0, POSSESSIVES)) return clause;
  return [thing, ...wordsIn('von'), ...subject, ...rest];
}

/** “wir brauchen eine Rechnung”, “ich hätte gern 4 Nächte”, “Moss braucht eine Rechnung”. */
function needs(words: Words): string[] {
  if (!isFirstPerson(words.slice(0, 1)) || !isWord(words, 1, GERMAN_NEEDS))
    return [...neededBy(words), ...lacking(words)];
  let from = 2;
  while (isWord(words, from, GLADLY)) from++;
  return thing(words.slice(from));
}

const NEEDED: ReadonlySet<string> = new Set('braucht brauchen benoetigt benoetigen'.split(' '));
const LACKING: ReadonlySet<string> = new Set('fehlen fehlt'.split(' '));

/** “Nele braucht ein Seil”: it is given to her, or got for her. */
function neededBy(words: Words): string[] {
  const at = words.findIndex((_word, i) => i > 0 && isWord(words, i, NEEDED));
  const subject = words.slice(0, Math.max(at, 0));
  const own = words.slice(at + 1).filter((_word, i) => !isWord(words, at + 1 + i, GLADLY));
  if (at <= 0 || own.length === 0 || !isSubject(subject)) return [];
  return [say('gib', subject, own), ...ASKED_FOR.map((verb) => say(verb, own, 'für', subject))];
}

/** “es fehlen noch 6 Meter Stoff”. */
function lacking(words: Words): string[] {
  if (words[0]?.word !== 'es' || !isWord(words, 1, LACKING)) return [];
  let from = 2;
  while (isWord(words, from, GLADLY)) from++;
  return /^\p{N}/u.test(words[from]?.word ?? '')
    ? ['bestelle', 'kaufe'].map((verb) => say(verb, words.slice(from)))
    : [];
}

function thing(own: Words): string[] {
  const at = own.findIndex((_word, i) => !isWord(own, i, INDEFINITE));
  if (own.length < 2 || at < 0) return [];
  return at > 0
    ? [say('neu', own.slice(at)), ...ASKED_FOR.map((verb) => say(verb, own))]
    : ASKED_FOR.map((verb) => say(verb, own));
}

/** “Jonas bekommt die Tour 8”, “Tour 8 geht an Jonas”. */
function given(words: Words): string[] {
  const gets = words.findIndex((_word, i) => i > 0 && isWord(words, i, new Set(['bekommt', 'kriegt', 'erhaelt'])));
  if (gets > 0) return [say('gib', words.slice(0, gets), words.slice(gets + 1))];
  const goes = words.findIndex((_word, i) => i > 0 && isWord(words, i, new Set(['geht'])));
  return goes > 0 ? [say('gib', words.slice(0, goes), words.slice(goes + 1))] : [];
}

/** “gib dem Album den Namen X” renames it; “setze die Aufgabe auf fertig” marks it as done. */
function withOtherVerb(words: Words): string[] {
  const first = words[0]?.word ?? '';
  const name = words.findIndex(
    ({ word, isQuoted }, i) => !isQuoted && word === 'den' && words[i + 1]?.word === 'namen',
  );
  if (/^gib$|^geb/u.test(first) && name > 1)
    return [say('benenne', words.slice(1, name), 'in', words.slice(name + 2), 'um')];
  const to = words.findLastIndex(({ word, isQuoted }) => !isQuoted && word === 'auf');
  if (/^(?:setze?|stelle?)$/u.test(first) && to > 1)
    return [say('markiere', words.slice(1, to), 'als', words.slice(to + 1))];
  return [];
}
