/** namesDayOrTime: isDayOrTime behind a cheap test, as parsing dates takes a hundred times longer than all else in a request. */
import { remembered } from '../../core/remembered';
import { isDayOrTime } from '../dates';

/** Beginnings of words that a day or a time is made of, in English and German. */
const TIME_WORD =
  /\p{N}|(?:^|[\s.])(?:today|tonight|tomorrow|yesterday|now|noon|midnight|morning|evening|afternoon|night|week|month|year|next|last|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|heute|morgen|übermorgen|uebermorgen|gestern|mittag|abend|nacht|früh|woche|monat|jahr|näch|naech|kommend|letzt|mont|dien|mitt|donn|frei|sams|sonn|jän|mär|mai|okt|dez|halb|viertel)/iu;

/** Whether a word can begin a day or a time. */
export function mayBeginTime(word: string): boolean {
  return TIME_WORD.test(word);
}

const isDayOrTimeAt = remembered((text) => {
  const end = text.indexOf(' ');
  return isDayOrTime(text.slice(end + 1), Number(text.slice(0, end)));
}, 500);

/** @param nowMs today, for relative days */
export function namesDayOrTime(text: string, nowMs: number): boolean {
  return TIME_WORD.test(text) && isDayOrTimeAt(`${nowMs} ${text}`);
}

/** “6:30”: written so that it can be nothing but a time. */
export function isClockTime(text: string): boolean {
  return /^\d{1,2}:\d\d$/.test(text);
}
