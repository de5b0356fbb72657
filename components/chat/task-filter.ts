/** filterTasks: the known tasks whose title has a word that begins with each word of the query. */
import type { KnownTask } from '../../lib/records/known-task';

/** Tasks on keys 1–9. */
export const MAX_KEYS = 9;
/** Fewer letters than this match nearly everything. */
const MIN_QUERY_CHARS = 2;

/** @param text of the composer; after “/” all tasks match until letters follow */
export function filterTasks(tasks: readonly KnownTask[], text: string): readonly KnownTask[] {
  const isListed = text.startsWith('/');
  const words = wordsOf(isListed ? text.slice(1) : text);
  if (!isListed && text.trim().length < MIN_QUERY_CHARS) return [];
  return tasks.filter(({ title }) => {
    const known = wordsOf(title);
    return words.every((word) => known.some((one) => one.startsWith(word)));
  });
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
