/** NotesView connects the note list and its details to live data, and the user's actions to the background. */
import { ChangeReport } from '../../components/notebook/change-report';
import { NoteDetail } from '../../components/notebook/note-detail';
import { NoteList } from '../../components/notebook/note-list';
import { NoteWriter } from '../../components/notebook/note-writer';
import { ReplayList } from '../../components/notebook/replay-list';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import { savedByProcedure } from '../../lib/learning/benefit';
import { findFailedNotes, noteHistory, findMovedElements } from '../../lib/notebook/history';
import { type Note, requestText } from '../../lib/records/note';
import { ProgressBar } from '../../components/notebook/progress-bar';
import { useLongTask } from './long-task';
import { type ReportError, live, uniqueOrigins, useLive, useNotes } from './live-data';

export function NotesView({ fail }: { fail: ReportError }) {
  const notes = useNotes(fail);
  const runs = useLive('runs', () => live.endedRuns(), fail) ?? [];
  const { run, fraction, isBusy, message } = useLongTask(fail);
  if (!notes) return <p class="card">{t('notebook_reading')}</p>;
  return (
    <section aria-label={t('notebook_title')}>
      <h2>{t('notebook_title')}</h2>
      <ProgressBar
        progress={isBusy ? fraction : undefined}
        onStop={() => void sendToBackground('work.stop', {}).catch(fail)}
      />
      {message !== undefined && <p role="status">{message}</p>}
      <NoteList
        notes={notes}
        onJudge={(note, right) => void sendToBackground('note.judge', { note: note.id, right }).catch(fail)}
        onRestore={(note) => void sendToBackground('note.restore', { note: note.id }).catch(fail)}
        onForget={(note) => void sendToBackground('note.forget', { note: note.id }).catch(fail)}
        onCheck={(origin) =>
          void run('site.check', { origin }, 'site_checked').then((result) => {
            if (result?.pages === 0) fail(new Error(t('site_no_page', origin)));
          })
        }
        report={(origin) => (
          <SiteChanges origin={origin} notes={notes.filter((one) => one.origin === origin)} fail={fail} />
        )}
        detail={(note) => (
          <NoteHistory note={note} notes={notes.filter(({ origin }) => origin === note.origin)} fail={fail} />
        )}
      />
      <NoteWriter
        origins={uniqueOrigins(notes)}
        onWrite={(origin, body) => sendToBackground('note.write', { origin, body }).catch(fail)}
      />
      <ReplayList runs={runs} onReplay={(run) => sendToBackground('replay.run', { run: run.id }).catch(fail)} />
    </section>
  );
}

function SiteChanges({ origin, notes, fail }: { origin: string; notes: readonly Note[]; fail: ReportError }) {
  const events = useLive(`events ${origin}`, () => live.eventsOf(origin), fail);
  return events ? (
    <ChangeReport moved={findMovedElements(events)} failed={findFailedNotes(events)} notes={notes} />
  ) : (
    <p class="soft">{t('notebook_reading')}</p>
  );
}

function NoteHistory({ note, notes, fail }: { note: Note; notes: readonly Note[]; fail: ReportError }) {
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
      onEdit={(body) => void sendToBackground('note.edit', { note: note.id, body }).catch(fail)}
      onPin={(pinned) => void sendToBackground('note.pin', { note: note.id, pinned }).catch(fail)}
      saved={note.body.kind === 'procedure' ? savedByProcedure(note.id, episodes) : undefined}
      onPause={(paused) => void sendToBackground('note.pause', { note: note.id, paused }).catch(fail)}
    />
  );
}
