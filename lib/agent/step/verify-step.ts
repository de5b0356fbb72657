/** verifyStep waits until the page settles after an act, compares the effect with the expected one, and continues or ends the run. */
import { rejectOnAbort } from '../../core/stop';
import { sameAddress } from '../../guard/url';
import type { PendingEvent } from '../../journal/events';
import { isPointerPress, targetNode, targetRef, writesValue } from '../../page/words/action-parts';
import { type Effect, NO_EFFECT } from '../../page/words/effect';
import { effectBetween } from '../../page/words/effect-between';
import type { SiteReport } from '../../page/words/site-report';
import type { Snapshot } from '../../page/words/snapshot';
import type { TabProblem } from '../../page/words/tab';
import { RATING } from '../../policy/languages/gesture-rules';
import type { Run, RunStep } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { handleTabProblem } from '../end/tab-problem';
import { findOtherAmount } from '../evidence/other-amount';
import { inSiteWords, newSentence } from '../evidence/new-sentence';
import { findOtherAnswer, lacksAlert, lacksQuestion, wasSaid, withoutExpectedDialogs } from '../evidence/other-answer';
import { findRefusal, hasSent, type SeenAct, scriptErrors, withoutOwnTexts } from '../evidence/refusal';
import { wantsView } from '../evidence/request-kind';
import { wasSetBack } from '../evidence/set-back';
import { findTakenBack, holdsWritten } from '../evidence/taken-back';
import type { Ports } from '../run/ports';
import { lastStep, withLastStep, withSnapshot } from '../run/run-state';
import { rewindStaleStep } from '../run/stale-target';
import { answerToolCall } from '../run/tool-call';
import { collectWrittenValues } from '../run/written-values';
import { askAboutBlockedPage } from './blocked-page';
import { showsExpectedEffect } from './expected-effect';
import { askAboutOpenedTab, followOpenedTab } from './follow-tab';
import { askAboutRequest } from './held-request';
import { findLateRefusal, isLastAct } from './late-refusal';
import { handleMismatch } from './mismatch';
import { findOtherOutcome } from './other-outcome';
import { rememberYes } from './remember-yes';
import { isSentAfterYes } from './sent-after-yes';
import { isFilteredAlready } from './filtered-already';
import { findUnkeptOption } from './unkept-option';
import { findUnfinished, lateUntil, PRESSING_VERBS, waitForEffect } from './wait-for-effect';

const READING_VERBS = new Set(['readArticle', 'findText', 'waitFor', 'useTool']);

interface Judgement {
  state: 'done' | 'failed' | 'unknown';
  reason: string | undefined;
}

