/** proposeLoopStep proposes a loop step of a procedure on its next matching element, or moves past the step after the last one. */
import { rejectOnAbort } from '../../core/stop';
import { parseNumber } from '../../learning/loops';
import type { Fingerprint } from '../../page/words/element';
import { noteTitle } from '../../records/note';
import type { Plan, Run } from '../../records/run';
import { fillTemplate } from '../../records/template';
import { stepAction, stepExpectation } from '../plan/procedure-target';
import { withProposal } from '../run/propose-step';
import { handleMismatch } from './mismatch';
import { commitProposal, type ProcedureStepContext } from './procedure-step-context';

type Loop = NonNullable<Extract<Plan, { kind: 'procedure' }>['loop']>;

export async function proposeLoopStep(context: ProcedureStepContext, pattern: Fingerprint): Promise<Run> {
  const { run, plan, step, ports, signal } = context;
  const refs = await rejectOnAbort(ports.page.locateAll(run.tabId, pattern), signal);
  const { loop } = plan;
  const name = noteTitle({ kind: 'locator', fingerprint: pattern });
  if (!loop && refs.length === 0) return handleMismatch(run, 'locate-gone', name, ports);
  const next = nextIndex(loop, refs.length);
  const done = loop?.done ?? 0;
  const limit = step.each?.first && parseNumber(fillTemplate(step.each.first, plan.values));
  const ref = refs[next];
  if (ref === undefined || (limit !== undefined && done >= limit))
    return commitProposal({ ...run, plan: { ...plan, at: plan.at + 1, loop: undefined } }, ports);
  const action = stepAction(step, plan.values, ref);
  if (!action) return handleMismatch(run, 'bad-note', step.verb, ports);
  const advanced: Run = { ...run, plan: { ...plan, loop: { done: done + 1, seen: refs.length, next } } };
  const extra = { expected: stepExpectation(step, plan.values), locator: step.locator };
  const target = `${name} ${done + 1}`;
  return commitProposal(withProposal(advanced, { action, by: 'procedure', target, extra }, ports), ports);
}

/** If the previous element was removed by its step, the next one has taken its index. */
function nextIndex(loop: Loop | undefined, count: number): number {
  if (!loop) return 0;
  return count < loop.seen ? loop.next : loop.next + 1;
}
