/** endTeaching ends a demonstration: it asks for the request if none was given, and learns the procedure or says why not. */
import { makeId } from '../../core/ids';
import { hasEnoughWords } from '../../learning/enough-words';
import { induce } from '../../learning/induce';
import { suggestPhrase } from '../../learning/phrase';
import type { Run } from '../../records/run';
import type { Teaching } from '../../records/teaching';
import { finishRun } from '../end/finish-run';
import type { Ports } from '../run/ports';
import { waitForAnswer } from '../run/run-state';
import { allowDemonstrated } from './allow-demonstrated';
import { resumeAfterGap } from './resume-after-gap';
import { findUnseenResult } from './unseen-result';

export async function endTeaching(run: Run, ports: Ports): Promise<Run> {
  const [unlearnable] = run.teaching?.problems ?? [];
  if (unlearnable !== undefined) return finishRun(run, { state: 'stopped', code: `taught-${unlearnable}` }, ports);
  const unseen = findUnseenResult(run);
  const missed = [...(run.teaching?.missed ?? []), ...(unseen ? [unseen] : [])];
  if (missed.length > 0 && !run.teaching?.isGapAccepted) return askAboutMissed(run, missed, ports);
  if (run.mends) {
    const resumed = await resumeAfterGap(run, ports);
    if (resumed) await allowDemonstrated(run.steps.slice(run.mends.carried), ports);
    if (resumed) return ports.store.commitRun('run.planned', resumed, run.origin, []);
  }
  if (run.request === '' && run.steps.length > 0) return askForRequest(run, false, ports);
  if (run.request === '') return finishRun(run, { state: 'stopped', code: 'taught-nothing' }, ports);
  const { procedure, problem, constants } = induce(run);
  if (!procedure) {
    const code = problem === undefined ? 'taught-nothing' : `taught-${problem}`;
    return finishRun(run, { state: 'stopped', code }, ports);
  }
  if (!hasEnoughWords(procedure.request, true)) return askForRequest(run, true, ports);
  const [constant] = constants;
  if (constant) return askAboutConstant(run, constant, ports);
  await allowDemonstrated(run.steps, ports);
  // Only a procedure with parameters can be asked for with other values.
  const code = procedure.slots.length > 0 ? 'taught' : 'taught-constant';
  return finishRun(run, { state: 'done', code, params: [String(procedure.steps.length)] }, ports);
}

/** A task with a hole would be called done without the missing act: the user decides. */
function askAboutMissed(run: Run, missed: NonNullable<Teaching['missed']>, ports: Ports): Promise<Run> {
  const now = ports.clock.now();
  const question = { type: 'missed' as const, id: makeId('question', now, ports.chance), missed };
  return ports.store.commitRun('step.asked', waitForAnswer(run, question, 'teaching', now), run.origin, []);
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
