/** germanStatements: the commands that a German statement of how something is to be amounts to: “die Kerze soll 7,20 kosten”. */
import { FROM_NOW_ON, GERMAN_ATTRIBUTE_VERBS, NAME_NOUNS, SETTING_VERBS, STATE_NOUNS } from './attribute-words';
import { isInfinitive } from './nouns-of-acts';
import { GERMAN_DUTY_MODALS } from './rephrase-grammar';
import { isWord, say, type Words, wordsIn } from './rephrase-words';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const SWITCHED: ReadonlySet<string> = set('an aus ein');
/** Finite verbs of a thing that goes to a place, or is missing there. */
const GOES: ReadonlySet<string> = set('kommt kommen gehoert gehoeren fehlt fehlen muss muessen');
const PLACES: ReadonlySet<string> = set('auf in ins');
const GETS: ReadonlySet<string> = set('bekommt kriegt erhaelt');
const SMALL: ReadonlySet<string> = set('noch auch bitte');
/** Verbs of a wish behind what is wished. */
const WILL: ReadonlySet<string> = set('moechte moechten wuerde wuerden will wollen muss muessen sollten');
const IS: ReadonlySet<string> = set('ist sind');

/** @returns commands that are certain; a statement of how something is already is none */
export function germanStatements(text: string): string[] {
  const timed = text.replace(FROM_NOW_ON, ' ').replace(/\s+/gu, ' ').trim();
  const isNew = timed !== text;
  const words = wordsIn(timed);
  return [
    ...attributes(words, isNew),
    ...(isNew ? states(words) : []),
    ...places(words),
    ...switched(words),
    ...possessions(words),
    ...namedAttributes(words),
    ...gone(words),
    ...inverted(words),
    ...turned(words),
    ...dated(words),
    ...granted(words),
  ];
}

/** “der Urlaub von Birte geht klar”. */
function granted(words: Words): string[] {
  const thing = /^(.+) (?:geht|gehen) (?:klar|in ordnung|von mir aus klar)$/iu.exec(say(words))?.[1];
  return thing === undefined ? [] : [`genehmige ${thing}`];
}

/** “220 soll lieber am 9. Mai sein”, “das Konzert findet am 11. Mai statt”. */
function dated(words: Words): string[] {
  const day = words.findIndex(({ word, isQuoted }, i) => i > 1 && !isQuoted && /^(?:am|um)$/u.test(word));
  const last = words.at(-1)?.word ?? '';
  const verb = words.findIndex(({ word }, i) => i > 0 && (GERMAN_DUTY_MODALS.has(word) || word === 'findet'));
  const isHeld = words[verb]?.word === 'findet' ? last === 'statt' : /^(?:sein|stattfinden)$/u.test(last);
  if (day < 2 || verb < 1 || verb > day || day > words.length - 3 || !isHeld) return [];
  const between = words.slice(verb + 1, day);
  if (!between.every(({ word }) => /^(?:lieber|jetzt|nun|erst|besser|doch)$/u.test(word))) return [];
  const date = words.slice(day + 1, -1);
  return ['auf den', 'auf'].map((joint) => say('verlege', words.slice(0, verb), joint, date));
}

/** “die Kerze soll 7,20 kosten”, “die Kerze kostet ab jetzt 7,20”. */
function attributes(words: Words, isNew: boolean): string[] {
  const modal = words.findIndex((_word, i) => i > 0 && isWord(words, i, GERMAN_DUTY_MODALS));
  const last = words.at(-1);
  const owed = last && !last.isQuoted ? GERMAN_ATTRIBUTE_VERBS[last.word] : undefined;
  if (modal > 0 && owed && modal < words.length - 2)
    return withOwner(owed.join(' '), words.slice(0, modal), words.slice(modal + 1, -1));
  const at = words.findIndex(
    ({ word, isQuoted }, i) => i > 0 && !isQuoted && GERMAN_ATTRIBUTE_VERBS[word] !== undefined,
  );
  const noun = GERMAN_ATTRIBUTE_VERBS[words[at]?.word ?? ''];
  if (!isNew || at < 1 || !noun || at === words.length - 1) return [];
  return withOwner(noun.join(' '), words.slice(0, at), words.slice(at + 1));
}

/** “den Preis der Kanne” and “den Preis von Kanne”. */
function withOwner(noun: string, owner: Words, value: Words): string[] {
  return [say('setze', noun, owner, 'auf', value), say('setze', noun, 'von', owner, 'auf', value)];
}

/** “der Preis der Kerze ist ab jetzt 7,20”, “das Album heißt jetzt Ostsee”. */
function states(words: Words): string[] {
  const named = words.findIndex((_word, i) => i > 0 && isWord(words, i, set('heisst heissen')));
  if (named > 0 && named < words.length - 1)
    return [say('benenne', words.slice(0, named), 'in', words.slice(named + 1), 'um')];
  const at = words.findIndex((_word, i) => i > 0 && isWord(words, i, IS));
  const value = words.slice(at + 1);
  const isValue = value.length > 0 && (value[0]?.isQuoted === true || /^[\p{N}\p{Sc}]/u.test(value[0]?.raw ?? ''));
  return at > 0 && isValue ? [say('setze', words.slice(0, at), 'auf', value)] : [];
}

