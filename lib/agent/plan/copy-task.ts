/** copyTask makes the events that bring a task of another origin here unconfirmed: its presses count as irreversible. */
import { hashOf } from '../../core/canonical';
import type { Id } from '../../core/ids';
import type { PendingEvent } from '../../journal/events';
import type { Note, NoteBody, ProcedureBody, ProcedureStep } from '../../records/note';
import { foreignStepClass } from '../../records/foreign-step';
import type { Template } from '../../records/template';
import { usableProcedure } from './recall-procedures';

interface CopiedTask {
  note: Id<'note'>;
  events: PendingEvent[];
}

/**
 * @param notes all notes of the other origin
 * @returns undefined if the task is no longer usable there
 */
export function copyTask(id: string, notes: readonly Note[], from: string, to: string): CopiedTask | undefined {
  const note = notes.find((one) => one.id === id);
  const body = note && usableProcedure(note, notes);
  if (!body) return undefined;
  const idHere = (original: string): Id<'note'> => `note_${hashOf([from, to, original]).slice(0, 22)}` as Id<'note'>;
  const locators = new Set(body.steps.flatMap(({ locator }) => (locator === undefined ? [] : [locator])));
  const copied = notes.filter((one) => locators.has(one.id));
  const create = (original: string, made: NoteBody): PendingEvent => ({
    kind: 'note.created',
    payload: { note: idHere(original), source: 'import', state: 'trial', body: made },
  });
  const steps = body.steps.map((step) => stepHere(step, { from, to, idHere }));
  const begins = body.begins && { ...body.begins, url: body.begins.url?.replace(from, to) };
  const procedure: ProcedureBody = { ...body, ...(begins ? { begins: withoutAbsent(begins) } : {}), steps };
  return {
    note: idHere(id),
    events: [...copied.map((locator) => create(locator.id, locator.body)), create(id, procedure)],
  };
}

function withoutAbsent({ url, ...begins }: NonNullable<ProcedureBody['begins']>): ProcedureBody['begins'] {
  return { ...begins, ...(url === undefined ? {} : { url }) };
}

interface Move {
  from: string;
  to: string;
  idHere(original: string): Id<'note'>;
}

function stepHere(step: ProcedureStep, { from, to, idHere }: Move): ProcedureStep {
  const moved = (template: Template): Template =>
    template.map((part) => ('text' in part ? { text: part.text.replace(from, to) } : part));
  return {
    ...step,
    ...(step.locator === undefined ? {} : { locator: idHere(step.locator) }),
    ...(step.url === undefined ? {} : { url: moved(step.url) }),
    class: foreignStepClass(step.verb),
  };
}
