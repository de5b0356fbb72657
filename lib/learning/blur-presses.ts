/** joinBlurPresses: a press beside a field, by which a text is kept, belongs to the writing: a written field is left in any case. */
import type { EffectFact } from '../page/words/effect';
import type { RunStep } from '../records/run';
import { containsWords } from './words-in';

/** Roles of what is no control. */
const PLAIN_ROLES: ReadonlySet<string> = new Set([
  'heading',
  'text',
  'paragraph',
  'generic',
  'main',
  'banner',
  'document',
  'body',
]);
const FIELD_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'spinbutton']);

export function joinBlurPresses(steps: readonly RunStep[]): RunStep[] {
  const joined: RunStep[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (!last || !isBlurPress(step, last)) joined.push(step);
    else {
      const facts = [...(last.effect?.facts ?? []), ...(step.effect?.facts ?? [])];
      joined[joined.length - 1] = { ...last, effect: { ...last.effect, facts } };
    }
  }
  return joined;
}

/** Whether nothing but the text that was written has come with the press, and nothing but the field has gone. */
function isBlurPress({ action, facts, effect }: RunStep, last: RunStep): boolean {
  const { role = '', name } = facts?.fingerprint ?? {};
  if (action.verb !== 'click' || last.action.verb !== 'type' || !PLAIN_ROLES.has(role)) return false;
  const { text } = last.action;
  const isOfText = (fact: EffectFact) =>
    fact.fact === 'scrolled' ||
    (fact.fact === 'appeared' && containsWords(fact.name, text)) ||
    (fact.fact === 'disappeared' && (FIELD_ROLES.has(fact.role) || fact.name === '' || fact.name === name));
  return (effect?.facts ?? []).some((fact) => fact.fact === 'appeared') && (effect?.facts ?? []).every(isOfText);
}
