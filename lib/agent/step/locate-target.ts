/** locateTarget waits until a step's target is on the page, or until an optional step is known to be absent. */
import { pause, rejectOnAbort } from '../../core/stop';
import type { Fingerprint, LocatedTarget, LocateHints } from '../../page/words/element';
import type { Ports } from '../run/ports';

/** Time for a target to appear, ms. */
const LOCATE_LIMIT_MS = 4_000;
const LOCATE_POLL_MS = 150;
/** Time for an optional last step to appear, ms. */
const LAST_STEP_LIMIT_MS = 1_000;
/** Time for the target of a press that opens what later steps need, ms. */
const OPENER_LIMIT_MS = 700;

interface TargetSearch {
  tabId: number;
  fingerprint: Fingerprint;
  hints: LocateHints;
  /** For an optional step: the target of the next required step, or `end` if no required step follows. */
  following: Fingerprint | 'end' | undefined;
  /** The step is left out only once its target has had time to come. */
  opens?: boolean;
  /** How long the target is waited for, ms. */
  limitMs?: number;
}

/** @returns `skipped` if the step is optional and the page is already past it */
export async function locateTarget(
  { tabId, fingerprint, hints, following, opens = false, limitMs = LOCATE_LIMIT_MS }: TargetSearch,
  ports: Ports,
  signal: AbortSignal,
): Promise<LocatedTarget | { type: 'skipped' }> {
  const isLast = following === 'end';
  const begun = ports.clock.now();
  const end = begun + (isLast ? LAST_STEP_LIMIT_MS : limitMs);
  for (;;) {
    const located = await rejectOnAbort(ports.page.locate(tabId, fingerprint, hints), signal);
    if (located.type === 'found') return located;
    const isDue = !opens || ports.clock.now() >= begun + OPENER_LIMIT_MS;
    if (following !== undefined && !isLast && isDue) {
      const next = await rejectOnAbort(ports.page.locate(tabId, following), signal);
      // The page settled after the previous step: an optional target would be there by now.
      if (next.type === 'found') return { type: 'skipped' };
    }
    if (ports.clock.now() >= end) return isLast ? { type: 'skipped' } : located;
    await pause(LOCATE_POLL_MS, signal);
  }
}
