/** The words of an order as its readers compare them, and what shows that they are more than one order. */
import { plainText } from '../core/text';

/** The request as plain text without the signs that end it. */
export function orderWords(request: string): string {
  return plainText(request).replace(/[.!?\s]+$/u, '');
}

/** Signs and words between the names of several things that one order is about, in the planner's languages. */
export const NAME_JOINT = /\s*,\s*(?:(?:and|und|et|y)\s+)?|\s+(?:and|und|et|y)\s+/iu;
/** Things that one order is about, at most. */
export const MAX_NAMES = 6;

/** Signs and words that join two orders, in the planner's languages. */
export const GOES_ON = /[,;]|:(?!\d)|\s(?:and|then|und|dann|et|puis|y|luego)\s/iu;
