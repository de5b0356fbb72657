/** lookBeforeDone looks at the page again before a claim ends a run: a site may refuse, or take back, what it seemed to accept. */
import { pause, rejectOnAbort } from '../../core/stop';
import { writesValue } from '../../page/words/action-parts';
import { pageStateHash } from '../../page/words/state';
import type { Run, RunStep } from '../../records/run';
import { findLostWrite } from '../evidence/lost-write';
import { findRefusal, type SeenAct } from '../evidence/refusal';
import { readMessage } from '../evidence/read-message';
import { PROGRESS } from '../evidence/refusal-words';
import { wantsView } from '../evidence/request-kind';
import type { Ports } from '../run/ports';
import { readableOrigins, withSnapshot } from '../run/run-state';
import { collectWrittenValues } from '../run/written-values';

/** A site that works on a request in the background answers within this after the act, ms. A real model takes longer to claim. */
const LATE_ANSWER_MS = 2_500;
/** The same after a plain command, whose user waits. */
const LATE_ANSWER_TO_COMMAND_MS = 1_200;
const LOOK_PAUSE_MS = 200;

/** @returns the run with the page as it is now; a late refusal, or a text that the page took back, makes its step a failed one */
export async function lookBeforeDone(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const at = run.steps.findLastIndex(isAwaited);
  const step = run.steps[at];
  const lateUntil = Math.max(0, ...run.steps.map((one) => one.lateUntil ?? 0));
  if ((!step && lateUntil === 0) || !run.snapshot) return run;
  const before = run.snapshot;
  const limitMs = step?.by === 'planner' ? LATE_ANSWER_TO_COMMAND_MS : LATE_ANSWER_MS;
  const end = Math.max(lateUntil, step && mayBeAnsweredLate(run, step) ? step.at + limitMs : 0);
  for (;;) {
    const options = { readable: readableOrigins(run), settle: false };
    const look = await rejectOnAbort(ports.page.look(run.tabId, options, signal), signal);
    if (look.type !== 'seen') return run;
    const { snapshot: after, reports } = look;
    const looked = withSnapshot(run, after);
    const refused = step && refusalOf(run, step, { before, after, reports });
    if (refused !== undefined) return withFailed(looked, at, 'site-refused', refused);
    const lost = findLostWrite(run.steps, before, after);
    if (lost) return withFailed(looked, lost.at, 'value-taken-back', lost.held);
    const now = ports.clock.now();
    const hasChanged = pageStateHash(before) !== pageStateHash(after);
    if ((hasChanged && now >= lateUntil) || now >= end) return looked;
    await pause(LOOK_PAUSE_MS, signal);
  }
}

function refusalOf(run: Run, { action }: RunStep, seen: Pick<SeenAct, 'before' | 'after' | 'reports'>) {
  return findRefusal({ ...seen, action, request: run.request, written: Object.values(collectWrittenValues(run)) });
}

/** The run with a step that turned out not to have been done. */
export function withFailed(run: Run, at: number, reason: 'site-refused' | 'value-taken-back', saw: string): Run {
  const step = run.steps[at];
  return step ? { ...run, steps: run.steps.with(at, { ...step, state: 'failed', reason, saw }) } : run;
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
