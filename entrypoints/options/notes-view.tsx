/** NotesView connects the note list and its details to live data, and the user's actions to the background. */
import { NoteList } from '../../components/notebook/note-list';
import { NoteWriter } from '../../components/notebook/note-writer';
import { PromptCard } from '../../components/notebook/prompt-card';
import { ReplayList } from '../../components/notebook/replay-list';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import { ProgressBar } from '../../components/notebook/progress-bar';
import { useLongTask } from './long-task';
import { NoteHistory, SiteChanges } from './note-details';
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
      <PromptCard
        origins={uniqueOrigins(notes)}
        onInspect={(origin, request) => sendToBackground('prompt.inspect', { origin, request })}
        fail={fail}
      />
      <ReplayList runs={runs} onReplay={(run) => sendToBackground('replay.run', { run: run.id }).catch(fail)} />
    </section>
  );
}
