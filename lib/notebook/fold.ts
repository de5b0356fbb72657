/** The notebook as a pure fold of the journal: a rebuild yields the same bytes as the events did one by one. */
import { assertNever } from '../core/assert-never';
import type { JournalEvent } from '../journal/events';
import { addVisit } from '../learning/stability';
import { addModelCall, addRefusal, addStep, endEpisode, endStep, startEpisode } from './fold-episode';
import {
  addEvidence,
  addPhrase,
  changeVersion,
  countPrompt,
  countUse,
  createNote,
  forgetNote,
  joinNote,
  recordPassiveCheck,
  restoreNote,
  returnNotes,
  setPaused,
  setPinned,
  startTrialOfImports,
} from './fold-note';
import { changeSite, type EventOf, type Rows, siteOf } from './rows';

/** Keys of the rows that the event reads or changes, so that a writer loads only those. */
export function touchedKeys(event: JournalEvent): { notes: string[]; episodes: string[]; sites: string[] } {
  const { payload } = event;
  return {
    notes: touchedNotes(event),
    episodes: 'episode' in payload && payload.episode !== undefined ? [payload.episode] : [],
    sites: [event.origin],
  };
}

function touchedNotes(event: JournalEvent): string[] {
  switch (event.kind) {
    case 'places.looked':
      return [...event.payload.there, ...event.payload.missing];
    case 'note.joined':
      return [event.payload.note, event.payload.into];
    case 'import.agreed':
      return event.payload.notes;
    case 'notes.returned':
      return [...event.payload.rows.map(({ id }) => id), ...event.payload.removed];
    default:
      return 'note' in event.payload ? [event.payload.note] : [];
  }
}

/** Applies one event to the rows in place. An event about a missing row changes nothing: the row was forgotten. */
export function fold(event: JournalEvent, rows: Rows): void {
  switch (event.kind) {
    case 'episode.started':
      return startEpisode(event, rows);
    case 'step.intended':
      return addStep(event, rows);
    case 'step.ended':
      return endStep(event, rows);
    case 'guard.judged':
      return addRefusal(event, rows);
    case 'user.answered':
      return;
    case 'model.called':
      return addModelCall(event, rows);
    case 'episode.ended':
      return endEpisode(event, rows);
    case 'note.created':
      return createNote(event, rows);
    case 'note.changed':
      return changeVersion(event, rows);
    case 'note.phrased':
      return addPhrase(event, rows);
    case 'note.joined':
      return joinNote(event, rows);
    case 'note.prompted':
      return countPrompt(event, rows);
    case 'note.followed':
      return countUse(event, rows);
    case 'evidence':
      return addEvidence(event, rows);
    case 'note.forgotten':
      return forgetNote(event, rows);
    case 'attributes.changed':
      return recordVisit(event, rows);
    case 'places.looked':
      return recordPassiveCheck(event, rows);
    case 'import.agreed':
      return startTrialOfImports(event, rows);
    case 'note.paused':
      return setPaused(event, rows);
    case 'note.pinned':
      return setPinned(event, rows);
    case 'notes.returned':
      return returnNotes(event, rows);
    case 'note.restored':
      return restoreNote(event, rows);
    case 'row.kept':
      return putRow(event, rows);
    default:
      return assertNever(event);
  }
}

function recordVisit(event: EventOf<'attributes.changed'>, rows: Rows): void {
  const attributes = addVisit(siteOf(event, rows).attributes ?? {}, event.payload.changed);
  changeSite(rows, event, { lastSeen: event.at, attributes });
}

function putRow({ payload }: EventOf<'row.kept'>, rows: Rows): void {
  switch (payload.table) {
    case 'notes':
      rows.notes.set(payload.row.id, payload.row);
      return;
    case 'episodes':
      rows.episodes.set(payload.row.id, payload.row);
      return;
    case 'sites':
      rows.sites.set(payload.row.origin, payload.row);
      return;
  }
}
