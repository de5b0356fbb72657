/** guardStep judges the proposed step by current facts of its target, and commits the intent before anything is dispatched. */
import { canonicalJson } from '../../core/canonical';
import { makeId } from '../../core/ids';
import { rejectOnAbort } from '../../core/stop';
import { boundHash, confirmationExpiry, confirmationHolds } from '../../guard/confirm';
import { BUDGETS } from '../../guard/tables';
import { isSubmitLike, judge, type SessionLabels } from '../../guard/judge';
import { originOf } from '../../guard/url';
import type { Verdict } from '../../guard/words';
import type { PendingEvent } from '../../journal/events';
import type { Action } from '../../page/words/action';
import { writtenText } from '../../page/words/action-parts';
import type { ElementFacts, LocatedTarget, TargetFacts } from '../../page/words/element';
import type { Run, RunStep } from '../../records/run';
import { askAboutEvidence } from './ask-about-evidence';
import { finishRun } from '../end/finish-run';
import { handleTabProblem } from '../end/tab-problem';
import { wantedTimes } from '../evidence/left-undone';
import type { Ports } from '../run/ports';
import { allowedOrigins, scopeOf } from './act-step';
import { endWaiting, lastStep, waitForAnswer, withLastStep, workedMs } from '../run/run-state';
import { rewindStaleStep } from '../run/stale-target';
import { answerUndispatchedStep } from '../run/tool-call';
import { toEpisodeStep } from '../run/written-values';
import { readTarget } from './read-target';

/** @param located the step's target as it was found in this turn */
export async function guardStep(
  proposed: Run,
  ports: Ports,
  signal: AbortSignal,
  located?: LocatedTarget,
): Promise<Run> {
  const run = await resolveFocus(proposed, ports, signal);
  const step = lastStep(run);
  const target = await readTarget(run, ports, signal, located);
  if (target.type === 'problem') return handleTabProblem(run, target.problem, target.url, ports);
  if (target.type === 'stale')
    return handleStaleTarget(withLastStep(run, { saw: listReplacements(target.near) }), target.reason, ports);
  const { facts, tabUrl } = target;
  const dropTarget = await factsOfDropTarget(run, step, ports, signal);
  if (dropTarget?.type === 'stale') return handleStaleTarget(run, 'stale-ref', ports);
  const to = dropTarget?.facts;
  // The user allowed a control for the user's own requests, and showed it with no step left out.
  const allowedControls = run.requestedBy || run.leftOut ? [] : await ports.allowed.keysOf(facts?.origin ?? run.origin);
  const labels = { ...sessionLabels(run, step, tabUrl, ports.clock.now()), allowedControls };
  const judgedByFacts = askAboutEvidence(run, judge(step.action, facts, run.grant, labels, to));
  const verdict = askWithoutStep(run, facts, askAboutDialog(step, judgedByFacts));
  const bound = boundHash(step.action, facts, tabUrl, to);
  const judged = withLastStep(run, { facts, verdict, class: verdict.class, bound });
  switch (verdict.answer) {
    case 'refuse':
      return refuse(judged, verdict, ports);
    case 'allow':
      // A confirmed request is bound by its own content: whatever the control is now, only that request may leave.
      return commitIntent(judged, ports);
    case 'ask':
      // The user's yes is bound to this act by its hash; any other act is asked about again.
      return step.bound !== undefined && step.state === 'planned' && step.reason === 'confirmed'
        ? continueConfirmed(judged, step.bound, { facts, verdict, bound }, ports)
        : askUser(judged, { facts, verdict, bound }, ports);
  }
}

/** The page's own question about an act that cannot be taken back is answered only after the user's yes. */
function askAboutDialog({ opensQuestion }: RunStep, verdict: Verdict): Verdict {
  return opensQuestion && verdict.answer === 'allow' ? { ...verdict, answer: 'ask', code: 'irreversible' } : verdict;
}

/** A press that may send is the user's word only as it was shown: with a step left out, it is asked about. */
function askWithoutStep({ leftOut, steps }: Run, facts: ElementFacts | undefined, verdict: Verdict): Verdict {
  const action = steps.at(-1)?.action;
  // No “Always here” for a press that is asked about without a step.
  if (leftOut && verdict.code === 'unknown-control') return { ...verdict, code: 'step-left-out' };
  if (!leftOut || !action || verdict.answer !== 'allow' || !ACTIVATING.has(action.verb)) return verdict;
  const onlyLeads = facts?.href !== undefined && !facts.submits;
  return onlyLeads || (facts?.opens && !facts.submits) ? verdict : { ...verdict, answer: 'ask', code: 'step-left-out' };
}

const ACTIVATING: ReadonlySet<string> = new Set(['click', 'doubleClick', 'rightClick', 'press', 'drag', 'useTool']);

