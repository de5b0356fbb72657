/** answerStrayRemark ends a run whose request is a remark on a task, such as “stop” or “no, the other one”, where no task is meant. */
import { parseRemark } from '../../policy/remarks';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import type { Ports } from '../run/ports';
import { nameWords } from '../../policy/match-target';

/** @returns undefined if the request is none; a model may understand words about what was done before */
export async function answerStrayRemark(run: Run, ports: Ports): Promise<Run | undefined> {
  const remark = run.chosen ? undefined : parseRemark(run.request);
  if (!remark) return undefined;
  // “pause” is about what is played, where a button of the page is called so.
  const said = nameWords(run.request.replace(/[.!]+$/u, ''));
  if (run.snapshot?.nodes.some(({ ref, name }) => ref !== undefined && nameWords(name) === said)) return undefined;
  const isAboutStep = remark.type === 'other' || remark.type === 'instead';
  if (isAboutStep && (await ports.model())) return undefined;
  const code = isAboutStep ? 'no-step-meant' : 'nothing-at-work';
  return finishRun(run, { state: 'stopped', code }, ports);
}
