/** The words of an order as its readers compare them, and what shows that they are more than one order. */
import { plainText } from '../core/text';

/** The request as plain text without the signs that end it. */
export function orderWords(request: string): string {
  return plainText(request).replace(/[.!?\s]+$/u, '');
}

/** Signs and words that join two orders, in the planner's languages. */
export const GOES_ON = /[,;]|:(?!\d)|\s(?:and|then|und|dann|et|puis|y|luego)\s/iu;
