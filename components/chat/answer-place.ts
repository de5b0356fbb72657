/** answerPlace: where the answer of a task stands: in the line of its outcome, or in a card with its paragraphs, lists and links. */
import type { Run } from '../../lib/records/run';

/** Longer texts are no line. */
const MAX_LINE_CHARS = 160;

/** @returns none if there is no answer, or only a line about what was done */
export function answerPlace({ answer, outcome, steps }: Pick<Run, 'answer' | 'outcome' | 'steps'>) {
  if (answer === undefined || answer.trim() === '') return 'none';
  if (answer !== outcome?.params[0] || !isLine(answer)) return 'card';
  return steps.every((step) => step.class === 'R0') ? 'line' : 'none';
}

function isLine(text: string): boolean {
  return text.length <= MAX_LINE_CHARS && !/\n|https?:\/\//.test(text.trim());
}
