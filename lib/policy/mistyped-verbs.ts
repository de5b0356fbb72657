/** parseMistyped understands a request whose verb has a typing slip: “clcik Save”, “slect Bergen in City”. */
import type { Command } from '../records/command';
import { isTypingSlip } from './typing-slip';
import { foldWord, type Grammar } from './languages/grammar';
import { GRAMMARS, parseCommands } from './parse-commands';
import { extractQuoted, restoreQuoted } from './quoted-text';

/** The request is parsed once for each word that may be meant, at most this many times. */
const MAX_TRIES = 12;
/** A word without the punctuation around it. */
const WORD = /[\p{L}\p{M}’'-]+/u;

/** @returns undefined unless a word, written as one of a language, makes the request a plain command */
export function parseMistyped(request: string, pageNames: ReadonlySet<string>): Command[] | undefined {
  const { text, quoted } = extractQuoted(request);
  const inQuotes = quoted.map((value) => `“${value}”`);
  const words = text.split(/(\s+)/);
  let tries = 0;
  for (const grammar of GRAMMARS) {
    const known = verbsOf(grammar);
    for (const [at, word] of words.entries()) {
      const folded = foldWord(word);
      if (known.has(folded)) continue;
      for (const verb of known.values()) {
        if (!isTypingSlip(folded, foldWord(verb)) || ++tries > MAX_TRIES) continue;
        const corrected = words.with(at, word.replace(WORD, verb)).join('');
        const commands = parseCommands(restoreQuoted(corrected, inQuotes), pageNames);
        if (commands) return commands;
      }
    }
  }
  return undefined;
}

/** Words of a pattern, without its slots. */
const PATTERN_WORDS = /(?<![<\p{L}])[\p{L}'’-]+(?![>\p{L}])/gu;

const verbs = new Map<string, ReadonlyMap<string, string>>();

/** The words of the patterns, and polite words, by their folded form. */
function verbsOf({ language, rules, polite }: Grammar): ReadonlyMap<string, string> {
  const known = verbs.get(language);
  if (known) return known;
  const words = rules.flatMap(({ patterns }) => patterns.flatMap((pattern) => pattern.match(PATTERN_WORDS) ?? []));
  const found = new Map(
    [...words, ...polite.flatMap((phrase) => phrase.split(' '))].map((word) => [foldWord(word), word]),
  );
  verbs.set(language, found);
  return found;
}
