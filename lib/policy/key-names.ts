/** keyChordIn reads a key or key combination from words of a request: “Strg+Umschalt+K”, “page down”. */
import { foldWord, type Grammar, phraseAt, phraseLength, type Token } from './languages/grammar';

const SINGLE_KEY = /^(?:f\d{1,2}|[\p{L}\p{N}])$/iu;

/** @returns the chord with canonical names, as the `press` action takes it; undefined if a part is no key */
export function keyChordIn(tokens: readonly Token[], grammar: Grammar): string | undefined {
  const text = tokens.map(({ raw }) => raw).join(' ');
  // A plus sign is a key itself only alone.
  const parts = text.split(/\s*\+\s*/).map((part) => part.trim());
  const keys = parts.map((part) => keyNamed(part, grammar));
  return keys.every((key) => key !== undefined) ? keys.join('+') : undefined;
}

function keyNamed(part: string, grammar: Grammar): string | undefined {
  const tokens = part
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((raw) => ({ raw, folded: foldWord(raw) }));
  const name = phraseAt(tokens, 0, Object.keys(grammar.keys));
  if (name !== undefined && phraseLength(name) === tokens.length) return grammar.keys[name];
  return SINGLE_KEY.test(part) ? part : undefined;
}
