/** procedureStep locates the target of a procedure's next step and proposes the step's action. */
import { rejectOnAbort } from '../../core/stop';
import { loosenExpectation } from '../../learning/expected';
import { targetRef } from '../../page/words/action-parts';
import type { Fingerprint, LocatedTarget, LocateHints, LocateResult } from '../../page/words/element';
import type { StepChoice } from '../../records/episode';
import { type Note, noteTitle } from '../../records/note';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { findLeftChip, findLeftInForm, hasOpenedPage, tickedBoxes } from '../evidence/left-in-form';
import { findOtherTicked } from '../evidence/other-ticked';
import { fitToTarget, locateOptions, stepAction, stepExpectation, targetFingerprint } from '../plan/procedure-target';
import { stepPromise } from '../plan/step-promise';
import type { Ports } from '../run/ports';
import { withProposal } from '../run/propose-step';
import { readableOrigins, withSnapshot } from '../run/run-state';
import { askForValue } from './ask-value';
import { goToBeginning } from './beginning';
import { returnToModel } from './call-procedure';
import { proposeCarry } from './carry-step';
import { proposeCountStep } from './count-step';
import { withShownCount } from './counted-name';
import { findDayCell } from './day-cell';
import { describeGap } from './describe-gap';
import { hasGoalName, isGoalReached, isGoalThere, isWhereItLeads } from './goal';
import { guardAndAct } from './guard-and-act';
import { handOver } from './hand-over';
import { liftFilter } from './lift-filter';
import { locateTarget } from './locate-target';
import { loopAround, proposeBodyStep, proposeLoopStep } from './loop-step';
import { handleMismatch } from './mismatch';
import { isNothingToKeep } from './nothing-to-keep';
import { proposeMonthStep } from './month-step';
import { isOpener } from './opener';
import { proposePadStep } from './pad-step';
import { isTurning, turnPage } from './page-turn';
import { proposePicked, proposeUntilGone } from './pick-step';
import { advance, commitProposal, type ProcedurePlan, type ProcedureStepContext } from './procedure-step-context';
import { readValue } from './read-step';
import { lastOfList, scrollForMore } from './scroll-for-more';
import { proposeTurnStep } from './turn-step';

/** A turned page shows its rows within this, ms. */
const TURNED_LIMIT_MS = 700;

type Found = Extract<LocateResult, { type: 'found' }>;

export async function procedureStep(run: Run, plan: ProcedurePlan, ports: Ports, signal: AbortSignal): Promise<Run> {
  const step = plan.body.steps[plan.at];
  if (!step && plan.caller) return returnToModel(run, plan, undefined, ports);
  if (!step) {
    const last = run.steps.at(-1);
    if (last?.unanswered)
      return finishRun(run, { state: 'unconfirmed', code: 'nothing-changed', params: [last.target] }, ports);
    const params = [String(plan.body.steps.length)];
    return finishRun(run, { state: 'done', code: 'done-by-procedure', params }, ports);
  }
  const notes = await ports.notes.notesOf(run.origin);
  const context: ProcedureStepContext = { run, plan, step, notes, ports, signal };
  const prepared = (await askForValue(context)) ?? (await goToBeginning(context));
  if (prepared) return prepared;
  if (step.verb === 'read') return readValue(context);
  if (step.verb === 'showMonth') return proposeMonthStep(context);
  if (step.onto) return proposeCarry(context, step.onto);
  if (step.locator === undefined) return proposeWithoutTarget(context);
  const remembered = targetFingerprint(step, notes, plan.values);
  if (!remembered) return handleMismatch(run, 'bad-note', step.verb, ports);
  const fingerprint = withShownCount(remembered, step.named, plan.values, run.snapshot?.nodes ?? []);
  if (step.verb === 'fillByHand') return handOver(context, fingerprint);
  const start = loopAround(plan);
  if (start !== undefined) return proposeBodyStep(context, fingerprint, start);
  if (step.pad) return proposePadStep(context, fingerprint, step.pad);
  if (step.count) return proposeCountStep(context, fingerprint, step.count);
  if (step.turn) return proposeTurnStep(context, fingerprint, step.turn);
  if (step.untilGone) return proposeUntilGone(context, fingerprint);
  if (step.pick) return proposePicked(context, fingerprint, step.pick);
  return step.each ? proposeLoopStep(context, fingerprint) : proposeOnTarget(context, fingerprint);
}

