/** learnFrom turns an ended run into events: evidence for followed notes, and new or changed locators and procedures. */
import type { Chance } from '../../core/chance';
import type { Run } from '../../records/run';
import { toEpisodeStep } from '../run/written-values';
import { addFollowedNotes } from './followed-notes';
import { joinDuplicates } from './join-duplicates';
import { learnGuidelinesOfRun } from './learn-guidelines';
import { learnPhraseOfRun } from './learn-phrase';
import { learnPlacesOfRun, learnProcedureOfRun } from './learn-procedure';
import type { Lesson, LessonContext, SiteNotes } from './lesson';
import { addChangedAttributes, updateHealedLocators } from './recovered-locators';

export function learnFrom(run: Run, known: SiteNotes, nowMs: number, chance: Chance): Lesson {
  const lesson: Lesson = { events: [], sentences: [] };
  const context: LessonContext = { ...known, run, nowMs, chance, lesson };
  addFollowedNotes(context);
  // A task without one of its steps is an example of nothing.
  if (run.leftOut) return lesson;
  // A baseline run teaches nothing, nor does a request of another program; a run without evidence teaches places, never a procedure.
  if (run.withheld || isStrangersRun(run)) return lesson;
  if (!run.teaching) learnGuidelinesOfRun(context);
  if (run.outcome?.state === 'unconfirmed' || run.follows) learnPlacesOfRun(context);
  // Words about the task before, such as “no, the other one”, are no task of their own.
  if (run.outcome?.state !== 'done' || run.follows) return lesson;
  addDemonstratedSteps(context);
  addChangedAttributes(context);
  learnPhraseOfRun(context);
  if (run.plan?.kind === 'procedure' && !run.mends) {
    updateHealedLocators(context);
    joinDuplicates(context);
  } else learnProcedureOfRun(context);
  return lesson;
}

/** A run that another program asked for and in which the user demonstrated nothing. */
function isStrangersRun({ requestedBy, teaching, mends }: Run): boolean {
  return requestedBy !== undefined && !teaching && !mends;
}

/** Journals the user's own steps only now: their values are known, and blanked, once the request is. */
function addDemonstratedSteps({ run, lesson }: LessonContext): void {
  if (!run.teaching && !run.mends) return;
  const completedBefore = run.mends?.carried ?? 0;
  for (const step of run.steps.filter(({ by, n }) => by === 'user' && n > completedBefore))
    lesson.events.push({
      kind: 'step.intended',
      payload: { episode: run.episode, step: toEpisodeStep(run, step, 'done') },
    });
}
