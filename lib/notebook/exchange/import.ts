/** What a file would do to this notebook, and the events that do it: hearsay is put beside what is known, never in its place. */
import { hashOf } from '../../core/canonical';
import type { Id } from '../../core/ids';
import { noteKey, noteForPlace, placeKey } from '../../learning/note-key';
import type { PendingEvent } from '../../journal/events';
import type { Note, NoteBody, ProcedureBody, ProcedureStep } from '../../records/note';
import { parametersIn } from '../../records/template';
import type { Site } from '../../records/site';
import { exportNotes } from './export';
import type { Exchange, ExportedBody, ExportedLocator, ExportedNote, ExportedProcedure, ExportedStep } from './format';

/** What becomes of one note of a file. */
export interface ImportEntry {
  origin: string;
  key: string;
  /** As it would stand in the notebook. */
  body: NoteBody;
  /** new: comes in; known: is there already; conflict: the same words are answered otherwise here; forgotten: the user wanted it gone. */
  is: 'new' | 'known' | 'conflict' | 'forgotten';
  /** Of a conflict, the note of this notebook. */
  mine?: Note;
  /** Id that it has or would have here. */
  id: Id<'note'>;
}

/** @param notes and sites as they are now, of all origins of the file at least */
export function planImport(exchange: Exchange, notes: readonly Note[], sites: readonly Site[]): ImportEntry[] {
  return exchange.sites.flatMap(({ origin, notes: exported }) => {
    const mine = notes.filter((note) => note.origin === origin);
    const rejected = new Set(sites.find((site) => site.origin === origin)?.rejected ?? []);
    return planSite(origin, exported, mine, rejected);
  });
}

function planSite(
  origin: string,
  exported: readonly ExportedNote[],
  mine: readonly Note[],
  rejected: ReadonlySet<string>,
): ImportEntry[] {
  const byKey = new Map([...exportNotes(mine).keys].map(([id, key]) => [key, id as Id<'note'>]));
  // A place that is known here under other marks is that place: it needs no second note.
  const here = ({ key, body }: ExportedNote) =>
    byKey.get(key) ??
    (body.kind === 'locator' ? noteForPlace(mine, placeKey(locatorBody(body).fingerprint))?.id : undefined);
  const ids = new Map(exported.map((note) => [note.key, here(note) ?? importedId(origin, note.key)]));
  const existing = new Set<string>(mine.map(({ id }) => id));
  return exported.map(({ key, body }) => {
    const id = ids.get(key) as Id<'note'>;
    const full = bodyOf(body, ids);
    const base = { origin, key, body: full, id };
    if (existing.has(id)) return { ...base, is: 'known' as const };
    if (rejected.has(noteKey(full))) return { ...base, is: 'forgotten' as const };
    const rival = mine.find((note) => note.source !== 'import' && noteKey(note.body) === noteKey(full));
    return rival ? { ...base, is: 'conflict' as const, mine: rival } : { ...base, is: 'new' as const };
  });
}

/**
 * The events of an import, by origin. What the notes that come in point at comes in with them.
 * @param beside keys of conflicts and forgotten notes that the user wants beside the notebook's own
 */
export function importEvents(
  incoming: readonly ImportEntry[],
  beside: ReadonlySet<string>,
): { origin: string; drafts: PendingEvent[] }[] {
  const comes = incoming.filter(({ is, key }) => is === 'new' || (is !== 'known' && beside.has(key)));
  return [...new Set(comes.map(({ origin }) => origin))].map((origin) => ({
    origin,
    drafts: comes
      .filter((one) => one.origin === origin)
      .map(({ id, body }) => ({
        kind: 'note.created' as const,
        payload: { note: id, source: 'import' as const, state: 'quarantined' as const, body },
      })),
  }));
}

/** The same note of a file has the same id in every notebook, so that bringing it in twice changes nothing. */
function importedId(origin: string, key: string): Id<'note'> {
  return `note_${hashOf([origin, key]).slice(0, 22)}` as Id<'note'>;
}

function bodyOf(body: ExportedBody, ids: ReadonlyMap<string, Id<'note'>>): NoteBody {
  switch (body.kind) {
    case 'locator':
      return locatorBody(body);
    case 'procedure':
      return procedureBody(body, ids);
    case 'guideline':
      return body;
  }
}

function locatorBody({ kind, page, ...fingerprint }: ExportedLocator): Extract<NoteBody, { kind: 'locator' }> {
  return { kind, fingerprint, ...(page === undefined ? {} : { page }) };
}

function procedureBody(body: ExportedProcedure, ids: ReadonlyMap<string, Id<'note'>>): ProcedureBody {
  const slots = parametersIn(body.request);
  return { kind: 'procedure', request: body.request, slots, steps: body.steps.map((step) => stepOf(step, ids)) };
}

/** Acts whose effect a file cannot say anything about are taken for such as cannot be undone, until they are done here. */
const UNDOABLE = new Set(['type', 'clear', 'select', 'check', 'hover', 'scroll', 'findText', 'readArticle', 'waitFor']);

function stepOf(step: ExportedStep, ids: ReadonlyMap<string, Id<'note'>>): ProcedureStep {
  const { locator, procedure, ...rest } = step;
  return {
    ...rest,
    ...(locator === undefined ? {} : { locator: ids.get(locator) }),
    ...(procedure === undefined ? {} : { procedure: ids.get(procedure) }),
    class: UNDOABLE.has(step.verb) ? 'R2' : 'R3',
  };
}
