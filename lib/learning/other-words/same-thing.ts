/** isSameThing: whether two nouns name the same thing, in English or German. */
import { remembered } from '../../core/remembered';
import { foldLetters } from './fold-letters';
import { NOUN_FAMILIES } from './verb-families';

const FAMILY_OF: ReadonlyMap<string, number> = new Map(
  NOUN_FAMILIES.flatMap((family, i) => family.map((noun) => [foldLetters(noun), i] as const)),
);

/** Endings that American English spells in another way, from the British one. */
const SPELLINGS: readonly (readonly [british: RegExp, american: string])[] = [
  [/(?<=^.{3,})our(?=s|ed|ing|ful|ite|$)/u, 'or'],
  [/(?<=^.{3,}[tb])re(?=s|$)/u, 'er'],
  [/(?<=^.{3,})is(?=e[srd]?$|ing$|ation$)/u, 'iz'],
  [/(?<=^.{3,}[oa])gue(?=s|$)/u, 'g'],
  [/(?<=^.{3,})mme(?=s|$)/u, 'm'],
  [/(?<=^.{2,})ence(?=s|$)/u, 'ense'],
  [/(?<=^.{2,}[ae])ll(?=ed$|ing$|er$|ery$)/u, 'l'],
  [/^grey/u, 'gray'],
  [/^tyre/u, 'tire'],
  [/^enrol(?!l)/u, 'enroll'],
];
const american = remembered(
  (word) => SPELLINGS.reduce((left, [british, other]) => left.replace(british, other), word),
  2000,
);

/** @param a and b folded */
export function isSameThing(a: string, b: string): boolean {
  if (a === b || american(a) === american(b)) return true;
  const family = FAMILY_OF.get(a);
  return family !== undefined && family === FAMILY_OF.get(b);
}
