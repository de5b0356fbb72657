/** Suggests a request for a demonstration without one, from the last click and the typed values. */
import type { RunStep } from '../records/run';

const MAX_CHARS = 300;
const MAX_NAME_CHARS = 60;

/** For example: Save with title "Milk" and tag "food". */
export function suggestPhrase(steps: readonly RunStep[]): string {
  const pressed = steps.findLast(({ action }) => action.verb === 'click' || action.verb === 'doubleClick');
  const keyed = steps.findLast(({ action }) => action.verb === 'press');
  const main = pressed ?? keyed ?? steps.at(-1);
  const name = targetName(main) || 'do this';
  const values = new Map<string, string>();
  for (const step of steps) {
    const text = valueWrittenBy(step);
    // The last value of a field counts.
    if (text !== undefined) values.set(targetName(step) || 'text', text);
  }
  const parts = [...values].map(([field, text]) => `${field.toLowerCase()} "${text}"`);
  const list = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return (list === '' ? name : `${name} with ${list}`).slice(0, MAX_CHARS);
}

function valueWrittenBy({ action }: RunStep): string | undefined {
  if (action.verb === 'type') return action.text.trim() === '' ? undefined : action.text.trim();
  return action.verb === 'select' ? action.options.join(', ') : undefined;
}

function targetName(step: RunStep | undefined): string {
  const fingerprint = step?.facts?.fingerprint;
  const words = fingerprint?.name || fingerprint?.label || fingerprint?.placeholder || '';
  // Quotes in a name would end the quotes around a value.
  return words
    .replace(/["“”„«»]/gu, '')
    .slice(0, MAX_NAME_CHARS)
    .trim();
}