export async function verifyStep(acted: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const firstLook = await waitForEffect(acted, ports, signal);
  const blocked = await askAboutBlockedPage(acted, firstLook, ports, signal);
  if (blocked) return blocked;
  const hold = await rejectOnAbort(ports.page.holdRequests(acted.tabId, false), signal);
  if (hold.held.length > 0 && mayBeRepeated(lastStep(acted))) return askAboutRequest(acted, hold.held, ports);
  const run = await followOpenedTab(acted, ports, signal);
  const step = lastStep(run);
  const look = run.tabId === acted.tabId ? firstLook : await waitForEffect(run, ports, signal);
  if (look.type === 'problem') return handleUnreadableTab(run, look.problem, look.url, ports);
  if (look.type === 'other-site') return handleUnreadableTab(run, undefined, look.url, ports);
  const { snapshot: after } = look;
  const reports = withoutExpectedDialogs(step, look.reports);
  const before = run.snapshot;
  const isMet = showsExpectedEffect(run, after);
  const effect = before ? withoutOwnTexts(effectBetween(before, after), look.reports) : NO_EFFECT;
  const prompt =
    before && step.state === 'acted' ? findSiteRefusal(run, { before, after, reports }, effect) : undefined;
  const isAwaited = isMet && prompt === undefined && step.state === 'acted';
  const refusal = isAwaited ? await findLateRefusal(run, { after, effect, reports }, ports, signal) : prompt;
  const isReloaded = before !== undefined && before.documentToken !== after.documentToken;
  const isUnasked = isLastAct(run) && lacksQuestion(step, look.reports, effect.facts, isReloaded);
  const isAnswered = isMet && !(step.state === 'acted' && (lacksAlert(step, look.reports) || isUnasked));
  const isSetBack =
    step.state === 'acted' &&
    wasSetBack({
      action: step.action,
      before,
      after,
      facts: effect.facts,
      hasSent: hasSent(reports),
      keeps: step.keeps,
      row: step.facts?.fingerprint.row?.text,
    });
  const unkept = step.state === 'acted' ? await findUnkeptOption(run, ports, signal) : undefined;
  const judged: Judgement =
    isSetBack || unkept !== undefined
      ? { state: 'failed', reason: 'state-not-kept' }
      : judgeStep(step, isAnswered, before, after);
  const needsHand = step.state === 'acted' && reports.some(({ kind }) => kind === 'hand');
  const isSent = needsHand || (await isSentAfterYes(run, { after, reports, hold }, ports, signal));
  const mayDiffer = isAwaited && refusal === undefined && !isSetBack;
  const other = mayDiffer ? findOtherOutcome(run, step, { after, effect, reports }) : undefined;
  const unlike = other === undefined ? undefined : 'other-state';
  const refused = refusal === undefined ? unlike : 'site-refused';
  const failure = needsHand ? 'needs-hand' : isSent ? refused : 'not-sent-again';
  const { state, reason }: Judgement = failure === undefined ? judged : { state: 'failed', reason: failure };
  const hasNoEffect = hasOnlyScrolled(effect) || (hasOnlyMoved(effect) && wasMoving(reports));
  const isStill =
    hasNoEffect && (!hasSent(reports) || setsRating(run)) && isUnchanged(reports) && !hasFollowed(step, before, after);
  const opensTab = run.tabId !== acted.tabId || run.openedTab !== undefined;
  const said = reason === 'effect-missing' ? (newSentence(effect.facts) ?? look.passing) : undefined;
  const saw = refusal ?? other ?? unkept ?? said;
  const seen = withLastStep(withSnapshot(run, after), {
    state,
    effect,
    reason,
    ...(isStill && state === 'done' && !opensTab && wantsAnswer(step, before) ? { unanswered: true } : {}),
    ...(saw === undefined ? {} : { saw }),
    ...replacedBy(step, before),
    ...(hasSent(reports) || hasPostedForm(step, before, after) ? { sent: true } : {}),
    ...lateBy(reports, ports),
    // Going back in a new tab would not undo the step.
    ...(run.tabId === acted.tabId && isReversibleNavigation(step, after.url) ? { ledTo: after.url } : {}),
  });
  const hasText = state === 'done' && READING_VERBS.has(step.action.verb) && step.saw !== undefined;
  const next: Run = { ...seen, answer: hasText ? step.saw : run.answer, phase: 'decide' };
  const stored = await ports.store.commitRun(
    'step.witnessed',
    answerToolCall(next, before, after, ports.chance),
    run.origin,
    endEvents(run, step, { state, reason }),
  );
  await rememberYes(stored, { reports, hold, url: after.url }, ports);
  const asked = state === 'done' ? await askAboutOpenedTab(stored, ports, signal) : undefined;
  if (asked) return asked;
  if (
    isStill &&
    state === 'done' &&
    isLastCommand(stored) &&
    !isFilteredAlready(stored) &&
    PRESSING_VERBS.has(step.action.verb)
  )
    return finishRun(stored, { state: 'unconfirmed', code: 'nothing-changed', params: [pressed(step)] }, ports);
  return continueAfter(stored, { state, reason }, ports);
}

/** Whether the step has done nothing but what was stopped; a tool of the page fails when its request does. */
function mayBeRepeated({ state, reason }: RunStep): boolean {
  return state === 'acted' || (state === 'failed' && reason === 'tool-failed');
}

/** Whether nothing but the view has changed: the act itself scrolls its target into view, and other elements out of it. */
function hasOnlyScrolled({ facts }: Effect): boolean {
  const hasScrolled = facts.some(({ fact }) => fact === 'scrolled');
  return facts.every(({ fact }) => fact === 'scrolled' || (hasScrolled && fact === 'disappeared'));
}

/** Whether controls only came into view or left it, as in a drawer that the act before has opened. */
const hasOnlyMoved = ({ facts }: Effect): boolean =>
  facts.every(({ fact }) => /^(?:dis)?appeared$|^scrolled$/.test(fact));

const wasMoving = (reports: readonly SiteReport[]): boolean =>
  reports.some((report) => report.kind === 'mutated' && report.wasMoving === true);

const FIELD_ROLES = /^(?:textbox|searchbox|combobox|spinbutton|slider|listbox)$/;
const STANDING_STATES = /^(?:selected|current|checked|pressed|expanded)$/;

