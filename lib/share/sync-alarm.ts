/** SyncAlarm synchronises the shared folder by itself every hour, where the user chose so, and keeps the reason of a failure for the settings. */
import { browser } from 'wxt/browser';
import { errorMessage } from '../core/errors';
import { loadShare } from './share-settings';

const ALARM = 'shared-folder';
const PERIOD_MINUTES = 60;
/** After the browser starts: other things come first. */
const FIRST_MINUTES = 2;
/** Local storage: why the last sync by itself failed. */
const PROBLEM = 'sharedFolderProblem';

export class SyncAlarm {
  /** Call synchronously when the worker starts. @param sync one sync, as by the button */
  constructor(private readonly sync: () => Promise<unknown>) {
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) void this.run();
    });
    // Firefox keeps no alarm across a restart of the browser.
    void this.update();
  }

  /** Sets or clears the alarm after the settings have changed. */
  async update(): Promise<void> {
    const isWanted = (await loadShare())?.isPeriodic === true;
    if (!isWanted) {
      await browser.alarms.clear(ALARM);
      await browser.storage.local.remove(PROBLEM);
    } else if (!(await browser.alarms.get(ALARM)))
      await browser.alarms.create(ALARM, { delayInMinutes: FIRST_MINUTES, periodInMinutes: PERIOD_MINUTES });
  }

  /** @returns why the last sync by itself failed; undefined if it did not */
  async problem(): Promise<string | undefined> {
    const stored: unknown = (await browser.storage.local.get(PROBLEM))[PROBLEM];
    return typeof stored === 'string' ? stored : undefined;
  }

  private async run(): Promise<void> {
    const problem = await this.sync().then(() => undefined, errorMessage);
    if (problem === undefined) await browser.storage.local.remove(PROBLEM);
    else await browser.storage.local.set({ [PROBLEM]: problem });
  }
}
