/** proposeTurnStep presses a button that goes round its values until the wanted one stands there. */
import { isSameStand } from '../../learning/turns';
import type { Fingerprint } from '../../page/words/element';
import { noteTitle, type ProcedureStep } from '../../records/note';
import type { Run } from '../../records/run';
import { fillTemplate } from '../../records/template';
import { locateOptions } from '../plan/procedure-target';
import { withProposal } from '../run/propose-step';
import { locateTarget } from './locate-target';
import { handleMismatch } from './mismatch';
import { advance, commitProposal, type ProcedureStepContext } from './procedure-step-context';
import { pollStands } from './stands';

/** A page shows what a press made within this, ms. */
const TURN_LIMIT_MS = 4_000;
const TURN_POLL_MS = 150;

export async function proposeTurnStep(
  context: ProcedureStepContext,
  fingerprint: Fingerprint,
  { to, at, of, most }: NonNullable<ProcedureStep['turn']>,
): Promise<Run> {
  const { run, plan, step, notes, ports, signal } = context;
  const target = noteTitle({ kind: 'locator', fingerprint });
  const wanted = fillTemplate(to, plan.values);
  const stop = () => handleMismatch(run, 'turn-unknown', wanted, ports);
  const hints = await locateOptions(step, notes, { origin: run.origin, values: plan.values }, ports.notes);
  const located = await locateTarget({ tabId: run.tabId, fingerprint, hints, following: undefined }, ports, signal);
  if (located.type !== 'found') {
    const reason = located.type === 'missing' ? located.reason : 'gone';
    return handleMismatch(run, `locate-${reason}`, target, ports);
  }
  const done = plan.loop?.done ?? 0;
  const stood = done > 0 ? run.steps.at(-1)?.facts?.stands?.[at] : undefined;
  // The press before changes the text that stood there.
  const until = (texts: readonly string[] | undefined) => stood === undefined || texts?.[at] !== stood;
  const wait = { until, limitMs: TURN_LIMIT_MS, pauseMs: TURN_POLL_MS };
  const stands = await pollStands(run, located.ref, wait, ports, signal);
  const now = stands?.[at];
  if (!stands || now === undefined || stands.length !== of) return stop();
  if (isSameStand(now, wanted)) return commitProposal(advance(run, plan), ports);
  if (done >= most || now === stood) return stop();
  const pressed: Run = { ...run, plan: { ...plan, loop: { done: done + 1, seen: 0, next: 0 } } };
  const extra = { locator: step.locator };
  const proposal = { action: { verb: 'click' as const, ref: located.ref }, by: 'procedure' as const, target, extra };
  return commitProposal(withProposal(pressed, proposal, ports), ports);
}
