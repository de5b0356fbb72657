/** effectOfLastStep separates a demonstrated step's effect from those of the steps made since the last snapshot. */
import { normalizeText } from '../../core/text';
import type { Action } from '../../page/words/action';
import { writesValue } from '../../page/words/action-parts';
import type { Effect, EffectFact } from '../../page/words/effect';
import type { Snapshot } from '../../page/words/snapshot';
import type { RunStep } from '../../records/run';

/** Written values are read back by the act itself, and hovering is no step of its own: neither needs an effect. */
export function hasVisibleEffect({ verb }: Action): boolean {
  return !writesValue(verb) && verb !== 'hover';
}

/**
 * @param effect the changes since the last snapshot
 * @param after the page now: a list chosen from before the last act, which shows another option again, was set back by that act
 * @returns the effect without the values and states the steps in between wrote; after a press among them, only new elements
 */
export function effectOfLastStep(effect: Effect, steps: readonly RunStep[], after?: Pick<Snapshot, 'nodes'>): Effect {
  const between = steps.slice(0, -1).filter((step) => !step.effect);
  if (between.some((step) => hasVisibleEffect(step.action)))
    return { facts: effect.facts.filter(({ fact }) => fact === 'appeared'), isShared: true };
  const isWrittenBetween = (fact: EffectFact) =>
    (fact.fact === 'value' || fact.fact === 'state') &&
    between.some(({ facts }) => facts?.fingerprint.role === fact.role && facts.fingerprint.name === fact.name);
  return { facts: [...effect.facts.filter((fact) => !isWrittenBetween(fact)), ...listsSetBack(steps, after)] };
}

function listsSetBack(steps: readonly RunStep[], after: Pick<Snapshot, 'nodes'> | undefined): EffectFact[] {
  const before = steps.slice(0, -1);
  const written = before.slice(before.findLastIndex(({ action }) => hasVisibleEffect(action)) + 1);
  return written.flatMap(({ action }) => {
    if (action.verb !== 'select') return [];
    const node = after?.nodes.find(({ ref }) => ref === action.ref);
    const isOther =
      node?.value && !action.options.some((one) => normalizeText(one) === normalizeText(node.value ?? ''));
    return node && isOther ? [{ fact: 'value' as const, role: node.role, name: node.name }] : [];
  });
}