/** Whether a press should change something: not one into a field, nor on what is chosen or open already. */
function wantsAnswer({ action, facts }: RunStep, before: Snapshot | undefined): boolean {
  if (!isPointerPress(action.verb)) return false;
  const states = (before && targetNode(before.nodes, action)?.states) ?? [];
  return !FIELD_ROLES.test(facts?.fingerprint.role ?? '') && !states.some((state) => STANDING_STATES.test(state));
}

/** Whether the address is now that of the link, which it was not before: a link to a place on the same page. */
function hasFollowed({ facts }: RunStep, before: Snapshot | undefined, after: Snapshot): boolean {
  return facts?.href !== undefined && facts.href === after.url && before !== undefined && before.url !== after.url;
}

/** The pressed target, or the key where it has none. */
function pressed({ action, target }: RunStep): string {
  return target === '' && action.verb === 'press' ? action.keys : target;
}

/** Whether every document says that the press changed nothing in it. */
function isUnchanged(reports: readonly SiteReport[]): boolean {
  const answers = reports.flatMap((report) => (report.kind === 'mutated' ? [report.changed] : []));
  return answers.length > 0 && !answers.includes(true);
}

/** Whether the last command is to give a number of marks: a page that took it shows it. */
function setsRating({ plan }: Run): boolean {
  const command = plan?.kind === 'planner' ? plan.commands.at(-1) : undefined;
  return command !== undefined && (command.readings ?? [command]).some(({ kind }) => kind === RATING);
}

function isLastCommand({ plan }: Run): boolean {
  return plan?.kind === 'planner' && plan.at >= plan.commands.length;
}

/** Whether a procedure only uncovers what it looks for: the rows that come into view say nothing of an act. */
function isOnTheWay({ by, locator, action, facts }: RunStep): boolean {
  const uncovers = action.verb === 'click' || action.verb === 'clear';
  return by === 'procedure' && locator === undefined && uncovers && facts?.submits !== true;
}

/** The site's refusal of the act; a script error counts only if the act had no other effect. */
function findSiteRefusal(
  run: Run,
  seen: Omit<SeenAct, 'action' | 'written' | 'request'>,
  effect: Effect,
): string | undefined {
  const { action } = lastStep(run);
  if (isOnTheWay(lastStep(run)) && !hasSent(seen.reports)) return undefined;
  const refusal = findRefusal({
    ...seen,
    action,
    request: run.request,
    written: Object.values(collectWrittenValues(run)),
    isLast: isLastAct(run),
  });
  const step = lastStep(run);
  if (refusal !== undefined && !wasSaid(run, step, refusal)) return inSiteWords(refusal, effect.facts);
  const isSent = hasSent(seen.reports) || step.facts?.submits === true;
  const isAnswered = isSent || (isLastAct(run) && !wantsView(run.request));
  const other = isAnswered ? findOtherAnswer(run, step, effect.facts, seen.after) : undefined;
  if (other !== undefined) return other;
  const written = run.steps.slice(0, -1);
  const isNew = isSent || (isPointerPress(action.verb) && holdsWritten(written, seen.after));
  const takenBack = isNew ? findTakenBack(written, seen.before, seen.after, step.expected?.some) : undefined;
  if (takenBack !== undefined) return takenBack;
  const unfinished = findUnfinished(run, seen.after);
  if (unfinished !== undefined) return unfinished;
  const amount = findOtherAmount(run, [...run.steps.slice(0, -1), { ...step, effect }]);
  if (amount !== undefined) return amount;
  const hasEffect = effect.facts.length > 0 || hasSent(seen.reports);
  return hasEffect || writesValue(action.verb) ? undefined : scriptErrors(seen.reports)[0];
}

/** Whether the act submitted a form by POST that loaded another document. */
function hasPostedForm({ facts }: RunStep, before: Snapshot | undefined, after: Snapshot): boolean {
  return facts?.submits === true && facts.form?.method === 'post' && before?.documentToken !== after.documentToken;
}

function lateBy(reports: readonly SiteReport[], { clock }: Ports): Pick<RunStep, 'lateUntil'> {
  const until = lateUntil(reports, clock.now());
  return until === undefined ? {} : { lateUntil: until };
}

