/** parseMemoryCommand reads “remember that …” and “forget that …” in English and German: orders about the notebook, not the page. */
import { plainText } from '../core/text';

export type MemoryCommand = { type: 'remember' | 'forget'; fact: string };

/** Longest fact, in characters: a guideline holds 200. */
const MAX_FACT_CHARS = 200;
const MIN_FACT_CHARS = 3;

const POLITE = '(?:(?:please|bitte|also|and|und)[,]?\\s+)*';
const COMMANDS: readonly { type: MemoryCommand['type']; pattern: RegExp }[] = Object.freeze([
  {
    type: 'remember',
    pattern: new RegExp(
      `^${POLITE}(?:remember|keep in mind|note|bear in mind)(?:\\s+for (?:this site|me))?(?:\\s+that|:)\\s+(.+)$`,
      'isu',
    ),
  },
  {
    type: 'remember',
    pattern: new RegExp(
      `^${POLITE}(?:merke? dir|merken sie sich|denk(?:e)? daran|vergiss nicht)(?:\\s+bitte)?(?:,?\\s+dass?|:)\\s+(.+)$`,
      'isu',
    ),
  },
  { type: 'forget', pattern: new RegExp(`^${POLITE}forget(?:\\s+that|\\s+about|:)\\s+(.+)$`, 'isu') },
  {
    type: 'forget',
    pattern: new RegExp(`^${POLITE}(?:vergiss|vergessen sie)(?:\\s+bitte)?(?:,?\\s+dass?|:)\\s+(.+)$`, 'isu'),
  },
]);

/** @returns undefined if the request is no such command, or its fact is too short or too long to keep */
export function parseMemoryCommand(request: string): MemoryCommand | undefined {
  const text = plainText(request);
  for (const { type, pattern } of COMMANDS) {
    const fact = pattern
      .exec(text)?.[1]
      ?.trim()
      .replace(/[.!]+$/u, '');
    if (fact !== undefined && fact.length >= MIN_FACT_CHARS && fact.length <= MAX_FACT_CHARS) return { type, fact };
  }
  return undefined;
}
