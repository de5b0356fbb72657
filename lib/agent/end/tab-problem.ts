/** handleTabProblem asks for access if that is what is missing, to the site or to a tab of unknown address; other problems end the run. */
import { makeId } from '../../core/ids';
import { accessPattern, isUnprotectedSite, originOf } from '../../guard/url';
import type { Run } from '../../records/run';
import type { TabProblem } from '../../page/words/tab';
import { finishRun } from './finish-run';
import type { Ports } from '../run/ports';
import { waitForAnswer } from '../run/run-state';

export async function handleTabProblem(run: Run, problem: TabProblem, url: string, ports: Ports): Promise<Run> {
  const isUnprotected = problem === 'unprotected-site' && isUnprotectedSite(url);
  const origin = isUnprotected ? new URL(url).origin : originOf(url);
  // Closing the tab stops the task on purpose: it has not failed.
  if (problem === 'tab-closed') return finishRun(run, { state: 'stopped', code: problem }, ports);
  const isUnknown = problem === 'unknown-address';
  // A file, or a page of another extension: the press of the icon opens it neither.
  if (isUnknown && run.hasIconPress) return finishRun(run, { state: 'failed', code: 'cannot-script' }, ports);
  if (!isUnknown && !isUnprotected && (problem !== 'no-access' || !origin))
    return finishRun(run, { state: 'failed', code: problem }, ports);
  const question = {
    type: 'access' as const,
    id: makeId('question', ports.clock.now(), ports.chance),
    // The browser hides the address until the user presses the icon: there is no site to ask for yet.
    origin: origin ?? '',
    pattern: origin === undefined ? '' : accessPattern(url),
    ...(isUnprotected ? { isUnprotected: true as const } : {}),
  };
  return ports.store.commitRun(
    'step.asked',
    waitForAnswer(run, question, run.phase, ports.clock.now()),
    run.origin || (origin ?? ''),
    [],
  );
}
