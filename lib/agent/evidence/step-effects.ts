/** Reads the effect of a step: whether it changed something, what it named, and whether a switch was set back since. */
import type { Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';

/** States that an act sets on a control and that the control keeps. */
const KEPT_STATES: ReadonlySet<string> = new Set(['checked', 'unchecked', 'pressed']);

/** Acts that only read or move the view. */
const VIEW_VERBS: ReadonlySet<string> = new Set(['findText', 'readArticle', 'scroll', 'hover', 'waitFor']);

/** An interrupted step took place if the page has changed. */
export function tookPlace(step: RunStep): boolean {
  return step.state === 'done' || (step.state === 'unknown' && hasChangedSomething(step));
}

/** Steps that were to change something; also failed and refused ones. */
export function effectiveSteps({ steps }: Pick<Run, 'steps'>): RunStep[] {
  return steps.filter(({ action, state }) => !VIEW_VERBS.has(action.verb) && state !== 'planned' && state !== 'undone');
}

export function hasChangedSomething({ effect, ledTo, sent }: RunStep): boolean {
  return sent === true || ledTo !== undefined || (effect?.facts ?? []).some(({ fact }) => fact !== 'scrolled');
}

export function changedNames({ effect }: RunStep): string[] {
  return (effect?.facts ?? []).flatMap((fact) => ('name' in fact ? [fact.name] : []));
}

/**
 * The control whose state was set by the last act on it and is another one now: the site took it back.
 * @returns undefined if every control that is still there keeps its state
 */
export function findRevertedState(
  steps: readonly RunStep[],
  snapshot: Pick<Snapshot, 'nodes'> | undefined,
): string | undefined {
  const set = new Map<string, string>();
  for (const { effect, state: result } of steps)
    for (const fact of effect?.facts ?? [])
      if (result === 'done' && fact.fact === 'state' && KEPT_STATES.has(fact.state))
        set.set(`${fact.role}\n${fact.name}`, fact.state);
  for (const [key, state] of set) {
    const [role, name] = key.split('\n');
    const similar = (snapshot?.nodes ?? []).filter((node) => node.role === role && node.name === name);
    if (similar.length === 1 && similar[0] && !similar[0].states.includes(state)) return name;
  }
  return undefined;
}
