/** TeamSync runs the syncs with the team, one at a time, and keeps the connection to a live team where the user chose to stay connected. */
import { FieldnotesError } from '../core/errors';
import type { Progress } from '../core/progress';
import { StoppedError } from '../core/stop';
import type { ShareSettings, SyncReport } from '../records/share';
import { followLive, liveRoute } from './live-route';
import { LiveTeam } from './live-team';
import { isLiveAddress, openFolder } from './open-folder';
import { folderAddress, loadShare } from './share-settings';
import type { LoadReport, SyncWork } from './sync';
import { type Parts, syncFolder, syncTeam } from './sync-folder';

/** An open connection that hands over what others share. */
interface Following {
  live: LiveTeam;
  stop: AbortController;
  /** Events stored since the last sync. */
  report: LoadReport;
  /** Settles when nothing is stored any more. */
  ended: Promise<void>;
}

export class TeamSync {
  private running: AbortController | undefined;
  private following: Following | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly progress: Progress,
  ) {}

  /** @throws FieldnotesError 'no-folder' | 'busy' | 'folder-…'; StoppedError */
  readonly sync = async (): Promise<SyncReport> => {
    const settings = await loadShare();
    if (!settings) throw new FieldnotesError('no-folder', 'Enter the address of the shared folder first');
    if (this.running) throw new FieldnotesError('busy', 'The shared folder is being synchronised already');
    this.running = new AbortController();
    const work = { progress: this.progress, signal: this.running.signal };
    try {
      const address = await folderAddress(settings);
      if (!isLiveAddress(address)) return await syncFolder(openFolder(address), settings, this.parts, work);
      if (this.following?.live.isOpen) return await this.syncFollowing(this.following, settings, work);
      const live = await LiveTeam.open(address, work.signal);
      return await this.syncLive(live, settings, work);
    } finally {
      this.running = undefined;
    }
  };

  /** Over the open connection, which has stored what others share already. */
  private syncFollowing(following: Following, settings: ShareSettings, work: SyncWork): Promise<SyncReport> {
    const { write } = liveRoute(following.live, settings, this.parts, work);
    const load = async () => {
      const report = { ...following.report };
      following.report.loaded = 0;
      return report;
    };
    return syncTeam({ load, write }, settings, this.parts, work);
  }

  private async syncLive(live: LiveTeam, settings: ShareSettings, work: SyncWork): Promise<SyncReport> {
    try {
      const report = await syncTeam(liveRoute(live, settings, this.parts, work), settings, this.parts, work);
      if (settings.isPeriodic) this.follow(live, settings);
      else await live.close();
      return report;
    } catch (error) {
      await live.close();
      throw error;
    }
  }

  private follow(live: LiveTeam, settings: ShareSettings): void {
    const stop = new AbortController();
    const report: LoadReport = { loaded: 0, damaged: [] };
    const ended = followLive(live, settings, this.parts, { signal: stop.signal, report }).catch((error: unknown) => {
      if (error instanceof StoppedError) return;
      // The next sync by itself connects again and names what is wrong.
      console.warn('The connection to the team has ended:', error);
    });
    this.following = { live, stop, report, ended };
  }

  stop(): void {
    this.running?.abort();
  }

  /** Ends the connection to a live team, if there is one. */
  async disconnect(): Promise<void> {
    const { following } = this;
    this.following = undefined;
    following?.stop.abort();
    await following?.live.close();
    await following?.ended;
  }
}
