/** proposeCountStep presses a button that counts until the number beside it is the wanted one. */
import { rejectOnAbort } from '../../core/stop';
import { parseNumber } from '../../learning/loops';
import type { Fingerprint } from '../../page/words/element';
import { nodeLabel } from '../../policy/plan-step';
import { noteTitle, type ProcedureStep } from '../../records/note';
import type { Run } from '../../records/run';
import { fillTemplate } from '../../records/template';
import { locateOptions } from '../plan/procedure-target';
import { withProposal } from '../run/propose-step';
import { locateTarget } from './locate-target';
import { handleMismatch } from './mismatch';
import { advance, commitProposal, type ProcedureStepContext } from './procedure-step-context';

/** Presses on one counter at the most. */
const MAX_PRESSES = 40;

export async function proposeCountStep(
  { run, plan, step, notes, ports, signal }: ProcedureStepContext,
  fingerprint: Fingerprint,
  { to, isUp }: NonNullable<ProcedureStep['count']>,
): Promise<Run> {
  const target = noteTitle({ kind: 'locator', fingerprint });
  const said = fillTemplate(to, plan.values);
  const wanted = parseNumber(said) ?? parseDecimal(said);
  const hints = await locateOptions(step, notes, { origin: run.origin, values: plan.values }, ports.notes);
  const located = await locateTarget({ tabId: run.tabId, fingerprint, hints, following: undefined }, ports, signal);
  if (located.type !== 'found') {
    const reason = located.type === 'missing' ? located.reason : 'gone';
    return handleMismatch(run, `locate-${reason}`, target, ports);
  }
  const answer = await rejectOnAbort(ports.page.facts(run.tabId, located.ref), signal);
  const counter = answer.type === 'facts' ? answer.facts.counter : undefined;
  if (wanted === undefined || !counter) return handleMismatch(run, 'count-unknown', said, ports);
  if (counter.value === wanted) return commitProposal(advance(run, plan), ports);
  const { done, seen } = plan.loop ?? { done: 0, seen: Number.NaN };
  const ref = wanted > counter.value === isUp ? located.ref : counter.other;
  // The counter has an end, or its steps skip the wanted number.
  const isStuck = counter.value === seen || (done > 0 && wanted > counter.value !== wanted > seen);
  if (ref === undefined || isStuck || done >= MAX_PRESSES) return handleMismatch(run, 'count-unknown', said, ports);
  const pressed: Run = { ...run, plan: { ...plan, loop: { done: done + 1, seen: counter.value, next: 0 } } };
  const extra = ref === located.ref ? { locator: step.locator } : {};
  const other = run.snapshot?.nodes.find((node) => node.ref === ref);
  const name = ref === located.ref || !other ? target : nodeLabel(other);
  const proposal = { action: { verb: 'click' as const, ref }, by: 'procedure' as const, target: name, extra };
  return commitProposal(withProposal(pressed, proposal, ports), ports);
}

/** “20.5”, “20,5”. */
function parseDecimal(said: string): number | undefined {
  return /^\d{1,4}(?:[.,]\d)?$/u.test(said) ? Number(said.replace(',', '.')) : undefined;
}
