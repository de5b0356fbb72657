/** planChosenTask plans the known task that the user chose from a list, with the user's values. */
import { FieldnotesError } from '../../core/errors';
import { fillProcedure } from '../../learning/derive-values';
import type { ChosenTask } from '../../records/known-task';
import type { Note } from '../../records/note';
import type { Plan } from '../../records/plan';
import { fillTemplate } from '../../records/template';
import { createProcedurePlan } from './procedure-plan';
import { usableProcedure } from './recall-procedures';

/** @returns undefined if the procedure is no longer usable, or a value does not fit its field */
export function planChosenTask(chosen: ChosenTask, notes: readonly Note[], nowMs: number): Plan | undefined {
  const note = notes.find(({ id }) => id === chosen.note);
  const body = note && usableProcedure(note, notes);
  if (!note || !body || body.slots.some((slot) => chosen.values[slot] === undefined)) return undefined;
  const filled = fillProcedure(body, chosen.values, nowMs);
  return filled && createProcedurePlan({ note, ...filled, otherCandidates: [] }, notes);
}

/** The request that the chosen task answers. @throws FieldnotesError if the task cannot run with these values */
export function requestOfChosenTask(chosen: ChosenTask, notes: readonly Note[], nowMs: number): string {
  const note = notes.find(({ id }) => id === chosen.note);
  const body = note && usableProcedure(note, notes);
  if (!body) throw new FieldnotesError('no-such-note', 'this task is no longer in the notebook');
  const missing = body.slots.filter((slot) => (chosen.values[slot] ?? '').trim() === '');
  if (missing.length > 0) throw new FieldnotesError('bad-answer', `Enter a value for: ${missing.join(', ')}`);
  if (!fillProcedure(body, chosen.values, nowMs))
    throw new FieldnotesError('bad-answer', 'A value does not fit its field: enter a date, a time or a number there');
  return fillTemplate(body.request, chosen.values);
}
