/** askAboutBlockedPage: asks the user about a page of another site that the browser has kept the tab from loading. */
import { makeId } from '../../core/ids';
import { rejectOnAbort } from '../../core/stop';
import { boundHash, confirmationExpiry } from '../../guard/confirm';
import { requestName } from '../../guard/requests';
import { originOf } from '../../guard/url';
import type { PendingEvent } from '../../journal/events';
import type { Action } from '../../page/words/action';
import type { PageLook, TabProblem } from '../../page/words/tab';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep, waitForAnswer, withLastStep } from '../run/run-state';
import { allowedOrigins } from './act-step';

/** How a page that the browser kept from loading appears. */
const BLOCKED_PAGE_PROBLEMS: ReadonlySet<TabProblem> = new Set(['no-access', 'cannot-script', 'not-loaded']);

/** The browser's error page cannot be read: its address is the one that was blocked. */
function blockedAddress(run: Run, look: PageLook): string | undefined {
  if (look.type !== 'problem' || !BLOCKED_PAGE_PROBLEMS.has(look.problem)) return undefined;
  const allowed = allowedOrigins(run, lastStep(run));
  const origin = originOf(look.url);
  return allowed && origin && !allowed.includes(origin) ? look.url : undefined;
}

/**
 * The tab goes back to the page it was on. After a yes it visits the blocked one by address: the act is not repeated, since it
 * may have sent something before the page led away.
 * @returns undefined if nothing was blocked, or the earlier page cannot be read any more
 */
export async function askAboutBlockedPage(
  run: Run,
  look: PageLook,
  ports: Ports,
  signal: AbortSignal,
): Promise<Run | undefined> {
  const url = blockedAddress(run, look);
  if (url === undefined) return undefined;
  const now = ports.clock.now();
  const step = lastStep(run);
  const back: Action = { verb: 'goTo', url: step.url };
  await rejectOnAbort(ports.page.act(run.tabId, makeId('token', now, ports.chance), '', back), signal);
  const tab = await rejectOnAbort(ports.page.open(run.tabId, signal), signal);
  if (tab.type === 'problem') return undefined;
  const action: Action = { verb: 'goTo', url };
  const question = {
    type: 'confirm' as const,
    id: makeId('question', now, ports.chance),
    bound: boundHash(action, undefined, tab.url),
    documentToken: '',
    origin: run.origin,
    verb: action.verb,
    target: step.target,
    text: '',
    code: 'leaves-origin' as const,
    to: url,
    request: requestName('GET', url),
    expiresAt: confirmationExpiry(now, run.byClock),
  };
  const planned = withLastStep(
    { ...run, seenLinks: [...run.seenLinks, url] },
    { action, facts: undefined, state: 'planned', token: makeId('token', now, ports.chance), undoable: false },
  );
  const event: PendingEvent = {
    kind: 'guard.judged',
    payload: { episode: run.episode, code: 'leaves-origin', answer: 'ask' },
  };
  return ports.store.commitRun('step.asked', waitForAnswer(planned, question, 'guard', now), run.origin, [event]);
}
