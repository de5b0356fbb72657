/** rephrase: the commands that a request amounts to which is none itself: “the board should be renamed”, “Ann wants the board renamed”. */
import { remembered } from '../../core/remembered';
import { stripPoliteness } from '../request-words';
import { spaceUnits } from './units';
import { POLITE_END, POLITE_START, QUESTION_WORDS } from './function-words';
import { englishCommands } from './rephrase-english';
import { germanCommands } from './rephrase-german';
import { unframed } from './polite-frames';
import { withoutOpening, withoutReason } from './reasons';
import { romanceCommands } from './romance-frames';
import { withVerb } from './elided-verb';
import { followUps } from './follow-up';
import { englishStatements } from './statements-english';
import { germanStatements } from './statements-german';
import { inverted } from './inverse-verbs';
import { needed } from './needs';
import { notNeeded } from './no-longer';
import type { ProcedureBody } from '../../records/note';
import { type Commands, isWord, type Reading, say, type Words, wordsIn } from './rephrase-words';

const ARROW: ReadonlySet<string> = new Set(['→', '->', '=>', '-->', '➡', '➔', '⇒']);
/** A greeting with a name, and small pictures at the beginning, at the end and behind punctuation. */
const GREETING =
  /^(?:hi|hello|hey|good morning|morning|hallo|liebe[rs]?|moin|servus|guten (?:morgen|tag|abend))(?:\s+(?:\p{Lu}\p{L}+|all|team|zusammen))?\s*[,!.:]\s+/iu;
const PICTURE = /(?:^|\s)(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[:;]-?[)D(])+(?=\s|$)/gu;
const CLOSING_WORDS =
  /[,.!?\s–-]+(?:many thanks|thanks in advance|thanks a lot|thanks so much|thank you so much|thanks|thank you|thx|ty|cheers|ta|pls|plz|please|danke im voraus|danke dir|danke euch|danke schön|vielen dank|besten dank|danke|merci|lg|vg|bitte|mal)[.!\s]*$/iu;
