/** goalOf: the state that a press set, so that a press on what is in that state already is left out. */
import type { ProcedureStep } from '../records/note';
import type { RunStep } from '../records/run';
import { toTemplate } from '../records/template';

/** States that a press toggles and that can be read back. */
const TOGGLED_STATES: ReadonlySet<string> = new Set([
  'pressed',
  'unpressed',
  'expanded',
  'collapsed',
  'checked',
  'unchecked',
  'selected',
  'current',
  'ascending',
  'descending',
]);
/** Classes that show focus or a press under way, not a state. */
const TRANSIENT_CLASS = /focus|hover|active$|ripple|press(?:ing)?$|loading|animat|transition/iu;
/** A name that lasts as long as the press is under way: “Saving…”. */
const UNDER_WAY = /(?:…|\.{3})$/u;

/** States that are shown by the absence of another. */
export const ABSENT_STATES: Readonly<Record<string, string>> = Object.freeze({
  unpressed: 'pressed',
  unselected: 'selected',
  'not current': 'current',
});

/** The state that the target gained, or the absence of the one it lost. */
function changedState(after: RunStep['after']): string | undefined {
  const gained = after?.gained?.find((state) => TOGGLED_STATES.has(state));
  if (gained !== undefined) return gained;
  return Object.keys(ABSENT_STATES).find((absent) => after?.lost?.includes(ABSENT_STATES[absent] ?? ''));
}

/** @returns undefined if the press set no state that can be read back */
export function goalOf(step: RunStep, values: Readonly<Record<string, string>>): ProcedureStep['goal'] {
  if (step.action.verb !== 'click' || !step.facts) return undefined;
  const { role, name, classes = [] } = step.facts.fingerprint;
  const changed = changedState(step.after);
  const named = nameGiven(step, name, values);
  if (changed !== undefined) return { state: changed, ...named };
  const state = step.effect?.facts.find(
    (fact) => fact.fact === 'state' && fact.role === role && fact.name === name && TOGGLED_STATES.has(fact.state),
  );
  if (state?.fact === 'state') return { state: state.state, ...named };
  const { after } = step;
  if (!after) return undefined;
  if (named) return named;
  const added = after.classes.filter((one) => !classes.includes(one) && !TRANSIENT_CLASS.test(one));
  if (added[0] !== undefined) return { className: added[0] };
  const removed = classes.filter((one) => !after.classes.includes(one) && !TRANSIENT_CLASS.test(one));
  return removed[0] === undefined ? undefined : { className: removed[0], isWithout: true };
}

/** The other name that the press gave its target: “On” where “Off” was pressed. */
function nameGiven(
  { after }: RunStep,
  name: string,
  values: Readonly<Record<string, string>>,
): Pick<NonNullable<ProcedureStep['goal']>, 'name'> | undefined {
  if (!after || after.name === name || after.name === '' || name === '' || UNDER_WAY.test(after.name)) return undefined;
  return { name: toTemplate(after.name, values) };
}
