/** removeUnneededPresses drops presses of a model that no later step needed, so that an early wrong press is not learned. */
import { normalizeText } from '../core/text';
import type { EffectFact } from '../page/words/effect';
import type { RunStep } from '../records/run';

/**
 * Only in a run that can be undone: a procedure that lacks a step after all stops there, and a model adds the step again.
 * @param steps finished steps of a run, cleaned
 */
export function removeUnneededPresses(steps: readonly RunStep[], request: string): RunStep[] {
  if (steps.some((step) => step.class === 'R3' || step.class === undefined)) return [...steps];
  const wanted = normalizeText(request).split(/[^\p{L}\p{N}]+/u);
  return steps.filter((step, i) => !isUnneeded(step, steps.slice(i + 1), wanted));
}

function isUnneeded(step: RunStep, later: readonly RunStep[], wanted: readonly string[]): boolean {
  if (step.by !== 'model' || step.action.verb !== 'click' || later.length === 0) return false;
  if (step.sent === true || step.facts?.submits === true || step.ledTo !== undefined) return false;
  const facts = step.effect?.facts ?? [];
  if (facts.some(isLasting)) return false;
  const brought = new Set(facts.flatMap((fact) => (fact.fact === 'appeared' ? [`${fact.role} ${fact.name}`] : [])));
  const isUsed = ({ facts: target }: RunStep) =>
    target !== undefined && brought.has(`${target.fingerprint.role} ${target.fingerprint.name}`);
  // Where a dialog came, or a target has no name, need cannot be told from the names.
  const isUnclear = later.some(({ facts: target }) => target === undefined || target.fingerprint.name === '');
  const names = [step.facts?.fingerprint.name ?? '', ...facts.flatMap((fact) => ('name' in fact ? [fact.name] : []))];
  const isAskedFor = names.some((name) => {
    const words = normalizeText(name).split(/[^\p{L}\p{N}]+/u);
    return words.some((word) => word.length > 2 && wanted.includes(word));
  });
  return !isUnclear && !isAskedFor && !later.some(isUsed);
}

/** A changed value, state or address, or a dialog: the step may be part of the result. */
function isLasting({ fact }: EffectFact): boolean {
  return fact === 'value' || fact === 'state' || fact === 'path' || fact === 'dialog';
}
