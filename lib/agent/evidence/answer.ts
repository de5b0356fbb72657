/** findAnswer looks for the place on the page that supports the answer to a question. */
import { truncateText } from '../../core/text';
import type { Run } from '../../records/run';
import { groupText, groupWords, readableGroups } from './outline-groups';
import { contentWords, isSameWord } from './request-kind';
import { wordsOf } from './request-values';

/** Longest quote of the page, characters. */
const MAX_QUOTE_CHARS = 80;
const COUNT = /\b(?:how many|number of|count|wie viele|anzahl|combien|cu[aá]nt[oa]s)\b/iu;
const LIST_ROLES = ['listitem', 'row', 'article', 'option', 'treeitem'];

/**
 * The row or passage that holds the answer's data and the words of the request that tell this row from others.
 * @returns undefined if no place on the page supports the answer
 */
export function findAnswer(
  { request, snapshot }: Pick<Run, 'request' | 'snapshot'>,
  answer: string,
): string | undefined {
  if (!snapshot) return undefined;
  const { nodes } = snapshot;
  const asked = contentWords(wordsOf(request));
  const data = answerData(answer, asked);
  if (data.length === 0) return undefined;
  const groups = readableGroups(nodes).map((group) => ({ group, words: groupWords(nodes, group) }));
  // Words of the request that some places hold and others do not tell which place is meant.
  const telling = asked.filter((word) => {
    const holding = groups.filter(({ words }) => words.some((other) => isSameWord(word, other))).length;
    return holding > 0 && holding < groups.length;
  });
  const share = (words: readonly string[]) =>
    telling.filter((word) => words.some((other) => isSameWord(word, other))).length;
  const best = Math.max(0, ...groups.map(({ words }) => share(words)));
  const place = groups
    .filter(({ words }) => data.every((word) => words.some((other) => isSameWord(word, other))))
    .sort((a, b) => share(b.words) - share(a.words) || a.words.length - b.words.length)[0];
  if (place && share(place.words) >= best) return truncateText(groupText(nodes, place.group), MAX_QUOTE_CHARS);
  return countsItems(request, data, nodes) ? `${data[0]} ×` : undefined;
}

/** The words of the answer that are news: numbers and names first, else every content word that was not asked. */
function answerData(answer: string, asked: readonly string[]): string[] {
  const isNews = (word: string) => !asked.some((other) => isSameWord(word, other));
  const names = [
    ...answer.matchAll(/(?<=[^.!?\s]\s+)\p{Lu}[\p{L}\p{M}-]+|\p{N}[\p{N}.,:/-]*\p{N}|\p{N}|["“]([^"”]+)["”]/gu),
  ];
  const exact = names.flatMap(([text]) => wordsOf(text)).filter(isNews);
  return exact.length > 0 ? [...new Set(exact)] : contentWords(wordsOf(answer)).filter(isNews);
}

function countsItems(
  request: string,
  data: readonly string[],
  nodes: readonly { role: string; depth: number }[],
): boolean {
  if (!COUNT.test(request) || data.length !== 1) return false;
  const counts = new Map<string, number>();
  for (const { role, depth } of nodes)
    if (LIST_ROLES.includes(role)) counts.set(`${role} ${depth}`, (counts.get(`${role} ${depth}`) ?? 0) + 1);
  return [...counts.values()].some((count) => String(count) === data[0]);
}
