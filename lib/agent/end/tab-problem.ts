/** handleTabProblem asks for site access if that is what is missing; any other problem of the tab ends the run. */
import { makeId } from '../../core/ids';
import { accessPattern, originOf } from '../../guard/url';
import type { Run } from '../../records/run';
import type { TabProblem } from '../../page/words/tab';
import { finishRun } from './finish-run';
import type { Ports } from '../run/ports';
import { waitForAnswer } from '../run/run-state';

export async function handleTabProblem(run: Run, problem: TabProblem, url: string, ports: Ports): Promise<Run> {
  const origin = originOf(url);
  // Closing the tab stops the task on purpose: it has not failed.
  if (problem === 'tab-closed') return finishRun(run, { state: 'stopped', code: problem }, ports);
  if (problem !== 'no-access' || !origin) return finishRun(run, { state: 'failed', code: problem }, ports);
  const question = {
    type: 'access' as const,
    id: makeId('question', ports.clock.now(), ports.chance),
    origin,
    pattern: accessPattern(url),
  };
  return ports.store.commitRun(
    'step.asked',
    waitForAnswer(run, question, run.phase, ports.clock.now()),
    run.origin || origin,
    [],
  );
}
