/**
 * Schedules: known tasks that run by themselves while the browser is open. An alarm that falls into sleep fires after waking.
 * Such a run asks before anything irreversible as every other; its question waits on the badge of its tab until it is answered.
 * Where another task is at work in the tab, the run waits for its end.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { errorMessage, FieldnotesError } from '../core/errors';
import { SerialQueue } from '../core/serial-queue';
import type { ChosenTask } from '../records/known-task';
import { isInTab, type Run } from '../records/run';
import { ALREADY_RUNNING, nextRunAt, type Schedule, scheduleSchema } from '../records/schedule';
import { tabsWithOrigin } from './browser-state';
import { tabForSite } from './site-tab';
import { parsedRows, storedRows } from './stored-rows';

const KEY = 'schedules';
const ALARM = 'schedule:';
const MAX_SCHEDULES = 50;

/** Until a task that waits for another one is tried again, ms. */
const RETRY_MS = 60_000;

interface Tasks {
  startTask(tabId: number, task: ChosenTask, startedBy: { byClock: true }): Promise<unknown>;
}
interface Runs {
  openRuns(): Promise<{ runs: readonly Run[] }>;
}

export class Schedules {
  private readonly changing = new SerialQueue();

  /** Call synchronously when the worker starts. */
  constructor(
    private readonly tasks: Tasks,
    private readonly runs: Runs,
  ) {
    browser.alarms.onAlarm.addListener(({ name, scheduledTime }) => {
      if (name.startsWith(ALARM)) void this.run(name.slice(ALARM.length), scheduledTime);
    });
    void this.restoreAlarms();
  }

  handlers() {
    return {
      'schedule.list': async () => ({ schedules: await this.all() }),
      'schedule.set': async ({ schedule }: { schedule: Schedule }) => {
        await this.change((all) => [schedule, ...all.filter(({ note }) => note !== schedule.note)]);
        await setAlarm(schedule);
        return {};
      },
      'schedule.remove': async ({ note }: { note: string }) => {
        await browser.alarms.clear(ALARM + note);
        await this.change((all) => all.filter((one) => one.note !== note));
        return {};
      },
    };
  }

  /**
   * Firefox keeps no alarm across a restart: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/alarms
   * One that lies behind the next time was set before the clock was set back.
   */
  private async restoreAlarms(): Promise<void> {
    for (const schedule of await this.all()) {
      const alarm = await browser.alarms.get(ALARM + schedule.note);
      if (!alarm && schedule.problemCode === ALREADY_RUNNING) await retryLater(schedule);
      else if (!alarm || alarm.scheduledTime > nextRunAt(schedule, new Date()).getTime()) await setAlarm(schedule);
    }
  }

  private all(): Promise<Schedule[]> {
    return parsedRows(KEY, scheduleSchema);
  }

  private async run(note: string, ranFor: number): Promise<void> {
    const stored = (await this.all()).find((one) => one.note === note);
    if (!stored) return;
    const schedule = { ...stored, ranFor: Math.max(ranFor, stored.ranFor ?? 0) };
    await setAlarm(schedule);
    const { problem: _before, problemCode: _code, ...rest } = schedule;
    const problem = await this.startNow(schedule);
    if (problem?.problemCode === ALREADY_RUNNING) await retryLater(schedule);
    await this.change((all) => all.map((one) => (one.note === note ? { ...rest, ...problem } : one)));
  }

  /** @returns undefined if it runs, else why not */
  private async startNow(schedule: Schedule): Promise<Pick<Schedule, 'problem' | 'problemCode'> | undefined> {
    try {
      const open = (await tabsWithOrigin(schedule.origin)).at(-1);
      // The tab of the other task stays behind what the user looks at.
      const { runs } = await this.runs.openRuns();
      if (open && runs.some((run) => isInTab(run, open.tabId)))
        throw new FieldnotesError(ALREADY_RUNNING, `a task is at work in the tab of ${schedule.origin}`);
      const { note, values } = schedule;
      await this.tasks.startTask(await tabForSite(schedule.origin, schedule.url), { note, values }, { byClock: true });
      return undefined;
    } catch (error) {
      const problem = errorMessage(error);
      return error instanceof FieldnotesError ? { problem, problemCode: error.code } : { problem };
    }
  }

  private change(work: (all: Schedule[]) => Schedule[]): Promise<void> {
    return this.changing.run(async () => {
      const next = work(await this.all());
      if (next.length > MAX_SCHEDULES)
        throw new FieldnotesError('bad-answer', `At most ${MAX_SCHEDULES} tasks can run by the clock`);
      // A row that does not parse, perhaps of a later version, stays as it is.
      const unread = (await storedRows(KEY)).filter((row) => !v.is(scheduleSchema, row));
      await browser.storage.local.set({ [KEY]: [...next, ...unread] });
    });
  }
}

/** Alarms outlive the worker. */
async function setAlarm(schedule: Schedule): Promise<void> {
  await browser.alarms.create(ALARM + schedule.note, { when: nextRunAt(schedule, new Date()).getTime() });
}

async function retryLater(schedule: Schedule): Promise<void> {
  await browser.alarms.create(ALARM + schedule.note, { when: Date.now() + RETRY_MS });
}
