/** sortChoice finds the list that sorts, for “sort the menu by price” where no head of a column is called so. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { foldWord } from './languages/grammar';
import { MATCH_SCORES, nameWords, type Resolved } from './match-target';

/** Names of lists that sort, in the planner's languages; the first word is enough: “Sort by”, “Sortierung”, “Trier par”; pinned by the policy's hash. */
export const SORTING = /^(?:sort|order|arrange|sortier|reihenfolge|tri|ordr|orden|clasific)\p{L}*/u;

/** Words for the lower and the higher end, of a request and of an option; pinned by the policy's hash. */
export const LOW_WORDS: ReadonlySet<string> = new Set(
  `ascending asc low lowest cheapest smallest shortest oldest earliest lightest ↑ aufsteigend niedrigste niedrigster billigste
  gunstigste kleinste kurzeste alteste fruheste croissant moins ascendente barato baratos barata baratas`.split(/\s+/u),
);
export const HIGH_WORDS: ReadonlySet<string> = new Set(
  `descending desc high highest dearest priciest expensive largest biggest longest newest latest heaviest ↓ absteigend hochste
  hochster teuerste grosste langste neueste spateste decroissant plus descendente caro caros cara caras`.split(/\s+/u),
);
/** Words beside those of a direction: “cheapest first”, “low to high”; pinned by the policy's hash. */
export const DIRECTION_FILLER: ReadonlySet<string> = new Set(
  "first to from most order the zuerst von bis nach d'abord du au cher chers primero mas menos de a el los las".split(
    ' ',
  ),
);

/** @returns undefined unless exactly one option of exactly one such list has the words */
export function sortChoice({ target = '' }: Reading, { nodes }: Snapshot): Resolved | undefined {
  const way = directionOf(target);
  const wanted = wordsOf(target);
  const keys = wanted.filter((word) => way === undefined || !isOfDirection(word));
  const found = nodes.filter(isSorting).flatMap((node) => {
    const all = node.options ?? [];
    const exact = all.filter((option) => nameWords(option) === nameWords(target));
    const literal = exact.length > 0 ? exact : all.filter((option) => hasWords(option, wanted));
    const directed = all.filter((option) => way !== undefined && directionOf(option) === way && hasWords(option, keys));
    return (literal.length > 0 ? literal : directed).map((option) => ({ node, option }));
  });
  const [only] = found;
  if (!only || found.length > 1 || wanted.length === 0) return undefined;
  const action = { verb: 'select' as const, ref: only.node.ref ?? '', options: [only.option] };
  return { type: 'act', action, node: only.node, score: MATCH_SCORES.exact };
}

const isOfDirection = (word: string): boolean =>
  [LOW_WORDS, HIGH_WORDS, DIRECTION_FILLER].some((words) => words.has(foldWord(word)));

/** The end that the words name first: “low to high” is low. */
function directionOf(text: string): 'low' | 'high' | undefined {
  const first = text
    .split(/[\s:,;()–-]+/u)
    .map(foldWord)
    .find((word) => LOW_WORDS.has(word) || HIGH_WORDS.has(word));
  if (first === undefined) return undefined;
  return LOW_WORDS.has(first) ? 'low' : 'high';
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
