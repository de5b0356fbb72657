/** Words for a task that was shown without any: what was pressed last, and what was written into which field. */
import type { RunStep } from '../records/run';

const MAX_CHARS = 300;

/** For example: Save with title "Milk" and tag "food". */
export function suggestPhrase(steps: readonly RunStep[]): string {
  const pressed = steps.findLast(({ action }) => action.verb === 'click' || action.verb === 'doubleClick');
  const keyed = steps.findLast(({ action }) => action.verb === 'press');
  const deed = pressed ?? keyed ?? steps.at(-1);
  const name = called(deed) || 'do this';
  const values = new Map<string, string>();
  for (const step of steps) {
    const text = writtenBy(step);
    // The last word into a field is what counts.
    if (text !== undefined) values.set(called(step) || 'text', text);
  }
  const parts = [...values].map(([field, text]) => `${field.toLowerCase()} "${text}"`);
  const list = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return (list === '' ? name : `${name} with ${list}`).slice(0, MAX_CHARS);
}

function writtenBy({ action }: RunStep): string | undefined {
  if (action.verb === 'type') return action.text.trim() === '' ? undefined : action.text.trim();
  return action.verb === 'select' ? action.options.join(', ') : undefined;
}

function called(step: RunStep | undefined): string {
  const fingerprint = step?.facts?.fingerprint;
  const words = fingerprint?.name || fingerprint?.label || fingerprint?.placeholder || '';
  // Quotes inside would end the value's own.
  return words
    .replace(/["“”„«»]/gu, '')
    .slice(0, 60)
    .trim();
}