function proposeWithoutTarget({ run, plan, step, ports }: ProcedureStepContext): Promise<Run> {
  const action = stepAction(step, plan.values, undefined);
  if (!action) return handleMismatch(run, 'bad-note', step.verb, ports);
  const extra = { expected: stepExpectation(step, plan.values) };
  return commitProposal(withProposal(advance(run, plan), { action, by: 'procedure', target: '', extra }, ports), ports);
}

async function proposeOnTarget(context: ProcedureStepContext, fingerprint: Fingerprint): Promise<Run> {
  const { plan, step, notes, ports, signal } = context;
  let { run } = context;
  const opens = step.optional !== true && isOpener(plan, notes);
  const next = step.optional || opens ? nextRequiredTarget(plan, notes) : undefined;
  const following = opens && next === 'end' ? undefined : next;
  const place = { origin: run.origin, values: plan.values };
  const hints = { ...(await locateOptions(step, notes, place, ports.notes)), ...besideLast(run, plan) };
  // A target in a row is met only if the row itself has the name.
  const isMet =
    hasGoalName(context, fingerprint) && (!hints.within || (await isGoalThere(context, fingerprint, hints)));
  if (isMet) return commitProposal(advance(run, plan), ports);
  const limit = isTurning(context) ? { limitMs: TURNED_LIMIT_MS } : {};
  const search = { tabId: run.tabId, fingerprint, hints, following, opens, ...limit };
  const day = await findDayCell(context, fingerprint);
  const shown = day === undefined ? await locateTarget(search, ports, signal) : foundAt(day);
  if (shown.type === 'skipped') return commitProposal(advance(run, plan), ports);
  const scrolled = shown.type === 'missing' && hints.within ? await scrollTo(context, fingerprint, hints) : undefined;
  // A list that was scrolled shows other rows: they are no effect of the act.
  if (scrolled)
    run = withSnapshot(run, await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal));
  const located = scrolled ?? shown;
  if (located.type === 'found' && (isWhereItLeads(context, located.ref) || (await isGoalReached(context, located.ref))))
    return commitProposal(advance(run, plan), ports);
  const row = hints.within?.has.join(', ');
  const target = `${noteTitle({ kind: 'locator', fingerprint })}${row === undefined ? '' : ` (${row})`}`;
  const stored = stepAction(step, plan.values, located.type === 'found' ? located.ref : 'e0');
  if (!stored) return handleMismatch(run, 'bad-note', step.verb, ports);
  const action = fitToTarget(stored, located.facts);
  if (located.type === 'missing' && (await isGoalThere(context, fingerprint, hints)))
    return commitProposal(advance(run, plan), ports);
  if (located.type === 'missing' && located.reason === 'gone' && isNothingToKeep(context))
    return commitProposal(advance(run, plan), ports);
  const turned =
    located.type === 'missing' && isOnOtherPage(context, located)
      ? (liftFilter(context, hints) ?? turnPage(context))
      : undefined;
  if (turned) return turned;
  if (located.type === 'missing') {
    const reason = `locate-${located.reason}`;
    // Stored as a failed step, so that the locator gets the blame.
    const gap = await describeGap(context);
    const extra = { state: 'failed' as const, reason, locator: step.locator, ...gap };
    const failed = withProposal(run, { action, by: 'procedure', target, extra }, ports);
    return handleMismatch({ ...failed, phase: 'decide' }, reason, target, ports);
  }
  const { nodes = [] } = run.snapshot ?? {};
  const other = step.selects ? findOtherTicked(nodes, located.ref, run.steps) : undefined;
  if (other !== undefined) return handleMismatch(run, 'others-ticked', other, ports);
  const left = step.empties
    ? (findLeftInForm(nodes, run.steps) ?? findLeftChip(nodes, [...step.must, ...step.some], plan.values))
    : undefined;
  const ticked =
    step.unticked && !hasOpenedPage(run.steps)
      ? tickedBoxes(nodes, [...run.steps, { action, facts: undefined, effect: undefined }])?.[0]
      : undefined;
  if (left !== undefined) return handleMismatch(run, 'left-in-form', left, ports);
  if (ticked !== undefined) return handleMismatch(run, 'others-ticked', ticked, ports);
  const expected = stepExpectation(step, plan.values);
  const isHealed = located.how === 'healed';
  const extra = {
    ...stepPromise(step, plan.values, isHealed),
    expected: isHealed ? loosenExpectation(expected) : expected,
    locator: step.locator,
    choice: explainChoice(located, plan),
    ...(isHealed ? { healed: true, likeness: located.score } : {}),
  };
  const proposal = withProposal(advance(run, plan), { action, by: 'procedure', target, extra }, ports);
  return guardAndAct(await commitProposal(proposal, ports), ports, signal, located);
}

