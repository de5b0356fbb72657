/** Says (namesIrreversible) whether a text names an irreversible or outward act in a main language; finding elements asks too. */
import { plainText } from '../core/text';
import { IRREVERSIBLE_STEMS, WITHOUT_WORD_GAPS } from './irreversible-stems';
import { stemPattern } from './stem-pattern';

const STEM_PATTERN = stemPattern(IRREVERSIBLE_STEMS, WITHOUT_WORD_GAPS);

/** Whether a text names an irreversible or outward act, in any language of the table. */
export function namesIrreversible(text: string): boolean {
  return STEM_PATTERN.test(plainText(text));
}
