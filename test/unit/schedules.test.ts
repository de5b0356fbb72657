/** Schedules: a task by the clock starts once, waits for another one in its tab, and says why it did not start. */
import { beforeEach, expect, test, vi } from 'vitest';
import { FieldnotesError } from '../../lib/core/errors';
import type { Note } from '../../lib/records/note';
import type { Run } from '../../lib/records/run';
import type { Schedule } from '../../lib/records/schedule';
import { memoryStorage } from '../harness/browser-storage';

interface Alarm {
  name: string;
  scheduledTime: number;
}

const storage = memoryStorage();
const alarms = {
  set: new Map<string, Alarm>(),
  listeners: [] as ((alarm: Alarm) => void)[],
  onAlarm: { addListener: (listener: (alarm: Alarm) => void) => void alarms.listeners.push(listener) },
  create: async (name: string, { when }: { when: number }) => void alarms.set.set(name, { name, scheduledTime: when }),
  clear: async (name: string) => alarms.set.delete(name),
  get: async (name: string) => alarms.set.get(name),
};
const tabs = {
  query: async () => [{ id: 4, url: 'https://help.example/tickets' }],
  update: vi.fn(async () => undefined),
};
vi.mock('wxt/browser', () => ({ browser: { storage, alarms, tabs } }));
const { Schedules } = await import('../../lib/messaging/schedules');

const schedule: Schedule = {
  note: 'note_task' as Note['id'],
  title: 'add a task',
  origin: 'https://help.example',
  url: 'https://help.example/tickets',
  values: { name: 'Bread' },
  time: '09:00',
  days: [0, 1, 2, 3, 4, 5, 6],
};
const ALARM = `schedule:${schedule.note}`;

let open: Pick<Run, 'tabId'>[];
let failure: Error | undefined;
const startTask = vi.fn(async () => {
  if (failure) throw failure;
});
let schedules: InstanceType<typeof Schedules>;

const begin = () => {
  alarms.listeners = [];
  schedules = new Schedules({ startTask }, { openRuns: async () => ({ runs: open as Run[] }) });
};
const ring = async () => {
  for (const listener of alarms.listeners) listener({ name: ALARM, scheduledTime: Date.now() });
  await new Promise((resolve) => setTimeout(resolve, 10));
  const [stored] = (await schedules.handlers()['schedule.list']()).schedules;
  return stored;
};
const dueInMs = () => (alarms.set.get(ALARM)?.scheduledTime ?? 0) - Date.now();

beforeEach(async () => {
  [open, failure] = [[], undefined];
  vi.clearAllMocks();
  begin();
  await schedules.handlers()['schedule.set']({ schedule });
});

test('starts the task in the tab of its site, as by the clock', async () => {
  const after = await ring();
  expect(startTask).toHaveBeenCalledExactlyOnceWith(
    4,
    { note: schedule.note, values: schedule.values },
    { byClock: true },
  );
  expect(after?.problem).toBeUndefined();
});

test('waits for the task at work in the tab, leaves that tab where it is, and starts after it', async () => {
  open = [{ tabId: 4 }];
  expect(await ring()).toMatchObject({ problemCode: 'already-running' });
  expect(dueInMs()).toBeLessThanOrEqual(60_000);
  expect([startTask.mock.calls.length, tabs.update.mock.calls.length]).toEqual([0, 0]);
  open = [];
  const after = await ring();
  expect(startTask).toHaveBeenCalledOnce();
  expect(after).not.toHaveProperty('problemCode');
});

test('two tasks at the same time: the one that comes second waits', async () => {
  failure = new FieldnotesError('already-running', 'a task is already running in this tab');
  expect(await ring()).toMatchObject({ problemCode: 'already-running' });
  expect(dueInMs()).toBeLessThanOrEqual(60_000);
});

test('goes on waiting after a restart of a browser that keeps no alarm', async () => {
  open = [{ tabId: 4 }];
  await ring();
  alarms.set.clear();
  begin();
  await vi.waitFor(() => expect(alarms.set.has(ALARM)).toBe(true));
  expect(dueInMs()).toBeLessThanOrEqual(60_000);
});

test('keeps the code of what went wrong, for a sentence in the language of the user', async () => {
  failure = new FieldnotesError('no-such-note', 'no note note_task');
  expect(await ring()).toMatchObject({ problemCode: 'no-such-note', problem: 'no note note_task' });
  failure = undefined;
  expect((await ring())?.problem).toBeUndefined();
});
