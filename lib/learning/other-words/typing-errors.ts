/** isTypingError: whether a word is another one with a slip of the fingers, and neither another form nor another word. */
import { CONFUSABLE } from './function-words';

/** Shortest word that may hold a typing error: short words have many real neighbours. */
const MIN_CHARS = 4;
/** Shortest word with a letter missing, added or replaced: in shorter ones only two letters are exchanged, or one is doubled. */
const MIN_CHARS_CHANGED = 6;
/** Shortest word in which one vowel may stand for another: “calender”. */
const MIN_CHARS_VOWEL = 8;
/** Endings that make another form of a word: “invoices” is no typing error of “invoice”. */
const FORM_ENDINGS = /^(?:s|n|e|r|d|es|en|er|ed|ern)$/u;
/** Beginnings that make another verb or noun: “abmelden” is no typing error of “anmelden”. */
const PREFIX =
  /^(?:ab|an|auf|aus|be|bei|dar|ein|ent|er|fort|her|hin|los|mit|nach|um|un|ueber|unter|ver|vor|weg|wieder|zer|zu|zurueck|de|dis|en|ex|im|in|out|over|pre|re|sub|under|up)(?=\p{L}{3})/u;
/** Rows of keyboards; a slip hits a key beside the right one. */
const ROWS = ['qwertzuiop', 'qwertyuiop', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm'];

/** One letter missing, added, replaced or exchanged with its neighbour. @param meant the word as it should be, folded */
export function isTypingError(written: string, meant: string): boolean {
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  if (long.length - short.length > 1 || meant.length < MIN_CHARS || written === meant) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  // Nearly every pair differs in more than two letters.
  if (long.length - end - start > 2) return false;
  if (/\p{N}/u.test(written + meant)) return false;
  if (CONFUSABLE.some(([a, b]) => (a === written && b === meant) || (b === written && a === meant))) return false;
  const [inShort, inLong] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  const isExchanged =
    inShort.length === 2 && inLong.length === 2 && inShort[0] === inLong[1] && inShort[1] === inLong[0];
  if (isExchanged || hasOtherPrefix(written, meant)) return isExchanged;
  if (inShort === '') return inLong.length === 1 && isSlip(written, meant, long, start);
  return inShort.length === 1 && inLong.length === 1 && start > 0 && isReplaced(inShort, inLong, meant);
}

function hasOtherPrefix(written: string, meant: string): boolean {
  const [a, b] = [PREFIX.exec(written)?.[0], PREFIX.exec(meant)?.[0]];
  return a !== undefined && b !== undefined && a !== b;
}

/** A letter more or less is no slip at the beginning, nor where it makes another form. */
function isSlip(written: string, meant: string, long: string, at: number): boolean {
  if (at === 0) return false;
  const letter = long[at] ?? '';
  const isDoubled = letter === long[at - 1] || letter === long[at + 1];
  if (meant.length < MIN_CHARS_CHANGED && !isDoubled) return false;
  // “loeschte” is the past of “loesche”.
  if (letter === 't' && long.slice(at) === 'te') return false;
  if (at < long.length - 1) return true;
  // A missing last letter is a slip unless the word without it is another one: “repor”, not “Schrank” for “Schranke”.
  return written.length < long.length ? !/^[sndre]$/u.test(letter) : !FORM_ENDINGS.test(letter);
}

function isReplaced(a: string, b: string, meant: string): boolean {
  if (meant.length < MIN_CHARS_CHANGED) return false;
  const areVowels = /^[aeiou]{2}$/.test(a + b);
  return ROWS.some((row) => areBeside(row, a, b)) || (areVowels && meant.length >= MIN_CHARS_VOWEL);
}

function areBeside(row: string, a: string, b: string): boolean {
  const [i, j] = [row.indexOf(a), row.indexOf(b)];
  return i >= 0 && j >= 0 && Math.abs(i - j) === 1;
}
