/** pickLabel finds the option that a person means: that label, the only one with other blanks, “7%” for “7 %”, or with more behind it, “North shore (12)”, “Gold – 20 €”. */
import { normalizeText } from '../../core/text';

/** Text behind the words of a label: a count, a price, an explanation. */
export const LABEL_REST = /^\s*(?:[([,:;|/·–—]|-\s)/;

/** @returns undefined if no label is meant, or several may be */
export function pickLabel<T>(options: readonly T[], labelOf: (option: T) => string, wanted: string): T | undefined {
  const words = normalizeText(wanted);
  const exact = options.find((option) => normalizeText(labelOf(option)) === words);
  if (exact !== undefined || words === '') return exact;
  const together = (text: string) => normalizeText(text).replace(/\s/gu, '');
  const spaced = options.filter((option) => together(labelOf(option)) === together(wanted));
  if (spaced.length === 1) return spaced[0];
  const longer = options.filter((option) => {
    const label = normalizeText(labelOf(option));
    return label.startsWith(words) && LABEL_REST.test(label.slice(words.length));
  });
  return longer.length === 1 ? longer[0] : undefined;
}
