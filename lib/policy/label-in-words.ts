/** restAfterLabel finds the label of a button in an order: in front, or around the words that name its row. */
import { foldWord, type Grammar, phraseAt, type Token } from './languages/grammar';
import { isVerbOf } from './languages/verb-forms';

/** Words in the name of a button that stand for its row: “Seat them”; pinned by the policy's hash. */
export const ROW_PRONOUNS: ReadonlySet<string> = new Set(
  'it them this these es sie ihn diese lo la los las le les'.split(' '),
);

/** @returns the words of the order beside the label's; undefined if the order has no such label */
export function restAfterLabel(said: readonly Token[], label: string, grammar: Grammar): readonly Token[] | undefined {
  const words = wordsOf(label);
  const before = lengthInFront(said, words);
  if (before > 0) return said.slice(before);
  const isArticle = (token: Token) => phraseAt([token], 0, grammar.articles) !== undefined;
  const bare = said.filter((token) => !isArticle(token));
  const parts = words.filter((word) => !isArticle({ raw: word, folded: word }));
  // “query the bill for May” for “Query this bill”, “drop the wake-up call of Ann” for “Drop this call”.
  const isInFront = parts.length > 1 && parts.every((word, i) => bare[i]?.folded === word);
  const [verb, noun] = parts;
  const isQualified = parts.length === 2 && bare[0]?.folded === verb && bare[2]?.folded === noun;
  if (isQualified && words.length > 2) return bare.slice(3);
  return isInFront ? bare.slice(parts.length) : restInside(bare, parts);
}

const wordsOf = (label: string): string[] =>
  label
    .replace(/[….]+$/u, '')
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Number of words at the beginning of the order that are the label, or its verb; 0 if they are not. */
function lengthInFront(said: readonly Token[], [verb, ...rest]: readonly string[]): number {
  const [first] = said;
  if (!verb || !first) return 0;
  if (rest.length > 0 && [verb, ...rest].every((word, i) => said[i]?.folded === word)) return rest.length + 1;
  return rest.every((word) => ROW_PRONOUNS.has(word)) && isVerbOf(first.folded, verb) ? 1 : 0;
}

/** “mark Ostrava as won” for “Mark as won”: the words between the first and the last ones of the label. */
function restInside(said: readonly Token[], words: readonly string[]): readonly Token[] | undefined {
  const more = said.length - words.length;
  if (words.length < 2 || more < 1) return undefined;
  for (let at = 1; at < words.length; at++) {
    const isLabel = words.every((word, i) => said[i < at ? i : i + more]?.folded === word);
    if (isLabel) return said.slice(at, at + more);
  }
  return undefined;
}
