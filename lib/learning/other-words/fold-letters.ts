/** foldLetters: words without accents, in lower case, as every comparison of other words takes them. */
import { remembered } from '../../core/remembered';

/** Words of a request and of the tasks of a site. */
const MAX_KEPT = 2000;

/** Letters without accents, umlauts written out: “Loesche” is “Lösche”. */
export const foldLetters = remembered(
  (word) =>
    word
      .toLowerCase()
      .replaceAll('ä', 'ae')
      .replaceAll('ö', 'oe')
      .replaceAll('ü', 'ue')
      .replaceAll('ß', 'ss')
      .normalize('NFD')
      .replace(/\p{M}/gu, ''),
  MAX_KEPT,
);
