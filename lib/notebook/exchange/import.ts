/** Plans an import and makes its events: planImport and importEvents. Imported notes never replace notes of the notebook. */
import { hashOf } from '../../core/canonical';
import type { Id } from '../../core/ids';
import { noteKey, noteForPlace, placeKey } from '../../learning/note-key';
import type { PendingEvent } from '../../journal/events';
import type { Note, NoteBody, ProcedureBody, ProcedureStep } from '../../records/note';
import { foreignStepClass } from '../../records/foreign-step';
import { parametersIn } from '../../records/template';
import type { Site } from '../../records/site';
import { exportNotes } from './export';
import type { Exchange, ExportedBody, ExportedLocator, ExportedNote, ExportedProcedure, ExportedStep } from './format';

/** One note of a file, and the effect of importing it. */
export interface ImportEntry {
  origin: string;
  key: string;
  /** The note's body in the notebook. */
  body: NoteBody;
  /** new: imported; known: already in the notebook; conflict: another note has the same key; forgotten: forgotten by the user. */
  is: 'new' | 'known' | 'conflict' | 'forgotten';
  /** For a conflict: the note of this notebook. */
  mine?: Note;
  /** The note's id in this notebook. */
  id: Id<'note'>;
}

/** @param notes all current notes of the file's origins @param sites all current sites of the file's origins */
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
  // A known element with other attributes is the same element: it needs no second note.
  const idHere = ({ key, body }: ExportedNote) =>
    byKey.get(key) ??
    (body.kind === 'locator' ? noteForPlace(mine, placeKey(locatorBody(body).fingerprint))?.id : undefined);
  const ids = new Map(exported.map((note) => [note.key, idHere(note) ?? importedId(origin, note.key)]));
  const existing = new Set<string>(mine.map(({ id }) => id));
  return exported.map(({ key, body }) => {
    const id = ids.get(key) as Id<'note'>;
    const full = bodyOf(body, ids);
    const base = { origin, key, body: full, id };
    if (existing.has(id)) return { ...base, is: 'known' as const };
    if (rejected.has(noteKey(full))) return { ...base, is: 'forgotten' as const };
    const conflicting = mine.find((note) => note.source !== 'import' && noteKey(note.body) === noteKey(full));
    return conflicting ? { ...base, is: 'conflict' as const, mine: conflicting } : { ...base, is: 'new' as const };
  });
}

/**
 * The events of an import, by origin.
 * @param beside keys of conflicting and forgotten notes that the user wants in addition to the notebook's own
 */
export function importEvents(
  incoming: readonly ImportEntry[],
  beside: ReadonlySet<string>,
): { origin: string; events: PendingEvent[] }[] {
  const imported = incoming.filter(({ is, key }) => is === 'new' || (is !== 'known' && beside.has(key)));
  return [...new Set(imported.map(({ origin }) => origin))].map((origin) => ({
    origin,
    events: imported
      .filter((entry) => entry.origin === origin)
      .map(({ id, body }) => ({
        kind: 'note.created' as const,
        payload: { note: id, source: 'import' as const, state: 'quarantined' as const, body },
      })),
  }));
}

/** The id depends on origin and key only: importing a note twice changes nothing. */
export function importedId(origin: string, key: string): Id<'note'> {
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
  const { derived } = body;
  const steps = body.steps.map((step) => stepOf(step, ids));
  return { kind: 'procedure', request: body.request, slots, ...(derived ? { derived } : {}), steps };
}

function stepOf(step: ExportedStep, ids: ReadonlyMap<string, Id<'note'>>): ProcedureStep {
  const { locator, procedure, ...rest } = step;
  return {
    ...rest,
    ...(locator === undefined ? {} : { locator: ids.get(locator) }),
    ...(procedure === undefined ? {} : { procedure: ids.get(procedure) }),
    class: foreignStepClass(step.verb),
  };
}
