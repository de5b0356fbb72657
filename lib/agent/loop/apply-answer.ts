/** applyAnswer stores the user's answer to a run's open question and returns the run to work, or ends it. */
import type { Answer } from '../../records/answer';
import { FieldnotesError } from '../../core/errors';
import { allowedControl } from '../../guard/allowed-control';
import { originOf } from '../../guard/url';
import { confirmationHolds } from '../../guard/confirm';
import type { PendingEvent } from '../../journal/events';
import type { Question } from '../../records/question';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { planChosenProcedure } from '../plan/choose-plan';
import { createModelPlan } from '../plan/model-plan';
import { planChosenTask, requestOfChosenTask } from '../plan/chosen-task';
import type { Ports } from '../run/ports';
import { endWaiting, lastStep, withLastStep } from '../run/run-state';
import { answerUndispatchedStep, withToolResult } from '../run/tool-call';
import { inAllowedTab } from '../step/follow-tab';
import { applySibling } from '../step/offer-sibling';
import { endTeaching } from '../teach/end-teaching';
import { applyRemark, proposeCorrection } from './apply-remark';

/** @throws FieldnotesError 'bad-answer' if the answer does not fit the question */
export async function applyAnswer(run: Run, question: Question, answer: Answer, ports: Ports): Promise<void> {
  if (answer.type === 'no' && question.type !== 'happened') return applyNo(run, question, ports);
  const now = ports.clock.now();
  switch (question.type) {
    case 'access':
      return commitAnswer(
        {
          ...endWaiting(run, run.resumePhase ?? 'start', now),
          ...(question.pattern === '' ? { hasIconPress: true } : {}),
        },
        'yes',
        ports,
      );
    case 'confirm': {
      if (confirmationHolds(question, question.bound, now) === 'expired') return declineStep(run, 'expired', ports);
      if (answer.type === 'always') await allowAlways(run, question, ports);
      return commitAnswer(confirmed(run, question, now), 'yes', ports);
    }
    case 'paused':
      return applyPaused(run, answer, ports);
    case 'choice':
      return applyChosenElement(run, answer, ports);
    case 'procedure': {
      const plan = answer.type === 'procedure' ? await planChosenProcedure(run, answer.note, ports) : undefined;
      if (!plan) throw new FieldnotesError('bad-answer', 'Choose one of the procedures');
      return commitAnswer({ ...endWaiting(run, 'decide', now), plan }, 'chosen', ports);
    }
    case 'nearest':
      return applyNearest(run, question, answer, ports);
    case 'sibling':
      return commitAnswer(await applySibling(run, question, answer, ports), 'chosen', ports);
    case 'missed':
      return acceptGap(run, ports);
    case 'phrase':
      return applyRequest(run, answer, ports);
    case 'constant':
      return applyConstant(run, question, answer, ports);
    case 'value': {
      if (answer.type !== 'text' || run.plan?.kind !== 'procedure')
        throw new FieldnotesError('bad-answer', 'Enter the value');
      const values = { ...run.plan.values, [question.slot]: answer.text };
      return commitAnswer({ ...endWaiting(run, 'decide', now), plan: { ...run.plan, values } }, 'chosen', ports);
    }
    case 'hand': {
      if (answer.type !== 'yes' || run.plan?.kind !== 'procedure')
        throw new FieldnotesError('bad-answer', 'Say when the field is filled in');
      const plan = { ...run.plan, at: run.plan.at + 1 };
      return commitAnswer({ ...endWaiting(run, 'decide', now), plan }, 'yes', ports);
    }
    case 'open': {
      if (answer.type !== 'text' || run.plan?.kind !== 'model' || !run.plan.open)
        throw new FieldnotesError('bad-answer', 'Answer the question in words');
      const plan = withToolResult(run.plan, run.plan.open, `The user answered: ${answer.text}`);
      const answers = [...(run.answers ?? []), answer.text];
      const answered = [...(run.answered ?? []), { question: question.text, answer: answer.text }];
      return commitAnswer({ ...endWaiting(run, 'observe', now), plan, answers, answered }, 'chosen', ports);
    }
    case 'tab':
      return commitAnswer(inAllowedTab(endWaiting(run, 'observe', now), question.tabId), 'yes', ports);
    case 'happened': {
      const isDone = answer.type === 'yes';
      const change = isDone ? { state: 'acted' as const } : { state: 'failed' as const, reason: 'not-done-says-user' };
      return commitAnswer(withLastStep(endWaiting(run, 'witness', now), change), isDone ? 'yes' : 'no', ports);
    }
  }
}

