/** learnGuidelinesOfRun stores the guidelines that a run taught, and what it says of those known before. */
import { makeId } from '../../core/ids';
import { cut, type EndedTask, guidelinesOfRun, type PlainStep, questionOf } from '../../learning/guidelines/lessons';
import { evidenceOf } from '../../learning/guidelines/standing';
import { noteKey } from '../../learning/note-key';
import { stripPoliteness } from '../../learning/request-words';
import type { GuidelineBody, Note } from '../../records/note';
import type { Run } from '../../records/run';
import { templateText, toTemplate } from '../../records/template';
import { collectWrittenValues, toEpisodeStep } from '../run/written-values';
import { addEvidence, type LessonContext } from './lesson';

/** Origins of guidelines in the user's own words. */
const SPOKEN: ReadonlySet<string> = new Set(['answer', 'refusal', 'correction']);

export function learnGuidelinesOfRun(context: LessonContext): void {
  const task = endedTask(context.run);
  addPrompts(context);
  judgeKnown(context, task);
  for (const body of guidelinesOfRun(task)) learnGuideline(context, body);
}

function endedTask(run: Run): EndedTask {
  return {
    title: templateText(toTemplate(stripPoliteness(run.request), collectWrittenValues(run))).replace(
      /‹value-\d+›/gu,
      '…',
    ),
    steps: run.steps.map((step) => plainStep(run, step)),
    outcome: { state: run.outcome?.state ?? '', code: run.outcome?.code ?? '' },
    answered: run.answered ?? [],
    corrected: correctedTargets(run),
  };
}

/** For each remark of the user: the target of the step before it, and that of the same act after it. */
function correctedTargets(run: Run): { verb: string; use: string; avoid: string }[] {
  const steps = run.steps.map((step) => ({ ...plainStep(run, step), n: step.n }));
  return (run.remarks ?? []).flatMap(({ n }) => {
    const before = steps.find((step) => step.n === n);
    const after = steps.find((step) => step.n > n && step.verb === before?.verb && step.state === 'done');
    if (!before || !after || before.target === '' || after.target === '' || after.target === before.target) return [];
    return [{ verb: before.verb, use: after.target, avoid: before.target }];
  });
}

function plainStep(run: Run, step: Run['steps'][number]): PlainStep {
  const { verb, target, by } = toEpisodeStep(run, step, 'done');
  const hadEffect = step.effect === undefined || step.effect.facts.length > 0;
  return { verb, target: cut(target), by, state: step.state, hadEffect };
}

/** The guidelines in the model's prompt: each was told once more. */
function addPrompts({ run, notes, lesson }: LessonContext): void {
  const { plan } = run;
  const conversation = plan?.kind === 'procedure' ? plan.caller : plan;
  const prompted = conversation?.kind === 'model' ? (conversation.recalled ?? []) : [];
  for (const note of notes.filter(({ id, body }) => body.kind === 'guideline' && prompted.includes(id)))
    lesson.events.push({ kind: 'note.prompted', payload: { note: note.id, episode: run.episode } });
}

function judgeKnown(context: LessonContext, { steps, outcome }: EndedTask): void {
  for (const note of context.notes) {
    if (note.body.kind !== 'guideline') continue;
    const channel = evidenceOf(note.body, steps, outcome.state === 'done');
    if (channel) addEvidence(context, note, channel);
  }
}

/** A guideline that is known is confirmed; an answer to a known question replaces the earlier one; a forgotten one stays away. */
function learnGuideline(context: LessonContext, body: GuidelineBody): void {
  const { run, notes, rejected, nowMs, chance, lesson } = context;
  const key = noteKey(body);
  const known = notes.find((note) => note.body.kind === 'guideline' && noteKey(note.body) === key);
  if (known) return isJudged(context, known) ? undefined : addEvidence(context, known, 'effect-seen');
  if (rejected.has(key)) return;
  const question = questionOf(body);
  const earlier = question === undefined ? undefined : notes.find((note) => isAnswerTo(note, question));
  if (earlier?.pinned) return;
  lesson.events.push(
    earlier
      ? { kind: 'note.changed', payload: { note: earlier.id, episode: run.episode, body, why: 'edited' } }
      : {
          kind: 'note.created',
          payload: {
            note: makeId('note', nowMs, chance),
            episode: run.episode,
            // The user's own words and answers are the user's notes.
            source: SPOKEN.has(body.from ?? '') ? 'user' : 'agent',
            state: 'trial',
            body,
          },
        },
  );
  lesson.sentences.push({ code: 'guideline', params: [body.text] });
}

function isJudged({ lesson }: LessonContext, note: Note): boolean {
  return lesson.events.some((event) => event.kind === 'evidence' && event.payload.note === note.id);
}

function isAnswerTo({ body }: Note, question: string): boolean {
  return body.kind === 'guideline' && questionOf(body) === question;
}
