/** ShareView connects the shared folder and the doors to other tools to the notebook and to files on disk. */
import { storedErrorWords } from '../../components/error-words';
import { ProgressBar } from '../../components/notebook/progress-bar';
import { FolderCard } from '../../components/share/folder-card';
import { ToolsCard } from '../../components/share/tools-card';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import type { Note } from '../../lib/records/note';
import { DoorsCards } from './doors-cards';
import { type ReportError, live, uniqueOrigins, useLive } from './live-data';
import { useLongTask } from './long-task';
import { useShare } from './use-share';
import { useTools } from './use-tools';

export function ShareView({ fail }: { fail: ReportError }) {
  const notes = useLive('notes', () => live.allNotes(), fail) ?? [];
  const sites = useLive('sites', () => live.sites(), fail) ?? [];
  const { run, fraction, isBusy, message } = useLongTask(fail);
  const share = useShare(fail);
  const tools = useTools(fail);
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
          problem={share.state.problem && storedErrorWords(share.state.problem, share.state.problemCode)}
          refused={share.state.refused}
          members={share.state.members}
          incoming={share.state.incoming}
          leaving={share.state.leaving}
          origins={uniqueOrigins(notes)}
          progress={share.isSyncing ? fraction : undefined}
          onSave={share.save}
          onSync={share.sync}
          onStop={share.stop}
          onTake={share.take}
          onMute={share.mute}
          onLeave={share.leave}
        />
      )}
      {tools.state && (
        <ToolsCard
          {...tools.state}
          origins={originsOfTasks(notes)}
          onSwitch={(isOn) => tools.decide('tools.switch', { isOn })}
          onPair={(id, isSame) => tools.decide('tools.pair', { id, isSame })}
          onSites={(id, sites) => tools.decide('tools.sites', { id, sites: [...sites] })}
          onRevoke={(id) => tools.decide('tools.revoke', { id })}
        />
      )}
      <DoorsCards notes={notes} sites={sites} run={run} />
    </section>
  );
}

/** Sites that have something to run. */
function originsOfTasks(notes: readonly Note[]): string[] {
  return uniqueOrigins(notes.filter(({ body }) => body.kind === 'procedure'));
}
