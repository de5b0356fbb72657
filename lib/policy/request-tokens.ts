/** The words of a request as tokens, and the last one that only sends what was filled in. */
import { foldWord, type Grammar, phraseAt, phraseLength, type Token } from './languages/grammar';
import { hasQuoted } from './quoted-text';

export function tokensOf(text: string): Token[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((raw) => ({ raw, folded: hasQuoted(raw) ? '' : foldWord(raw) }));
}

/** The tokens without the punctuation that ends a clause. */
export function trimEnd(tokens: readonly Token[]): Token[] {
  const last = tokens.at(-1);
  return last ? [...tokens.slice(0, -1), { ...last, raw: last.raw.replace(/(?<=.)[,;.:!]+$/, '') }] : [];
}

/** The word at `start` if it is the last but for polite ones, and sends or stores what was filled in. */
export function sendVerb(tokens: readonly Token[], start: number, grammar: Grammar): Token | undefined {
  const [verb, ...others] = trimEnd(tokens.slice(start));
  const polite = phraseAt(others, 0, grammar.polite);
  const isAlone = others.length === (polite === undefined ? 0 : phraseLength(polite));
  const isWritten = verb !== undefined && verb.raw === verb.raw.toLowerCase();
  return isAlone && isWritten && phraseAt([verb], 0, grammar.sends) !== undefined ? verb : undefined;
}
