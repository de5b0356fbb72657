/** handOver pauses a procedure where a secret was typed when it was shown: the user fills it in, each time. */
import { makeId } from '../../core/ids';
import type { Fingerprint } from '../../page/words/element';
import { noteTitle } from '../../records/note';
import type { Run } from '../../records/run';
import { locateOptions } from '../plan/procedure-target';
import { waitForAnswer } from '../run/run-state';
import { locateTarget } from './locate-target';
import { handleMismatch } from './mismatch';
import { advance, commitProposal, type ProcedureStepContext } from './procedure-step-context';

/** The step is over with the user's answer; the field's content is never read. */
export async function handOver(context: ProcedureStepContext, fingerprint: Fingerprint): Promise<Run> {
  const { run, plan, step, notes, ports, signal } = context;
  const hints = await locateOptions(step, notes, { origin: run.origin, values: plan.values }, ports.notes);
  const located = await locateTarget({ tabId: run.tabId, fingerprint, hints, following: undefined }, ports, signal);
  const field = noteTitle({ kind: 'locator', fingerprint });
  if (located.type === 'skipped') return commitProposal(advance(run, plan), ports);
  if (located.type === 'missing') return handleMismatch(run, `locate-${located.reason}`, field, ports);
  const now = ports.clock.now();
  const question = { type: 'hand' as const, id: makeId('question', now, ports.chance), field };
  return ports.store.commitRun('step.asked', waitForAnswer(run, question, 'decide', now), run.origin, []);
}