/** @returns undefined if the action is no drag */
async function factsOfDropTarget(
  run: Run,
  { action }: RunStep,
  ports: Ports,
  signal: AbortSignal,
): Promise<TargetFacts | undefined> {
  return action.verb === 'drag' ? rejectOnAbort(ports.page.facts(run.tabId, action.to), signal) : undefined;
}

/** Key presses without a ref go to the focused element: the guard judges that element, and the keys are sent to it. */
async function resolveFocus(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const { action } = lastStep(run);
  if (action.verb !== 'press' || action.ref !== undefined) return run;
  await rejectOnAbort(ports.page.open(run.tabId, signal), signal);
  const ref = await rejectOnAbort(ports.page.focused(run.tabId), signal);
  return withLastStep(run, { action: { ...action, ref } });
}

function sessionLabels(run: Run, step: RunStep, tabUrl: string, nowMs: number): SessionLabels {
  const done = run.steps.filter((other) => other.n !== step.n && mayHaveTakenPlace(other));
  const action = canonicalJson(step.action);
  const submits = done.filter(
    (other) => isSubmitLike(other.action, other.facts, other.class ?? 'R3') && !hasOnlyOpened(other),
  );
  const isUserPaced = step.by === 'planner' || (run.plan?.kind === 'procedure' && run.plan.userPaced === true);
  // The gap paces acts that a model alone has decided.
  const lastSubmit = isUserPaced && submits.length < BUDGETS.userSubmits ? undefined : submits.at(-1);
  const sameActs = done.filter((other) => canonicalJson(other.action) === action && other.url === step.url).length;
  const extraSteps = isUserPaced ? BUDGETS.userSteps - BUDGETS.steps : 0;
  // “three times” in the user's own request; another program's request names no number for the user.
  const wanted = run.requestedBy ? 0 : Math.min(wantedTimes(run.request) ?? 0, BUDGETS.userSameAct);
  const extraActs = Math.max(0, (isUserPaced ? BUDGETS.userSameAct : wanted) - BUDGETS.sameAct);
  return {
    tabUrl,
    readOrigins: run.readOrigins,
    seenLinks: run.seenLinks,
    steps: Math.max(0, done.length - extraSteps),
    modelCalls: run.modelCalls,
    workedMs: workedMs(run, nowMs),
    sameActs: Math.max(0, sameActs - extraActs),
    toolReadsOnly: isReadOnlyTool(run, step),
    sinceSubmitMs: lastSubmit ? nowMs - lastSubmit.at : Number.POSITIVE_INFINITY,
  };
}

function isReadOnlyTool({ snapshot }: Run, { action }: RunStep): boolean {
  const isTool = action.verb === 'useTool';
  return (
    snapshot?.nodes.some(
      ({ role, name, states }) => isTool && role === 'tool' && name === action.text && states.includes('read-only'),
    ) ?? false
  );
}

function mayHaveTakenPlace({ state, reason }: RunStep): boolean {
  return state === 'done' || state === 'unknown' || reason === 'site-refused';
}

const POPUP_ROLES = new Set(['menu', 'menuitem', 'menuitemradio', 'listbox', 'option', 'dialog', 'alertdialog']);

/** Whether the step's effect shows that it submitted nothing: it opened a popup or dialog, or followed a same-origin link. */
export function hasOnlyOpened({ effect, facts }: Pick<RunStep, 'effect' | 'facts'>): boolean {
  const effects = effect?.facts ?? [];
  const hasNavigated = effects.some(({ fact }) => fact === 'path');
  if (facts?.href !== undefined && facts.fingerprint.tag === 'a')
    return hasNavigated && originOf(facts.href) === facts.origin;
  return (
    !hasNavigated &&
    effects.some((one) => one.fact === 'dialog' || (one.fact === 'appeared' && POPUP_ROLES.has(one.role)))
  );
}

/** Writes the intent before dispatch: a restarted worker then knows that the act may have taken place. */
async function commitIntent(run: Run, ports: Ports): Promise<Run> {
  const step = lastStep(run);
  const next = withLastStep({ ...run, phase: 'act' }, { state: 'intent', at: ports.clock.now(), reason: undefined });
  const event: PendingEvent = {
    kind: 'step.intended',
    payload: { episode: run.episode, step: toEpisodeStep(run, step, 'intent') },
  };
  // The browser raises the fence and the rules of the act meanwhile; they stand before it is dispatched.
  const scope = next.steps.at(-1)?.action.verb.startsWith('go') ? undefined : scopeOf(next, lastStep(next));
  const [stored] = await Promise.all([
    ports.store.commitRun('step.intent', next, run.origin, [event]),
    ports.page.fence(run.tabId, allowedOrigins(next, lastStep(next)), scope),
  ]);
  return stored;
}

/** A page that changes an act more often after a yes is not asked about any more. */
const MAX_CHANGES = 3;

