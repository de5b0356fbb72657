/** askAboutUnsaved: asks the user whether to leave a page that warns of changes that would be lost; the step has not been done. */
import { makeId } from '../../core/ids';
import type { PendingEvent } from '../../journal/events';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep, waitForAnswer, withLastStep } from '../run/run-state';
import { questionAboutStopped } from './stopped-question';

export async function askAboutUnsaved(run: Run, ports: Ports): Promise<Run> {
  const step = lastStep(run);
  const now = ports.clock.now();
  const code = 'unsaved-changes';
  const leaves = step.action.verb === 'goTo' ? { to: step.action.url } : {};
  const question = { ...questionAboutStopped(run, code, ports), ...leaves };
  const token = makeId('token', now, ports.chance);
  const planned = withLastStep(run, { state: 'planned', token, saw: undefined, undoable: false });
  const event: PendingEvent = { kind: 'guard.judged', payload: { episode: run.episode, code, answer: 'ask' } };
  return ports.store.commitRun('step.asked', waitForAnswer(planned, question, 'guard', now), run.origin, [event]);
}
