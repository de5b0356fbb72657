/** findInventedWords names the words of a text that stand neither in the request, nor in the user's answers, nor on a page that was read. */
import type { Run } from '../../records/run';
import { contentWords, isSameWord } from './request-kind';
import { wordsOf } from './request-values';

const DATE_IN_REQUEST =
  /\b(?:today|tomorrow|yesterday|next|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|january|february|march|april|may|june|july|august|september|october|november|december|heute|morgen|gestern|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|woche|januar|februar|märz|mai|juni|juli|oktober|dezember)\b|\d{1,4}[./-]\d{1,2}/iu;
const DATE_TEXT =
  /^\s*(?:\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-W?\d{2}|\d{1,2}:\d{2})\s*$/u;

/** @returns the invented words; none if every content word of the text has an origin */
export function findInventedWords(
  run: Pick<Run, 'request' | 'answers' | 'seenWords' | 'snapshot'>,
  text: string,
): string[] {
  if (DATE_TEXT.test(text) && DATE_IN_REQUEST.test(run.request)) return [];
  const page = (run.snapshot?.nodes ?? []).flatMap((node) =>
    [node.name, node.value ?? '', node.placeholder ?? '', node.near ?? '', ...(node.options ?? [])].flatMap(wordsOf),
  );
  const sources = [wordsOf(run.request), (run.answers ?? []).flatMap(wordsOf), run.seenWords ?? [], page].flat();
  return contentWords(wordsOf(text)).filter((word) => !sources.some((source) => isSameWord(word, source)));
}
