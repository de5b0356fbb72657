/** Notes in and out of files, and care of the whole notebook, joined to the background and to files on disk. */
import { CareCard } from '../../components/notebook/care-card';
import { ExportCard } from '../../components/notebook/export-card';
import { ImportCard } from '../../components/notebook/import-card';
import { JournalCard } from '../../components/notebook/journal-card';
import { WorkBar } from '../../components/notebook/work-bar';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import { readExchange, sayExport } from '../../lib/notebook/exchange/preview';
import { noteTitle } from '../../lib/notebook/records/note';
import { saveFile } from './files';
import { type Fail, live, originsOf, useLive } from './live-data';
import { useWork } from './work';

export function CarryView({ fail }: { fail: Fail }) {
  const notes = useLive('notes', () => live.allNotes(), fail) ?? [];
  const sites = useLive('sites', () => live.sites(), fail) ?? [];
  const moments = useLive('moments', () => live.moments(200), fail) ?? [];
  const { work, part, isBusy, said } = useWork(fail);
  return (
    <section class="stack" aria-label={t('carry_title')}>
      <h2>{t('carry_title')}</h2>
      <WorkBar progress={isBusy ? part : undefined} onStop={() => void sendToBackground('work.stop', {}).catch(fail)} />
      {said !== undefined && <p role="status">{said}</p>}
      <ExportCard
        origins={originsOf(notes)}
        preview={(chosen) => sayExport(notes.filter(({ origin }) => chosen.includes(origin)))}
        onSave={(text) => saveFile(text, 'fieldnotes-notes')}
      />
      <ImportCard
        notes={notes}
        read={(text) => readExchange(text, notes, sites)}
        onImport={async (text, beside) =>
          (await work('notes.import', { text, beside: [...beside] }, 'work_done'))?.created
        }
      />
      <CareCard
        origins={originsOf([...sites, ...notes])}
        moments={moments.map(({ seq, at, kind, origin }) => ({
          seq: Number(seq),
          at: Number(at),
          kind: String(kind),
          origin: String(origin),
        }))}
        onBackup={() => void live.backup().then((text) => saveFile(text, 'fieldnotes-backup'), fail)}
        onRestore={(text) => void work('notebook.restore', { text }, 'work_done')}
        onForget={(what) => void work('notebook.forget', { what }, 'work_done')}
        compare={async (seq) => {
          const { sites: changed } = await sendToBackground('notebook.compare', { seq });
          return changed.flatMap(({ origin, rows, removed }) => [
            ...rows.map(({ body, version }) => t('back_row', origin, noteTitle(body), String(version))),
            ...removed.map((id) => t('back_removed', origin, titleOf(notes, id))),
          ]);
        }}
        onGoBack={(seq) => void work('notebook.goBack', { seq }, 'work_done')}
        onDeleteAll={() => void work('notebook.deleteAll', {}, 'work_deleted')}
      />
      <JournalCard
        progress={part}
        onRebuild={() => work('notebook.rebuild', {}, 'work_done').then((result) => result?.setAside ?? [])}
      />
    </section>
  );
}

function titleOf(notes: readonly { id: string; body: Parameters<typeof noteTitle>[0] }[], id: string): string {
  const note = notes.find((one) => one.id === id);
  return note ? noteTitle(note.body) : t('diary_forgotten');
}
