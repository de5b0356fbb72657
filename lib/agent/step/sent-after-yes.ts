/** isSentAfterYes: whether a press that is done again, after a yes to its stopped request, has made the page send this time. */
import { pause, rejectOnAbort } from '../../core/stop';
import type { HoldEnd } from '../../page/words/held-request';
import type { SiteReport } from '../../page/words/site-report';
import type { Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep, readableOrigins } from '../run/run-state';
import { hasSent } from '../evidence/refusal';

/** A page may gather what is typed before it sends, ms. */
const SEND_LIMIT_MS = 2_000;
const LOOK_PAUSE_MS = 200;
/** Names of requests that may change state, and of messages over a connection, as requestName writes them. */
const CHANGES_STATE = /^(?:POST|PUT|PATCH|DELETE|SEND) /;

/**
 * A page whose request was stopped may believe that it is still under way, and send nothing when it is pressed again.
 * @returns true also if no request that may change state was asked about, or another document is there
 */
export async function isSentAfterYes(
  run: Run,
  { after, reports, hold }: { after: Snapshot; reports: readonly SiteReport[]; hold: HoldEnd },
  ports: Ports,
  signal: AbortSignal,
): Promise<boolean> {
  if (!wasStopped(lastStep(run)) || hold.hasSent || hasSent(reports) || hasMovedOn(run.snapshot, after)) return true;
  const end = ports.clock.now() + SEND_LIMIT_MS;
  while (ports.clock.now() < end) {
    await pause(LOOK_PAUSE_MS, signal);
    const options = { readable: readableOrigins(run), settle: false };
    const look = await rejectOnAbort(ports.page.look(run.tabId, options, signal), signal);
    if (look.type !== 'seen' || hasSent(look.reports) || look.snapshot.url !== after.url) return true;
  }
  return false;
}

/** A message that waited has left: the page was not pressed again. */
function wasStopped({ state, turnedFrom, isPostponed, announced = [] }: RunStep): boolean {
  return (
    isPostponed !== true &&
    state === 'acted' &&
    turnedFrom !== undefined &&
    announced.some((request) => CHANGES_STATE.test(request))
  );
}

/** The address may have changed by the press that was stopped. */
function hasMovedOn(before: Snapshot | undefined, now: Snapshot): boolean {
  return before !== undefined && before.documentToken !== now.documentToken;
}
