/** dispatchIntended performs the intended action; after a restart, actStep first finds out whether it took place, and never repeats it. */
import { FieldnotesError } from '../../core/errors';
import { makeId } from '../../core/ids';
import { pause, rejectOnAbort, StoppedError } from '../../core/stop';
import { onlyLooks } from '../../guard/only-looks';
import { originOf, sameAddress } from '../../guard/url';
import type { ReasonCode } from '../../guard/words';
import type { PendingEvent } from '../../journal/events';
import { meetsExpectation } from '../../learning/expected';
import type { ActResult } from '../../page/words/action';
import { targetRef } from '../../page/words/action-parts';
import { OWN_SITE, type RequestScope } from '../../page/words/held-request';
import { effectBetween } from '../../page/words/effect-between';
import type { Run, RunStep } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep, waitForAnswer, withLastStep } from '../run/run-state';
import { turnBack } from './turn-back';
import { askAboutUnsaved } from './unsaved-changes';

/** `unseen`: the page never received the act. `unknown`: it may have taken place. */
type DispatchState = { type: 'result'; result: ActResult } | { type: 'unseen' } | { type: 'unknown' };

/** The page or its address shows that the act took place. */
const TOOK_PLACE: DispatchState = { type: 'result', result: { type: 'done', undoable: false } };
const RESULT_POLL_MS = 30;

export async function actStep(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const step = lastStep(run);
  if (step.isPostponed) return release(run, step, ports, signal);
  // A restarted worker finds the same phase; only the page can tell whether the act was dispatched.
  const earlier = await findDispatchState(run, step, ports, signal);
  if (earlier.type === 'result') return storeResult(run, earlier.result, ports);
  if (earlier.type === 'unknown') return storeUnknown(run, ports);
  return storeResult(run, await dispatch(run, step, ports, signal), ports);
}

/** Lets the requests leave that the user said yes to. A page that gave them up meanwhile has the step done again. */
async function release(run: Run, step: RunStep, ports: Ports, signal: AbortSignal): Promise<Run> {
  const scope = scopeOf(run, step) ?? OWN_SITE;
  await rejectOnAbort(ports.page.fence(run.tabId, allowedOrigins(run, step)), signal);
  const isReleased = await rejectOnAbort(ports.page.releaseRequests(run.tabId, step.token, scope), signal);
  if (isReleased) return storeResult(run, { type: 'done', undoable: false }, ports);
  const again = withLastStep({ ...run, phase: 'guard' }, { state: 'planned', reason: 'confirmed', isPostponed: false });
  return ports.store.commitRun('step.refused', again, run.origin, []);
}

/** Dispatches an intent that this worker has just stored. */
export async function dispatchIntended(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  return storeResult(run, await dispatch(run, lastStep(run), ports, signal), ports);
}

async function dispatch(run: Run, step: RunStep, ports: Ports, signal: AbortSignal): Promise<ActResult> {
  if (signal.aborted) throw new StoppedError();
  await rejectOnAbort(ports.page.fence(run.tabId, allowedOrigins(run, step)), signal);
  const document = step.facts?.documentToken ?? run.snapshot?.documentToken ?? '';
  await turnBack(run, step, ports, signal);
  const ref = targetRef(step.action);
  if (step.answers && ref !== undefined)
    await rejectOnAbort(ports.page.expectDialogs?.(run.tabId, ref, step.answers) ?? Promise.resolve(), signal);
  if (step.leavesUnsaved) await rejectOnAbort(ports.page.allowLeaving?.(run.tabId) ?? Promise.resolve(), signal);
  try {
    return await rejectOnAbort(
      ports.page.act(run.tabId, step.token, document, step.action, scopeOf(run, step)),
      signal,
    );
  } catch (error) {
    // The document was unloaded before it answered: the act navigated away.
    if (error instanceof FieldnotesError && error.code === 'page-gone') return { type: 'done', undoable: false };
    throw error;
  }
}

/** Questions that name the act itself; a yes to any other – an unknown control, a second send – is none to what it sets off. */
const NAMES_ACT: ReadonlySet<ReasonCode> = new Set(['irreversible', 'answers-dialog', 'leaves-origin', 'file-upload']);

function isConfirmed({ verdict }: RunStep): boolean {
  return verdict?.answer === 'ask' && NAMES_ACT.has(verdict.code);
}

/** @returns undefined if the act may send anything */
export function scopeOf(run: Run, step: RunStep): RequestScope | undefined {
  const origins = allowedOrigins(run, step);
  if (!origins) return undefined;
  return {
    origins: [...origins],
    announced: step.announced ?? [],
    isQuiet: step.verdict?.isQuiet === true && step.isAnnounced !== true,
    looks: onlyLooks(step.action, step.facts),
    // A tool of the page answers once its requests have.
    ...(step.action.verb === 'useTool' ? { isAwaited: true } : {}),
  };
}

