/** ShareView connects the shared folder and the doors to other tools to the notebook and to files on disk. */
import { ProgressBar } from '../../components/notebook/progress-bar';
import { FolderCard } from '../../components/share/folder-card';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import { DoorsCards } from './doors-cards';
import { type ReportError, live, uniqueOrigins, useLive } from './live-data';
import { useLongTask } from './long-task';
import { useShare } from './use-share';

export function ShareView({ fail }: { fail: ReportError }) {
  const notes = useLive('notes', () => live.allNotes(), fail) ?? [];
  const sites = useLive('sites', () => live.sites(), fail) ?? [];
  const { run, fraction, isBusy, message } = useLongTask(fail);
  const share = useShare(fail);
  return (
    <section class="stack" aria-label={t('view_share')}>
      <h2>{t('view_share')}</h2>
      <ProgressBar
        progress={isBusy ? fraction : undefined}
        onStop={() => void sendToBackground('work.stop', {}).catch(fail)}
      />
      {message !== undefined && <p role="status">{message}</p>}
      {share.state && (
        <FolderCard
          settings={share.state.settings}
          members={share.state.members}
          incoming={share.state.incoming}
          leaving={share.state.leaving}
          origins={uniqueOrigins(notes)}
          progress={share.isSyncing ? fraction : undefined}
          onSave={(settings, secret) => void share.save(settings, secret)}
          onSync={share.sync}
          onStop={share.stop}
          onTake={share.take}
          onMute={share.mute}
          onLeave={share.leave}
        />
      )}
      <DoorsCards notes={notes} sites={sites} run={run} />
    </section>
  );
}