/** Counts a change of the act after the user's yes. @returns undefined after MAX_CHANGES */
function afterChange(run: Run): Run | undefined {
  const changedAfterYes = (lastStep(run).changedAfterYes ?? 0) + 1;
  if (changedAfterYes > MAX_CHANGES) return undefined;
  return withLastStep(run, { changedAfterYes, isAnnounced: undefined, announced: undefined });
}

const CHANGED: Verdict = { answer: 'refuse', code: 'document-changed', class: 'R3' };

async function continueConfirmed(run: Run, confirmedHash: string, judged: Judged, ports: Ports): Promise<Run> {
  // The time limit was checked when the user answered.
  const confirmation = { bound: confirmedHash, expiresAt: Number.POSITIVE_INFINITY };
  if (confirmationHolds(confirmation, judged.bound, ports.clock.now()) === 'holds')
    return commitIntent(grantVisit(run), ports);
  const changed = afterChange(run);
  return changed ? askUser(changed, judged, ports) : refuse(run, CHANGED, ports);
}

/** A confirmed navigation to another origin grants reading there, not acting. */
function grantVisit(run: Run): Run {
  const { action, facts } = lastStep(run);
  const address = action.verb === 'goTo' ? action.url : facts?.href;
  const origin = address === undefined ? undefined : originOf(address);
  if (!origin || run.grant.read.includes(origin)) return run;
  return { ...run, grant: { ...run.grant, read: [...run.grant.read, origin] } };
}

interface Judged {
  facts: ElementFacts | undefined;
  verdict: Verdict;
  bound: string;
}

/** The parts of the question that show the effect of the act: name, text and row of the control, the address, and what goes there. */
function describeEffect(action: Action, facts: ElementFacts | undefined) {
  if (!facts) return action.verb === 'goTo' ? { to: action.url } : {};
  const { fingerprint, shows, form, href, sends, submits } = facts;
  const to = submits ? form?.action : href;
  const row = fingerprint.row?.text ?? '';
  return {
    name: fingerprint.name,
    ...(row === '' || row === fingerprint.name ? {} : { row }),
    ...(shows === undefined ? {} : { shows }),
    ...(to === undefined ? {} : { to }),
    ...(sends === undefined ? {} : { sends }),
  };
}

async function askUser(run: Run, { facts, verdict, bound }: Judged, ports: Ports): Promise<Run> {
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
    ...describeEffect(step.action, facts),
    ...(run.leftOut ? { leftOut: run.leftOut } : {}),
    ...(step.changedAfterYes === undefined ? {} : { hasChanged: true as const }),
    expiresAt: confirmationExpiry(now, run.byClock),
  };
  const event: PendingEvent = {
    kind: 'guard.judged',
    payload: { episode: run.episode, code: verdict.code, answer: 'ask' },
  };
  const next = waitForAnswer(withLastStep(run, { reason: undefined }), question, 'guard', now);
  return ports.store.commitRun('step.asked', next, run.origin, [event]);
}

/** Refuses the step for good. A model plan continues with another step inside the grant, unless a budget is spent; other plans end. */
async function refuse(run: Run, verdict: Verdict, ports: Ports): Promise<Run> {
  const refused = withLastStep(run, { state: 'refused', reason: verdict.code, verdict });
  const events: PendingEvent[] = [
    { kind: 'guard.judged', payload: { episode: run.episode, code: verdict.code, answer: 'refuse' } },
    {
      kind: 'step.intended',
      payload: { episode: run.episode, step: toEpisodeStep(run, lastStep(refused), 'refused') },
    },
  ];
  const next = answerUndispatchedStep(endWaiting(refused, 'decide', ports.clock.now()), ports.chance);
  const stored = await ports.store.commitRun('step.refused', next, run.origin, events);
  if (stored.plan?.kind === 'model' && !isBudgetSpent(verdict)) return stored;
  return finishRun(stored, { state: 'refused', code: verdict.code, params: [lastStep(stored).target] }, ports);
}

function isBudgetSpent({ code }: Verdict): boolean {
  return code === 'step-budget' || code === 'call-budget' || code === 'time-budget';
}

/** Replacements for a stale ref, for the model. */
function listReplacements(near: readonly string[]): string | undefined {
  return near.length === 0 ? undefined : `now there: ${near.join('; ')}`;
}

/** The target changed between decision and guard: a model takes a new snapshot, other plans propose the step again. */
async function handleStaleTarget(run: Run, reason: string, ports: Ports): Promise<Run> {
  const failed = withLastStep(run, { state: 'failed', reason });
  if (run.plan?.kind === 'model') {
    const next: Run = { ...answerUndispatchedStep(failed, ports.chance), phase: 'observe' };
    return ports.store.commitRun('step.refused', next, run.origin, []);
  }
  const rewound = rewindStaleStep(failed);
  if (!rewound) return finishRun(failed, { state: 'failed', code: reason, params: [lastStep(run).target] }, ports);
  return ports.store.commitRun('step.refused', rewound, run.origin, []);
}