/** Origins the tab may be on after the act; an act that the user confirmed may lead anywhere. */
export function allowedOrigins({ grant }: Run, step: RunStep): readonly string[] | undefined {
  if (isConfirmed(step)) return undefined;
  const announced = (step.announced ?? []).flatMap((request) => originOf(request.split(' ')[1] ?? '') ?? []);
  return [...grant.readWrite, ...grant.read, ...announced, ...originOnCard(step)];
}

/** The origin that the card showed, after a yes that was about something else. */
function originOnCard({ verdict, action, facts }: RunStep): string[] {
  if (verdict?.answer !== 'ask') return [];
  const address = action.verb === 'goTo' ? action.url : facts?.submits ? facts.form?.action : facts?.href;
  const origin = address === undefined ? undefined : originOf(address);
  return origin === undefined ? [] : [origin];
}

async function findDispatchState(run: Run, step: RunStep, ports: Ports, signal: AbortSignal): Promise<DispatchState> {
  const tab = await rejectOnAbort(ports.page.open(run.tabId, signal), signal);
  if (tab.type === 'problem') return { type: 'unknown' };
  const isSameDocument = tab.documentToken === run.snapshot?.documentToken;
  if (step.action.verb === 'goTo')
    return !isSameDocument && sameAddress(tab.url, step.action.url) ? TOOK_PLACE : { type: 'unseen' };
  if (step.action.verb === 'goBack') return isSameDocument ? { type: 'unseen' } : TOOK_PLACE;
  const answer = isSameDocument ? await askPage(run, step, ports, signal) : undefined;
  if (answer) return answer;
  if (step.facts?.href !== undefined && sameAddress(tab.url, step.facts.href)) return TOOK_PLACE;
  return (await showsExpectedEffect(run, step, ports, signal)) ? TOOK_PLACE : { type: 'unknown' };
}

/**
 * Asks the page for the act's result until the act is over.
 * @returns undefined if the page is gone
 */
async function askPage(run: Run, step: RunStep, ports: Ports, signal: AbortSignal): Promise<DispatchState | undefined> {
  for (;;) {
    const answer = await rejectOnAbort(ports.page.resultOf(run.tabId, step.token), signal);
    if (answer.state === 'over' && answer.result) return { type: 'result', result: answer.result };
    if (answer.state === 'unseen') return { type: 'unseen' };
    if (answer.state === 'page-gone') return undefined;
    await pause(RESULT_POLL_MS, signal);
  }
}

async function showsExpectedEffect(run: Run, step: RunStep, ports: Ports, signal: AbortSignal): Promise<boolean> {
  if (!step.expected || !run.snapshot) return false;
  if (step.expected.must.length + step.expected.some.length === 0) return false;
  const current = await rejectOnAbort(ports.page.snapshot(run.tabId, run.grant.read), signal);
  return meetsExpectation(effectBetween(run.snapshot, current).facts, step.expected, step.healed);
}

async function storeResult(run: Run, result: ActResult, ports: Ports): Promise<Run> {
  if (result.type === 'failed' && result.reason === 'unsaved-changes') return askAboutUnsaved(run, ports);
  const change: Partial<RunStep> =
    result.type === 'done'
      ? { state: 'acted', saw: result.saw, undoable: result.undoable }
      : { state: 'failed', reason: result.reason, saw: result.detail };
  const next = withLastStep({ ...run, phase: 'witness' }, change);
  return ports.store.commitRun('step.acted', next, run.origin, []);
}

/** Never repeats the act: a model sees the step as unknown, otherwise the user is asked whether it took place. */
async function storeUnknown(run: Run, ports: Ports): Promise<Run> {
  const step = lastStep(run);
  const event: PendingEvent = { kind: 'step.ended', payload: { episode: run.episode, n: step.n, state: 'unknown' } };
  const next = withLastStep(run, { state: 'unknown' });
  if (run.plan?.kind === 'model')
    return ports.store.commitRun('step.acted', { ...next, phase: 'witness' }, run.origin, [event]);
  const question = {
    type: 'happened' as const,
    id: makeId('question', ports.clock.now(), ports.chance),
    verb: step.action.verb,
    target: step.target,
  };
  const waiting = waitForAnswer(next, question, 'witness', ports.clock.now());
  return ports.store.commitRun('step.asked', waiting, run.origin, [event]);
}
