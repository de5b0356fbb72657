/** SiteChanges and NoteHistory connect the details of the note list to the journal of their site. */
import { ChangeReport } from '../../components/notebook/change-report';
import { NoteDetail } from '../../components/notebook/note-detail';
import { t } from '../../components/text';
import { savedByProcedure } from '../../lib/learning/benefit';
import { findFailedNotes, findMovedElements, noteHistory } from '../../lib/notebook/history';
import { type Note, requestText } from '../../lib/records/note';
import { live, type ReportError, useLive } from './live-data';

export function SiteChanges({ origin, notes, fail }: { origin: string; notes: readonly Note[]; fail: ReportError }) {
  const events = useLive(`events ${origin}`, () => live.eventsOf(origin), fail);
  return events ? (
    <ChangeReport moved={findMovedElements(events)} failed={findFailedNotes(events)} notes={notes} />
  ) : (
    <p class="soft">{t('notebook_reading')}</p>
  );
}

export function NoteHistory({ note, notes, fail }: { note: Note; notes: readonly Note[]; fail: ReportError }) {
  const events = useLive(`events ${note.origin}`, () => live.eventsOf(note.origin), fail);
  const episodes = useLive(`episodes ${note.origin}`, () => live.episodesOf(note.origin), fail) ?? [];
  if (!events) return <p class="soft">{t('notebook_reading')}</p>;
  return (
    <NoteDetail
      note={note}
      notes={notes}
      events={noteHistory(events, note.id)}
      askedIn={(id) => {
        const request = episodes.find((one) => one.id === id)?.request;
        return request && requestText(request);
      }}
      saved={note.body.kind === 'procedure' ? savedByProcedure(note.id, episodes) : undefined}
    />
  );
}
