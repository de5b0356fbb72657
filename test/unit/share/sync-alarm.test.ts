/** SyncAlarm: hourly syncs only where the user chose so; a failure is kept for the settings until a sync succeeds. */
import { beforeEach, expect, test, vi } from 'vitest';
import { FieldnotesError } from '../../../lib/core/errors';
import type { ShareSettings } from '../../../lib/records/share';
import { memoryStorage } from '../../harness/browser-storage';

const storage = memoryStorage();
const alarms = {
  set: new Map<string, object>(),
  listeners: [] as ((alarm: { name: string }) => void)[],
  onAlarm: { addListener: (listener: (alarm: { name: string }) => void) => void alarms.listeners.push(listener) },
  create: async (name: string, when: object) => void alarms.set.set(name, when),
  clear: async (name: string) => alarms.set.delete(name),
  get: async (name: string) => alarms.set.get(name),
};
vi.mock('wxt/browser', () => ({ browser: { storage, alarms } }));
const { SyncAlarm } = await import('../../../lib/share/sync-alarm');
const { folderAddress, saveShare, forgetShare } = await import('../../../lib/share/share-settings');

const settings: ShareSettings = {
  kind: 'webdav',
  url: 'https://files.example/team',
  user: 'ada',
  region: '',
  rememberSecret: false,
  shared: [],
  keptWords: [],
  isPeriodic: true,
  automatic: {},
};

let syncs: number;
let failure: string | undefined;
const sync = async () => {
  syncs += 1;
  if (failure !== undefined) throw new FieldnotesError('folder-unreachable', failure);
};
const ring = async (name = 'shared-folder') => {
  for (const listener of alarms.listeners) listener({ name });
  await new Promise((resolve) => setTimeout(resolve, 5));
};

beforeEach(() => {
  [syncs, failure] = [0, undefined];
  alarms.set.clear();
  alarms.listeners.length = 0;
  storage.local.items = {};
  storage.session.items = {};
});

test('sets an hourly alarm once the user chose it, keeps a running one, and clears it with the folder', async () => {
  const alarm = new SyncAlarm(sync);
  await saveShare({ ...settings, isPeriodic: false }, 'secret');
  await alarm.update();
  expect([...alarms.set.keys()]).toEqual([]);
  await saveShare(settings, undefined);
  await alarm.update();
  expect(alarms.set.get('shared-folder')).toMatchObject({ periodInMinutes: 60 });
  const before = alarms.set.get('shared-folder');
  await alarm.update();
  expect(alarms.set.get('shared-folder')).toBe(before);
  await forgetShare();
  await alarm.update();
  expect(alarms.set.size).toBe(0);
});

test('synchronises at its own alarm only, and keeps the reason of a failure until one succeeds', async () => {
  const alarm = new SyncAlarm(sync);
  await ring('schedule:note_1');
  expect(syncs).toBe(0);
  failure = 'The folder cannot be reached';
  await ring();
  expect([syncs, await alarm.problem()]).toEqual([1, 'The folder cannot be reached']);
  expect(await alarm.problemCode()).toBe('folder-unreachable');
  failure = undefined;
  await ring();
  expect([syncs, await alarm.problem()]).toEqual([2, undefined]);
  expect(await alarm.problemCode()).toBeUndefined();
});

test('a password that was kept until the browser closed is asked for, not tried empty', async () => {
  await saveShare(settings, 'secret');
  expect(await folderAddress(settings)).toMatchObject({ password: 'secret' });
  storage.session.items = {};
  await expect(folderAddress(settings)).rejects.toMatchObject({ code: 'no-password' });
});
