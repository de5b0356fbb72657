/** NotesView connects the note list and its details to live data, and the user's actions to the background. */
import { ForgottenToast } from '../../components/notebook/forgotten-toast';
import { NoteList } from '../../components/notebook/note-list';
import { NoteWriter } from '../../components/notebook/note-writer';
import { ProgressBar } from '../../components/notebook/progress-bar';
import { PromptCard } from '../../components/notebook/prompt-card';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import type { Note } from '../../lib/records/note';
import { saveFile, saveNotes } from './files';
import { type ReportError, uniqueOrigins } from './live-data';
import { useLongTask } from './long-task';
import { NoteHistory, SiteChanges } from './note-details';
import { inspectableOrigins } from './site-entries';
import { SiteFigures } from './site-figures';
import { runRow, showAgain, startOnSite } from './run-task';
import { UnreadableRows } from './unreadable-rows';
import { previewTask } from './task-file';
import { useForget } from './use-forget';
import { useSchedules } from './use-schedules';

interface Props {
  notes: readonly Note[] | undefined;
  /** All notes are there, not only the first ones. */
  isWhole: boolean;
  /** Origin of the site in view; empty for all. */
  site: string;
  /** The request of which to show what a model would be sent; empty for none. */
  inspected: string;
  fail: ReportError;
}

export function NotesView({ notes: all, isWhole, site, inspected, fail }: Props) {
  const { run, fraction, isBusy, message } = useLongTask(fail);
  const { hidden, forget, undo } = useForget(fail);
  const schedules = useSchedules(fail);
  if (!all) return <p class="card">{t('notebook_reading')}</p>;
  const notes = all.filter(({ origin, id }) => (site === '' || origin === site) && id !== hidden?.id);
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
        onForget={forget}
        onEdit={(note, body) => void sendToBackground('note.edit', { note: note.id, body }).catch(fail)}
        onPin={(note, pinned) => void sendToBackground('note.pin', { note: note.id, pinned }).catch(fail)}
        onPause={(note, paused) => void sendToBackground('note.pause', { note: note.id, paused }).catch(fail)}
        onShowAgain={(note, values) => void showAgain(note, values).catch(fail)}
        previewTask={(note, kept) => previewTask(note, all, kept).catch(fail)}
        onSaveTask={(text, isSigned) => void saveNotes(text, isSigned).catch(fail)}
        onRun={(note, values) => void startOnSite(note, values).catch(fail)}
        onSchedule={schedules.set}
        onRunRow={runRow}
        onSaveRows={(text) => saveFile(text, 'fieldnotes-rows', 'csv')}
        onCheck={(origin) =>
          void run('site.check', { origin }, 'site_checked').then((result) => {
            if (result?.pages === 0) fail(new Error(t('site_no_page', origin)));
          })
        }
        report={(origin) => (
          <SiteChanges origin={origin} notes={notes.filter((one) => one.origin === origin)} fail={fail} />
        )}
        figures={(origin) => site !== '' && <SiteFigures origin={origin} fail={fail} />}
        detail={(note) => (
          <NoteHistory note={note} notes={all.filter(({ origin }) => origin === note.origin)} fail={fail} />
        )}
      />
      {schedules.card}
      {isWhole && <UnreadableRows shown={all.length} fail={fail} />}
      <ForgottenToast note={hidden} onUndo={undo} />
      <NoteWriter
        key={site}
        site={site}
        origins={uniqueOrigins(all)}
        onWrite={(origin, body) => sendToBackground('note.write', { origin, body }).catch(fail)}
      />
      <PromptCard
        key={`${site} ${inspected}`}
        origins={inspectableOrigins(all, site)}
        inspected={inspected}
        onInspect={(origin, request) => sendToBackground('prompt.inspect', { origin, request })}
        fail={fail}
      />
    </section>
  );
}
