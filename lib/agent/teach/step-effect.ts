/** effectOfLastStep separates a demonstrated step's effect from those of the steps made since the last snapshot. */
import type { Action } from '../../page/words/action';
import { writesValue } from '../../page/words/action-parts';
import type { Effect, EffectFact } from '../../page/words/effect';
import type { RunStep } from '../../records/run';

/** Written values are read back by the act itself, and hovering is no step of its own: neither needs an effect. */
export function hasVisibleEffect({ verb }: Action): boolean {
  return !writesValue(verb) && verb !== 'hover';
}

/**
 * @param effect the changes since the last snapshot
 * @returns the effect without the values and states the steps in between wrote; after a press among them, only new elements
 */
export function effectOfLastStep(effect: Effect, steps: readonly RunStep[]): Effect {
  const between = steps.slice(0, -1).filter((step) => !step.effect);
  if (between.some((step) => hasVisibleEffect(step.action)))
    return { facts: effect.facts.filter(({ fact }) => fact === 'appeared'), isShared: true };
  const isWrittenBetween = (fact: EffectFact) =>
    (fact.fact === 'value' || fact.fact === 'state') &&
    between.some(({ facts }) => facts?.fingerprint.role === fact.role && facts.fingerprint.name === fact.name);
  return { facts: effect.facts.filter((fact) => !isWrittenBetween(fact)) };
}
