/** isUsedUp tells a tick that selects things for the next act from a tick that is a setting: the act takes it off again. */
import type { EffectFact } from '../page/words/effect';
import type { RunStep } from '../records/run';

/**
 * @param step of `steps`
 * @returns whether a later step took the tick off, or its box away while the boxes of other things stayed
 */
export function isUsedUp(step: RunStep, steps: readonly RunStep[]): boolean {
  const { action, facts } = step;
  if (action.verb !== 'check' || !action.checked || !facts) return false;
  const { role, name } = facts.fingerprint;
  const ticked = new Set(steps.flatMap((one) => (one.action.verb === 'check' ? [one.facts?.fingerprint.name] : [])));
  const isOfBox = (fact: EffectFact) => 'name' in fact && 'role' in fact && fact.role === role && fact.name === name;
  return steps.slice(steps.indexOf(step) + 1).some(({ effect }) => {
    const seen = effect?.facts ?? [];
    if (seen.some((fact) => fact.fact === 'state' && fact.state === 'unchecked' && isOfBox(fact))) return true;
    // A form that closes takes all its boxes along.
    const closes = seen.some(
      (fact) => fact.fact === 'path' || (fact.fact === 'disappeared' && fact.role === role && !ticked.has(fact.name)),
    );
    return !closes && seen.some((fact) => fact.fact === 'disappeared' && isOfBox(fact));
  });
}
