/** Branded, prefixed ids: makeId and isId. An id of one kind is never accepted as another. */
import type { Chance } from './chance';

/** Prefix of each kind of id, stored with it. */
export const ID_PREFIXES = {
  event: 'ev',
  note: 'note',
  episode: 'ep',
  run: 'run',
  token: 'tok',
  question: 'q',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;
declare const brand: unique symbol;
export type Id<K extends IdKind> = string & { readonly [brand]: K };

/** Crockford's base 32: no i, l, o, u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARS = 10;
const RANDOM_CHARS = 12;

/**
 * A new id: prefix, the time in ms (base 32, 10 characters) and 60 random bits, so ids of one kind sort by time.
 * @param nowMs milliseconds since 1970
 */
export function makeId<K extends IdKind>(kind: K, nowMs: number, chance: Chance): Id<K> {
  let time = '';
  for (let rest = nowMs, i = 0; i < TIME_CHARS; i++, rest = Math.floor(rest / 32))
    time = ALPHABET.charAt(rest % 32) + time;
  let random = '';
  for (let i = 0; i < RANDOM_CHARS; i++) random += ALPHABET.charAt(Math.floor(chance.next() * 32));
  return `${ID_PREFIXES[kind]}_${time}${random}` as Id<K>;
}

export function isId<K extends IdKind>(kind: K, text: string): text is Id<K> {
  return text.startsWith(`${ID_PREFIXES[kind]}_`) && text.length > ID_PREFIXES[kind].length + 1;
}
