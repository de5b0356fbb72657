/** isNounOfAct: whether a noun names the act of a verb, in English and German: “cancellation” of “cancel”, “Freigabe” of “freigeben”. */
import type { VerbForm } from './verb-forms';

/** Endings that make a noun of an English verb's stem. */
const ENGLISH = /^(?:l?ation|ication|ition|ion|tion|ment|al|ance|ing)$/u;
/** German nouns of strong verbs, by the end of the infinitive. */
const GERMAN: readonly (readonly [verb: RegExp, noun: string])[] = [
  [/geben$/u, 'gabe'],
  [/sagen$/u, 'sage'],
  [/nehmen$/u, 'nahme'],
  [/schreiben$/u, 'schrift'],
  [/drucken$/u, 'druck'],
  [/tauschen$/u, 'tausch'],
  [/kaufen$/u, 'kauf'],
  [/ziehen$/u, 'zug'],
  [/rufen$/u, 'ruf'],
];
/** Shortest stem that a noun is known by. */
const MIN_STEM_CHARS = 4;

/** @param word folded */
export function isNounOfAct(word: string, { head, tail }: VerbForm): boolean {
  // Every noun of an act begins as its verb does.
  if (word[0] !== head[0] || tail.length > 0 || head.length < MIN_STEM_CHARS || word === head) return false;
  if (isGermanNoun(word, head)) return true;
  const stem = head.replace(/e$/u, '');
  if (word.startsWith(stem) && ENGLISH.test(word.slice(stem.length))) return true;
  const doubled = `${stem}${stem.at(-1)}`;
  return word.startsWith(doubled) && ENGLISH.test(word.slice(doubled.length));
}

function isGermanNoun(word: string, verb: string): boolean {
  const stem = verb.replace(/e?n$/u, '');
  if (stem === verb || stem.length < MIN_STEM_CHARS) return false;
  return (
    word === `${stem}ung` || GERMAN.some(([ending, noun]) => ending.test(verb) && word === verb.replace(ending, noun))
  );
}

/** A small word that ends as German infinitives do. */
export function isInfinitive(raw: string): boolean {
  return /^\p{Ll}.+n[,.;:!?]*$/u.test(raw);
}