/** The step goes on to the guard, or, where nothing but its requests is left to do, to the page. */
function confirmed(run: Run, question: Extract<Question, { type: 'confirm' }>, now: number): Run {
  const isPostponed = lastStep(run).isPostponed === true;
  return withLastStep(endWaiting(withVisit(run, question), isPostponed ? 'act' : 'guard', now), {
    bound: question.bound,
    ...(isPostponed ? { state: 'intent' as const } : { reason: 'confirmed' }),
    ...announced(run, question),
    ...(question.code === 'unsaved-changes' ? { leavesUnsaved: true } : {}),
  });
}

/** A yes to a document of another site grants reading there, not acting. */
function withVisit(run: Run, { code, request, to }: Extract<Question, { type: 'confirm' }>): Run {
  const origin = code === 'leaves-origin' && request !== undefined && to !== undefined ? originOf(to) : undefined;
  if (!origin || run.grant.read.includes(origin)) return run;
  return { ...run, grant: { ...run.grant, read: [...run.grant.read, origin] } };
}

/** Lets the request leave that the question was about, beside those of earlier questions. */
function announced(run: Run, { request }: Extract<Question, { type: 'confirm' }>): Partial<Run['steps'][number]> {
  if (request === undefined) return {};
  return { isAnnounced: true, announced: [...(lastStep(run).announced ?? []), request] };
}

/** The user's choice among the nearest tasks; the values are the user's, as read or corrected. */
async function applyNearest(
  run: Run,
  { choices }: Extract<Question, { type: 'nearest' }>,
  answer: Answer,
  ports: Ports,
): Promise<void> {
  if (answer.type !== 'task' || !choices.some(({ task }) => task.note === answer.task.note))
    throw new FieldnotesError('bad-answer', 'Choose one of the known tasks');
  const now = ports.clock.now();
  const notes = await ports.notes.notesOf(run.origin);
  // Says which value is missing or does not fit.
  requestOfChosenTask(answer.task, notes, now);
  const plan = planChosenTask(answer.task, notes, now);
  if (!plan) throw new FieldnotesError('no-such-note', 'this task is no longer in the notebook');
  await commitAnswer({ ...endWaiting(run, 'decide', now), plan, rephrased: answer.task.note }, 'chosen', ports);
}

/** Allows the step's control for good; only a control that was asked about for want of harmless words can be. */
async function allowAlways(run: Run, question: Extract<Question, { type: 'confirm' }>, ports: Ports): Promise<void> {
  const { facts, action } = lastStep(run);
  if (question.code !== 'unknown-control' || !facts || run.requestedBy)
    throw new FieldnotesError('bad-answer', 'This act is asked about each time: answer yes or no');
  await ports.allowed.add(allowedControl(facts, action.verb, ports.clock.now()));
}

async function commitAnswer(next: Run, answer: 'yes' | 'no' | 'chosen', ports: Ports): Promise<void> {
  const event: PendingEvent = { kind: 'user.answered', payload: { episode: next.episode, answer } };
  // Without an origin no episode was started.
  await ports.store.commitRun('step.answered', next, next.origin, next.origin === '' ? [] : [event]);
}

