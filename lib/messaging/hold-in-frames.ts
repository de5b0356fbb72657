/** The hold on requests in the frames of a tab: holdInFrames begins or ends it, releaseInFrames lets what waits leave. */
import { pause } from '../core/stop';
import { type HoldEnd, joinHoldEnds, type RequestScope } from '../page/words/held-request';
import { goneAsUndefined, sendToPage } from './send';

/** Waits for timers: those that the act has set, and those that they set. */
const MAX_WAITS = 2;
const TIMER_SLACK_MS = 40;

/** The end waits for timers of the act that may send. */
export async function holdInFrames(tabId: number, frameIds: readonly number[], isHeld: boolean): Promise<HoldEnd> {
  const ends = new Map<number, HoldEnd>();
  let open = [...frameIds];
  for (let waits = 0; open.length > 0 && waits <= MAX_WAITS; waits++) {
    for (const frameId of open) {
      const end = await sendToPage(tabId, frameId, 'page.holdRequests', { isHeld }).catch(goneAsUndefined);
      if (end) ends.set(frameId, end);
    }
    open = open.filter((frameId) => ends.get(frameId)?.waitsMs !== undefined);
    const waitsMs = Math.max(0, ...open.map((frameId) => ends.get(frameId)?.waitsMs ?? 0));
    if (open.length > 0) await pause(waitsMs + TIMER_SLACK_MS);
  }
  return joinHoldEnds([...ends.values()]);
}

/** @returns whether a request was still waiting in any of them */
export async function releaseInFrames(
  tabId: number,
  frameIds: readonly number[],
  token: string,
  scope: RequestScope,
): Promise<boolean> {
  const release = (frameId: number) =>
    sendToPage(tabId, frameId, 'page.release', { token, scope }).catch(goneAsUndefined);
  return (await Promise.all(frameIds.map(release))).some((answer) => answer?.isReleased === true);
}
