/** Grammar: one language of the built-in planner as data, and matchPattern, which matches a clause with its patterns. */

/** Canonical verbs of a command. */
type CommandVerb =
  | 'goBack'
  | 'goTo'
  | 'scroll'
  | 'readArticle'
  | 'findText'
  | 'waitFor'
  | 'useTool'
  | 'click'
  | 'doubleClick'
  | 'rightClick'
  | 'hover'
  | 'type'
  | 'clear'
  | 'set'
  | 'range'
  | 'add'
  | 'select'
  | 'check'
  | 'press'
  | 'drag'
  | 'showTab'
  | 'attach'
  | 'expand'
  | 'collapse';

/**
 * Phrasings of one command. In a pattern, `(a|b c)` are alternatives, `[a|b]` is optional, and `<slot>` takes one or
 * more words: value, target, to, text, key, direction, address, number, or low and high of a range; `object` takes words that
 * the page does not need.
 */
export interface GrammarRule {
  verb: CommandVerb;
  patterns: readonly string[];
  /** Value of the command where the phrasing itself says it. */
  value?: string;
  kind?: string;
  place?: 'before' | 'into' | 'after';
  /** The phrasing says by how much a number is changed. */
  by?: 'more' | 'less';
  /** Whether an address is meant even if the page has a control of that name. */
  prefersAddress?: boolean;
  /** Whether the target must be a name on the page: the phrasing is also used for what is no command. */
  onlyNamed?: boolean;
}

export interface Grammar {
  language: string;
  /** Polite phrases, ignored at the start, after the first word and at the end of a clause. */
  polite: readonly string[];
  /** Prepositions of a press: “and then on Save”. */
  pressed: readonly string[];
  /** Thanks, ignored at the end; inside a clause they are a text to write. */
  thanks: readonly string[];
  /** Other forms of verbs at the start or the end of a clause, each as the form that the patterns have. */
  verbForms: Readonly<Record<string, string>>;
  /** Words without meaning that stand before a target or value inside a clause: “wähle bei Stadt bitte Bergen aus”. */
  fillers: readonly string[];
  /** Phrases that place a clause in time, ignored at its start. */
  openers: readonly string[];
  articles: readonly string[];
  /** Words between two clauses. */
  joints: readonly string[];
  /** Phrasings of typing that name no place, after a press that does. */
  typed: readonly string[];
  /** Verbs that send or store what was filled in: they may stand without an object at the end of a request. */
  sends: readonly string[];
  /** Words for each kind of target, by its canonical name in `ROLES_BY_KIND`. */
  kinds: Readonly<Record<string, readonly string[]>>;
  /** “the button called Save”. */
  called: readonly string[];
  /** “the text Ready”: words before a text to find or wait for. */
  textWords: readonly string[];
  /** Words for one of several equal containers. */
  rows: readonly string[];
  /** Prepositions between a control and its row: “Delete of Bob”. */
  within: readonly string[];
  /** Ordinals from first to tenth; each entry lists the forms of one. */
  ordinals: readonly (readonly string[])[];
  last: readonly string[];
  /** Names of keys and modifiers, each as its canonical name. */
  keys: Readonly<Record<string, string>>;
  directions: Readonly<Record<string, readonly string[]>>;
  /** Values that mean a switched state. */
  on: readonly string[];
  off: readonly string[];
  rules: readonly GrammarRule[];
}

/** A word of a clause; `folded` is for comparison and empty for quoted text. */
export interface Token {
  raw: string;
  folded: string;
}

/** Lower case, without accents and surrounding punctuation; `ae`, `oe` and `ue` stay as written. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘]/g, "'")
    .replace(/^[¿¡(]+|[,;:.!?)]+$/g, '');
}

const knownSpellings = new Map<string, readonly string[]>();

/** A word of a grammar in all its spellings: ü as u and as ue. */
function spellings(word: string): readonly string[] {
  const known = knownSpellings.get(word);
  if (known) return known;
  const expanded = word.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue');
  const all = [...new Set([foldWord(word), foldWord(expanded)])];
  knownSpellings.set(word, all);
  return all;
}

/** Whether the tokens from `at` on are the phrase. */
function startsWithPhrase(tokens: readonly Token[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, i) => {
    const token = tokens[at + i];
    return token !== undefined && token.folded !== '' && spellings(word).includes(token.folded);
  });
}

/** The longest phrase of the list that the tokens from `at` on begin with. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: readonly string[]): string | undefined {
  return phrases
    .filter((phrase) => startsWithPhrase(tokens, at, phrase))
    .reduce<string | undefined>((best, phrase) => (best && best.length >= phrase.length ? best : phrase), undefined);
}

export const phraseLength = (phrase: string): number => phrase.split(' ').length;

type PatternPart = { part: 'words'; phrases: readonly string[]; optional: boolean } | { part: 'slot'; name: string };

const PATTERN_PART = /\(([^)]*)\)|\[([^\]]*)\]|<(\w+)>|([^\s()[\]<>]+)/g;
const compiled = new Map<string, readonly PatternPart[]>();

function compilePattern(pattern: string): readonly PatternPart[] {
  const known = compiled.get(pattern);
  if (known) return known;
  const parts = [...pattern.matchAll(PATTERN_PART)].map(([, required, optional, slot, word]): PatternPart => {
    if (slot !== undefined) return { part: 'slot', name: slot };
    // Longer phrases first: “click on” before “click”.
    const phrases = (required ?? optional ?? word ?? '').split('|').sort((a, b) => phraseLength(b) - phraseLength(a));
    return { part: 'words', phrases, optional: optional !== undefined };
  });
  compiled.set(pattern, parts);
  return parts;
}

export type Slots = Readonly<Record<string, readonly Token[]>>;

/** A target that its value follows without a word between has at most this many words. */
const MAX_ADJACENT_TARGET_WORDS = 6;

/**
 * All ways to match the whole clause; a value takes as many words as it can, every other slot as few. Where only the page can
 * tell target and value apart, the longest target comes first: “Name des Vaters” before “Name”.
 */
export function* matchPattern(pattern: string, tokens: readonly Token[]): Generator<Slots> {
  yield* matchFrom(compilePattern(pattern), 0, tokens, 0);
}

function* matchFrom(
  parts: readonly PatternPart[],
  index: number,
  tokens: readonly Token[],
  at: number,
): Generator<Slots> {
  const part = parts[index];
  if (!part) {
    if (at === tokens.length) yield {};
    return;
  }
  if (part.part === 'words') {
    for (const phrase of part.phrases)
      if (startsWithPhrase(tokens, at, phrase)) yield* matchFrom(parts, index + 1, tokens, at + phraseLength(phrase));
    if (part.optional) yield* matchFrom(parts, index + 1, tokens, at);
    return;
  }
  const next = parts.slice(index + 1).find((one) => one.part === 'slot' || !one.optional);
  const isAdjacent = part.name === 'target' && next?.part === 'slot' && next.name === 'value';
  const length = isAdjacent ? Math.min(tokens.length - at, MAX_ADJACENT_TARGET_WORDS) : tokens.length - at;
  const ends = Array.from({ length }, (_, i) => at + 1 + i);
  if (part.name === 'value' || isAdjacent) ends.reverse();
  for (const end of ends)
    for (const rest of matchFrom(parts, index + 1, tokens, end)) yield { [part.name]: tokens.slice(at, end), ...rest };
}
