/** isInsideName: whether a name on the page spans a boundary between two clauses, such as “Save and close”. */
import { normalizeText } from '../core/text';
import type { Token } from './languages/grammar';

/** Words on each side of a clause boundary that may belong to one name. */
export const MAX_NAME_WORDS = 6;

export function isInsideName(
  tokens: readonly Token[],
  { end, start }: { end: number; start: number },
  pageNames: ReadonlySet<string>,
): boolean {
  if (pageNames.size === 0) return false;
  for (let from = Math.max(0, end - MAX_NAME_WORDS); from < end; from++) {
    for (let to = start + 1; to <= Math.min(tokens.length, start + MAX_NAME_WORDS); to++) {
      const words = tokens.slice(from, to).map(({ raw }) => raw);
      if (pageNames.has(normalizeText(words.join(' ').replace(/[,;:.!]+$/, '')))) return true;
    }
  }
  return false;
}