/** “auf die Liste kommen noch Haferflocken”, “Haferflocken fehlen auf der Liste”. */
function places(words: Words): string[] {
  const at = words.findIndex((_word, i) => i > 0 && isWord(words, i, GOES));
  if (at < 1) return [];
  const [before, behind] = [words.slice(0, at), withoutSmall(words.slice(at + 1))];
  if (isWord(before, 0, PLACES) && before.length > 1 && behind.length > 0) return [say('setze', behind, before)];
  return isWord(behind, 0, PLACES) && behind.length > 1 ? [say('setze', before, behind)] : [];
}

function withoutSmall(words: Words): Words {
  const from = words.findIndex((_word, i) => !isWord(words, i, SMALL));
  return from < 0 ? [] : words.slice(from);
}

/** “die Heizung im Flur soll an sein”. */
function switched(words: Words): string[] {
  const modal = words.findIndex((_word, i) => i > 0 && isWord(words, i, GERMAN_DUTY_MODALS));
  const [state, be] = [words.slice(-2, -1), words.at(-1)];
  const isSwitch = modal > 0 && modal === words.length - 3 && isWord(state, 0, SWITCHED);
  // “die Pumpe muss laufen”.
  const isRunning = modal > 0 && modal === words.length - 2 && /^(?:laufen|brennen|leuchten)$/u.test(be?.word ?? '');
  if (isRunning) return [say('schalte', words.slice(0, modal), 'ein'), say('schalte', words.slice(0, modal), 'an')];
  return isSwitch && /^(?:sein|bleiben)$/u.test(be?.word ?? '') ? [say('schalte', words.slice(0, modal), state)] : [];
}

/** “Jonas bekommt die Rechnung 8”: it is sent, booked or given to him. */
function possessions(words: Words): string[] {
  const at = words.findIndex((_word, i) => i > 0 && isWord(words, i, GETS));
  if (at < 1 || at === words.length - 1) return [];
  const [subject, thing] = [words.slice(0, at), words.slice(at + 1)];
  const isCounted = /^\p{N}/u.test(thing[0]?.word ?? '');
  return [say('schicke', subject, thing), ...(isCounted ? [say(thing, 'für', subject, 'eintragen')] : [])];
}

/** “ändere den Namen des Albums A in B”, “setze den Status von X auf bezahlt”. */
function namedAttributes(words: Words): string[] {
  if (!isWord(words, 0, SETTING_VERBS)) return [];
  const to = words.findLastIndex(
    ({ word, isQuoted }) => !isQuoted && (word === 'auf' || word === 'in' || word === 'zu'),
  );
  const noun = words.slice(2, 3);
  if (to < 4 || to === words.length - 1) return [];
  const thing = words.slice(words[3]?.word === 'von' ? 4 : 3, to);
  if (isWord(noun, 0, NAME_NOUNS)) return [say('benenne', thing, 'in', words.slice(to + 1), 'um')];
  return isWord(noun, 0, STATE_NOUNS) ? [say('markiere', thing, 'als', words.slice(to + 1))] : [];
}

/** “aus dem Ordner A wird B” renames it. */
function turned(words: Words): string[] {
  const at = words.findIndex((_word, i) => i > 1 && isWord(words, i, set('wird werden')));
  const isRenaming = words[0]?.word === 'aus' && at > 1 && at < words.length - 1;
  return isRenaming ? [say('benenne', words.slice(1, at), 'in', words.slice(at + 1), 'um')] : [];
}

/** “zum Fest möchte ich Greta einladen”. */
function inverted(words: Words): string[] {
  const at = words.findIndex((_word, i) => i > 0 && isWord(words, i, WILL) && isWord(words, i + 1, set('ich wir')));
  if (at < 1) return [];
  const rest = words
    .slice(at + 2)
    .filter(({ word, isQuoted }) => isQuoted || !/^(?:gern|gerne|bitte|noch)$/u.test(word));
  return rest.length > 0 && isInfinitive(rest.at(-1)?.raw ?? '') ? [say(words.slice(0, at), rest)] : [];
}

/** Acts on a thing that is to go a way: “die Bestellung kann raus”. */
const WAYS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  weg: ['lösche'],
  raus: ['versende', 'verschicke'],
  los: ['versende', 'verschicke', 'starte'],
  zu: ['schließe'],
  auf: ['öffne'],
});
const MAY_GO: ReadonlySet<string> = set('kann koennen soll sollen muss muessen darf duerfen');

/** “die Notiz kann weg”, “weg mit der Notiz”, “Bestellung 12 kann raus”. */
function gone(words: Words): string[] {
  if (words[0]?.word === 'weg' && words[1]?.word === 'mit' && words.length > 2) return [say('lösche', words.slice(2))];
  const [modal, last] = [words.at(-2), words.at(-1)];
  const middle = modal && /^(?:noch|jetzt|bitte)$/u.test(modal.word) ? 3 : 2;
  const acts = last && !last.isQuoted && MAY_GO.has(words.at(-middle)?.word ?? '') ? WAYS[last.word] : undefined;
  return acts && words.length > middle + 1 ? acts.map((act) => say(act, words.slice(0, -middle))) : [];
}
