/** The user's edits of notes, checked and turned into events: editNote, keepFormerRequest, createGuideline. */
import { FieldnotesError } from '../../core/errors';
import { makeId } from '../../core/ids';
import { judgeUrl } from '../../guard/url';
import type { PendingEvent } from '../../journal/events';
import { hasEnoughWords } from '../../learning/enough-words';
import { templateOf } from '../../learning/note-key';
import { VERBS } from '../../page/words/action';
import type { Note, NoteBody, ProcedureBody } from '../../records/note';
import { parametersIn, renameParameters } from '../../records/template';
import type { Ports } from '../run/ports';

/** @throws FieldnotesError 'bad-edit' if the edit changes the kind, uses other locators, or adds actions that were never shown */
export function editNote(note: Note, body: NoteBody): PendingEvent {
  if (body.kind !== note.body.kind) throw badEdit(`body.kind: cannot change from ${note.body.kind} to ${body.kind}`);
  if (body.kind === 'procedure' && note.body.kind === 'procedure') checkProcedure(body, note.body);
  if (body.kind === 'locator') throw badEdit('body.kind: a locator cannot be edited');
  return { kind: 'note.changed', payload: { note: note.id, body, why: 'edited' } };
}

/** A task that gets another request is still found by the one before. @returns none if an edit changes the parameters */
export function keepFormerRequest({ id, body: before }: Note, body: NoteBody): PendingEvent[] {
  if (body.kind !== 'procedure' || before.kind !== 'procedure') return [];
  const [former, slots] = [parametersIn(before.request), parametersIn(body.request)];
  if (templateOf(before.request) === templateOf(body.request) || former.length !== slots.length) return [];
  const names = new Map(former.map((slot, i) => [slot, slots[i] ?? slot]));
  return [{ kind: 'note.phrased', payload: { note: id, phrase: renameParameters(before.request, names) } }];
}

export function createGuideline(body: NoteBody, { clock, chance }: Pick<Ports, 'clock' | 'chance'>): PendingEvent {
  const id = makeId('note', clock.now(), chance);
  return { kind: 'note.created', payload: { note: id, source: 'user', state: 'trial', body } };
}

/** @throws FieldnotesError 'bad-edit' if the address is no https or localhost address */
export function parseSiteOrigin(address: string): string {
  const verdict = judgeUrl(address);
  if (!verdict.ok) throw badEdit(`${address}: not an https or localhost address`);
  return verdict.url.origin;
}

/** Steps may be removed, reordered, and given other texts or expected effects; new targets and actions need a demonstration. */
function checkProcedure(body: ProcedureBody, before: ProcedureBody): void {
  if (!hasEnoughWords(body.request, true)) throw badEdit('request: needs more words besides its parameters');
  const parameters = new Set(parametersIn(body.request));
  const identityOf = (step: ProcedureBody['steps'][number]) =>
    JSON.stringify([step.verb, step.locator, step.procedure, step.url, step.class]);
  const known = new Set(before.steps.map(identityOf));
  for (const step of body.steps) {
    if (step.verb !== 'do' && !VERBS.some((verb) => verb === step.verb))
      throw badEdit(`steps: unknown action "${step.verb}"`);
    if (!known.has(identityOf(step))) throw badEdit(`steps: the action "${step.verb}" on this target was never shown`);
    const expected = [...step.must, ...step.some].flatMap(({ name, path }) => [name, path]);
    const used = [step.named, step.text, step.url, step.each?.first, ...(step.options ?? []), ...expected].flatMap(
      (template) => template ?? [],
    );
    for (const parameter of parametersIn(used))
      if (!parameters.has(parameter)) throw badEdit(`steps: the request has no parameter ‹${parameter}›`);
  }
}

function badEdit(why: string): FieldnotesError {
  return new FieldnotesError('bad-edit', why);
}
