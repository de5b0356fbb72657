/** offerSibling asks whether a task that is known on another origin of the same app may be used here; applySibling takes the answer. */
import { FieldnotesError } from '../../core/errors';
import { makeId } from '../../core/ids';
import type { Answer } from '../../records/answer';
import type { Question } from '../../records/question';
import type { Run } from '../../records/run';
import { planChosenTask, requestOfChosenTask } from '../plan/chosen-task';
import { copyTask } from '../plan/copy-task';
import { toKnownTask } from '../plan/known-tasks';
import type { SiblingTask } from '../plan/sibling-tasks';
import type { Ports } from '../run/ports';
import { endWaiting, waitForAnswer } from '../run/run-state';

/** @returns undefined if the task cannot be shown */
export function offerSibling(run: Run, { origin, recalled }: SiblingTask, ports: Ports): Promise<Run> | undefined {
  const task = toKnownTask(recalled.note);
  if (!task) return undefined;
  const now = ports.clock.now();
  const said = Object.fromEntries(task.blanks.map(({ slot }) => [slot, recalled.values[slot] ?? '']));
  const question = {
    type: 'sibling' as const,
    id: makeId('question', now, ports.chance),
    origin,
    choices: [{ task, values: said }],
  };
  return ports.store.commitRun('step.asked', waitForAnswer(run, question, 'decide', now), run.origin, []);
}

/** The run with the copied task as its plan. */
export async function applySibling(
  run: Run,
  { origin, choices }: Extract<Question, { type: 'sibling' }>,
  answer: Answer,
  ports: Ports,
): Promise<Run> {
  if (answer.type !== 'task' || !choices.some(({ task }) => task.note === answer.task.note))
    throw new FieldnotesError('bad-answer', 'Choose the known task, or none');
  const notes = await ports.notes.notesOf(origin);
  const now = ports.clock.now();
  // Says which value is missing or does not fit.
  requestOfChosenTask(answer.task, notes, now);
  const copied = copyTask(answer.task.note, notes, origin, run.origin);
  if (!copied) throw new FieldnotesError('no-such-note', 'this task is no longer in the notebook');
  const known = new Set<string>((await ports.notes.notesOf(run.origin)).map(({ id }) => id));
  const events = copied.events.filter(({ kind, payload }) => kind !== 'note.created' || !known.has(payload.note));
  if (events.length > 0) await ports.store.commitEvents(run.origin, events);
  const plan = planChosenTask(
    { note: copied.note, values: answer.task.values },
    await ports.notes.notesOf(run.origin),
    now,
  );
  if (!plan) throw new FieldnotesError('no-such-note', 'this task is no longer in the notebook');
  return { ...endWaiting(run, 'decide', now), plan };
}
