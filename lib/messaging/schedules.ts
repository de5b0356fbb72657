/**
 * Schedules: known tasks that run by themselves while the browser is open. An alarm that falls into sleep fires after waking.
 * Such a run asks before anything irreversible as every other; its question waits on the badge of its tab.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { errorMessage, FieldnotesError } from '../core/errors';
import { SerialQueue } from '../core/serial-queue';
import { type Schedule, nextRunAt, scheduleSchema } from '../records/schedule';
import { tabForSite } from './site-tab';
import { parsedRows, storedRows } from './stored-rows';

const KEY = 'schedules';
const ALARM = 'schedule:';
const MAX_SCHEDULES = 50;

type StartTask = (tabId: number, schedule: Schedule) => Promise<unknown>;

export class Schedules {
  private readonly changing = new SerialQueue();

  /** Call synchronously when the worker starts. @param start runs the task in a tab of its site */
  constructor(private readonly start: StartTask) {
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
      if (!alarm || alarm.scheduledTime > nextRunAt(schedule, new Date()).getTime()) await setAlarm(schedule);
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
    const problem = await tabForSite(schedule.origin, schedule.url)
      .then((tabId) => this.start(tabId, schedule))
      .then(() => undefined, errorMessage);
    const { problem: _before, ...rest } = schedule;
    const next = problem === undefined ? rest : { ...rest, problem };
    await this.change((all) => all.map((one) => (one.note === note ? next : one)));
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
