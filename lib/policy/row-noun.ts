/** isKnownNoun: whether a page itself speaks of the noun by which an order calls one of its rows: “the invoice from Kemp”. */
import { normalizeText } from '../core/text';
import type { Snapshot } from '../page/words/snapshot';
import { foldWord } from './languages/grammar';

const MIN_NOUN_CHARS = 3;
const PLURAL = /^(?:e?s|e?n|e|x)?$/u;
/** Nouns for anything; pinned by the policy's hash. */
export const GENERAL_NOUNS: ReadonlySet<string> = new Set(
  'one ones entry item eintrag element élément artículo'.split(' '),
);

export function isKnownNoun(noun: string, { nodes, title }: Snapshot): boolean {
  if (GENERAL_NOUNS.has(noun)) return true;
  if (noun.length < MIN_NOUN_CHARS) return false;
  const names = [title, ...nodes.map(({ name }) => name)].map(normalizeText);
  // “the ticket Scanner”, where something is called Scanner: that is a name, not a noun. A heading says what its rows are.
  if (nodes.some(({ role, name }) => role !== 'heading' && normalizeText(name) === noun)) return false;
  return names.some((text) => text.split(/[^\p{L}\p{N}]+/u).some((word) => isSameNoun(foldWord(word), noun)));
}

/** Equal, but for the ending of a plural. */
function isSameNoun(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (short.length < MIN_NOUN_CHARS) return false;
  return long === `${short.replace(/y$/u, 'ie')}s` || (long.startsWith(short) && PLURAL.test(long.slice(short.length)));
}