/** The element that was chosen of those that the target fits; its facts are read before the act. */
function foundAt(ref: string): LocatedTarget & Found {
  return { type: 'found', ref, how: 'same', score: 1, margin: 1 };
}

/** Whether the target carries a value of the request, which a row of another page of the list may hold. */
function isOnOtherPage({ step }: ProcedureStepContext, { reason }: { reason: string }): boolean {
  const isNamedByValue = step.named?.some((part) => 'slot' in part) === true;
  return reason === 'gone' && (step.within !== undefined || isNamedByValue);
}

/** The target of the step before. */
function besideLast({ steps, leftOut }: Run, { at }: ProcedurePlan): { beside?: string } {
  const last = steps.at(-1);
  const ref = at > 0 && last?.by === 'procedure' && !leftOut ? targetRef(last.action) : undefined;
  return ref === undefined ? {} : { beside: ref };
}

/** The target in a row further down the list. */
function scrollTo({ run, ports, signal }: ProcedureStepContext, fingerprint: Fingerprint, hints: LocateHints) {
  const { role, name } = fingerprint;
  let nodes = run.snapshot?.nodes ?? [];
  const lastRow = () => lastOfList(nodes, (node) => node.role === role && node.name === name);
  if (lastRow() === undefined) return undefined;
  const find = async () => {
    const located = await rejectOnAbort(ports.page.locate(run.tabId, fingerprint, hints), signal);
    if (located.type === 'found') return located;
    // A list that draws only what is in sight has other rows now.
    nodes = (await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal)).nodes;
    return undefined;
  };
  return scrollForMore(run, lastRow, find, ports, signal);
}

/** The other candidates, stored with the step to explain why this element and this procedure were chosen. */
function explainChoice({ score, others = [] }: Found, { rivals, at }: ProcedurePlan): StepChoice {
  const round = (similarity: number) => Math.round(100 * similarity) / 100;
  return {
    likeness: round(score),
    ...(others.length > 0
      ? { others: others.map((other) => ({ target: `${other.role} “${other.name}”`, likeness: round(other.score) })) }
      : {}),
    // The procedure was chosen once, before its first step.
    ...(at === 0 && rivals ? { procedures: rivals } : {}),
  };
}

/** @returns `end` if no required step follows, undefined if the next one has no target */
function nextRequiredTarget(plan: ProcedurePlan, notes: readonly Note[]): Fingerprint | 'end' | undefined {
  const next = plan.body.steps.slice(plan.at + 1).find((step) => !step.optional);
  if (!next) return 'end';
  return next.locator === undefined ? undefined : targetFingerprint(next, notes, plan.values);
}
