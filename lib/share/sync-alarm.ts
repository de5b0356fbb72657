/** SyncAlarm synchronises by itself, a shared folder every hour and a live team every minute, where the user chose so, and keeps the reason of a failure for the settings. */
import { browser } from 'wxt/browser';
import { errorMessage, FieldnotesError } from '../core/errors';
import { loadShare } from './share-settings';

const ALARM = 'shared-folder';
const PERIOD_MINUTES = { webdav: 60, s3: 60, nats: 1 } as const;
/** After the browser starts: other things come first. */
const FIRST_MINUTES = { webdav: 2, s3: 2, nats: 1 } as const;
/** Local storage: why the last sync by itself failed. */
const PROBLEM = 'sharedFolderProblem';
const PROBLEM_CODE = 'sharedFolderProblemCode';

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
    const settings = await loadShare();
    const current = await browser.alarms.get(ALARM);
    if (!settings?.isPeriodic) {
      await browser.alarms.clear(ALARM);
      await browser.storage.local.remove([PROBLEM, PROBLEM_CODE]);
      return;
    }
    const [delayInMinutes, periodInMinutes] = [FIRST_MINUTES[settings.kind], PERIOD_MINUTES[settings.kind]];
    if (current?.periodInMinutes !== periodInMinutes)
      await browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes });
  }

  /** @returns why the last sync by itself failed; undefined if it did not */
  async problem(): Promise<string | undefined> {
    const stored: unknown = (await browser.storage.local.get(PROBLEM))[PROBLEM];
    return typeof stored === 'string' ? stored : undefined;
  }

  /** @returns the code of that error, for a sentence in the user's language */
  async problemCode(): Promise<string | undefined> {
    const stored: unknown = (await browser.storage.local.get(PROBLEM_CODE))[PROBLEM_CODE];
    return typeof stored === 'string' && stored !== '' ? stored : undefined;
  }

  private async run(): Promise<void> {
    try {
      await this.sync();
    } catch (error) {
      return storeProblem(error);
    }
    await browser.storage.local.remove([PROBLEM, PROBLEM_CODE]);
  }
}

function storeProblem(error: unknown): Promise<void> {
  const code = error instanceof FieldnotesError ? error.code : '';
  return browser.storage.local.set({ [PROBLEM]: errorMessage(error), [PROBLEM_CODE]: code });
}