async function applyNo(run: Run, question: Question, ports: Ports): Promise<void> {
  if (question.type === 'confirm') return declineStep(run, 'no', ports);
  // The task goes on in the tab it was in.
  if (question.type === 'tab')
    return commitAnswer({ ...endWaiting(run, 'decide', ports.clock.now()), openedTab: undefined }, 'no', ports);
  if (question.type === 'sibling')
    return commitAnswer({ ...endWaiting(run, 'decide', ports.clock.now()), hasDeclinedSibling: true }, 'no', ports);
  // A model goes on where none of the known tasks was meant.
  const plan = question.type === 'nearest' ? await createModelPlan(run, ports) : undefined;
  if (plan) return commitAnswer({ ...endWaiting(run, 'observe', ports.clock.now()), plan }, 'no', ports);
  const code =
    question.type === 'access' ? 'no-access' : question.type === 'missed' ? 'taught-missed' : 'stopped-by-user';
  await finishRun(endWaiting(run, 'ended', ports.clock.now()), { state: 'stopped', code }, ports);
}

/** Go on as planned, or with what the user says. */
async function applyPaused(run: Run, answer: Answer, ports: Ports): Promise<void> {
  if (answer.type === 'text') {
    await applyRemark(run, answer.text, ports);
    return;
  }
  await commitAnswer(endWaiting(run, run.resumePhase ?? 'observe', ports.clock.now()), 'yes', ports);
}

async function applyChosenElement(run: Run, answer: Answer, ports: Ports): Promise<void> {
  const corrected = run.corrects?.command;
  if (answer.type === 'choice' && corrected) {
    await ports.page.showChoices(run.tabId, []);
    await proposeCorrection(run, { ...corrected, chosen: answer.ref }, ports);
    return;
  }
  if (answer.type !== 'choice' || run.plan?.kind !== 'planner')
    throw new FieldnotesError('bad-answer', 'Choose one of the elements');
  const now = ports.clock.now();
  const { at, commands } = run.plan;
  const chosen = commands.map((command, i) => (i === at ? { ...command, chosen: answer.ref } : command));
  await ports.page.showChoices(run.tabId, []);
  await commitAnswer({ ...endWaiting(run, 'decide', now), plan: { ...run.plan, commands: chosen } }, 'chosen', ports);
}

/** The demonstration is learned without the acts that could not be recorded. */
async function acceptGap(run: Run, ports: Ports): Promise<void> {
  const waited = endWaiting(run, 'teaching', ports.clock.now());
  const accepted: Run = { ...waited, teaching: { problems: [], ...waited.teaching, isGapAccepted: true } };
  await endTeaching(await ports.store.commitRun('step.answered', accepted, run.origin, []), ports);
}

/** The request of a demonstration that was started without one. */
async function applyRequest(run: Run, answer: Answer, ports: Ports): Promise<void> {
  if (answer.type !== 'text') throw new FieldnotesError('bad-answer', 'Enter a request for the recorded task');
  const named = { ...endWaiting(run, 'teaching', ports.clock.now()), request: answer.text };
  await endTeaching(await ports.store.commitRun('step.answered', named, run.origin, []), ports);
}

/** Stores what the user says of a demonstrated value that the request does not name. */
async function applyConstant(
  run: Run,
  { n, at }: Extract<Question, { type: 'constant' }>,
  answer: Answer,
  ports: Ports,
): Promise<void> {
  if (answer.type !== 'constant' || !run.teaching) throw new FieldnotesError('bad-answer', 'Choose what the value is');
  const constants = [...(run.teaching.constants ?? []), { n, at, keep: answer.keep }];
  const kept = { ...endWaiting(run, 'teaching', ports.clock.now()), teaching: { ...run.teaching, constants } };
  await endTeaching(await ports.store.commitRun('step.answered', kept, run.origin, []), ports);
}

/** Ends the run: an action the user declined, or did not confirm in time, is not attempted another way. */
export async function declineStep(run: Run, answer: 'no' | 'expired', ports: Ports): Promise<void> {
  const event: PendingEvent = { kind: 'user.answered', payload: { episode: run.episode, answer } };
  const reason = answer === 'no' ? 'declined' : 'confirm-expired';
  const refused = withLastStep(endWaiting(run, 'decide', ports.clock.now()), { state: 'refused', reason });
  const next = answerUndispatchedStep(refused, ports.chance);
  const stored = await ports.store.commitRun('step.answered', next, run.origin, [event]);
  await finishRun(stored, { state: 'refused', code: reason, params: [lastStep(stored).target] }, ports);
}
