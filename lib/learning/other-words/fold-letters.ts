/** foldLetters: words without accents, in lower case, as every comparison of other words takes them. */

/** Letters without accents, umlauts written out: “Loesche” is “Lösche”. */
export function foldLetters(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
