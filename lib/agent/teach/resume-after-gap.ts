/** A procedure that stopped at a gap: the user shows the gap once, the procedure goes on after it, and the way is learned. */
import type { RunOptions } from '../run/create-run';
import { FieldnotesError } from '../../core/errors';
import { type Plan, type Run, stoppedAtGap } from '../../records/run';
import type { Fingerprint } from '../../page/words/element';
import { hasSameName } from '../../page/words/similarity';
import { NEAR_ROLE_SCORE } from '../../page/words/match-tables';
import { roleSimilarity } from '../../page/words/role-similarity';
import type { Ports } from '../run/ports';
import { locateOptions, targetFingerprint } from '../plan/procedure-target';

type ProcedurePlan = Extract<Plan, { kind: 'procedure' }>;

/**
 * How the run begins in which the gap is shown: with what was done already.
 * @throws FieldnotesError 'no-gap' where there is nothing to mend
 */
export function gapTeachingOptions(run: Run | undefined): { tabId: number; request: string; how: RunOptions } {
  if (!run || !stoppedAtGap(run) || run.plan?.kind !== 'procedure')
    throw new FieldnotesError('no-gap', 'this task did not stop at a gap');
  const steps = run.steps.filter(({ state }) => state === 'done').map((step, i) => ({ ...step, n: i + 1 }));
  return {
    tabId: run.tabId,
    request: run.request,
    how: { teaching: true, mends: { plan: run.plan, carried: steps.length }, steps },
  };
}

/**
 * The run after the user has shown the gap: the procedure goes on with the first step whose target is there, after those
 * that were shown.
 * @returns undefined where nothing is left to do: all of the rest was shown
 */
export async function resumeAfterGap(run: Run, ports: Ports): Promise<Run | undefined> {
  const plan = run.mends?.plan;
  if (!run.mends || plan?.kind !== 'procedure') return undefined;
  const { carried } = run.mends;
  const notes = await ports.notes.notesOf(run.origin);
  const shown = run.steps.slice(carried).flatMap(({ facts }) => (facts ? [facts.fingerprint] : []));
  const targetAt = (at: number): Fingerprint | undefined => {
    const step = plan.body.steps[at];
    return step && targetFingerprint(step, notes, plan.values);
  };
  const isShown = (target: Fingerprint | undefined) =>
    target !== undefined &&
    shown.some(
      (one) =>
        roleSimilarity(one.role, target.role) >= NEAR_ROLE_SCORE &&
        (hasSameName(one, target) || isSameField(one, target)),
    );
  const last = plan.body.steps.findLastIndex((_, at) => at >= plan.at && isShown(targetAt(at)));
  for (let at = Math.max(plan.at, last + 1); at < plan.body.steps.length; at++) {
    const step = plan.body.steps[at];
    const target = targetAt(at);
    if (!step || !target) continue;
    const how = await locateOptions(step, notes, { origin: run.origin, values: plan.values }, ports.notes);
    const located = await ports.page.locate(run.tabId, target, how);
    if (located.type === 'found') return goingOn(run, plan, at);
  }
  return undefined;
}

function goingOn(run: Run, plan: ProcedurePlan, at: number): Run {
  return {
    ...run,
    teaching: undefined,
    phase: 'observe',
    procedure: plan.note,
    plan: { ...plan, at, loop: undefined },
  };
}

/** Nameless fields of one label are one field. */
function isSameField(a: Fingerprint, b: Fingerprint): boolean {
  return a.name === '' && b.name === '' && a.label !== undefined && a.label === b.label;
}
