/** findSpentRefs lists, by verb, the elements on which an act had no effect and the page is still the same: a weak model would try them again. */
import { targetRef } from '../../page/words/action-parts';
import type { Run, RunStep } from '../../records/run';

/** Acts that take no value: with the same target they are the same act. */
const WITHOUT_VALUE: ReadonlySet<string> = new Set(['click', 'doubleClick', 'hover', 'clear']);
/** Reasons that lie in the value: another one may work. */
const ABOUT_VALUE: ReadonlySet<string> = new Set(['no-such-option', 'value-not-kept', 'state-not-kept']);

/** Spent refs by verb; a verb without a target has '' in its set. */
export type SpentRefs = ReadonlyMap<string, ReadonlySet<string>>;

/** @returns an empty map once the page has changed: the same act may work now */
export function findSpentRefs({ steps, snapshot }: Pick<Run, 'steps' | 'snapshot'>): SpentRefs {
  const spent = new Map<string, Set<string>>();
  for (const step of steps.toReversed()) {
    if (step.url !== snapshot?.url || hasChanged(step)) break;
    if (!isInVain(step)) continue;
    const refs = spent.get(step.action.verb) ?? new Set();
    spent.set(step.action.verb, refs.add(targetRef(step.action) ?? ''));
  }
  return spent;
}

function hasChanged({ state, effect }: RunStep): boolean {
  return state === 'done' && (effect?.facts ?? []).length > 0;
}

function isInVain({ state, reason = '', action: { verb } }: RunStep): boolean {
  if (state === 'done') return WITHOUT_VALUE.has(verb) || verb === 'scroll';
  return state === 'refused' || (state === 'failed' && !ABOUT_VALUE.has(reason));
}
