/** What the user writes into the notebook by hand: checked like everything else, and an event like everything else. */
import { hasEnoughWords } from '../end/request-words';
import { FieldnotesError } from '../../core/errors';
import { makeId } from '../../core/ids';
import { judgeUrl } from '../../guard/url';
import type { PendingEvent } from '../../journal/events';
import type { Note, NoteBody, ProcedureBody } from '../../records/note';
import { parametersIn } from '../../records/template';
import { VERBS } from '../../page/words/action';
import type { Ports } from '../run/ports';

/**
 * A note's new shape.
 * @throws FieldnotesError 'bad-edit' where it would be another note, point at other places, or do other acts
 */
export function editNote(note: Note, body: NoteBody): PendingEvent {
  if (body.kind !== note.body.kind) throw bad('a note cannot become one of another kind');
  if (body.kind === 'procedure' && note.body.kind === 'procedure') checkProcedure(body, note.body);
  if (body.kind === 'locator') throw bad('what a place is like is learned, not written');
  return { kind: 'note.changed', payload: { note: note.id, body, why: 'edited' } };
}

/** A guideline in the user's words. */
export function createGuideline(body: NoteBody, { clock, chance }: Pick<Ports, 'clock' | 'chance'>): PendingEvent {
  const id = makeId('note', clock.now(), chance);
  return { kind: 'note.created', payload: { note: id, source: 'user', state: 'trial', body } };
}

/** @throws FieldnotesError 'bad-edit' for what is no site */
export function parseSiteOrigin(address: string): string {
  const verdict = judgeUrl(address);
  if (!verdict.ok) throw bad(`${address} is no address of a site`);
  return verdict.url.origin;
}

/** Steps may be left out, put in another order, write or expect something else; new places and acts are shown, not written. */
function checkProcedure(body: ProcedureBody, before: ProcedureBody): void {
  if (!hasEnoughWords(body.request)) throw bad('the words must say more than their blanks');
  const slots = new Set(parametersIn(body.request));
  const actOf = (step: ProcedureBody['steps'][number]) =>
    JSON.stringify([step.verb, step.locator, step.procedure, step.url, step.class]);
  const known = new Set(before.steps.map(actOf));
  for (const step of body.steps) {
    if (step.verb !== 'do' && !VERBS.some((verb) => verb === step.verb)) throw bad(`${step.verb} is no act`);
    if (!known.has(actOf(step))) throw bad('a step does something that was never shown');
    const expected = [...step.must, ...step.some].flatMap(({ name, path }) => [name, path]);
    const used = [step.named, step.text, step.url, step.each?.first, ...(step.options ?? []), ...expected].flatMap(
      (one) => one ?? [],
    );
    for (const slot of parametersIn(used)) if (!slots.has(slot)) throw bad(`the words have no blank ‹${slot}›`);
  }
}

function bad(why: string): FieldnotesError {
  return new FieldnotesError('bad-edit', why);
}
