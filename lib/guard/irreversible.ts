/** Tells by its words whether something names an irreversible or outward act; the guard and the finding of elements ask. */
import { plainText } from '../core/text';
import { IRREVERSIBLE_STEMS, WITHOUT_WORD_GAPS } from './irreversible-stems';

const STEM_PATTERN = new RegExp(
  Object.entries(IRREVERSIBLE_STEMS)
    .map(([language, stems]) => (WITHOUT_WORD_GAPS.includes(language) ? `(?:${stems})` : `(?<![\\p{L}])(?:${stems})`))
    .join('|'),
  'iu',
);

/** Whether a text names an irreversible or outward act, in any language of the table. */
export function namesIrreversible(text: string): boolean {
  return STEM_PATTERN.test(plainText(text));
}
