/** isSameThing: whether two nouns name the same thing, in English or German. */
import { foldLetters } from './fold-letters';
import { NOUN_FAMILIES } from './verb-families';

const FAMILY_OF: ReadonlyMap<string, number> = new Map(
  NOUN_FAMILIES.flatMap((family, i) => family.map((noun) => [foldLetters(noun), i] as const)),
);

/** @param a and b folded */
export function isSameThing(a: string, b: string): boolean {
  if (a === b) return true;
  const family = FAMILY_OF.get(a);
  return family !== undefined && family === FAMILY_OF.get(b);
}
