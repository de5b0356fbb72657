/** Dispatches the intended action, or, after a restart, finds out what became of it; what cannot be known is never repeated. */
import { FieldnotesError } from '../../core/errors';
import { makeId } from '../../core/ids';
import { rejectOnAbort, pause, StoppedError } from '../../core/stop';
import { sameAddress } from '../../guard/url';
import { meetsExpectation } from '../../learning/expected';
import type { PendingEvent } from '../../journal/events';
import type { Run, RunStep } from '../../records/run';
import type { ActResult } from '../../page/words/action';
import { effectBetween } from '../../page/words/effect-between';
import type { Ports } from '../run/ports';
import { waitForAnswer, lastStep, withLastStep } from '../run/run-state';

type Became = { type: 'result'; result: ActResult } | { type: 'unseen' } | { type: 'unknown' };

/** The page or its address shows that the act took place. */
const HAPPENED: Became = { type: 'result', result: { type: 'done', undoable: false } };

export async function actStep(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const step = lastStep(run);
  // A restarted worker finds the same phase; only the page can say whether the act was dispatched.
  const before = await becameOf(run, step, ports, signal);
  if (before.type === 'result') return acted(run, before.result, ports);
  if (before.type === 'unknown') return unknown(run, ports);
  const result = await dispatch(run, step, ports, signal);
  return acted(run, result, ports);
}

async function dispatch(run: Run, step: RunStep, ports: Ports, signal: AbortSignal): Promise<ActResult> {
  if (signal.aborted) throw new StoppedError();
  const document = step.facts?.documentToken ?? run.snapshot?.documentToken ?? '';
  try {
    return await rejectOnAbort(ports.page.act(run.tabId, step.token, document, step.action), signal);
  } catch (error) {
    // The document left before it could answer: the act led away from it.
    if (error instanceof FieldnotesError && error.code === 'page-gone') return { type: 'done', undoable: false };
    throw error;
  }
}

/** What became of the intent, as the page and its address tell. */
async function becameOf(run: Run, step: RunStep, ports: Ports, signal: AbortSignal): Promise<Became> {
  const tab = await rejectOnAbort(ports.page.open(run.tabId, signal), signal);
  if (tab.type === 'problem') return { type: 'unknown' };
  const sameDocument = tab.documentToken === run.snapshot?.documentToken;
  if (step.action.verb === 'goTo') {
    return !sameDocument && sameAddress(tab.url, step.action.url) ? HAPPENED : { type: 'unseen' };
  }
  if (step.action.verb === 'goBack') {
    return sameDocument ? { type: 'unseen' } : HAPPENED;
  }
  if (sameDocument) {
    for (;;) {
      const answer = await rejectOnAbort(ports.page.resultOf(run.tabId, step.token), signal);
      if (answer.state === 'over' && answer.result) return { type: 'result', result: answer.result };
      if (answer.state === 'unseen') return { type: 'unseen' };
      if (answer.state === 'page-gone') break;
      await pause(30, signal);
    }
  }
  if (step.facts?.href !== undefined && sameAddress(tab.url, step.facts.href)) return HAPPENED;
  if (step.expected && run.snapshot && step.expected.must.length + step.expected.some.length > 0) {
    const now = await rejectOnAbort(ports.page.snapshot(run.tabId, run.grant.read), signal);
    if (meetsExpectation(effectBetween(run.snapshot, now).facts, step.expected, step.healed)) return HAPPENED;
  }
  return { type: 'unknown' };
}

async function acted(run: Run, result: ActResult, ports: Ports): Promise<Run> {
  if (result.type === 'done') {
    const next = withLastStep(
      { ...run, phase: 'witness' },
      { state: 'acted', saw: result.saw, undoable: result.undoable },
    );
    return ports.store.commitRun('step.acted', next, run.origin, []);
  }
  const next = withLastStep(
    { ...run, phase: 'witness' },
    { state: 'failed', reason: result.reason, saw: result.detail },
  );
  return ports.store.commitRun('step.acted', next, run.origin, []);
}

/** Never retried. A model looks for itself; otherwise the user is asked. */
async function unknown(run: Run, ports: Ports): Promise<Run> {
  const step = lastStep(run);
  const draft: PendingEvent = { kind: 'step.ended', payload: { episode: run.episode, n: step.n, state: 'unknown' } };
  const next = withLastStep(run, { state: 'unknown' });
  if (run.plan?.kind === 'model')
    return ports.store.commitRun('step.acted', { ...next, phase: 'witness' }, run.origin, [draft]);
  const question = {
    type: 'happened' as const,
    id: makeId('question', ports.clock.now(), ports.chance),
    verb: step.action.verb,
    target: step.target,
  };
  return ports.store.commitRun('step.asked', waitForAnswer(next, question, 'witness', ports.clock.now()), run.origin, [
    draft,
  ]);
}
