/** withoutValues and withDigits: a request with gaps in place of the values that a model read from it, or with digits for its number words. */
import { numberWord } from './units';

const NUMBER_GAP = '‹0›';

/** The request with a gap in place of each value; a number may be said as a word: “five” for “5”. */
export function withoutValues(request: string, values: readonly string[]): string {
  const longestFirst = values.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((text, value) => {
    const gap = /^\p{N}/u.test(value) ? NUMBER_GAP : '‹›';
    const at = value === '' ? -1 : text.toLowerCase().indexOf(value.toLowerCase());
    const said = at < 0 ? numberWord(text, value) : { from: at, to: at + value.length };
    return said ? `${text.slice(0, said.from)} ${gap} ${text.slice(said.to)}` : text;
  }, request);
}

/** “Five nights” are “5 nights” where 5 is a value: the word chooses nothing and counts no other thing. */
export function withDigits(request: string, values: readonly string[]): string {
  return values.reduce((text, value) => {
    const said = text.toLowerCase().includes(value.toLowerCase()) ? undefined : numberWord(text, value);
    return said ? text.slice(0, said.from) + value + text.slice(said.to) : text;
  }, request);
}
