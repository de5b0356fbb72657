/** Notes in and out of files, time travel, and care of the whole notebook, joined to the background and to files on disk. */
import { CareCard } from '../../components/notebook/care-card';
import { JournalCard } from '../../components/notebook/journal-card';
import { TimeCard } from '../../components/notebook/time-card';
import { WorkBar } from '../../components/notebook/work-bar';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import { ExchangeCards } from './exchange-cards';
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
      <ExchangeCards notes={notes} sites={sites} work={work} fail={fail} />
      <TimeCard
        moments={moments.map(({ seq, at, kind, origin }) => ({
          seq: Number(seq),
          at: Number(at),
          kind: String(kind),
          origin: String(origin),
        }))}
        lastBefore={(at) => live.lastBefore(at).catch(fail)}
        compare={(from, to) =>
          sendToBackground('notebook.compare', { from, to }).then(({ differences }) => differences, fail)
        }
        onGoBack={(seq) => void work('notebook.goBack', { seq }, 'work_done')}
      />
      <CareCard
        origins={originsOf([...sites, ...notes])}
        onBackup={() => void live.backup().then((text) => saveFile(text, 'fieldnotes-backup'), fail)}
        onRestore={(text) => void work('notebook.restore', { text }, 'work_done')}
        onForget={(what) => void work('notebook.forget', { what }, 'work_done')}
        onDeleteAll={() => void work('notebook.deleteAll', {}, 'work_deleted')}
      />
      <JournalCard
        progress={part}
        onRebuild={() => work('notebook.rebuild', {}, 'work_done').then((result) => result?.setAside ?? [])}
      />
    </section>
  );
}
