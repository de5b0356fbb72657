/** isTypingError: whether a word is another one with a slip of the fingers, and neither another form nor another word. */
import { CONFUSABLE } from './function-words';

/** Shortest word that may hold a typing error, and shortest with a replaced letter: short words have many real neighbours. */
const MIN_CHARS = 4;
const MIN_CHARS_REPLACED = 6;
/** Endings that make another form of a word: “invoices” is no typing error of “invoice”. */
const FORM_ENDINGS = /^(?:s|n|e|r|d|es|en|er|ed|ern)$/u;

/** One letter missing, added, replaced or exchanged with its neighbour. @param meant the word as it should be, folded */
export function isTypingError(written: string, meant: string): boolean {
  if (written === meant || meant.length < MIN_CHARS || /\p{N}/u.test(written + meant)) return false;
  if (CONFUSABLE.some(([a, b]) => (a === written && b === meant) || (b === written && a === meant))) return false;
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const [inShort, inLong] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (inShort === '') return inLong.length === 1 && isSlip(written, long, start);
  if (inShort.length === 1 && inLong.length === 1) return start > 0 && meant.length >= MIN_CHARS_REPLACED;
  return inShort.length === 2 && inLong.length === 2 && inShort[0] === inLong[1] && inShort[1] === inLong[0];
}

/** A letter more or less is no slip at the beginning, nor where it makes another form at the end. */
function isSlip(written: string, long: string, at: number): boolean {
  if (at === 0) return false;
  const isAtEnd = at === long.length - 1;
  if (!isAtEnd) return true;
  const letter = long.slice(at);
  // A missing last letter is a slip unless the word without it is another form: “invit”, not “invoice” for “invoices”.
  return written.length < long.length ? !/^[sn]$/u.test(letter) : !FORM_ENDINGS.test(letter);
}
