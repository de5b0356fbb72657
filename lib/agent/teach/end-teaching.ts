/** endTeaching ends a demonstration: it asks for the request if none was given, and learns the procedure or says why not. */
import { makeId } from '../../core/ids';
import { induce } from '../../learning/induce';
import { suggestPhrase } from '../../learning/phrase';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { hasEnoughWords } from '../end/request-words';
import type { Ports } from '../run/ports';
import { waitForAnswer } from '../run/run-state';
import { resumeAfterGap } from './resume-after-gap';

export async function endTeaching(run: Run, ports: Ports): Promise<Run> {
  const [unlearnable] = run.teaching?.problems ?? [];
  if (unlearnable !== undefined) return finishRun(run, { state: 'stopped', code: `taught-${unlearnable}` }, ports);
  if (run.mends) {
    const resumed = await resumeAfterGap(run, ports);
    if (resumed) return ports.store.commitRun('run.planned', resumed, run.origin, []);
  }
  if (run.request === '' && run.steps.length > 0) return askForRequest(run, false, ports);
  if (run.request === '') return finishRun(run, { state: 'stopped', code: 'taught-nothing' }, ports);
  const { procedure, problem, constants } = induce(run);
  if (!procedure) {
    const code = problem === undefined ? 'taught-nothing' : `taught-${problem}`;
    return finishRun(run, { state: 'stopped', code }, ports);
  }
  if (!hasEnoughWords(procedure.request)) return askForRequest(run, true, ports);
  const [constant] = constants;
  if (constant) return askAboutConstant(run, constant, ports);
  return finishRun(run, { state: 'done', code: 'taught', params: [String(procedure.steps.length)] }, ports);
}

/** @param again the request given before had too few words */
function askForRequest(run: Run, again: boolean, ports: Ports): Promise<Run> {
  const now = ports.clock.now();
  const question = {
    type: 'phrase' as const,
    id: makeId('question', now, ports.chance),
    suggestion: suggestPhrase(run.steps),
    again,
  };
  return ports.store.commitRun('step.asked', waitForAnswer(run, question, 'teaching', now), run.origin, []);
}

/** Asks once what a value is that the request does not name: always this one, read here, or another each time. */
function askAboutConstant(
  run: Run,
  { datum, n, canRead }: ReturnType<typeof induce>['constants'][number],
  ports: Ports,
): Promise<Run> {
  const now = ports.clock.now();
  const question = {
    type: 'constant' as const,
    id: makeId('question', now, ports.chance),
    n,
    at: datum.at,
    text: datum.text,
    field: datum.hint,
    canRead,
  };
  return ports.store.commitRun('step.asked', waitForAnswer(run, question, 'teaching', now), run.origin, []);
}
