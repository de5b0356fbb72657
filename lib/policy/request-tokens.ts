/** The words of a request as tokens, and the last one that only sends what was filled in. */
import { foldWord, type Grammar, phraseAt, phraseLength, type Token } from './languages/grammar';
import { isVerbOf } from './languages/verb-forms';
import { hasQuoted } from './quoted-text';

export function tokensOf(text: string): Token[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((raw) => ({ raw, folded: hasQuoted(raw) ? '' : foldWord(raw) }));
}

/** The tokens without the punctuation that ends a clause; the dot of a day such as “3.8.” belongs to it. */
export function trimEnd(tokens: readonly Token[]): Token[] {
  const last = tokens.at(-1);
  if (!last) return [];
  const end = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\./.test(last.raw) ? /(?<=\.)[,;:!]+$/ : /(?<=.)[,;.:!]+$/;
  return [...tokens.slice(0, -1), { ...last, raw: last.raw.replace(end, '') }];
}

/** The dot of a day belongs to it where another day of the request has one: “from 3.8. to 14.8.”. */
export const withoutEndMark = (text: string): string =>
  text.replace(/\d\.\d{1,2}\.\s.*\d\.\d{1,2}\.$/.test(text) ? /[!?\s]+$/ : /[.!?\s]+$/, '');

/** Words for what was filled in: “save it”, “save the form”. */
export const FILLED_IN: ReadonlySet<string> = new Set(
  `it them this everything form changes page entry es sie das alles formular änderungen seite lo la los las formulario cambios
  le les formulaire modifications`.split(/\s+/u),
);

const PRONOUNS: ReadonlySet<string> = new Set('it them this es sie das lo la los las le les'.split(' '));

/** “send it by radio” as the button says it: “send by radio”. */
export function withoutPronoun(tokens: readonly Token[]): Token[] {
  const isSaid = tokens.length > 2 && PRONOUNS.has(tokens[1]?.folded ?? '');
  return isSaid ? tokens.filter((_, i) => i !== 1) : [...tokens];
}

/** Number of words at the beginning that stand for what was filled in. */
function lengthOfWhole(tokens: readonly Token[], articles: readonly string[]): number {
  const lead = tokens[0] && articles.includes(tokens[0].folded) && tokens.length > 1 ? 1 : 0;
  if (FILLED_IN.has(tokens[lead]?.folded ?? '')) return lead + 1;
  return 0;
}

/** The word at `start` if it is the last but for polite ones and for what it sends, and sends or stores what was filled in. */
export function sendVerb(tokens: readonly Token[], start: number, grammar: Grammar): Token | undefined {
  const [verb, ...others] = trimEnd(tokens.slice(start));
  const rest = others.slice(lengthOfWhole(others, grammar.articles));
  const polite = phraseAt(rest, 0, grammar.polite);
  const isAlone = rest.length === (polite === undefined ? 0 : phraseLength(polite));
  const isWritten = verb !== undefined && verb.raw === verb.raw.toLowerCase();
  return isAlone && isWritten && phraseAt([verb], 0, grammar.sends) !== undefined ? verb : undefined;
}

/** The name that is the verb, else the only one that begins with it and goes on with what was filled in: “Save changes”. */
export function sendingName({ folded }: Token, names: ReadonlySet<string>): string | undefined {
  const exact = [...names].find((one) => isVerbOf(folded, one));
  const longer = [...names].filter((one) => {
    const [first = '', ...rest] = one.split(' ');
    return rest.length > 0 && isVerbOf(folded, first) && rest.every((word) => FILLED_IN.has(word));
  });
  return exact ?? (longer.length === 1 ? longer[0] : undefined);
}
