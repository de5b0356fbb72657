/** findSpentRefs lists, by verb, the elements on which an act had no effect and the page is still the same: a weak model would try them again. */
import * as v from 'valibot';
import { type Action, actionSchema } from '../../page/words/action';
import { targetRef } from '../../page/words/action-parts';
import type { Run, RunStep } from '../../records/run';

/** Acts that take no value: with the same target they are the same act. */
const WITHOUT_VALUE: ReadonlySet<string> = new Set(['click', 'doubleClick', 'rightClick', 'hover', 'clear']);
/** Reasons that lie in the value: another one may work. */
const ABOUT_VALUE: ReadonlySet<string> = new Set(['no-such-option', 'value-not-kept', 'state-not-kept']);

/** Spent refs by verb; a verb without a target has '' in its set. */
export type SpentRefs = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * @param objected actions, as canonical JSON, that the last result objected to: they are not repeated
 * @returns no acts without effect once the page has changed: the same act may work now
 */
export function findSpentRefs(
  { steps, snapshot }: Pick<Run, 'steps' | 'snapshot'>,
  objected: readonly string[] = [],
): SpentRefs {
  const spent = new Map<string, Set<string>>();
  const add = (action: Action) => {
    const refs = spent.get(action.verb) ?? new Set();
    spent.set(action.verb, refs.add(targetRef(action) ?? ''));
  };
  for (const text of objected) {
    const action = v.parse(actionSchema, JSON.parse(text));
    if (WITHOUT_VALUE.has(action.verb)) add(action);
  }
  for (const step of steps.toReversed()) {
    if (step.url !== snapshot?.url || hasChanged(step)) break;
    if (isSpent(step)) add(step.action);
  }
  return spent;
}

function hasChanged({ state, effect }: RunStep): boolean {
  return state === 'done' && (effect?.facts ?? []).length > 0;
}

function isSpent({ state, reason = '', action: { verb } }: RunStep): boolean {
  if (state === 'done') return WITHOUT_VALUE.has(verb) || verb === 'scroll';
  return state === 'refused' || (state === 'failed' && !ABOUT_VALUE.has(reason));
}
