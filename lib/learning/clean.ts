/** Cleans a trace: removes dead ends, overwritten writes, and the clicks that make up a double click. */
import type { RunStep } from '../records/run';

/** Names of controls that only leave a view, in the main languages. */
const LEAVING_NAMES =
  /^(?:close|cancel|back|go back|dismiss|never mind|×|✕|x|schließen|abbrechen|zurück|fermer|annuler|retour|cerrar|cancelar|volver|chiudi|annulla|indietro|sluiten|annuleren|terug|zamknij|anuluj|закрыть|отмена|назад)$/iu;

/** @param endState hash of the page state at the end, comparable with `RunStep.before`; undefined if unknown */
export function cleanTrace(steps: readonly RunStep[], endState: string | undefined): RunStep[] {
  return removeOverwrittenWrites(removeDeadEnds(removeDoubleClickHalves(steps), endState));
}

/**
 * A dead end ends by leaving, after which the page state is the same as before. Steps without a visible effect are kept:
 * they may have changed something elsewhere.
 */
function removeDeadEnds(steps: readonly RunStep[], endState: string | undefined): RunStep[] {
  const keptSteps: RunStep[] = [];
  for (let i = 0; i < steps.length; i++) {
    const end = deadEndFrom(steps, i, endState);
    if (end === undefined) keptSteps.push(steps[i] as RunStep);
    else i = end;
  }
  return keptSteps;
}

/** Index of the step that leaves the dead end begun at `startIndex`. @returns undefined if no dead end begins there */
function deadEndFrom(steps: readonly RunStep[], startIndex: number, endState: string | undefined): number | undefined {
  const state = steps[startIndex]?.before;
  if (state === undefined) return undefined;
  for (let j = steps.length - 1; j > startIndex; j--) {
    const after = j + 1 < steps.length ? steps[j + 1]?.before : endState;
    if (after !== state || !leavesDeadEnd(steps[j] as RunStep, steps[startIndex] as RunStep)) continue;
    // A submitted or irreversible step may be the task itself.
    if (steps.slice(startIndex, j + 1).some((step) => step.class === 'R3' || step.facts?.submits === true)) continue;
    return j;
  }
  return undefined;
}

function leavesDeadEnd(step: RunStep, first: RunStep): boolean {
  const { action } = step;
  if (action.verb === 'goBack') return true;
  if (action.verb === 'press') return action.keys === 'Escape';
  if (action.verb !== 'click') return false;
  // The same toggle twice, or a control that only leaves.
  return (
    ('ref' in first.action && first.action.ref === action.ref) || LEAVING_NAMES.test(step.facts?.fingerprint.name ?? '')
  );
}

/** A double click fires two clicks before it. */
function removeDoubleClickHalves(steps: readonly RunStep[]): RunStep[] {
  const isClickOn = (step: RunStep | undefined, ref: string) =>
    step?.action.verb === 'click' && step.action.ref === ref;
  return steps.filter(({ action }, i) => {
    if (action.verb !== 'click') return true;
    const [next, afterNext] = [steps[i + 1], steps[i + 2]];
    const double = isClickOn(next, action.ref) ? afterNext : next;
    return !(double?.action.verb === 'doubleClick' && double.action.ref === action.ref);
  });
}

/** Drops writes into a field that a later write replaces, and those by which the page only gave the text another form. */
function removeOverwrittenWrites(steps: readonly RunStep[]): RunStep[] {
  const own = steps.filter((step, i) => !isReformatted(steps[i - 1], step));
  return own.filter((step, i) => {
    if (step.action.verb !== 'type' && step.action.verb !== 'clear') return true;
    const next = own[i + 1];
    return !(next && next.action.verb === 'type' && next.action.ref === step.action.ref);
  });
}

/** “1,250.00” in the field in which 1250 was typed. */
function isReformatted(last: RunStep | undefined, { action }: RunStep): boolean {
  if (last?.action.verb !== 'type' || action.verb !== 'type' || last.action.ref !== action.ref) return false;
  const [typed, shown] = [bareText(last.action.text), bareText(action.text)];
  return typed !== '' && typed === shown && last.action.text !== action.text;
}

/** Letters and digits, without the zeros of a fraction. */
function bareText(text: string): string {
  return text.replace(/(?<=\d)[.,]0+$/u, '').replace(/[^\p{L}\p{N}]/gu, '');
}