/** The value that a write has replaced. */
function replacedBy({ action, replaced }: RunStep, before: Snapshot | undefined): Pick<RunStep, 'replaced'> {
  if (replaced !== undefined || !writesValue(action.verb) || action.verb === 'check') return {};
  const value = before?.nodes.find(({ ref }) => ref !== undefined && ref === targetRef(action))?.value;
  return value ? { replaced: value } : {};
}

/** A step that was stored as unknown has its end event already. */
function endEvents(run: Run, step: RunStep, { state, reason }: Judgement): PendingEvent[] {
  if (step.state === 'unknown') return [];
  const code = reason === undefined ? {} : { code: reason };
  return [{ kind: 'step.ended', payload: { episode: run.episode, n: step.n, state, ...code } }];
}

/** An expected element or value that is not in an incomplete snapshot may still be on the page: the step is unknown then. */
function judgeStep(
  { state, reason, expected, shows = [] }: RunStep,
  isMet: boolean,
  before: Snapshot | undefined,
  after: Snapshot,
): Judgement {
  if (state !== 'acted') return { state: state === 'unknown' ? 'unknown' : 'failed', reason };
  if (isMet) return { state: 'done', reason };
  const isIncomplete = after.omitted > 0 || (before?.omitted ?? 0) > 0;
  const facts = [...(expected?.must ?? []), ...(expected?.some ?? [])];
  const expectsElement = shows.length > 0 || facts.some(({ fact }) => fact === 'appeared');
  return isIncomplete && expectsElement
    ? { state: 'unknown', reason: 'effect-unseen' }
    : { state: 'failed', reason: 'effect-missing' };
}

/** Whether the step navigated by address, history or link; a submitted form cannot be undone by going back. */
function isReversibleNavigation(step: RunStep, url: string): boolean {
  if (sameAddress(step.url, url)) return false;
  const { verb } = step.action;
  return verb === 'goTo' || verb === 'goBack' || (step.facts?.href !== undefined && !step.facts.submits);
}

/** Whether the planner only searched for its target: without it the command is one that the planner does not understand. */
function isSearchForTarget({ plan, steps }: Run): boolean {
  const action = steps.at(-1)?.action;
  return plan?.kind === 'planner' && action?.verb === 'findText' && plan.commands[plan.at]?.target === action.text;
}

/** A model continues after any result, planner and procedure only after a step that is done. */
async function continueAfter(run: Run, { state, reason }: Judgement, ports: Ports): Promise<Run> {
  if (state === 'done' || run.plan?.kind === 'model' || isSearchForTarget(run)) return run;
  const step = lastStep(run);
  const rewound = rewindStaleStep(run);
  if (rewound) return ports.store.commitRun('step.refused', rewound, run.origin, []);
  if (reason === 'other-state' && run.plan?.kind === 'procedure' && !run.plan.caller) {
    const params = step.saw ? [step.target, step.saw] : [step.target];
    return finishRun(run, { state: 'unconfirmed', code: step.saw ? reason : 'unseen-change', params }, ports);
  }
  // A refusal by the site is about the values: a model must not try others unasked.
  if (run.plan?.kind === 'procedure' && (reason !== 'site-refused' || run.plan.caller))
    return handleMismatch(run, reason ?? 'effect-missing', step.target, ports);
  const params = reason === 'site-refused' ? [step.saw ?? ''] : [step.target, step.saw ?? ''];
  return finishRun(run, { state, code: reason ?? 'unknown-effect', params }, ports);
}

/** @param problem undefined if the act led to an origin this run may not read */
async function handleUnreadableTab(run: Run, problem: TabProblem | undefined, url: string, ports: Ports): Promise<Run> {
  // Once access is granted the run continues in this phase: the act must not be decided on again.
  if (problem === 'no-access') return handleTabProblem(run, problem, url, ports);
  const step = lastStep(run);
  const state = step.state === 'failed' || step.state === 'unknown' ? step.state : 'done';
  const event: PendingEvent = { kind: 'step.ended', payload: { episode: run.episode, n: step.n, state } };
  const next = withLastStep({ ...run, phase: 'observe' }, { state, effect: NO_EFFECT });
  const stored = await ports.store.commitRun('step.witnessed', next, run.origin, [event]);
  if (problem !== undefined) return handleTabProblem(stored, problem, url, ports);
  if (isLastCommand(run))
    return finishRun(stored, { state: 'done', code: 'done-by-planner', params: [String(run.steps.length)] }, ports);
  const origin = URL.canParse(url) ? new URL(url).origin : url;
  return finishRun(stored, { state: 'stopped', code: 'left-site', params: [origin] }, ports);
}
