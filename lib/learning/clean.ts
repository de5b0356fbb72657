/** Cleans a trace: removes dead ends, overwritten writes, and the clicks that make up a double click. */
import type { RunStep } from '../records/run';

/** Names of controls that only leave a view, in the main languages. */
const LEAVING_NAMES =
  /^(?:close|cancel|back|go back|dismiss|never mind|×|✕|x|schließen|abbrechen|zurück|fermer|annuler|retour|cerrar|cancelar|volver|chiudi|annulla|indietro|sluiten|annuleren|terug|zamknij|anuluj|закрыть|отмена|назад)$/iu;

/** @param endState hash of the page state at the end, comparable with `RunStep.before`; undefined if unknown */
export function cleanTrace(steps: readonly RunStep[], endState: string | undefined, request = ''): RunStep[] {
  return removeOverwrittenWrites(removeDeadEnds(removeDoubleClickHalves(steps), endState), request);
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
function removeOverwrittenWrites(steps: readonly RunStep[], request: string): RunStep[] {
  const own = steps.filter((step, i) => !isReformatted(steps[i - 1], step) || isAsked(request, steps[i - 1], step));
  return own.filter((step, i) => {
    if (isTypedOn(step, own[i + 1])) return false;
    if (step.action.verb !== 'type' && step.action.verb !== 'clear') return true;
    const next = own[i + 1];
    return !(next && next.action.verb === 'type' && isSameField(next, step));
  });
}

const RANGES: ReadonlySet<string> = new Set(['slider', 'spinbutton']);

/** A page may draw a slider again at each step of it. */
function isSameField({ action, facts }: RunStep, other: RunStep): boolean {
  if ('ref' in action && 'ref' in other.action && action.ref === other.action.ref) return true;
  const { role, name } = facts?.fingerprint ?? {};
  const known = other.facts?.fingerprint;
  return role !== undefined && RANGES.has(role) && name !== '' && known?.role === role && known.name === name;
}

/** The letters of an option typed one by one choose others on the way: “M” March, “May” May. */
function isTypedOn({ action, at }: RunStep, next: RunStep | undefined): boolean {
  if (action.verb !== 'select' || next?.action.verb !== 'select' || next.action.ref !== action.ref) return false;
  const [passed = '', chosen = ''] = [action.options[0], next.action.options[0]];
  const isSingle = action.options.length === 1 && next.action.options.length === 1;
  const isSameInitial = passed.slice(0, 1).toLowerCase() === chosen.slice(0, 1).toLowerCase();
  return isSingle && isSameInitial && next.at - at < TYPED_ON_MS;
}

/** A user types the next letter of an option within this, ms. */
const TYPED_ON_MS = 700;

/** Whether the request has the text as the page wrote it, and not as it was typed. */
function isAsked(request: string, typed: RunStep | undefined, shown: RunStep): boolean {
  const [first, second] = [typed?.action, shown.action].map((action) => (action?.verb === 'type' ? action.text : ''));
  const isIn = (text = '') => ` ${request} `.includes(` ${text} `);
  return first !== '' && second !== '' && isIn(second) && !isIn(first);
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
