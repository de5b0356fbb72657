/** Credit and blame for the notes that guided a run's steps: addFollowedNotes. */
import { utcDay } from '../../core/clock';
import type { Channel } from '../../journal/events';
import { type Note, noteTitle } from '../../records/note';
import type { Run, RunStep } from '../../records/run';
import { isStaleTarget } from '../run/stale-target';
import { isInterstitial } from '../evidence/interstitial';
import { addEvidence, type LessonContext } from './lesson';

export function addFollowedNotes(context: LessonContext): void {
  const { run, notes } = context;
  // A good end without one of its steps is no evidence for the whole task.
  const procedure = run.leftOut ? undefined : findFollowedProcedure(run, notes);
  for (const [i, step] of run.steps.entries())
    if (isEvidence(step, run.steps[i + 1], run)) addStepEvidence(context, step, procedure);
  if (procedure) addProcedureEvidence(context, procedure);
  addCalledProcedures(context);
}

/** Procedures called as tools: each is judged by whether it ran to its end. */
function addCalledProcedures(context: LessonContext): void {
  for (const { note, isDone } of context.run.called ?? []) {
    const procedure = context.notes.find(({ id }) => id === note);
    if (procedure) addEvidence(context, procedure, isDone ? 'effect-seen' : 'effect-missing');
  }
}

/** Skips steps that no note guided, that failed on an interstitial, that were counted before a gap, or that were proposed again. */
function isEvidence(step: RunStep, next: RunStep | undefined, run: Run): boolean {
  const wasCountedBefore = step.n <= (run.mends?.carried ?? run.carried ?? 0);
  // A refusal by the site, or another answer, is about the values, not about the way.
  const isAboutValues = step.reason === 'site-refused' || step.reason === 'other-state';
  if (step.by !== 'procedure' || isInterstitial(step.reason) || isAboutValues || wasCountedBefore) return false;
  return !(isStaleTarget(step) && next?.by === 'procedure');
}

/** A target that was not found is the locator's fault, a missing effect the procedure's. */
function addStepEvidence(context: LessonContext, step: RunStep, procedure: Note | undefined): void {
  const channel = channelOf(step);
  if (!channel) return;
  const wasNotLocated = step.reason?.startsWith('locate-') === true;
  const locator = context.notes.find(({ id }) => id === step.locator);
  if (locator && (channel === 'effect-seen' || wasNotLocated)) {
    addEvidence(context, locator, channel);
    addFollowed(context, locator);
  }
  if (procedure && !wasNotLocated) addEvidence(context, procedure, channel);
}

function channelOf({ state }: RunStep): Channel | undefined {
  if (state === 'done') return 'effect-seen';
  return state === 'failed' ? 'effect-missing' : undefined;
}

function addProcedureEvidence(context: LessonContext, procedure: Note): void {
  const { run, lesson } = context;
  const isDone = run.outcome?.state === 'done';
  const isNewToday = utcDay(procedure.createdAt) === utcDay(run.startedAt);
  // Only the user's own request says that the task is wanted.
  if (isDone && !isNewToday && !run.requestedBy) addEvidence(context, procedure, 'asked-another-day');
  if (run.outcome?.code === 'stopped-by-user') addEvidence(context, procedure, 'stopped');
  // The episode keeps the note followed last: the procedure, not one of its locators.
  addFollowed(context, procedure);
  if (isDone) lesson.sentences.push({ code: 'followed', params: [noteTitle(procedure.body)] });
}

function addFollowed({ run, lesson }: LessonContext, note: Note): void {
  lesson.events.push({
    kind: 'note.followed',
    payload: { note: note.id, version: note.version, episode: run.episode },
  });
}

/** The procedure the run started with, also if the model took over later. */
function findFollowedProcedure(run: Run, notes: readonly Note[]): Note | undefined {
  const id = run.plan?.kind === 'procedure' ? run.plan.note : run.procedure;
  return notes.find((note) => note.id === id && note.body.kind === 'procedure');
}
