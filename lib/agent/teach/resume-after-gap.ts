/** Resumes a procedure that stopped at a missing target: the user demonstrates the gap, then resumeAfterGap continues it. */
import { FieldnotesError } from '../../core/errors';
import type { Fingerprint } from '../../page/words/element';
import { NEAR_ROLE_SCORE } from '../../page/words/match-tables';
import { roleSimilarity } from '../../page/words/role-similarity';
import { hasSameName } from '../../page/words/similarity';
import type { Plan } from '../../records/plan';
import { type Run, stoppedAtGap } from '../../records/run';
import { locateOptions, targetFingerprint } from '../plan/procedure-target';
import type { FollowUp } from '../run/create-run';
import type { Ports } from '../run/ports';

type ProcedurePlan = Extract<Plan, { kind: 'procedure' }>;

/**
 * Options of the run in which the gap is demonstrated; it begins with the completed steps.
 * @throws FieldnotesError 'no-gap' if the run did not stop at a gap
 */
export function gapTeachingOptions(run: Run | undefined): FollowUp {
  if (!run || !stoppedAtGap(run) || run.plan?.kind !== 'procedure')
    throw new FieldnotesError('no-gap', 'this task did not stop at a gap');
  const steps = run.steps.filter(({ state }) => state === 'done').map((step, i) => ({ ...step, n: i + 1 }));
  return {
    tabId: run.tabId,
    request: run.request,
    options: {
      teaching: true,
      mends: { plan: run.plan, carried: steps.length },
      steps,
      requestedBy: run.requestedBy,
    },
  };
}

/**
 * Continues the procedure after the demonstrated steps, at the first step whose target is on the page.
 * @returns undefined if no step is left, or none of them has its target on the page
 */
export async function resumeAfterGap(run: Run, ports: Ports): Promise<Run | undefined> {
  const plan = run.mends?.plan;
  if (!run.mends || plan?.kind !== 'procedure') return undefined;
  const notes = await ports.notes.notesOf(run.origin);
  const demonstrated = run.steps.slice(run.mends.carried).flatMap(({ facts }) => (facts ? [facts.fingerprint] : []));
  const targets = plan.body.steps.map((step) => targetFingerprint(step, notes, plan.values));
  const lastDemonstrated = targets.findLastIndex(
    (target, at) => at >= plan.at && target !== undefined && demonstrated.some((one) => isSameTarget(one, target)),
  );
  for (let at = Math.max(plan.at, lastDemonstrated + 1); at < plan.body.steps.length; at++) {
    const step = plan.body.steps[at];
    const target = targets[at];
    if (!step || !target) continue;
    const hints = await locateOptions(step, notes, { origin: run.origin, values: plan.values }, ports.notes);
    const located = await ports.page.locate(run.tabId, target, hints);
    if (located.type === 'found') return resumeAt(run, plan, at);
  }
  return undefined;
}

function resumeAt(run: Run, plan: ProcedurePlan, at: number): Run {
  return {
    ...run,
    teaching: undefined,
    phase: 'observe',
    procedure: plan.note,
    plan: { ...plan, at, loop: undefined },
  };
}

function isSameTarget(demonstrated: Fingerprint, target: Fingerprint): boolean {
  if (roleSimilarity(demonstrated.role, target.role) < NEAR_ROLE_SCORE) return false;
  return hasSameName(demonstrated, target) || hasSameLabel(demonstrated, target);
}

/** Fields without an accessible name are told apart by the text of their label. */
function hasSameLabel(a: Fingerprint, b: Fingerprint): boolean {
  return a.name === '' && b.name === '' && a.label !== undefined && a.label === b.label;
}
