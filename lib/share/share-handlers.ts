/** Handlers of the messages about the shared folder: shareHandlers. */
import { FieldnotesError } from '../core/errors';
import type { Progress } from '../core/progress';
import { SigningKeys } from '../notebook/exchange/signature';
import type { NotebookDatabase } from '../notebook/database';
import type { JournalMaintenance } from '../notebook/journal-maintenance';
import { NotebookMaintenance } from '../notebook/notebook-maintenance';
import type { NotebookStore } from '../notebook/store';
import type { ShareSettings, SyncReport } from '../records/share';
import { openFolder } from './open-folder';
import { folderAddress, forgetShare, loadShare, saveShare } from './share-settings';
import { SyncAlarm } from './sync-alarm';
import { syncFolder } from './sync-folder';
import { placeId } from './team';
import { TeamDatabase } from './team-database';
import { authorOf, NO_AUTHOR, type Place } from './team-file';
import { TeamNotebook } from './team-notebook';

export function shareHandlers(
  db: NotebookDatabase,
  store: NotebookStore,
  journal: JournalMaintenance,
  reportProgress: Progress,
) {
  const maintenance = new NotebookMaintenance(db, store, journal);
  const keys = new SigningKeys();
  const files = new TeamDatabase();
  const author = async () => {
    const key = await keys.publicKey();
    return key === undefined ? NO_AUTHOR : authorOf({ key });
  };
  const team = new TeamNotebook(files, db, maintenance, author);
  let running: AbortController | undefined;

  const sync = async (): Promise<SyncReport> => {
    const settings = await loadShare();
    if (!settings) throw new FieldnotesError('no-folder', 'Enter the address of the shared folder first');
    if (running) throw new FieldnotesError('busy', 'The shared folder is being synchronised already');
    running = new AbortController();
    try {
      const folder = openFolder(await folderAddress(settings));
      const work = { progress: reportProgress, signal: running.signal };
      return await syncFolder(folder, settings, { files, team, keys }, work);
    } finally {
      running = undefined;
    }
  };
  const alarm = new SyncAlarm(sync);
  return {
    'share.save': async ({ settings, secret }: { settings: ShareSettings; secret?: string | undefined }) => {
      // Throws before anything is stored.
      openFolder({ kind: 'webdav', url: settings.url, user: '', password: '' });
      // Another folder is another team.
      const previous = await loadShare();
      if (previous && previous.url !== settings.url) await files.clearFiles();
      await saveShare(settings, secret);
      await alarm.update();
      return {};
    },
    'share.leave': async () => {
      await forgetShare();
      await alarm.update();
      await files.clearFiles();
      return {};
    },
    'share.state': async () => {
      const settings = await loadShare();
      return {
        settings,
        problem: await alarm.problem(),
        refused: await team.refused(),
        members: await team.members(),
        incoming: (await team.incoming()).map(({ mine: _, ...entry }) => ({ ...entry, authors: [...entry.authors] })),
        leaving: await team.leaving(settings ?? { shared: [], keptWords: [] }),
      };
    },
    'share.sync': sync,
    'share.stop': () => {
      running?.abort();
      return {};
    },
    'share.take': ({ places }: { places: Place[] }) => team.take(new Set(places.map(placeId)), reportProgress),
    'share.mute': async ({ author: member, isMuted }: { author: string; isMuted: boolean }) => {
      if (isMuted) return team.mute(member, reportProgress);
      await team.unmute(member);
      return { removed: 0 };
    },
  };
}
