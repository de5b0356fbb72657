/** unmask: a text as a person reads it whose letters were disguised: wide, spaced, or of another script that looks similar. */

/** Cyrillic and Greek letters that look like Latin ones, and those. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...'аaеeоoрpсcуyхxіiѕsјjԁdһhӏlѵvԝwкkмmтtвbнhαaεeοoρpνvτtυuιiκkχxγyωw'].flatMap((letter, at, all) =>
    at % 2 === 0 ? [[letter, all[at + 1] ?? letter] as const] : [],
  ),
);
const MIXED = /\p{Script=Latin}/u;
const SIMILAR_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Single letters with a blank or a sign between them. */
const SPACED = /(?<![\p{L}\p{N}])(?:\p{L}\p{M}*[\s._·•*-]){3,}\p{L}\p{M}*(?![\p{L}\p{N}])/gu;
const PLAIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S} ]*$/u;

/** Whether letters stand apart, so that nothing tells where a word begins. */
export function hasSpacedLetters(text: string): boolean {
  return text.normalize('NFKC').search(SPACED) >= 0;
}

/** @returns readings of the text that differ from it */
export function unmask(text: string): string[] {
  const wide = text.normalize('NFKC');
  const joined = wide.replace(SPACED, (letters) => letters.replace(/[\s._·•*-]/gu, ''));
  // Catalan writes a point within a double letter.
  const whole = wide.replace(/(?<=\p{L})·(?=\p{L})/gu, '');
  const latin = PLAIN.test(joined) ? joined : joined.replace(/[\p{L}\p{M}]+/gu, toLatin);
  return [...new Set([wide, joined, whole, latin])].filter((reading) => reading !== text);
}

/** A word that mixes scripts, or that consists of nothing but letters that look Latin. */
function toLatin(word: string): string {
  if (!SIMILAR_SCRIPTS.test(word)) return word;
  const letters = [...word.toLowerCase()];
  const looksLatin = letters.every((letter) => LOOKALIKES.has(letter) || MIXED.test(letter));
  if (!MIXED.test(word) && !looksLatin) return word;
  return letters.map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
}
