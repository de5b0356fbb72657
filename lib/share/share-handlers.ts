/** Handlers of the messages about the shared folder: shareHandlers. */
import type { Progress } from '../core/progress';
import { SigningKeys } from '../notebook/exchange/signature';
import type { NotebookDatabase } from '../notebook/database';
import type { JournalMaintenance } from '../notebook/journal-maintenance';
import { NotebookMaintenance } from '../notebook/notebook-maintenance';
import type { NotebookStore } from '../notebook/store';
import type { ShareSettings } from '../records/share';
import { checkAddress } from './open-folder';
import { forgetShare, loadShare, saveShare } from './share-settings';
import { SyncAlarm } from './sync-alarm';
import { placeId } from './team';
import { TeamDatabase } from './team-database';
import { authorOf, NO_AUTHOR, type Place } from './team-file';
import { TeamNotebook } from './team-notebook';
import { TeamSync } from './team-sync';

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
  const sync = new TeamSync({ files, team, keys }, reportProgress);
  const alarm = new SyncAlarm(sync.sync);
  return {
    'share.save': async ({ settings, secret }: { settings: ShareSettings; secret?: string | undefined }) => {
      // Throws before anything is stored.
      checkAddress(settings);
      await sync.disconnect();
      // Another folder is another team.
      const previous = await loadShare();
      if (previous && previous.url !== settings.url) await files.clearFiles();
      await saveShare(settings, secret);
      await alarm.update();
      return {};
    },
    'share.leave': async () => {
      await sync.disconnect();
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
        problemCode: await alarm.problemCode(),
        refused: await team.refused(),
        members: await team.members(),
        incoming: (await team.incoming()).map(({ mine: _, ...entry }) => ({ ...entry, authors: [...entry.authors] })),
        leaving: await team.leaving(settings ?? { shared: [], keptWords: [] }),
      };
    },
    'share.sync': sync.sync,
    'share.stop': () => {
      sync.stop();
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
