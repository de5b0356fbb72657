/** labelAndValue reads “City: Bergen” and “City = Bergen” as a label and its value, as people copy them from a form. */
import type { Slots, Token } from './languages/grammar';

/** Words of a label at the most. */
const MAX_LABEL_WORDS = 6;

/** @returns undefined unless a colon or sign of equality follows the first words, and words follow it */
export function labelAndValue(tokens: readonly Token[]): Slots | undefined {
  const at = tokens.findIndex(({ raw }) => /[:=]$/.test(raw));
  const isApart = /^[:=]$/.test(tokens[at]?.raw ?? '');
  const target = tokens.slice(0, isApart ? at : at + 1);
  const value = tokens.slice(at + 1);
  if (target.length === 0 || target.length > MAX_LABEL_WORDS || value.length === 0) return undefined;
  return { target, value };
}
