/** Watches the user in one document: reactions to the last episode, or a demonstration. */
import { systemChance } from '../../core/chance';
import { makeId } from '../../core/ids';
import type { ActApi, WatchApi, WatcherOptions } from '../session/chunks';
import { Recorder } from './recorder';
import { UserActivityWatcher } from './user-activity-watcher';
import { NO_HINTS } from '../words/element';
import type { WatchOrder } from '../words/observation';

export class Watcher implements WatchApi {
  private activityWatcher: UserActivityWatcher | undefined;
  private recorder: Recorder | undefined;

  constructor(
    private readonly document: Document,
    private readonly actor: Pick<ActApi, 'describe' | 'locate' | 'records' | 'cleanUp'>,
    private readonly options: WatcherOptions,
  ) {}

  /** Starts to watch how the user reacts to an episode's steps; an order that comes twice is followed once. */
  watch(order: WatchOrder): void {
    if (this.activityWatcher?.episode === order.episode) return;
    this.stopWatching();
    this.actor.cleanUp();
    this.activityWatcher = new UserActivityWatcher(this.document, order, this.actor.records, {
      report: this.options.reportObservation,
      describe: (element) => this.actor.describe(element),
    });
  }

  /** Starts or stops recording a demonstration. */
  record(recording: boolean): void {
    if (recording === (this.recorder !== undefined)) return;
    this.stopWatching();
    this.recorder?.close();
    this.recorder = recording
      ? new Recorder(this.document, {
          describe: (element) => this.actor.describe(element),
          canFind: ({ ref, fingerprint }) => {
            if (fingerprint.row?.column !== undefined) return true;
            const located = this.actor.locate(fingerprint, NO_HINTS);
            return located.type === 'found' && located.ref === ref;
          },
          watchPage: () => this.options.watchPage(),
          takeSnapshot: () => this.options.takeSnapshot(),
          createToken: () => makeId('token', Date.now(), systemChance),
          report: this.options.reportDemonstrated,
        })
      : undefined;
  }

  /** Stops watching reactions; a recording goes on. */
  stopWatching(): void {
    this.activityWatcher?.close();
    this.activityWatcher = undefined;
  }
}
