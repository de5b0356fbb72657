/** waitForEffect looks at the page after an act until what is expected of the act shows, and the site has answered it. */
import { pause, rejectOnAbort } from '../../core/stop';
import { effectBetween } from '../../page/words/effect-between';
import type { Snapshot } from '../../page/words/snapshot';
import type { SiteReport } from '../../page/words/site-report';
import { pageStateHash } from '../../page/words/state';
import type { PageLook } from '../../page/words/tab';
import type { Run } from '../../records/run';
import { findUnderWay } from '../evidence/messages';
import { newSentence } from '../evidence/new-sentence';
import { findOtherState, lacksAnswer, wasSaid } from '../evidence/other-answer';
import { findUnmoved } from '../evidence/other-group';
import { wantsView } from '../evidence/request-kind';
import type { Ports } from '../run/ports';
import { lastStep, readableOrigins } from '../run/run-state';
import { showsExpectedEffect } from './expected-effect';
import { isLastAct } from './late-refusal';

/** Time for an expected effect to appear. */
const EFFECT_LIMIT_MS = 4_000;
const EFFECT_POLL_MS = 200;
/** Time for the sentence by which the site answered the act when it was taught. */
const ANSWER_LIMIT_MS = 1_500;
/** The page shows what a timer did within this, ms. */
const RENDER_MS = 100;
export const PRESSING_VERBS = new Set(['click', 'doubleClick', 'rightClick', 'press', 'drag']);

/**
 * Looks at the page until the expected effect shows, the tab cannot be read, or EFFECT_LIMIT_MS has passed.
 * @returns the last look, with the last sentence that came meanwhile: a message may fade
 */
export async function waitForEffect(
  run: Run,
  ports: Ports,
  signal: AbortSignal,
): Promise<PageLook & { passing?: string | undefined }> {
  const options = { readable: readableOrigins(run), settle: true };
  let look = await rejectOnAbort(ports.page.look(run.tabId, options, signal), signal);
  let passing: string | undefined;
  const begun = ports.clock.now();
  const end = begun + EFFECT_LIMIT_MS;
  const until = (look.type === 'seen' && lateUntil(look.reports, begun)) || begun;
  const isOpen = ({ snapshot, reports }: Extract<PageLook, { type: 'seen' }>) =>
    !showsAll(run, snapshot) ||
    (ports.clock.now() < until && isStill(run, snapshot, reports)) ||
    findUnfinished(run, snapshot) !== undefined ||
    (ports.clock.now() < begun + ANSWER_LIMIT_MS && isUnanswered(run, snapshot));
  while (look.type === 'seen' && isOpen(look) && lastStep(run).state === 'acted') {
    passing = newText(run, look.snapshot) ?? passing;
    if (ports.clock.now() >= end) return { ...look, passing };
    await pause(EFFECT_POLL_MS, signal);
    const { reports } = look;
    look = await rejectOnAbort(ports.page.look(run.tabId, { ...options, reopen: true }, signal), signal);
    if (look.type === 'seen') look.reports.unshift(...reports);
  }
  return look;
}

/** The sentence that has come since the act; it may be gone at the next look. */
function newText({ snapshot }: Run, after: Snapshot): string | undefined {
  return snapshot && newSentence(effectBetween(snapshot, after).facts);
}

/** When the page shows what the last timer of the act does. @returns undefined if none is to run */
export function lateUntil(reports: readonly SiteReport[], nowMs: number): number | undefined {
  const ms = Math.max(0, ...reports.map((report) => (report.kind === 'late' ? report.ms : 0)));
  return ms === 0 ? undefined : nowMs + ms + RENDER_MS;
}

/** Whether a press has changed nothing yet: a page may answer it by a timer. */
function isStill(run: Run, after: Snapshot, reports: readonly SiteReport[]): boolean {
  if (!run.snapshot || !PRESSING_VERBS.has(lastStep(run).action.verb)) return false;
  const hasChanged = reports.some((report) => report.kind === 'mutated' && report.changed);
  return !hasChanged && pageStateHash(run.snapshot) === pageStateHash(after);
}

function isUnanswered(run: Run, after: Snapshot): boolean {
  const step = lastStep(run);
  // Most acts were answered by no sentence: the pages need not be compared for them.
  if (!run.snapshot || !step.says || step.says.length === 0) return false;
  return lacksAnswer(run, step, effectBetween(run.snapshot, after).facts, after);
}

/** Words that the act is still under way, unless they came when it was taught. */
export function findUnfinished(run: Run, after: Snapshot): string | undefined {
  const step = lastStep(run);
  if (!run.snapshot || !PRESSING_VERBS.has(step.action.verb) || wantsView(run.request)) return undefined;
  const text = findUnderWay(run.request, run.snapshot, after);
  return text === undefined || wasSaid(run, step, text) ? undefined : text;
}

/** Whether the expected effect shows, the words that stood beside the target when the task was taught, and a moved item in its place. */
function showsAll(run: Run, after: Snapshot): boolean {
  if (!showsExpectedEffect(run, after) || findOtherState(run, lastStep(run), after) !== undefined) return false;
  return !isLastAct(run) || findUnmoved(run.request, run.snapshot?.nodes ?? [], after.nodes) === undefined;
}
