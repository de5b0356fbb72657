/** sortChoice finds the list that sorts, for “sort the menu by price” where no head of a column is called so. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { foldWord } from './languages/grammar';
import { MATCH_SCORES, nameWords, type Resolved } from './match-target';

/** Names of lists that sort, in the planner's languages; the first word is enough: “Sort by”, “Sortierung”, “Trier par”; pinned by the policy's hash. */
export const SORTING = /^(?:sort|order|arrange|sortier|reihenfolge|tri|ordr|orden|clasific)\p{L}*/u;

/** @returns undefined unless exactly one option of exactly one such list has the words */
export function sortChoice({ target = '' }: Reading, { nodes }: Snapshot): Resolved | undefined {
  const wanted = wordsOf(target);
  const found = nodes.filter(isSorting).flatMap((node) => {
    const all = node.options ?? [];
    const exact = all.filter((option) => nameWords(option) === nameWords(target));
    const fitting = exact.length > 0 ? exact : all.filter((option) => hasWords(option, wanted));
    return fitting.map((option) => ({ node, option }));
  });
  const [only] = found;
  if (!only || found.length > 1 || wanted.length === 0) return undefined;
  const action = { verb: 'select' as const, ref: only.node.ref ?? '', options: [only.option] };
  return { type: 'act', action, node: only.node, score: MATCH_SCORES.exact };
}

function isSorting({ ref, name, near = '', options }: SnapshotNode): boolean {
  return ref !== undefined && options !== undefined && [name, near].some((label) => SORTING.test(foldWord(label)));
}

const wordsOf = (text: string): string[] =>
  nameWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function hasWords(option: string, wanted: readonly string[]): boolean {
  const words = wordsOf(option);
  return wanted.every((word) => words.includes(word));
}