const OPENING_WORDS = /^(?:pls|plz|please|bitte|bitte mal|mal)[,:]?\s+/iu;
const POLITE =
  /\b(?:pls|plz|please|thx|thanks?|thank you|cheers|bitte|danke|por favor|gracias|merci|s['’]il (?:te|vous) pla[iî]t|per favore|grazie)(?![\p{L}])/iu;
/** A verb that puts something off, before a bound that is its goal. */
const POSTPONED = /\b((?:postpone|reschedule|push|move|delay|put off)\p{L}*(?:\s.*?)?)\s(?:until|till)(?=\s)/iu;
/** Requests that are kept: one, and what it is without its frame. */
const MAX_KEPT = 8;
/** Longest value behind a colon, in words. */
const MAX_COLON_WORDS = 4;

export interface Rephrased extends Commands {
  /** The commands that a note without a verb amounts to, if it is about this task. */
  notes(task: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): string[];
}

/** The request without greeting, pictures, thanks and polite words. */
function tidied(request: string): string {
  let text = request.replace(PICTURE, ' ').trim().replace(GREETING, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = stripPoliteness(text).replace(OPENING_WORDS, '').replace(CLOSING_WORDS, '').trim();
  }
  return spaceUnits(text);
}

/** The request without the reason behind it and the long polite frame around it; “until” a day is “to” it for what is postponed. */
export function bareCommand(request: string): string {
  return unframed(withoutOpening(withoutReason(request))).replace(POSTPONED, '$1 to');
}

/** Without polite words inside and at the end. */
function withoutPlease(text: string): string {
  return inner(wordsIn(text));
}

/** The commands of a request that follow without knowing the verbs of a site's tasks. */
const readPlainly = remembered((request) => {
  const text = tidied(request);
  const words = wordsIn(text);
  return {
    text,
    words,
    first: [text, inner(words), ofThing(text), bySender(text), ...telegram(words)],
    last: [
      ...englishStatements(text),
      ...germanStatements(text),
      ...inverted(words),
      ...needed(words),
      ...toShow(words),
      ...notNeeded(words),
    ],
    romance: romanceCommands(request),
  };
}, MAX_KEPT);

/** @param isVerb whether a word, folded, is a verb that a task may have */
export function rephrase(request: string, isVerb: (word: string) => boolean): Rephrased {
  const isQuestion = /\?[\s\p{Extended_Pictographic}]*$/u.test(request);
  const reading: Reading = { isQuestion, isPolite: isPolite(request), isVerb };
  const { text, words, first, last, romance } = readPlainly(request);
  const english = englishCommands(words, reading);
  const german = germanCommands(text, reading);
  // A question that was no polite one stays a question.
  const isPlain = !isQuestion && !QUESTION_WORDS.has(words[0]?.word ?? '');
  const plain = isPlain ? [...first, ...followUps(text, reading), ...last] : [];
  const isOther = (one: string, i: number, all: readonly string[]) =>
    one !== '' && one !== own(request) && all.indexOf(one) === i;
  const certain = [...plain, ...english.certain, ...german.certain, ...romance].filter(isOther);
  const possible = [...english.possible, ...german.possible].filter(isOther);
  return {
    certain,
    possible: possible.filter((one) => !certain.includes(one)),
    notes: (task) => (isPlain ? withVerb(task, wordsIn(withoutPlease(text)), reading.isPolite) : []),
  };
}

function own(request: string): string {
  return stripPoliteness(request).replace(POLITE_START, '').replace(POLITE_END, '');
}

/** Whether the request says please or thanks. */
export function isPolite(request: string): boolean {
  return POLITE.test(request);
}

/** “flat 9's rent” is “the rent of flat 9”, “the oak tray's price” is “the price of the oak tray”. */
function ofThing(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])(\p{Ll}+\s+[\p{N}\p{Lu}][\p{L}\p{N}-]*)['’]s\s+(\p{Ll}+)/u, 'the $2 of $1')
    .replace(/(?<![\p{L}\p{N}])(the\s+(?:\p{Ll}+\s+)?\p{Ll}+)['’]s\s+(\p{Ll}+)/u, 'the $2 of $1');
}

/** “give me the October sales” and “let me see the sales” ask to show them. */
function toShow(words: Words): string[] {
  const seen =
    /^(?:let me (?:see|have a look at|look at)|give me|get me|bring me|zeig mir|gib mir|lass mich sehen)\s+/iu;
  const text = say(words);
  const rest = text.replace(seen, '');
  return rest === text ? [] : [`show ${rest}`, `zeige ${rest}`];
}

/** “the message Clara sent” is “the message from Clara”. */
function bySender(text: string): string {
  return text
    .replace(
      /(\p{Ll}) (?:that |which )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:has |just )?(?:sent|wrote|posted|left)(?: us| me)?$/u,
      '$1 from $2',
    )
    .replace(
      /(\p{L}), d(?:ie|as|er|en) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:geschickt|geschrieben|gesendet|hinterlassen) hat$/u,
      '$1 von $2',
    );
}

/** Without polite words inside: “for Sunday please book court 5”. */
function inner(words: Words): string {
  return say(
    words.filter(
      ({ word, isQuoted, raw }) => isQuoted || !/^(?:please|pls|plz|bitte)$/u.test(word) || /^\p{Lu}/u.test(raw),
    ),
  );
}

/** “order 12 → shipped”, “stock of rice: 30”. */
function telegram(words: Words): string[] {
  const arrow = words.findIndex((_word, i) => i > 0 && isWord(words, i, ARROW));
  const [thing, value] = [words.slice(0, Math.max(arrow, 0)), words.slice(arrow + 1)];
  if (arrow > 0 && value.length > 0 && !value.some((_word, i) => isWord(value, i, ARROW)))
    return [
      ...[say(thing, 'to', value), say(thing, 'auf', value), say('mark', thing, 'as', value)],
      ...['set', 'rename', 'move', 'assign'].map((verb) => say(verb, thing, 'to', value)),
      ...[say('setze', thing, 'auf', value), say('benenne', thing, 'in', value, 'um')],
      ...[say('markiere', thing, 'als', value), say('verschiebe', thing, 'auf', value)],
    ];
  const colon = words.findIndex(({ raw, isQuoted }) => !isQuoted && raw.endsWith(':'));
  const behind = words.slice(colon + 1);
  if (colon < 1 || behind.length === 0 || behind.length > MAX_COLON_WORDS) return [];
  const before = say(words.slice(0, colon + 1));
  const [noun] = behind;
  // “oak tray: price 19.90”.
  const isAttribute = behind.length > 1 && noun && !noun.isQuoted && /^\p{L}+$/u.test(noun.raw);
  const attribute = isAttribute ? [say('set the', noun.raw, 'of', before, 'to', behind.slice(1))] : [];
  // “neuer Preis für Schale: 12 Euro”.
  const renewed = before.replace(/^(?:new|neue[rs]?)\s+/iu, '');
  const isNew = renewed !== before;
  const made = isNew
    ? [say('set the', renewed, 'to', behind), say('setze', renewed.replace(/\sfür\s/u, ' von '), 'auf', behind)]
    : [];
  return [...made, say('set', before, 'to', behind), say('setze', before, 'auf', behind), ...attribute];
}
