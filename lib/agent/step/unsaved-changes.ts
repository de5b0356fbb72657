/** askAboutUnsaved: asks the user whether to leave a page that warns of changes that would be lost; the step has not been done. */
import { makeId } from '../../core/ids';
import { confirmationExpiry } from '../../guard/confirm';
import type { PendingEvent } from '../../journal/events';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep, waitForAnswer, withLastStep } from '../run/run-state';

export async function askAboutUnsaved(run: Run, ports: Ports): Promise<Run> {
  const step = lastStep(run);
  const now = ports.clock.now();
  const code = 'unsaved-changes';
  const question = {
    type: 'confirm' as const,
    id: makeId('question', now, ports.chance),
    bound: step.bound ?? '',
    documentToken: step.facts?.documentToken ?? '',
    origin: step.facts?.origin ?? run.origin,
    verb: step.action.verb,
    target: step.target,
    text: '',
    code,
    ...(step.action.verb === 'goTo' ? { to: step.action.url } : {}),
    expiresAt: confirmationExpiry(now),
  };
  const token = makeId('token', now, ports.chance);
  const planned = withLastStep(run, { state: 'planned', token, saw: undefined, undoable: false });
  const event: PendingEvent = { kind: 'guard.judged', payload: { episode: run.episode, code, answer: 'ask' } };
  return ports.store.commitRun('step.asked', waitForAnswer(planned, question, 'guard', now), run.origin, [event]);
}
