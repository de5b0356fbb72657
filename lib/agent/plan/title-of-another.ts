/** hasTitleOfAnother: whether a known task's steps show that its title is another task's, as a wrong import or edit leaves it. */
import type { Note, ProcedureBody } from '../../records/note';
import { templateText } from '../../records/template';
import { asksQuestion, contentWords, holds, wantsView } from '../evidence/request-kind';
import { ORDERS } from '../evidence/request-parts';
import { wordsOf } from '../evidence/request-values';

/** Controls that make, store or take away something: a task that only looks needs none. */
const MAKES =
  /^(?:new|create|add|save|store|confirm|publish|delete|remove|send|book|pay|buy|order|neu|neue[rsn]?|anlegen|erstellen|hinzufügen|speichern|veröffentlichen|löschen|entfernen|senden|buchen|bezahlen|bestellen)(?![\p{L}])/iu;
/** Requests that make something. */
const MAKING = /^(?:create|make|write|add|new|file|draft|erstell\w*|leg\w*|schreib\w*|füg\w*|neu\w*)(?![\p{L}])/iu;

interface Control {
  role: string;
  name: string;
  verb: string;
}

/** Its title looks and its steps make, or the reverse; or only another task's controls bear the words of its title. */
export function hasTitleOfAnother(note: Note, body: ProcedureBody, notes: readonly Note[]): boolean {
  const title = titleOf(body);
  const controls = controlsOf(body, notes);
  if (controls.length === 0) return false;
  return (
    makesInsteadOfLooking(title, controls) || looksInsteadOfMaking(title, controls) || isSwapped(note, body, notes)
  );
}

/** The words of a known task's request that are the same each time. */
export function titleOf({ request }: ProcedureBody): string {
  return templateText(request).replace(/‹[^›]*›/gu, ' ');
}

function controlsOf({ steps }: ProcedureBody, notes: readonly Note[]): Control[] {
  return steps.flatMap(({ locator, verb }) => {
    const found = notes.find(({ id }) => id === locator)?.body;
    return found?.kind === 'locator' ? [{ role: found.fingerprint.role, name: found.fingerprint.name, verb }] : [];
  });
}

function makesInsteadOfLooking(title: string, controls: readonly Control[]): boolean {
  const isLook = (wantsView(title) || asksQuestion(title)) && !ORDERS.test(title.trim());
  const own = wordsOf(title);
  return (
    isLook &&
    controls.some(
      ({ name, role, verb }) =>
        verb === 'click' && role === 'button' && MAKES.test(name) && !own.includes(wordsOf(name)[0] ?? ''),
    )
  );
}

function looksInsteadOfMaking(title: string, controls: readonly Control[]): boolean {
  return MAKING.test(title.trim()) && controls.every(({ role, verb }) => verb === 'type' && role === 'searchbox');
}

/** A word of the title that its own controls lack and those of another task have, whose title lacks it. */
function isSwapped(note: Note, body: ProcedureBody, notes: readonly Note[]): boolean {
  const own = wordsOfControls(body, notes);
  const lacking = contentWords(wordsOf(titleOf(body))).filter((word) => !holds(own, word));
  if (lacking.length === 0) return false;
  return notes.some((other) => {
    if (other.id === note.id || other.origin !== note.origin || other.body.kind !== 'procedure') return false;
    if (other.body.slots.length !== body.slots.length || other.body.steps.length !== body.steps.length) return false;
    const [words, title] = [wordsOfControls(other.body, notes), contentWords(wordsOf(titleOf(other.body)))];
    return lacking.some((word) => holds(words, word) && !holds(title, word));
  });
}

function wordsOfControls(body: ProcedureBody, notes: readonly Note[]): string[] {
  return controlsOf(body, notes).flatMap(({ name }) => wordsOf(name));
}
