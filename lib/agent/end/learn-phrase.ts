/** learnPhraseOfRun makes a request in other words another phrase of the procedure that met it: next time it is free. */
import { hasEnoughWords } from '../../learning/enough-words';
import { matchRequest } from '../../learning/match-request';
import { templateOf } from '../../learning/note-key';
import { stripPoliteness } from '../../learning/request-words';
import { type Note, noteTitle } from '../../records/note';
import { parametersIn, type Template, toTemplate } from '../../records/template';
import type { LessonContext } from './lesson';

export function learnPhraseOfRun(context: LessonContext): void {
  const { run, notes } = context;
  const { plan, rephrased } = run;
  if (rephrased === undefined || plan?.kind !== 'procedure' || plan.note !== rephrased) return;
  const note = notes.find(({ id }) => id === rephrased);
  const named = Object.fromEntries(plan.body.slots.map((slot) => [slot, plan.values[slot] ?? '']));
  if (note) addPhrase(context, note, toTemplate(stripPoliteness(run.request), named));
}

/** Adds a phrase that has all parameters, is known in no other form, and reads the request of the run as it was meant. */
export function addPhrase({ run, lesson }: LessonContext, note: Note, phrase: Template): void {
  if (note.body.kind !== 'procedure') return;
  const { body, phrases = [] } = note;
  const isWhole = body.slots.every((slot) => parametersIn(phrase).includes(slot));
  const again = matchRequest({ ...body, request: phrase }, run.request, run.startedAt);
  const isKnown = [body.request, ...phrases].some((known) => templateOf(known) === templateOf(phrase));
  if (!isWhole || !again || isKnown || !hasEnoughWords(phrase, false)) return;
  lesson.events.push({ kind: 'note.phrased', payload: { note: note.id, episode: run.episode, phrase } });
  lesson.sentences.push({ code: 'phrase', params: [noteTitle({ ...body, request: phrase }), noteTitle(body)] });
}
