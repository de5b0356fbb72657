/** lookBeforeDone looks at the page again before a claim ends a run: a site may refuse, or take back, what it seemed to accept. */
import { pause, rejectOnAbort } from '../../core/stop';
import { writesValue } from '../../page/words/action-parts';
import { pageStateHash } from '../../page/words/state';
import type { Run, RunStep } from '../../records/run';
import { findRefusal } from '../evidence/refusal';
import { PROGRESS, readMessage } from '../evidence/refusal-words';
import { wantsView } from '../evidence/request-kind';
import type { Ports } from '../run/ports';
import { readableOrigins, withSnapshot } from '../run/run-state';
import { collectWrittenValues } from '../run/written-values';

/** A site that works on a request in the background answers within this after the act, ms. A real model takes longer to claim. */
const LATE_ANSWER_MS = 2_500;
/** The same after a plain command, whose user waits. */
const LATE_ANSWER_TO_COMMAND_MS = 1_200;
const LOOK_PAUSE_MS = 200;

/** @returns the run with the page as it is now; a late refusal makes the step it refuses a failed one */
export async function lookBeforeDone(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const at = run.steps.findLastIndex(isAwaited);
  const step = run.steps[at];
  if (!step || !run.snapshot) return run;
  const before = run.snapshot;
  const limitMs = step.by === 'planner' ? LATE_ANSWER_TO_COMMAND_MS : LATE_ANSWER_MS;
  const end = mayBeAnsweredLate(run, step) ? step.at + limitMs : 0;
  for (;;) {
    const options = { readable: readableOrigins(run), settle: false };
    const look = await rejectOnAbort(ports.page.look(run.tabId, options, signal), signal);
    if (look.type !== 'seen') return run;
    const { snapshot: after, reports } = look;
    const written = Object.values(collectWrittenValues(run));
    const refusal = findRefusal({ action: step.action, before, after, reports, request: run.request, written });
    const looked = withSnapshot(run, after);
    if (refusal !== undefined) return { ...looked, steps: looked.steps.with(at, refusedStep(step, refusal)) };
    const hasChanged = pageStateHash(before) !== pageStateHash(after);
    if (hasChanged || ports.clock.now() >= end) return looked;
    await pause(LOOK_PAUSE_MS, signal);
  }
}

function refusedStep(step: RunStep, refusal: string): RunStep {
  return { ...step, state: 'failed', reason: 'site-refused', saw: refusal };
}

/** A done press or choice, which a site may answer late; a link has been answered by its page. */
function isAwaited({ action, state, facts, sent }: RunStep): boolean {
  if (state !== 'done' || facts?.href !== undefined) return false;
  if (action.verb === 'type') return sent === true;
  return writesValue(action.verb) ? action.verb === 'check' || action.verb === 'select' : action.verb !== 'goTo';
}

/** Whether the act sent something, and the page has neither confirmed it nor become another one. */
function mayBeAnsweredLate({ request }: Run, { sent, effect }: RunStep): boolean {
  if (sent !== true || wantsView(request)) return false;
  return !(effect?.facts ?? []).some(
    (one) =>
      one.fact === 'path' ||
      (one.fact === 'appeared' && readMessage(one.name) === 'confirms' && !PROGRESS.test(one.name)),
  );
}
