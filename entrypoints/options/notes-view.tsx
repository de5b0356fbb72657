/** NotesView connects the note list and its details to live data, and the user's actions to the background. */
import { ForgottenToast } from '../../components/notebook/forgotten-toast';
import { NoteList } from '../../components/notebook/note-list';
import { NoteWriter } from '../../components/notebook/note-writer';
import { ProgressBar } from '../../components/notebook/progress-bar';
import { PromptCard } from '../../components/notebook/prompt-card';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import type { Note } from '../../lib/records/note';
import { type ReportError, uniqueOrigins } from './live-data';
import { useLongTask } from './long-task';
import { noteActions, notesOf, stopWork } from './note-actions';
import { NoteHistory, SiteChanges } from './note-details';
import { inspectableOrigins } from './site-entries';
import { SiteFigures } from './site-figures';
import { UnreadableRows } from './unreadable-rows';
import { previewTask } from './task-file';
import { useForget } from './use-forget';
import { useSchedules } from './use-schedules';
import { useTaskFigures } from './use-task-figures';
import { useSiteCheck } from './use-site-check';

interface Props {
  notes: readonly Note[] | undefined;
  /** All notes are there, not only the first ones, which may be of other sites than the one in view. */
  isWhole: boolean;
  /** Origin of the site in view; empty for all. */
  site: string;
  /** The request of which to show what a model would be sent; empty for none. */
  inspected: string;
  fail: ReportError;
}

export function NotesView({ notes: all, isWhole, site, inspected, fail }: Props) {
  const { run, fraction, isBusy, message } = useLongTask(fail);
  const siteCheck = useSiteCheck(run);
  const { hidden, forget, undo } = useForget(fail);
  const schedules = useSchedules(fail);
  const figuresOf = useTaskFigures(isWhole, fail);
  const notes = all?.filter(({ origin, id }) => (site === '' || origin === site) && id !== hidden?.id) ?? [];
  if (!all || (notes.length === 0 && !isWhole)) return <p class="card">{t('notebook_reading')}</p>;
  return (
    <section aria-label={t('notebook_title')}>
      <h2>{t('notebook_title')}</h2>
      <ProgressBar progress={isBusy ? fraction : undefined} onStop={() => stopWork(fail)} />
      {message !== undefined && <p role="status">{message}</p>}
      {siteCheck.notice}
      <NoteList
        notes={notes}
        {...noteActions(fail)}
        figuresOf={figuresOf}
        onForget={forget}
        previewTask={(note, kept) => previewTask(note, all, kept).catch(fail)}
        onSchedule={schedules.set}
        onCheck={siteCheck.check}
        report={(origin) => <SiteChanges origin={origin} notes={notesOf(origin, notes)} fail={fail} />}
        figures={(origin) => site !== '' && <SiteFigures origin={origin} fail={fail} />}
        detail={(note) => <NoteHistory note={note} notes={notesOf(note.origin, all)} fail={fail} />}
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
