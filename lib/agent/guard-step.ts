/** The guard's turn: fresh facts of the target, a verdict, and only then the intent, committed before anything happens. */
import { canonicalJson } from '../core/canonical';
import { makeId } from '../core/ids';
import { orStop } from '../core/stop';
import { boundHash, confirmationExpiry, confirmationHolds } from '../guard/confirm';
import { isSubmitLike, judge, type SessionLabels } from '../guard/judge';
import { originOf } from '../guard/url';
import type { Verdict } from '../guard/words';
import type { Draft } from '../notebook/journal';
import type { Run, RunStep } from '../notebook/records/run';
import { targetOf, writtenText } from '../page/words/action-parts';
import type { ElementFacts } from '../page/words/element';
import { resultText } from '../policy/situation';
import { finishRun } from './finish';
import { toolResult } from './model-step';
import type { Ports } from './ports';
import { answered, asking, journalStep, lastStep, proposedAgain, withLastStep, workedMs } from './run-state';
import { tabProblem } from './tab-problem';

export async function guardStep(proposed: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const tab = await orStop(ports.page.open(proposed.tabId, signal), signal);
  if (tab.type === 'problem') return tabProblem(proposed, tab.problem, tab.url, ports);
  const run = await aimed(proposed, ports, signal);
  const step = lastStep(run);
  const ref = targetOf(step.action);
  if (ref !== undefined && tab.documentToken !== run.snapshot?.documentToken)
    return lost(run, step, 'document-changed', ports);
  const answer = ref === undefined ? undefined : await orStop(ports.page.facts(run.tabId, ref), signal);
  if (answer?.type === 'stale')
    return lost(withLastStep(run, { saw: nearWords(answer.near) }), step, 'stale-ref', ports);
  const facts = answer?.facts;
  const to = await factsOfPlace(run, step, ports, signal);
  if (to === 'stale') return lost(run, step, 'stale-ref', ports);
  const allowedControls = await ports.allowed.keysOf(facts?.origin ?? tab.origin);
  const state = { ...labels(run, step, tab.url, ports.clock.now()), allowedControls };
  const verdict = judge(step.action, facts, run.grant, state, to);
  const bound = boundHash(step.action, facts, tab.url, to);
  const judged = withLastStep(run, { facts, verdict, class: verdict.class, bound });
  switch (verdict.answer) {
    case 'refuse':
      return refused(judged, verdict, ports);
    case 'allow':
      return intend(judged, ports);
    case 'ask':
      // A yes that was given is bound to this very act; anything else is asked anew.
      return step.bound !== undefined && step.state === 'planned' && step.reason === 'confirmed'
        ? confirmed(judged, step.bound, bound, ports)
        : ask(judged, facts, verdict, bound, ports);
  }
}

/** Facts of the place that a drag ends at. */
async function factsOfPlace(
  run: Run,
  step: RunStep,
  ports: Ports,
  signal: AbortSignal,
): Promise<ElementFacts | 'stale' | undefined> {
  if (step.action.verb !== 'drag') return undefined;
  const answer = await orStop(ports.page.facts(run.tabId, step.action.to), signal);
  return answer.type === 'stale' ? 'stale' : answer.facts;
}

/** Keys without a target go to what has the focus: that is what the guard must judge, and where they are sent. */
async function aimed(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const { action } = lastStep(run);
  if (action.verb !== 'press' || action.ref !== undefined) return run;
  const ref = await orStop(ports.page.focused(run.tabId), signal);
  return withLastStep(run, { action: { ...action, ref } });
}

function labels(run: Run, step: RunStep, tabUrl: string, nowMs: number): SessionLabels {
  const done = run.steps.filter((one) => one.n !== step.n && (one.state === 'done' || one.state === 'unknown'));
  const act = canonicalJson(step.action);
  const lastSubmit = done
    .filter((one) => isSubmitLike(one.action, one.facts, one.class ?? 'R3') && !hasOnlyOpened(one))
    .at(-1);
  return {
    tabUrl,
    readOrigins: run.readOrigins,
    seenLinks: run.seenLinks,
    steps: done.length,
    modelCalls: run.modelCalls,
    workedMs: workedMs(run, nowMs),
    sameActs: done.filter((one) => canonicalJson(one.action) === act && one.url === step.url).length,
    sinceSubmitMs: lastSubmit ? nowMs - lastSubmit.at : Number.POSITIVE_INFINITY,
  };
}

const OPENED = new Set(['menu', 'menuitem', 'menuitemradio', 'listbox', 'option', 'dialog', 'alertdialog']);

/** Whether a step sent nothing yet, by what came of it: a choice was opened, or a link led to another page of the site. */
export function hasOnlyOpened({ effect, facts }: Pick<RunStep, 'effect' | 'facts'>): boolean {
  const seen = effect?.facts ?? [];
  const hasMoved = seen.some(({ fact }) => fact === 'path');
  if (facts?.href !== undefined && facts.fingerprint.tag === 'a')
    return hasMoved && originOf(facts.href) === facts.origin;
  return !hasMoved && seen.some((one) => one.fact === 'dialog' || (one.fact === 'appeared' && OPENED.has(one.role)));
}

