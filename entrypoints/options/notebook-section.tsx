/** The notebook's part of the options page, joined to live data and to the background. */
import { useEffect, useState } from 'preact/hooks';
import { JournalCard } from '../../components/journal-card';
import { NoteList } from '../../components/note-list';
import { ReplayList } from '../../components/replay-list';
import { t } from '../../components/text';
import { type Done, onProgress } from '../../lib/messaging/progress';
import { sendToBackground } from '../../lib/messaging/send';
import { LiveNotebook } from '../../lib/notebook/live';
import type { Note } from '../../lib/notebook/records/note';
import type { Run } from '../../lib/notebook/records/run';

const live = new LiveNotebook();

export function NotebookSection({ fail }: { fail: (problem: unknown) => undefined }) {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const [progress, setProgress] = useState<Done>();
  useEffect(() => onProgress(setProgress), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way of telling a problem does not change
  useEffect(() => {
    const all = live.allNotes().subscribe({ next: setNotes, error: fail });
    const kept = live.endedRuns().subscribe({ next: setRuns, error: fail });
    return () => {
      all.unsubscribe();
      kept.unsubscribe();
    };
  }, []);
  return (
    <section aria-label={t('notebook_title')}>
      <h2>{t('notebook_title')}</h2>
      <NoteList
        notes={notes}
        onJudge={(note, right) => void sendToBackground('note.judge', { note: note.id, right }).catch(fail)}
        onRestore={(note) => void sendToBackground('note.restore', { note: note.id }).catch(fail)}
        onForget={(note) => void sendToBackground('note.forget', { note: note.id }).catch(fail)}
      />
      <ReplayList runs={runs} onReplay={(run) => sendToBackground('replay.run', { run: run.id }).catch(fail)} />
      <JournalCard
        progress={progress && progress.total > 0 ? progress.done / progress.total : undefined}
        onRebuild={() =>
          sendToBackground('notebook.rebuild', {}).then(
            ({ setAside }) => setAside,
            (problem: unknown) => fail(problem) ?? [],
          )
        }
      />
    </section>
  );
}
