/** Takes out of a trace what was no part of the task: dead ends that were left again, and writes that were written over, the presses a double press is made of. */
import type { RunStep } from '../records/run';

/** Controls that only leave where one is, in main languages. */
const LEAVES =
  /^(?:close|cancel|back|go back|dismiss|never mind|×|✕|x|schließen|abbrechen|zurück|fermer|annuler|retour|cerrar|cancelar|volver|chiudi|annulla|indietro|sluiten|annuleren|terug|zamknij|anuluj|закрыть|отмена|назад)$/iu;

/** @param endState what the page was at the end, as `RunStep.before` tells it; undefined when it is not known */
export function cleaned(steps: readonly RunStep[], endState: string | undefined): RunStep[] {
  return withoutOverwritten(withoutDeadEnds(withoutHalves(steps), endState));
}

/**
 * A way that ends by leaving, after which the page is what it was before it: somebody looked in the wrong place. What
 * changes nothing that can be seen is kept: it may have changed something elsewhere.
 */
function withoutDeadEnds(steps: readonly RunStep[], endState: string | undefined): RunStep[] {
  const kept: RunStep[] = [];
  for (let i = 0; i < steps.length; i++) {
    const end = deadEnd(steps, i, endState);
    if (end === undefined) kept.push(steps[i] as RunStep);
    else i = end;
  }
  return kept;
}

/** Index of the step that leaves a dead end begun at `from`. */
function deadEnd(steps: readonly RunStep[], from: number, endState: string | undefined): number | undefined {
  const state = steps[from]?.before;
  if (state === undefined) return undefined;
  for (let j = steps.length - 1; j > from; j--) {
    const after = j + 1 < steps.length ? steps[j + 1]?.before : endState;
    if (after !== state || !leaves(steps[j] as RunStep, steps[from] as RunStep)) continue;
    // What was written or sent on the way may be the task itself.
    if (steps.slice(from, j + 1).some((step) => step.class === 'R3' || step.facts?.submits === true)) continue;
    return j;
  }
  return undefined;
}

function leaves(step: RunStep, first: RunStep): boolean {
  const { action } = step;
  if (action.verb === 'goBack') return true;
  if (action.verb === 'press') return action.keys === 'Escape';
  if (action.verb !== 'click') return false;
  // The same switch twice, or a control that only leaves.
  return ('ref' in first.action && first.action.ref === action.ref) || LEAVES.test(step.facts?.fingerprint.name ?? '');
}

/** The two presses that a double press begins with are no acts of their own. */
function withoutHalves(steps: readonly RunStep[]): RunStep[] {
  const isPressOf = (step: RunStep | undefined, ref: string) =>
    step?.action.verb === 'click' && step.action.ref === ref;
  return steps.filter(({ action }, i) => {
    if (action.verb !== 'click') return true;
    const [next, after] = [steps[i + 1], steps[i + 2]];
    const double = next?.action.verb === 'doubleClick' ? next : isPressOf(next, action.ref) ? after : undefined;
    return !(double?.action.verb === 'doubleClick' && double.action.ref === action.ref);
  });
}

/** Of several writes into the same field only the last one counts. */
function withoutOverwritten(steps: readonly RunStep[]): RunStep[] {
  return steps.filter((step, i) => {
    if (step.action.verb !== 'type' && step.action.verb !== 'clear') return true;
    const next = steps[i + 1];
    return !(next && next.action.verb === 'type' && next.action.ref === step.action.ref);
  });
}