/** Intent is journalled before dispatch: from here on a dead worker knows that it may have happened. */
async function intend(run: Run, ports: Ports): Promise<Run> {
  const step = lastStep(run);
  const next = withLastStep({ ...run, phase: 'act' }, { state: 'intent', at: ports.clock.now(), reason: undefined });
  const draft: Draft = {
    kind: 'step.intended',
    payload: { episode: run.episode, step: journalStep(run, step, 'intent') },
  };
  return ports.store.commitRun('step.intent', next, run.origin, [draft]);
}

async function confirmed(run: Run, boundThen: string, boundNow: string, ports: Ports): Promise<Run> {
  const holds = confirmationHolds(
    { bound: boundThen, expiresAt: Number.POSITIVE_INFINITY },
    boundNow,
    ports.clock.now(),
  );
  if (holds === 'holds') return intend(grantVisit(run), ports);
  return refused(run, { answer: 'refuse', code: 'document-changed', class: 'R3' }, ports);
}

/** A confirmed visit to another origin may be read there, not acted on. */
function grantVisit(run: Run): Run {
  const { action, facts } = lastStep(run);
  const address = action.verb === 'goTo' ? action.url : facts?.href;
  const origin = address === undefined ? undefined : originOf(address);
  if (!origin || run.grant.read.includes(origin)) return run;
  return { ...run, grant: { ...run.grant, read: [...run.grant.read, origin] } };
}

async function ask(
  run: Run,
  facts: ElementFacts | undefined,
  verdict: Verdict,
  bound: string,
  ports: Ports,
): Promise<Run> {
  const step = lastStep(run);
  const now = ports.clock.now();
  const question = {
    type: 'confirm' as const,
    id: makeId('question', now, ports.chance),
    bound,
    documentToken: facts?.documentToken ?? '',
    origin: facts?.origin ?? run.origin,
    verb: step.action.verb,
    target: step.target,
    text: writtenText(step.action),
    code: verdict.code,
    expiresAt: confirmationExpiry(now),
  };
  const draft: Draft = { kind: 'guard.judged', payload: { episode: run.episode, code: verdict.code, answer: 'ask' } };
  return ports.store.commitRun(
    'step.asked',
    asking(withLastStep(run, { reason: undefined }), question, 'guard', now),
    run.origin,
    [draft],
  );
}

/** A refusal is final for this step. The model is told and may go another way inside the grant; other plans end. */
export async function refused(run: Run, verdict: Verdict, ports: Ports): Promise<Run> {
  const next = withLastStep(run, { state: 'refused', reason: verdict.code, verdict });
  const drafts: Draft[] = [
    { kind: 'guard.judged', payload: { episode: run.episode, code: verdict.code, answer: 'refuse' } },
    { kind: 'step.intended', payload: { episode: run.episode, step: journalStep(run, lastStep(next), 'refused') } },
  ];
  const stored = await ports.store.commitRun(
    'step.refused',
    goOn(answered(next, 'decide', ports.clock.now()), ports),
    run.origin,
    drafts,
  );
  if (stored.plan?.kind === 'model' && !isFinal(verdict)) return stored;
  return finishRun(stored, { state: 'refused', code: verdict.code, params: [lastStep(stored).target] }, ports);
}

/** Budgets do not come back within an episode. */
function isFinal(verdict: Verdict): boolean {
  return verdict.code === 'step-budget' || verdict.code === 'call-budget' || verdict.code === 'time-budget';
}

/** For the model: what it may have meant, as the page is now. */
function nearWords(near: readonly string[]): string | undefined {
  return near.length === 0 ? undefined : `now there: ${near.join('; ')}`;
}

/** The page changed under the decision: the model looks again, a plan of known steps is proposed again. */
async function lost(run: Run, step: RunStep, reason: string, ports: Ports): Promise<Run> {
  const next = withLastStep(run, { state: 'failed', reason });
  if (run.plan?.kind === 'model')
    return ports.store.commitRun('step.refused', { ...goOn(next, ports), phase: 'observe' }, run.origin, []);
  const again = proposedAgain(next);
  if (!again) return finishRun(next, { state: 'failed', code: reason, params: [step.target] }, ports);
  return ports.store.commitRun('step.refused', again, run.origin, []);
}

/** Answers the model's open call with what became of the step. */
export function goOn(run: Run, ports: Ports): Run {
  const { plan, snapshot } = run;
  if (plan?.kind !== 'model' || !plan.open || !snapshot) return { ...run, phase: 'decide' };
  const content = resultText(lastStep(run), snapshot, snapshot, ports.chance);
  return { ...run, phase: 'decide', plan: toolResult({ ...plan, unusable: 0 }, plan.open, content) };
}
