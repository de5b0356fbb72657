/** namedValues lists the values that a request names: quoted text, numbers, addresses, proper names. Pure; no page content. */
import { plainText } from '../../core/text';
import { addressIn } from '../../policy/addresses';
import { asksQuestion } from './request-kind';
import { ORDERS } from './request-parts';

export interface NamedValue {
  /** As the request spells it, without quotes. */
  text: string;
  kind: 'quoted' | 'called' | 'number' | 'name' | 'address';
}

const QUOTED = /"([^"]+)"|“([^“”]+)”|„([^„“”"]+)[“”"]|«([^»]+)»|(?<![\p{L}\p{N}])'([^']{2,})'(?![\p{L}\p{N}])/gu;
/** Words that only German requests contain: its nouns are capitalised, so capitals mark no names there. */
const GERMAN = /\b(?:der|die|das|den|dem|ein|eine|einen|und|mit|für|auf|im|zum|zur|ist|nicht|bitte|wie|von)\b/iu;
const ENGLISH = /\b(?:the|and|with|for|on|to|my|of|an?)\b/iu;
/** Words before a name that the user gives a thing, in English, German, Spanish and French. */
const CALLED =
  /(?<!\p{L})(?:called|named|titled|entitled|namens|genannt|mit dem (?:Namen|Titel)|llamad[oa]s?|titulad[oa]s?|appelée?s?|nommée?s?|intitulée?s?)\s+([\p{L}\p{N}][^,;.:!?\n]*)/giu;
/** “Send a message to Bob: the keys are at the desk”: what stands behind a colon is given, unless it is an order. */
const GIVEN = /(?<=[\p{L}\p{N}]:\s+)[^\s,;.:!?][^,;.:!?\n]*/gu;
/** Words after which a name may have ended. */
const JOINT =
  /(?:^|\s)(?:and|then|with|for|to|in|into|on|at|by|from|under|due|of|und|dann|mit|für|auf|im|ins?|zum|zur|an|bei|von|bis|y|luego|con|para|en|a|de|del|et|puis|avec|pour|dans|sur|à|du|des)\s.*$/iu;
/** Days and months are written in other forms on a page. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow)$/iu;
/** Words of dates in English, German, Spanish and French, by their beginnings. */
const DATE_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:januar|febr|march$|april|may$|june?$|july?$|august|septem|octo|novem|decem|today|tomorrow|week|month|year|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|märz|mai$|juni$|juli$|okto|dezem|heute|morgen|woche|monat|jahr|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|abril|mayo|junio|julio|agosto|septiem|octub|noviem|diciem|hoy|mañana|semana|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janv|févr|mars$|avril|juin|juil|août|déc|aujourd|demain|semaine)/iu;
export function isDateWord(word: string): boolean {
  return DATE_WORD.test(word);
}

/** Counts written as words. */
const NUMBER_WORDS: Readonly<Record<string, string>> = Object.freeze({
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  zwei: '2',
  drei: '3',
  vier: '4',
  fünf: '5',
});
/** Above this share of capitalised words a capital marks nothing. */
const MAX_CAPITAL_SHARE = 0.6;

/** Lower-case words and numbers of a text, without accents; a number without separators of thousands or closing zeros. */
export function wordsOf(text: string): string[] {
  const plain = plainText(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/gu, 'ss').toLowerCase();
  return [...plain.matchAll(/\p{L}+|\p{N}+(?:[.,]\p{N}+)*/gu)].flatMap(([word]) =>
    /^\p{N}/u.test(word) ? numberWords(word) : [word],
  );
}

/** A dotted date or version is several numbers, an amount is one. */
function numberWords(text: string): string[] {
  const groups = text.split(/[.,]/u);
  const isAmount = groups.length <= 2 || groups.slice(1, -1).every((group) => group.length === 3);
  if (!isAmount) return groups.map((group) => group.replace(/^0+(?=\d)/u, ''));
  const whole = text.replace(/[.,](?=\d{3}(?:\D|$))/gu, '').replace(',', '.');
  const number = Number(whole);
  return [Number.isFinite(number) ? String(number) : text];
}

/** Whether the words occur one after another in a text's words. */
export function containsWords(words: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return true;
  return words.some((_, at) => part.every((word, k) => words[at + k] === word));
}

/** Whether a text has the words of a value; no text names a value without words. */
export function namesValue(text: string, value: string): boolean {
  const words = wordsOf(value);
  return words.length > 0 && containsWords(wordsOf(text), words);
}

/** A text without these values: an item called “Fix error 404” is no error. */
export function withoutValues(text: string, values: readonly string[]): string {
  return values.reduce((left, value) => (value.trim() === '' ? left : left.replaceAll(value, ' ')), text);
}

/** The values that a request names, each once. */
export function namedValues(request: string): NamedValue[] {
  const values: NamedValue[] = [];
  const add = (text: string, kind: NamedValue['kind']) => {
    const key = wordsOf(text).join(' ');
    if (key !== '' && !values.some((value) => wordsOf(value.text).join(' ') === key)) values.push({ text, kind });
  };
  for (const match of request.matchAll(QUOTED)) add((match.slice(1).find((group) => group) ?? '').trim(), 'quoted');
  const unquoted = request.replace(QUOTED, ' . ');
  const named = [...unquoted.matchAll(CALLED)].map(([, name = '']) => name);
  const given = [...unquoted.matchAll(GIVEN)].map(([text]) => text).filter(isGivenText);
  const whole = [...named, ...given].map(beforeJoint).filter((text) => text !== '');
  for (const text of whole) add(text, 'called');
  const rest = whole.reduce((text, part) => text.replace(part, ' . '), unquoted);
  for (const { text, kind } of plainValues(rest)) add(text, kind);
  return values;
}

/** Whether a text behind a colon is to be written as it stands: no order, no date, and more than one word, which may be a choice. */
function isGivenText(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 1 && !words.some((word) => DATE_WORD.test(word)) && !ORDERS.test(text) && !asksQuestion(text);
}

/** The part of a text that is surely of the name: up to the first word that may go on with the order. */
function beforeJoint(text: string): string {
  return text.replace(JOINT, '').trim();
}

function plainValues(text: string): NamedValue[] {
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  const capitals = tokens.filter((token) => /^\p{Lu}/u.test(token)).length;
  const marksNames = !isGerman(text) && capitals <= Math.max(2, MAX_CAPITAL_SHARE * tokens.length);
  let startsSentence = true;
  return tokens.flatMap((token): NamedValue[] => {
    const isFirst = startsSentence;
    startsSentence = /[.!?:]$/u.test(token);
    const bare = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '');
    if (addressIn(bare, false) !== undefined) return [{ text: bare, kind: 'address' }];
    if (/\p{N}/u.test(bare) || /.@./u.test(bare)) return isOrdinal(bare) ? [] : [{ text: bare, kind: 'number' }];
    const count = NUMBER_WORDS[bare.toLowerCase()];
    if (count !== undefined) return [{ text: count, kind: 'number' }];
    const isName = marksNames && !isFirst && /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(bare) && !CALENDAR.test(bare);
    return isName ? [{ text: bare, kind: 'name' }] : [];
  });
}

function isOrdinal(word: string): boolean {
  return /^\d+(?:st|nd|rd|th)$/iu.test(word);
}

function isGerman(text: string): boolean {
  return GERMAN.test(text) && !ENGLISH.test(text);
}
