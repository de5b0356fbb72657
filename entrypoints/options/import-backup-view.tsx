/** ImportBackupView connects export, import, time travel and maintenance to the background and to files on disk. */
import { MaintenanceCard } from '../../components/notebook/maintenance-card';
import { JournalCard } from '../../components/notebook/journal-card';
import { TimeCard } from '../../components/notebook/time-card';
import { ProgressBar } from '../../components/notebook/progress-bar';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import { ExchangeCards } from './exchange-cards';
import { saveFile } from './files';
import { type ReportError, live, uniqueOrigins, useLive } from './live-data';
import { useLongTask } from './long-task';

export function ImportBackupView({ fail }: { fail: ReportError }) {
  const notes = useLive('notes', () => live.allNotes(), fail) ?? [];
  const sites = useLive('sites', () => live.sites(), fail) ?? [];
  const moments = useLive('moments', () => live.moments(200), fail) ?? [];
  const { run, fraction, isBusy, message } = useLongTask(fail);
  return (
    <section class="stack" aria-label={t('carry_title')}>
      <h2>{t('carry_title')}</h2>
      <ProgressBar
        progress={isBusy ? fraction : undefined}
        onStop={() => void sendToBackground('work.stop', {}).catch(fail)}
      />
      {message !== undefined && <p role="status">{message}</p>}
      <ExchangeCards notes={notes} sites={sites} run={run} fail={fail} />
      <TimeCard
        moments={moments}
        lastBefore={(at) => live.lastBefore(at).catch(fail)}
        compare={(from, to) =>
          sendToBackground('notebook.compare', { from, to }).then(({ differences }) => differences, fail)
        }
        onGoBack={(seq) => void run('notebook.goBack', { seq }, 'work_done')}
      />
      <MaintenanceCard
        origins={uniqueOrigins([...sites, ...notes])}
        onBackup={() => void live.backup().then((text) => saveFile(text, 'fieldnotes-backup'), fail)}
        onRestore={(text) => void run('notebook.restore', { text }, 'work_done')}
        onForget={(what) => void run('notebook.forget', { what }, 'work_done')}
        onDeleteAll={() => void run('notebook.deleteAll', {}, 'work_deleted')}
      />
      <JournalCard
        progress={fraction}
        onRebuild={() => run('notebook.rebuild', {}, 'work_done').then((result) => result?.setAside ?? [])}
      />
    </section>
  );
}
