/** foreignStepClass: the class of a step that was learned elsewhere, by its verb alone; the guard judges each step again before it is done. */
import type { RiskClass } from '../guard/words';

/** Verbs whose effect can be taken back, or that have none, on any element; a press may run anything. */
const REVERSIBLE_VERBS: ReadonlySet<string> = new Set([
  'type',
  'clear',
  'select',
  'check',
  'hover',
  'scroll',
  'findText',
  'readArticle',
  'waitFor',
  'fillByHand',
]);

export function foreignStepClass(verb: string): RiskClass {
  return REVERSIBLE_VERBS.has(verb) ? 'R2' : 'R3';
}
