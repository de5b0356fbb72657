/** The end of a showing: asks for the words to ask for it, where none were given, and learns the procedure or says why not. */
import { hasEnoughWords } from '../end/request-words';
import { makeId } from '../../core/ids';
import { induce } from '../../learning/induce';
import { suggestPhrase } from '../../learning/phrase';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { resumeAfterGap } from './resume-after-gap';
import type { Ports } from '../run/ports';
import { waitForAnswer } from '../run/run-state';

export async function endTeaching(run: Run, ports: Ports): Promise<Run> {
  const [problem] = run.teaching?.problems ?? [];
  if (problem !== undefined) return finishRun(run, { state: 'stopped', code: `taught-${problem}` }, ports);
  if (run.mends) {
    const goingOn = await resumeAfterGap(run, ports);
    if (goingOn) return ports.store.commitRun('run.planned', goingOn, run.origin, []);
  }
  if (run.request === '') {
    return run.steps.length === 0
      ? finishRun(run, { state: 'stopped', code: 'taught-nothing' }, ports)
      : askPhrase(run, false, ports);
  }
  const { procedure } = induce(run);
  if (!procedure) return finishRun(run, { state: 'stopped', code: 'taught-nothing' }, ports);
  if (!hasEnoughWords(procedure.request)) return askPhrase(run, true, ports);
  return finishRun(run, { state: 'done', code: 'taught', params: [String(procedure.steps.length)] }, ports);
}

function askPhrase(run: Run, again: boolean, ports: Ports): Promise<Run> {
  const now = ports.clock.now();
  const question = {
    type: 'phrase' as const,
    id: makeId('question', now, ports.chance),
    suggestion: suggestPhrase(run.steps),
    again,
  };
  return ports.store.commitRun('step.asked', waitForAnswer(run, question, 'teaching', now), run.origin, []);
}
